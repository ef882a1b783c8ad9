"""Buttons: what one holds is a question like any typed one, and gives nobody any right."""

from __future__ import annotations

import logging
import re

from telegram import Update
from telegram.constants import ChatType
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot import admins, chats, replies
from bot.commands import answer
from bot.config import Config
from bot.transport import kind
from handlers.command import Rows
from handlers.say import Html, Say
from store import Store

log = logging.getLogger(__name__)

PAGE = re.compile(r" #\d+$")


async def press(store: Store, config: Config, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer the question that a button asks; a page's button turns the page in its place."""
    query = update.callback_query
    assert query
    try:
        await query.answer()  # first of all: Telegram soon forgets that it was pressed
    except TelegramError as error:
        log.info("A pressed button was not acknowledged: %s", kind(error))
    if not query.message:
        return
    text = query.data or ""
    html, rows = _for_admin(store, config, update, text) or await answer(store, update, text)
    show = replies.turn if PAGE.search(text) else replies.send
    await show(query.message, html, rows)


def _for_admin(store: Store, config: Config, update: Update, text: str) -> tuple[Html, Rows] | None:
    """Return the answer to an admin's button; anybody may press, and only an admin gets it."""
    query, chat = update.callback_query, update.effective_chat
    assert query
    if query.from_user.id not in config.admins or not chat or chat.type != ChatType.PRIVATE:
        return None
    return admins.answer(store, config, Say(chats.language(store, update)), text)
