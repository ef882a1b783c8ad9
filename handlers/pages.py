"""Pages: lists longer than a screen, turned by buttons that edit the message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from handlers.command import Button, Question, Rows
from handlers.say import Say

T = TypeVar("T")


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list: its items, its number from 1, how many pages, and what was asked."""

    items: tuple[T, ...]
    number: int
    last: int
    total: int
    asked: str

    def buttons(self, say: Say, command: str) -> Rows:
        """Return a row with the pages before and after, or nothing for a single page."""
        row = []
        if self.number > 1:
            row.append(self._turn(say, "page-back", command, self.number - 1))
        if self.number < self.last:
            row.append(self._turn(say, "page-on", command, self.number + 1))
        return (tuple(row),) if row else ()

    def _turn(self, say: Say, label: str, command: str, number: int) -> Button:
        asks = " ".join(f"/{command} {self.asked} #{number}".split())
        return Button(say(label, number=number, last=self.last), asks)


def page(items: Sequence[T], question: Question, asked: str, size: int) -> Page[T]:
    """Return the asked page of a list; a number past either end is its nearest page."""
    last = max(1, -(-len(items) // size))
    number = min(max(1, question.page), last)
    shown = tuple(items[(number - 1) * size : number * size])
    return Page(shown, number, last, len(items), asked)
