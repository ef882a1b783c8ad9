"""Weighing: whether a question that fits no frame is one of ours all the same, and which.

Frames know the questions that somebody has thought of. What fits none has words, pairs of words and
concepts that the questions of the evaluation have as well; from those that must be answered and
those that must not, tools/weights.py has learned what each of them weighs. Only what is far on our
side is answered, and only with the names and dates that stand in it.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from heapq import nlargest
from itertools import accumulate, pairwise
from math import inf, log1p
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from handlers.understanding.corrections import gives_up
from handlers.understanding.parts import UNKNOWN, Part, meant_after, sentences
from handlers.understanding.question import Question
from handlers.understanding.slots import DATES
from handlers.understanding.text import word_set

WEIGHTS = Path(__file__).with_name("weights.bin")
OURS, COMMANDS = 18, 15
"""Bits of the numbers of traits: in what is weighed for all commands, and for each of them."""

_SURE = 6.5
"""What a question must weigh, after what its length adds and doubts take away.

Of 9,121 near misses and 27,088 questions of ours that nothing was learned from, 31 were so heavy
that no frame takes and that do not ask what weighs most in them, or nothing of ours.
"""
_LENGTH = 2  # by the logarithm of the words: what is short and fits no frame is seldom ours
_LONGEST = 40  # words
_CLEAR, _NEAR = (
    5,
    2,
)  # as much as it is heavier than the next command by, and the doubt if it is not
_AT_ODDS = 2  # where the words are at odds with ours,
_ELSEWHERE = 4  # where it may be about another place or body,
_MISSPELT = 3  # where a name is misspelt,
_UNKNOWN = 2  # where a word is not explained by anything,
_UNKNOWN_NAME = 1  # written as names are,
_UNKNOWN_OBJECT = 8  # may be what is joined or signed,
_UNKNOWN_ELSEWHERE = 2  # or may be another device or service
_BY_FAR = 4
"""How much more another command must weigh to be asked instead of what a frame takes it for."""
_INSTEAD = 2  # what it must weigh by itself
_LEAST, _HEAVIER = 1, 1
"""What a frame's own command must weigh where another room is heavier, and by how much more,"""
_LEAST_BESIDE = -2
"""and beside a second question, or a word that nothing explains and may be another service.

Of 22,309 questions that frames read rightly, and nothing was learned from, 30 weigh less than
these; of 142 that they took for something else, or that are not ours, 21 do.
"""

OF_THE_BOT = tuple(
    """
    /settings /subscribe /unsubscribe /subscriptions /privacy /help /start /sources /changes /terms
    /support /who /country
    """.split()
)
"""Commands for what other devices, services and people have as well."""
_SLOTS = {
    "{country}": {"country", "eu", "russia"},
    "{group}": {"group", "body", "within", "g7"},
    "{body}": {"body"},
    "{person}": {"person"},
    "{partner}": {"person"},
    "{area}": {"area"},
    "{place}": {"first", "last", "nth"},
    "{date}": DATES,
    "{by}": DATES,
    "{bounds}": DATES,
    "{order}": {"before", "after"},
}
_HELD: tuple[tuple[Set[str], tuple[str, ...]], ...] = (
    ({"country"}, ("{country}", "{partner}")),
    ({"group"}, ("{group}",)),
    ({"body"}, ("{body}", "{group}", " eu", " nato", " g7")),
    ({"nato"}, ("nato", "{body}", "{group}")),
    ({"person"}, ("{person}", "{partner}")),
    ({"area"}, ("{area}", "/support ")),
    ({"city"}, ("{country}", "{person}", "{area}")),
    ({"nth"}, ("{place}",)),
    ({"since-then"}, ()),  # it points at a date that is not the one asked about
    ({"number"}, ("/missing", "/support", "/count", "g7")),
    (DATES, ("{date}", "{by}", "{bounds}", "/joined", "/settings", "/changes", "/declaration")),
)
"""Names and dates, and which commands have something for them."""

_ASKS = word_set(
    """
    who what which when where how list show tell give name send explain subscribe unsubscribe
    хто що яка який яке які коли де як скільки звідки
    покажи розкажи назви перелічи дай скажи поясни підпиши відпиши
    """
)
_OF_ONE_QUESTION = frozenset("free had be content who what which when where how".split())
_OF_THE_G7 = frozenset({"declaration", "vilnius", "before", "after"})
_PARTIES = frozenset({"country", "eu", "russia"})
_DEEDS = frozenset({"join", "sign", "back", "adopt"})
_COMPARED = frozenset({"or", "content"})  # what agreements say is not on record
_AIDED = frozenset({"eu", "area"})
_AIMS = word_set("purpose aim aims goal метою ціллю заради")
_AND = word_set("and і й та")

_NAMED = frozenset({"country", "date", "group", "person", "number", "nth", "eu"})
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


def weighed(question: Question, weights: Mapping[str, float]) -> str | None:
    """Return the command, with its slots in braces, of what surely asks something of ours.

    The `weights` are those of the whole question, with all that is told beside it.
    """
    words, keys, _, parts, _, concepts = question
    several = len({part.value for part in parts if part.concept in _PARTIES}) > 1
    if (several and "countries" not in (concepts or ())) or asks_twice(parts, keys):
        return None
    if any(gives_up(keys[start:end]) for start, end in sentences(words)):
        return None
    named = {part.concept for part in parts}
    heaviest = nlargest(2, (a for a in weights if covers(a, named)), weights.__getitem__)
    if not heaviest:
        return None
    asks, *others = heaviest
    if asks.startswith("/joined") and _AIMS.intersection(keys):
        return None  # the record has no reasons
    clear = weights[asks] - max((weights[other] for other in others), default=-inf)
    doubt = max(weights.values()) - weights[asks] + _NEAR * max(0, _CLEAR - clear)
    doubt += _doubt(asks, question) - _LENGTH * log1p(min(len(words), _LONGEST))
    return asks if weights[asks] > _SURE + doubt else None


def weight_of_room(asks: str, weights: Mapping[str, float]) -> float:
    """Return what the heaviest command weighs that begins as another does: "/missing …"."""
    room = asks.partition(" ")[0]
    return max(weight for other, weight in weights.items() if other.partition(" ")[0] == room)


def outweighed(asks: str, question: Question, weights: Mapping[str, float]) -> str:
    """Return the command that a frame makes of a question, or what outweighs it by far.

    It is nothing where another room is heavier, a second question follows, or another device or
    service may be told of beside it, and it weighs too little.
    """
    named = {part.concept for part in question.parts}
    if asks == "/signatories {date}" and "count" in named:
        return asks  # how many joined on that day, not by it
    own = weight_of_room(asks, weights)
    enough = max(own + _BY_FAR, _INSTEAD)
    others = [a for a, weight in weights.items() if weight > enough and covers(a, named)]
    if others:
        return max(others, key=weights.__getitem__)
    if own < _LEAST and own < max(weights.values()) - _HEAVIER:
        return ""
    elsewhere = asks.startswith(OF_THE_BOT) and passes_over(question)
    if own < _LEAST_BESIDE and (elsewhere or asks_twice(question.whole, question.keys)):
        return ""
    return asks


def passes_over(question: Question) -> bool:
    """Return whether a word is passed over that nothing explains."""
    kept = {part.start for part in question.parts}
    return any(part.concept == UNKNOWN and part.start not in kept for part in question.whole)


def _is_of_the_g7(asks: str, whole: Sequence[Part]) -> bool:
    """Return whether it is the G7 itself that one belongs to: "Is Spain part of the G7?"."""
    concepts = {part.concept for part in whole}
    return "g7" in concepts and "g7" not in asks and not concepts & _OF_THE_G7


def asks_twice(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether there is a second question: to answer one of them is to answer neither.

    None is "… joined, and when?".
    """
    return any(
        part.start > at and part.concept not in _OF_ONE_QUESTION
        for at in second_questions(keys)
        for part in parts
    )


def second_questions(keys: Sequence[str]) -> Iterator[int]:
    """Yield where a question seems to follow another: at the "and" of "… joined, and when"."""
    pairs = enumerate(pairwise(keys))
    return (at for at, (one, two) in pairs if one in _AND and two in _ASKS)


def _doubt(asks: str, question: Question) -> float:
    """Return what a question must weigh more for what it tells of something else."""
    words, _, whole, parts, notes, concepts = question
    named = {part.concept for part in parts}
    elsewhere = "elsewhere" in named or _is_of_the_g7(asks, whole)
    if asks == "/country {country}" and "indirect" in (concepts or ()):
        elsewhere = True  # "in Polish, please"
    doubt = _AT_ODDS * (concepts is None) + _ELSEWHERE * elsewhere + _MISSPELT * bool(notes)
    unknown = [part for part in parts if part.concept == UNKNOWN]
    if not unknown:
        return doubt
    capital = any(part.start and words[part.start][:1].isupper() for part in unknown)
    of_the_bot = asks.startswith(OF_THE_BOT) and not named >= _AIDED
    return (
        doubt
        + _UNKNOWN
        + _UNKNOWN_NAME * capital
        + _UNKNOWN_OBJECT * _is_object(unknown, parts, words)
        + _UNKNOWN_ELSEWHERE * of_the_bot
    )


def _is_object(unknown: Sequence[Part], parts: Sequence[Part], words: Sequence[str]) -> bool:
    """Return whether such a word is what is joined or signed: "How many joined the choir?".

    None is what comes after a comma: "How did Czechia accede, tweet or letter?".
    """
    deeds = [p for p in parts if p.concept in _DEEDS and words[p.end - 1][-1] != ","]
    following = (meant_after(part, parts) for part in deeds)
    return any(after and after[0] in unknown for after in following)


def fills(asks: str, concepts: Set[str]) -> bool:
    """Return whether something is named for each slot of a command."""
    return all(concepts & named for slot, named in _SLOTS.items() if slot in asks)


def covers(asks: str, concepts: Set[str]) -> bool:
    """Return whether a command has all its slots filled, and something for each name and date."""
    if not fills(asks, concepts):
        return False
    if "since" in concepts and "{by}" in asks:
        return False
    if "until" in concepts and ("before" in concepts or asks == "/count {date}"):
        return False
    if "period" in concepts and "before" not in concepts and asks == "/count {by}":
        return False
    if asks.startswith("/joined") and "or" in concepts and concepts & DATES:
        return False
    if asks.startswith("/joined") and "where" in concepts:
        return False
    if asks.startswith("/agreements") and concepts >= _COMPARED:
        return False
    if asks.startswith(("/signatories", "/count")) and "not" in concepts:
        return False
    return all(not concepts & named or any(map(asks.count, slots)) for named, slots in _HELD)


def weights_of(
    parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> dict[str, float]:
    """Return how much what a question has speaks for each command, with its slots in braces."""
    found = traits(parts, words, keys)
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
