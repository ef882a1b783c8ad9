"""Changes: the public log of what was added, amended or withdrawn after the first load."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime

from store.connection import Store
from store.fact import Words


@dataclass(frozen=True)
class Entry:
    """One change, with the fact's line before and after as it was published that day."""

    day: date
    what: str
    told: bool
    old: Words | None
    new: Words | None


def every(store: Store) -> list[Entry]:
    """Return the log, newest first."""
    rows = store.rows(
        "SELECT publication.at, change.* FROM change"
        " JOIN publication ON publication.id = publication"
        " WHERE change.state = 'open' ORDER BY change.id DESC"
    )
    return [
        Entry(
            datetime.fromisoformat(row["at"]).date(),
            row["what"],
            bool(row["told"]),
            *(json.loads(row[name]) if row[name] else None for name in ("old", "new")),
        )
        for row in rows
    ]
