"""Logging: one line an event on standard error, without the token and without people's words."""

from __future__ import annotations

import logging
import sys
import time
from types import TracebackType

from bot.config import TOKEN

log = logging.getLogger(__name__)


class Redacting(logging.Formatter):
    """Formats in UTC and takes out everything of a token's shape, in tracebacks too."""

    converter = staticmethod(time.gmtime)

    def format(self, record: logging.LogRecord) -> str:
        return TOKEN.sub("<token>", super().format(record))


def set_up() -> None:
    """Send the log to standard error, and what ends the process with it."""
    handler = logging.StreamHandler()
    handler.setFormatter(Redacting("%(asctime)sZ %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in ("aiohttp", "httpcore", "httpx"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # It logs whole answers of the server when it cannot read them: people's questions.
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)
    sys.excepthook = _crashed


def _crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    log.critical("The process ends", exc_info=(kind, error, trace))
