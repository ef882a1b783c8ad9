"""Clauses: the one sentence or clause of a text that asks, where the rest tells nothing of ours.

"Поле під Ізюмом у мінах, пшеницю не посієш. Що ЄС дає на розмінування?" fits no frame as a whole,
but its second sentence does, and nothing that stands before it changes what that asks.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from handlers.understanding import weighing
from handlers.understanding.corrections import corrects
from handlers.understanding.orders import bids
from handlers.understanding.parts import Part, sentences
from handlers.understanding.pointing import points_at
from handlers.understanding.question import Question
from handlers.understanding.remark import Remark
from handlers.understanding.rivals import names_another
from handlers.understanding.sentences import ASKS
from handlers.understanding.telling import DEEDS, NAMES, SUBJECTS
from handlers.understanding.text import word_set
from handlers.understanding.understood import Understood

_SURE = 1.5
"""What the whole text must weigh for the command of one of its clauses.

It is less than for a text that fits no frame, since a frame has taken all words of the clause.
"""
_NEAR = 2  # and how much less than for the heaviest command
_OF_THE_BOT = 2  # more, where other devices and services have the like
_OF_ANOTHER = 1.5  # or where something else is told of and the clause names no subject
_MOST = 6  # clauses that are read
_FEWEST_WORDS, _MOST_WORDS = 2, 40
_BREAKS = ",–—"
_CONJUNCTIONS = word_set("that because when що щоб бо коли")
"""Words after a comma with which a clause goes on that asks nothing by itself."""

_ITS = word_set("its his her their його її їхній їхня їхнє їхні їх")
_ONES_OWN = frozenset("people manual me".split())
_TOLD = (NAMES | SUBJECTS | DEEDS) - _ONES_OWN
_TOLD |= frozenset("nato first last nth before after elsewhere place within count".split())
_ASKING = frozenset("who what which when where how".split())
_TIMELESS = tuple(
    """
    /country /who /support /terms /declaration /sources /changes /subscribe /unsubscribe /settings
    /privacy /help
    """.split()
)
"""Commands to which no day that is told beside them can belong."""

Reader = Callable[[Sequence[str]], tuple[str, Understood | None]]


def asked(question: Question, weights: Mapping[str, float], read: Reader) -> Understood | None:
    """Return what that clause asks which surely is the question of a text, or None.

    The `weights` are those of the whole. `read` returns the command that a frame makes of some
    words, with its slots in braces and with them filled.
    """
    words, keys, whole, *_ = question
    if len(words) > _MOST_WORDS or weighing.asks_twice(whole, keys):
        return None
    heaviest = max(weights.values())
    if heaviest <= _SURE:
        return None
    best, most = None, 0.0
    for start, end in islice(_clauses(words, keys), _MOST):
        told = [
            Remark(parts, words[at:to], keys[at:to], at, _between(whole, start, end))
            for at, to in ((0, start), (end, len(words)))
            if (parts := _between(whole, at, to))
        ]
        if any(_changes_it(remark, keys[:end]) for remark in told):
            continue
        asks, found = read(words[start:end])
        if not found or _tells(told, found.command):
            continue
        weight = weighing.weight_of_room(asks, weights)
        if weight < heaviest - _NEAR:
            continue
        weight -= _doubt(asks, told)
        if weight > max(most, _SURE):
            best, most = found, weight
    return best


def _clauses(words: Sequence[str], keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where sentences start and end, and what is before or after a comma or a dash."""
    for start, end in sentences(words):
        if _FEWEST_WORDS <= end - start < len(words):
            yield start, end
    for at in range(_FEWEST_WORDS, len(words) - _FEWEST_WORDS + 1):
        if words[at - 1][-1] in _BREAKS:
            if keys[at] not in _CONJUNCTIONS:
                yield at, len(words)
            yield 0, at


def _between(parts: Sequence[Part], start: int, end: int) -> Sequence[Part]:
    return [part for part in parts if start <= part.start < end]


def _changes_it(remark: Remark, keys: Sequence[str]) -> bool:
    """Return whether something is asked or ordered as well, or said of what the question is."""
    if any("?" in word for word in remark.words) or corrects(remark.keys) or bids(remark):
        return True
    if not remark.start and points_at(remark.parts, remark.beside, keys):
        return True
    if remark.start and remark.keys[0] in _ITS:
        return True  # "What do you know about Norway? Its oil"
    if "capital" in remark.concepts and _ITS.intersection(keys[remark.start + len(remark.keys) :]):
        return True  # "London moved fast. When did its negotiations begin?"
    return remark.keys[0] in ASKS and not remark.concepts.isdisjoint(_ASKING)


def _doubt(asks: str, told: Sequence[Remark]) -> float:
    """Return what the text must weigh more, as it may be about something else."""
    another = any(names_another(remark) and not remark.named & SUBJECTS for remark in told)
    return _OF_THE_BOT * asks.startswith(weighing.OF_THE_BOT) + _OF_ANOTHER * another


def _tells(told: Sequence[Remark], command: str) -> bool:
    """Return whether a thing or a day of the record is told that the command does not name."""
    named = command.split()
    return any(
        part.concept in _TOLD
        or (part.days and not command.startswith(_TIMELESS))
        or (part.concept == "area" and command.startswith("/support"))
        for remark in told
        for part in remark.parts
        if part.value not in named
    )
