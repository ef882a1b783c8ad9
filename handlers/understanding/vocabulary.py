"""What the words of a question stand for: vocabulary.en.toml and vocabulary.uk.toml, read once.

Most words stand for a concept of the frames. An ordinal stands for a place, a numeral for its
number, an adjective such as "French" for its country or group, a capital for the country whose
government may be meant, and a word such as "trains" for an area of EU support.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from handlers.understanding.text import normalise

VOCABULARIES = sorted(Path(__file__).parent.glob("vocabulary.*.toml"))
MOST_WORDS = 6  # in one phrase
SECOND = 2  # what ordinals and numerals begin with
_SHORTEST_STEM = 3


class Meaning(NamedTuple):
    """A concept, and its value where it has one: the place of an ordinal, a country's code."""

    concept: str
    value: str = ""


class _Table(NamedTuple):
    phrases: dict[str, Meaning]
    stems: dict[str, Meaning]


def longest(keys: Sequence[str]) -> tuple[Meaning, int] | None:
    """Return what the longest phrase at the start of normalised words means, and its length."""
    phrases, stems = _table()
    for size in range(min(MOST_WORDS, len(keys)), 0, -1):
        phrase = " ".join(keys[:size])
        if meaning := phrases.get(phrase):
            return meaning, size
        last_word = len(phrase) - len(keys[size - 1])
        for cut in range(len(phrase), last_word + _SHORTEST_STEM - 1, -1):
            if meaning := stems.get(phrase[:cut]):
                return meaning, size
    return None


@cache
def _table() -> _Table:
    table = _Table({}, {})
    for file in VOCABULARIES:
        for concept, words in tomllib.loads(file.read_text("utf-8")).items():
            for number, word in enumerate(words.split(), SECOND):
                _enter(table, concept, number, word)
    return table


def _enter(table: _Table, concept: str, number: int, word: str) -> None:
    meaning = Meaning(concept)
    if concept == "ordinals":
        meaning = Meaning("nth", str(number))
    elif concept == "numerals":
        meaning = Meaning("number", str(number))
    elif concept == "capitals":
        code, _, word = word.partition("=")
        meaning = Meaning("capital", code)
    elif concept in ("demonyms", "areas"):
        code, _, word = word.partition("=")
        meaning = Meaning(_kind(code), code)
    phrase = normalise(word.replace("_", " "))
    (table.stems if word.endswith("*") else table.phrases).setdefault(phrase, meaning)


def _kind(code: str) -> str:
    """Return what a value stands for: 5 is an area, GR a country, nordics a group."""
    return "area" if code.isdigit() else "country" if code.isupper() else "group"
