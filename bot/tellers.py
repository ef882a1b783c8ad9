"""Tellers: the bot's own words to its admins, and to those who subscribed a chat."""

from __future__ import annotations

import logging
from functools import partial

from telegram import Bot

from bot.replies import patiently
from bot.transport import kind
from handlers.say import Html, Say
from store import Store, chats
from store.subscriptions import Place

log = logging.getLogger(__name__)


class Tellers:
    """Speaks in private through one bot; that it cannot is logged and stops nothing."""

    def __init__(self, bot: Bot, store: Store, admins: frozenset[int]) -> None:
        self.bot = bot
        self.store = store
        self.ids = admins

    async def admins(self, message: str, **values: object) -> None:
        """Tell every admin one message of the catalogue."""
        for admin in sorted(self.ids):
            say = Say(chats.language(self.store, admin) or "en")
            await self._tell(admin, say(message, **values))

    async def owner(self, place: Place) -> None:
        """Tell whoever subscribed a group or channel that it can no longer be written to."""
        if place.owner and place.kind != "private":
            await self._tell(place.owner, Say(place.language)("owner-paused", chat=str(place.chat)))

    async def _tell(self, user: int, text: Html) -> None:
        try:
            await patiently(partial(self.bot.send_message, user, text))
        except Exception as error:
            log.warning("Somebody could not be told in private: %s", kind(error))
