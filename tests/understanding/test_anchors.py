"""Anchors: questions that mean one thing whatever is told beside them, and what changes them."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("question", "command"),
    [
        (
            "I'm a Hungarian student abroad and worried about our reputation. "
            "Which EU member states haven't joined?",
            "/missing eu",
        ),
        (
            "I was following this closely until my twins arrived, then not at all. "
            "Which countries have joined since 1 September 2023?",
            "/signatories since 2023-09-01",
        ),
        (
            "What's the latest bilateral agreement? "
            "I've been offline walking the Camino for five weeks and my feet hurt.",
            "/agreements last",
        ),
        (
            "I live in Reykjavik and write a blog about northern politics. "
            "Which of the Nordic countries joined the declaration?",
            "/signatories nordics",
        ),
    ],
)
def test_nothing_told_beside_a_question_that_means_one_thing_changes_it(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    "question",
    [
        "We've just done the Bucharest summit in class. Which countries signed the declaration?",
        "how did the talks with Belgium go. my son works for the brewery and they've been haggling "
        "over hops since June",
        "Who joined the declaration? I was going to ask who opposed it.",
        "Коли почалися переговори з Албанією? Мені цікаво саме про вступ до ЄС.",
        "Я веду гільдію в одній грі. Хто приєднався у серпні?",
    ],
)
def test_what_is_told_of_another_thing_changes_it(known: Lexicon, question: str) -> None:
    assert understood(question, known) == NOTHING
