"""Chats: the language that each has chosen, and nothing else about it."""

from __future__ import annotations

from store.connection import Store


def language(store: Store, chat: int) -> str | None:
    """Return the language that a chat has chosen, if it has."""
    rows = store.rows("SELECT language FROM chat WHERE id = ?", chat)
    return rows[0]["language"] if rows else None


def choose(store: Store, chat: int, language: str) -> None:
    """Keep the language that a chat has chosen."""
    with store.write() as db:
        db.execute(
            "INSERT INTO chat (id, language) VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET language = excluded.language",
            (chat, language),
        )


def move(store: Store, old: int, new: int) -> None:
    """Keep under a new id what is kept of a chat; what is kept of the new one already stays."""
    with store.write() as db:
        db.execute("UPDATE OR IGNORE chat SET id = ? WHERE id = ?", (new, old))
        db.execute("DELETE FROM chat WHERE id = ?", (old,))


def forget(store: Store, chat: int) -> None:
    """Erase what is kept of a chat."""
    with store.write() as db:
        db.execute("DELETE FROM chat WHERE id = ?", (chat,))
