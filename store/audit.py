"""The audit log: who published or took back what, and when; it only ever grows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from store.connection import Store


@dataclass(frozen=True)
class Line:
    """One act: its moment as ISO 8601 in UTC, whose it was, what it was."""

    at: str
    who: str
    what: str
    details: str


def add(db: Database, now: datetime, who: str, what: str, details: str) -> None:
    """Write a line; call it inside the transaction of the act itself."""
    db.execute(
        "INSERT INTO audit (at, who, what, details) VALUES (?, ?, ?, ?)",
        (now.isoformat(timespec="seconds"), who, what, details),
    )


def every(store: Store) -> list[Line]:
    """Return the whole log, oldest first."""
    return [
        Line(**row) for row in store.rows("SELECT at, who, what, details FROM audit ORDER BY id")
    ]
