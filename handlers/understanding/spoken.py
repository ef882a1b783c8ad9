"""Spoken spellings and slips: words as people type them, brought to those of the vocabulary."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from handlers.understanding import vocabulary
from handlers.understanding.text import normalise

_SPELLINGS = Path(__file__).with_suffix(".toml")
# "u" and "r" alone are letters of "U.S." and of initials as well.
_WORD = re.compile(r"(?<![\w.'’&-])\w+(?![\w'’&-]|\.\w)")
_CONFUSED = {"и": "іе", "і": "и", "е": "иє", "є": "е"}
_SHORTEST_LACKING = 5  # letters of a word that is still known with one left out
_SHORTEST_DOUBLED = 4


def as_written(text: str) -> str:
    """Return a text with each word as it is written: "шо" as "що", "u" as "you", "teh" as "the"."""
    return _WORD.sub(_written, text)


def _written(found: re.Match[str]) -> str:
    typed = found[0]
    initial = len(typed) == 1 and typed.isupper()
    return typed if initial else _written_words().get(typed.lower(), typed)


@cache
def _written_words() -> dict[str, str]:
    """Return each word as it is typed, with the word that is meant.

    A word of its own is no slip, as "county" is none; nor is what two words may have become.
    """
    spellings = tomllib.loads(_SPELLINGS.read_text("utf-8"))
    often = spellings["often"].split()
    meant: dict[str, str] = {}
    apart = {*often, *spellings["apart"].split()}
    for word in often:
        for slip in _slips(word):
            if meant.setdefault(slip, word) != word:
                apart.add(slip)
    unknown = vocabulary.unknown(map(normalise, meant))
    for slip in [slip for slip in meant if slip in apart or normalise(slip) not in unknown]:
        del meant[slip]
    meant.update((way, word) for word, ways in spellings["typed"].items() for way in ways.split())
    return meant


def _slips(word: str) -> Iterator[str]:
    """Yield a word with one slip of the fingers: two letters swapped, one left out or doubled."""
    for at, letter in enumerate(word):
        before, after = word[:at], word[at + 1 :]
        if after and after[0] != letter:
            yield f"{before}{after[0]}{letter}{after[1:]}"
        if at and len(word) >= _SHORTEST_LACKING:
            yield before + after
        if len(word) >= _SHORTEST_DOUBLED:
            yield f"{before}{letter}{letter}{after}"
            yield from (before + other + after for other in _CONFUSED.get(letter, "") if at)
