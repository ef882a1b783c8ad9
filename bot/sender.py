"""Sending: what is due leaves the outbox at Telegram's pace, and is written down both times.

A message is marked as sending before it leaves and settled after its answer, several in one
transaction. What never got an answer is in doubt: it is repeated once, or shown to an admin.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections import Counter, deque
from functools import partial

from telegram import Bot
from telegram.error import ChatMigrated, RetryAfter

from bot.pace import Clock, Pace
from bot.refusals import Meaning, meaning
from bot.replies import seconds
from bot.tellers import Tellers
from bot.transport import kind
from bot.writing import write
from handlers.announcement import message
from handlers.say import Say
from store import Store, outbox, parcels, settling, subscriptions
from store.parcels import Parcel
from store.settling import Outcome

log = logging.getLogger(__name__)

IDLE = 0.5  # seconds between looks into an empty outbox
READ_TIMEOUT = 30.0
GRACE = 5.0  # seconds that messages in flight get when the process is told to stop
FLOOD = 30  # seconds to wait when Telegram does not say how long
LATER = 600  # seconds until an unexplained refusal is tried again
TRIES = 3
LONGEST_PAUSE = 60.0
MANY_MISSING = 5  # chats not found, and a fifth of the last fifty: the token may be another bot's
LOOKED_BACK = 50


class Sender:
    """Empties the outbox through one bot; `tellers` speak to admins and owners."""

    def __init__(self, bot: Bot, store: Store, rate: int, tellers: Tellers) -> None:
        self.bot = bot
        self.store = store
        self.tellers = tellers
        self.pace = Pace(rate)
        self.clock = Clock()
        self.flying: set[asyncio.Task[None]] = set()
        self.done: list[Outcome] = []
        self.halted_until = 0.0
        self.failures = 0
        self.stopped = False
        self.floods: deque[tuple[float, int]] = deque(maxlen=2)
        self.missing: deque[bool] = deque(maxlen=LOOKED_BACK)
        self.tried: dict[int, Counter[int]] = {}

    async def run(self) -> None:
        """Send until cancelled, and never raise: trouble is logged and tried again."""
        step = self._recover
        while True:
            try:
                busy = await step()
                step = self._round
            except Exception as error:
                log.error("The outbox cannot be used: %s", kind(error))
                busy = False
            await asyncio.sleep(self.pace.tick if busy else IDLE)

    async def finish(self) -> None:
        """Give what is in flight a few seconds, and write down what became of it."""
        if self.flying:
            await asyncio.wait(self.flying, timeout=GRACE)
        try:
            async with asyncio.timeout(GRACE / 2):
                await self._settle()
        except Exception as error:
            log.error("What was sent last will be in doubt: %s", kind(error))

    async def _recover(self) -> bool:
        """Put in doubt what was on its way when the last process ended."""
        in_doubt = await write(partial(outbox.recover, self.store, self.clock.now()))
        if in_doubt:
            log.warning("In doubt since the last end: %s", in_doubt)
        return True

    async def _round(self) -> bool:
        """Settle what came back and send what may leave; return whether there was work."""
        await self._settle()
        free = self.pace.width - len(self.flying) - len(self.done)
        most = min(free, self.pace.allowance())
        if most <= 0 or self.stopped or asyncio.get_running_loop().time() < self.halted_until:
            return bool(self.flying)
        now = self.clock.now()
        self.pace.wake(now)
        resting = {chat: until for chat, until in self.pace.resting.items() if until > now}
        taken = await write(partial(parcels.take, self.store, now, most, resting))
        for parcel in taken:
            self.pace.spend(parcel.place, now)
            task = asyncio.create_task(self._send(parcel))
            self.flying.add(task)
            task.add_done_callback(self.flying.discard)
        return bool(taken or self.flying)

    async def _settle(self) -> None:
        if self.done:
            outcomes, self.done = self.done, []
            try:
                await write(partial(settling.settle, self.store, outcomes, self.clock.now()))
            except BaseException:  # also when the process is told to stop meanwhile
                self.done = outcomes + self.done
                raise

    async def _send(self, parcel: Parcel) -> None:
        place = parcel.place
        try:
            sent = await self.bot.send_message(
                place.chat,
                message(Say(place.language), parcel),
                message_thread_id=place.thread or None,
                disable_notification=parcel.silent or parcel.repeat,
                allow_paid_broadcast=self.pace.is_paid or None,
                read_timeout=READ_TIMEOUT,
            )
        except asyncio.CancelledError:
            self.done.append(Outcome(parcel, "in_doubt"))
            raise
        except Exception as error:
            self.done += await self._failed_safely(parcel, error)
        else:
            self.failures = 0
            self.missing.append(False)
            self.done.append(Outcome(parcel, "sent", message=sent.message_id))

    async def _failed_safely(self, parcel: Parcel, error: Exception) -> list[Outcome]:
        """Do what an error asks for; when the store does not let us, try it all again later."""
        try:
            outcome = await self._failed(parcel, error)
        except Exception as trouble:
            log.error("A refusal cannot be written down: %s", kind(trouble))
            outcome = Outcome(parcel, "queued", due=self.clock.now() + FLOOD)
        return [outcome] if outcome else []

    async def _failed(self, parcel: Parcel, error: Exception) -> Outcome | None:
        """Do what an error asks for; return what becomes of its parcel, unless that is done."""
        now = self.clock.now()
        found = meaning(error)
        log.warning("A notification was not accepted: %s, %s", found.name, kind(error))
        match found:
            case Meaning.FLOOD:
                return Outcome(parcel, "queued", due=self._flooded(parcel, error, now))
            case Meaning.UNSENT | Meaning.TOKEN:
                self._halt()
                return Outcome(parcel, "queued", due=now)
            case Meaning.MOVED:
                await self._moved(parcel, error, now)
                return None
            case Meaning.GONE:
                await write(partial(subscriptions.close, self.store, parcel.place.chat))
                return Outcome(parcel, "cancelled")
            case Meaning.MESSAGE:
                await self._unreadable(parcel, now)
                return None
            case Meaning.REFUSED:
                return await self._refused(parcel)
            case Meaning.MISSING:
                return await self._not_found(parcel, now)
            case Meaning.UNKNOWN:
                return await self._unknown(parcel, now)
            case _:
                return Outcome(parcel, "in_doubt")

    def _flooded(self, parcel: Parcel, error: Exception, now: int) -> int:
        """Let a chat rest as long as Telegram asks; two chats within ten seconds stop the lane."""
        wait = seconds(error) if isinstance(error, RetryAfter) else FLOOD
        wait += random.uniform(1, 3)
        until = now + int(wait) + 1
        self.pace.rest(parcel.place.chat, until)
        moment = asyncio.get_running_loop().time()
        self.floods.append((moment, parcel.place.chat))
        chats = {chat for at, chat in self.floods if moment - at < 10}
        if len(chats) > 1 or not isinstance(error, RetryAfter):
            self.halted_until = max(self.halted_until, moment + wait)
        return until

    def _halt(self) -> None:
        """Stop the lane for a while that grows with every failure in a row."""
        pause = min(2.0**self.failures, LONGEST_PAUSE) * random.uniform(0.8, 1.2)
        self.failures += 1
        self.halted_until = asyncio.get_running_loop().time() + pause

    async def _moved(self, parcel: Parcel, error: Exception, now: int) -> None:
        """Follow a group to its new id, with everything that waits for it."""
        assert isinstance(error, ChatMigrated)
        outcome = Outcome(parcel, "queued", due=now)
        # Settled first: afterwards the rows belong to the new chat's subscriber.
        await write(partial(settling.settle, self.store, [outcome], now))
        old, new = parcel.place.chat, error.new_chat_id
        await write(partial(subscriptions.move, self.store, old, new))

    async def _unreadable(self, parcel: Parcel, now: int) -> None:
        """Hold the letters that no chat can be sent, and tell the admins once."""
        letters = [letter.id for letter in parcel.letters]
        outcome = Outcome(parcel, "queued", due=now)
        await write(partial(settling.settle, self.store, [outcome], now))
        if held := await write(partial(outbox.hold, self.store, letters)):
            await self.tellers.admins("alert-held", letters=", ".join(map(str, held)))

    async def _refused(self, parcel: Parcel) -> Outcome:
        """Count a chat's refusal; after the third in a row it is paused and its owner told."""
        strikes = await write(partial(outbox.strike, self.store, parcel.subscriber))
        if strikes >= TRIES:
            await write(partial(subscriptions.pause, self.store, parcel.subscriber))
            await self.tellers.owner(parcel.place)
        return Outcome(parcel, "dead")

    async def _not_found(self, parcel: Parcel, now: int) -> Outcome:
        """Try again later, and in the end count it as refused; too many chats stop the lane."""
        tries = self._tries(parcel)
        if tries[parcel.place.chat] >= TRIES:
            return await self._refused(parcel)
        if tries[parcel.place.chat] == 1:
            self.missing.append(True)
        count = sum(self.missing)
        if count >= MANY_MISSING and count > len(self.missing) / 5 and not self.stopped:
            self.stopped = True
            log.critical("Too many chats are not found: is this the token of another bot?")
            await self.tellers.admins("alert-not-found")
        return Outcome(parcel, "queued", due=now + LATER)

    async def _unknown(self, parcel: Parcel, now: int) -> Outcome | None:
        """Try again later, and give up in the end; what three chats refuse is held for all."""
        tries = self._tries(parcel)
        if len(tries) >= TRIES:
            await self._unreadable(parcel, now)
            return None
        if tries[parcel.place.chat] >= TRIES:
            return Outcome(parcel, "dead")
        return Outcome(parcel, "queued", due=now + LATER)

    def _tries(self, parcel: Parcel) -> Counter[int]:
        """Count one more try of a parcel's first letter by its chat; return those of all chats."""
        tries = self.tried.setdefault(parcel.letters[0].id, Counter())
        tries[parcel.place.chat] += 1
        return tries
