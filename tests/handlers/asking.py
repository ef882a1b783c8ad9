"""Asking the rooms for an answer as a value, on the day of the transcripts."""

from typing import TypeVar

from handlers import ask
from handlers.command import Answer
from store import Store
from tools.transcripts import TODAY

A = TypeVar("A", bound=Answer)


def answer(store: Store, text: str, kind: type[A]) -> A:
    """Return the answer to `text`, which must be of that kind."""
    found = ask(store, text, TODAY)[1]
    assert isinstance(found, kind), found
    return found
