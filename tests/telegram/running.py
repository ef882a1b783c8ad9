"""The stand-in's server in a thread of its own."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, ParamSpec, Self, TypeVar

from tests.telegram.server import Server
from tests.telegram.state import State

P = ParamSpec("P")
R = TypeVar("R")

_BOT = {
    "id": 123456789,
    "is_bot": True,
    "first_name": "Guarantees",
    "username": "guarantees_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}


class Running:
    """A server that runs while the `with` block does; its state changes in its thread only."""

    token = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"  # noqa: S105

    def __init__(self) -> None:
        self.state = State(bot=dict(_BOT))
        self._server = Server(self.state, self.token)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="telegram", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._await(self._server.open())
        return self

    def __exit__(self, *_: object) -> None:
        self._await(self._server.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def url(self) -> str:
        """Return the root of this Bot API."""
        return f"http://127.0.0.1:{self._server.port}"

    @property
    def latency(self) -> float:
        """Return the seconds that every answer but that of getUpdates waits."""
        return self._server.latency

    @latency.setter
    def latency(self, seconds: float) -> None:
        self._server.latency = seconds

    @contextmanager
    def down(self) -> Iterator[None]:
        """Refuse connections for a while; those that were open are cut."""
        self._await(self._server.close())
        try:
            yield
        finally:
            self._await(self._server.open())

    def do(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a function in the server's thread and return what it returns."""

        async def run() -> R:
            return function(*args, **kwargs)

        return self._await(run())

    def _await(self, coroutine: Coroutine[Any, Any, R]) -> R:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()
