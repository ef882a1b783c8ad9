"""The real bot, with some of its waits shortened: `python -m tests.delivery.bot NAME=VALUE …`.

A name is that of a constant with its module, such as `bot.sender.READ_TIMEOUT`. The machine's
clock seems to be off by the seconds that stand in the file beside the store, while there is one.
"""

import importlib
import os
import sys
import time
from ast import literal_eval
from pathlib import Path

from bot import application
from bot.config import read_config

true_time = time.time


def shorten(argument: str) -> None:
    """Give a constant that exists another value."""
    name, value = argument.split("=")
    module, constant = name.rsplit(".", 1)
    home = importlib.import_module(module)
    assert hasattr(home, constant), name
    setattr(home, constant, literal_eval(value))


def shifted_time() -> float:
    """Return what a clock that was set wrong would say."""
    try:
        return true_time() + float(Path(os.environ["BOT_STORE"]).with_suffix(".shift").read_text())
    except FileNotFoundError:
        return true_time()


if __name__ == "__main__":
    time.time = shifted_time
    for each in sys.argv[1:]:
        shorten(each)
    sys.exit(application.run(read_config()))
