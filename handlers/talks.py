"""Who negotiates a security agreement with Ukraine, and how far have the talks come?"""

from __future__ import annotations

from dataclasses import dataclass

from handlers import arguments, evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.say import Country, Html, Say
from store import Store, agreements, horizons, partners, talks
from store.agreements import Agreement
from store.fact import Fact
from store.partners import LADDER, Partner
from store.talks import Talk


@dataclass(frozen=True, kw_only=True)
class AllTalks(Answer):
    """Every partner by the highest step its talks have reached."""

    partners: tuple[Partner, ...]

    def lines(self, say: Say) -> list[Html]:
        groups = [(s, [p.country for p in self.partners if p.step == s]) for s in LADDER[::-1]]
        return [
            say("talks-total", count=len(self.partners)),
            *(
                say(f"talks-at-{step}", count=len(codes), countries=say.countries(codes))
                for step, codes in groups
                if codes
            ),
            say("talks-next"),
        ]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-agreements"), "/agreements"),),)


@dataclass(frozen=True, kw_only=True)
class TalksWith(Answer):
    """Every step with one partner, oldest first, on the declaration's track and on others."""

    country: str
    steps: tuple[Fact, ...]

    def lines(self, say: Say) -> list[Html]:
        country = Country(self.country)
        return [
            say(f"talks-with-{self._stage}", country=country),
            *(say("item", text=step_line(say, step)) for step in self.steps),
            *(line for step in self.steps for line in evidence.disputes(say, step)),
        ]

    @property
    def _stage(self) -> str:
        reached = {partners.step_of(step) for step in self.steps if _in_series(step)}
        if "signed" in reached:
            return "signed"
        return "open" if reached - {None} else "other"

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-country"), f"/country {self.country}"),),)


@dataclass(frozen=True, kw_only=True)
class NoTalks(Answer):
    """A country with which the record knows no talks."""

    country: str

    def lines(self, say: Say) -> list[Html]:
        return [say("talks-none", country=Country(self.country)), say("talks-none-next")]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-talks"), "/talks"),),)


def answer(store: Store, question: Question) -> Answer:
    """Answer for one partner, or with all partners when the argument is empty."""
    as_of = horizons.of(store, "talks")
    if not question.text:
        found = tuple(partners.every(store))
        return AllTalks(partners=found, sources=_sources(p.facts[-1] for p in found), as_of=as_of)
    code = arguments.country(question, "talks")
    if not isinstance(code, str):
        return code
    steps = tuple(
        sorted(
            [*talks.of(store, code), *agreements.of(store, code)],
            key=lambda step: step.when.sort_key,
        )
    )
    if not steps:
        return NoTalks(country=code, as_of=as_of)
    return TalksWith(country=code, steps=steps, sources=_sources(steps), as_of=as_of)


def step_line(say: Say, fact: Fact) -> Html:
    """Return one step with its day, place and note, as in a list of one partner's steps."""
    parts = [say("step", when=fact.when, what=_what(say, fact))]
    parts += evidence.note(say, fact)
    return Html(" ".join(parts))


def _what(say: Say, fact: Fact) -> Html:
    if isinstance(fact, Agreement):
        return say("step-signed" if fact.confirmed else "step-unconfirmed")
    assert isinstance(fact, Talk)
    if fact.framework != "declaration":
        return say(f"step-{fact.step}-track", track=say(f"framework-{fact.framework}"))
    if fact.step == "round" and fact.round:
        return say("step-round-numbered", number=fact.round)
    return say(f"step-{fact.step}")


def _in_series(fact: Fact) -> bool:
    return isinstance(fact, Talk | Agreement) and fact.framework == "declaration"


def _sources(facts: object) -> tuple:
    return tuple(dict.fromkeys(source for fact in facts for source in fact.sources))


COMMAND = Command("talks", answer)
