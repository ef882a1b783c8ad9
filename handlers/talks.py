"""Who negotiates a security agreement with Ukraine, and how far have the talks come?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers import arguments, evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.pages import Page, page
from handlers.say import Country, Html, Say
from store import Store, agreements, horizons, partners, talks
from store.agreements import Agreement
from store.partners import LADDER, Partner
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
        others = say("talks-other-tracks", countries=say.countries(self.others))
        groups = [(s, [p.country for p in self.partners if p.step == s]) for s in LADDER[::-1]]
        return [
            say("talks-total", count=len(self.partners)),
            *(
                say(f"talks-at-{step}", count=len(codes), countries=say.countries(codes))
                for step, codes in groups
                if codes
            ),
            *([others] if self.others else []),
            say("talks-next"),
        ]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-agreements"), "/agreements"),),)


@dataclass(frozen=True, kw_only=True)
class TalksWith(Answer):
    """Every step with one partner, oldest first, on the declaration's track and on others."""

    country: str
    stage: str
    page: Page[Talk | Agreement]

    def lines(self, say: Say) -> list[Html]:
        return [
            say(f"talks-with-{self.stage}", country=Country(self.country)),
            *(say("item", text=step_line(say, step)) for step in self.page.items),
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


def answer(store: Store, question: Question) -> Answer:
    """Answer for one partner, or with all partners when the argument is empty."""
    as_of = horizons.of(store, "talks")
    code = arguments.partner(question, "talks")
    if code is None:
        return _all(store, as_of)
    if not isinstance(code, str):
        return code
    steps: list[Talk | Agreement] = [*talks.of(store, code), *agreements.of(store, code)]
    steps.sort(key=lambda step: step.when.sort_key)
    if not steps:
        return NoTalks(country=code, as_of=as_of)
    listed = page(steps, question, code, PAGE)
    sources = evidence.sources(listed.items)
    return TalksWith(country=code, stage=_stage(steps), page=listed, sources=sources, as_of=as_of)


def _all(store: Store, as_of: date) -> AllTalks:
    found = tuple(partners.every(store))
    series = {partner.country for partner in found}
    others = {step.country for step in talks.every(store) if step.country} - series
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


def step_line(say: Say, fact: Talk | Agreement) -> Html:
    """Return one step with its day, place and note, as in a list of one partner's steps."""
    parts = [say("step", when=fact.when, what=what(say, fact))]
    parts += evidence.note(say, fact)
    return Html(" ".join(parts))


def what(say: Say, fact: Talk | Agreement) -> Html:
    """Return what a step of talks was, as a phrase; a later track is named beside it."""
    if isinstance(fact, Agreement):
        step = say("step-signed" if fact.confirmed else "step-unconfirmed")
    elif fact.step == "round" and fact.round:
        step = say("step-round-numbered", number=fact.round)
    else:
        step = say(f"step-{fact.step}")
    if fact.framework == "declaration":
        return step
    return say("step-on-track", what=step, track=say(f"framework-{fact.framework}"))


COMMAND = Command("talks", answer)
