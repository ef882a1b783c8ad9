"""Letters: who is told of a change, and what.

News goes to those who subscribed to it and know nothing of it yet. A correction goes to those who
were told something else, or may have been. What still waits is replaced by what is right now.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from store import digests
from store.changes import Change, Notice, is_event
from store.connection import Store
from store.events import KIND_OF
from store.fact import Words
from store.outbox import HELD

_WANTING = """
SELECT subscriber.id FROM subscription JOIN subscriber ON subscriber.id = subscriber
WHERE subscriber.state = 'on'
AND subscription.kind IN ('', :kind) AND subscription.country IN ('', ifnull(:country, ''))
"""
_WANTED_BEFORE = _WANTING.replace(":kind", ":old_kind").replace(":country", ":old_country")
# The last letter that each has had: an attempt that was not refused or undone may have arrived.
_TOLD = """
SELECT subscriber, max(letter) AS letter FROM outbox
WHERE letter IN (SELECT value FROM json_each(:earlier))
AND (state = 'sent' OR attempts > (state = 'dead')) GROUP BY subscriber
"""
_MISTOLD = f"""
SELECT told.subscriber AS id, told.letter FROM ({_TOLD}) AS told
JOIN subscriber ON subscriber.id = told.subscriber
WHERE subscriber.state = 'on' AND told.letter IN (SELECT value FROM json_each(:stale))
"""
_WAITING = f"""
SELECT outbox.subscriber AS id, due FROM outbox JOIN letter ON letter.id = letter
WHERE letter IN (SELECT value FROM json_each(:earlier)) AND what = 'new'
AND outbox.state = 'queued' AND attempts = 0 AND subscriber IN ({_WANTING})
"""
_UNTOLD = f"{_WANTING} EXCEPT SELECT subscriber FROM ({_TOLD})"


def reach(store: Store, notice: Notice) -> int:
    """Return how many subscribers would be told of a change."""
    values = _values(store, notice)
    if not values:
        return 0
    chosen = [_MISTOLD, _waiting(notice.change), _newcomers(notice.change)]
    ids = " UNION ".join(f"SELECT id FROM ({sql})" for sql in chosen if sql)
    (row,) = store.rows(f"SELECT count(*) AS n FROM ({ids})", **values)
    return int(row["n"])


def queue(store: Store, db: Database, change: int, notice: Notice, due: int, now: datetime) -> None:
    """Queue every letter about a change that the log has as `change`; none leaves before `due`.

    Call it inside the transaction of the publication.
    """
    values = _values(store, notice)
    if not values:
        return
    values |= {"change": change, "due": due, "times": _digest_times(store, due, now)}
    if is_event(notice.change.new):
        values["news"] = _write(db, change, "new", None, notice.new)
    if waiting := _waiting(notice.change):
        db.execute(
            "INSERT OR IGNORE INTO outbox (letter, subscriber, due)"
            f" SELECT :news, id, max(due % {HELD}, :due) FROM ({waiting})",
            values,
        )
    db.execute(
        "UPDATE outbox SET state = 'cancelled', replaced = :change WHERE state = 'queued'"
        " AND letter IN (SELECT value FROM json_each(:earlier))",
        values,
    )
    _correct(store, db, notice, values)
    if newcomers := _newcomers(notice.change):
        db.execute(
            "INSERT OR IGNORE INTO outbox (letter, subscriber, due) SELECT :news, id,"
            " CASE pace WHEN 'now' THEN :due ELSE :times ->> (pace || ' ' || zone) END"
            f" FROM subscriber WHERE id IN ({newcomers})",
            values,
        )


def take_back(db: Database, publication: int) -> None:
    """Cancel what a publication queued, and queue again what it replaced, if that is still wanted.

    Call it inside a write transaction, before anything of the publication has left.
    """
    changes = "SELECT id FROM change WHERE publication = :publication"
    letters = "SELECT letter.id FROM letter JOIN change ON change.id = letter.change WHERE "
    db.execute(
        "UPDATE outbox SET state = 'cancelled' WHERE state = 'queued'"
        f" AND letter IN ({letters} publication = :publication)",
        {"publication": publication},
    )
    db.execute(
        f"UPDATE outbox SET state = 'queued', replaced = NULL WHERE replaced IN ({changes})"
        f" AND letter IN ({letters} fact IN (SELECT fact FROM change"
        " WHERE publication = :publication))"
        " AND subscriber IN (SELECT id FROM subscriber WHERE state = 'on')"
        f" AND EXISTS ({letters} letter.id = outbox.letter AND (letter.what <> 'new' OR EXISTS ("
        "SELECT 1 FROM subscription AS wish WHERE wish.subscriber = outbox.subscriber"
        " AND wish.kind IN ('', change.kind)"
        " AND wish.country IN ('', ifnull(change.country, '')))))",
        {"publication": publication},
    )


def _values(store: Store, notice: Notice) -> dict[str, Any]:
    """Return what the queries are bound to, nothing if the change is for the log alone."""
    change = notice.change
    fact, old = change.fact, change.old or change.fact
    earlier = store.rows(
        "SELECT letter.id, letter.new FROM letter JOIN change ON change.id = letter.change"
        " WHERE change.fact = ?",
        fact.id,
    )
    if not change.told and (change.what != "new" or not earlier):
        return {}
    right = as_json(notice.new)
    return {
        "kind": KIND_OF.get(fact.TOPIC),
        "country": fact.country,
        "old_kind": KIND_OF.get(old.TOPIC),
        "old_country": old.country,
        "earlier": json.dumps([letter["id"] for letter in earlier]),
        "stale": json.dumps([letter["id"] for letter in earlier if letter["new"] != right]),
    }


def _waiting(change: Change) -> str:
    """Return the query for those who were to be told the old version as news."""
    return _WAITING if is_event(change.new) else ""


def _newcomers(change: Change) -> str:
    """Return the query for those to whom a change is news: all who want it and were not told.

    An event that turns out to be of another country or kind is news to those whom only that
    concerns.
    """
    if change.what == "new":
        return _UNTOLD if change.told else ""
    was, now = ((KIND_OF.get(f.TOPIC), f.country) if f else None for f in (change.old, change.new))
    return f"{_UNTOLD} EXCEPT {_WANTED_BEFORE}" if is_event(change.new) and was != now else ""


def _correct(store: Store, db: Database, notice: Notice, values: dict[str, Any]) -> None:
    """Tell those who were told something else what they were told, and what is right."""
    what = "amended" if notice.new else "withdrawn"
    wrong = store.rows(
        "SELECT id, new FROM letter WHERE id IN (SELECT value FROM json_each(?))", values["stale"]
    )
    corrections = {
        letter["id"]: _write(
            db, values["change"], what, letter["new"] and json.loads(letter["new"]), notice.new
        )
        for letter in wrong
    }
    db.execute(
        "INSERT INTO outbox (letter, subscriber, due)"
        f" SELECT :corrections ->> CAST(letter AS TEXT), id, :due FROM ({_MISTOLD})",
        values | {"corrections": json.dumps(corrections)},
    )


def _digest_times(store: Store, due: int, now: datetime) -> str:
    """Return when each pace in each zone is next told, as JSON by both their names."""
    rows = store.rows("SELECT DISTINCT pace, zone FROM subscriber WHERE pace <> 'now'")
    times = {
        f"{row['pace']} {row['zone']}": max(due, digests.next_time(row["pace"], row["zone"], now))
        for row in rows
    }
    return json.dumps(times)


def _write(db: Database, change: int, what: str, old: Words | None, new: Words | None) -> int:
    (row,) = db.query(
        "INSERT INTO letter (change, what, old, new) VALUES (?, ?, ?, ?) RETURNING id",
        [change, what, as_json(old), as_json(new)],
    )
    return int(row["id"])


def as_json(words: Words | None) -> str | None:
    """Return words as a column keeps them."""
    return json.dumps(words, ensure_ascii=False) if words else None
