"""Messages: which of them are questions to us, and their answers."""

from __future__ import annotations

import re

from telegram import Bot, Message, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

import handlers
from bot import chats, replies
from bot.menus import NAMES
from bot.today import today
from handlers.command import Rows
from handlers.say import Html
from store import Store

COMMAND = re.compile(r"/(\w+)(?:@(\w+))?", re.ASCII)


async def ask(store: Store, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer a message if it is a question to us; say nothing otherwise."""
    message = update.message
    assert message
    text = question(message, context.bot)
    if text is not None:
        await replies.send(message, *await answer(store, update, text))


async def answer(store: Store, update: Update, text: str) -> tuple[Html, Rows]:
    """Return the answer to a question in the language of its chat, and its buttons."""
    name, *argument = text.split(maxsplit=1) or [""]
    if name.casefold() == "/language":
        return await chats.choose(store, update, " ".join(argument).strip())
    reply = handlers.reply(store, text, today(), chats.language(store, update))
    return reply.html, reply.rows


def question(message: Message, bot: Bot) -> str | None:
    """Return what a message asks, without our name in it; None if it is not for us.

    In a group our commands are, and whatever names us or replies to us.
    """
    if message.from_user and message.from_user.is_bot and not message.sender_chat:
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
