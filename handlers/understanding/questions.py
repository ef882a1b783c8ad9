"""From a plain question in English or Ukrainian to the one command that asks the same.

A question is taken apart into dates, countries, names of the record and words of the vocabulary.
Where all of these fit a frame, that proposes a command; where they fit none, the heaviest command
is proposed, or what one clause of the text asks. It is taken if the question weighs enough for it:
anything else is not understood.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from handlers.understanding import (
    alerts,
    bodies,
    clauses,
    concepts,
    days,
    declarations,
    frames,
    weighing,
    years,
)
from handlers.understanding.clauses import Clause
from handlers.understanding.context import in_context
from handlers.understanding.dated import resolved, written, year_read
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.parts import split, take_apart
from handlers.understanding.question import Question
from handlers.understanding.repair import repaired
from handlers.understanding.slots import filled, topic
from handlers.understanding.text import normalise, word_set
from handlers.understanding.understood import Understood
from handlers.understanding.weights import weights_of

_UP_TO_NOW = re.compile(r"\b(?:today|now|сьогодні|тепер|зараз)\W*$", re.IGNORECASE)
_PAPERS = word_set("everything anything something signatures все усе щось щонебудь підписи папери")
_MOST_WORDS = 80  # that 256 characters hold, if they are words and not "1 1 1"


def understand(text: str, today: date, lexicon: Lexicon) -> Understood | None:
    """Return the command that a plain question asks, or None for what is not ours to answer."""
    words = split(text)
    if len(words) > _MOST_WORDS:
        return None
    question = taken_apart(words, today, lexicon)
    weights = weights_of(question)
    asks = weighing.confirmed(_framed(question), weights)
    if asks is None:
        parted = list(_clauses(words, today, lexicon))
        agreed = {clause.asks for clause in parted}
        asks = _meant(weighing.weighed(question, weights, agreed), question)
        if asks is None:
            return clauses.asked(question, weights, parted)
    return _filled(asks, question, today, lexicon)


def taken_apart(words: Sequence[str], today: date, lexicon: Lexicon) -> Question:
    """Return a question of some words."""
    keys = [normalise(word) for word in words]
    found = bodies.with_europe(take_apart(words, keys, today, lexicon), keys)
    whole, notes = repaired(found, words, lexicon)
    parts = [declarations.as_name(part, whole, words, keys, lexicon) for part in whole]
    parts = years.joined(parts, keys, today)
    parts = in_context(parts, words, keys, today)
    return Question(words, keys, whole, parts, notes, concepts.of(parts, words, keys, lexicon))


def _framed(question: Question) -> str | None:
    """Return the command, with its slots in braces, that a frame makes of a question."""
    return _meant(frames.fitting(question.concepts), question)


def _meant(asks: str | None, question: Question) -> str | None:
    """Return the command that a question means by the one it seems to ask.

    What a country signed goes without saying, what is new in one month is what happened in it, and
    who wants no alerts for a while wants them again afterwards.
    """
    if asks == "/country {country}" and _is_of_the_declaration(question):
        return "/joined {country}"
    if asks == "/diff {bounds}" and "whats-new" in question.concepts and _is_one_period(question):
        return "/timeline {date}"
    ends = asks is not None and asks.startswith("/unsubscribe")
    return "/settings" if ends and alerts.for_a_while(question.keys) else asks


def _is_one_period(question: Question) -> bool:
    """Return whether one month, quarter or year is named, or what reaches up to today.

    None is in "between 1 and 17 August".
    """
    parts = question.parts
    periods = [period.kind for part in parts if part.days for period in part.days.periods]
    now = any(part.days and _UP_TO_NOW.search(part.value) for part in parts)
    return len(periods) == 1 and (now or periods[0] in ("month", "quarter", "year"))


def _is_of_the_declaration(question: Question) -> bool:
    """Return whether it goes without saying what a country signed: "Did Switzerland sign?"."""
    concepts = {part.concept for part in question.parts}
    signs = "sign" in concepts and not concepts & {"what", "which"}
    return signs and _PAPERS.isdisjoint(question.keys)


def _clauses(words: Sequence[str], today: date, lexicon: Lexicon) -> Iterator[Clause]:
    """Yield what the clauses of a text ask that fit a frame."""
    for start, end in clauses.spans(words):
        clause = taken_apart(words[start:end], today, lexicon)
        asks = _framed(clause)
        if found := asks and _filled(asks, clause, today, lexicon):
            weight = weighing.weight_of_room(asks, weights_of(clause))
            yield Clause(start, end, asks, found, weight)


def _filled(asks: str, question: Question, today: date, lexicon: Lexicon) -> Understood | None:
    """Return a command with its slots filled from a question, or None if that cannot be."""
    found = filled(asks, question.parts, today, lexicon)
    return found and replace(found, notes=(*question.notes, *found.notes))


def settled(command: str, today: date, lexicon: Lexicon) -> Understood:
    """Return a typed command with the years that its dates leave out."""
    words, notes = command.split(), []
    record = lexicon.days.get(topic(command), frozenset())
    for start, end, found in reversed(days.spans(words, today)):
        text = " ".join(words[start:end])
        periods = resolved(text, found, today, record).periods
        if found.year_missing and len(periods) == 1:
            words[start:end] = [written(periods[0])]
            notes.append(year_read(text, today, periods[0]))
    return Understood(" ".join(words), tuple(reversed(notes)))
