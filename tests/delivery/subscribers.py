"""Subscribers by the hundred, entered into a store at once, and what its outbox says of them."""

from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from store import Store, open_store
from store.subscriptions import ANY
from tests.telegram import Channel, Group, Person, Telegram
from tests.telegram.people import Place

Subscriber = Person | Group | Channel | Place


def town(telegram: Telegram, people: int, groups: int = 0, channels: int = 0) -> list[Subscriber]:
    """Return so many people, groups and channels, mixed evenly."""
    owner = telegram.person("Owner")
    everyone: list[Subscriber] = [
        *telegram.people(people),
        *(telegram.group(f"Group {n}", owner) for n in range(groups)),
        *(telegram.channel(f"Channel {n}", owner) for n in range(channels)),
    ]
    step = next(step for step in (7, 11, 13) if len(everyone) % step)
    return [everyone[n * step % len(everyone)] for n in range(len(everyone))]


def subscribe(path: Path, places: Iterable[Subscriber], country: str = ANY) -> None:
    """Subscribe places to everything, or to everything about a country."""
    with closing(open_store(path)) as store, store.write() as db:
        for place in places:
            row = (place.id, place.thread or 0, _kind(place), _owner(place))
            db.conn.execute(
                "INSERT INTO subscriber (chat, thread, kind, language, owner)"
                " VALUES (?, ?, ?, 'en', ?)",
                row,
            )
        db.execute(
            "INSERT INTO subscription SELECT id, '', ? FROM subscriber"
            " WHERE id NOT IN (SELECT subscriber FROM subscription)",
            (country,),
        )


def states(path: Path) -> Counter[str]:
    """Return how many rows of the outbox are in each state."""
    with closing(open_store(path)) as store:
        return Counter(row["state"] for row in store.rows("SELECT state FROM outbox"))


def rows(path: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    """Return the rows of a SELECT over a store."""
    with closing(open_store(path)) as store:
        return [tuple(row.values()) for row in _rows(store, sql, values)]


def _rows(store: Store, sql: str, values: tuple[object, ...]) -> list[dict[str, object]]:
    return store.rows(sql, *values)


def _kind(place: Subscriber) -> str:
    kind = place.chat.kind
    return kind if kind in ("private", "channel") else "group"


def _owner(place: Subscriber) -> int | None:
    return next(iter(place.chat.admins), None)
