"""Parcels: what is due is taken from the outbox as whole messages, and marked as sending."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate, takewhile
from typing import Any

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
