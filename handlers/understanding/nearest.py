"""What a question that is not answered may ask all the same, and what is nearest to it."""

from datetime import date

from handlers.understanding.lexicon import Lexicon
from handlers.understanding.question import Question
from handlers.understanding.questions import understand
from handlers.understanding.slots import filled
from handlers.understanding.weighing import covers, second_questions
from handlers.understanding.weights import weights_of

MOST = 2

_LIKELY = -2
"""What a command must weigh to be offered.

Of 1,079 questions that are not ours, and nothing was learned from, five were so heavy.
"""
_ALWAYS_OFFERED = ("/help", "/start")


def likely(question: Question, today: date, lexicon: Lexicon) -> tuple[str, ...]:
    """Return at most two commands that a question may ask, the likeliest first."""
    if both := _both(question, today, lexicon):
        return both
    weights = weights_of(question)
    named = {part.concept for part in question.parts}
    heavy = (asks for asks, weight in weights.items() if weight > _LIKELY and covers(asks, named))
    read = (
        filled(asks, question.parts, today, lexicon)
        for asks in sorted(heavy, key=weights.__getitem__, reverse=True)
        if asks not in _ALWAYS_OFFERED
    )
    return tuple(dict.fromkeys(found.command for found in read if found))[:MOST]


def _both(question: Question, today: date, lexicon: Lexicon) -> tuple[str, ...]:
    """Return both commands of two questions: "When did Greece join, and who was last?"."""
    for at in second_questions(question.keys):
        halves = (" ".join(question.words[:at]), " ".join(question.words[at + 1 :]))
        asked = [understand(half, today, lexicon) for half in halves]
        commands = tuple(dict.fromkeys(found.command for found in asked if found))
        if len(commands) == len(halves):
            return commands
    return ()


def card(question: Question) -> tuple[str, ...]:
    """Return the command for all on the first country that is named, if one is."""
    codes = [part.value for part in question.whole if part.concept in ("country", "eu")]
    return tuple(f"/country {code}" for code in codes if len(code) == 2)[:1]
