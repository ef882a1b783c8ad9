"""Edition: which laying down of the facts the store holds, and what was read of it.

The number is the file's `user_version`: it changes with the facts, in the same transaction, and
with nothing else, so that what was read once need not be read again while messages are sent.
"""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from sqlite_utils import Database

from store.connection import Store

_kept: WeakKeyDictionary[Store, tuple[int, dict[Any, Any]]] = WeakKeyDictionary()


def of(store: Store) -> int:
    """Return the number of the edition."""
    return int(store.db.conn.execute("PRAGMA user_version").fetchone()[0])


def begin(db: Database) -> None:
    """Begin another edition; call it inside the transaction that changes the facts."""
    (number,) = db.execute("PRAGMA user_version").fetchone()
    db.execute(f"PRAGMA user_version = {number % 2**31 + 1}")


def kept(store: Store) -> dict[Any, Any]:
    """Return what has been read of the present edition, to look up and to add to."""
    number, found = _kept.get(store, (-1, {}))
    if number != of(store):
        number, found = _kept[store] = of(store), {}
    return found
