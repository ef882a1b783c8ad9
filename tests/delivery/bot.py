"""The bot as a process of its own, started in no time, with some of its waits shortened."""

from __future__ import annotations

import importlib
import os
import signal
import sys
import time
from ast import literal_eval
from pathlib import Path
from typing import TYPE_CHECKING, Self

from bot import application
from bot.config import read_config
from tests.delivery.processes import CONTEXT
from tests.telegram import Telegram

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerProcess

true_time = time.time


class Bot:
    """The whole bot on one store, talking to one stand-in; its log goes to a file.

    `settings` are further ones of its environment.
    """

    def __init__(self, telegram: Telegram, store: Path) -> None:
        self.telegram = telegram
        self.store = store
        self.shift = store.with_suffix(".shift")
        self.log_file = store.with_suffix(".log")
        self.log_file.touch()
        self.settings: dict[str, str] = {}
        self.running: ForkServerProcess | None = None

    def start(self, *shorter: str) -> Self:
        """Start it and return at once; `shorter` are waits such as `bot.sender.LATER=1`."""
        settings = self.settings | {
            "BOT_TOKEN": self.telegram.token,
            "BOT_API_URL": self.telegram.url,
            "BOT_STORE": str(self.store),
        }
        values = (settings, self.log_file, self.shift, shorter)
        self.running = CONTEXT.Process(target=_run, args=values)
        self.running.start()
        return self

    def sets_clock(self, seconds: int) -> None:
        """Let the machine's clock seem to be off by so much."""
        self.shift.with_suffix(".new").write_text(str(seconds))
        self.shift.with_suffix(".new").rename(self.shift)

    def signals(self, number: signal.Signals) -> None:
        """Send it a signal."""
        assert self.running
        assert self.running.pid
        os.kill(self.running.pid, number)

    def kill(self) -> None:
        """End it with SIGKILL."""
        self.signals(signal.SIGKILL)
        self.wait()

    def stop(self) -> int:
        """End it with SIGTERM and return its exit code."""
        self.signals(signal.SIGTERM)
        return self.wait()

    def wait(self) -> int:
        """Wait until it ends by itself and return its exit code."""
        assert self.running
        self.running.join(10)
        assert self.running.exitcode is not None, "it goes on"
        return self.running.exitcode

    def end(self) -> None:
        """Make sure that it does not run."""
        if self.running and self.running.is_alive():
            self.kill()

    def polls(self) -> bool:
        """Tell whether it has begun to poll."""
        return "Polling" in self.log

    @property
    def log(self) -> str:
        """Return all that it has logged."""
        return self.log_file.read_text("utf-8")


def _run(settings: dict[str, str], log: Path, shift: Path, shorter: tuple[str, ...]) -> None:
    with log.open("ab") as file:
        os.dup2(file.fileno(), sys.stderr.fileno())
    time.time = lambda: true_time() + (float(shift.read_text()) if shift.exists() else 0.0)
    for each in shorter:
        _shorten(each)
    sys.exit(application.run(read_config(settings)))


def _shorten(wait: str) -> None:
    """Give a constant that exists another value."""
    name, value = wait.split("=")
    module, constant = name.rsplit(".", 1)
    home = importlib.import_module(module)
    assert hasattr(home, constant), name
    setattr(home, constant, literal_eval(value))
