"""The menu beside the text field and the words on the bot's page, in every language."""

from __future__ import annotations

import logging
from functools import partial

from telegram import Bot, BotCommand

from bot.replies import patiently
from bot.transport import kind
from handlers import COMMANDS
from handlers.say import Say, plain

log = logging.getLogger(__name__)

# Telegram shows what has no language to everyone whose language has none of its own.
SHOWN_TO = {"en": None, "uk": "uk"}
NAMES = (*(command.name for command in COMMANDS), "language")


async def set_up(bot: Bot) -> None:
    """Bring menus and descriptions up to date; a failure is logged and keeps the old ones."""
    for language, code in SHOWN_TO.items():
        try:
            await patiently(partial(_set, bot, Say(language), code))
        except Exception as error:
            log.warning("The menu in %r could not be set: %s", language, kind(error))


async def _set(bot: Bot, say: Say, code: str | None) -> None:
    """Set what differs: Telegram allows only few changes of a description."""
    menu = tuple(BotCommand(name, plain(say(f"description-{name}"))) for name in NAMES)
    if await bot.get_my_commands(language_code=code) != menu:
        await bot.set_my_commands(menu, language_code=code)
    description = plain(say("bot-description"))
    if (await bot.get_my_description(code)).description != description:
        await bot.set_my_description(description, code)
    short = plain(say("bot-short-description"))
    if (await bot.get_my_short_description(code)).short_description != short:
        await bot.set_my_short_description(short, code)
