"""Admins: the state of the bot, and what is in doubt, for those named in BOT_ADMINS alone."""

from __future__ import annotations

import re
from datetime import timedelta

from telegram import Message
from telegram.constants import ChatType

from bot import clock, health
from bot.config import Config
from handlers.command import Button, Rows
from handlers.say import Html, Say
from store import Store, outbox

FRESH = timedelta(minutes=10)
DOUBT = re.compile(r"/doubt(?: (\d+) (\d+) (arrived|again))?")


def may(config: Config, message: Message) -> bool:
    """Tell whether a message commands as an admin: fresh, in private, and in their own words."""
    return (
        message.from_user is not None
        and message.from_user.id in config.admins
        and message.chat.type == ChatType.PRIVATE
        and message.sender_chat is None
        and message.forward_origin is None
        and message.via_bot is None
        and message.edit_date is None
        and clock.now() - message.date < FRESH
    )


def answer(store: Store, config: Config, say: Say, text: str) -> tuple[Html, Rows] | None:
    """Return the answer to an admin's command and its buttons, None if it is not one."""
    if text == "/status":
        report = health.report(store, config.store)
        return say("admin-status", report=report), ()
    if asked := DOUBT.fullmatch(text):
        if asked[1]:
            outbox.resolve(
                store,
                int(asked[1]),
                int(asked[2]),
                arrived=asked[3] == "arrived",
                now=clock.seconds(),
            )
        return _doubtful(store, say)
    return None


def _doubtful(store: Store, say: Say) -> tuple[Html, Rows]:
    """Return the oldest message in doubt, and buttons for what the admin has seen."""
    found = outbox.doubtful(store)
    if not found:
        return say("admin-no-doubt"), ()
    row = found[0]
    key = f"/doubt {row['letter']} {row['subscriber']}"
    buttons = (
        Button(say("button-arrived"), f"{key} arrived"),
        Button(say("button-again"), f"{key} again"),
    )
    text = say("admin-doubt", count=len(found), letter=str(row["letter"]), chat=str(row["chat"]))
    return text, (buttons,)
