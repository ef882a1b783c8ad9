"""Terms: what the documents call themselves, and what the words mean."""

from dataclasses import dataclass
from typing import ClassVar

from store.connection import Store
from store.fact import Fact, Words, select


@dataclass(frozen=True, kw_only=True)
class Term(Fact):
    """A word and which document uses it; `keywords` are what a reader may ask with."""

    TOPIC: ClassVar[str] = "terms"
    DATED: ClassVar[bool] = False

    name: Words
    text: Words
    keywords: tuple[str, ...]


def every(store: Store) -> list[Term]:
    """Return the glossary in the order of the facts file."""
    return select(store, Term)
