"""Publishing: what an editor's folder changes, and all of it in one transaction."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection
from datetime import date, datetime, timedelta

from sqlite_utils import Database

from store import audit, letters, reading
from store.changes import Change, Notice, is_event
from store.connection import Store
from store.entry import Problem
from store.events import KIND_OF
from store.fact import Fact
from store.letters import as_json
from store.reading import FactsError
from store.record import Record, lay_down

FRESH = timedelta(days=14)
"""A fact whose event lies further back loads silently unless it is announced by name."""


class OvertakenError(Exception):
    """Another publication, or its cancellation, came between a plan and its doing."""


def latest(store: Store) -> int | None:
    """Return the number of the publication that stands, None for a store that never had one."""
    return max((row["id"] for row in store.rows(_STANDING)), default=None)


def published(store: Store) -> Record | None:
    """Return the record as it was last published, None for a store that never was."""
    id = latest(store)
    return _record(store, id) if id else None


def plan(
    before: Record | None, after: Record, today: date, announce: Collection[str] = ()
) -> list[Change]:
    """Return what publishing `after` over `before` changes, in the order of the facts.

    The first load of a store is silent. Raise FactsError if a published fact is gone from the
    folder without being withdrawn, or if `announce` names what is no new event.
    """
    old = _standing(before) if before else {}
    new = _standing(after)
    added = [fact for id, fact in new.items() if id not in old] if before else []
    _check(before, after, set(announce) - {fact.id for fact in added if is_event(fact)})
    if before is None:
        return []
    return [
        *(Change("new", None, f, f.id in announce or _is_fresh(f, today)) for f in added),
        *(
            Change("amended", old[id], fact, is_event(old[id]) or is_event(fact))
            for id, fact in new.items()
            if id in old and fact != old[id]
        ),
        *(
            Change("withdrawn", fact, None, is_event(fact), after.withdrawn[id])
            for id, fact in old.items()
            if id in after.withdrawn
        ),
    ]


def publish(
    store: Store,
    record: Record,
    notices: Collection[Notice],
    *,
    editor: str,
    now: datetime,
    hold: timedelta,
    over: int | None = None,
) -> int:
    """Lay down the record and queue its notices, whole or not at all; return the publication.

    `over` is the publication that the notices were planned against; raise OvertakenError if another
    one stands by now.
    """
    due = int((now + hold).timestamp())
    with store.write() as db:
        if latest(store) != over:
            raise OvertakenError
        (row,) = db.query(
            "INSERT INTO publication (at, editor, due, folder) VALUES (?, ?, ?, ?) RETURNING id",
            (now.isoformat(timespec="seconds"), editor, due, _pack(record.texts)),
        )
        lay_down(db, record)
        for notice in notices:
            letters.queue(store, db, _log(db, row["id"], notice), notice, due, now)
        audit.add(db, now, editor, "publish", f"publication {row['id']}, changes: {len(notices)}")
    return int(row["id"])


def cancel(store: Store, publication: int, *, editor: str, now: datetime) -> None:
    """Take back the last publication while it is held: its facts and all that it queued.

    Raise LookupError if it is not the last, is out already, or is the first load.
    """
    with store.write() as db:
        standing = store.rows(_STANDING)
        if len(standing) < 2 or standing[0]["id"] != publication:
            raise LookupError(publication)
        last, before = standing
        if last["due"] <= now.timestamp():
            raise LookupError(publication)
        db.execute("UPDATE publication SET state = 'cancelled' WHERE id = ?", (publication,))
        letters.take_back(db, publication)
        db.execute("UPDATE change SET state = 'cancelled' WHERE publication = ?", (publication,))
        lay_down(db, _record(store, before["id"]))
        audit.add(db, now, editor, "cancel", f"publication {publication}")


def version(store: Store) -> str:
    """Return the number and moment of the publication that stands, in words."""
    for row in store.rows(_STANDING):
        return f"publication {row['id']} of {row['at']}"
    return "none published"


_STANDING = "SELECT id, at, due FROM publication WHERE state = 'open' ORDER BY id DESC LIMIT 2"


def _standing(record: Record) -> dict[str, Fact]:
    return {fact.id: fact for fact in record.facts if fact.id not in record.withdrawn}


def _check(before: Record | None, after: Record, unannounceable: set[str]) -> None:
    known = {fact.id for fact in after.facts}
    problems = [
        Problem(f"{fact.TOPIC}.toml", fact.id, "was published and is gone: withdraw it instead")
        for fact in (before.facts if before else ())
        if fact.id not in known
    ]
    problems += [Problem("--announce", id, "is no new event") for id in sorted(unannounceable)]
    if problems:
        raise FactsError(problems)


def _is_fresh(fact: Fact, today: date) -> bool:
    latest = fact.when.latest or fact.when.earliest
    return is_event(fact) and latest is not None and latest >= today - FRESH


def _log(db: Database, publication: int, notice: Notice) -> int:
    """Enter one change in the public log and return its number."""
    change = notice.change
    values = {
        "publication": publication,
        "fact": change.fact.id,
        "kind": KIND_OF.get(change.fact.TOPIC),
        "country": change.fact.country,
        "what": change.what,
        "told": int(change.told),
        "old": as_json(notice.old),
        "new": as_json(notice.new),
        "reason": as_json(change.reason),
    }
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    sql = f"INSERT INTO change ({names}) VALUES ({marks}) RETURNING id"
    (row,) = db.query(sql, list(values.values()))
    return int(row["id"])


def _record(store: Store, publication: int) -> Record:
    """Return the record of a publication, read anew from the files it was made of."""
    (row,) = store.rows("SELECT folder FROM publication WHERE id = ?", publication)
    return reading.read_texts(_unpack(row["folder"]))


def _pack(texts: dict[str, bytes]) -> bytes:
    return zlib.compress(json.dumps({n: text.decode() for n, text in texts.items()}).encode())


def _unpack(packed: bytes) -> dict[str, bytes]:
    return {n: text.encode() for n, text in json.loads(zlib.decompress(packed)).items()}
