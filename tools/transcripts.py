"""Transcripts in documents: find them, and write what the bot replies now into each.

A transcript is a fenced block marked `en` or `uk`. A line that begins with "> " is what a person
asks; the lines up to the next one are the whole reply. A block marked `en chat` is a conversation
in a chat of its own, for what only makes sense there. `python -m tools.transcripts FILE…` rewrites
the replies in place, so that nobody types them.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

from handlers import reply
from handlers.say import plain
from store import Store, create_store
from store.reading import read
from store.record import lay_down
from store.subscriptions import Place

TODAY = date(2026, 11, 24)
"""The day on which all transcripts are asked."""

BLOCK = re.compile(r"(?<=^```)(en|uk)( chat)?\n(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
ASKED = re.compile(r"^> (.*)\n", re.MULTILINE)


@dataclass(frozen=True)
class Transcript:
    """A question in a language and the reply a document gives it; `chat` is where, if anywhere."""

    language: str
    chat: int | None
    asked: str
    replied: str


def transcripts(text: str) -> list[Transcript]:
    """Return all transcripts of a document, in order."""
    blocks = enumerate(BLOCK.finditer(text), 1)
    return [said for number, block in blocks for said in _read(block, number)]


def _read(block: re.Match[str], number: int) -> list[Transcript]:
    language, chat, body = block.groups()
    _, *parts = ASKED.split(body)
    pairs = zip(parts[::2], parts[1::2], strict=True)
    place = number if chat else None
    return [Transcript(language, place, asked, replied.strip("\n")) for asked, replied in pairs]


def refresh(text: str, answer: Callable[[Transcript], str]) -> str:
    """Return the document with every reply made anew."""
    numbers = count(1)

    def block(found: re.Match[str]) -> str:
        said = _read(found, next(numbers))
        replies = [f"> {one.asked}\n{answer(one)}\n" for one in said]
        return f"{found[1]}{found[2] or ''}\n" + "\n".join(replies)

    return BLOCK.sub(block, text)


def answer(store: Store, said: Transcript) -> str:
    """Return the whole reply in plain text, as `guarantees ask` prints it."""
    place = Place(said.chat, language=said.language) if said.chat else None
    return plain(reply(store, said.asked, TODAY, said.language, place).html)


@contextmanager
def _record() -> Iterator[Store]:
    """Open a store of the package's own facts that is gone afterwards."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(create_store(Path(folder) / "guarantees.db")) as store,
    ):
        with store.write() as db:
            lay_down(db, read())
        yield store


def main(paths: list[str]) -> None:
    """Refresh the documents at `paths`."""
    with _record() as store:
        for path in map(Path, paths):
            old = path.read_text("utf-8")
            new = refresh(old, partial(answer, store))
            path.write_text(new, "utf-8")
            print(f"{path}: {len(transcripts(new))} replies")


if __name__ == "__main__":
    main(sys.argv[1:])
