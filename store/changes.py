"""Changes: what a publication does to a fact, and the public log of all of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from store.connection import Store
from store.events import KIND_OF
from store.fact import Fact, Words

What = Literal["new", "amended", "withdrawn"]


@dataclass(frozen=True)
class Change:
    """A fact that a publication adds, amends or withdraws; `told` if subscribers are to hear of it.

    `old` and `new` are the facts, either None where there is none; `reason` is a withdrawal's.
    """

    what: What
    old: Fact | None
    new: Fact | None
    told: bool
    reason: Words | None = None

    @property
    def fact(self) -> Fact:
        """The fact as it stands, or as it stood before it was withdrawn."""
        fact = self.new or self.old
        assert fact
        return fact


@dataclass(frozen=True)
class Notice:
    """A change with its line in every language, before and after, as subscribers will read it."""

    change: Change
    old: Words | None
    new: Words | None


@dataclass(frozen=True)
class Entry:
    """One change in the log, with the fact's line before and after as it was published that day."""

    day: date
    what: str
    told: bool
    old: Words | None
    new: Words | None


def is_event(fact: Fact | None) -> bool:
    """Tell whether a fact is something that happened, and so can be news."""
    return fact is not None and fact.TOPIC in KIND_OF and not _is_outside(fact)


def every(store: Store) -> list[Entry]:
    """Return the log since the first load, newest first."""
    rows = store.rows(
        "SELECT publication.at, change.* FROM change"
        " JOIN publication ON publication.id = publication"
        " WHERE change.state = 'open' ORDER BY change.id DESC"
    )
    return [
        Entry(
            datetime.fromisoformat(row["at"]).date(),
            row["what"],
            bool(row["told"]),
            *(json.loads(row[name]) if row[name] else None for name in ("old", "new")),
        )
        for row in rows
    ]


def _is_outside(fact: Fact) -> bool:
    return getattr(fact, "stance", "") == "not-joined"
