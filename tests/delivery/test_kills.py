"""Nothing is lost and nothing is doubled, however often the process is killed on the way."""

from collections import Counter
from functools import partial
from random import Random

import pytest

from tests.delivery.arrivals import first, notices, once, repeated
from tests.delivery.bot import Bot
from tests.delivery.conftest import FIGURES
from tests.delivery.editor import Editor
from tests.delivery.subscribers import Subscriber, chats, in_doubt, settled, subscribe, town
from tests.telegram import Channel, Person, Telegram, faults

IN_FLIGHT = 4
KILLS = 10
MISHAPS = (
    faults.too_many(1),
    faults.RESET_BEFORE,
    faults.RESET_AFTER,
    faults.late(0.7),
    faults.server_error(502),
    faults.server_error(502, accepted=True),
    faults.GARBAGE,
)
SOAK = [pytest.param(seed, seed % 2, marks=pytest.mark.soak) for seed in range(3, 23)]


@pytest.mark.parametrize(("seed", "stormy"), [(1, 1), (2, 0), *SOAK])
def test_a_killed_bot_tells_everyone_once_and_answers_every_question(
    telegram: Telegram, editor: Editor, bot: Bot, seed: int, stormy: int
) -> None:
    places = town(telegram, people=46, groups=12, channels=12)
    askers = telegram.people(2 * KILLS)
    subscribe(editor.store, places)
    editor.publishes(1)
    random = Random(seed)
    telegram.latency = 0.1
    mishaps = strike(telegram, places, random) if stormy else 0
    kill_on_the_way(telegram, bot, askers, random)
    telegram.wait(lambda: settled(editor.store) and all(asker.heard(1) for asker in askers), 30)
    doubtful, arrived = in_doubt(editor.store), first(telegram, 1)
    lost = set(once(places)) - set(arrived) - doubtful
    doubled = arrived.total() - len(arrived) + repeated(telegram, 1).total()
    FIGURES.update(kills=KILLS, lost=len(lost), doubled=doubled, in_doubt=len(doubtful))
    assert (lost, doubled) == (set(), 0)
    assert len(doubtful) <= IN_FLIGHT * KILLS + mishaps
    bot.kill()
    telegram.heals()
    what_is_in_doubt_is_repeated(telegram, editor, bot, places)


def strike(telegram: Telegram, places: list[Subscriber], random: Random) -> int:
    """Let the first message to about every tenth place go wrong; return to how many."""
    struck = [place for place in places if random.random() < 0.1]
    for place in struck:
        telegram.fails(random.choice(MISHAPS), "sendMessage", place, times=1)
    return len(struck)


def kill_on_the_way(telegram: Telegram, bot: Bot, askers: list[Person], random: Random) -> None:
    """Kill and start the bot, each time some messages further on and while two people ask."""
    bot.start()
    for number in range(KILLS):
        goal = len(notices(telegram, accepted=None)) + random.randint(1, 8)
        telegram.wait(partial(further, telegram, goal), 30)
        for asker in askers[2 * number : 2 * number + 2]:
            asker.says("/declaration")
        bot.kill()
        bot.start()


def further(telegram: Telegram, goal: int) -> bool:
    return len(notices(telegram, accepted=None)) >= goal


def what_is_in_doubt_is_repeated(
    telegram: Telegram, editor: Editor, bot: Bot, places: list[Subscriber]
) -> None:
    """It is so once and silently, but in channels, where an admin has to look."""
    doubtful, arrived = in_doubt(editor.store), first(telegram, 1)
    channels = {place.id for place in places if isinstance(place, Channel)}
    bot.start("store.parcels.DOUBT_SECONDS=1")
    telegram.wait(lambda: chats(editor.store, "queued", "sending", "in_doubt") <= channels, 30)
    repeats = repeated(telegram, 1)
    FIGURES.update(repeats=repeats.total(), doubled_by_rule=len(repeats.keys() & arrived.keys()))
    assert first(telegram, 1) == arrived
    assert repeats == Counter(doubtful - channels)
    assert in_doubt(editor.store) == doubtful & channels
    silent = [call.params.get("disable_notification") for call in notices(telegram)]
    assert silent.count(True) == repeats.total()
