"""What a store holds, table by table."""

from typing import Any

from store import Store


def tables(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table of the record."""
    names = store.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'"
    )
    return {
        row["name"]: store.rows(f"SELECT * FROM {row['name']}")  # noqa: S608
        for row in names
    }


def counts(store: Store) -> dict[str, int]:
    """Return how many rows each table of the record holds."""
    return {name: len(rows) for name, rows in tables(store).items()}
