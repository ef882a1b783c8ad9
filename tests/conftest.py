"""The real record, and a store filled from it: made once, never changed by a test."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from store import Store, open_store
from store.reading import read
from store.record import Record
from tests.filling import fill


@pytest.fixture(scope="session")
def record() -> Record:
    """Everything in the project's own facts folder."""
    return read()


@pytest.fixture(scope="session")
def store(record: Record, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of the real record, open for questions."""
    path = fill(tmp_path_factory.mktemp("store") / "guarantees.db", record)
    with closing(open_store(path)) as opened:
        yield opened
