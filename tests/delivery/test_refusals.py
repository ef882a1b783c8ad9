"""A refusal costs the one whom it concerns: a chat, a topic, a piece of news, or everybody."""

import time
from collections.abc import Sequence

from tests.delivery.arrivals import first, notices, once
from tests.delivery.bot import Bot
from tests.delivery.editor import Editor, wording
from tests.delivery.subscribers import Subscriber, chats, closed, settled, subscribe, town
from tests.telegram import Telegram, faults, refusals

QUICK = 'bot.pace.REST={"private":0,"group":0,"channel":0}'


def all_told(telegram: Telegram, editor: Editor, number: int, places: Sequence[Subscriber]) -> None:
    telegram.wait(lambda: first(telegram, number) == once(places) and settled(editor.store))


def test_who_blocked_the_bot_threw_it_out_or_is_no_more_is_never_called_again(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    places = town(telegram, people=16, groups=4)
    subscribe(editor.store, places)
    gone, here = places[::5], [place for place in places if place not in places[::5]]
    refused = [refusals.BLOCKED, refusals.DEACTIVATED, refusals.kicked("group")]
    for number, place in enumerate(gone):
        place.refuses(refused[number % 3])
    bot.start(QUICK)
    editor.publishes(1)
    all_told(telegram, editor, 1, here)
    editor.publishes(2)
    all_told(telegram, editor, 2, here)
    assert [len(telegram.called("sendMessage", place)) for place in gone] == [1] * len(gone)
    assert closed(editor.store) == {place.id for place in gone}


def test_groups_that_become_supergroups_on_the_way_are_told_once_under_their_new_id(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    owner = telegram.person("Owner")
    groups = [telegram.group(f"Group {number}", owner) for number in range(5)]
    already = [telegram.supergroup(f"Supergroup {number}", owner) for number in range(2)]
    people = telegram.people(20)
    subscribe(editor.store, [*already, *people, *groups])
    telegram.latency = 0.05
    editor.publishes(1)
    bot.start()
    telegram.wait(lambda: len(notices(telegram)) > 5)
    new = [group.migrates(into) for group, into in zip(groups, [*already, None], strict=False)]
    for group in groups[3:]:  # nobody tells the bot of these but the refusal itself
        new.append(telegram.supergroup(group.chat.title))
        group.refuses(refusals.migrated(new[-1].id))
    all_told(telegram, editor, 1, [*people, *new])
    editor.publishes(2)
    all_told(telegram, editor, 2, [*people, *new])


def test_news_that_telegram_cannot_read_is_held_until_it_is_amended(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    admin, *places = telegram.people(13)
    subscribe(editor.store, places)
    for place in places:
        telegram.fails(faults.refuse(refusals.UNPARSEABLE), "sendMessage", place)
    bot.settings = {"BOT_ADMINS": str(admin.id)}
    editor.publishes(1)
    bot.start()
    telegram.wait(lambda: admin.heard(1) and not chats(editor.store, "sending"))
    telegram.heals()
    editor.publishes(2)
    telegram.wait(lambda: first(telegram, 2) == once(places))
    # One call, and what may have left before its answer was there.
    assert len(notices(telegram, accepted=False)) <= 4
    assert [reply.text for reply in admin.replies] == [
        "No. 1 is held: Telegram cannot read it. Amend its fact and publish again."
    ]
    assert closed(editor.store) == set()
    editor.writes(1, f"{wording(1)} and readable")
    editor.publishes()
    all_told(telegram, editor, 1, places)


def test_when_too_many_chats_are_not_found_sending_stops_and_nobody_is_unsubscribed(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    admin, *places = telegram.people(41)
    subscribe(editor.store, places)
    for number, place in enumerate(places):
        if number % 5 < 3:
            place.refuses(refusals.CHAT_NOT_FOUND)
    bot.settings = {"BOT_ADMINS": str(admin.id)}
    editor.publishes(1)
    bot.start("bot.sender.LATER=1")
    telegram.wait(lambda: admin.heard(1))
    editor.publishes(2)
    time.sleep(1)  # long enough for a sender that goes on to be seen
    assert len(notices(telegram, accepted=None)) < 20
    assert bot.stop() == 0
    assert closed(editor.store) == set()
    assert [reply.text for reply in admin.replies] == [
        "Too many chats are not found. Sending has stopped: is this the token of another bot?"
    ]
    for place in places:
        place.refuses(None)
    bot.start()
    all_told(telegram, editor, 1, places)
    assert first(telegram, 2) == once(places)


def test_a_channel_or_topic_that_refuses_three_times_running_is_paused_and_its_owner_told(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    owner = telegram.person("Owner")
    channel = telegram.channel("Channel", owner)
    forum = telegram.supergroup("Forum", owner, topics=("Open", "Closed"))
    topic, closed_topic = forum.topic("Open"), forum.topic("Closed")
    subscribe(editor.store, [channel, topic, closed_topic])
    channel.refuses(refusals.WRITE_FORBIDDEN)
    forum.closes(closed_topic)
    bot.start(QUICK)
    for number in (1, 2, 3, 4):
        editor.publishes(number)
        all_told(telegram, editor, number, [topic])
    assert len(telegram.called("sendMessage", channel)) == 3
    assert len(telegram.called("sendMessage", forum, accepted=False)) == 3
    assert sorted(reply.text for reply in owner.replies) == [
        f"I can no longer write to the chat {chat} that you subscribed, so it is paused. "
        "Give me the right to write there and subscribe it again."
        for chat in sorted((channel.id, forum.id), key=str)
    ]


def test_a_chat_that_stays_unknown_costs_three_calls_and_does_not_stop_the_others(
    telegram: Telegram, editor: Editor, bot: Bot
) -> None:
    missing, *places = telegram.people(12)
    subscribe(editor.store, [missing, *places])
    missing.refuses(refusals.CHAT_NOT_FOUND)
    bot.start("bot.sender.LATER=0")
    editor.publishes(1)
    all_told(telegram, editor, 1, places)
    assert len(telegram.called("sendMessage", missing)) == 3
    assert closed(editor.store) == set()
