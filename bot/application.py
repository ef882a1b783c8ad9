"""The whole bot on one page: what it listens to, who answers, and how it starts and stops."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import logging
import os
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import uvloop
from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot import buttons, chats, commands, errors, health, inline, logs, menus, transport
from bot.config import Config
from bot.polling import DEAF, App, Poller
from bot.sender import Sender
from bot.tellers import Tellers
from store import Store, StoreError, damage, open_store

log = logging.getLogger(__name__)

POSTED = filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST
QUESTIONS = POSTED & filters.TEXT & ~filters.VIA_BOT
MOVES = filters.UpdateType.MESSAGE & filters.StatusUpdate.MIGRATE


def build(config: Config, store: Store) -> App:
    """Return the bot with its rooms; nothing is started."""
    request = transport.request()
    application = (
        Application.builder()
        .token(config.token)
        .base_url(f"{config.api_url}/bot")
        .base_file_url(f"{config.api_url}/file/bot")
        .request(request)
        .get_updates_request(request)
        .defaults(
            Defaults(
                parse_mode=ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        )
        .updater(None)
        .job_queue(None)
        .build()
    )
    application.add_handlers(
        [
            MessageHandler(QUESTIONS, partial(commands.ask, store, config)),
            CallbackQueryHandler(partial(buttons.press, store, config)),
            InlineQueryHandler(partial(inline.offer, store)),
            ChatMemberHandler(partial(chats.follow, store)),
            MessageHandler(MOVES, partial(chats.move, store)),
        ]
    )
    application.add_error_handler(partial(errors.apologise, store))
    return application


def run(config: Config, deaf: float = DEAF) -> int:
    """Run the bot until it is told to stop or cannot go on; return the exit code.

    After `deaf` seconds without an answer to getUpdates the process ends with code 70.
    """
    logs.set_up()
    try:
        store = open_store(config.store, busy=0)
    except StoreError as error:
        log.critical("%s", error)
        return os.EX_IOERR
    if found := damage(store):
        log.critical("The store at %s is damaged: %s", config.store, found)
        return os.EX_IOERR
    with contextlib.closing(store), _alone(config.store) as alone:
        if not alone:
            log.critical("Another process already runs the bot on %s", config.store)
            return os.EX_TEMPFAIL
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            application = build(config, store)
            tellers = Tellers(application.bot, store, config.admins)
            sender = Sender(application.bot, store, config.rate, tellers)
            return runner.run(_run(application, sender, deaf))


async def _run(application: App, sender: Sender, deaf: float) -> int:
    poller = Poller(application, deaf)
    polling = asyncio.create_task(poller.run())
    sending = asyncio.create_task(sender.run())
    noting = asyncio.create_task(health.note(sender.store.path, lambda: poller.last_poll))
    menu = asyncio.create_task(menus.set_up(application.bot))
    loop = asyncio.get_running_loop()
    for stop in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(stop, polling.cancel)
    try:
        return await polling
    except asyncio.CancelledError:
        log.info("Stopping")
        return os.EX_OK
    finally:
        for task in (menu, noting, sending):
            task.cancel()
        await asyncio.gather(poller.finish(), sender.finish())
        await application.bot.shutdown()


@contextlib.contextmanager
def _alone(store: Path) -> Iterator[bool]:
    """Lock the store for one bot; the lock ends with the process, however that ends."""
    with store.with_name(f"{store.name}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
