"""A publisher beside the bot: busy, in the way, killed, or out of room."""

import re
import resource
import time
from collections import defaultdict
from contextlib import closing

import pytest

from store import open_store
from tests.delivery.arrivals import first, notices, once
from tests.delivery.bot import Bot
from tests.delivery.editor import Editor
from tests.delivery.publisher import publish, publish_each
from tests.delivery.subscribers import resolved, settled, states, subscribe, town
from tests.telegram import Telegram

KILLED = -9


def test_twenty_publications_beside_a_broadcast_and_fifty_questions_get_in_nobodys_way(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    places, askers = town(telegram, people=20), telegram.people(50)
    subscribe(editor.store, places)
    bot.start()
    telegram.wait(bot.polls)
    publisher = publish_each(editor, range(1, 21))
    for asker in askers:
        asker.says("/declaration")
        time.sleep(0.02)
    publisher.join()
    assert publisher.exitcode == 0
    telegram.wait(lambda: settled(editor.store) and first(telegram, 20) == once(places), 20)
    assert all(asker.heard(1) for asker in askers)
    heard: dict[int, list[int]] = defaultdict(list)
    for call in notices(telegram):
        heard[call.chat] += map(int, re.findall(r"News (\d+) is out", call.params["text"]))
    assert heard == {place.id: list(range(1, 21)) for place in places}
    assert "went wrong" not in "".join(asker.replies[0].text for asker in askers)
    assert "locked" not in bot.log


def test_while_another_process_keeps_the_store_locked_questions_are_answered_and_writes_refused(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    places = town(telegram, people=30)
    reader, writer = telegram.people(2)
    subscribe(editor.store, places)
    editor.publishes(1)
    bot.start("bot.writing.PATIENCE=3")
    telegram.wait(lambda: len(notices(telegram)) > 5)
    editor.writes(2)
    with closing(open_store(editor.store)) as store, store.write():
        writer.says("/subscribe all")
        reader.says("/declaration")
        telegram.wait(lambda: reader.heard(1))
        assert not writer.replies
        telegram.wait(lambda: writer.heard(1))
        code, said = publish(editor)
    assert writer.replies[0].text.startswith("Something went wrong on our side. Nothing was lost")
    assert (code, said) == (74, ["The store cannot be used: database is locked."])
    telegram.wait(lambda: settled(editor.store))
    assert first(telegram, 1) == once(places)
    assert states(editor.store) == {"sent": len(places)}


@pytest.mark.parametrize("step", [17, pytest.param(1, marks=pytest.mark.soak)])
def test_a_publisher_killed_at_any_statement_has_published_nothing(
    telegram: Telegram, editor: Editor, bot: Bot, step: int
) -> None:
    places = telegram.people(5)
    subscribe(editor.store, places)
    bot.start()
    telegram.wait(bot.polls)
    editor.writes(1)
    die_at = 1
    while (ended := publish(editor, die_at=die_at))[0] == KILLED:
        assert not states(editor.store)
        die_at += step
    assert ended == (0, [])
    assert die_at > 100
    telegram.wait(lambda: first(telegram, 1) == once(places) and resolved(editor.store))


def test_a_publisher_without_room_says_so_and_has_published_nothing(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    places = telegram.people(5)
    subscribe(editor.store, places)
    bot.start()
    telegram.wait(bot.polls)
    editor.writes(1)
    code, said = publish(editor, room=50_000)
    assert code == 74
    assert len(said) == 1
    assert said[0].startswith("The store cannot be used: ")
    assert not states(editor.store)
    assert publish(editor) == (0, [])
    telegram.wait(lambda: first(telegram, 1) == once(places) and resolved(editor.store))


def test_a_bot_without_room_answers_and_goes_on_with_its_broadcast_when_there_is_room(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    places = town(telegram, people=30)
    reader = telegram.person("Reader")
    subscribe(editor.store, places)
    editor.publishes(1)
    bot.start()
    telegram.wait(lambda: len(notices(telegram)) > 5)
    assert bot.running
    assert bot.running.pid
    resource.prlimit(bot.running.pid, resource.RLIMIT_FSIZE, (4000, -1))
    reader.says("/declaration")
    telegram.wait(lambda: reader.heard(1) and "The outbox cannot be used" in bot.log)
    told = len(notices(telegram))
    time.sleep(1)
    assert len(notices(telegram)) - told <= 4
    resource.prlimit(bot.running.pid, resource.RLIMIT_FSIZE, (-1, -1))
    telegram.wait(lambda: settled(editor.store))
    assert first(telegram, 1) == once(places)
    assert states(editor.store) == {"sent": len(places)}
