"""Health: when Telegram was last heard, what waits to be sent, which data answers come from."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot import clock
from store import Store, outbox, publishing

EVERY = 1.0  # seconds


unanswered: Counter[str] = Counter()
"""How many questions this process did not answer, by the kind of slip; never their words."""


async def note(path: Path, last_poll: Callable[[], float]) -> None:
    """Note beside the store, until cancelled, how this process does: for other processes.

    `last_poll` returns when Telegram was heard in Unix seconds, 0 for never.
    """
    noted = ""
    while True:
        state = json.dumps({"heard": int(last_poll()), "unanswered": unanswered})
        if state != noted:
            _file(path).write_text(state)
            noted = state
        await asyncio.sleep(EVERY)


def report(store: Store, path: Path) -> str:
    """Return the state of the bot in a few lines for an operator."""
    now = clock.seconds()
    counts = outbox.counts(store, now)
    noted = _noted(path)
    waiting = f", the oldest due for {now - counts.oldest_due} s" if counts.oldest_due else ""
    return "\n".join(
        [
            f"queued {counts.queued}{waiting}",
            f"sending {counts.sending}, sent {counts.sent}",
            f"in doubt {counts.in_doubt}, dead {counts.dead}",
            f"Telegram last heard: {_last_heard(noted.get('heard', 0), now)}",
            f"not answered since the start: {_slips(noted.get('unanswered', {}))}",
            f"data: {publishing.version(store)}",
        ]
    )


def _noted(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(_file(path).read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _last_heard(moment: int, now: int) -> str:
    if not moment:
        return "never"
    return f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%d %H:%M:%S} UTC, {now - moment} s ago"


def _slips(counted: dict[str, int]) -> str:
    return ", ".join(f"{reason} {count}" for reason, count in sorted(counted.items())) or "none"


def _file(path: Path) -> Path:
    return path.with_name(f"{path.name}.health")
