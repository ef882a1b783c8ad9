"""One question in, one answer out: COMMANDS are the rooms in menu order, `reply` is the door."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from handlers import (
    agreements,
    changes,
    count,
    country,
    declaration,
    diff,
    help,
    joined,
    missing,
    people,
    privacy,
    settings,
    signatories,
    sources,
    subscribe,
    support,
    talks,
    terms,
    timeline,
)
from handlers.command import Answer, Command, Question, Rows
from handlers.say import Html, Say
from handlers.slips import NotUnderstood
from store import Store
from store.sources import Source
from store.subscriptions import Place

COMMANDS: tuple[Command, ...] = (
    joined.COMMAND,
    count.COMMAND,
    country.COMMAND,
    signatories.COMMAND,
    missing.COMMAND,
    talks.COMMAND,
    agreements.COMMAND,
    support.COMMAND,
    timeline.COMMAND,
    diff.COMMAND,
    declaration.COMMAND,
    terms.COMMAND,
    people.COMMAND,
    sources.COMMAND,
    changes.COMMAND,
    subscribe.SUBSCRIBE,
    subscribe.UNSUBSCRIBE,
    subscribe.COMMAND,
    settings.COMMAND,
    privacy.COMMAND,
    privacy.DELETE,
    help.COMMAND,
    help.START,
)

LONGEST = 256  # characters of a question that are read
_ROOMS = {command.name: command for command in COMMANDS}


@dataclass(frozen=True)
class Reply:
    """An answer in words: Telegram HTML, rows of buttons, and what it rests on."""

    topic: str
    answered: bool
    html: Html
    rows: Rows
    sources: tuple[Source, ...]
    as_of: date | None


def reply(store: Store, text: str, today: date, language: str, place: Place | None = None) -> Reply:
    """Return the reply to whatever a person wrote: a command with its argument, or plain words."""
    topic, answer = ask(store, text, today, place)
    say = Say(language)
    return Reply(
        topic,
        answer.answered,
        answer.render(say),
        answer.buttons(say),
        answer.sources,
        answer.as_of,
    )


def ask(store: Store, text: str, today: date, place: Place | None = None) -> tuple[str, Answer]:
    """Return the name of the room that the text leads to, and its answer as a value."""
    name, argument = _split(_clean(text))
    room = _ROOMS.get(name)
    if room is None:
        return "help", NotUnderstood(command=name)
    words, page = _page(argument)
    return room.name, room.answer(store, Question(words, today, page, place))


def _clean(text: str) -> str:
    """Cut the text, drop characters nobody sees, and fold white space."""
    shown = (" " if c.isspace() else c for c in text[:LONGEST])
    return " ".join("".join(c for c in shown if unicodedata.category(c)[0] != "C").split())


def _split(text: str) -> tuple[str, str]:
    """Return a command's name in lower case and its argument; the name is empty without one."""
    if not text.startswith("/"):
        return "", text
    name, _, argument = text[1:].partition(" ")
    return name.casefold(), argument


def _page(argument: str) -> tuple[str, int]:
    """Take the page number that a page button appends, as in `2023 #2`."""
    match = re.search(r"(?:^| )#(\d{1,4})$", argument)
    return (argument[: match.start()], int(match[1])) if match else (argument, 1)
