"""Which document uses which word."""

import pytest

from handlers.terms import Glossary, UnknownTerm
from store import Store
from tests.handlers.asking import answer


@pytest.mark.parametrize(
    ("asked", "id"),
    [
        ("guarantees", "term-guarantee"),
        ("гарантій", "term-guarantee"),
        ("зобов’язання", "term-commitment"),
        ("зобов'язань", "term-commitment"),
        ("Compact", "term-compact"),
    ],
)
def test_a_word_is_found_in_any_case(store: Store, asked: str, id: str) -> None:
    assert [term.id for term in answer(store, f"/terms {asked}", Glossary).terms] == [id]


def test_without_a_word_the_whole_glossary_comes(store: Store) -> None:
    assert len(answer(store, "/terms", Glossary).terms) == 6


def test_a_word_outside_the_glossary_is_said_to_be(store: Store) -> None:
    assert answer(store, "/terms banana", UnknownTerm).text == "banana"
