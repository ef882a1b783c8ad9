"""Which questions are answered, and by what command: frames.toml, read once."""

import tomllib
from collections.abc import Set
from functools import cache
from pathlib import Path
from typing import NamedTuple

from handlers.understanding.vocabulary import KINDS_OF_FREE

FRAMES = Path(__file__).with_name("frames.toml")

SILENT = (
    *("free", *KINDS_OF_FREE, "indirect", "presenter", "security"),
    *("had", "greet", "thanks", "ukraine", "menu"),
)
"""Concepts that no answer depends on; some lead somewhere when nothing else was said."""

ASKING = (
    "who",
    "with-whom",
    "which",
    "what",
    "what-is",
    "when",
    "where",
    "how",
    "states",
    "all",
    "list",
)
"""Concepts that every frame may have besides, unless it says that it must not."""


class Frame(NamedTuple):
    """A kind of question: what it must have, all that it may have, and the command it is."""

    needs: tuple[frozenset[str], ...]
    allowed: frozenset[str]
    asks: str


def fitting(concepts: Set[str]) -> str | None:
    """Return the command, with its slots in braces, of the first frame that takes a question."""
    for frame in every():
        if concepts <= frame.allowed and all(concepts & need for need in frame.needs):
            return frame.asks
    return None


@cache
def every() -> tuple[Frame, ...]:
    """Return all frames in their order."""
    file = tomllib.loads(FRAMES.read_text("utf-8"))
    sets = {name: words.split() for name, words in file["sets"].items()}

    def concepts(words: str) -> list[str]:
        return [concept for word in words.split() for concept in sets.get(word, [word])]

    def frame(entry: dict[str, str]) -> Frame:
        needs = [concepts(need.replace("|", " ")) for need in entry["needs"].split()]
        needed = {concept for need in needs for concept in need}
        wide = set(SILENT + ASKING).difference(concepts(entry.get("but", "")))
        allowed = needed.union(wide, concepts(entry.get("may", "")))
        return Frame(tuple(map(frozenset, needs)), frozenset(allowed), entry["asks"])

    return tuple(frame(entry) for group in file["frames"].values() for entry in group)
