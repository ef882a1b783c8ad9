"""Memberships: since when a country has been in the EU, NATO or the G7."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from store.connection import Store
from store.fact import Fact, select

Body = Literal["eu", "nato", "g7"]


@dataclass(frozen=True, kw_only=True)
class Membership(Fact):
    """A country's membership, dated by its accession; it lasts up to the topic's horizon."""

    TOPIC: ClassVar[str] = "memberships"

    body: Body


def of(store: Store, body: str, day: date) -> list[Membership]:
    """Return the members of a body at the end of `day`."""
    return select(store, Membership, "body = ? AND latest <= ?", body, day.isoformat())
