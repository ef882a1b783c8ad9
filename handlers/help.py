"""What can be asked here? `/start` greets, `/help` lists by task."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.command import Answer, Command, Question, Rows
from handlers.say import Html, Say
from handlers.slips import example
from store import Store, horizons


@dataclass(frozen=True, kw_only=True)
class Start(Answer):
    """The first minute: what this is, and three things to tap."""

    def lines(self, say: Say) -> list[Html]:
        return [say("start-what"), say("start-how"), say("start-honest")]

    def buttons(self, say: Say) -> Rows:
        return examples(say)


@dataclass(frozen=True, kw_only=True)
class Help(Answer):
    """The rooms, by what a reader wants to know."""

    def lines(self, say: Say) -> list[Html]:
        return [say("help")]

    def buttons(self, say: Say) -> Rows:
        return examples(say)


def examples(say: Say) -> Rows:
    """Return three questions to tap, one a row so that none is cut on a phone."""
    return tuple((example(say, command),) for command in ("/joined GR", "/count", "/talks"))


def start(store: Store, question: Question) -> Answer:
    """Greet."""
    return Start(as_of=horizons.of(store, "declaration"))


def answer(store: Store, question: Question) -> Answer:
    """List the rooms."""
    return Help(as_of=horizons.of(store, "declaration"))


START = Command("start", start)
COMMAND = Command("help", answer)
