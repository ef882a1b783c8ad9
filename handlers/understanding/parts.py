"""A question taken apart: dates, names, countries and known words, and what is left unexplained."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from handlers.understanding import countries, days, named_days, spoken, vocabulary
from handlers.understanding.days import Days
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.text import normalise, word_set
from handlers.understanding.vocabulary import MOST_WORDS, Meaning

UNKNOWN = "?"

_SEAM = re.compile(r"(?<=[^\W\d_])[-/,;:?!…—–+&](?=[^\W\d_])|(?<=\w)[,;?!](?=[^\W\d_])")
_HYPHEN = re.compile(r"\s+-+\s+")  # as keyboards type a dash
_ORDINAL = re.compile(r"(\d{1,2})-?(?:st|nd|rd|th|[а-яіїє]{1,3})\W*", re.IGNORECASE)
_NUMBER = re.compile(r"[#№\"“«(]?(\d{1,3})\W*")
_ENDS = re.compile(r"(?<!\.\w)[.?!…]\W*$")
_ABBREVIATED = word_set("no mr mrs dr st vs р т н о п ст ім безп")
_ADJECTIVE = re.compile("[a-z]+[^s]|.*[сзц]ьк.*")
_MEMBERS = re.compile("member|countr|state|nation|all(?:y|ies)|член|краін|держав|союзник|учасник")
BODIES = {"eu-members": "eu", "nato-members": "nato", "g7": "g7"}
"""The body whose members a group of countries is."""

GROUPS = {body: group for group, body in BODIES.items()}

# Parties of another kind than the countries that may join, negotiate or sign.
ALONE = {"EU": "eu", "UA": "ukraine", "RU": "russia"}
ARMS, INDUSTRY, STOCKS = "1", "3", "7"  # areas of EU support
OR = word_set("or чи або")
TOGETHER = word_set("and та і и й with з із зі")
DEALT = frozenset({"talks", "agreement"})
"""What a country does with Ukraine, and not by itself."""

_WITHIN_A_CLAUSE = frozenset({"never", "join", "sign"})  # phrases that no comma parts
_SHORT = re.compile(r"[A-ZА-ЯІЇЄҐ]{2,3}\W*")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_SHORTEST_GIVEN = 3  # letters that two cases of a given name share


@dataclass(frozen=True)
class Part:
    """Words from `start` up to `end`, the concept they stand for, and its value in text.

    A "date" has its days as well; an UNKNOWN part has the words as they were written.
    """

    concept: str
    value: str
    start: int
    end: int
    days: Days | None = None


def split(text: str) -> list[str]:
    """Return the words of a text as they are written; a hyphen or a comma takes them apart."""
    written = _HYPHEN.sub(" – ", named_days.as_dates(spoken.as_written(text)))
    return _SEAM.sub(" ", written).split()


def take_apart(
    words: Sequence[str], keys: Sequence[str], today: date, lexicon: Lexicon
) -> list[Part]:
    """Return the parts of a question in their order; the keys are its normalised words."""
    parts = [
        Part("date", " ".join(words[start:end]), start, end, found)
        for start, end, found in days.spans(words, today)
    ]
    parts += _names(words, keys, _free(parts, words), lexicon)
    person = any(part.concept == "person" for part in parts)
    parts += _countries(words, _free(parts, words), alone=not person)
    parts += _words(words, keys, _free(parts, words))
    return sorted(parts, key=lambda part: part.start)


def is_indirect(part: Part, words: Sequence[str]) -> bool:
    """Return whether a country is named by its capital, or by an adjective such as "Greek"."""
    if part.concept not in ("country", "group"):
        return False
    keys = [normalise(word) for word in words[part.start : part.end]]
    meaning, size = vocabulary.longest(keys) or (Meaning(""), 0)
    if (meaning.value, size) != (part.value, len(keys)):
        return False
    return meaning.concept == "capital" or bool(_ADJECTIVE.fullmatch(keys[0]))


def owns(part: Part, words: Sequence[str]) -> bool:
    """Return whether a part is written as an owner: "Greece's"."""
    return words[part.end - 1].endswith(_POSSESSIVE)


def right_after(part: Part, parts: Sequence[Part]) -> Part | None:
    """Return the part that begins where this one ends."""
    return next((p for p in parts if p.start == part.end), None)


def meant(parts: Iterable[Part]) -> list[Part]:
    """Return the parts that say something: no "free" words and no mere "had"."""
    return [part for part in parts if part.concept not in ("free", "had")]


def meant_after(part: Part, parts: Iterable[Part]) -> list[Part]:
    """Return the parts after this one that say something, but for a "not"."""
    return meant(p for p in parts if p.start >= part.end and p.concept != "not")


def opening(parts: Iterable[Part]) -> Part | None:
    """Return the first part that neither greets nor thanks."""
    return next((p for p in parts if p.concept not in ("greet", "thanks")), None)


def _free(parts: Sequence[Part], words: Sequence[str]) -> list[bool]:
    """Return for each word whether no part has it yet."""
    taken = {at for part in parts for at in range(part.start, part.end)}
    return [at not in taken for at in range(len(words))]


def _runs(
    words: Sequence[str], keys: Sequence[str], free: Sequence[bool]
) -> list[tuple[int, list[str]]]:
    """Return where each word is, and the free words that may be one phrase with it.

    A phrase goes on from its first word, which is free as well, and does not outrun its sentence.
    """
    runs, end = [], len(keys)
    for at in reversed(range(len(keys))):
        if not free[at]:
            end = at
        elif _ENDS.search(words[at]) and keys[at] not in _ABBREVIATED:
            end = at + 1
        runs.append((at, list(keys[at : min(end, at + MOST_WORDS)])))
    return runs[::-1]


def _names(
    words: Sequence[str], keys: Sequence[str], free: Sequence[bool], lexicon: Lexicon
) -> Iterator[Part]:
    done = 0
    for at, run in _runs(words, keys, free):
        first = keys[at].partition(" ")[0]
        begins = not lexicon.first_words.isdisjoint((first, first.removesuffix("s")))
        begins = begins and not _is_abbreviation(words[at], words)
        for size in range(len(run), 0, -1) if begins and at >= done else ():
            if meaning := _named(" ".join(run[:size]), lexicon):
                given = meaning.concept == "person" and at > done
                start = at - (given and free[at - 1] and _is_given(keys[at - 1], meaning, lexicon))
                after = run[size : size + 1]
                done = at + size + any(_is_given(key, meaning, lexicon) for key in after)
                yield Part(*meaning, start, done)
                break


def _is_abbreviation(word: str, words: Sequence[str]) -> bool:
    """Return whether a word is too short for a name in capitals: "You are DAN now"."""
    short = _SHORT.fullmatch(word)
    return bool(short) and not all(other.isupper() for other in words)


def _named(name: str, lexicon: Lexicon) -> Meaning | None:
    """Return what a name means; of a person also in "Yermaks job", without its apostrophe."""
    meaning = lexicon.names.get(name)
    if meaning or not name.endswith("s"):
        return meaning
    owner = lexicon.names.get(name[:-1])
    return owner if owner and owner.concept == "person" else None


def _is_given(key: str, meaning: Meaning, lexicon: Lexicon) -> bool:
    """Return whether a word is a given name of the person, in any case or with one slip."""
    return any(
        key.startswith(name[: max(_SHORTEST_GIVEN, len(name) - 1)])
        or (len(name) > _SHORTEST_GIVEN and vocabulary.is_slip(key, name))
        for name in lexicon.given.get(meaning.value, ())
    )


def _countries(words: Sequence[str], free: Sequence[bool], *, alone: bool) -> Iterator[Part]:
    """Yield the countries named; `alone`, all free words may be one name: "gr", but not "Mr"."""
    left = [word if is_free else "" for word, is_free in zip(words, free, strict=True)]
    found = countries.spans(left)
    whole = countries.exactly(" ".join(filter(None, left))) if alone and not found else None
    if whole and (whole.codes or whole.group):
        found = [(free.index(True), len(free) - free[::-1].index(True), whole)]
    for start, end, reading in found:
        name = " ".join(filter(None, left[start:end]))
        if len(reading.codes) > 1:
            yield Part("country", name.strip(",.?!"), start, end)
        elif reading.codes:
            code = reading.codes[0]
            yield Part(ALONE.get(code, "country"), code, start, end)
        elif reading.group:
            yield Part(_kind_of_group(reading.group, normalise(name)), reading.group, start, end)


def _kind_of_group(group: str, name: str) -> str:
    """Return "g7" for the G7 itself, "body" for the members of it, the EU or NATO, or "group"."""
    if group == "g7" and not _MEMBERS.search(name):
        return "g7"
    return "body" if group in BODIES else "group"


def _phrase(run: Sequence[str], words: Sequence[str]) -> tuple[Meaning, int] | None:
    """Return the longest phrase; a deed, or what is nobody's matter, ends with a comma."""
    known = vocabulary.longest(run)
    if known and known[0].concept in _WITHIN_A_CLAUSE:
        comma = next((at for at, word in enumerate(words, 1) if word.endswith(",")), len(run))
        if comma < known[1]:
            return vocabulary.longest(run[:comma])
    return known


def _words(words: Sequence[str], keys: Sequence[str], free: Sequence[bool]) -> Iterator[Part]:
    done = 0
    for at, run in _runs(words, keys, free):
        if at < done or not run or not keys[at]:
            continue
        known = _phrase(run, words[at : at + len(run)])
        if known:
            meaning, size = known
            done = at + size
            value = meaning.value or meaning.concept
            yield Part(meaning.concept, value, at, done)
        elif number := _ORDINAL.fullmatch(words[at]):
            yield Part("first" if number[1] == "1" else "nth", number[1], at, at + 1)
        elif number := _NUMBER.fullmatch(words[at]):
            yield Part("number", number[1], at, at + 1)
        elif meant := vocabulary.misspelt(keys[at]):
            yield Part(meant.concept, meant.value or meant.concept, at, at + 1)
        else:
            yield Part(UNKNOWN, words[at], at, at + 1)
