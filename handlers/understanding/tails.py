"""Tails: what the asker tells of himself after a question that stands by itself."""

import re
from collections.abc import Sequence

from handlers.understanding.orders import PLACED, TELLING, WISHES
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.standing import FULL_STOP, bids_us, stands_alone
from handlers.understanding.telling import (
    DOINGS,
    FIRST_PERSON,
    MYSELF,
    OURSELVES,
    PURPOSE,
    SUBJECTS,
    asks_for_a_term,
    corrects,
    limits,
)

_IT_IS_FOR = re.compile("(?:it|this|that)(?: is)? for ")
_GOES_ON = PLACED | {"about", "про"}  # "What happened? In Gaza, for my podcast."
_ECHO = re.compile(
    "(?:has|have|did|do|does|is|are|was|were)(?:nt)? (?:it|they|she|he)"
    "|(?:can|could) (?:you|someone|anyone) (?:confirm|verify|check)(?: (?:it|this|that))?"
)
# What is of ours beside a question, and the asker's own where he speaks of himself.
_MANNER = frozenset("not without outside".split())
_ONES_OWN = frozenset("subscriptions source settings menu manual privacy me record".split())


def end_of_question(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> int:
    """Return where the question ends, if the asker only tells of himself after that."""
    asked = [at for at in range(1, len(words)) if "?" in words[at - 1]]
    ends = asked[-1:] or [at for at in range(1, len(words)) if FULL_STOP.search(words[at - 1])]
    for end in ends:
        after = [part for part in parts if part.start >= end]
        before = [part for part in parts if part.start < end]
        if _ECHO.fullmatch(" ".join(keys[end:])) or (
            "?" not in words[-1]
            and _adds_nothing(after, words, keys, end, before)
            and stands_alone(after, words[end:], keys[end:], end, before)
        ):
            return end
    return len(words)


def _adds_nothing(
    told: Sequence[Part],
    words: Sequence[str],
    keys: Sequence[str],
    start: int,
    beside: Sequence[Part],
) -> bool:
    """Return whether from `start` on the asker tells of himself, and names no other matter."""
    named, tail = {part.concept for part in beside}, keys[start:]
    other = {part.concept for part in told} & SUBJECTS - {"people"} | limits(told, tail, start)
    first_person = OURSELVES.intersection(tail) or FIRST_PERSON.fullmatch(tail[0])
    if first_person:
        other -= _MANNER if WISHES.intersection(tail) else _MANNER | _ONES_OWN
    spoken = " ".join(tail)
    bid = bids_us(told, words[start:], tail, start)
    if other - named or bid or corrects(tail):
        return False
    if asks_for_a_term(named) and any(part.concept == UNKNOWN for part in told):
        return False
    does = MYSELF.intersection(tail) or any(map(TELLING.fullmatch, tail))
    purpose = PURPOSE.match(spoken) or _IT_IS_FOR.match(spoken) or tail[0] in DOINGS
    if tail[0] in _GOES_ON and not (does or purpose):
        return False
    return bool(first_person or purpose or any(map(TELLING.fullmatch, tail)))
