"""People: who is named in the record, with the office held at the time."""

from dataclasses import dataclass
from typing import ClassVar

from store.connection import Store
from store.fact import Fact, Words, select


@dataclass(frozen=True, kw_only=True)
class Person(Fact):
    """A person; `office` is as of the events of the record, not of today."""

    TOPIC: ClassVar[str] = "people"
    DATED: ClassVar[bool] = False

    name: Words
    office: Words
    keywords: tuple[str, ...]


def every(store: Store) -> list[Person]:
    """Return everybody in the record."""
    return select(store, Person)
