"""The declaration itself, told in a few sourced points."""

from dataclasses import dataclass
from typing import ClassVar

from store.connection import Store
from store.fact import Fact, Words, select


@dataclass(frozen=True, kw_only=True)
class Point(Fact):
    """One thing to know about the declaration."""

    TOPIC: ClassVar[str] = "declaration"
    DATED: ClassVar[bool] = False

    text: Words


def points(store: Store) -> list[Point]:
    """Return the points in the order of the facts file."""
    return select(store, Point)
