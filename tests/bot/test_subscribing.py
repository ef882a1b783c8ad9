"""Subscribing as people do it, with one process of the whole bot for all of them."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import clock
from store import open_store, subscriptions
from store.subscriptions import Place as At
from store.subscriptions import Wish
from tests.delivery.bot import Bot
from tests.newsroom import Newsroom
from tests.telegram import Channel, Group, Person, Telegram
from tests.telegram.people import Place

ONLY_ADMINS = "Only this group’s administrators can change that."
ADMIN = 1001  # the first person of a stand-in
ALL = (Wish(),)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    opened = Newsroom.opened(tmp_path_factory.mktemp("bot"))
    with closing(opened.store):
        yield opened


@pytest.fixture(scope="module")
def running(newsroom: Newsroom) -> Iterator[Bot]:
    with Telegram() as telegram:
        bot = Bot(telegram, newsroom.store.path)
        bot.settings["BOT_ADMINS"] = str(ADMIN)
        telegram.person("Admin")
        bot.start()
        yield bot
        assert bot.stop() == 0
        assert "Traceback" not in bot.log


@pytest.fixture
def admin(running: Bot) -> Person:
    user = {"id": ADMIN, "is_bot": False, "first_name": "Admin", "language_code": "en"}
    return Person(running.telegram, running.telegram.state.chats[ADMIN], user=user)


@pytest.fixture
def telegram(running: Bot) -> Telegram:
    return running.telegram


@pytest.fixture
def ann(telegram: Telegram) -> Person:
    return telegram.person("Ann")


@pytest.fixture
def bob(telegram: Telegram) -> Person:
    return telegram.person("Bob")


@pytest.fixture
def group(telegram: Telegram, ann: Person, bob: Person) -> Group:
    """A forum whose owner is Ann and where Bob is a mere member."""
    return telegram.supergroup("Desk", ann, bob, topics=("Facts", "Talk"))


def heard(place: Place, count: int) -> list[str]:
    """Wait for so many messages of the bot and return their first lines."""
    place.telegram.wait(lambda: place.heard(count))
    return [message.text.splitlines()[0] for message in place.replies]


def publishes(room: Newsroom, text: str, **fields: object) -> str:
    """Publish a piece of news of today for immediate sending; return the message it makes."""
    room.now = clock.now()
    today = clock.today()
    room.writes(f"news-{text.casefold().replace(' ', '-')}", text, on=today, **fields)
    room.publishes()
    return f"New: {today:%-d %B %Y}: {text} (The Press)"


def wishes(path: Path, place: Place) -> tuple[Wish, ...]:
    with closing(open_store(path)) as store:
        found = subscriptions.of(store, At(place.id, place.thread or 0))
    return found.wishes if found else ()


def test_a_person_subscribes_and_hears_of_the_next_event_once(
    ann: Person, newsroom: Newsroom
) -> None:
    ann.says("/subscribe all")
    assert heard(ann, 1) == ["This chat is told of new events:"]
    ann.says("Subscribe me to everything")
    heard(ann, 2)
    news = publishes(newsroom, "Ann hears")
    assert heard(ann, 3)[2:] == [news]
    ann.presses("Unsubscribe")
    assert heard(ann, 4)[3:] == ["This chat is not told of new events."]


def test_a_change_of_language_changes_what_comes_later(
    telegram: Telegram, newsroom: Newsroom
) -> None:
    olha = telegram.person("Ольга", language="uk")
    olha.says("/subscribe усе")
    assert heard(olha, 1) == ["Сповіщення для цього чату:"]
    olha.says("/language en")
    heard(olha, 2)
    news = publishes(newsroom, "Olha hears")
    assert heard(olha, 3)[2:] == [news]
    olha.says("/delete_me")
    heard(olha, 4)


def test_in_a_group_only_its_admins_decide_for_it(
    ann: Person, bob: Person, group: Group, newsroom: Newsroom
) -> None:
    bob.says("/subscribe all", group)
    assert heard(group, 1) == [ONLY_ADMINS]
    assert wishes(newsroom.store.path, group) == ()
    ann.says("/subscribe@guarantees_bot all", group)
    heard(group, 2)
    assert wishes(newsroom.store.path, group) == ALL


@pytest.mark.parametrize(
    "words", ["/unsubscribe", "/settings daily", "/delete_me", "@guarantees_bot unsubscribe"]
)
def test_nobody_else_undoes_it_by_command_words_or_button(
    ann: Person, bob: Person, group: Group, newsroom: Newsroom, words: str
) -> None:
    ann.says("/subscribe all", group)
    heard(group, 1)
    bob.says(words, group)
    assert heard(group, 2)[1:] == [ONLY_ADMINS]
    bob.presses("Unsubscribe", at=group)
    assert heard(group, 3)[2:] == [ONLY_ADMINS]
    assert wishes(newsroom.store.path, group) == ALL
    ann.presses("Unsubscribe", at=group)
    assert heard(group, 4)[3:] == ["This chat is not told of new events."]


def test_who_was_an_admin_when_the_button_appeared_may_not_be_one_now(
    telegram: Telegram, ann: Person, group: Group, newsroom: Newsroom
) -> None:
    ann.says("/subscribe all", group)
    heard(group, 1)
    telegram.do(group.chat.admins.discard, ann.user["id"])
    ann.presses("Unsubscribe", at=group)
    assert heard(group, 2)[1:] == [ONLY_ADMINS]
    assert wishes(newsroom.store.path, group) == ALL


def test_an_anonymous_admin_decides_in_their_own_group_alone(
    telegram: Telegram, ann: Person, group: Group, newsroom: Newsroom
) -> None:
    """The group itself speaks, through a bot of Telegram's; another chat does not decide for it."""
    group_bot = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    other = telegram.channel("Elsewhere", ann)
    speaks = {"text": "/subscribe all", "sender_chat": other.chat.json()}
    telegram.do(telegram.state.receive, group.chat, group_bot, speaks, None)
    assert heard(group, 2)[1:] == [ONLY_ADMINS]
    speaks["sender_chat"] = group.chat.json()
    telegram.do(telegram.state.receive, group.chat, group_bot, speaks, None)
    assert heard(group, 4)[3:] == ["This chat is told of new events:"]
    assert wishes(newsroom.store.path, group) == ALL


def test_a_topic_is_a_subscriber_and_hears_where_it_asked(
    ann: Person, group: Group, newsroom: Newsroom
) -> None:
    facts, talk = group.topic("Facts"), group.topic("Talk")
    ann.says("/subscribe Greece", facts)
    heard(facts, 1)
    ann.says("/subscribe Sweden", talk)
    heard(talk, 1)
    news = publishes(newsroom, "Topic hears", country="GR")
    assert heard(facts, 2)[1:] == [news]
    assert len(talk.replies) == 1
    ann.presses("Unsubscribe", at=facts)
    heard(facts, 3)
    assert wishes(newsroom.store.path, facts) == ()
    assert wishes(newsroom.store.path, talk) == (Wish(country="SE"),)


@pytest.fixture
def channel(telegram: Telegram, ann: Person) -> Channel:
    return telegram.channel("News", ann)


def test_a_channel_is_subscribed_by_a_post_in_it(channel: Channel, newsroom: Newsroom) -> None:
    channel.posts("Greece")
    channel.posts("/joined Greece")
    channel.posts("/subscribe all")
    assert heard(channel, 1) == ["This chat is told of new events:"]
    news = publishes(newsroom, "Channel hears")
    assert heard(channel, 2)[1:] == [news]


def test_a_reader_of_a_channel_presses_its_buttons_in_vain(
    telegram: Telegram, ann: Person, bob: Person, channel: Channel, newsroom: Newsroom
) -> None:
    """Nothing is posted either: every reader of the channel would see it."""
    channel.posts("/subscribe all")
    heard(channel, 1)
    pressed = bob.presses("Unsubscribe", at=channel)
    telegram.wait(lambda: pressed.answer is not None)
    forged = bob.presses_data("/delete_me", channel.replies[0])
    telegram.wait(lambda: forged.answer is not None)
    ann.presses("How and when", at=channel)
    assert heard(channel, 2)[1:] == ["How this chat is told of new events:"]
    assert wishes(newsroom.store.path, channel) == ALL


def test_a_group_that_moves_hears_on_under_its_new_id(
    telegram: Telegram, ann: Person, newsroom: Newsroom
) -> None:
    old = telegram.group("Old", ann)
    new = telegram.supergroup("New", ann)
    for place in (old, new):
        ann.says("/subscribe all", place)
        heard(place, 1)
    old.migrates(into=new)
    telegram.wait(lambda: wishes(newsroom.store.path, old) == ())
    news = publishes(newsroom, "Moved hears")
    assert heard(new, 2)[1:] == [news]
    assert len(telegram.called("sendMessage", old)) == 1


def test_a_person_who_blocks_and_comes_back_hears_on(
    telegram: Telegram, ann: Person, newsroom: Newsroom
) -> None:
    def state() -> str:
        with closing(open_store(newsroom.store.path)) as store:
            found = subscriptions.of(store, At(ann.id))
        return found.state if found else ""

    ann.says("/subscribe all")
    heard(ann, 1)
    ann.blocks()
    telegram.wait(lambda: state() == "gone")
    publishes(newsroom, "Unheard")
    ann.unblocks()
    telegram.wait(lambda: state() == "on")
    news = publishes(newsroom, "Heard again")
    assert heard(ann, 2)[1:] == [news]


def test_an_erased_person_leaves_nothing_behind(ann: Person, newsroom: Newsroom) -> None:
    ann.says("/subscribe all")
    heard(ann, 1)
    ann.says("/delete_me")
    assert heard(ann, 2)[1:] == ["Everything about this chat has been erased."]
    rows = newsroom.store.rows("SELECT chat FROM subscriber WHERE ? IN (chat, owner)", ann.id)
    assert rows == []


def test_admins_alone_see_the_status(admin: Person, ann: Person, group: Group) -> None:
    admin.says("/status")
    assert heard(admin, 1)[0].startswith("queued ")
    ann.says("/status")
    assert heard(ann, 1) == ["I know no command /status. /help lists what I can answer."]
    admin.says("/status", group)
    admin.says("/doubt", group)
    ann.says("/joined Greece", group)
    assert heard(group, 1) == ["Greece joined the declaration on 12 August 2023."]
