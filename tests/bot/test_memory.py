"""What a chat asked last."""

import time

import pytest

from bot import memory
from store.subscriptions import Place

HERE, TOPIC = Place(1), Place(1, thread=7)


@pytest.fixture(autouse=True)
def _nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_last", type(memory._last)())


def test_the_last_command_of_a_place_is_recalled_there_alone() -> None:
    memory.keep(HERE, "/joined GR")
    memory.keep(HERE, "")
    assert (memory.recall(HERE), memory.recall(TOPIC)) == ("/joined GR", None)


def test_after_ten_minutes_it_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    memory.keep(HERE, "/joined GR")
    late = time.monotonic() + memory.KEPT
    monkeypatch.setattr(time, "monotonic", lambda: late)
    assert memory.recall(HERE) is None


def test_only_the_latest_places_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST", 2)
    for chat in (1, 2, 3):
        memory.keep(Place(chat), f"/joined {chat}")
    assert [memory.recall(Place(chat)) for chat in (1, 2, 3)] == [None, "/joined 2", "/joined 3"]
