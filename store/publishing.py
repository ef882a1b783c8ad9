"""Publishing: what an editor's folder changes, and all of it in one transaction."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from sqlite_utils import Database

from store import audit, digests, reading
from store.connection import Store
from store.entry import Problem
from store.events import KIND_OF
from store.fact import Fact, Words
from store.outbox import HELD
from store.reading import FactsError
from store.record import Record, lay_down

FRESH = timedelta(days=14)
"""A fact whose event lies further back loads silently unless it is announced by name."""

What = Literal["new", "amended", "withdrawn"]


@dataclass(frozen=True)
class Change:
    """A fact that a publication adds, amends or withdraws; `told` if subscribers hear of it.

    `old` and `new` are the facts, either None where there is none; `reason` is a withdrawal's.
    """

    what: What
    old: Fact | None
    new: Fact | None
    told: bool
    reason: Words | None = None

    @property
    def fact(self) -> Fact:
        """The fact as it stands, or as it stood before it was withdrawn."""
        fact = self.new or self.old
        assert fact
        return fact


@dataclass(frozen=True)
class Notice:
    """A change with its line in every language, before and after, as subscribers will read it."""

    change: Change
    old: Words | None
    new: Words | None


def published(store: Store) -> Record | None:
    """Return the record as it was last published, None for a store that never was."""
    rows = store.rows("SELECT folder FROM publication WHERE state <> 'cancelled' ORDER BY id DESC")
    return reading.read_texts(_unpack(rows[0]["folder"])) if rows else None


def plan(
    before: Record | None, after: Record, today: date, announce: Iterable[str] = ()
) -> list[Change]:
    """Return what publishing `after` over `before` changes, in the order of the facts.

    The first load of a store is silent. Raise FactsError if a published fact is gone from the
    folder without being withdrawn, or if `announce` names a fact that is not new.
    """
    if before is None:
        return []
    old = {fact.id: fact for fact in before.facts if fact.id not in before.withdrawn}
    new = {fact.id: fact for fact in after.facts if fact.id not in after.withdrawn}
    announced = set(announce)
    _check(before, after, announced - (new.keys() - old.keys()))
    changes = [
        Change("new", None, fact, id in announced or _is_fresh(fact, today))
        for id, fact in new.items()
        if id not in old
    ]
    changes += [
        Change("amended", old[id], fact, _is_event(fact) and _means(fact) != _means(old[id]))
        for id, fact in new.items()
        if id in old and fact != old[id]
    ]
    changes += [
        Change("withdrawn", fact, None, _is_event(fact), after.withdrawn[id])
        for id, fact in old.items()
        if id in after.withdrawn
    ]
    return changes


def reach(store: Store, change: Change) -> int:
    """Return how many subscribers would be told of a change."""
    if not change.told:
        return 0
    sql = _WANTING if change.what == "new" else _TOLD
    (row,) = store.rows(f"SELECT count(*) AS n FROM ({sql})", **_values(change))
    return int(row["n"])


def publish(
    store: Store,
    record: Record,
    notices: list[Notice],
    *,
    editor: str,
    now: datetime,
    hold: timedelta,
) -> int:
    """Lay down the record and queue its notices, whole or not at all; return the publication."""
    due = int((now + hold).timestamp())
    with store.write() as db:
        (row,) = db.query(
            "INSERT INTO publication (at, editor, due, folder) VALUES (?, ?, ?, ?) RETURNING id",
            (now.isoformat(timespec="seconds"), editor, due, _pack(record.texts)),
        )
        lay_down(db, record)
        for notice in notices:
            _queue(store, db, int(row["id"]), notice, due, now)
        audit.add(db, now, editor, "publish", f"publication {row['id']}, {len(notices)} changes")
    return int(row["id"])


def cancel(store: Store, publication: int, *, editor: str, now: datetime) -> None:
    """Take back the last publication while it is held: its facts and all that it queued.

    Raise LookupError if it is not the last, or is out already.
    """
    with store.write() as db:
        last = store.rows("SELECT * FROM publication WHERE state <> 'cancelled' ORDER BY id DESC")
        if not last or last[0]["id"] != publication or last[0]["due"] <= now.timestamp():
            raise LookupError(publication)
        db.execute("UPDATE publication SET state = 'cancelled' WHERE id = ?", (publication,))
        db.execute(
            "UPDATE outbox SET state = 'cancelled' WHERE change IN"
            " (SELECT id FROM change WHERE publication = ?)",
            (publication,),
        )
        db.execute("UPDATE change SET state = 'cancelled' WHERE publication = ?", (publication,))
        if len(last) > 1:
            lay_down(db, reading.read_texts(_unpack(last[1]["folder"])))
        audit.add(db, now, editor, "cancel", f"publication {publication}")


def _check(before: Record, after: Record, unannounceable: set[str]) -> None:
    known = {fact.id for fact in after.facts}
    gone = [fact for fact in before.facts if fact.id not in known]
    problems = [
        Problem(f"{fact.TOPIC}.toml", fact.id, "was published and is gone: withdraw it instead")
        for fact in gone
    ]
    problems += [Problem("--announce", id, "is no new fact") for id in sorted(unannounceable)]
    if problems:
        raise FactsError(problems)


def _is_event(fact: Fact) -> bool:
    return fact.TOPIC in KIND_OF and getattr(fact, "stance", "") != "not-joined"


def _is_fresh(fact: Fact, today: date) -> bool:
    latest = fact.when.latest or fact.when.earliest
    return _is_event(fact) and latest is not None and latest >= today - FRESH


def _means(fact: Fact) -> Fact:
    """Return a fact without its evidence: what is left is what a reader was told."""
    return replace(fact, note=None, basis=None, sources=(), disputes=())


_WANTING = """
SELECT DISTINCT subscriber.id FROM subscription JOIN subscriber ON subscriber.id = subscriber
WHERE subscriber.state = 'on'
AND subscription.kind IN ('', :kind) AND subscription.country IN ('', ifnull(:country, ''))
"""
# Whoever was told, or may have been: the answer to a message in doubt never came.
_TOLD = """
SELECT DISTINCT subscriber.id FROM outbox
JOIN letter ON letter.id = letter JOIN change ON change.id = letter.change
JOIN subscriber ON subscriber.id = outbox.subscriber
WHERE change.fact = :fact AND subscriber.state = 'on'
AND outbox.state IN ('sent', 'sending', 'in_doubt')
"""


def _values(change: Change) -> dict[str, str | None]:
    fact = change.fact
    return {"fact": fact.id, "kind": KIND_OF.get(fact.TOPIC), "country": fact.country}


def _queue(
    store: Store, db: Database, publication: int, notice: Notice, due: int, now: datetime
) -> None:
    """Log one change and queue its letters: to all who want it, or to all who were told before."""
    change = notice.change
    values = _values(change)
    id = _insert(
        db,
        "change",
        publication=publication,
        what=change.what,
        told=int(change.told),
        old=_json(notice.old),
        new=_json(notice.new),
        reason=_json(change.reason),
        **values,
    )
    if not change.told:
        return
    if change.what == "new":
        letter = _insert(db, "letter", change=id, what="new", new=_json(notice.new))
        for pace, zone, when in _due_times(store, due, now):
            db.execute(
                f"INSERT INTO outbox (letter, subscriber, due) SELECT {letter}, id, {when}"
                f" FROM subscriber WHERE pace = :pace AND (pace = 'now' OR zone = :zone)"
                f" AND id IN ({_WANTING})",
                {**values, "pace": pace, "zone": zone},
            )
    else:
        _correct(store, db, id, notice, due)


def _due_times(store: Store, due: int, now: datetime) -> list[tuple[str, str, int]]:
    """Return when each pace in each zone is next told: at once, or with the next digest."""
    rows = store.rows("SELECT DISTINCT pace, zone FROM subscriber WHERE pace <> 'now'")
    later = [
        (row["pace"], row["zone"], max(due, digests.next_time(row["pace"], row["zone"], now)))
        for row in rows
    ]
    return [("now", "", due), *later]


def _correct(store: Store, db: Database, change: int, notice: Notice, due: int) -> None:
    """Queue a correction to each chat of what that chat was told, and replace what still waits."""
    what, fact, new = notice.change.what, notice.change.fact.id, _json(notice.new)
    earlier = store.rows(
        "SELECT letter.id, letter.new FROM letter JOIN change ON change.id = letter.change"
        " WHERE change.fact = ? AND letter.new IS NOT NULL ORDER BY letter.id",
        fact,
    )
    ids = json.dumps([letter["id"] for letter in earlier])
    if what == "amended":
        _replace_waiting(db, change, new, ids)
    db.execute(
        "UPDATE outbox SET state = 'cancelled'"
        " WHERE state = 'queued' AND letter IN (SELECT value FROM json_each(?))",
        (ids,),
    )
    for told in earlier:
        if told["new"] == new:
            continue
        letter = _insert(db, "letter", change=change, what=what, old=told["new"], new=new)
        db.execute(
            f"INSERT INTO outbox (letter, subscriber, due) SELECT {letter}, subscriber, {due}"
            " FROM outbox JOIN subscriber ON subscriber.id = subscriber"
            " WHERE letter = :told AND outbox.state IN ('sent', 'sending', 'in_doubt')"
            " AND subscriber.state = 'on' AND NOT EXISTS (SELECT 1 FROM outbox AS later"
            " WHERE later.subscriber = outbox.subscriber AND later.letter > :told"
            " AND later.letter IN (SELECT value FROM json_each(:ids))"
            " AND later.state IN ('sent', 'sending', 'in_doubt'))",
            {"told": told["id"], "ids": ids},
        )


def _replace_waiting(db: Database, change: int, new: str | None, ids: str) -> None:
    """Give those who have not been told at all the new text in the place of the old one."""
    letter = _insert(db, "letter", change=change, what="new", new=new)
    db.execute(
        f"INSERT OR IGNORE INTO outbox (letter, subscriber, due)"
        f" SELECT {letter}, subscriber, due % {HELD} FROM outbox JOIN letter ON letter.id = letter"
        " WHERE outbox.state = 'queued' AND letter.what = 'new'"
        " AND letter.id IN (SELECT value FROM json_each(?))",
        (ids,),
    )


def _insert(db: Database, table: str, **values: object) -> int:
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    sql = f"INSERT INTO {table} ({names}) VALUES ({marks}) RETURNING id"
    (row,) = db.query(sql, list(values.values()))
    return int(row["id"])


def _json(words: Words | None) -> str | None:
    return json.dumps(words, ensure_ascii=False) if words else None


def _pack(texts: dict[str, bytes]) -> bytes:
    return zlib.compress(json.dumps({n: text.decode() for n, text in texts.items()}).encode())


def _unpack(packed: bytes) -> dict[str, bytes]:
    return {n: text.encode() for n, text in json.loads(zlib.decompress(packed)).items()}


def version(store: Store) -> str:
    """Return the number and moment of the last publication, in words."""
    rows = store.rows(
        "SELECT id, at FROM publication WHERE state = 'open' ORDER BY id DESC LIMIT 1"
    )
    return f"publication {rows[0]['id']} of {rows[0]['at']}" if rows else "none published"
