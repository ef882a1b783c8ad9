"""The outbox: what waits for whom, what is on its way, and what became of it.

A row goes queued → sending → sent, in_doubt, dead or cancelled; "sending" is written before a
message leaves, so that after a crash nobody has to guess what may have left.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from store.connection import Store

DOUBT_SECONDS = 90
"""How long a message in doubt rests before it is repeated once; in a channel it never is."""

HELD = 10**10
"""Added to the due time of a held letter's rows: no message is ever due after it."""


@dataclass(frozen=True)
class Counts:
    """How many rows are in each state, and since when the oldest one due has waited."""

    queued: int
    sending: int
    sent: int
    in_doubt: int
    dead: int
    oldest_due: int | None


def recover(store: Store, now: int) -> int:
    """Put in doubt what was on its way when the last process ended; return how many rows."""
    with store.write() as db:
        sql = "UPDATE outbox SET state = 'in_doubt', at = ? WHERE state = 'sending'"
        return db.execute(sql, (now,)).rowcount


def strike(store: Store, subscriber: int) -> int:
    """Note that a chat refused a message; return how many it has refused in a row."""
    with store.write() as db:
        (row,) = db.query(
            "UPDATE subscriber SET strikes = strikes + 1 WHERE id = ? RETURNING strikes",
            (subscriber,),
        )
    return int(row["strikes"])


def hold(store: Store, letters: Iterable[int]) -> list[int]:
    """Keep back letters, by id, that Telegram cannot read, until an editor amends their facts.

    Return those of them that were not held yet.
    """
    held = []
    with store.write() as db:
        for letter in letters:
            sql = "UPDATE letter SET state = 'held' WHERE id = ? AND state <> 'held'"
            held += [letter] * db.execute(sql, (letter,)).rowcount
            db.execute(
                "UPDATE outbox SET due = due + ? WHERE letter = ? AND state = 'queued' AND due < ?",
                (HELD, letter, HELD),
            )
    return held


def counts(store: Store, now: int) -> Counts:
    """Return the state of the outbox."""
    rows = store.rows("SELECT state, count(*) AS n FROM outbox GROUP BY state")
    found = {row["state"]: row["n"] for row in rows}
    (oldest,) = store.rows(
        "SELECT min(due) AS due FROM outbox WHERE state = 'queued' AND due <= ?", now
    )
    return Counts(
        queued=found.get("queued", 0),
        sending=found.get("sending", 0),
        sent=found.get("sent", 0),
        in_doubt=found.get("in_doubt", 0),
        dead=found.get("dead", 0),
        oldest_due=oldest["due"],
    )


def doubtful(store: Store) -> list[dict[str, Any]]:
    """Return the rows in doubt that nothing resolves by itself: chat, letter and since when."""
    return store.rows(
        "SELECT subscriber.chat, subscriber.kind, outbox.letter, outbox.subscriber, outbox.at"
        " FROM outbox JOIN subscriber ON subscriber.id = subscriber"
        " WHERE outbox.state = 'in_doubt' AND (attempts > 1 OR subscriber.kind = 'channel')"
        " ORDER BY outbox.at, outbox.letter, subscriber.id"
    )


def resolve(store: Store, letter: int, subscriber: int, *, arrived: bool, now: int) -> None:
    """Settle a row in doubt by what an admin has seen: it arrived, or it is to be sent again."""
    with store.write() as db:
        db.execute(
            "UPDATE outbox SET state = ?, due = ?, attempts = 0 WHERE letter = ? AND subscriber = ?"
            " AND state = 'in_doubt'",
            ("sent" if arrived else "queued", now, letter, subscriber),
        )
