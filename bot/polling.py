"""Receiving: no question is lost, one chat's questions keep their order, no chat waits for another.

Telegram keeps an update until a higher offset is asked for, so the offset never passes an update
that is not handled yet: whatever ends the process, what was left open is fetched again.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import random
import threading
import time
from collections import deque
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.error import Conflict, RetryAfter
from telegram.ext import Application

from bot.replies import seconds
from bot.transport import kind

App = Application[Any, Any, Any, Any, Any, Any]

log = logging.getLogger(__name__)

WANTED = json.dumps(["message", "channel_post", "callback_query", "inline_query", "my_chat_member"])
LONG_POLL = 50  # seconds; the answer may take ten more
AT_ONCE = 16  # updates, and so the most answers that a kill leaves unconfirmed
MOST_AT_ONCE = 100  # that Telegram hands out; taken while a slow chat holds the offset back
# Whoever asks for the same offset again within half a second is handed a single update.
ROUND = 0.6
LONGEST_PAUSE = 30.0
DEAF = 90.0  # seconds without an answer to getUpdates after which the process ends
GRACE = 5.0  # seconds that running answers get when the process is told to stop


class Poller:
    """Fetches updates and has the application handle them; `deaf` is in seconds."""

    def __init__(self, application: App, deaf: float = DEAF) -> None:
        self.application = application
        self.deaf = deaf
        self.heard = time.monotonic()
        self.last_poll = 0.0  # in Unix seconds, for people
        self.offset = 0
        self.open: dict[int, asyncio.Task[None]] = {}  # not confirmed yet, in order of arrival
        self.handled: deque[int] = deque(maxlen=1000)
        self.lanes: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self.conflicts: deque[float] = deque(maxlen=3)

    async def run(self) -> int:
        """Poll until cancelled; return an exit code if somebody else polls for this bot."""
        threading.Thread(target=self._watch, name="watchdog", daemon=True).start()
        step, failures = self._connect, 0
        while True:
            try:
                await step()
                step, failures = self._round, 0
            except Exception as error:
                if self._is_contested(error):
                    log.critical("Another process polls with the same token: this one ends")
                    return os.EX_TEMPFAIL
                failures += 1
                pause = self._pause(error, failures)
                log.warning("Telegram cannot be polled, next in %.1f s: %s", pause, kind(error))
                await asyncio.sleep(pause)

    async def finish(self) -> None:
        """Give what is running a few seconds, then confirm what was handled."""
        if self.open:
            await asyncio.wait(self.open.values(), timeout=GRACE)
        self._settle()
        for task in self.open.values():
            task.cancel()
        if not self.offset:
            return
        try:
            async with asyncio.timeout(GRACE / 2):
                await self._fetch(1, 0)
        except Exception as error:
            log.warning("What was answered last may be answered again: %s", kind(error))

    async def _connect(self) -> None:
        await self.application.initialize()
        await self.application.bot.delete_webhook()
        log.info("Polling")

    async def _round(self) -> None:
        """Fetch once, start what is new, and give what runs a moment to end."""
        fetch = self._fetch(MOST_AT_ONCE, 0) if self.open else self._fetch(AT_ONCE, LONG_POLL)
        for raw in await fetch:
            number = int(raw["update_id"])
            if number not in self.open:
                self.open[number] = asyncio.create_task(self._handle(number, raw))
        if self.open:
            await asyncio.wait(self.open.values(), timeout=ROUND)
        self._settle()

    async def _fetch(self, limit: int, wait: int) -> list[dict[str, Any]]:
        # Spelt so because python-telegram-bot warns of its own method's name here; Telegram
        # does not mind. That method would parse all updates or none.
        updates: list[dict[str, Any]] = await self.application.bot.do_api_request(
            "GetUpdates",
            {"offset": self.offset, "limit": limit, "timeout": wait, "allowed_updates": WANTED},
            read_timeout=wait + 10,
        )
        self.heard, self.last_poll = time.monotonic(), time.time()
        return updates

    async def _handle(self, number: int, raw: dict[str, Any]) -> None:
        """Handle one update after those of its chat that came before; never raise."""
        if number in self.handled:
            return
        try:
            update = Update.de_json(raw, self.application.bot)
            whose = update.effective_chat or update.effective_user
            lane = self.lanes.setdefault(whose.id if whose else 0, asyncio.Lock())
            async with lane:
                await self.application.process_update(update)
        except Exception as error:
            log.error("Update %s is skipped: %s", number, kind(error))

    def _settle(self) -> None:
        """Move the offset past what is handled, up to the first that is not."""
        while self.open:
            number, task = next(iter(self.open.items()))
            if not task.done():
                return
            del self.open[number]
            self.handled.append(number)
            self.offset = number + 1

    def _is_contested(self, error: Exception) -> bool:
        """Tell whether this is the third conflict within a minute."""
        if isinstance(error, Conflict):
            self.conflicts.append(time.monotonic())
        full = len(self.conflicts) == self.conflicts.maxlen
        return isinstance(error, Conflict) and full and time.monotonic() < self.conflicts[0] + 60

    def _pause(self, error: Exception, failures: int) -> float:
        if isinstance(error, RetryAfter):
            self.heard = time.monotonic() + seconds(error)
            return seconds(error) + random.uniform(0.5, 1.5)
        return min(2.0 ** (failures - 1), LONGEST_PAUSE) * random.uniform(0.8, 1.2)

    def _watch(self) -> None:
        """End the process once it is deaf, even if its event loop hangs."""
        while (left := self.heard + self.deaf - time.monotonic()) > 0:
            time.sleep(left)
        log.critical("Telegram has not been heard for %.0f s: the process ends", self.deaf)
        os._exit(os.EX_SOFTWARE)
