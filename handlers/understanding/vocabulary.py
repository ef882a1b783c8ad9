"""What the words of a question stand for: vocabulary.en.toml and vocabulary.uk.toml, read once.

Most words stand for a concept of the frames. An ordinal stands for a place, a numeral for its
number, an adjective such as "French" for its country or group, a capital for the country whose
government may be meant, and a word such as "trains" for an area of EU support. One letter wrong in
one of the `sure` words, long and like no other, still is that word.
"""

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, takewhile
from operator import eq
from pathlib import Path
from typing import NamedTuple

from handlers.understanding.text import normalise

VOCABULARIES = sorted(Path(__file__).parent.glob("vocabulary.*.toml"))
MOST_WORDS = 6  # in one phrase
KINDS_OF_FREE = ("chatter", "life", "be", "still", "only")
"""Words that say nothing beside a subject of ours, and that may say much beside a bare name.

Words of the asker's life say nothing in a clause of their own: no frame takes them.
"""

OF_STATES = "count-of-states"
PACE = "pace"
"""The value of settings that are none but beside alerts or one another, such as "night"."""

SECOND = 2  # what ordinals and numerals begin with
_SHORTEST_STEM = 3
_TWICE = re.compile(r"([а-яєіґ])\1")


class Meaning(NamedTuple):
    """A concept, and its value where it has one: the place of an ordinal, a country's code."""

    concept: str
    value: str = ""


class _Table(NamedTuple):
    phrases: dict[str, Meaning]
    stems: dict[str, Meaning]
    sure: dict[str, list[str]]  # by their first letter
    sizes: dict[str, int]  # how many words the longest phrase of several has, by its first


def longest(keys: Sequence[str]) -> tuple[Meaning, int] | None:
    """Return what the longest phrase at the start of normalised words means, and its length."""
    phrases, stems, _, sizes = _table()
    first = keys[0].partition(" ")[0] if keys else ""  # "100-year" is a key of two words
    for size in range(min(sizes.get(first, 1), len(keys)), 0, -1):
        phrase = " ".join(keys[:size])
        if meaning := phrases.get(phrase):
            return meaning, size
        last_word = len(phrase) - len(keys[size - 1])
        for cut in range(len(phrase), last_word + _SHORTEST_STEM - 1, -1):
            if meaning := stems.get(phrase[:cut]):
                return meaning, size
    return None


def unknown(keys: Iterable[str]) -> set[str]:
    """Return the normalised words that stand in no phrase of the vocabulary."""
    phrases, stems, *_ = _table()
    left = set(keys)
    for name in chain(phrases, stems):
        left.difference_update(name.split())
    return {
        key
        for key in left
        if not any(key[:cut] in stems for cut in range(_SHORTEST_STEM, len(key)))
    }


def misspelt(key: str) -> Meaning | None:
    """Return what a normalised word means that is one slip away from a sure word.

    In Ukrainian a letter typed twice is a slip in any word: "колли приєднався".
    """
    single, doubled = _TWICE.subn(r"\1", key)
    if doubled == 1 and len(single) >= _SHORTEST_STEM and (known := longest([single])):
        return known[0]
    word = next((word for word in _table().sure.get(key[:1], ()) if is_slip(key, word)), None)
    known = longest([word]) if word else None
    return known[0] if known else None


def is_slip(typed: str, word: str) -> bool:
    """Return whether one letter is missing, added or another, or two have changed places."""
    if typed[:1] != word[:1] or abs(len(typed) - len(word)) > 1:
        return False
    typed, word = _without_prefix(typed, word)
    typed, word = _without_prefix(typed[::-1], word[::-1])
    return len(typed) <= 1 >= len(word) or (len(typed) == 2 and typed == word[::-1])


def _without_prefix(one: str, other: str) -> tuple[str, str]:
    shared = sum(takewhile(bool, map(eq, one, other)))
    return one[shared:], other[shared:]


@cache
def _table() -> _Table:
    table = _Table({}, {}, {}, {})
    for file in VOCABULARIES:
        for concept, words in tomllib.loads(file.read_text("utf-8")).items():
            for number, forms in enumerate(words.split(), SECOND):
                for word in forms.split("|"):
                    _enter(table, concept, number, word)
    return table


_meaning = cache(Meaning)  # one for all the words that share it


def _enter(table: _Table, concept: str, number: int, word: str) -> None:
    meaning = _meaning(concept)
    if concept == "sure":
        table.sure.setdefault(normalise(word)[0], []).append(normalise(word))
        return
    if concept in KINDS_OF_FREE:
        meaning = _meaning("free", concept)
    elif concept == OF_STATES:
        meaning = _meaning("count", OF_STATES)
    elif concept == PACE:
        meaning = _meaning("settings", PACE)
    elif concept == "ordinals":
        meaning = _meaning("nth", str(number))
    elif concept == "numerals":
        meaning = _meaning("number", str(number))
    elif concept == "capitals":
        code, _, word = word.partition("=")
        meaning = _meaning("capital", code)
    elif concept in ("demonyms", "areas"):
        code, _, word = word.partition("=")
        meaning = _meaning(_kind(code), code)
    phrase = normalise(word.replace("_", " "))
    first, *others = phrase.split()
    if others:
        table.sizes[first] = max(table.sizes.get(first, 1), 1 + len(others))
    (table.stems if word.endswith("*") else table.phrases).setdefault(phrase, meaning)


def _kind(code: str) -> str:
    """Return what a value stands for: 5 is an area, GR a country, nordics a group."""
    if code.isdigit():
        return "area"
    if code.isupper():
        return "eu" if code == "EU" else "country"
    return "body" if code.endswith("-members") else "group"
