"""Which questions are answered, and by what command: frames.toml, read once."""

import tomllib
from collections import defaultdict
from collections.abc import Set
from functools import cache
from pathlib import Path
from typing import NamedTuple

FRAMES = Path(__file__).with_name("frames.toml")

SILENT = tuple(
    "free chatter be still only indirect presenter security seven had greet thanks".split()
)
"""Concepts that no answer depends on: every frame may have them besides, `but` those it excludes.

Some lead somewhere when nothing else was said.
"""


class Frame(NamedTuple):
    """A kind of question: what it must have, all that it may have, and the command it is.

    A set of concepts is one number, with the bit of each of them.
    """

    needs: tuple[int, ...]
    allowed: int
    asks: str


class _Table(NamedTuple):
    bits: dict[str, int]
    frames: list[Frame]
    # Where the frames are that a concept may fit: those whose most particular need it meets.
    led_to: dict[str, list[int]]


def fitting(asked: Set[str]) -> str | None:
    """Return the command, with its slots in braces, of the first frame that takes a question."""
    bits, frames, led_to = _read()
    if not asked <= bits.keys():
        return None
    concepts = sum(bits[concept] for concept in asked)
    for at in sorted({at for concept in asked for at in led_to.get(concept, ())}):
        frame = frames[at]
        if not concepts & ~frame.allowed and all(map(concepts.__and__, frame.needs)):
            return frame.asks
    return None


def concepts() -> frozenset[str]:
    """Return every concept that some frame takes."""
    return frozenset(_read().bits)


def commands() -> frozenset[str]:
    """Return every command, with its slots in braces, that some frame asks."""
    return frozenset(frame.asks for frame in _read().frames)


@cache
def _read() -> _Table:
    """Return the bit of each concept, and all frames in their order."""
    file = tomllib.loads(FRAMES.read_text("utf-8"))
    sets = {name: words.split() for name, words in file["sets"].items()}
    table = _Table({}, [], defaultdict(list))

    def named(words: str) -> set[str]:
        return {concept for word in words.split() for concept in sets.get(word, [word])}

    def number(concepts: Set[str]) -> int:
        return sum(table.bits.setdefault(name, 1 << len(table.bits)) for name in concepts)

    for at, entry in enumerate(entry for group in file["frames"].values() for entry in group):
        needs = [named(need.replace("|", " ")) for need in entry["needs"].split()]
        silent = set(SILENT) - named(entry.get("but", ""))
        allowed = silent.union(*needs, named(entry.get("may", "")))
        table.frames.append(Frame(tuple(map(number, needs)), number(allowed), entry["asks"]))
        for concept in min(needs, key=len):
            table.led_to[concept].append(at)
    return table
