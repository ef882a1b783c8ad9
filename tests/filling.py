"""A store file filled from a record, as `guarantees publish` leaves it."""

from contextlib import closing
from pathlib import Path

from store import create_store
from store.record import Record, lay_down


def fill(path: Path, record: Record) -> Path:
    """Lay a record down in the store at `path`, which is made where there is none."""
    with closing(create_store(path)) as store, store.write() as db:
        lay_down(db, record)
    return path
