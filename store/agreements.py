"""Agreements: the bilateral security agreements of the declaration's series, and later tracks."""

from dataclasses import dataclass, field
from typing import ClassVar

from store.connection import Store
from store.fact import Fact, Words, select
from store.talks import Framework


@dataclass(frozen=True, kw_only=True)
class Agreement(Fact):
    """A signed document; `number` is its place in the declaration's series.

    A document that is only reported, on evidence too thin to state it, has `confirmed` false.
    """

    TOPIC: ClassVar[str] = "agreements"

    number: int | None = None
    framework: Framework = "declaration"
    title: Words
    place: Words | None = None
    people: tuple[str, ...] = field(default=(), metadata={"refers": "people"})
    confirmed: bool = True
    term: Words | None = None
    nature: Words | None = None


def every(store: Store) -> list[Agreement]:
    """Return all agreements in the order of signing."""
    return select(store, Agreement)


def of(store: Store, country: str) -> list[Agreement]:
    """Return the agreements with one partner, oldest first."""
    return select(store, Agreement, "country = ?", country)
