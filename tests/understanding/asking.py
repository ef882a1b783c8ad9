"""The questions of the evaluation: what was asked, and the command it should be read as."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from handlers import lexicon
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.questions import understand
from store import Store, create_store, reading, record

HERE = Path(__file__).parent / "questions"
TODAY = date(2026, 11, 23)
HALVES = ("tuned", "held-out")
LANGUAGES = ("en", "uk")
NOTHING = "-"  # stands for the command of a question to abstain from


class Asked(NamedTuple):
    """One line of a file: the command wanted and the question."""

    wanted: str
    question: str


def questions(half: str, language: str) -> Iterator[Asked]:
    """Yield the questions of a half in one language."""
    for line in (HERE / f"{half}.{language}.txt").read_text("utf-8").splitlines():
        wanted, question = line.split(" | ", 1)
        yield Asked(wanted, question)


def understood(question: str, known: Lexicon) -> str:
    """Return the command that a question is read as, or NOTHING."""
    found = understand(question, TODAY, known)
    return found.command if found else NOTHING


def outcome(asked: Asked, known: Lexicon) -> str:
    """Return "right", "abstained" or "wrong"."""
    got = understood(asked.question, known)
    if got == asked.wanted:
        return "right"
    return "abstained" if got == NOTHING else "wrong"


def filled_store(folder: Path) -> Store:
    """Return a store in `folder` that holds the project's own facts."""
    store = create_store(folder / "store.db")
    with store.write() as db:
        record.lay_down(db, reading.read())
    return store


def known_to(folder: Path) -> Lexicon:
    """Return the lexicon of the project's own facts."""
    store = filled_store(folder)
    try:
        return lexicon.of(store)
    finally:
        store.close()
