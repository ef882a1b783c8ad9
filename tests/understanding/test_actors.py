"""Actors: deeds of somebody else than those that the record tells of."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("ours", "command", "other"),
    [
        ("How does the EU help Ukraine?", "/support", "How does Ukraine help the EU?"),
        ("Що ЄС пообіцяв Україні?", "/support", "Що Україна пообіцяла ЄС?"),
        (
            "What is Ukraine promised in the declaration?",
            "/declaration",
            "What did Ukraine promise in it?",
        ),
        (
            "Has Norway been accepted to the declaration?",
            "/joined NO",
            "Did Spain accept that Kosovo joined?",
        ),
        ("Did Germany and Austria join?", "/joined DE AT", "Did Germany get Austria to join?"),
        ("Does Greece support the declaration?", "/joined GR", "Do Poles support the declaration?"),
        (
            "Who signed the agreement with Italy?",
            "/agreements IT",
            "Who supported the agreement with Italy?",
        ),
        (
            "Did Austria join together with Hungary?",
            "/joined AT HU",
            "Did Austria align with Hungary?",
        ),
        (
            "Who took part in the talks with Hungary?",
            "/talks HU",
            "Whom is Hungary talking to?",
        ),
        ("Що підписав Макрон?", "/who macron", "Що сказав Макрон?"),
        ("Which states are in?", "/signatories", "Which allies of Germany are in?"),
    ],
)
def test_the_same_words_tell_of_another_deed(
    known: Lexicon, ours: str, command: str, other: str
) -> None:
    assert (understood(ours, known), understood(other, known)) == (command, NOTHING)


@pytest.mark.parametrize(
    "question",
    [
        "What did Greece say about the agreement?",
        "When is Ukraine's accession?",
        "Which EU states stand behind Ukraine?",
        "Did you sign the declaration?",
        "Ви підписали декларацію?",
        "Скільки країн приєдналося до вас?",
        "Чи підписала декларацію моя вчителька?",
        "Хто приєднався з України?",
        "What does Zhovkva know?",
    ],
)
def test_what_others_did_or_said_is_not_answered(known: Lexicon, question: str) -> None:
    assert understood(question, known) == NOTHING
