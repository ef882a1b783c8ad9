"""The wire to Telegram: python-telegram-bot's own requests over the connections of aiohttp."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
from aiohttp import ClientConnectorError, ConnectionTimeoutError
from httpx_aiohttp import AiohttpTransport
from telegram.error import Conflict, InvalidToken
from telegram.request import HTTPXRequest

CONNECTIONS = 128
# Telegram's server waits out a short flood limit by itself before it answers a send.
READ_TIMEOUT = 20.0
CONNECT_TIMEOUT = 10.0
IDLE_SECONDS = 30.0


def request() -> HTTPXRequest:
    """Return a new request object; httpx's own pool slows down with every request that waits."""
    limits = httpx.Limits(max_connections=CONNECTIONS, keepalive_expiry=IDLE_SECONDS)
    return HTTPXRequest(
        connect_timeout=CONNECT_TIMEOUT,
        read_timeout=READ_TIMEOUT,
        write_timeout=READ_TIMEOUT,
        pool_timeout=READ_TIMEOUT,
        httpx_kwargs={"transport": AiohttpTransport(limits=limits)},
    )


def in_doubt(error: BaseException) -> bool:
    """Tell whether Telegram may have taken a call that failed so.

    It has not if the call never left this machine or if our token was refused.
    """
    # httpx-aiohttp calls even a reset a ConnectTimeout: only aiohttp's own class can be believed.
    certain = (ClientConnectorError, ConnectionTimeoutError, InvalidToken, Conflict)
    return not any(isinstance(cause, certain) for cause in causes(error))


def kind(error: BaseException) -> str:
    """Return the classes of an error and its causes, which say nothing of a message's content."""
    return " from ".join(type(cause).__name__ for cause in causes(error))


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """Return an error and what caused it, the error first."""
    while error:
        yield error
        error = error.__cause__
