"""What was never answered is in doubt: repeated once, or shown to an admin."""

import pytest

from tests.delivery.arrivals import first, once, repeated
from tests.delivery.bot import Bot
from tests.delivery.editor import Editor
from tests.delivery.subscribers import in_doubt, resolved, settled, subscribe
from tests.telegram import Telegram, faults

SOON = ("bot.sender.READ_TIMEOUT=0.5", "store.parcels.DOUBT_SECONDS=1")


@pytest.mark.parametrize("seconds", [6, pytest.param(15, marks=pytest.mark.soak)])
def test_a_late_answer_is_waited_for_and_leaves_no_doubt(
    telegram: Telegram, editor: Editor, bot: Bot, seconds: float
) -> None:
    slow, *others = places = telegram.people(9)
    subscribe(editor.store, places)
    telegram.fails(faults.late(seconds), "sendMessage", slow)
    editor.publishes(1)
    bot.start("store.parcels.DOUBT_SECONDS=1")
    telegram.wait(lambda: settled(editor.store), seconds + 5)
    assert first(telegram, 1) == once([slow, *others])
    assert not repeated(telegram, 1)
    assert not in_doubt(editor.store)


def test_what_is_never_answered_is_repeated_once_but_in_a_channel_an_admin_decides(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    admin, heard, unheard, twice = telegram.people(4)
    channel, group = telegram.channel("Channel", admin), telegram.group("Group", admin)
    subscribe(editor.store, [heard, unheard, twice, channel, group])
    for place in (heard, channel, group, twice):
        telegram.fails(faults.SILENCE_AFTER, "sendMessage", place, times=1)
    for place in (unheard, twice):
        telegram.fails(faults.SILENCE_BEFORE, "sendMessage", place, times=1)
    bot.settings = {"BOT_ADMINS": str(admin.id)}
    editor.publishes(1)
    bot.start(*SOON)
    telegram.wait(lambda: len(telegram.called("sendMessage")) == 9)
    telegram.wait(lambda: in_doubt(editor.store) == {channel.id, twice.id})
    assert first(telegram, 1) == once([heard, channel, group, twice])
    assert repeated(telegram, 1) == once([heard, group, unheard])

    admin.says("/doubt")
    telegram.wait(lambda: admin.heard(1))
    admin.presses("Send it again")
    telegram.wait(lambda: admin.heard(2) and len(in_doubt(editor.store)) == 1)
    admin.presses("It arrived")
    telegram.wait(lambda: admin.heard(3) and resolved(editor.store))
    assert first(telegram, 1) + repeated(telegram, 1) == once(
        [heard, heard, channel, channel, group, group, twice, unheard]
    )
