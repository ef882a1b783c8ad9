"""Settling: what became of parcels is written down, what was corrected meanwhile put right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from store.connection import Store
from store.parcels import Letter, Parcel


@dataclass(frozen=True)
class Outcome:
    """What became of a parcel; `due` is when a queued one is tried again, in Unix seconds.

    Queued again or cancelled means that it certainly did not arrive.
    """

    parcel: Parcel
    state: Literal["sent", "queued", "in_doubt", "dead", "cancelled"]
    message: int | None = None
    due: int = 0


def settle(store: Store, outcomes: Iterable[Outcome], now: int) -> None:
    """Write down what became of several parcels at once."""
    with store.write() as db:
        for outcome in outcomes:
            for letter in outcome.parcel.letters:
                _settle(store, outcome, letter, now)
            if outcome.state == "sent":
                db.execute(
                    "UPDATE subscriber SET strikes = 0 WHERE id = ? AND strikes > 0",
                    (outcome.parcel.subscriber,),
                )


def _settle(store: Store, outcome: Outcome, letter: Letter, now: int) -> None:
    state = outcome.state
    replaced = _overtaken(store, outcome.parcel, letter) if state == "queued" else None
    if replaced:
        state = "cancelled"
    store.db.execute(
        "UPDATE outbox SET state = ?, at = ?, message = ?, due = max(due, ?), replaced = ?,"
        " attempts = attempts - ? WHERE letter = ? AND subscriber = ? AND state = 'sending'",
        (
            state,
            now,
            outcome.message,
            outcome.due,
            replaced,
            int(state in ("queued", "cancelled")),
            letter.id,
            outcome.parcel.subscriber,
        ),
    )


def _overtaken(store: Store, parcel: Parcel, letter: Letter) -> int | None:
    """Return the change that corrects a letter which did not leave, None if nothing does.

    What waits is then put as the chat can read it: as plain news if it was told nothing of the
    fact before, else as a correction of what it was told last.
    """
    named = {"subscriber": parcel.subscriber, "letter": letter.id}
    corrections = store.rows(
        "SELECT later.* FROM outbox JOIN letter AS later ON later.id = outbox.letter"
        " WHERE outbox.subscriber = :subscriber AND outbox.state = 'queued'"
        f" AND later.id > :letter AND later.what <> 'new' AND later.id IN ({_OF_FACT})",
        **named,
    )
    told = store.rows(
        "SELECT letter.new FROM outbox JOIN letter ON letter.id = outbox.letter"
        " WHERE outbox.subscriber = :subscriber AND outbox.state IN ('sent', 'in_doubt')"
        f" AND letter.id < :letter AND letter.id IN ({_OF_FACT}) ORDER BY letter.id DESC LIMIT 1",
        **named,
    )
    for correction in corrections:
        _put_anew(store, parcel.subscriber, correction, told[0]["new"] if told else None)
    return corrections[-1]["change"] if corrections else None


def _put_anew(store: Store, subscriber: int, correction: dict[str, Any], told: str | None) -> None:
    """Replace a waiting correction by one of the text that was told, or by news where none was."""
    what = correction["what"] if told else "new"
    if told == correction["new"]:
        store.db.execute(
            "UPDATE outbox SET state = 'cancelled' WHERE letter = ? AND subscriber = ?",
            (correction["id"], subscriber),
        )
        return
    values = (correction["change"], what, told, correction["new"])
    found = store.rows(
        "SELECT id FROM letter WHERE change = ? AND what = ? AND old IS ? AND new IS ?", *values
    ) or list(
        store.db.query(
            "INSERT INTO letter (change, what, old, new) VALUES (?, ?, ?, ?) RETURNING id", values
        )
    )
    store.db.execute(
        "UPDATE OR IGNORE outbox SET letter = ? WHERE letter = ? AND subscriber = ?",
        (found[0]["id"], correction["id"], subscriber),
    )


_OF_FACT = (
    "SELECT same.id FROM letter AS same JOIN change ON change.id = same.change WHERE change.fact ="
    " (SELECT fact FROM change JOIN letter ON letter.change = change.id WHERE letter.id = :letter)"
)
