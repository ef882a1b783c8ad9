"""A remark: what is told beside a question, before it, after it or in a clause of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.vocabulary import OF_STATES

_CAPITAL_JOINS = frozenset({"capital", "join"})


@dataclass(frozen=True)
class Remark:
    """What is told: its parts, words and normalised keys, from word `start` of the whole text.

    `beside` are the parts of the question.
    """

    parts: Sequence[Part]
    words: Sequence[str]
    keys: Sequence[str]
    start: int
    beside: Sequence[Part]

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The concepts that are told."""
        return frozenset(part.concept for part in self.parts)

    @cached_property
    def named(self) -> frozenset[str]:
        """The concepts of the question, with the states that it counts or a capital that joins."""
        named = frozenset(part.concept for part in self.beside)
        if any(part.value == OF_STATES for part in self.beside):
            named |= {OF_STATES}
        return named | {"country"} if named >= _CAPITAL_JOINS else named

    @property
    def has_unknown(self) -> bool:
        """Whether a word is told that we do not know."""
        return UNKNOWN in self.concepts

    @property
    def ends_with_a_comma(self) -> bool:
        """Whether it goes on after a comma."""
        return self.words[-1].endswith(",")

    def opens_with(self, concept: str) -> bool:
        """Return whether the first thing told stands for a concept."""
        return bool(self.parts) and self.parts[0].concept == concept

    def at(self, part: Part) -> int:
        """Return the place of a part among the remark's own words."""
        return part.start - self.start
