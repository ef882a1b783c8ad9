"""A tiny record of one or two facts a kind, in `tiny/`, and what a test does with it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from store import Store, open_store
from store.reading import read
from store.record import Record
from tests.filling import fill

TINY = Path(__file__).parent / "tiny"

Change = Callable[[str, str, str], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tiny facts folder, to be changed by the test."""
    return shutil.copytree(TINY, tmp_path / "facts")


@pytest.fixture
def change(folder: Path) -> Change:
    """Replace text that stands once in a file of the folder: `change(topic, old, new)`."""

    def replace(topic: str, old: str, new: str) -> Path:
        file = folder / f"{topic}.toml"
        text = file.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
        file.write_text(text.replace(old, new), "utf-8")
        return folder

    return replace


@pytest.fixture(scope="session")
def tiny() -> Record:
    """The record of the tiny folder."""
    return read(TINY)


@pytest.fixture
def filled(tmp_path: Path, tiny: Record) -> Path:
    """The path of a store that holds the tiny record."""
    return fill(tmp_path / "filled.db", tiny)


@pytest.fixture
def tiny_store(filled: Path) -> Iterator[Store]:
    """A store that holds the tiny record, open."""
    with closing(open_store(filled)) as opened:
        yield opened
