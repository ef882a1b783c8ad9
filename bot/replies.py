"""Replies on their way to Telegram: what passes is waited out, what stays is logged."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import TypeVar

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MaybeInaccessibleMessage,
    Message,
    ReplyParameters,
)
from telegram.constants import ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter

from bot.transport import in_doubt, kind
from handlers.command import Rows
from handlers.say import plain

T = TypeVar("T")

log = logging.getLogger(__name__)

LONGEST_FLOOD = 5.0  # seconds that a reply waits when Telegram asks it to
LONGEST_PAUSE = 30.0  # seconds between two attempts


async def send(message: MaybeInaccessibleMessage, html: str, rows: Rows = ()) -> None:
    """Reply to a message in its topic, in a group with a quote of it; log it if that fails."""
    in_private = message.chat.type == ChatType.PRIVATE
    quote = ReplyParameters(message.message_id, allow_sending_without_reply=True)
    say = partial(
        message.get_bot().send_message,
        message.chat.id,
        message_thread_id=_topic(message),
        reply_parameters=None if in_private else quote,
        reply_markup=_keyboard(rows),
    )
    try:
        await _readably(say, html)
    except Exception as error:
        log.warning("A reply could not be sent: %s", kind(error))


async def turn(message: MaybeInaccessibleMessage, html: str, rows: Rows) -> None:
    """Put another page in the place of a message; send it anew where that cannot be changed."""
    edit = partial(
        message.get_bot().edit_message_text,
        chat_id=message.chat.id,
        message_id=message.message_id,
        reply_markup=_keyboard(rows),
    )
    try:
        await _readably(edit, html)
    except BadRequest as error:
        if "not modified" not in str(error).casefold():
            await send(message, html, rows)
    except Exception as error:
        log.warning("A page could not be turned: %s", kind(error))


async def _readably(say: Callable[..., Awaitable[object]], html: str) -> None:
    """Say it in HTML, or in plain text when Telegram cannot read our HTML."""
    try:
        await patiently(partial(say, html))
    except BadRequest as error:
        if "parse entities" not in str(error).casefold():
            raise
        log.error("Telegram cannot read the markup of a reply")
        await patiently(partial(say, plain(html), parse_mode=None))


async def patiently(call: Callable[[], Awaitable[T]]) -> T:
    """Make a call to Telegram and return its result, or raise the error that stayed.

    While Telegram cannot be reached or does not let us in, the call is made again for as long as
    that takes. Once it may have been taken, or met a short flood limit, it is made once more.
    """
    pause, again = 1.0, False
    while True:
        try:
            return await call()
        except (BadRequest, ChatMigrated, Forbidden):
            raise
        except RetryAfter as error:
            pause = seconds(error)
            if again or pause > LONGEST_FLOOD:
                raise
            again = True
        except Exception as error:
            if in_doubt(error) and again:
                raise
            again = again or in_doubt(error)
        await asyncio.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE)


def seconds(error: RetryAfter) -> float:
    """Return how long Telegram asks to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _topic(message: MaybeInaccessibleMessage) -> int | None:
    # Outside topics the number only tells a chain of replies, and Telegram refuses it.
    if isinstance(message, Message) and message.is_topic_message:
        return message.message_thread_id
    return None


def _keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(plain(button.label), callback_data=button.asks) for button in row]
            for row in rows
        ]
    )
