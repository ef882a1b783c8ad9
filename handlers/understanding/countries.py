"""Which country or group of countries a person means, in any language and spelling.

names.tsv, made by tools/names.py, gives each name its tier: 0 for English, Ukrainian in every case
and reviewed aliases, 1 for Russian, 2 for other languages, 3 for names that are ordinary words too.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.text import LONGEST, PLAIN_WORD, normalise

MEMBERS = {
    "baltics": ("EE", "LT", "LV"),
    "benelux": ("BE", "LU", "NL"),
    "g7": ("CA", "DE", "FR", "GB", "IT", "JP", "US"),
    "nordics": ("DK", "FI", "IS", "NO", "SE"),
    "visegrad": ("CZ", "HU", "PL", "SK"),
}
"""The groups that stay as they are; who is in "eu-members" and "nato-members" is dated data."""

_NAMES = Path(__file__).with_name("names.tsv")
_ABROAD, _ALONE = "2", "3"
_HOME = ""  # the pool of the names that are looked for whatever letter they begin with
_SHORTEST = 4  # letters in a word that may be a slip
_SUREST = 5  # letters that leave no doubt; so many words are one slip from Того, Малі or Oman

# Codes of far-off islands and others that are common abbreviations besides.
_ABBREVIATIONS = frozenset(
    "AI AS BA CC DM FM GG GP MA MP MS NC NE NF PM PR PS SB SC SD TG TV".split()
)

_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}|(?<=\U0001f3f4)[\U000e0061-\U000e007a]{2}")
_FLAG_LETTERS = {first + i: 65 + i for first in (0x1F1E6, 0xE0061) for i in range(26)}
_LATIN, _CYRILLIC = "abcehijkmopstxy", "авсеніјкморѕтху"
_LATIN_LETTER = re.compile("[a-z]")
_TO_LATIN, _TO_CYRILLIC = str.maketrans(_CYRILLIC, _LATIN), str.maketrans(_LATIN, _CYRILLIC)


@dataclass(frozen=True)
class Reading:
    """What some words say about countries.

    One of `codes` is that country, two or more are a tie to ask back; `group` is a key such as
    "baltics". With neither, `near` has at most three countries of similar name, the best first;
    `repaired` says that the first is surely meant: no other is one slip away, and the word is not
    too short to tell.
    """

    codes: tuple[str, ...] = ()
    group: str | None = None
    near: tuple[str, ...] = ()
    repaired: bool = False


_NO_READING = Reading()


class _Table(NamedTuple):
    readings: dict[str, Reading]
    alone: set[str]
    # How many words the longest name has that begins with a word.
    longest: dict[str, int]
    # The names that a slip may come from; those abroad by their first letter.
    pools: dict[str, list[str]]


def read(text: str) -> Reading:
    """Return what `text` as a whole means: a name, an ISO code, a flag, a group, or a slip."""
    return exactly(text) or _nearest(_key(text))


def exactly(text: str) -> Reading | None:
    """Return what `text` as a whole means as it is written, if it means anything; no slip."""
    key, readings = _key(text), _table().readings
    if not key:
        return Reading(codes=_flags(text))
    code = readings.get(key.upper())
    return (code if text.isupper() else None) or readings.get(key) or code


def spans(words: Sequence[str]) -> list[tuple[int, int, Reading]]:
    """Return each country or group named in `words` as (start, end, reading), the longest first.

    The words stand as they were written. Nothing is guessed: a slip, an ordinary word or an ISO
    code in small letters is not a name here.
    """
    words = words[:LONGEST]
    keys = [_key(word) for word in words]
    shouted = " ".join(words).isupper()
    found: list[tuple[int, int, Reading]] = []
    for start, word in enumerate(words):
        if not word or (found and start < found[-1][1]):
            continue
        for end in range(min(start + _most_words(keys, start), len(words)), start, -1):
            if reading := _named(" ".join(keys[start:end]).removeprefix("the ")):
                found.append((start, end, reading))
                break
        else:
            code = word.upper() if keys[start - 1 : start + 1] == ["the", "us"] else word
            if codes := _flags(word) or (not shouted and _code(code, keys[start])):
                found.append((start, start + 1, Reading(codes)))
    return found


def _most_words(keys: Sequence[str], start: int) -> int:
    """Return how many words a name may have that begins here, with its article."""
    article = keys[start] == "the" and start + 1 < len(keys)
    return article + _table().longest.get(keys[start + article], 1)


def _named(key: str) -> Reading | None:
    """Return what `key` means inside a sentence, if it is a name there."""
    table = _table()
    reading = table.readings.get(key)
    if reading is None or reading == _NO_READING or key in table.alone:
        return None
    return reading


def _code(word: str, key: str) -> tuple[str, ...]:
    """Return the country of an ISO code in capitals that is no word besides: of US, not of IT."""
    names = _table().readings
    if not word.isupper() or key in names or key.upper() in _ABBREVIATIONS:
        return ()
    reading = names.get(key.upper())
    return reading.codes if reading else ()


def _key(text: str) -> str:
    plain = normalise(text)
    return plain if PLAIN_WORD.fullmatch(text) else " ".join(map(_one_script, plain.split()))


def _one_script(word: str) -> str:
    """Return `word` in its commoner script, Latin or Cyrillic, where letters only look alike."""
    if word.isascii() or not _LATIN_LETTER.search(word):
        return word
    latin, cyrillic = (len(re.findall(letters, word)) for letters in ("[a-z]", "[а-яєіґ]"))
    if not cyrillic:
        return word
    return word.translate(_TO_LATIN if latin > cyrillic else _TO_CYRILLIC)


def _flags(text: str) -> tuple[str, ...]:
    """Return the countries of the flags in `text`; those of England, Scotland and Wales are GB."""
    flags = (flag.translate(_FLAG_LETTERS) for flag in _FLAG.findall(text[:LONGEST]))
    return tuple(dict.fromkeys(flag for flag in flags if flag in _table().readings))


def _nearest(key: str) -> Reading:
    """Return the countries whose names are one slip away; two from 7 letters, three from 12."""
    if len(key) < _SHORTEST:
        return Reading()
    reach = 1 if len(key) <= 6 else 2 if len(key) <= 11 else 3
    home = _within(key, reach, _HOME)
    abroad = _within(key, 1, key[0]) if len(key) >= 6 else []
    slips: dict[str, int] = {}
    for name, distance in sorted(home + abroad, key=lambda hit: (hit[1], len(hit[0]))):
        for code in _table().readings[name].codes:
            slips.setdefault(code, distance)
    # A name that only other languages have is a guess: "Vitalia" is no Italy.
    sure = len(key) >= _SUREST and list(slips.values()).count(1) == 1 and (1 in dict(home).values())
    return Reading(near=tuple(slips)[:3], repaired=sure)


def _within(key: str, reach: int, pool: str) -> list[tuple[str, int]]:
    """Return the names of a pool at most `reach` slips from `key`, with their number of slips."""
    names = _table().pools.get(pool, ())
    hits = process.extract(key, names, scorer=OSA.distance, score_cutoff=reach, limit=None)
    return [(name, int(distance)) for name, distance, _ in hits]


@cache
def _table() -> _Table:
    """Return names.tsv, read when the first name is asked for."""
    table = _Table({}, set(), {}, defaultdict(list))
    meanings: dict[str, Reading] = {}
    with _NAMES.open(encoding="utf-8") as file:  # line by line: the whole would stay in memory
        for line in file:
            name, meaning, tier = line.rstrip("\n").split("\t")
            reading = meanings.get(meaning) or meanings.setdefault(meaning, _meaning(meaning))
            table.readings[name] = reading
            first, *others = name.split()
            if others:
                table.longest[first] = max(table.longest.get(first, 1), len(others) + 1)
            if tier == _ALONE:
                table.alone.add(name)
            elif reading.codes and len(name) >= _SHORTEST:
                table.pools[name[0] if tier == _ABROAD else _HOME].append(name)
    return table


def _meaning(written: str) -> Reading:
    """Return the reading of a column such as "GR", "KP KR", "baltics" or nothing at all."""
    return Reading(group=written) if written.islower() else Reading(codes=tuple(written.split()))
