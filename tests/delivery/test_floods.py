"""Telegram asks to wait: the chat waits, or everybody does, and then all goes on."""

from itertools import pairwise

import pytest

from tests.delivery.arrivals import first, notices, once
from tests.delivery.bot import Bot
from tests.delivery.editor import Editor
from tests.delivery.subscribers import subscribe, town
from tests.telegram import Telegram, faults
from tests.telegram.faults import Fault


def test_a_chat_that_asks_to_wait_is_left_alone_as_long_and_the_others_are_told(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    waiting, *others = places = town(telegram, people=20)
    subscribe(editor.store, places)
    editor.publishes(1)
    telegram.fails(faults.too_many(2), "sendMessage", waiting, times=1)
    bot.start()
    telegram.wait(lambda: first(telegram, 1) == once(others))
    assert len(telegram.called("sendMessage", waiting)) == 1
    telegram.wait(lambda: first(telegram, 1) == once(places))
    refused, accepted = telegram.called("sendMessage", waiting)
    assert accepted.at - refused.at >= 2


@pytest.mark.parametrize(
    ("fault", "times"),
    [(faults.too_many(1), 2), (faults.too_many(None), 1), (faults.FLOOD_PAGE, 1)],
    ids=["two chats are told to", "no time is named", "a gateway asks"],
)
def test_nobody_is_called_while_all_have_to_wait(
    telegram: Telegram, editor: Editor, bot: Bot, fault: Fault, times: int
) -> None:
    places = town(telegram, people=12)
    subscribe(editor.store, places)
    editor.publishes(1)
    telegram.fails(fault, "sendMessage", times=times)
    bot.start("bot.sender.FLOOD=1")
    telegram.wait(lambda: first(telegram, 1) == once(places))
    calls = notices(telegram, accepted=None)
    refused = [call for call in calls if not call.accepted]
    assert len(refused) == times
    longest = max(later.at - call.at for call, later in pairwise(calls))
    assert longest >= 1
    assert calls.index(refused[-1]) < times + 3
