"""Messages: which of them are questions to us, and their answers."""

from __future__ import annotations

import re
from functools import partial

from telegram import Bot, Message, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

import handlers
from bot import admins, chats, health, memory, replies
from bot.clock import today
from bot.config import Config
from bot.menus import NAMES
from bot.writing import write
from handlers.command import Rows
from handlers.say import Html, Say
from store import Store

COMMAND = re.compile(r"/(\w+)(?:@(\w+))?", re.ASCII)
CHANGING = frozenset(command.name for command in handlers.COMMANDS if command.changes)


async def ask(
    store: Store, config: Config, update: Update, context: ContextTypes.DEFAULT_TYPE
) -> None:
    """Answer a message if it is a question to us; say nothing otherwise."""
    message = update.effective_message
    assert message
    text = question(message, context.bot)
    if text is None:
        return
    for_admin = None
    if admins.may(config, message):
        say = Say(chats.language(store, update))
        for_admin = await write(partial(admins.answer, store, config, say, text))
    await replies.send(message, *(for_admin or await answer(store, update, text)))


async def answer(store: Store, update: Update, text: str) -> tuple[Html, Rows]:
    """Return the answer to a question in the language of its chat, and its buttons."""
    first, *rest = text.split(maxsplit=1) or [""]
    name = first.removeprefix("/").casefold()
    if first.startswith("/") and name == "language":
        return await chats.choose(store, update, " ".join(rest).strip())
    language = chats.language(store, update)
    place = chats.place(store, update)
    previous = memory.recall(place) if place else None
    # In private whoever asks is in charge, and the question need not be read twice.
    shared = place is None or place.kind != "private"
    changes = shared and handlers.changes_chat(store, text, today(), previous)
    if changes and not await chats.in_charge(update):
        return Say(language)("language-admins"), ()
    reply = await write(
        partial(handlers.reply, store, text, today(), language, place=place, previous=previous)
    )
    if place:
        memory.keep(place, reply.asked)
    if reply.reason:
        health.unanswered[reply.reason] += 1
    return reply.html, reply.rows


def question(message: Message, bot: Bot) -> str | None:
    """Return what a message asks, without our name in it; None if it is not for us.

    In a group our commands are, and whatever names us or replies to us.
    """
    if message.from_user and message.from_user.is_bot and not message.sender_chat:
        return None
    if message.chat.type == ChatType.CHANNEL and not _about_channel(message.text or ""):
        return None
    our_name = rf"(?<!\w)@{bot.username}(?!\w)"
    text, mentions = re.subn(our_name, "", message.text or "", flags=re.IGNORECASE)
    if command := COMMAND.match(text):
        name, addressee = command.groups()
        if addressee and addressee.casefold() != bot.username.casefold():
            return None
        text = f"/{name}{text[command.end() :]}"
        if addressee or name.casefold() in NAMES:
            return text
    replied = message.reply_to_message
    to_us = bool(replied and replied.from_user and replied.from_user.id == bot.id)
    if message.chat.type == ChatType.PRIVATE or mentions or to_us:
        return text.strip()
    return None


def _about_channel(text: str) -> bool:
    """Tell whether a post is a command about the channel itself: nothing else is for us there."""
    command = COMMAND.match(text)
    return bool(command and command[1].casefold() in CHANGING | {"language", "subscriptions"})
