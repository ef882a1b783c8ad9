"""Memory: the last question of each chat for ten minutes, so that "and Bulgaria?" has a before.

It lives in this process alone; nothing of it is written anywhere.
"""

from __future__ import annotations

import time
from collections import OrderedDict

from store.subscriptions import Place

KEPT = 600.0  # seconds
MOST = 10_000  # places; those longest silent are forgotten first

_last: OrderedDict[tuple[int, int], tuple[str, float]] = OrderedDict()


def recall(place: Place) -> str | None:
    """Return the command last answered at a place, None if there is none or it is too old."""
    command, moment = _last.get((place.chat, place.thread), ("", 0.0))
    return command if command and time.monotonic() - moment < KEPT else None


def keep(place: Place, command: str) -> None:
    """Remember the command that a place has just been answered; an empty one changes nothing."""
    if command:
        key = place.chat, place.thread
        _last[key] = command, time.monotonic()
        _last.move_to_end(key)
    while len(_last) > MOST:
        _last.popitem(last=False)
