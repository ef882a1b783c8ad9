"""Inline queries: the bot named in any chat offers one sourced answer to quote there."""

from __future__ import annotations

import hashlib
import logging

from telegram import (
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.ext import ContextTypes

import handlers
from bot.clock import today
from bot.transport import kind
from handlers.say import plain
from store import Store

log = logging.getLogger(__name__)

CACHED = 300  # seconds
EXAMPLES = ("/joined GR", "/count", "/talks")
"""What is offered before a word is typed."""


async def offer(store: Store, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Offer the answer to what is typed, or examples while nothing is; a slip offers nothing."""
    query = update.inline_query
    assert query
    code = query.from_user.language_code or ""
    language = "uk" if code.startswith("uk") else "en"
    asked = (query.query,) if query.query.strip() else EXAMPLES
    results = [result for text in asked if (result := _result(store, text, language))]
    try:
        # The answer is personal only in its language.
        await query.answer(results, cache_time=CACHED, is_personal=True)
    except TelegramError as error:
        log.info("An inline query was not answered in time: %s", kind(error))


def _result(store: Store, text: str, language: str) -> InlineQueryResultArticle | None:
    found = handlers.reply(store, text, today(), language)
    if not found.answered:
        return None
    first, _, rest = plain(found.html).partition("\n")
    return InlineQueryResultArticle(
        id=hashlib.sha256(found.html.encode()).hexdigest()[:32],
        title=first,
        description=rest,
        input_message_content=InputTextMessageContent(
            found.html,
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
    )
