"""Events: what happened when, over every dated fact of the record."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from store.agreements import Agreement
from store.connection import Store
from store.fact import Fact, Words, select
from store.signatories import Signatory
from store.support import Support
from store.talks import Talk


@dataclass(frozen=True, kw_only=True)
class Event(Fact):
    """A dated event that no other noun holds."""

    TOPIC: ClassVar[str] = "events"

    text: Words
    place: Words | None = None
    people: tuple[str, ...] = field(default=(), metadata={"refers": "people"})


NOUNS: tuple[type[Fact], ...] = (Signatory, Talk, Agreement, Support, Event)
"""The nouns whose facts are events of the timeline."""

KIND_OF = {
    "signatories": "joined",
    "talks": "talks",
    "agreements": "agreements",
    "support": "support",
    "events": "other",
}
"""What readers ask for and subscribe to, by topic."""


def between(
    store: Store, first: date | None, last: date | None, country: str | None = None
) -> list[Fact]:
    """Return the dated facts that can have happened from `first` to `last`, oldest first.

    None leaves a side open. A fact of which only one bound is known is looked for on that day.
    Countries known only not to have joined are no events.
    """
    condition = (
        "(?1 IS NULL OR coalesce(fact.latest, fact.earliest) >= ?1)"
        " AND (?2 IS NULL OR coalesce(fact.earliest, fact.latest) <= ?2)"
        " AND (?3 IS NULL OR fact.country = ?3)"
    )
    bounds = [day.isoformat() if day else None for day in (first, last)]
    found: list[Fact] = []
    for noun in NOUNS:
        happened = " AND stance <> 'not-joined'" if noun is Signatory else ""
        found += select(store, noun, condition + happened, *bounds, country)
    return sorted(found, key=lambda fact: fact.when.sort_key)
