"""The real bot with a single room, which says what it was asked: `python -m tests.bot.echo`.

It logs all it can. An argument is the number of seconds after which it counts as deaf.
"""

import html
import logging
import sys
from datetime import date

import handlers
from bot import application, logs
from bot.config import read_config
from handlers import Reply
from handlers.command import Button
from handlers.say import Html
from store import Store
from store.subscriptions import Place

set_up = logs.set_up


def echo(
    store: Store,
    text: str,
    today: date,
    language: str,
    place: Place | None = None,
    previous: str | None = None,
) -> Reply:
    """Reply with the language and the text, and with a button for more of the same."""
    if text.startswith("/joined fail"):
        raise ValueError(text)
    if text.startswith("/joined <"):
        return Reply("echo", True, Html(text), (), (), None, "")
    rows = ((Button("Ask &amp; see", "/count"), Button("Next", f"{text.partition(' #')[0]} #2")),)
    return Reply("echo", True, Html(f"<b>{language}</b> {html.escape(text)}"), rows, (), None, "")


def log_everything() -> None:
    """Set logging up as always, then open it wide."""
    set_up()
    for name in (None, "aiohttp", "asyncio", "httpcore", "httpx"):
        logging.getLogger(name).setLevel(logging.DEBUG)


if __name__ == "__main__":
    handlers.reply = echo
    logs.set_up = log_everything
    sys.exit(application.run(read_config(), *map(float, sys.argv[1:])))
