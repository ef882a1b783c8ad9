"""What changes while a broadcast runs: the news itself, and who wants it."""

from collections.abc import Iterable

import pytest

from tests.delivery.arrivals import first, notices, once
from tests.delivery.bot import Bot
from tests.delivery.editor import Editor, wording
from tests.delivery.subscribers import Subscriber, settled, subscribe, town
from tests.telegram import Telegram

OLD, NEW = wording(1), f"{wording(1)} and amended"


def heard(telegram: Telegram, places: Iterable[Subscriber]) -> dict[int, list[str]]:
    """Return what kind of notice each place got, in order."""
    found: dict[int, list[str]] = {place.id: [] for place in places}
    for call in notices(telegram):
        text = str(call.params["text"])
        heading = text.partition("</b>")[0].removeprefix("<b>")
        found[call.chat].append(f"{heading} {'new' if NEW in text else 'old'}")
    return found


@pytest.mark.parametrize("what", ["amended", "withdrawn"])
def test_a_correction_on_the_way_reaches_exactly_those_who_were_told_the_old_version(
    telegram: Telegram, editor: Editor, bot: Bot, what: str
) -> None:
    places = town(telegram, people=30, groups=5, channels=5)
    subscribe(editor.store, places)
    editor.publishes(1)
    telegram.latency = 0.05
    bot.start()
    telegram.wait(lambda: len(notices(telegram)) > 15)
    if what == "amended":
        editor.writes(1, NEW)
    else:
        editor.withdraws(1)
    editor.publishes()
    telegram.wait(lambda: settled(editor.store))
    told = [place.id for place in places if heard(telegram, places)[place.id][:1] == ["New: old"]]
    assert 15 < len(told) < 25
    corrected = ["New: old", "Correction new" if what == "amended" else "Correction: withdrawn old"]
    instead = ["New: new"] if what == "amended" else []
    assert heard(telegram, places) == {
        place.id: corrected if place.id in told else instead for place in places
    }


def test_a_correction_goes_to_who_was_told_and_is_still_here(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    stays, leaves, blocks, joins = people = telegram.people(4)
    subscribe(editor.store, [stays, leaves, blocks])
    bot.start()
    editor.publishes(1)
    telegram.wait(lambda: first(telegram, 1) == once([stays, leaves, blocks]))
    leaves.says("/unsubscribe")
    blocks.blocks()
    joins.says("/subscribe all")
    telegram.wait(lambda: leaves.heard(2) and joins.heard(1))
    editor.writes(1, NEW)
    editor.publishes(2)
    telegram.wait(lambda: first(telegram, 2) == once([stays, joins]))
    telegram.wait(lambda: settled(editor.store))
    news = ["New: old"]
    assert heard(telegram, people) == {
        stays.id: ["New: old", "New: old", "Correction new"],
        leaves.id: ["New: old", "Correction new"],
        blocks.id: news,
        joins.id: news,
    }


def test_who_leaves_before_their_turn_is_not_told_and_who_joins_hears_of_what_comes_later(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    *places, leaves, blocks, joins = telegram.people(33)
    subscribe(editor.store, [*places, leaves, blocks])
    editor.publishes(1)
    bot.start()
    telegram.wait(lambda: len(notices(telegram)) > 3)
    leaves.says("/unsubscribe")
    blocks.blocks()
    joins.says("/subscribe all")
    telegram.wait(lambda: leaves.heard(1) and joins.heard(1))
    editor.publishes(2)
    telegram.wait(lambda: first(telegram, 2) == once([*places, joins]))
    telegram.wait(lambda: settled(editor.store))
    assert first(telegram, 1) == once(places)
    assert not telegram.called("sendMessage", blocks)


def test_many_long_corrections_come_in_as_many_messages_as_they_need(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    ann, numbers = telegram.person("Ann"), range(1, 26)
    subscribe(editor.store, [ann])
    for addition in ("a" * 200, "b" * 200):
        for number in numbers:
            editor.writes(number, f"{wording(number)} {addition}")
        editor.publishes()
        bot.start('bot.pace.REST={"private":0}')
        telegram.wait(lambda: settled(editor.store))
        assert bot.stop() == 0
    assert not notices(telegram, accepted=False)
    texts = [call.params["text"] for call in notices(telegram)]
    assert [sum(wording(number) in text for text in texts) for number in numbers] == [2] * 25
    assert sum("b" * 200 in text for text in texts) > 2
