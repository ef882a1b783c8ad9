"""Nothing is lost and nothing is doubled, however often the process is killed on the way."""

from collections import Counter
from random import Random

import pytest

from tests.bot.process import Process
from tests.delivery.arrivals import first, notices, once, repeated
from tests.delivery.conftest import Bot
from tests.delivery.editor import Editor
from tests.delivery.subscribers import Subscriber, rows, states, subscribe, town
from tests.telegram import Channel, Telegram, faults

IN_FLIGHT = 4
MISHAPS = (
    faults.too_many(1),
    faults.RESET_BEFORE,
    faults.RESET_AFTER,
    faults.late(0.7),
    faults.server_error(502),
    faults.server_error(502, accepted=True),
    faults.GARBAGE,
)


def mishaps(telegram: Telegram, chance: float, seed: int) -> None:
    for number, fault in enumerate(MISHAPS):
        telegram.fails(fault, "sendMessage", chance=chance, seed=100 * seed + number)


def kill_on_the_way(telegram: Telegram, bot: Process, kills: int, random: Random) -> None:
    """Kill and start the bot so often, each time some messages further on."""
    bot.start()
    for _ in range(kills):
        goal = len(notices(telegram, accepted=None)) + random.randint(1, 8)
        telegram.wait(lambda goal=goal: len(notices(telegram, accepted=None)) >= goal)
        bot.kill()
        bot.start()


def settled(editor: Editor) -> bool:
    found = states(editor.store)
    return not found["queued"] and not found["sending"]


def in_doubt(editor: Editor) -> set[int]:
    sql = "SELECT chat FROM outbox JOIN subscriber ON id = subscriber WHERE outbox.state = ?"
    return {int(str(chat)) for (chat,) in rows(editor.store, sql, "in_doubt")}


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("chance", [0, 0.02], ids=["calm", "stormy"])
def test_a_killed_broadcast_reaches_everyone_once_or_says_that_it_is_in_doubt(
    telegram: Telegram, editor: Editor, bot: Bot, chance: float, seed: int
) -> None:
    places = town(telegram, people=30, groups=8, channels=7)
    subscribe(editor.store, places)
    editor.publishes(1)
    telegram.latency = 0.1
    mishaps(telegram, chance, seed)
    kill_on_the_way(telegram, bot, 5, Random(seed))
    telegram.wait(lambda: settled(editor))
    check_before_resolution(telegram, editor, places, kills=5, calm=not chance)
    bot.kill()
    telegram.heals()
    check_resolution(telegram, editor, bot, places)


def check_before_resolution(
    telegram: Telegram, editor: Editor, places: list[Subscriber], kills: int, *, calm: bool
) -> None:
    arrived, doubtful = first(telegram, 1), in_doubt(editor)
    print(states(editor.store), len(arrived), len(doubtful))
    assert set(once(places)) - set(arrived) <= doubtful, "silently lost"
    assert arrived.total() == len(arrived), "doubled"
    assert not repeated(telegram, 1)
    if calm:
        assert len(doubtful) <= IN_FLIGHT * kills


def check_resolution(
    telegram: Telegram, editor: Editor, bot: Bot, places: list[Subscriber]
) -> None:
    """What is in doubt is repeated once, silently, but never in a channel."""
    doubtful, arrived = in_doubt(editor), first(telegram, 1)
    channels = {place.id for place in places if isinstance(place, Channel)}
    bot.start("store.parcels.DOUBT_SECONDS=1")
    telegram.wait(lambda: settled(editor) and in_doubt(editor) <= channels)
    assert first(telegram, 1) == arrived
    assert repeated(telegram, 1) == Counter(doubtful - channels)
    assert in_doubt(editor) == doubtful & channels
