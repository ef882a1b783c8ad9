"""A question as it is read: taken apart, and what of it asks."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from handlers.understanding.parts import Part
from handlers.understanding.repair import Repaired


class Question(NamedTuple):
    """All of a question, what of it asks, and what frames are told of that."""

    words: Sequence[str]
    keys: Sequence[str]
    whole: Sequence[Part]
    parts: Sequence[Part]
    notes: tuple[Repaired, ...]
    concepts: Set[str]
