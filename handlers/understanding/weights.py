"""Weights: how much what a question has of words and concepts speaks for each command.

tools/weights.py has learned them from the tuned half of the evaluation.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.question import Question

WEIGHTS = Path(__file__).with_name("weights.bin")
OURS, COMMANDS = 18, 15
"""Bits of the numbers of traits: in what is weighed for all commands, and for each of them."""

_NAMED = frozenset({"country", "capital", "date", "group", "person", "number", "nth", "eu"})
_VALUED = frozenset({"area", "body"})
_STOPS = ".:;?!"
_LONG, _STEM, _HALF = 5, 5, 6  # letters


class _Weights(NamedTuple):
    ours: array[int]  # by the number of a trait
    starts: array[int]  # where the weights for commands begin, by the number of a trait
    commands: bytes
    weights: array[int]
    asks: list[str]  # the commands, with their slots in braces
    bases: list[float]
    base: float
    unit: float  # of `ours`
    command_unit: float


def weights_of(question: Question) -> dict[str, float]:
    """Return how much what a question has speaks for each command, with its slots in braces."""
    found = traits(question.whole, question.words, question.keys)
    table = _table()
    unit = len(found) ** -0.5
    numbers = list(map(number, found))
    mask = (1 << OURS) - 1
    ours = table.base + unit * table.unit * sum(table.ours[one & mask] for one in numbers)
    mask = (1 << COMMANDS) - 1
    totals = [0] * len(table.asks)
    starts, commands, weights = table.starts, table.commands, table.weights
    for one in numbers:
        for at in range(starts[one & mask], starts[(one & mask) + 1]):
            totals[commands[at]] += weights[at]
    unit *= table.command_unit
    return {
        asks: ours + base + unit * total
        for asks, base, total in zip(table.asks, table.bases, totals, strict=True)
    }


def traits(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> Set[str]:
    """Return what a question has of words, stems, pairs, and of concepts up to three in a row."""
    spoken, concepts = ["^"], ["^"]
    for part in parts:
        if part.concept in _NAMED:
            spoken.append(f"<{part.concept}>")
        else:
            spoken += " ".join(keys[part.start : part.end]).split()
        if part.concept in _VALUED:
            concepts.append(f"{part.concept}={part.value}")
        elif part.concept not in ("free", UNKNOWN):
            concepts.append(part.concept)
        stop = words[part.end - 1][-1:]
        if stop in _STOPS:
            spoken.append(stop)
            concepts.append(stop)
    spoken.append("$")
    concepts.append("$")
    return {f"length {len(spoken) // 4}", *_of_words(spoken), *_of_concepts(concepts)}


def number(trait: str) -> int:
    """Return the number of a trait, whose last bits are its place in the tables."""
    return crc32(trait.encode())


def _of_words(spoken: Sequence[str]) -> Iterator[str]:
    for word in spoken:
        yield word
        if len(word) > _LONG:
            yield f"{word[:_STEM]}-"
    for one, other in pairwise(spoken):
        yield f"{one[:_HALF]} {other[:_HALF]}"


def _of_concepts(concepts: Sequence[str]) -> Iterator[str]:
    for size in (1, 2, 3):
        for at in range(len(concepts) - size + 1):
            yield "/".join(("", *concepts[at : at + size]))


@cache
def _table() -> _Weights:
    """Return the weights as tools/weights.py has written them."""
    with WEIGHTS.open("rb") as file:
        head = json.loads(file.readline())
        ours = array("b", file.read(1 << OURS))
        starts = array("I", accumulate(file.read(1 << COMMANDS), initial=0))
        commands = file.read(starts[-1])
        return _Weights(ours, starts, commands, array("b", file.read()), **head)
