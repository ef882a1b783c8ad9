"""Places: who was the first, the last or the tenth, as far as the order of days settles it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from store.fact import Fact

F = TypeVar("F", bound=Fact)

WORDS = {"first": 1, "перший": 1, "last": -1, "останній": -1}


def read(text: str) -> int | None:
    """Return the place that an argument asks for: first, last (-1) or a number from 1."""
    word = text.casefold()
    number = int(word) if word.isdecimal() and len(word) <= 3 else 0
    return WORDS.get(word) or number or None


def at(facts: Sequence[F], place: int) -> tuple[F, ...]:
    """Return the facts that can have that place in the order of their days; -1 is the last.

    More than one where days are the same or open: which of them it was is not known.
    """
    wanted = place if place > 0 else len(facts)
    return tuple(
        fact
        for fact in facts
        if 1 + sum(_days(other)[1] < _days(fact)[0] for other in facts)
        <= wanted
        <= len(facts) - sum(_days(other)[0] > _days(fact)[1] for other in facts)
    )


def _days(fact: Fact) -> tuple[date, date]:
    """Return a fact's earliest and latest day; a day known only as "by" or "from" is that day."""
    when = fact.when
    return when.earliest or when.sort_key, when.sort_key
