"""Sources: who published what, where and when."""

from __future__ import annotations

from dataclasses import dataclass

from store.connection import Store


@dataclass(frozen=True)
class Source:
    """A published page. `published` is ISO 8601, as exact as known: a day, a month, a year."""

    id: str
    publisher: str
    title: str
    url: str
    published: str | None = None


def every(store: Store) -> list[Source]:
    """Return all sources, by publisher and date."""
    sql = "SELECT * FROM source ORDER BY publisher COLLATE NOCASE, published, id"
    return [Source(**row) for row in store.rows(sql)]
