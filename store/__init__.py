"""Facts, subscriptions and the outbox: the only floor that touches SQLite."""

from store.connection import (
    DatabaseError,
    Store,
    StoreError,
    create_store,
    damage,
    open_store,
)

__all__ = ["DatabaseError", "Store", "StoreError", "create_store", "damage", "open_store"]
