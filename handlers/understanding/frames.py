"""Which questions are answered, and by what command: frames.toml, read once."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Set
from functools import cache
from pathlib import Path
from typing import NamedTuple

from handlers.understanding import alerts
from handlers.understanding.question import Question
from handlers.understanding.text import word_set

FRAMES = Path(__file__).with_name("frames.toml")

SILENT = tuple(
    "free chatter be still only indirect presenter security seven had greet thanks".split()
)
"""Concepts that no answer depends on: every frame may have them besides, `but` those it excludes.

Some lead somewhere when nothing else was said.
"""

_UP_TO_NOW = re.compile(r"\b(?:today|now|сьогодні|тепер|зараз)\W*$", re.IGNORECASE)
_PAPERS = word_set("everything anything something signatures все усе щось щонебудь підписи папери")


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


def meant(asks: str | None, question: Question) -> str | None:
    """Return the command that a question means by the one it seems to ask.

    What a country signed goes without saying, what is new in one month is what happened in it, and
    who wants no alerts for a while wants them again afterwards.
    """
    if asks == "/country {country}" and _is_of_the_declaration(question):
        return "/joined {country}"
    if asks == "/diff {bounds}" and "whats-new" in question.concepts and _is_one_period(question):
        return "/timeline {date}"
    ends = asks is not None and asks.startswith("/unsubscribe")
    return "/settings" if ends and alerts.for_a_while(question.keys) else asks


def concepts() -> frozenset[str]:
    """Return every concept that some frame takes."""
    return frozenset(_read().bits)


def commands() -> frozenset[str]:
    """Return every command, with its slots in braces, that some frame asks."""
    return frozenset(frame.asks for frame in _read().frames if frame.asks)


def _is_one_period(question: Question) -> bool:
    """Return whether one month, quarter or year is named, or what reaches up to today.

    None is in "between 1 and 17 August".
    """
    parts = question.parts
    periods = [period.kind for part in parts if part.days for period in part.days.periods]
    now = any(part.days and _UP_TO_NOW.search(part.value) for part in parts)
    return len(periods) == 1 and (now or periods[0] in ("month", "quarter", "year"))


def _is_of_the_declaration(question: Question) -> bool:
    """Return whether it goes without saying what a country signed: "Did Switzerland sign?"."""
    concepts = {part.concept for part in question.parts}
    signs = "sign" in concepts and not concepts & {"what", "which"}
    return signs and _PAPERS.isdisjoint(question.keys)


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
