"""Parcels: what is due is taken from the outbox as whole messages, and settled when it is known."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate, takewhile
from typing import Any, Literal

from store.connection import Store
from store.digests import quiet_until
from store.fact import LANGUAGES, Words
from store.outbox import DOUBT_SECONDS, HELD
from store.subscriptions import Place

LONGEST = 20  # letters in one message
LARGEST = 3500  # characters of all of them, of the 4,096 that Telegram takes


@dataclass(frozen=True)
class Letter:
    """One text about one change: `old` and `new` lines, and a withdrawal's reason."""

    id: int
    what: str
    old: Words | None
    new: Words | None
    reason: Words | None


@dataclass(frozen=True)
class Parcel:
    """Everything due to one subscriber, to be sent as one message; a repeat may be its second."""

    subscriber: int
    place: Place
    silent: bool
    repeat: bool
    letters: tuple[Letter, ...]


@dataclass(frozen=True)
class Outcome:
    """What became of a parcel; `due` is when a queued one is tried again, in Unix seconds.

    Queued again or cancelled means that it certainly did not arrive.
    """

    parcel: Parcel
    state: Literal["sent", "queued", "in_doubt", "dead", "cancelled"]
    message: int | None = None
    due: int = 0


def take(store: Store, now: int, most: int, resting: dict[int, int]) -> list[Parcel]:
    """Mark as sending, and return, up to `most` parcels that are due, in order of their time.

    `resting` tells of chats that may not be sent to yet, and until when, later than `now`.
    """
    if not _anything(store, now):
        return []
    parcels: list[Parcel] = []
    with store.write() as db:
        _repeat_doubtful(store, now)
        for row in _due(store, now, most * 2):
            if len(parcels) == most:
                break
            found = _letters(store, row["id"])
            if later := max(resting.get(row["chat"], 0), _waits(row, found, now)):
                db.execute(
                    "UPDATE outbox SET due = ? WHERE subscriber = ? AND state = 'queued'"
                    " AND due <= ?",
                    (later, row["id"], now),
                )
            else:
                parcels.append(_parcel(row, _together(found, now)))
                _mark(store, parcels[-1], now)
    return parcels


def settle(store: Store, outcomes: Iterable[Outcome], now: int) -> None:
    """Write down what became of several parcels at once."""
    with store.write() as db:
        for outcome in outcomes:
            for letter in outcome.parcel.letters:
                _settle(store, outcome, letter, now)
            if outcome.state == "sent":
                db.execute(
                    "UPDATE subscriber SET strikes = 0 WHERE id = ? AND strikes > 0",
                    (outcome.parcel.subscriber,),
                )


_REPEATABLE = (
    "state = 'in_doubt' AND attempts < 2 AND at <= ?1 - ?2"
    " AND EXISTS (SELECT 1 FROM subscriber WHERE id = outbox.subscriber"
    " AND kind <> 'channel' AND subscriber.state = 'on')"
)


def _anything(store: Store, now: int) -> bool:
    """Return whether there is any work, without taking the write lock."""
    return bool(
        store.rows(
            "SELECT 1 FROM outbox WHERE state = 'queued' AND due <= ?1"
            f" UNION ALL SELECT 1 FROM outbox WHERE {_REPEATABLE} LIMIT 1",
            now,
            DOUBT_SECONDS,
        )
    )


def _repeat_doubtful(store: Store, now: int) -> None:
    store.db.execute(
        f"UPDATE outbox SET state = 'queued', due = ?1 WHERE {_REPEATABLE}",
        (now, DOUBT_SECONDS),
    )


def _due(store: Store, now: int, most: int) -> list[dict[str, Any]]:
    """Return the subscribers of the rows that have been due longest."""
    return store.rows(
        "SELECT subscriber.* FROM subscriber JOIN (SELECT subscriber, min(due) AS due"
        " FROM (SELECT subscriber, due FROM outbox WHERE state = 'queued' AND due <= ?"
        " ORDER BY due, subscriber LIMIT ?) GROUP BY subscriber) AS first"
        " ON first.subscriber = subscriber.id ORDER BY first.due, subscriber.id",
        now,
        most,
    )


def _letters(store: Store, subscriber: int) -> list[dict[str, Any]]:
    """Return a subscriber's open rows in order, but for letters that are held."""
    return store.rows(
        "SELECT outbox.*, letter.what, letter.old, letter.new, change.reason FROM outbox"
        " JOIN letter ON letter.id = outbox.letter JOIN change ON change.id = letter.change"
        " WHERE outbox.subscriber = ? AND outbox.state IN ('queued', 'sending', 'in_doubt')"
        " AND outbox.due < ? ORDER BY outbox.letter LIMIT ?",
        subscriber,
        HELD,
        LONGEST,
    )


def _waits(row: dict[str, Any], found: list[dict[str, Any]], now: int) -> int:
    """Return until when a subscriber waits by its own order or its quiet hours, 0 if not at all."""
    for letter in found:
        if letter["state"] == "sending":
            return now + 1
        if letter["state"] == "in_doubt" and letter["attempts"] < 2 and row["kind"] != "channel":
            return max(now + 1, int(letter["at"]) + DOUBT_SECONDS)
        if letter["state"] == "queued" and letter["due"] > now:
            return int(letter["due"])
        if letter["state"] == "queued":
            break
    if row["quiet_from"] is None:
        return 0
    quiet = (row["quiet_from"], row["quiet_to"])
    return quiet_until(quiet, row["zone"], datetime.fromtimestamp(now, UTC)) or 0


def _together(found: list[dict[str, Any]], now: int) -> list[dict[str, Any]]:
    """Return the rows that make one message: news, or corrections, or the repeat of either."""
    waiting = [letter for letter in found if letter["state"] == "queued"]
    sort = _sort(waiting[0])
    due = list(takewhile(lambda row: row["due"] <= now and _sort(row) == sort, waiting))
    sizes = accumulate(map(_size, due))
    return [row for row, size in zip(due, sizes, strict=True) if size <= LARGEST] or due[:1]


def _size(row: dict[str, Any]) -> int:
    """Return about how long a letter is in one language; it is kept in all of them."""
    return sum(len(row[name] or "") for name in ("old", "new", "reason")) // len(LANGUAGES)


def _sort(row: dict[str, Any]) -> tuple[bool, bool]:
    return row["attempts"] > 0, row["what"] == "new"


def _parcel(row: dict[str, Any], found: list[dict[str, Any]]) -> Parcel:
    place = Place(row["chat"], row["thread"], row["kind"], row["language"], row["owner"])
    return Parcel(
        subscriber=row["id"],
        place=place,
        silent=bool(row["silent"]),
        repeat=any(letter["attempts"] for letter in found),
        letters=tuple(
            Letter(
                letter["letter"],
                letter["what"],
                *(json.loads(letter[n]) if letter[n] else None for n in ("old", "new", "reason")),
            )
            for letter in found
        ),
    )


def _mark(store: Store, parcel: Parcel, now: int) -> None:
    for letter in parcel.letters:
        store.db.execute(
            "UPDATE outbox SET state = 'sending', at = ?, attempts = attempts + 1"
            " WHERE letter = ? AND subscriber = ?",
            (now, letter.id, parcel.subscriber),
        )


def _settle(store: Store, outcome: Outcome, letter: Letter, now: int) -> None:
    state = outcome.state
    replaced = _overtaken(store, outcome.parcel, letter) if state == "queued" else None
    if replaced:
        state = "cancelled"
    store.db.execute(
        "UPDATE outbox SET state = ?, at = ?, message = ?, due = max(due, ?), replaced = ?,"
        " attempts = attempts - ? WHERE letter = ? AND subscriber = ? AND state = 'sending'",
        (
            state,
            now,
            outcome.message,
            outcome.due,
            replaced,
            int(state in ("queued", "cancelled")),
            letter.id,
            outcome.parcel.subscriber,
        ),
    )


def _overtaken(store: Store, parcel: Parcel, letter: Letter) -> int | None:
    """Return the change that corrects a letter which did not leave, None if nothing does.

    What waits is then put as the chat can read it: as plain news if it was told nothing of the
    fact before, else as a correction of what it was told last.
    """
    named = {"subscriber": parcel.subscriber, "letter": letter.id}
    corrections = store.rows(
        "SELECT later.* FROM outbox JOIN letter AS later ON later.id = outbox.letter"
        " WHERE outbox.subscriber = :subscriber AND outbox.state = 'queued'"
        f" AND later.id > :letter AND later.what <> 'new' AND later.id IN ({_OF_FACT})",
        **named,
    )
    told = store.rows(
        "SELECT letter.new FROM outbox JOIN letter ON letter.id = outbox.letter"
        " WHERE outbox.subscriber = :subscriber AND outbox.state IN ('sent', 'in_doubt')"
        f" AND letter.id < :letter AND letter.id IN ({_OF_FACT}) ORDER BY letter.id DESC LIMIT 1",
        **named,
    )
    for correction in corrections:
        _put_anew(store, parcel.subscriber, correction, told[0]["new"] if told else None)
    return corrections[-1]["change"] if corrections else None


def _put_anew(store: Store, subscriber: int, correction: dict[str, Any], told: str | None) -> None:
    """Replace a waiting correction by one of the text that was told, or by news where none was."""
    what = correction["what"] if told else "new"
    if told == correction["new"]:
        store.db.execute(
            "UPDATE outbox SET state = 'cancelled' WHERE letter = ? AND subscriber = ?",
            (correction["id"], subscriber),
        )
        return
    values = (correction["change"], what, told, correction["new"])
    found = store.rows(
        "SELECT id FROM letter WHERE change = ? AND what = ? AND old IS ? AND new IS ?", *values
    ) or list(
        store.db.query(
            "INSERT INTO letter (change, what, old, new) VALUES (?, ?, ?, ?) RETURNING id", values
        )
    )
    store.db.execute(
        "UPDATE OR IGNORE outbox SET letter = ? WHERE letter = ? AND subscriber = ?",
        (found[0]["id"], correction["id"], subscriber),
    )


_OF_FACT = (
    "SELECT same.id FROM letter AS same JOIN change ON change.id = same.change WHERE change.fact ="
    " (SELECT fact FROM change JOIN letter ON letter.change = change.id WHERE letter.id = :letter)"
)
