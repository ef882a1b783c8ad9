"""Support: the nine areas of EU support, and what happened in each."""

from dataclasses import dataclass, field
from typing import ClassVar

from store.connection import Store
from store.fact import Fact, Words, select


@dataclass(frozen=True, kw_only=True)
class Area(Fact):
    """An area of EU support; `keywords` are lower-case words that a reader may ask with."""

    TOPIC: ClassVar[str] = "areas"
    DATED: ClassVar[bool] = False

    name: Words
    keywords: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Support(Fact):
    """Something dated that the EU did in an area."""

    TOPIC: ClassVar[str] = "support"

    area: str = field(metadata={"refers": "areas"})
    text: Words


def areas(store: Store) -> list[Area]:
    """Return the nine areas in the order in which they were presented."""
    return select(store, Area)


def of(store: Store, area: str) -> list[Support]:
    """Return what happened in an area, oldest first."""
    return select(store, Support, "area = ?", area)
