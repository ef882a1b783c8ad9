"""Clauses: the one part of a text that asks, where the rest tells nothing that changes it.

"Поле під Ізюмом у мінах, пшеницю не посієш. Що ЄС дає на розмінування?" fits no frame as a whole,
but its second sentence does, and the whole weighs enough for what that asks.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice
from math import inf, log1p
from typing import NamedTuple

from handlers.understanding.question import Question
from handlers.understanding.understood import Understood
from handlers.understanding.weighing import asks_twice, weight_of_room

_SURE = 18
"""What a clause must weigh: the whole text for its command, the more the more words it has."""
_BEHIND = 3  # times what the whole text weighs less for it than for another command
_OWN = 0.5  # times what the clause weighs by itself
_LENGTH = 5  # by the logarithm of its words
_AGREED = 5  # where another clause asks the same
_NAME = 4  # the doubt where another country, body or person is told of,
_DAY = 8  # a day, unless the command may need it,
_DEED = 4  # or a deed of the record
_MOST, _MOST_WORDS = 12, 40
_FEWEST_WORDS = 2
_TIMELESS = tuple(
    """
    /country /who /support /terms /declaration /sources /changes /subscribe /unsubscribe /settings
    /privacy /help
    """.split()
)
"""Commands to which no day that is told beside them can belong."""
_BREAK = re.compile(r"(?<!\.\w)[.,:;?!…—–]\W*$")
_NAMES = frozenset("country eu person group body g7 ukraine russia".split())
_DEEDS = frozenset("join sign person".split())


class Clause(NamedTuple):
    """What a clause asks: the command with its slots in braces and filled, and its own weight.

    Its words are those from `start` up to `end` of the text.
    """

    start: int
    end: int
    asks: str
    found: Understood
    weight: float


def spans(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where the first clauses of a text start and end, from pause to pause; none is all."""
    if len(words) <= _MOST_WORDS:
        yield from islice(_between_pauses(words), _MOST)


def asked(
    question: Question, weights: Mapping[str, float], clauses: Sequence[Clause]
) -> Understood | None:
    """Return what that clause asks which surely is the question of a text, or None.

    The `weights` are those of the whole.
    """
    taken_back = any(part.concept == "taken-back" for part in question.whole)
    if taken_back or asks_twice(question.whole, question.keys):
        return None
    times = Counter(clause.found.command for clause in clauses)
    heaviest = max(weights.values())
    best, most = None, float(_SURE)
    for clause in clauses:
        own = weight_of_room(clause.asks, weights)
        weight = own - _BEHIND * (heaviest - own) + _OWN * clause.weight
        weight += _LENGTH * log1p(clause.end - clause.start)
        weight += _AGREED * (times[clause.found.command] > 1) - _doubt(clause, question)
        if weight > most:
            best, most = clause.found, weight
    return best


def _between_pauses(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    breaks = [at for at in range(1, len(words)) if _BREAK.search(words[at - 1])]
    for start, end in combinations([0, *breaks, len(words)], 2):
        if _FEWEST_WORDS <= end - start < len(words):
            yield start, end


def _doubt(clause: Clause, question: Question) -> float:
    """Return how much less a clause weighs for what is told beside it."""
    start, end = clause.start, clause.end
    told = [part for part in question.whole if not start <= part.start < end]
    others = [*question.words[:start], *question.words[end:]]
    if any("?" in word for word in others) and "?" not in question.words[end - 1]:
        return inf  # "Greece joined in August. Was it raining?"
    command = clause.found.command
    if any(part.days for part in told):
        return _DAY if command.startswith(_TIMELESS) else inf
    name = any(part.concept in _NAMES and part.value not in command.split() for part in told)
    return _NAME * name + _DEED * any(part.concept in _DEEDS for part in told)
