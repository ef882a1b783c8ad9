"""Writing to the store without holding up the event loop while another process writes."""

import asyncio
import time
from collections.abc import Callable
from typing import TypeVar

from store import DatabaseError

T = TypeVar("T")

PATIENCE = 20.0  # seconds; a large publication holds the lock for a few
PAUSE = 0.05


async def write(act: Callable[[], T]) -> T:
    """Return what `act` does to the store; while another process writes, try again.

    Raise the database's own error when it stays locked, or at once when it is something else.
    """
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return act()
        except DatabaseError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
        await asyncio.sleep(PAUSE)
