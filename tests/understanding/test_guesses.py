"""Guesses: what the asker takes the answer to be, or how little of it he has."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("how many joined in 2024? just poland?", "/count 2024"),
        ("When did Greece join, in August?", "/joined GR"),
        ("де підписували угоду зі штатами, в Італії?", "/agreements US"),
        ("Who joined first, Greece?", "/signatories first"),
        ("who were the first to join the declaration, the nordics maybe?", "/signatories first"),
        ("Who joined on 17 Aug 2023, I think the Baltics but not sure", "/signatories 2023-08-17"),
        ("Скільки держав приєдналося 17 серпня 2023? Начебто дві", "/signatories 2023-08-17"),
        ("who signed the Dutch agreement, was it Rutte?", "/agreements NL"),
        ("How many joined? By August?", "/count 2023-08-31"),
        ("When did Greece join? And Cyprus?", "/joined GR CY"),
        ("By what route did Romania join, was it a letter or a speech?", "/joined RO"),
        ("How can a state join, by a letter to the bakers?", NOTHING),
        ("A reader writes that India has acceded. Could that be true?", "/joined IN"),
        ("how many joined in Nov 2023? I only have Cyprus in my notes", "/count 2023-11"),
        ("хто з країн, які приєдналися, має власну армію", NOTHING),
    ],
)
def test_a_guess_at_the_answer_asks_nothing_more(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command
