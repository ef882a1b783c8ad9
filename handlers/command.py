"""What goes into a room, what comes out, and its place in the menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from handlers.say import Html, Say
from store import Store
from store.sources import Source
from store.subscriptions import Place


@dataclass(frozen=True)
class Question:
    """What was asked of a room: its argument in the reader's words, the day, and the page.

    `place` is the chat that asks, where there is one; only rooms that change something need it.
    """

    text: str
    today: date
    page: int = 1
    place: Place | None = None


@dataclass(frozen=True)
class Button:
    """One tap: its label, and the question that pressing it asks."""

    label: str
    asks: str


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a room found, as values. A room's own answer adds its facts and says them in `lines`.

    `answered` is false when the reader's question was not answered: an unknown word, an
    unreadable day, something the record cannot know.
    """

    answered: ClassVar[bool] = True

    sources: tuple[Source, ...] = ()
    as_of: date | None = None

    def lines(self, say: Say) -> list[Html]:
        """Return the answer's lines, the answer itself first."""
        raise NotImplementedError

    def buttons(self, say: Say) -> Rows:
        """Return at most a few rows of next steps."""
        return ()

    def render(self, say: Say, notes: Sequence[Html] = ()) -> Html:
        """Return the whole reply as Telegram HTML, its sources and horizon in the last line.

        `notes` tell how the question was read where that is not as it was written.
        """
        evidence = say.evidence(self.sources, self.as_of)
        return Html("\n".join([*self.lines(say), *notes, *([evidence] if evidence else [])]))


@dataclass(frozen=True)
class Command:
    """A room's entry in the menu; `description-NAME` in the catalogue tells what it does.

    One that `changes` something about its chat is for those in charge of the chat.
    """

    name: str
    answer: Callable[[Store, Question], Answer]
    changes: bool = False
