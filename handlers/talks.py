"""Who negotiates a security agreement with Ukraine, and how far have the talks come?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from handlers import arguments, evidence, places
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.names import named
from handlers.pages import Page, page
from handlers.say import Country, Html, Say
from handlers.slips import Slip
from store import Store, agreements, horizons, partners, people, talks
from store.agreements import Agreement
from store.partners import LADDER, Partner
from store.people import Person
from store.talks import Talk

PAGE = 4


@dataclass(frozen=True, kw_only=True)
class AllTalks(Answer):
    """Every partner by the highest step its talks have reached.

    `others` have held talks outside the declaration's series only.
    """

    partners: tuple[Partner, ...]
    others: tuple[str, ...]

    def lines(self, say: Say) -> list[Html]:
        others = []
        if self.others:
            others.append(say("talks-other-tracks", countries=say.countries(self.others)))
        groups = [(s, [p.country for p in self.partners if p.step == s]) for s in LADDER[::-1]]
        return [
            say("talks-total", count=len(self.partners)),
            *(
                say(f"talks-at-{step}", count=len(codes), countries=say.countries(codes))
                for step, codes in groups
                if codes
            ),
            *others,
            say("talks-next"),
        ]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-agreements"), "/agreements"),),)


@dataclass(frozen=True, kw_only=True)
class TalksWith(Answer):
    """Every step with one partner, oldest first, on the declaration's track and on others."""

    country: str
    stage: str
    people: tuple[Person, ...]
    page: Page[Talk | Agreement]

    def lines(self, say: Say) -> list[Html]:
        return [
            say(f"talks-with-{self.stage}", country=Country(self.country)),
            *(say("item", text=step_line(say, step, self.people)) for step in self.page.items),
            *(line for step in self.page.items for line in evidence.disputes(say, step)),
        ]

    def buttons(self, say: Say) -> Rows:
        return (
            *self.page.buttons(say, "talks"),
            (Button(say("button-country"), f"/country {self.country}"),),
        )


@dataclass(frozen=True, kw_only=True)
class NoTalks(Answer):
    """A country with which the record knows no talks."""

    country: str

    def lines(self, say: Say) -> list[Html]:
        return [say("talks-none", country=Country(self.country)), say("talks-none-next")]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-talks"), "/talks"),),)


@dataclass(frozen=True, kw_only=True)
class Started(Answer):
    """Whose talks were the first, the last or the tenth to start."""

    place: int
    starts: tuple[Talk, ...]
    total: int

    def lines(self, say: Say) -> list[Html]:
        if not self.starts:
            return [say("started-none", place=self.place, count=self.total)]
        name = {1: "first", -1: "last"}.get(self.place, "number")
        countries = say.countries(step.country or "" for step in self.starts)
        many = "many" if len(self.starts) > 1 else "one"
        return [
            say(f"started-{name}", place=self.place, countries=countries, many=many),
            *(
                say("dated", when=step.when, text=Html(say.country(step.country or "")), note="")
                for step in self.starts
            ),
            *(line for step in self.starts for line in evidence.note(say, step)),
            *(line for step in self.starts for line in evidence.disputes(say, step)),
        ]

    def buttons(self, say: Say) -> Rows:
        codes = [step.country or "" for step in self.starts]
        row = tuple(Button(say.country(code), f"/talks {code}") for code in codes)
        return (*([row] if row else []), (Button(say("button-talks"), "/talks"),))


def answer(store: Store, question: Question) -> Answer:
    """Answer for one partner, for several or a group, a place such as "first", or with all."""
    as_of = horizons.of(store, "talks")
    if arguments.partner(question, "talks") is None:
        return _all(store, as_of)
    if place := places.read(question.text):
        return _started(store, place, as_of)
    _, codes = arguments.parties(store, question, "talks")
    if isinstance(codes, Slip):
        return codes
    if len(codes) > 1:
        return _all(store, as_of, codes)
    (code,) = codes
    steps: list[Talk | Agreement] = [*talks.of(store, code), *agreements.of(store, code)]
    steps.sort(key=lambda step: step.when.sort_key)
    if not steps:
        return NoTalks(country=code, as_of=as_of)
    listed = page(steps, question, code, PAGE)
    sources = evidence.sources(listed.items)
    return TalksWith(
        country=code,
        stage=_stage(steps),
        people=tuple(people.every(store)),
        page=listed,
        sources=sources,
        as_of=as_of,
    )


def _started(store: Store, place: int, as_of: date) -> Answer:
    """Answer who took a place in the order in which the series' talks started."""
    starts = [step for step in talks.every(store) if step.step == "started" and step.country]
    series = [step for step in starts if step.framework == "declaration"]
    found = places.at(series, place)
    sources = evidence.sources(found)
    return Started(place=place, starts=found, total=len(series), sources=sources, as_of=as_of)


def _all(store: Store, as_of: date, codes: Collection[str] | None = None) -> AllTalks:
    """Answer with all partners, or with those of some countries."""
    found = tuple(p for p in partners.every(store) if codes is None or p.country in codes)
    series = {partner.country for partner in found}
    others = {step.country for step in talks.every(store) if step.country} - series
    if codes is not None:
        others &= set(codes)
    return AllTalks(
        partners=found,
        others=tuple(sorted(others)),
        sources=evidence.sources(partner.facts[-1] for partner in found),
        as_of=as_of,
    )


def _stage(steps: Sequence[Talk | Agreement]) -> str:
    """Return which headline fits: what the series has reached, or that it has nothing."""
    reached = {partners.step_of(step) for step in steps if step.framework == "declaration"}
    if "signed" in reached:
        return "signed"
    if reached - {"announced", "agreed", None}:
        return "open"
    return "announced" if reached - {None} else "other"


def step_line(say: Say, fact: Talk | Agreement, known: Iterable[Person]) -> Html:
    """Return one step with its day, who took part and its note, as in a list of such steps."""
    parts = [say("step", when=fact.when, what=Html(what(say, fact) + named(say, fact, known)))]
    parts += evidence.note(say, fact)
    return Html(" ".join(parts))


def what(say: Say, fact: Talk | Agreement) -> Html:
    """Return what a step of talks was, as a phrase; a later track is named beside it."""
    if isinstance(fact, Agreement):
        step = say("step-signed" if fact.confirmed else "step-unconfirmed")
    elif fact.step == "round" and fact.round:
        step = say("step-round-numbered", number=fact.round)
    elif fact.step == "signed":  # some paper of a later track: an agreement is an Agreement
        step = say("step-document")
    else:
        step = say(f"step-{fact.step}")
    if fact.framework == "declaration":
        return step
    return say("step-on-track", what=step, track=say(f"framework-{fact.framework}"))


COMMAND = Command("talks", answer)
