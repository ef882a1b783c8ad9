"""The record: all facts of a folder in memory, and how they are laid down in the store."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from store import edition
from store.agreements import Agreement
from store.declaration import Point
from store.events import Event
from store.fact import Fact, Words, own_fields
from store.memberships import Membership
from store.people import Person
from store.signatories import Signatory
from store.sources import Source
from store.support import Area, Support
from store.talks import Talk
from store.tallies import Tally
from store.terms import Term
from store.when import When

NOUNS: tuple[type[Fact], ...] = (
    Point,
    Signatory,
    Tally,
    Talk,
    Agreement,
    Area,
    Support,
    Person,
    Event,
    Membership,
    Term,
)
"""Every kind of fact; each has a file and a table named after its topic."""


@dataclass(frozen=True)
class Record:
    """What a facts folder holds; `withdrawn` maps ids of facts taken back to the reason.

    `texts` are the files it was read from, by name.
    """

    sources: tuple[Source, ...]
    horizons: dict[str, date]
    facts: tuple[Fact, ...]
    withdrawn: dict[str, Words]
    texts: dict[str, bytes]


def lay_down(db: Database, record: Record) -> None:
    """Replace all facts of the store; call it inside a write transaction."""
    edition.begin(db)
    db.execute("PRAGMA defer_foreign_keys = ON")
    for table in ("fact", "horizon", "source"):
        db.execute(f"DELETE FROM {table}")
    _insert(db, "source", [vars(source) for source in record.sources])
    _insert(db, "horizon", [{"topic": t, "until": str(d)} for t, d in record.horizons.items()])
    for position, fact in enumerate(record.facts):
        _lay_fact(db, fact, position, record.withdrawn.get(fact.id))


def _lay_fact(db: Database, fact: Fact, position: int, withdrawn: Words | None) -> None:
    common = {
        "id": fact.id,
        "topic": fact.TOPIC,
        "position": position,
        "country": fact.country,
        "basis": fact.basis,
        "note": _column(fact.note),
        "withdrawn": _column(withdrawn),
        **_days(fact.when),
    }
    own = {name: _column(getattr(fact, name)) for name in own_fields(type(fact))}
    _insert(db, "fact", [common])
    _insert(db, fact.TOPIC, [{"id": fact.id, **own}])
    _insert(
        db,
        "fact_source",
        [
            {"fact": fact.id, "position": place, "source": source.id}
            for place, source in enumerate(fact.sources)
        ],
    )
    _insert(
        db,
        "dispute",
        [
            {
                "fact": fact.id,
                "position": place,
                "source": dispute.source.id,
                "says": _column(dispute.says),
                **_days(dispute.when),
            }
            for place, dispute in enumerate(fact.disputes)
        ],
    )


def _insert(db: Database, table: str, rows: list[dict[str, Any]]) -> None:
    for row in rows:
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"
        db.conn.execute(sql, tuple(row.values()))


def _days(when: When) -> dict[str, str | None]:
    return {
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
    }


def _column(value: Any) -> Any:
    if isinstance(value, dict | tuple):
        return json.dumps(value, ensure_ascii=False)
    return int(value) if isinstance(value, bool) else value


def summary(record: Record) -> str:
    """Return the size of a record in words."""
    return f"{len(record.facts)} facts and {len(record.sources)} sources"
