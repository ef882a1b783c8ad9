"""What tests let other processes do to a store: race for it, die over it, run out of room."""

import multiprocessing
import os
import resource
import signal
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from store import DatabaseError, create_store, open_store
from store.record import Record, lay_down

CONTEXT = multiprocessing.get_context("spawn")
NOBODY = 65534


def start(task: Callable[..., None], *values: object) -> BaseProcess:
    """Start a task of this module in a fresh process."""
    process = CONTEXT.Process(target=task, args=values)
    process.start()
    return process


def run(task: Callable[..., None], *values: object) -> int | None:
    """Run a task of this module in a fresh process; return its exit code, or minus the signal."""
    process = start(task, *values)
    process.join()
    return process.exitcode


def create_each(paths: list[Path], barrier: Barrier) -> None:
    """Create one store after the other, each at the same moment as the other processes."""
    for path in paths:
        barrier.wait(timeout=10)
        create_store(path).close()


def append_sources(path: Path, times: int, barrier: Barrier) -> None:
    """Add sources, each named after how many there were: reading first, then writing."""
    store = open_store(path)
    barrier.wait(timeout=10)
    for _ in range(times):
        with store.write() as db:
            (row,) = store.rows("SELECT count(*) AS already FROM source")
            values = (f"source-{row['already']}", "P", "T", "https://example.org", None)
            db.conn.execute("INSERT INTO source VALUES (?, ?, ?, ?, ?)", values)


def die_at_statement(path: Path, number: int) -> None:
    """Create a store and die just before that statement of its migrations."""
    execute = Database.execute
    left = number

    def counting(self: Database, *values: Any) -> Any:
        nonlocal left
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(self, *values)

    Database.execute = counting  # type: ignore[assignment,method-assign]
    create_store(path)


def die_after_creating(path: Path) -> None:
    """Create a store and die before anything is laid down in it."""
    create_store(path)
    os.kill(os.getpid(), signal.SIGKILL)


def die_before_commit(path: Path, record: Record) -> None:
    """Lay a record down and die before it is committed."""
    with create_store(path).write() as db:
        lay_down(db, record)
        os.kill(os.getpid(), signal.SIGKILL)


def fill_without_room(path: Path, record: Record, room: int) -> None:
    """Lay a record down where no file may grow past `room` bytes; succeed if that is refused."""
    store = create_store(path)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    try:
        with store.write() as db:
            lay_down(db, record)
    except DatabaseError:
        return
    raise AssertionError("there was room enough")


def open_as_nobody(path: Path, said: Any) -> None:
    """Open a store as a user who owns nothing; put the refusal into the queue `said`."""
    if not os.getuid():
        os.setuid(NOBODY)
    try:
        open_store(path)
    except Exception as error:
        said.put((type(error).__name__, str(error)))
