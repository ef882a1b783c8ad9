"""A bot with its own rooms on a small store, an editor beside it, and Telegram's stand-in."""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.delivery.bot import Bot
from tests.delivery.editor import Editor
from tests.telegram import Telegram
from tests.telegram.fixtures import telegram

__all__ = ["telegram"]


FIGURES: Counter[str] = Counter()
"""What the tests counted, to be shown at the end."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if FIGURES:
        terminalreporter.write_line(", ".join(f"{name} {n}" for name, n in FIGURES.items()))


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store that holds a small record, to be copied."""
    folder = tmp_path_factory.mktemp("office")
    Editor(folder / "bot.db", folder / "facts")
    return folder


@pytest.fixture
def editor(office: Path, tmp_path: Path) -> Editor:
    """An editor with a store and a folder of the test's own."""
    shutil.copytree(office, tmp_path, dirs_exist_ok=True)
    return Editor(tmp_path / "bot.db", tmp_path / "facts")


@pytest.fixture
def bot(telegram: Telegram, editor: Editor) -> Iterator[Bot]:
    """A process that is not started yet; its log must show neither the token nor a traceback."""
    process = Bot(telegram, editor.store)
    yield process
    process.end()
    assert telegram.token not in process.log
    assert "Traceback" not in process.log
