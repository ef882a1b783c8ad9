"""Tallies: totals of signatories as somebody reported them at the time."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from store.connection import Store
from store.fact import Fact, Words, select

Convention = Literal[
    "with-g7", "without-g7", "without-g7-with-kosovo", "with-g7-and-kosovo", "with-g7-and-eu"
]


@dataclass(frozen=True, kw_only=True)
class Tally(Fact):
    """A reported total, what it counted, and who said it; `more_than` makes it a lower bound."""

    TOPIC: ClassVar[str] = "tallies"

    total: int
    more_than: bool = False
    convention: Convention
    said_by: Words


def every(store: Store) -> list[Tally]:
    """Return all reported totals, oldest first."""
    return select(store, Tally)


def latest(store: Store, day: date) -> list[Tally]:
    """Return the totals of the last day up to `day` on which any was reported."""
    reported = [tally for tally in every(store) if tally.when.day and tally.when.day <= day]
    return [tally for tally in reported if tally.when == reported[-1].when]
