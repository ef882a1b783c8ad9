"""Subscriptions: which chats, or topics of a forum, want to hear of what, how and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from store.connection import Store
from store.outbox import HELD

ChatKind = Literal["private", "group", "channel"]
Pace = Literal["now", "daily", "weekly"]
KINDS = ("joined", "talks", "agreements", "support", "other")
PACES = ("now", "daily", "weekly")
ANY = ""
KYIV = "Europe/Kyiv"


@dataclass(frozen=True)
class Place:
    """Where messages go: a chat, and in a forum one `thread` of it (0 for none).

    `owner` is the user who subscribed it, to be told in private when it can no longer be reached.
    """

    chat: int
    thread: int = 0
    kind: ChatKind = "private"
    language: str = "en"
    owner: int | None = None


@dataclass(frozen=True, order=True)
class Wish:
    """What is subscribed to: a kind of event, a country, or ANY of either."""

    kind: str = ANY
    country: str = ANY

    def meets(self, other: Wish) -> bool:
        """Tell whether some event may be wished for by both."""
        return _meet(self.kind, other.kind) and _meet(self.country, other.country)


@dataclass(frozen=True)
class Settings:
    """How a subscriber is told: its time zone by IANA name, quiet hours as hours of the day."""

    pace: Pace = "now"
    zone: str = KYIV
    quiet: tuple[int, int] | None = None
    silent: bool = False


@dataclass(frozen=True)
class Subscriber:
    """A place with its wishes and settings; `state` is on, paused or gone."""

    id: int
    place: Place
    state: str
    settings: Settings
    wishes: tuple[Wish, ...]


def of(store: Store, place: Place) -> Subscriber | None:
    """Return the subscriber at a place, None where there has never been one."""
    found = store.rows(
        "SELECT * FROM subscriber WHERE chat = ? AND thread = ?", place.chat, place.thread
    )
    if not found:
        return None
    row = found[0]
    wishes = store.rows(
        "SELECT kind, country FROM subscription WHERE subscriber = ? ORDER BY kind, country",
        row["id"],
    )
    quiet = None if row["quiet_from"] is None else (row["quiet_from"], row["quiet_to"])
    return Subscriber(
        id=row["id"],
        place=Place(row["chat"], row["thread"], row["kind"], row["language"], row["owner"]),
        state=row["state"],
        settings=Settings(row["pace"], row["zone"], quiet, bool(row["silent"])),
        wishes=tuple(Wish(**wish) for wish in wishes),
    )


def sent_to(store: Store, subscriber: int) -> int:
    """Return how many letters a subscriber was sent."""
    sql = "SELECT count(*) AS n FROM outbox WHERE subscriber = ? AND state = 'sent'"
    return int(store.rows(sql, subscriber)[0]["n"])


def add(store: Store, place: Place, wishes: tuple[Wish, ...]) -> Subscriber:
    """Subscribe a place; a wish takes the place of all that it includes."""
    with store.write() as db:
        id = _enter(store, place)
        for wish in wishes:
            db.execute(
                "INSERT OR IGNORE INTO subscription VALUES (?, ?, ?)",
                (id, wish.kind, wish.country),
            )
        _prune(store, id)
    return _known(store, place)


def remove(store: Store, place: Place, wishes: tuple[Wish, ...] = (Wish(),)) -> Subscriber | None:
    """Unsubscribe a place from wishes and all that they include; news that waits is not sent.

    A wish that includes one of these stays as it is.
    """
    subscriber = of(store, place)
    if subscriber is None:
        return None
    with store.write() as db:
        for wish in wishes:
            db.execute(
                "DELETE FROM subscription WHERE subscriber = ? AND ? IN ('', kind)"
                " AND ? IN ('', country)",
                (subscriber.id, wish.kind, wish.country),
            )
        db.execute(
            "UPDATE outbox SET state = 'cancelled' WHERE subscriber = ?1 AND state = 'queued'"
            " AND letter IN (SELECT letter.id FROM letter JOIN change ON change.id = change"
            " WHERE letter.what = 'new' AND NOT EXISTS (SELECT 1 FROM subscription AS wish"
            " WHERE wish.subscriber = ?1 AND wish.kind IN ('', change.kind)"
            " AND wish.country IN ('', ifnull(change.country, ''))))",
            (subscriber.id,),
        )
    return _known(store, place)


def change_settings(store: Store, place: Place, settings: Settings) -> Subscriber:
    """Keep how a place wants to be told.

    From now on that holds for news; what waits for a digest keeps its time, unless all is to be
    told at once: then it is due as soon as its publication is.
    """
    quiet_from, quiet_to = settings.quiet or (None, None)
    with store.write() as db:
        id = _enter(store, place)
        db.execute(
            "UPDATE subscriber SET pace = ?, zone = ?, quiet_from = ?, quiet_to = ?, silent = ?"
            " WHERE id = ?",
            (settings.pace, settings.zone, quiet_from, quiet_to, int(settings.silent), id),
        )
        if settings.pace == "now":
            db.execute(
                "UPDATE outbox SET due = (SELECT publication.due FROM letter"
                " JOIN change ON change.id = letter.change"
                " JOIN publication ON publication.id = change.publication"
                " WHERE letter.id = outbox.letter)"
                " WHERE subscriber = ? AND state = 'queued' AND due < ?",
                (id, HELD),
            )
    return _known(store, place)


def close(store: Store, chat: int) -> None:
    """Stop everything to a chat that blocked the bot or is no more."""
    with store.write() as db:
        db.execute("UPDATE subscriber SET state = 'gone' WHERE chat = ?", (chat,))
        _cancel_waiting(store, chat)


def reopen(store: Store, chat: int) -> None:
    """Tell a chat again that had gone and is back."""
    with store.write() as db:
        db.execute("UPDATE subscriber SET state = 'on' WHERE chat = ? AND state = 'gone'", (chat,))


def pause(store: Store, subscriber: int) -> None:
    """Hold a chat, or one topic, that keeps refusing messages, until it subscribes again."""
    with store.write() as db:
        db.execute("UPDATE subscriber SET state = 'paused' WHERE id = ?", (subscriber,))
        db.execute(
            "UPDATE outbox SET state = 'cancelled' WHERE state = 'queued' AND subscriber = ?",
            (subscriber,),
        )


def move(store: Store, old: int, new: int) -> None:
    """Follow a group to its new id; what both were subscribed to, the new one hears once."""
    with store.write() as db:
        db.execute("UPDATE OR IGNORE subscriber SET chat = ? WHERE chat = ?", (new, old))
        for row in store.rows("SELECT id, thread FROM subscriber WHERE chat = ?", old):
            (heir,) = store.rows(
                "SELECT id FROM subscriber WHERE chat = ? AND thread = ?", new, row["thread"]
            )
            _inherit(store, heir["id"], row["id"])


def forget(store: Store, chat: int) -> None:
    """Erase a chat, and a person also as the one who subscribed others, in file and log alike."""
    with store.write() as db:
        ids = "SELECT id FROM subscriber WHERE chat = ?"
        db.execute(f"DELETE FROM outbox WHERE subscriber IN ({ids})", (chat,))
        db.execute("DELETE FROM subscriber WHERE chat = ?", (chat,))
        db.execute("UPDATE subscriber SET owner = NULL WHERE owner = ?", (chat,))
        db.execute("DELETE FROM chat WHERE id = ?", (chat,))
    # Old pages stay in the write-ahead log until it is emptied, which waits for other readers.
    store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def speak(store: Store, chat: int, language: str) -> None:
    """Tell a chat's subscribers from now on in another language."""
    with store.write() as db:
        db.execute("UPDATE subscriber SET language = ? WHERE chat = ?", (language, chat))


def _enter(store: Store, place: Place) -> int:
    """Make or revive the subscriber of a place; call it inside a write transaction."""
    (row,) = store.db.query(
        "INSERT INTO subscriber (chat, thread, kind, language, owner) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (chat, thread) DO UPDATE SET state = 'on', strikes = 0,"
        " kind = excluded.kind, language = excluded.language, owner = excluded.owner RETURNING id",
        (place.chat, place.thread, place.kind, place.language, place.owner),
    )
    return int(row["id"])


def _prune(store: Store, subscriber: int) -> None:
    """Drop each wish that another one includes."""
    store.db.execute(
        "DELETE FROM subscription AS narrow WHERE subscriber = ?"
        " AND EXISTS (SELECT 1 FROM subscription AS wide WHERE wide.subscriber = narrow.subscriber"
        " AND wide.kind IN ('', narrow.kind) AND wide.country IN ('', narrow.country)"
        " AND (wide.kind, wide.country) <> (narrow.kind, narrow.country))",
        (subscriber,),
    )


def _inherit(store: Store, heir: int, old: int) -> None:
    """Give one subscriber what another has, and end the other."""
    execute, both = store.db.execute, (heir, old)
    # What the old one was sent, or may have been, the heir is not to hear again.
    execute(
        "DELETE FROM outbox WHERE subscriber = ?1 AND state = 'queued' AND letter IN"
        " (SELECT letter FROM outbox WHERE subscriber = ?2 AND (state = 'sent' OR attempts > 0))",
        both,
    )
    execute(
        "UPDATE subscriber SET state = 'on' WHERE id = ?"
        " AND (SELECT state FROM subscriber WHERE id = ?) = 'on'",
        both,
    )
    execute("UPDATE OR IGNORE outbox SET subscriber = ? WHERE subscriber = ?", both)
    execute("UPDATE OR IGNORE subscription SET subscriber = ? WHERE subscriber = ?", both)
    _prune(store, heir)
    execute("DELETE FROM outbox WHERE subscriber = ?", (old,))
    execute("DELETE FROM subscriber WHERE id = ?", (old,))


def _meet(one: str, other: str) -> bool:
    return ANY in (one, other) or one == other


def _known(store: Store, place: Place) -> Subscriber:
    found = of(store, place)
    assert found
    return found


def _cancel_waiting(store: Store, chat: int) -> None:
    store.db.execute(
        "UPDATE outbox SET state = 'cancelled' WHERE state = 'queued'"
        " AND subscriber IN (SELECT id FROM subscriber WHERE chat = ?)",
        (chat,),
    )
