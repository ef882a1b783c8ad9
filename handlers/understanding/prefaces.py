"""Prefaces: what is told before a question that stands by itself.

"My boss swears that Malta never joined. Did Malta join the declaration?" asks no more than its last
sentence, since that names its subject and whom or what of it is meant.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from handlers.understanding.limits import ALSO, limits, sets_topic
from handlers.understanding.orders import ENDING, PLACED, REPORTS, SAYS, TO_KNOW, WISHES
from handlers.understanding.parts import Part
from handlers.understanding.pointing import dangles, points_at, with_what_is_meant
from handlers.understanding.standing import (
    ASKS,
    FULL_STOP,
    IS_SHORT,
    OPENS,
    POINTED,
    STATES,
    STOP,
    bids_us,
    stands_alone,
)
from handlers.understanding.telling import (
    DEEDS,
    DOINGS,
    EMPTY,
    FIRST_PERSON,
    NAMES,
    OURSELVES,
    SUBJECTS,
    SUPPORT,
    is_telling,
)
from handlers.understanding.text import word_set

_COLON = re.compile(r"[:—–]\W*$")
_DOING = re.compile("[a-z]{2,}ing")
_THAT = word_set("that if whether що чи ніби нібито буцімто мовляв")
_TELLS = OURSELVES | SAYS | word_set("curious wondering цікаво цікавить")
_HERE = OURSELVES | {"here", "тут"}
# After a comma they may as well go on with a sentence: "X fell when Sweden joined".
_CONJUNCTIONS = word_set("when where how what if is are коли як що де чи")
_RELATIVE = word_set("who which whose який яка яке які")
_BIDS = word_set(
    "show tell give list name explain subscribe unsubscribe stop delete erase alert notify mute"
)
_OURS = SUBJECTS - {"people", "settings"} | DEEDS
_LISTED = _OURS | NAMES | {"states", "count", "tally", "list", "others", "members"}
_MANNER = frozenset("not without outside never".split())
_PREPOSITIONS = word_set("with by in on до з із від на про під за для у в по")
_ALERTS = frozenset({"subscribe", "tell-when"})
_WHENEVER = word_set("if when whenever once якщо коли щойно тільки як")
_WONDERS = word_set("wonder wondering know tell me see curious ask asking")
_IS = word_set("is are was were has had isnt arent wasnt")
_CURIOUS = word_set("цікаво цікавить curious wondering")
_WHETHER = word_set("whether if")
_SUBJECTLESS = DOINGS | word_set("got lost moved missed saw just sorry been currently still")
_SO = word_set("so but тож то тому але а")


def without(parts: list[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts of the question that stands by itself, or all of them."""
    rest = parts
    for end in _stops(words, keys):
        before = [part for part in parts if part.start < end]
        after = [part for part in parts if part.start >= end]
        after = with_what_is_meant(after, before, keys)
        told = before and _is_told(before, after, words, keys, end)
        if told and stands_alone(before, words[:end], keys[:end], 0, after):
            rest = after
    return rest


def _is_told(
    before: Sequence[Part],
    after: Sequence[Part],
    words: Sequence[str],
    keys: Sequence[str],
    end: int,
) -> bool:
    """Return whether what ends there tells something, and the question needs nothing of it."""
    if keys[end] in ALSO or dangles(after, words, keys) or points_at(before, after, keys):
        return False
    comma = words[end - 1].endswith(",")
    if comma and keys[0] in _WHENEVER and any(p.concept in _ALERTS for p in after):
        return False  # "If somebody joins, drop me a line"
    if comma and keys[end] in _RELATIVE and before[-1].concept in _LISTED:
        return False  # "the states, which joined"
    if not comma and all(part in after for part in before):
        return True  # "Czechia. When did it join?"
    if _tells(before, words[:end], keys[:end]):
        return True
    goes_on = comma and keys[end] in _CONJUNCTIONS and keys[end - 1] not in TO_KNOW
    return not goes_on and _states(before, words[:end], keys[:end], after)


def _stops(words: Sequence[str], keys: Sequence[str]) -> Iterator[int]:
    """Yield where a sentence before the last ends; words such as "says that" end one as well."""
    for end in range(1, len(words)):
        if "?" in words[end - 1]:
            return
        asks = words[end - 1].endswith(",") and _asks(keys[end : end + 3])
        if asks or _reports(keys[:end], keys[end]) or STOP.search(words[end - 1]):
            yield end


def _asks(keys: Sequence[str]) -> bool:
    """Return whether words after a comma open a question or an order: "so tell", "на скільки"."""
    opens = [key for key in keys[:-1] if key in _SO | _PREPOSITIONS]
    first = keys[len(opens)] if keys[: len(opens)] == opens else keys[0]
    return first in ASKS | OPENS | _BIDS | WISHES or bool(ENDING.fullmatch(first))


def _reports(keys: Sequence[str], following: str) -> bool:
    """Return whether words end as somebody says or wonders: "he says that", "I wonder"."""
    *_, before, last = ("", *keys)
    if last in _CURIOUS:
        return True
    if last in _WONDERS:
        return following in ASKS
    if last in _WHETHER and (before in _WONDERS or SAYS.intersection(keys)):
        return True
    return (before if last in _THAT else last) in REPORTS and following not in _THAT


def _tells(before: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether somebody speaks of himself or of what others say, and of no limit to it."""
    asks = any(
        keys[at] in ASKS and (at == 0 or words[at - 1][-1] in ",.;:—–") for at in range(len(keys))
    )
    limited = asks or limits(before, keys, 0) or bids_us(before, words, keys, 0)
    does = any(FIRST_PERSON.fullmatch(keys[p.start]) for p in before if p.concept in EMPTY)
    tells = does or _TELLS.intersection(keys) or keys[0] in _SUBJECTLESS
    return bool(tells) and not limited


def _states(
    before: Sequence[Part], words: Sequence[str], keys: Sequence[str], beside: Sequence[Part]
) -> bool:
    """Return whether whole sentences state something, and before a colon no limit to it."""
    told, named = set(keys), {part.concept for part in beside}
    asks = (told & WISHES and told & ASKS) or bids_us(before, words, keys, 0)
    asks = asks or any(one in TO_KNOW and then in ASKS for one, then in pairwise(keys))
    pointed = named & SUBJECTS and named & POINTED
    ours = {part.concept for part in before} & _OURS - (set() if named & SUPPORT else {"area"})
    manner = _MANNER if named & SUBJECTS and not ours else frozenset()
    limited = (sets_topic(keys) and not pointed) or limits(before, keys, 0) - manner
    if words[-1].endswith(","):
        return _tells_of_doing(before, keys) and not (ours or limited or asks)
    stops = FULL_STOP.search(words[-1]) or (_COLON.search(words[-1]) and not limited)
    return bool(stops) and _is_statement(before, words, keys) and not asks


def _is_statement(before: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether sentences have the form of a statement: how they open, or a verb that tells.

    In Ukrainian the ending of a verb tells it; in English a word that no order begins with.
    """
    opens = keys[0] in STATES or _DOING.fullmatch(keys[0]) or IS_SHORT.search(words[0])
    tells = any(map(is_telling, keys))
    return bool(opens or tells or _HERE.intersection(keys)) or _presents(before)


def _tells_of_doing(told: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether a verb that is none of ours tells what is or was done."""
    if keys[0] not in OPENS | ASKS | PLACED and _IS.intersection(keys[1:]):
        return True
    return any(is_telling(keys[p.start]) for p in told if p.concept not in SUBJECTS | DEEDS)


def _presents(told: Sequence[Part]) -> bool:
    """Return whether somebody greets, thanks, chats or says what he is: "Quiz night in Cork!"."""
    kinds = [part.value if part.concept == "free" else part.concept for part in told[:2]]
    return bool(kinds) and ("asker" in kinds or kinds[0] in ("greet", "thanks", "chatter"))
