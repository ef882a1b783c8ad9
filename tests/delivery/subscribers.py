"""Subscribers by the hundred, entered into a store at once, and what its outbox says of them."""

import json
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from store import Store, open_store
from store.subscriptions import ANY
from tests.telegram import Channel, Group, Person, Place, Telegram

Subscriber = Person | Group | Channel | Place


def town(telegram: Telegram, people: int, groups: int = 0, channels: int = 0) -> list[Subscriber]:
    """Return so many people, groups and channels, mixed evenly."""
    owner = telegram.person("Owner")
    everyone: list[Subscriber] = [
        *telegram.people(people),
        *(telegram.group(f"Group {number}", owner) for number in range(groups)),
        *(telegram.channel(f"Channel {number}", owner) for number in range(channels)),
    ]
    step = next(step for step in (7, 11, 13) if len(everyone) % step)
    return [everyone[number * step % len(everyone)] for number in range(len(everyone))]


def subscribe(path: Path, places: Iterable[Subscriber], country: str = ANY) -> None:
    """Subscribe places to everything, or to everything about a country."""
    with closing(open_store(path)) as store, store.write() as db:
        db.conn.executemany(
            "INSERT INTO subscriber (chat, thread, kind, language, owner)"
            " VALUES (?, ?, ?, 'en', ?)",
            [(place.id, place.thread or 0, _kind(place), _owner(place)) for place in places],
        )
        db.execute(
            "INSERT INTO subscription SELECT id, '', ? FROM subscriber"
            " WHERE id NOT IN (SELECT subscriber FROM subscription)",
            (country,),
        )


def states(path: Path) -> Counter[str]:
    """Return how many rows of the outbox are in each state."""
    return Counter(row["state"] for row in select(path, "SELECT state FROM outbox"))


def chats(path: Path, *states: str) -> set[int]:
    """Return the chats with a row of the outbox in any of these states, at one moment."""
    sql = (
        "SELECT chat FROM outbox JOIN subscriber ON id = subscriber"
        " WHERE outbox.state IN (SELECT value FROM json_each(?))"
    )
    return {row["chat"] for row in select(path, sql, json.dumps(states))}


def settled(path: Path) -> bool:
    """Tell whether nothing waits to be sent or to be answered."""
    return not chats(path, "queued", "sending")


def resolved(path: Path) -> bool:
    """Tell whether nothing waits and nothing is in doubt."""
    return not chats(path, "queued", "sending", "in_doubt")


def in_doubt(path: Path) -> set[int]:
    """Return the chats with a message in doubt."""
    return chats(path, "in_doubt")


def closed(path: Path) -> set[int]:
    """Return the chats that are no longer told anything."""
    return {row["chat"] for row in select(path, "SELECT chat FROM subscriber WHERE state <> 'on'")}


def select(path: Path, sql: str, *values: object) -> list[dict[str, Any]]:
    """Return the rows of a SELECT over a store."""
    return _opened(path).rows(sql, *values)


@cache
def _opened(path: Path) -> Store:
    """Return the store, which stays open: tests look into it many times a second."""
    return open_store(path)


def _kind(place: Subscriber) -> str:
    kind = place.chat.kind
    return kind if kind in ("private", "channel") else "group"


def _owner(place: Subscriber) -> int | None:
    return next(iter(place.chat.admins), None)
