"""The fixture `telegram`: a fresh stand-in for every test."""

from collections.abc import Iterator

import pytest

from tests.telegram import Telegram


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    """A running stand-in of the Bot API."""
    with Telegram() as running:
        yield running
