"""The machine's clock is set in the middle of a broadcast."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from bot import clock
from tests.delivery.arrivals import first, notices, once
from tests.delivery.bot import Bot
from tests.delivery.editor import Editor
from tests.delivery.subscribers import settled, subscribe, town
from tests.telegram import Telegram

HOUR, YEAR = 3600, 365 * 24 * 3600


@pytest.mark.parametrize("shift", [-HOUR, HOUR, -YEAR], ids=["hour back", "hour on", "year back"])
def test_a_broadcast_and_the_next_one_do_not_mind_that_the_clock_is_set(
    telegram: Telegram, editor: Editor, bot: Bot, shift: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = town(telegram, people=16)
    subscribe(editor.store, places)
    editor.publishes(1)
    bot.start()
    telegram.wait(lambda: len(notices(telegram)) > 5)
    bot.sets_clock(shift)
    started = time.monotonic()
    telegram.wait(lambda: first(telegram, 1) == once(places) and settled(editor.store))
    monkeypatch.setattr(clock, "now", lambda: datetime.now(UTC) + timedelta(seconds=shift))
    editor.publishes(2)
    telegram.wait(lambda: first(telegram, 2) == once(places) and settled(editor.store))
    assert time.monotonic() - started < 8
