"""Weighing: whether a question weighs enough for the command that it seems to ask.

The words, pairs of words and concepts of a question are those of the evaluation as well; from those
that must be answered and those that must not, tools/weights.py has learned what each of them weighs
for each command. A frame only proposes; what fits none must be far on our side, and is answered
only with the names and dates that stand in it.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from heapq import nlargest
from itertools import pairwise
from math import inf, log1p

from handlers.understanding.parts import UNKNOWN, Part, meant_after
from handlers.understanding.question import Question
from handlers.understanding.slots import DATES
from handlers.understanding.text import word_set

_LEAST = -1  # what a question must weigh for the command of a frame that takes it,
_OUTWEIGHED = 2  # without this times what it weighs more for another room

_SURE = 6.5
"""What it must weigh where no frame takes it, with its length and without what doubts take away.

Of 28,150 questions and 9,519 near misses, of which nothing was learned, 25,355 questions are read
rightly, clauses among them, 84 wrongly, and 42 near misses are answered.
"""
_LENGTH = 2  # by the logarithm of the words: what is short and fits no frame is seldom ours
_LONGEST = 40  # words
_AGREED = 2  # where a clause that fits a frame asks the same
_CLEAR = 5  # as much as it is heavier than the next command by;
_UNCLEAR = 2  # the doubt for each that lacks from it,
_ELSEWHERE = 4  # where it may be about another place or body,
_MISSPELT = 3  # where a name is misspelt,
_UNKNOWN = 2  # where a word is not explained by anything,
_UNKNOWN_NAME = 1  # written as names are,
_UNKNOWN_OBJECT = 8  # may be what is joined or signed,
_UNKNOWN_ELSEWHERE = 2  # or may be another device or service

_OF_THE_BOT = tuple(
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
    ({"from-then"}, ("/changes",)),
    ({"taken-back"}, ()),
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


def confirmed(asks: str | None, weights: Mapping[str, float]) -> str | None:
    """Return the command of a frame, or None where a question weighs too little for it."""
    if not asks:
        return None
    own = weight_of_room(asks, weights)
    return asks if own - _OUTWEIGHED * (max(weights.values()) - own) > _LEAST else None


def weighed(question: Question, weights: Mapping[str, float], agreed: Set[str]) -> str | None:
    """Return the command, with its slots in braces, of what surely asks something of ours.

    What one of its clauses asks as well, as `agreed` tells, may weigh less.
    """
    words, keys, _, parts, _, concepts = question
    if "spoken-of" in concepts:
        return None
    several = len({part.value for part in parts if part.concept in _PARTIES}) > 1
    if (several and "countries" not in concepts) or asks_twice(parts, keys):
        return None
    named = {part.concept for part in parts}
    heaviest = nlargest(2, (a for a in weights if covers(a, named)), weights.__getitem__)
    if not heaviest:
        return None
    asks, *others = heaviest
    if asks.startswith("/joined") and _AIMS.intersection(keys):
        return None  # the record has no reasons
    own = weights[asks]
    clear = own - max((weights[other] for other in others), default=-inf)
    doubt = _OUTWEIGHED * (max(weights.values()) - own) + _UNCLEAR * max(0, _CLEAR - clear)
    doubt += _doubt(asks, question)
    weight = own + _LENGTH * log1p(min(len(words), _LONGEST)) + _AGREED * (asks in agreed)
    return asks if weight > _SURE + doubt else None


def weight_of_room(asks: str, weights: Mapping[str, float]) -> float:
    """Return what the heaviest command weighs that begins as another does: "/missing …"."""
    room = _room(asks)
    return max(weight for other, weight in weights.items() if _room(other) == room)


def _room(asks: str) -> str:
    """Return the room of a command; who joined and how many did is asked in the same words."""
    room = asks.partition(" ")[0]
    return "/signatories" if room == "/count" else room


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
    if asks == "/country {country}" and "indirect" in concepts:
        elsewhere = True  # "in Polish, please"
    doubt = _ELSEWHERE * elsewhere + _MISSPELT * bool(notes)
    unknown = [part for part in parts if part.concept == UNKNOWN]
    if not unknown:
        return doubt
    capital = any(part.start and words[part.start][:1].isupper() for part in unknown)
    of_the_bot = asks.startswith(_OF_THE_BOT) and not named >= _AIDED
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
    if "until" in concepts and "before" in concepts:
        return False
    if concepts & {"until", "end"} and asks == "/count {date}":
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
