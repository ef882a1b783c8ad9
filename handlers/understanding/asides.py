"""Asides: clauses in which people only tell about themselves, beside a question that needs none."""

import re
from collections.abc import Iterator, Sequence

from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.text import normalise

_PAUSE = re.compile(r"[.,:;!?—–-]\W*$")
_OURSELVES = frozenset(
    """
    i im ive id ill we weve my our me us я ми мій моя моє мою моєму моєї моіи мене мені наш наша
    наше нашу нас нам пишу готую готуємо збираю працюю роблю навчаюся вчуся вчу вивчаю перевіряю
    """.split()
)
_TOPICS = frozenset("about regarding concerning called named про щодо стосовно".split())
_EMPTY = frozenset({UNKNOWN, "free", "greet", "thanks", "had", "can"})
_SUBJECTS = frozenset(
    "declaration guarantee commitment agreement talks signatory support-area subscribe".split()
)


def without(parts: list[Part], words: Sequence[str]) -> list[Part]:
    """Return the parts without those of asides, where the rest names its subject by itself.

    An aside speaks in the first person and of nothing that we know; a name in it, a number or a
    word such as "about" may set another topic, so that it is none.
    """
    if all(part.concept != UNKNOWN for part in parts):
        return parts
    asides = [clause for clause in _clauses(words) if _is_aside(clause, parts, words)]
    rest = [p for p in parts if not any(p.start in clause for clause in asides)]
    return rest if any(part.concept in _SUBJECTS for part in rest) else parts


def _clauses(words: Sequence[str]) -> Iterator[range]:
    start = 0
    for end, word in enumerate(words, 1):
        if end == len(words) or _PAUSE.search(word):
            yield range(start, end)
            start = end


def _is_aside(clause: range, parts: Sequence[Part], words: Sequence[str]) -> bool:
    keys = {normalise(words[at]) for at in clause}
    if not keys & _OURSELVES or keys & _TOPICS:
        return False
    if not all(words[at].islower() for at in clause[1:] if normalise(words[at])[:1] != "i"):
        return False
    inside = [part for part in parts if part.start in clause or part.end - 1 in clause]
    return all(
        part.concept in _EMPTY and part.start in clause and part.end - 1 in clause
        for part in inside
    )
