"""Buttons: what one holds is a question like any typed one, and gives nobody any right."""

from __future__ import annotations

import logging
import re

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot import replies
from bot.commands import answer
from bot.transport import kind
from store import Store

log = logging.getLogger(__name__)

PAGE = re.compile(r" #\d+$")


async def press(store: Store, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
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
    html, rows = await answer(store, update, text)
    show = replies.turn if PAGE.search(text) else replies.send
    await show(query.message, html, rows)
