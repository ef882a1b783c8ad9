"""The queue behind getUpdates, with the offset semantics of Telegram's own server.

An update stays until a higher offset is asked for. Of two waiting pollers the earlier gets 409.
"""

import asyncio
import time
from typing import Any

from tests.telegram.refusals import CONFLICT, RefusedError

Update = dict[str, Any]

# Sent only to bots that ask for them by name.
_ON_REQUEST = ("chat_member", "message_reaction", "message_reaction_count")
_CONFLICT_PAUSE = 3.0
_BRAKE = 0.5


class Updates:
    """Updates that wait to be fetched."""

    def __init__(self) -> None:
        self.next_id = 1
        self.allowed: list[str] = []
        self._waiting: list[Update] = []
        self._again: list[Update] = []
        self._poll: asyncio.Future[None] | None = None
        self._last_offset, self._last_poll, self._last_conflict = 0, 0.0, 0.0

    @property
    def pending(self) -> int:
        """Return how many updates nobody has confirmed."""
        return len(self._waiting)

    def put(self, kind: str, body: dict[str, Any]) -> Update | None:
        """Queue an update of a kind, unless the bot has not asked for that kind."""
        wanted = kind in self.allowed if self.allowed else kind not in _ON_REQUEST
        return self.put_raw({kind: body}) if wanted else None

    def put_raw(self, content: dict[str, Any]) -> Update:
        """Queue an update as it is, well formed or not; it gets an id unless it has one."""
        update = {"update_id": self.next_id} | content
        self.next_id = update["update_id"] + 1
        self._waiting.append(update)
        self._wake()
        return update

    def put_again(self, update: Update) -> None:
        """Hand an update out once more, confirmed or not, one such a poll."""
        self._again.append(update)
        self._wake()

    def drop(self) -> None:
        """Forget everything that waits."""
        self._waiting.clear()

    async def get(
        self, offset: int, limit: int, seconds: float, allowed: list[str] | None
    ) -> list[Update]:
        """Return what waits at `offset` or later, after at most so many seconds."""
        self.allowed = self.allowed if allowed is None else allowed
        self._forget(offset)
        # A bot that asks for the same again at once is spinning: Telegram slows it down.
        now, spins = time.monotonic(), offset == self._last_offset
        limit = 1 if spins and now < self._last_poll + _BRAKE else min(max(limit, 1), 100)
        self._last_offset, self._last_poll = offset, now
        if seconds <= 0 or self._waiting or self._again:
            return self._take(limit)
        await self._wait(seconds)
        return self._take(limit)

    def _take(self, limit: int) -> list[Update]:
        again, self._again = self._again[:1], self._again[1:]
        return again + self._waiting[: limit - len(again)]

    def _forget(self, offset: int) -> None:
        if offset < 0:
            del self._waiting[:offset]
        elif offset <= self.next_id + 10:  # one from far ahead means "from the beginning"
            self._waiting = [u for u in self._waiting if u["update_id"] >= offset]

    async def _wait(self, seconds: float) -> None:
        other, mine = self._poll, asyncio.get_running_loop().create_future()
        self._poll = mine
        if other and not other.done():
            self._refuse(other)
        try:
            async with asyncio.timeout(seconds):
                await mine
        except TimeoutError:
            return
        finally:
            if self._poll is mine:
                self._poll = None

    def _refuse(self, poll: asyncio.Future[None]) -> None:
        # Each conflict soon after another is told three seconds late.
        now = time.monotonic()
        wait = _CONFLICT_PAUSE if now < self._last_conflict + _CONFLICT_PAUSE else 0
        self._last_conflict = self._last_conflict if wait else now
        asyncio.get_running_loop().call_later(wait, _conflict, poll)

    def _wake(self) -> None:
        if self._poll and not self._poll.done():
            self._poll.set_result(None)


def _conflict(poll: asyncio.Future[None]) -> None:
    if not poll.done():
        poll.set_exception(RefusedError(CONFLICT))
