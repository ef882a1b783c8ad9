"""Horizons: how far the sources of each topic reach."""

from __future__ import annotations

from datetime import date

from store.connection import Store


def of(store: Store, topic: str) -> date:
    """Return the last day that the sources of a topic cover."""
    (row,) = store.rows("SELECT until FROM horizon WHERE topic = ?", topic)
    return date.fromisoformat(row["until"])
