"""A process of the bot, as a test starts, stops and kills it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Self

from store import create_store
from tests.telegram import Telegram


class Process:
    """The bot on one store, talking to one stand-in; its log goes to a file."""

    def __init__(self, telegram: Telegram, store: Path) -> None:
        self.telegram = telegram
        self.store = store
        self.log_file = store.with_suffix(".log")
        self.logged = 0
        self.running: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        if self.running and self.running.poll() is None:
            self.kill()

    def start(self, *arguments: str) -> Self:
        """Start it and return at once."""
        settings = {
            "BOT_TOKEN": f" {self.telegram.token}\n",
            "BOT_API_URL": self.telegram.url,
            "BOT_STORE": str(self.store),
        }
        with self.log_file.open("ab") as log:
            self.logged = log.tell()
            self.running = subprocess.Popen(  # noqa: S603
                [sys.executable, "-m", "tests.bot.echo", *arguments],
                stderr=log,
                env=os.environ | settings,
            )
        return self

    def polls(self) -> bool:
        """Tell whether it has begun to poll since it was last started."""
        return b"Polling" in self.log_file.read_bytes()[self.logged :]

    def kill(self) -> None:
        """End it with SIGKILL."""
        assert self.running
        self.running.kill()
        self.running.wait()

    def stop(self) -> int:
        """End it with SIGTERM and return its exit code."""
        assert self.running
        self.running.send_signal(signal.SIGTERM)
        return self.wait()

    def wait(self, timeout: float = 10) -> int:
        """Wait until it ends by itself and return its exit code."""
        assert self.running
        return self.running.wait(timeout)

    @property
    def log(self) -> str:
        """Return all that it has logged."""
        return self.log_file.read_text("utf-8")


def filled_store(path: Path) -> Path:
    """Make a store that holds one fact, so that it opens."""
    store = create_store(path)
    with store.write() as db:
        db.execute("INSERT INTO horizon VALUES ('terms', '2026-07-01')")
        db.execute("INSERT INTO fact (id, topic, position) VALUES ('one', 'terms', 0)")
    store.close()
    return path
