"""The lexicon of a store: what plain questions can name, read again when its facts change."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from handlers.understanding import countries
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.text import normalise
from handlers.understanding.vocabulary import Meaning
from store import Store, agreements, edition, events, people, signatories, support, talks
from store.agreements import Agreement
from store.fact import Fact
from store.people import Person

_MONEY = re.compile(r"[€$£¥]|\b[mb]illion\b")


def of(store: Store) -> Lexicon:
    """Return the names and days of the store as it stands now."""
    kept = edition.kept(store)
    if Lexicon not in kept:
        kept[Lexicon] = _read(store)
    found: Lexicon = kept[Lexicon]
    return found


def _read(store: Store) -> Lexicon:
    known = people.every(store)
    names = {}
    for number, area in enumerate(support.areas(store), 1):
        for word in (*area.name.values(), *area.keywords):
            if not countries.spans(word.upper().split()):
                names[normalise(word)] = Meaning("area", str(number))
    for person in known:
        for word in (*person.name.values(), *person.keywords):
            meaning = Meaning("person", person.id)
            shared = names.get(normalise(word), meaning) != meaning
            names[normalise(word)] = Meaning("person", word) if shared else meaning
    happened = events.between(store, None, None)
    signed = agreements.every(store)
    by_country = defaultdict(list)
    for fact in happened:
        by_country[fact.country or ""].append(fact)
    joined = signatories.joined(store)
    ends = [day for state in joined for day in (state.when.earliest, state.when.latest) if day]
    return Lexicon(
        names=names,
        given={person.id: _given(person) for person in known},
        signed=_signed(known, signed),
        presenters=_presenters(store, known, happened),
        days={
            "signatories": _every_day(ends),
            "talks": _days(talks.every(store)),
            "agreements": _days(signed),
            "events": _days(happened),
            **{code: _days(facts) for code, facts in by_country.items()},
        },
        sums=_partners(deal for deal in signed if _MONEY.search((deal.note or {}).get("en", ""))),
        partnerships=_partners(deal for deal in signed if deal.framework == "hundred-year"),
        countries=frozenset(fact.country for fact in happened if fact.country),
    )


def _given(person: Person) -> tuple[str, ...]:
    return tuple(normalise(name).split()[0] for name in person.name.values())


def _signed(known: Iterable[Person], signed: Iterable[Agreement]) -> dict[str, str]:
    """Return the party for which each person signed, if it is one alone."""
    homes = {person.id: person.country for person in known}
    parties = defaultdict(set)
    for agreement in signed:
        for person in agreement.people:
            ours = homes[person] == "UA"
            parties[person].add("UA" if ours else agreement.country or "")
    return {person: codes.pop() for person, codes in parties.items() if len(codes) == 1}


def _presenters(store: Store, known: Iterable[Person], happened: Iterable[Fact]) -> frozenset[str]:
    """Return who spoke for the EU on the day on which the areas of its support were presented."""
    abroad = {person.id for person in known if person.country != "UA"}
    days = {area.when.day for area in support.areas(store)} - {None}
    named = [getattr(f, "people", ()) for f in happened if f.country == "EU" and f.when.day in days]
    return frozenset(person for people in named for person in people if person in abroad)


def _partners(signed: Iterable[Agreement]) -> frozenset[str]:
    return frozenset(deal.country for deal in signed if deal.country)


def _days(facts: Iterable[Fact]) -> frozenset[date]:
    return frozenset(fact.when.day for fact in facts if fact.when.day)


def _every_day(ends: list[date]) -> frozenset[date]:
    """Return all days in which states joined, so that a day without any has its year as well."""
    first, last = min(ends, default=date.max), max(ends, default=date.min)
    return frozenset(first + timedelta(days=n) for n in range((last - first).days + 1))
