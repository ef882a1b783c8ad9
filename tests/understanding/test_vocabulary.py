"""The vocabulary: which words are recognised with a letter wrong."""

import random
import tomllib

import pytest

from handlers.understanding import vocabulary
from handlers.understanding.text import normalise

SURE = [
    normalise(word)
    for file in vocabulary.VOCABULARIES
    for word in tomllib.loads(file.read_text("utf-8"))["sure"].split()
]


@pytest.mark.parametrize(
    ("typed", "concept"),
    [
        ("decleration", "declaration"),
        ("signatroies", "signatory"),
        ("garantees", "guarantee"),
        ("приєдналаса", "join"),
        ("переговри", "talks"),
        ("декларацыя", "declaration"),
    ],
)
def test_one_wrong_letter_in_a_sure_word_leaves_its_meaning(typed: str, concept: str) -> None:
    meant = vocabulary.misspelt(normalise(typed))
    assert meant
    assert meant.concept == concept


@pytest.mark.parametrize("typed", ["deceleration", "перемога", "minsk", "joined", "країни", ""])
def test_another_word_is_not_read_as_a_sure_one(typed: str) -> None:
    assert vocabulary.misspelt(normalise(typed)) is None


def test_a_letter_typed_twice_is_a_slip_in_any_ukrainian_word() -> None:
    assert vocabulary.misspelt("колли") == vocabulary.Meaning("when")
    assert vocabulary.misspelt("latter") is None


def test_no_slip_of_a_sure_word_means_two_things() -> None:
    chance = random.Random(3)
    for word in SURE:
        at = chance.randrange(1, len(word))
        slip = word[:at] + word[at + 1 :]
        known = vocabulary.longest([word])
        assert known, word
        if vocabulary.longest([slip]) is None:  # "підписати" is no slip of "підписанти"
            assert vocabulary.misspelt(slip) == known[0], word
