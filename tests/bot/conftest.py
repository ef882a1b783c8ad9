"""Fixtures of the bot's own floor."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.process import Process, filled_store
from tests.telegram import Telegram
from tests.telegram.fixtures import telegram

__all__ = ["telegram"]


@pytest.fixture
def bot(telegram: Telegram, tmp_path: Path) -> Iterator[Process]:
    """A process that is not started yet; its log must never show the token."""
    with_store = Process(telegram, filled_store(tmp_path / "bot.db"))
    yield with_store
    with_store.__exit__()
    assert telegram.token not in with_store.log


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """A process that runs for all tests of a module, each with people of its own."""
    store = filled_store(tmp_path_factory.mktemp("bot") / "bot.db")
    with Telegram() as telegram, Process(telegram, store) as process:
        yield process
        assert process.stop() == 0
        assert telegram.token not in process.log
