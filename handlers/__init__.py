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
    lexicon,
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
from handlers.notes import note_line
from handlers.say import Html, Say
from handlers.slips import EXAMPLES, NotUnderstood, Unsure
from handlers.understanding.follow import follow
from handlers.understanding.nearest import card, likely
from handlers.understanding.parts import split
from handlers.understanding.questions import settled, taken_apart, understand
from handlers.understanding.understood import Understood
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
    """An answer in words: Telegram HTML, rows of buttons, and what it rests on.

    `asked` is the command that was answered, however it was put; empty when nothing was. `reason`
    names the kind of slip when the question was not answered.
    """

    topic: str
    answered: bool
    html: Html
    rows: Rows
    sources: tuple[Source, ...]
    as_of: date | None
    asked: str
    reason: str = ""


def reply(
    store: Store,
    text: str,
    today: date,
    language: str,
    place: Place | None = None,
    previous: str | None = None,
) -> Reply:
    """Return the reply to whatever a person wrote: a command with its argument, or plain words.

    `place` is the chat that asks, if there is one. `previous` is the `asked` of its last reply,
    for "and Bulgaria?" to follow.
    """
    read = _read(store, text, today, previous)
    topic, answer = _answer(store, read.command, text, today, place)
    say = Say(language)
    return Reply(
        topic,
        answer.answered,
        answer.render(say, [note_line(say, note) for note in read.notes]),
        answer.buttons(say),
        answer.sources,
        answer.as_of,
        read.command,
        "" if answer.answered else type(answer).__name__,
    )


def ask(store: Store, text: str, today: date, previous: str | None = None) -> tuple[str, Answer]:
    """Return the name of the room that the text leads to, and its answer as a value."""
    return _answer(store, _read(store, text, today, previous).command, text, today, None)


def changes_chat(store: Store, text: str, today: date, previous: str | None = None) -> bool:
    """Return whether a text leads to a room that changes something about the asking chat."""
    room = _ROOMS.get(_split(_read(store, text, today, previous).command)[0])
    return room is not None and room.changes


def _read(store: Store, text: str, today: date, previous: str | None) -> Understood:
    """Return the command that a text is, or that its words ask; an empty one for no question."""
    words, known = _clean(text), lexicon.of(store)
    if words.startswith("/"):
        name, argument = _split(words)
        return settled(f"/{name} {argument}".rstrip(), today, known)
    followed = follow(previous, words, today, known) if previous else None
    return followed or understand(words, today, known) or Understood("")


def _answer(
    store: Store, command: str, text: str, today: date, place: Place | None
) -> tuple[str, Answer]:
    if not command:
        known = lexicon.of(store)
        question = taken_apart(split(_clean(text)), today, known)
        if near := likely(question, today, known):
            return "help", Unsure(command="", near=near)
        near = (*card(question), *EXAMPLES)[: len(EXAMPLES)]
        return "help", NotUnderstood(command="", near=near)
    name, argument = _split(command)
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
    """Return a command's name in lower case and its argument."""
    name, _, argument = text[1:].partition(" ")
    return name.casefold(), argument


def _page(argument: str) -> tuple[str, int]:
    """Take the page number that a page button appends, as in `2023 #2`."""
    match = re.search(r"(?:^| )#(\d{1,4})$", argument)
    return (argument[: match.start()], int(match[1])) if match else (argument, 1)
