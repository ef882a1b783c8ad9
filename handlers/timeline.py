"""What happened when: all dated events, or those of a country, a month, a year or a range."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from handlers import arguments, evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.names import named
from handlers.pages import Page, page
from handlers.say import Country, Html, Say
from handlers.slips import ImpossibleDay, Slip, WhichDay, shorten
from handlers.talks import what
from handlers.understanding import countries
from handlers.understanding.periods import Period
from store import Store, events, horizons, people
from store.agreements import Agreement
from store.events import Event
from store.fact import Fact
from store.people import Person
from store.signatories import Signatory
from store.support import Support
from store.talks import Talk

PAGE = 6
KINDS: dict[str, tuple[type[Fact], ...]] = {
    "joined": (Signatory,),
    "talks": (Talk,),
    "agreements": (Agreement,),
    "support": (Support,),
    "other": (Event,),
}
Scope = tuple[str | None, date | None, date | None, tuple[type[Fact], ...]]
KIND_WORDS = {
    "joined": "joined",
    "accessions": "joined",
    "приєднання": "joined",
    "talks": "talks",
    "переговори": "talks",
    "agreements": "agreements",
    "угоди": "agreements",
    "support": "support",
    "підтримка": "support",
    "other": "other",
    "інше": "other",
}


@dataclass(frozen=True, kw_only=True)
class Timeline(Answer):
    """The events of a country and a period, oldest first."""

    country: str | None
    first: date | None
    last: date | None
    people: tuple[Person, ...]
    page: Page[Fact]

    def lines(self, say: Say) -> list[Html]:
        headline = say("timeline-total", count=self.page.total, scope=self._scope(say))
        if not self.page.total:
            return [say("timeline-none", scope=self._scope(say))]
        return [headline, *(event_line(say, fact, self.people) for fact in self.page.items)]

    def _scope(self, say: Say) -> Html:
        return scope(say, self.country, self.first, self.last)

    def buttons(self, say: Say) -> Rows:
        return self.page.buttons(say, "timeline")


@dataclass(frozen=True, kw_only=True)
class UnreadableScope(Slip):
    """Words that are neither a country, a period nor a kind of event."""

    text: str

    def lines(self, say: Say) -> list[Html]:
        return [say("timeline-unreadable", text=shorten(self.text))]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-timeline"), "/timeline"),),)


def answer(store: Store, question: Question) -> Answer:
    """Answer for the country, period and kind in the argument, in any order."""
    asked = _read(question)
    if asked is None:
        return UnreadableScope(command="timeline", text=question.text)
    if isinstance(asked, Slip):
        return asked
    country, first, last, nouns = asked
    found = [
        fact
        for fact in events.between(store, first, last, country)
        if not nouns or isinstance(fact, nouns)
    ]
    listed = page(found, question, question.text, PAGE)
    return Timeline(
        country=country,
        first=first,
        last=last,
        people=tuple(people.every(store)),
        page=listed,
        sources=evidence.sources(listed.items),
        as_of=horizons.of(store, "events"),
    )


def _read(question: Question) -> Scope | Slip | None:
    """Return country, first day, last day and nouns asked for; None for words left over."""
    words = question.text.split()
    country = None
    # `spans` takes a text all in capitals for shouting, and "GR 2024" is one: a small word helps.
    for start, end, reading in reversed(countries.spans([*words, "in"])):
        if len(reading.codes) == 1 and country is None:
            country = reading.codes[0]
            del words[start:end]
    kinds = [KIND_WORDS[word.casefold()] for word in words if word.casefold() in KIND_WORDS]
    rest = [word for word in words if word.casefold() not in KIND_WORDS]
    nouns = tuple(noun for kind in kinds for noun in KINDS[kind])
    if not rest:
        return country, None, None, nouns
    period = arguments.period(replace(question, text=" ".join(rest)), "timeline")
    if isinstance(period, Period):
        return country, period.first, period.last, nouns
    if isinstance(period, WhichDay | ImpossibleDay):
        return period
    whole = countries.read(question.text)
    return (whole.codes[0], None, None, ()) if len(whole.codes) == 1 else None


def scope(say: Say, country: str | None, first: date | None, last: date | None) -> Html:
    """Return the bounds of a list in words, as they stand after "events"."""
    parts = []
    if country:
        parts.append(say("scope-country", country=Country(country)))
    if first and last:
        parts.append(_period(say, first, last))
    elif first:
        parts.append(say("scope-since", day=first))
    elif last:
        parts.append(say("scope-until", day=last))
    return Html("".join(parts))


def _period(say: Say, first: date, last: date) -> Html:
    """Return a closed period by its own name where it has one: a day, a month, a year."""
    after = last + timedelta(days=1)
    if first == last:
        return say("scope-day", day=first)
    if first.day == after.day == 1 and (after - first).days <= 31:
        return say("scope-month", month=say.month(first))
    if first == date(first.year, 1, 1) and after == date(first.year + 1, 1, 1):
        return say("scope-year", year=str(first.year))
    return say("scope-between", first=first, last=last)


def event_line(say: Say, fact: Fact, known: Iterable[Person]) -> Html:
    """Return one event as a line of a list: its day, what happened, and who took part."""
    return say("dated", when=fact.when, text=happened(say, fact, known), note="")


def happened(say: Say, fact: Fact, known: Iterable[Person]) -> Html:
    """Return what an event was, without its day; of talks and agreements also who took part."""
    names = named(say, fact, known) if isinstance(fact, Talk | Agreement) else ""
    return Html(_what(say, fact) + names)


def _what(say: Say, fact: Fact) -> Html:
    country = Country(fact.country) if fact.country else None
    if isinstance(fact, Signatory):
        return say(f"event-{fact.stance}", country=country)
    if isinstance(fact, Agreement) and not fact.confirmed:
        return say("event-unconfirmed", country=country)
    if isinstance(fact, Agreement) and country:
        return say("event-agreement", country=country, title=fact.title)
    if isinstance(fact, Agreement):
        return say.words(fact.title)
    if isinstance(fact, Talk):
        return say("event-talk", country=country, what=what(say, fact))
    assert isinstance(fact, Event | Support)
    return say.words(fact.text)


COMMAND = Command("timeline", answer)
