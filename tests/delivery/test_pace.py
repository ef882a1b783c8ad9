"""The pace of a broadcast, as Telegram sees it, and of replies beside it."""

import time
from collections import defaultdict
from functools import partial
from itertools import pairwise

import pytest

from tests.delivery.arrivals import first, notices, once
from tests.delivery.bot import Bot
from tests.delivery.conftest import FIGURES
from tests.delivery.editor import Editor, wording
from tests.delivery.subscribers import settled, subscribe, town
from tests.telegram import Telegram, busiest

MOST = 25  # messages in any second, of the thirty that Telegram allows
JITTER = 0.05  # seconds by which one call may take longer to arrive than another


def test_the_default_pace_is_even_and_replies_do_not_wait_for_it(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    places = town(telegram, people=100)
    askers = telegram.people(30)
    subscribe(editor.store, places)
    telegram.latency = 0.05
    bot.start()
    telegram.wait(bot.polls)
    editor.publishes(1)
    telegram.wait(lambda: len(notices(telegram)) > 0)
    asked = {}
    for asker in askers:
        asked[asker.id] = time.monotonic()
        asker.says("/declaration")
        time.sleep(0.1)
    telegram.wait(lambda: first(telegram, 1) == once(places) and settled(editor.store))
    waits = sorted(telegram.called("sendMessage", chat)[0].at - at for chat, at in asked.items())
    sent = notices(telegram)
    rate = (len(sent) - 1) / (sent[-1].at - sent[0].at)
    FIGURES.update({"peak_in_a_second": busiest(sent)})
    FIGURES.update({"reply_p95_ms": round(1000 * waits[-2]), "rate_x100": round(rate * 100)})
    assert busiest(sent) <= MOST
    assert waits[round(len(waits) * 0.95) - 1] < 1


def test_a_chat_rests_between_two_messages_and_hears_everything_in_order(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    ann = telegram.person("Ann")
    group = telegram.group("Group", ann)
    subscribe(editor.store, [ann, group])
    bot.start()
    for number in (1, 2, 3, 4):
        editor.publishes(number)
        telegram.wait(partial(has_heard, telegram, ann.id, wording(number)))
    telegram.wait(lambda: settled(editor.store))
    heard: dict[int, list[int]] = defaultdict(list)
    times: dict[int, list[float]] = defaultdict(list)
    for call in notices(telegram):
        times[call.chat].append(call.at)
        heard[call.chat] += [n for n in (1, 2, 3, 4) if wording(n) in call.params["text"]]
    assert heard == {ann.id: [1, 2, 3, 4], group.id: [1, 2, 3, 4]}
    assert shortest(times[ann.id]) > 1 - JITTER
    # Every one of these comes four whole seconds after the last: fifteen a minute, or sixteen.
    assert shortest(times[group.id]) > 3 - JITTER


def shortest(times: list[float]) -> float:
    """Return the shortest pause between two messages, in seconds."""
    return min(later - at for at, later in pairwise(times))


def has_heard(telegram: Telegram, chat: int, words: str) -> bool:
    calls = telegram.called("sendMessage", chat, accepted=True)
    return any(words in call.params["text"] for call in calls)


@pytest.mark.parametrize(
    ("rate", "count", "seconds", "most"),
    [(1000, 3000, 20, 1200), pytest.param(22, 10_000, 480, MOST, marks=pytest.mark.soak)],
)
def test_thousands_are_told_in_good_time(
    telegram: Telegram, editor: Editor, bot: Bot, rate: int, count: int, seconds: int, most: int
) -> None:
    places = telegram.people(count)
    subscribe(editor.store, places)
    bot.settings = {"BOT_RATE": str(rate)}
    bot.start()
    telegram.wait(bot.polls)
    editor.publishes(1)
    started = time.monotonic()
    while len(telegram.state.calls) < count:
        time.sleep(0.2)
        assert time.monotonic() - started < seconds + 10
    telegram.wait(lambda: settled(editor.store), seconds)
    sent = notices(telegram)
    took = sent[-1].at - started
    FIGURES.update({f"{count}_in_s": round(took), f"peak_at_{rate}": busiest(sent)})
    assert first(telegram, 1) == once(places)
    assert took <= seconds
    assert busiest(sent) <= most
