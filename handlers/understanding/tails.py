"""Tails: what the asker tells of himself after a question that stands by itself."""

import re
from collections.abc import Iterator, Sequence

from handlers.understanding.limits import corrects, limits, wants_more
from handlers.understanding.orders import PLACED, REPORTS, SAYS, TELLING, wishes
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.standing import ASKS, FULL_STOP, bids_us, stands_alone
from handlers.understanding.telling import (
    DOINGS,
    FIRST_PERSON,
    MYSELF,
    OURSELVES,
    PURPOSE,
    REASONS,
    SUBJECTS,
    SUPPORT,
    asks_for_a_term,
    is_own,
)
from handlers.understanding.text import word_set

_IT_IS_FOR = re.compile("(?:it|this|that)(?: is)? for ")
_GOES_ON = PLACED | {"about", "про"}  # "What happened? In Gaza, for my podcast."
_ECHO = re.compile(
    "(?:has|have|did|do|does|is|are|was|were)(?:nt)? (?:it|they|she|he)"
    "|(?:can|could) (?:you|someone|anyone) (?:confirm|verify|check)(?: (?:it|this|that))?"
)
_SOMEBODY = word_set("the a an this that it he she they everyone everybody someone people")
_DOES = SAYS | word_set("is are was were has had will can cannot got")
# What is of ours beside a question, and the asker's own where he speaks of himself.
_MANNER = frozenset("not without outside".split())
_TROUBLES = frozenset({"never", "not", "outside"})
_ONES_OWN = frozenset("subscriptions source settings menu manual privacy me record happen".split())


def end_of_question(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> int:
    """Return where the question ends, if the asker only tells of himself after that."""
    for end in _ends(words, keys):
        after = _without_troubles([p for p in parts if p.start >= end], words, keys[end:])
        before = [part for part in parts if part.start < end]
        if _ECHO.fullmatch(" ".join(keys[end:])) or (
            ("?" not in words[-1] or keys[end] in REASONS)
            and _adds_nothing(after, words, keys, end, before)
            and stands_alone(after, words[end:], keys[end:], end, before)
        ):
            return end
    return len(words)


def _ends(words: Sequence[str], keys: Sequence[str]) -> Iterator[int]:
    """Yield where a question may end: with its last "?", a sentence, or before "because" or "I"."""
    asked = [at for at in range(1, len(words)) if "?" in words[at - 1]]
    if asked:
        yield asked[-1]
        return
    commas = [at for at in range(1, len(words)) if words[at - 1].endswith(",")]
    opened = max((at for at in commas if keys[at] in ASKS), default=0)
    for end in range(1, len(words)):
        tells = end in commas and end > opened and keys[end] in OURSELVES | DOINGS | REASONS
        if tells or FULL_STOP.search(words[end - 1]):
            yield end


def _adds_nothing(
    told: Sequence[Part],
    words: Sequence[str],
    keys: Sequence[str],
    start: int,
    beside: Sequence[Part],
) -> bool:
    """Return whether from `start` on the asker tells of himself, and names no other matter."""
    named, tail = {part.concept for part in beside}, keys[start:]
    first_person = _in_first_person(tail)
    other = {part.concept for part in told} & SUBJECTS - {"people"} | limits(told, tail, start)
    other -= frozenset() if named & SUPPORT else {"area"}
    if tail[0] in REASONS:
        other -= _MANNER
    if REPORTS.intersection(tail):
        other -= {"source"}
    if first_person:
        other -= _MANNER if wishes(tail) else _MANNER | _ONES_OWN
    spoken = " ".join(tail)
    bid = bids_us(told, words[start:], tail, start)
    only = bool(told) and told[0].value == "only"
    if other - named or bid or only or wants_more(tail) or corrects(tail):
        return False
    if words[start - 1].endswith(",") and tail[0] in REASONS and not is_own(told, tail):
        return False
    if asks_for_a_term(named) and any(part.concept == UNKNOWN for part in told):
        return False
    does = MYSELF.intersection(tail) or any(map(TELLING.fullmatch, tail))
    purpose = PURPOSE.match(spoken) or _IT_IS_FOR.match(spoken) or tail[0] in DOINGS
    if tail[0] in _GOES_ON and not (does or purpose):
        return False
    states = tail[0] in _SOMEBODY and _DOES.intersection(tail[1:])
    return bool(first_person or purpose or states or any(map(TELLING.fullmatch, tail)))


def _in_first_person(tail: Sequence[str]) -> bool:
    """Return whether the asker speaks of himself; in Ukrainian without a pronoun as well."""
    verb = FIRST_PERSON.fullmatch(tail[0]) or TELLING.fullmatch(tail[0])
    return bool(verb or OURSELVES.intersection(tail))


def _without_troubles(
    told: Sequence[Part], words: Sequence[str], tail: Sequence[str]
) -> Sequence[Part]:
    """Return what is told without what the asker complains of: "my numbers don't match"."""
    if not _in_first_person(tail) or wishes(tail):
        return told
    return [p for p in told if p.concept not in _TROUBLES or not words[p.start].islower()]
