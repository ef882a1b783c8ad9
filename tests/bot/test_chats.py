"""What is kept of a chat: its language, under its present id, until it is forgotten."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import Store, chats, open_store
from tests.bot.process import filled_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(filled_store(tmp_path / "bot.db"))
    yield store
    store.close()


def test_the_last_choice_stands(store: Store) -> None:
    assert chats.language(store, 7) is None
    chats.choose(store, 7, "en")
    chats.choose(store, 7, "uk")
    assert chats.language(store, 7) == "uk"


def test_a_moved_chat_keeps_its_language(store: Store) -> None:
    chats.choose(store, -7, "uk")
    chats.move(store, -7, -1007)
    assert (chats.language(store, -7), chats.language(store, -1007)) == (None, "uk")


def test_a_choice_made_after_a_move_stands(store: Store) -> None:
    chats.choose(store, -7, "uk")
    chats.choose(store, -1007, "en")
    chats.move(store, -7, -1007)
    assert (chats.language(store, -7), chats.language(store, -1007)) == (None, "en")


def test_a_forgotten_chat_leaves_nothing(store: Store) -> None:
    chats.choose(store, 7, "uk")
    chats.forget(store, 7)
    assert store.rows("SELECT * FROM chat") == []
