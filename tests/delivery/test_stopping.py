"""A process told to stop in the middle of a broadcast leaves nothing unclear behind."""

import signal
import time

import pytest

from tests.delivery.arrivals import first, notices, once
from tests.delivery.bot import Bot
from tests.delivery.editor import Editor
from tests.delivery.subscribers import in_doubt, settled, states, subscribe, town
from tests.telegram import Telegram, faults, refusals


@pytest.mark.parametrize("signals", [1, 2])
def test_sigterm_lets_what_is_on_its_way_arrive_and_the_next_start_goes_on(
    telegram: Telegram, editor: Editor, bot: Bot, signals: int
) -> None:
    places = town(telegram, people=30)
    subscribe(editor.store, places)
    editor.publishes(1)
    telegram.latency = 0.3
    bot.start()
    telegram.wait(lambda: len(notices(telegram)) > 8)
    started = time.monotonic()
    for _ in range(signals - 1):
        bot.signals(signal.SIGTERM)
        time.sleep(0.05)
    assert bot.stop() == 0
    assert time.monotonic() - started < 10
    assert states(editor.store).keys() == {"sent", "queued"}
    telegram.latency = 0
    bot.start()
    telegram.wait(lambda: settled(editor.store))
    assert first(telegram, 1) == once(places)


def test_sigterm_and_then_sigkill_leaves_in_doubt_only_what_was_on_its_way(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    places = town(telegram, people=30)
    subscribe(editor.store, places)
    editor.publishes(1)
    telegram.fails(faults.late(5), "sendMessage", skip=8, times=4)
    bot.start()
    telegram.wait(lambda: len(notices(telegram)) == 12)
    bot.signals(signal.SIGTERM)
    time.sleep(1)
    bot.kill()
    bot.start()
    telegram.wait(lambda: settled(editor.store))
    assert first(telegram, 1) == once(places)
    assert len(in_doubt(editor.store)) == 4


def test_a_process_that_finds_another_one_polling_leaves_the_rest_to_it(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    places = town(telegram, people=60)
    subscribe(editor.store, places)
    editor.publishes(1)
    telegram.latency = 0.1
    telegram.fails(faults.refuse(refusals.CONFLICT), "getUpdates")
    bot.start()
    assert bot.wait() == 75
    telegram.heals()
    bot.start()
    telegram.wait(lambda: settled(editor.store))
    assert first(telegram, 1) == once(places)
    assert states(editor.store) == {"sent": len(places)}
