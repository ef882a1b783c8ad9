"""Prefaces: what is told before a question that stands by itself.

"My boss swears that Malta never joined. Did Malta join the declaration?" asks no more than its last
sentence, since that names its subject and whom or what of it is meant.
"""

import re
from collections.abc import Iterator, Sequence

from handlers.understanding.asides import (
    LIGHT,
    OURSELVES,
    REPORTS,
    SAYS,
    SUBJECTS,
    TOPICS,
    WISHES,
    bids,
)
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.text import word_set

_STOP = re.compile(r"[.:;!?…—–]\W*$")
_FULL_STOP = re.compile(r"[.!…]\W*$")
_THAT = word_set("that if whether що чи ніби нібито буцімто мовляв")
_TELLS = OURSELVES | SAYS | word_set("curious wondering цікаво цікавить")
_OPENS = word_set("is are was were has have had can could will would should чи що як")
_ASKS = word_set(
    """
    did does do who which what when where why how whose хто коли де який яка яке які скільки кому
    ким чому навіщо
    """
)
_RELATIVE = word_set("who which whose яка яке які")  # after a comma they go on with a sentence
# Words that begin a statement: no order and no question does.
_STATES = word_set(
    """
    a an the my our we he she they it somebody someone everybody everyone nobody every each this
    that these some your one two being having as because since while when if for in at during
    between back before after from thank with without above below most many all no not
    мій моя моє мої наш наша наше наші у в на за з із зі до після перед один одна одне хтось усі всі
    цей ця це ці він вона вони кожен кожна кожне якийсь якась бо оскільки коли якщо поки доки після
    під про через для без дехто багато
    """
)
_POINTED = frozenset(
    """
    country eu person area mean glossary subscribe unsubscribe subscriptions settings language
    privacy group body within title date menu self correction
    """.split()
)
_SLOTS = frozenset("country eu person area date group body".split())
_OF_THE_CHAT = frozenset("settings language privacy subscriptions menu self".split())
_COMMANDS = frozenset("subscribe unsubscribe tell-when stop list erase glossary".split())
_LIMITS = _COMMANDS.union("not outside except only never elsewhere nato within without".split())


def without(parts: list[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts of the question that stands by itself, or all of them."""
    rest = parts
    for end in _stops(words, keys):
        before = [part for part in parts if part.start < end]
        after = [part for part in parts if part.start >= end]
        named = {part.concept for part in after}
        if not named & SUBJECTS or _loses(before, named) or bids(before, keys[:end]):
            continue
        stated = _FULL_STOP.search(words[end - 1]) and _states(before, keys[:end])
        scoped = not named & _POINTED and _sets_scope(before, keys[:end])
        if (stated or _tells(before, keys[:end])) and not scoped:
            rest = after
    return rest


def _loses(before: Sequence[Part], named: set[str]) -> bool:
    """Return whether a country, a day or the like is told that the question does not name again."""
    concepts = {part.concept for part in before}
    return bool((concepts - named) & _SLOTS) and not named & _OF_THE_CHAT


def _states(before: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether sentences only state something and ask nothing themselves."""
    told = set(keys)
    asks = (told & WISHES and told & _ASKS) or {part.concept for part in before} & _COMMANDS
    return not asks and (keys[0] in _STATES or bool(told & OURSELVES))


def _tells(before: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether somebody speaks of himself or of what others say, and of no limit to it."""
    told = set(keys)
    limited = keys[0] in _OPENS or told & _ASKS or {p.concept for p in before} & _LIMITS
    return bool(told & _TELLS) and not limited


def _sets_scope(before: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether something is told that may say whom of all an open question means."""
    named = any(p.concept == UNKNOWN and p.start and not p.value.islower() for p in before)
    heavy = {part.concept for part in before} - LIGHT
    return bool(heavy or named or TOPICS.intersection(keys))


def _stops(words: Sequence[str], keys: Sequence[str]) -> Iterator[int]:
    """Yield where a sentence before the last ends; words such as "says that" end one as well."""
    for end in range(1, len(words)):
        if "?" in words[end - 1]:
            return
        said = keys[end - 2] if keys[end - 1] in _THAT else keys[end - 1]
        reports = said in REPORTS and keys[end] not in _THAT
        asks = words[end - 1].endswith(",") and keys[end] in (_ASKS | _OPENS) - _RELATIVE
        if reports or asks or _STOP.search(words[end - 1]):
            yield end
