"""Asides: what people tell about themselves beside a question."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("question", "command"),
    [
        (
            "I'm a physics teacher with a hamster: when did Greece join the declaration?",
            "/joined GR",
        ),
        ("I have 2 exams tomorrow. Who signed the declaration?", "/signatories"),
        ("My weather forecast is gloomy. Who joined?", "/signatories"),
        ("My neighbour snores. Who signed the declaration?", "/signatories"),
        ("Пишу реферат на кухні, скільки держав підписали декларацію?", "/count"),
        (
            "I teach in Ohio and would like to show my class the list of states that joined.",
            "/signatories",
        ),
        ("Somebody at the embassy wants to know who joined the declaration", "/signatories"),
        ("Need the accession date of Kosovo.", "/joined XK"),
        ("Мені для виноски потрібен день, коли приєдналася Північна Македонія", "/joined MK"),
        ("Відпишіть мене від усього, телефон уже розривається", "/unsubscribe"),
        ("Відпишіть мене від усього, бо телефон не замовкає", "/unsubscribe"),
        ("Коли Греція приєдналася до декларації? Мені вже сниться цей іспит.", "/joined GR"),
    ],
)
def test_a_clause_about_the_asker_says_nothing(known: Lexicon, question: str, command: str) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    "question",
    [
        "I'm writing about fisheries. Who joined the declaration?",  # sets a topic
        "I love the OECD. Who joined the declaration?",  # names one
        "My hamster snores",
        "Нас уже тридцять одна чи більше? Я про країни декларації.",  # the question, no aside
    ],
)
def test_a_clause_that_may_matter_makes_the_question_abstain(known: Lexicon, question: str) -> None:
    assert understood(question, known) == NOTHING
