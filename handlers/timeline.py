"""What happened when: all dated events, or those of a country, a month, a year or a range."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain, groupby

from handlers import evidence
from handlers.command import Answer, Command, Question, Rows
from handlers.names import named
from handlers.pages import Page, page
from handlers.say import Country, Html, Say
from handlers.scope import KINDS, Scope, read
from handlers.slips import PastHorizon, Slip
from handlers.talks import what
from store import Store, events, horizons, people
from store.agreements import Agreement
from store.events import Event
from store.fact import Fact
from store.people import Person
from store.signatories import Signatory
from store.support import Support
from store.talks import Talk

PAGE = 6
TOGETHER = ("founder", "joined")

Together = tuple[Fact, ...]
"""Events that make one line: the same of several states, or a single one."""


@dataclass(frozen=True, kw_only=True)
class Timeline(Answer):
    """The `count` events of a scope, oldest first; the days of `open` ones may lie outside it."""

    scope: Scope
    count: int
    open: int
    people: tuple[Person, ...]
    page: Page[Together]

    def lines(self, say: Say) -> list[Html]:
        scope = self.scope.say(say)
        if not self.count:
            return [say("timeline-none", scope=scope)]
        return [
            say("timeline-total", count=self.count, scope=scope),
            *open_line(say, self.open),
            *(event_line(say, facts, self.people) for facts in self.page.items),
        ]

    def buttons(self, say: Say) -> Rows:
        return self.page.buttons(say, "timeline")


def answer(store: Store, question: Question) -> Answer:
    """Answer for the country, period and kind in the argument, in any order."""
    scope = read(question)
    if isinstance(scope, Slip):
        return scope
    horizon = horizons.of(store, "events")
    if scope.first and scope.first > horizon:
        asks = f"/timeline {replace(scope, first=None, last=horizon).asked}"
        day = scope.first
        return PastHorizon(command="timeline", day=day, horizon=horizon, asks=asks, as_of=horizon)
    happened = events.between(store, scope.first, scope.last, scope.country)
    found = [fact for fact in happened if not scope.kind or isinstance(fact, KINDS[scope.kind])]
    listed = page(together(found), question, scope.asked, PAGE)
    return Timeline(
        scope=scope,
        count=len(found),
        open=sum(not scope.covers(fact) for fact in found),
        people=tuple(people.every(store)),
        page=listed,
        sources=evidence.sources(chain(*listed.items)),
        as_of=horizon,
    )


def open_line(say: Say, count: int) -> list[Html]:
    """Return the line that warns of events whose day may lie outside what was asked."""
    return [say("timeline-open", count=count)] if count else []


def together(facts: Iterable[Fact]) -> list[Together]:
    """Return events in the order given, states that did the same on one day as one."""
    return [tuple(group) for _, group in groupby(facts, _same)]


def _same(fact: Fact) -> tuple[object, ...]:
    if isinstance(fact, Signatory) and fact.stance in TOGETHER:
        return fact.when, fact.stance
    return (fact.id,)


def event_line(say: Say, facts: Together, known: Iterable[Person]) -> Html:
    """Return an event as a line of a list: its day, what happened, and who took part."""
    text = happened(say, facts[0], known)
    if isinstance(facts[0], Signatory) and len(facts) > 1:
        countries = say.countries(fact.country or "" for fact in facts)
        text = say(f"event-{facts[0].stance}-many", countries=countries)
    return say("dated", when=facts[0].when, text=text, note="")


def happened(say: Say, fact: Fact, known: Iterable[Person]) -> Html:
    """Return what an event was, without its day; of talks and agreements also who took part."""
    names = named(say, fact, known) if isinstance(fact, Talk | Agreement) else ""
    return Html(_what(say, fact) + names)


def _what(say: Say, fact: Fact) -> Html:
    country = Country(fact.country) if fact.country else None
    if isinstance(fact, Signatory):
        return say(f"event-{fact.stance}", country=country)
    if isinstance(fact, Talk | Agreement) and country:
        return say("event-step", country=country, what=what(say, fact))
    if isinstance(fact, Agreement):
        return say("event-document", title=fact.title)
    if isinstance(fact, Talk):
        return what(say, fact)
    assert isinstance(fact, Event | Support)
    return say.words(fact.text)


COMMAND = Command("timeline", answer)
