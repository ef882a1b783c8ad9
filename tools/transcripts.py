"""Transcripts in documents: find them, and write what the bot replies now into each.

A transcript is a fenced block marked `en` or `uk`. A line that begins with "> " is what a person
asks; the lines up to the next one are the whole reply. `python -m tools.transcripts FILE…`
rewrites the replies in place, so that nobody types them.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handlers import reply
from handlers.say import plain
from store import Store, create_store
from store.reading import read
from store.record import lay_down

TODAY = date(2026, 11, 24)
"""The day on which all transcripts are asked."""

BLOCK = re.compile(r"(?<=^```)(en|uk)\n(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
ASKED = re.compile(r"^> (.*)\n", re.MULTILINE)


@dataclass(frozen=True)
class Transcript:
    """A question in a language and the reply that a document gives to it."""

    language: str
    asked: str
    replied: str


def transcripts(text: str) -> list[Transcript]:
    """Return all transcripts of a document, in order."""
    return [
        Transcript(language, asked, replied.strip("\n"))
        for language, block in BLOCK.findall(text)
        for asked, replied in _pairs(block)
    ]


def _pairs(block: str) -> Iterator[tuple[str, str]]:
    """Yield each question of a block with its reply."""
    _, *parts = ASKED.split(block)
    return zip(parts[::2], parts[1::2], strict=True)


def refresh(text: str, answer: Callable[[str, str], str]) -> str:
    """Return the document with every reply made anew by `answer(asked, language)`."""

    def block(found: re.Match[str]) -> str:
        language = found[1]
        said = [f"> {asked}\n{answer(asked, language)}\n" for asked, _ in _pairs(found[2])]
        return f"{language}\n" + "\n".join(said)

    return BLOCK.sub(block, text)


def answer(store: Store, asked: str, language: str) -> str:
    """Return the whole reply in plain text, as `guarantees ask` prints it."""
    return plain(reply(store, asked, TODAY, language).html)


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
            new = refresh(old, lambda asked, language: answer(store, asked, language))
            path.write_text(new, "utf-8")
            print(f"{path}: {len(transcripts(new))} replies")


if __name__ == "__main__":
    main(sys.argv[1:])
