"""Predicates: what is asked of a subject of ours in words that only chat elsewhere."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("ours", "command", "other"),
    [
        (
            "Is there an agreement with Italy?",
            "/agreements IT",
            "Is the agreement with Italy honest?",
        ),
        ("Is Spain in the declaration?", "/joined ES", "Is Spain famous for the declaration?"),
        ("Чи є угода з Латвією?", "/agreements LV", "Чи важлива угода з Латвією?"),
        ("Is the declaration signed by Greece?", "/joined GR", "Is the declaration great?"),
    ],
)
def test_a_question_for_yes_or_no_needs_a_predicate_of_ours(
    known: Lexicon, ours: str, command: str, other: str
) -> None:
    assert (understood(ours, known), understood(other, known)) == (command, NOTHING)


def test_again_at_the_end_of_a_question_only_asks_to_be_told_once_more(known: Lexicon) -> None:
    assert understood("When was the deal with Italy signed again?", known) == "/agreements IT"
    assert understood("Was the deal with Italy signed again?", known) == NOTHING


@pytest.mark.parametrize(
    ("ours", "command", "other"),
    [
        ("Did Greece join yet?", "/joined GR", "Did Greece join quietly?"),
        ("Which states joined the thing?", "/signatories", "Which states joined the queue?"),
        ("Хто приєднався одразу?", "/signatories", "Хто приєднався номінально?"),
        (
            "Was the Polish agreement signed already?",
            "/agreements PL",
            "Was it signed quietly by Poland?",
        ),
    ],
)
def test_after_joining_and_signing_stands_no_manner_and_no_other_thing(
    known: Lexicon, ours: str, command: str, other: str
) -> None:
    assert (understood(ours, known), understood(other, known)) == (command, NOTHING)


@pytest.mark.parametrize(
    ("ours", "command", "other"),
    [
        ("Who actually signed the declaration?", "/signatories", "Who explained the declaration?"),
        ("How does one join the declaration?", "/declaration", "How clear is the declaration?"),
        (
            "Did Poland actually join the declaration?",
            "/joined PL",
            "Did Poland check the declaration?",
        ),
        ("What is Zhovkva's name in the talks?", NOTHING, "What did Zhovkva claim?"),
        (
            "Give me all about the talks with Norway",
            "/talks NO",
            "the rumours about the talks with Norway",
        ),
    ],
)
def test_chatter_is_no_deed_and_no_quality_of_a_subject(
    known: Lexicon, ours: str, command: str, other: str
) -> None:
    assert (understood(ours, known), understood(other, known)) == (command, NOTHING)


def test_words_of_the_askers_life_stand_in_a_clause_of_their_own(known: Lexicon) -> None:
    assert understood("At the seminar, who joined last?", known) == "/signatories last"
    assert understood("Who joined the seminar last?", known) == NOTHING
    assert understood("Ми в школі: що сталося 17 серпня 2023?", known) == "/timeline 2023-08-17"
    assert understood("Що сталося в школі 17 серпня 2023?", known) == NOTHING
