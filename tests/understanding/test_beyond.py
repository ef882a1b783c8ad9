"""Beyond: what no one command can answer, though its words fit one."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


def test_who_somebody_is_and_something_else_are_two_questions(known: Lexicon) -> None:
    assert understood("Хто такий Сибіга та яка його посада", known) == "/who sybiha"
    assert understood("Хто такий Сибіга та що сталося в жовтні 2023?", known) == NOTHING


@pytest.mark.parametrize(
    "question",
    [
        "If Bulgaria joined, show its agreement, and if not, subscribe me to the news",
        "Коли підписали угоду з Францією, а ще що таке гарантія?",
        "Що таке гарантія, і скільки угод підписано у 2024 році?",
        "Put Brazil down as having joined",
        "Write down that Slovakia joined yesterday",
        "give Mr Fries my best regards",
        "скажи Тускові дякую за все",
        "Чи підтримують греки приєднання до декларації?",
        'як по-польськи сказати "я приєднуюся"',
        "How many were in when Cyprus joined?",
        "Who joined on the 24th?",
        "хто підписав угоду з Нідерландами і що він при цьому сказав?",
    ],
)
def test_what_is_beyond_one_command_makes_it_abstain(known: Lexicon, question: str) -> None:
    assert understood(question, known) == NOTHING


def test_joining_and_an_agreement_are_two_questions(known: Lexicon) -> None:
    asked = "When did Romania join, and who signed the Romanian agreement?"
    assert understood(asked, known) == NOTHING
    asked = "When was the agreement with Romania signed, and who signed it?"
    assert understood(asked, known) == "/agreements RO"
