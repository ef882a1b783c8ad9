"""While Telegram cannot be reached nothing is lost, and afterwards all goes on by itself."""

import time

import pytest

from tests.delivery.arrivals import first, notices, once, repeated
from tests.delivery.bot import Bot
from tests.delivery.editor import Editor
from tests.delivery.subscribers import closed, resolved, settled, states, subscribe, town
from tests.telegram import Telegram, faults


def test_a_broadcast_outlives_a_network_that_is_down(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    places = town(telegram, people=20)
    subscribe(editor.store, places)
    editor.publishes(1)
    bot.start("store.parcels.DOUBT_SECONDS=1")
    telegram.wait(lambda: len(notices(telegram)) > 10)
    with telegram.down():
        time.sleep(1.5)
    telegram.wait(lambda: resolved(editor.store), 15)
    assert first(telegram, 1) | repeated(telegram, 1) == once(places)
    # Only what was on its way at the moment of the cut can have been in doubt.
    assert repeated(telegram, 1).total() <= 4


@pytest.mark.parametrize("fault", [faults.INVALID_TOKEN, faults.LOST_TOKEN], ids=["401", "404"])
def test_a_broadcast_outlives_a_token_that_is_refused_for_a_while(
    telegram: Telegram, editor: Editor, bot: Bot, fault: faults.Fault
) -> None:
    places = town(telegram, people=20)
    subscribe(editor.store, places)
    editor.publishes(1)
    bot.start()
    telegram.wait(lambda: len(notices(telegram)) > 10)
    telegram.fails(fault)
    time.sleep(1.5)
    telegram.heals()
    telegram.person("Ann").says("/help")
    telegram.wait(lambda: settled(editor.store), 15)
    assert first(telegram, 1) == once(places)
    assert states(editor.store) == {"sent": len(places)}
    assert closed(editor.store) == set()
    assert "not accepted: TOKEN, InvalidToken" in bot.log
