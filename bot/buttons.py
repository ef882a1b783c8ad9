"""Buttons: what one holds is a question like any typed one, and gives nobody any right."""

from __future__ import annotations

import logging
import re
from functools import partial

from telegram import Update
from telegram.constants import ChatType
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot import admins, chats, replies
from bot.commands import answer
from bot.config import Config
from bot.transport import kind
from bot.writing import write
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
    if not query.message or await _is_by_a_reader(update):
        return
    text = query.data or ""
    html, rows = await _for_admin(store, config, update, text) or await answer(store, update, text)
    show = replies.turn if PAGE.search(text) else replies.send
    await show(query.message, html, rows)


async def _is_by_a_reader(update: Update) -> bool:
    """Tell whether a channel's mere reader pressed: nothing that they ask is posted there."""
    chat = update.effective_chat
    return chat is not None and chat.type == ChatType.CHANNEL and not await chats.in_charge(update)


async def _for_admin(
    store: Store, config: Config, update: Update, text: str
) -> tuple[Html, Rows] | None:
    """Return the answer to an admin's button; anybody may press, and only an admin gets it."""
    query, chat = update.callback_query, update.effective_chat
    assert query
    if query.from_user.id not in config.admins or not chat or chat.type != ChatType.PRIVATE:
        return None
    say = Say(chats.language(store, update))
    return await write(partial(admins.answer, store, config, say, text))
