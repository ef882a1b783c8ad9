"""What went wrong on our side: one apology to the person, one line with the place for us."""

from __future__ import annotations

import logging
import secrets
import traceback

from telegram import Update
from telegram.ext import ContextTypes

from bot import chats, replies
from bot.transport import kind
from handlers.say import Say
from store import Store

log = logging.getLogger(__name__)


async def apologise(store: Store, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Log where a handler failed, under a reference, and give that reference to the person.

    An exception's own words may repeat what a person wrote, so only its class is logged.
    """
    error = context.error
    assert error
    reference = secrets.token_hex(3).upper()
    frames = "".join(traceback.format_tb(error.__traceback__)).rstrip()
    log.error("Reference %s: %s\n%s", reference, kind(error), frames)
    if not (isinstance(update, Update) and update.effective_message):
        return
    try:
        language = chats.language(store, update)
    except Exception as trouble:
        log.error("Reference %s: no language, %s", reference, kind(trouble))
        language = "en"
    await replies.send(update.effective_message, Say(language)("error", reference=reference))
