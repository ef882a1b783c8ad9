"""Prefaces: what is told before a question that stands by itself.

"My boss swears that Malta never joined. Did Malta join the declaration?" asks no more than its last
sentence, since that names its subject and whom or what of it is meant.
"""

import re
from collections.abc import Iterator, Sequence

from handlers.understanding.orders import ENDING, REPORTS, SAYS, WISHES
from handlers.understanding.parts import UNKNOWN, Part
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
    IT,
    NAMES,
    OURSELVES,
    SUBJECTS,
    dangles,
    is_telling,
    limits,
    sets_topic,
)
from handlers.understanding.text import word_set

_COLON = re.compile(r"[:—–]\W*$")
_DOING = re.compile("[a-z]{2,}ing")
_THAT = word_set("that if whether що чи ніби нібито буцімто мовляв")
_TELLS = OURSELVES | SAYS | word_set("curious wondering цікаво цікавить")
_HERE = OURSELVES | {"here", "тут"}
# After a comma "who" and "which" go on with a sentence.
_AFTER_A_COMMA = (ASKS | OPENS) - word_set("who which whose яка яке які")
# After a comma they may as well go on with a sentence: "X fell when Sweden joined".
_CONJUNCTIONS = word_set("when where how what if is are коли як що де чи який яка яке які")
_BIDS = word_set("show tell give list name unsubscribe subscribe stop delete erase explain")
_SO = word_set("so but тож то але а")


def without(parts: list[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts of the question that stands by itself, or all of them."""
    rest = parts
    for end in _stops(words, keys):
        before = [part for part in parts if part.start < end]
        after = [part for part in parts if part.start >= end]
        after = _pointed_back(before, after, keys) + after
        told = _tells(before, words[:end], keys[:end])
        if not (words[end - 1].endswith(",") and keys[end] in _CONJUNCTIONS):
            told = told or _states(before, words[:end], keys[:end], after)
        told = told and not dangles(after, words, keys)
        if told and stands_alone(before, words[:end], keys[:end], 0, after):
            rest = after
    return rest


def _stops(words: Sequence[str], keys: Sequence[str]) -> Iterator[int]:
    """Yield where a sentence before the last ends; words such as "says that" end one as well."""
    for end in range(1, len(words)):
        if "?" in words[end - 1]:
            return
        said = keys[end - 2] if keys[end - 1] in _THAT else keys[end - 1]
        wonders = keys[end - 1] == "whether" and SAYS.intersection(keys[:end])
        reports = wonders or (said in REPORTS and keys[end] not in _THAT)
        then = end + (keys[end] in _SO)
        opens = keys[then : then + 1]
        asks = words[end - 1].endswith(",") and any(map(_asks_after_a_comma, opens))
        if reports or asks or STOP.search(words[end - 1]):
            yield end


def _asks_after_a_comma(key: str) -> bool:
    return key in _AFTER_A_COMMA | _BIDS or bool(ENDING.fullmatch(key))


def _pointed_back(told: Sequence[Part], asked: Sequence[Part], keys: Sequence[str]) -> list[Part]:
    """Return the one country or person told of, if the question says "it" or "he" for it."""
    meant = {part.value: part for part in told if part.concept in ("country", "person")}
    named = {part.concept for part in asked}
    points = any(keys[part.start] in IT for part in asked)
    known = named & SUBJECTS or not any(part.concept == UNKNOWN for part in told)
    points = points and known and not named & NAMES
    return list(meant.values()) if points and len(meant) == 1 else []


def _tells(before: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether somebody speaks of himself or of what others say, and of no limit to it."""
    asks = any(
        keys[at] in ASKS and (at == 0 or words[at - 1][-1] in ",.;:—–") for at in range(len(keys))
    )
    limited = asks or limits(before, keys, 0) or bids_us(before, words, keys, 0)
    return bool(_TELLS.intersection(keys)) and not limited


def _states(
    before: Sequence[Part], words: Sequence[str], keys: Sequence[str], beside: Sequence[Part]
) -> bool:
    """Return whether whole sentences state something, and before a colon no limit to it."""
    told, named = set(keys), {part.concept for part in beside}
    asks = (told & WISHES and told & ASKS) or bids_us(before, words, keys, 0)
    pointed = named & SUBJECTS and named & POINTED
    ours = {part.concept for part in before} & (SUBJECTS | DEEDS)
    manner = {"not", "without"} if named & SUBJECTS and not ours else set()
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
    """Return whether a Ukrainian verb that is none of ours tells what is or was done."""
    return any(is_telling(keys[p.start]) for p in told if p.concept in (UNKNOWN, "free"))


def _presents(told: Sequence[Part]) -> bool:
    """Return whether somebody greets, thanks, chats or says what he is: "Quiz night in Cork!"."""
    kinds = [part.value if part.concept == "free" else part.concept for part in told[:2]]
    return bool(kinds) and ("asker" in kinds or kinds[0] in ("greet", "thanks", "chatter"))
