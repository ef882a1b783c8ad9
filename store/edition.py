"""Edition: whether anything in the store has been written since."""

from store.connection import Store


def of(store: Store) -> tuple[int, int]:
    """Return a value that is another one once this or any other process has written."""
    version: int = store.rows("PRAGMA data_version")[0]["data_version"]
    return version, store.db.conn.total_changes
