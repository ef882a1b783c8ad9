"""The stand-in as a test holds it: started, told to fail, asked what it saw."""

import time
from collections.abc import Callable
from random import Random
from typing import Any

from tests.telegram.chats import Chat, Message, User
from tests.telegram.faults import Fault, Rule
from tests.telegram.people import Channel, Group, Person, Place
from tests.telegram.running import Running
from tests.telegram.state import Call

_LOOK_EVERY = 0.005


class Telegram(Running):
    """A Bot API on 127.0.0.1 in a thread of its own, and the people who use it.

    Give a bot `url` as the root of the Bot API, and `token`. Set `latency`, in seconds, to make
    every answer but that of getUpdates wait.
    """

    def __init__(self) -> None:
        super().__init__()
        self._ids = iter(range(1001, 1 << 30))

    @property
    def menus(self) -> dict[tuple[str, str], list[dict[str, Any]]]:
        """Return the command menus that the bot set, by scope (as JSON) and language."""
        return self.state.menus

    @property
    def calls(self) -> list[Call]:
        """Return every call in the order in which they took effect or failed to.

        A poll that its client gave up is not among them.
        """
        return list(self.state.calls)

    # People and chats

    def person(self, name: str, language: str | None = "en") -> Person:
        """Return a new person who has pressed Start some time ago."""
        number = next(self._ids)
        user: User = {"id": number, "is_bot": False, "first_name": name}
        user |= {"language_code": language} if language else {}
        return Person(self, self._add(Chat(number, "private", name)), user=user)

    def people(self, count: int) -> list[Person]:
        """Return as many new people."""
        return [self.person(f"Reader {number}") for number in range(1, count + 1)]

    def group(self, title: str, *members: Person) -> Group:
        """Return a group with the bot in it; the first member is its owner."""
        return self._gather(Chat(-next(self._ids), "group", title), members)

    def supergroup(self, title: str, *members: Person, topics: tuple[str, ...] = ()) -> Group:
        """Return a supergroup, a forum when topics are named."""
        names = dict(enumerate(topics, start=2))
        return self._gather(self._large("supergroup", title, topics=names), members)

    def channel(self, title: str, *members: Person, username: str | None = None) -> Channel:
        """Return a channel that the bot may post in."""
        chat = self._large("channel", title, username=username, bot_status="administrator")
        return Channel(self, self._join(chat, members))

    def _large(self, kind: str, title: str, **more: Any) -> Chat:
        return Chat(-1_000_000_000_000 - next(self._ids), kind, title, **more)

    def _gather(self, chat: Chat, members: tuple[Person, ...]) -> Group:
        return Group(self, self._join(chat, members))

    def _join(self, chat: Chat, members: tuple[Person, ...]) -> Chat:
        chat.members = {member.user["id"]: member.user for member in members}
        chat.admins = {member.user["id"] for member in members[:1]}
        return self._add(chat)

    def _add(self, chat: Chat) -> Chat:
        self.do(self.state.chats.__setitem__, chat.id, chat)
        return chat

    # Updates that no person would cause

    def sends(self, update: dict[str, Any]) -> dict[str, Any]:
        """Queue an update as it is, malformed if you like; `update_id` is given unless set."""
        return self.do(self.state.updates.put_raw, update)

    def sends_again(self, update: dict[str, Any]) -> None:
        """Deliver an update once more, though it was confirmed."""
        self.do(self.state.updates.put_again, update)

    def renumbers(self, next_id: int) -> None:
        """Let the next update have this id, as Telegram does after a quiet week."""
        self.do(setattr, self.state.updates, "next_id", next_id)

    # Faults

    def fails(
        self,
        fault: Fault,
        method: str | None = None,
        chat: Place | Person | int | None = None,
        *,
        skip: int = 0,
        times: int | None = None,
        chance: float = 1.0,
        seed: int = 0,
    ) -> Rule:
        """Let calls go wrong: of one method or any, to one chat or any.

        The first `skip` of them pass, then each is hit with probability `chance`, at most `times`.
        Where several rules strike, the oldest does.
        """
        number = chat if isinstance(chat, int | None) else chat.id
        rule = Rule(fault, method, number, skip, times, chance, Random(seed))
        self.do(self.state.rules.append, rule)
        return rule

    def heals(self) -> None:
        """End all faults made with `fails`."""
        self.do(self.state.rules.clear)

    # What happened

    def called(
        self,
        method: str,
        chat: Place | Person | int | None = None,
        *,
        accepted: bool | None = None,
    ) -> list[Call]:
        """Return the calls of a method, to a chat, accepted or not."""
        number = chat if isinstance(chat, int | None) else chat.id
        return [
            call
            for call in self.calls
            if call.method == method
            and number in (None, call.chat)
            and accepted in (None, call.accepted)
        ]

    def replies_to(self, chat: Place | Person | int) -> list[Message]:
        """Return what the bot sent to a chat, as it reads now."""
        return self.state.chats[chat if isinstance(chat, int) else chat.id].from_bot()

    def wait(self, condition: Callable[[], Any], timeout: float = 10) -> None:
        """Return when the condition holds; raise TimeoutError after `timeout` seconds."""
        end = time.monotonic() + timeout
        while not condition():
            self._still(end)
            time.sleep(_LOOK_EVERY)

    def wait_for_calls(self, method: str, count: int, timeout: float = 10) -> list[Call]:
        """Wait for so many calls of a method and return them."""
        self.wait(lambda: len(self.called(method)) >= count, timeout)
        return self.called(method)

    def _still(self, end: float) -> None:
        if time.monotonic() > end:
            last = [f"{call.method} {call.error or 'ok'}" for call in self.calls[-5:]]
            raise TimeoutError(f"not in time; the last calls were {last}")


def busiest(calls: list[Call], seconds: float = 1.0) -> int:
    """Return the most calls that fell into any span of so many seconds."""
    times, first, most = sorted(call.at for call in calls), 0, 0
    for index, at in enumerate(times):
        while times[first] <= at - seconds:
            first += 1
        most = max(most, index - first + 1)
    return most
