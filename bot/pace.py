"""Pace: how many messages may leave now, and which chats have to rest."""

from __future__ import annotations

import math
import time

from store.subscriptions import Place

# Telegram allows a message a second to a chat, and twenty a minute to a group or channel.
REST = {"private": 2, "group": 4, "channel": 4}  # whole seconds, so at least one and three
BURST_SECONDS = 0.02
SHORTEST_TICK = 0.01  # seconds
FREE_RATE = 30  # messages a second above which Telegram wants to be paid


class Clock:
    """Unix time that never goes back: while the machine's clock does, it keeps going evenly."""

    def __init__(self) -> None:
        self._offset = -math.inf

    def now(self) -> int:
        """Return this moment in Unix seconds, rounded up."""
        moment = time.monotonic()
        self._offset = max(self._offset, time.time() - moment)
        return math.ceil(self._offset + moment)


class Pace:
    """Hands out `rate` messages a second without bursts; `width` of them may be in flight."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        # At the free rate a crash leaves at most four in doubt; a paid one needs more at a time.
        self.width = 4 if rate <= FREE_RATE else max(4, rate * 3 // 20)
        # Half a message more than one makes up for rounds that come a little late.
        self._most = max(1.5, rate * BURST_SECONDS)
        self._level, self._at = self._most, time.monotonic()
        self.resting: dict[int, int] = {}

    @property
    def is_paid(self) -> bool:
        """Whether Telegram has to be asked for its paid broadcast."""
        return self.rate > FREE_RATE

    def allowance(self) -> int:
        """Return how many messages may leave now."""
        now = time.monotonic()
        self._level = min(self._most, self._level + (now - self._at) * self.rate)
        self._at = now
        return int(self._level)

    def spend(self, place: Place, now: int) -> None:
        """Count a message that leaves, and let its chat rest."""
        self._level -= 1
        self.rest(place.chat, now + REST[place.kind])

    def rest(self, chat: int, until: int) -> None:
        """Leave a chat alone until then, in Unix seconds."""
        self.resting[chat] = max(until, self.resting.get(chat, 0))

    def wake(self, now: int) -> None:
        """Forget the chats that have rested."""
        if len(self.resting) > 2 * self.rate:
            self.resting = {chat: until for chat, until in self.resting.items() if until > now}

    @property
    def tick(self) -> float:
        """Seconds after which the next message, or group of them, may leave."""
        return max((1 - self._level) / self.rate, SHORTEST_TICK)
