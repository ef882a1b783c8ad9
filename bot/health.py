"""Health: when Telegram was last heard, what waits to be sent, which data answers come from."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bot import clock
from store import Store, outbox, publishing

EVERY = 1.0  # seconds


async def note(path: Path, last_poll: Callable[[], float]) -> None:
    """Note beside the store, until cancelled, when Telegram was heard: for other processes.

    `last_poll` returns that moment in Unix seconds, 0 for never.
    """
    noted = 0.0
    while True:
        if (moment := last_poll()) != noted:
            _file(path).write_text(json.dumps({"heard": int(moment)}))
            noted = moment
        await asyncio.sleep(EVERY)


def report(store: Store, path: Path) -> str:
    """Return the state of the bot in a few lines for an operator."""
    now = clock.seconds()
    counts = outbox.counts(store, now)
    waiting = f", the oldest due for {now - counts.oldest_due} s" if counts.oldest_due else ""
    return "\n".join(
        [
            f"queued {counts.queued}{waiting}",
            f"sending {counts.sending}, sent {counts.sent}",
            f"in doubt {counts.in_doubt}, dead {counts.dead}",
            f"Telegram last heard: {_last_heard(path, now)}",
            f"data: {publishing.version(store)}",
        ]
    )


def _last_heard(path: Path, now: int) -> str:
    try:
        moment = int(json.loads(_file(path).read_text())["heard"])
    except (OSError, ValueError, KeyError):
        return "never"
    return f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%d %H:%M:%S} UTC, {now - moment} s ago"


def _file(path: Path) -> Path:
    return path.with_name(f"{path.name}.health")
