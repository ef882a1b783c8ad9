"""The one door to SQLite: which library, which settings, and how to write."""

from __future__ import annotations

import contextlib
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from sqlite_utils import Database

from store import schema

if TYPE_CHECKING:
    import sqlite3
else:
    try:
        import pysqlite3 as sqlite3
    except ImportError:
        import sqlite3

DatabaseError = sqlite3.DatabaseError

# Two connections in WAL mode can corrupt the file before this release: sqlite.org/wal.html
OLDEST_SQLITE = (3, 51, 3)
APPLICATION_ID = 0x47554152  # "GUAR" in the file's header
BUSY = 5000  # milliseconds
WAL_ATTEMPTS = 20
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": BUSY,
    "secure_delete": 1,
    "trusted_schema": 0,
}


class StoreError(Exception):
    """The store cannot be used; the message is one sentence for the person at the keyboard."""


class Store:
    """An open store: one connection, for one thread."""

    def __init__(self, db: Database, path: Path) -> None:
        self.db = db
        self.path = path

    def rows(self, sql: str, *values: object, **named: object) -> list[dict[str, Any]]:
        """Return every row of a SELECT with its values bound, each as a dict by column name."""
        cursor = self.db.conn.execute(sql, named or values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    @contextlib.contextmanager
    def write(self) -> Iterator[Database]:
        """Open the write transaction at once, commit at the end, roll back on any error."""
        # A deferred BEGIN that reads first fails with SQLITE_BUSY without waiting for the lock.
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield self.db
            self.db.execute("COMMIT")
        except BaseException:
            self.db.rollback()
            raise

    def close(self) -> None:
        """Close the file."""
        self.db.close()


def open_store(path: Path, busy: int = BUSY) -> Store:
    """Open the store at `path` for questions; raise StoreError unless it is ours and filled.

    A write waits `busy` milliseconds while another process writes.
    """
    store = _connect(path, create=False)
    if not store.rows("SELECT 1 FROM fact LIMIT 1"):
        store.close()
        raise StoreError(f"The store at {path} holds no facts: `guarantees publish` fills it.")
    store.db.execute(f"PRAGMA busy_timeout = {busy}")
    return store


def create_store(path: Path) -> Store:
    """Open the store at `path`, making the file and its tables where there are none."""
    return _connect(path, create=True)


def _connect(path: Path, *, create: bool) -> Store:
    """Open, check and migrate the file; every refusal is a StoreError with its reason."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        oldest = ".".join(map(str, OLDEST_SQLITE))
        raise StoreError(f"SQLite {sqlite3.sqlite_version} is too old: {oldest} or newer is safe.")
    _check_place(path, create=create)
    mode = "rwc" if create else "rw"
    try:
        conn = sqlite3.connect(
            f"file:{quote(str(path))}?mode={mode}", uri=True, isolation_level=None
        )
    except sqlite3.Error as error:
        raise StoreError(f"The store at {path} cannot be opened: {error}.") from error
    store = Store(Database(conn, execute_plugins=False, recursive_triggers=False), path)
    try:
        _set_up(store)
    except sqlite3.Error as error:
        store.close()
        raise StoreError(f"The store at {path} cannot be used: {error}.") from error
    except StoreError:
        store.close()
        raise
    return store


def _check_place(path: Path, *, create: bool) -> None:
    """Refuse what cannot be a store; where one may be made, nothing or an empty file is fine."""
    # Only ask about the file: opening and closing it would drop the locks that another
    # connection of this process holds: sqlite.org/howtocorrupt.html
    try:
        found = path.stat()
    except FileNotFoundError as error:
        if create:
            return
        hint = "`guarantees publish` makes one."
        raise StoreError(f"There is no store at {path}: {hint}") from error
    except OSError as error:
        raise StoreError(f"The store at {path} cannot be read: {error.strerror}.") from error
    if stat.S_ISDIR(found.st_mode):
        raise StoreError(f"{path} is a folder, not a store.")
    if not found.st_size and not create:
        raise StoreError(f"{path} is an empty file, not a store.")


def _set_up(store: Store) -> None:
    """Check whose file it is before changing it, then settings, then pending migrations."""
    execute = store.db.conn.execute
    tables = execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StoreError(f"{store.path} is a SQLite file of another program.")
    newer = {m.name for m in schema.migrations.applied(store.db)} - schema.names()
    if newer:
        raise StoreError(f"{store.path} was made by a newer version of this program: update it.")
    _use_wal(store)
    for name, value in PRAGMAS.items():
        execute(f"PRAGMA {name} = {value}")
        if execute(f"PRAGMA {name}").fetchone()[0] != value:
            raise StoreError(f"{store.path} does not take the setting {name} = {value}.")
    if schema.migrations.pending(store.db):
        with store.write() as db:
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            schema.migrations.apply(db)


def _use_wal(store: Store) -> None:
    """Switch the file to WAL once; while others do the same, give way and try again."""
    for _ in range(WAL_ATTEMPTS):
        try:
            store.db.conn.execute("PRAGMA journal_mode = wal")
            return
        except sqlite3.OperationalError:
            # A write waits for the lock, which the switch does not.
            with store.write():
                pass


def damage(store: Store) -> str | None:
    """Return what SQLite finds wrong inside the file, or None; reads the whole file."""
    try:
        found = cast(str, store.rows("PRAGMA quick_check")[0]["quick_check"])
    except sqlite3.DatabaseError as error:
        return str(error)
    return None if found == "ok" else found
