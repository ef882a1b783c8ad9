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
        ("My neighbour snores. Who signed the declaration?", "/signatories"),
        ("Пишу реферат на кухні, скільки держав підписали декларацію?", "/count"),
        ("Коли Греція приєдналася до декларації? Мені вже сниться цей іспит.", "/joined GR"),
    ],
)
def test_a_clause_about_the_asker_says_nothing(known: Lexicon, question: str, command: str) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("I live in Lapland. When did Greece join the declaration?", "/joined GR"),
        ("My brother writes about fisheries: when did Greece join the declaration?", "/joined GR"),
        (
            "I keep a diary. On 31 August 2023, which EU countries had not joined the declaration?",
            "/missing eu 2023-08-31",
        ),
        ("I've moved to Tokyo, how do I change my time zone?", "/settings"),
        (
            "A leaflet of Mr Papadopoulos says that Greece joined the declaration. True?",
            "/joined GR",
        ),
        ("The lesson of my class begins soon. Who joined the declaration?", "/signatories"),
        ("Я живу в Одесі, коли Греція приєдналася до декларації?", "/joined GR"),
        ("У листівці Бджоленка пишуть, що Греція приєдналася до декларації.", "/joined GR"),
    ],
)
def test_what_is_told_before_a_question_that_stands_by_itself_says_nothing(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    "question",
    [
        "I write about NATO: when did Finland join the declaration?",
        "Did Mr Papadopoulos say that Greece joined the declaration?",
        "I know Greece. When did the talks start on Mars?",
    ],
)
def test_what_is_told_before_a_question_and_limits_it_makes_it_abstain(
    known: Lexicon, question: str
) -> None:
    assert understood(question, known) == NOTHING


@pytest.mark.parametrize(
    "question",
    [
        "I'm writing about fisheries. Who joined the declaration?",  # sets a topic
        "I love the OECD. Who joined the declaration?",  # names one
        "My weather forecast is gloomy. Who joined?",  # leaves the question without a subject
        "The climate is warm. Who joined the declaration?",  # is not about the asker
        "My hamster snores",
    ],
)
def test_a_clause_that_may_matter_makes_the_question_abstain(known: Lexicon, question: str) -> None:
    assert understood(question, known) == NOTHING
