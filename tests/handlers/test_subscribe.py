"""Subscribing in words of every kind, and what the replies say, word for word."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from handlers import Reply, reply
from handlers.command import Question
from handlers.say import plain
from handlers.slips import Slip, UnknownCountry, WhichCountry
from handlers.subscribe import subscribe
from handlers.wishes import UnknownWish, read
from store import Store, subscriptions
from store.subscriptions import ANY, Place, Wish
from tests.newsroom import TODAY, Newsroom

ALL = (Wish(),)
BALTICS = ("EE", "LT", "LV")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    opened = Newsroom.opened(tmp_path)
    with closing(opened.store):
        yield opened


def wishes(store: Store, text: str) -> tuple[Wish, ...] | Slip:
    return read(store, Question(text, TODAY), "subscribe")


def said(room: Newsroom, text: str, language: str = "en") -> Reply:
    """Ask in a private chat whose number is 7."""
    return reply(room.store, text, TODAY, language, Place(7, language=language))


def lines(room: Newsroom, text: str, language: str = "en") -> list[str]:
    return plain(said(room, text, language).html).splitlines()


def now(room: Newsroom) -> tuple[Wish, ...]:
    found = subscriptions.of(room.store, Place(7))
    return found.wishes if found else ()


# Words


@pytest.mark.parametrize(
    ("text", "kinds", "countries"),
    [
        ("Greece", [ANY], ["GR"]),
        ("GR", [ANY], ["GR"]),
        ("gr", [ANY], ["GR"]),
        ("🇬🇷", [ANY], ["GR"]),
        ("the Netherlands", [ANY], ["NL"]),
        ("Greece, Sweden", [ANY], ["GR", "SE"]),
        ("Greece and Sweden", [ANY], ["GR", "SE"]),
        ("Baltics", [ANY], BALTICS),
        ("talks", ["talks"], [ANY]),
        ("Talks", ["talks"], [ANY]),
        ("accessions", ["joined"], [ANY]),
        ("joined talks", ["joined", "talks"], [ANY]),
        ("joined talks Greece Sweden", ["joined", "talks"], ["GR", "SE"]),
        ("Greece talks Sweden", ["talks"], ["GR", "SE"]),
        ("the talks with Sweden", ["talks"], ["SE"]),
        ("agreements", ["agreements"], [ANY]),
        ("EU support", ["support"], [ANY]),
        ("support", ["support"], [ANY]),
        ("EU", [ANY], ["EU"]),
        ("other events", ["other"], [ANY]),
        ("all", [ANY], [ANY]),
        ("everything", [ANY], [ANY]),
        ("all talks", ["talks"], [ANY]),
        ("all about Greece", [ANY], ["GR"]),
        ("Греція", [ANY], ["GR"]),
        ("про Грецію", [ANY], ["GR"]),
        ("Греція переговори", ["talks"], ["GR"]),
        ("переговори з Грецією", ["talks"], ["GR"]),
        ("переговорів Греції", ["talks"], ["GR"]),
        ("на переговорах", ["talks"], [ANY]),
        ("угод", ["agreements"], [ANY]),
        ("угоду зі Швецією", ["agreements"], ["SE"]),
        ("угодами та приєднаннями", ["agreements", "joined"], [ANY]),
        ("приєднань", ["joined"], [ANY]),
        ("підтримка ЄС", ["support"], [ANY]),
        ("підтримкою", ["support"], [ANY]),
        ("інші події", ["other"], [ANY]),
        ("інших подій", ["other"], [ANY]),
        ("країни Балтії", [ANY], BALTICS),
        ("усе", [ANY], [ANY]),
        ("все", [ANY], [ANY]),
        ("на всі події", [ANY], [ANY]),
    ],
)
def test_words_name_each_country_with_each_kind(
    room: Newsroom, text: str, kinds: list[str], countries: list[str]
) -> None:
    assert wishes(room.store, text) == tuple(Wish(k, c) for k in kinds for c in countries)


def test_the_members_of_a_body_are_those_of_the_day(room: Newsroom) -> None:
    assert wishes(room.store, "talks with EU members") == (Wish("talks", "GR"),)


def test_a_group_of_nobody_is_not_everybody(room: Newsroom) -> None:
    long_ago = Question("talks with EU members", date(1950, 1, 1))
    assert read(room.store, long_ago, "subscribe") == UnknownWish(command="subscribe")


@pytest.mark.parametrize(
    "text", ["", "weather", "Greece weather", "<b>", "events", "/", "🙂", "нема"]
)
def test_words_left_over_subscribe_to_nothing(room: Newsroom, text: str) -> None:
    assert wishes(room.store, text) == UnknownWish(command="subscribe")
    assert said(room, f"/subscribe {text}").answered is False
    assert now(room) == ()


def test_a_name_of_two_countries_is_asked_back(room: Newsroom) -> None:
    found = wishes(room.store, "talks Korea")
    assert found == WhichCountry(command="subscribe", text="Korea", codes=("KP", "KR"))


def test_a_misspelt_country_is_asked_back(room: Newsroom) -> None:
    found = wishes(room.store, "talks Swedn")
    assert found == UnknownCountry(command="subscribe", text="Swedn", near=("SE",))


def test_outside_of_a_chat_nobody_can_be_subscribed(room: Newsroom) -> None:
    found = reply(room.store, "/subscribe Greece", TODAY, "en")
    assert found.html == "/subscribe works in Telegram, where there is a chat to tell."
    assert room.store.rows("SELECT * FROM subscriber") == []


# Replies

SUBSCRIBED_EN = """\
This chat is told of new events:
• Greece: everything
Latest on record:
• 12 August 2023: Greece joined the declaration
At once.
The Press (12 August 2023), Ministry · data as of 31 December 2023"""

SUBSCRIBED_UK = """\
Сповіщення для цього чату:
• Греція: усі події
Останнє в наших даних:
• 12 серпня 2023 року: Греція приєдналася до декларації
Одразу.
The Press (12 серпня 2023 року), Ministry · дані станом на 31 грудня 2023 року"""


@pytest.mark.parametrize(
    ("language", "asked", "replied"),
    [("en", "Greece", SUBSCRIBED_EN), ("uk", "Греція", SUBSCRIBED_UK)],
)
def test_a_subscription_is_answered_with_how_things_stand(
    room: Newsroom, language: str, asked: str, replied: str
) -> None:
    """Pressing twice changes nothing, and no event of the past is sent."""
    for _ in range(2):
        given = said(room, f"/subscribe {asked}", language)
        assert plain(given.html) == replied
        assert [button.asks for button in given.rows[0]] == ["/unsubscribe", "/settings"]
    assert now(room) == (Wish(country="GR"),)
    assert room.delivers() == {}


@pytest.mark.parametrize(
    ("asked", "stands"),
    [
        ("Ireland", ["• 18 July – 2 August 2023: Ireland joined the declaration"]),
        ("Hungary", ["• Hungary has not joined the declaration"]),
        ("Brazil", ["• Brazil: everything – nothing yet"]),
        ("talks Brazil", ["• Brazil: talks – nothing yet"]),
        ("talks Ireland", ["• 1 October 2023: Ireland – talks suspended"]),
        ("other", ["• 12 July 2023: The summit met."]),
        ("joined", ["• 20 August 2023: Kosovo joined the declaration"]),
    ],
)
def test_the_present_state_is_a_stance_or_the_last_event(
    room: Newsroom, asked: str, stands: list[str]
) -> None:
    given = lines(room, f"/subscribe {asked}")
    at = given.index("Latest on record:")
    assert given[at + 1 : -2] == stands


def test_all_is_answered_with_the_last_event_of_all(room: Newsroom) -> None:
    given = lines(room, "/subscribe all")
    assert given[:3] == ["This chat is told of new events:", "• everything", "Latest on record:"]
    assert len(given) == 6


def test_many_countries_are_named_in_one_line_and_cut_to_a_few(room: Newsroom) -> None:
    said(room, "/subscribe Baltics and Nordics")
    assert lines(room, "/subscriptions")[1] == (
        "• Denmark, Estonia, Finland, Iceland, Latvia, Lithuania and 2 more: everything"
    )
    assert lines(room, "/subscriptions", "uk")[1] == (
        "• Данія, Естонія, Ісландія, Латвія, Литва, Норвегія та ще 2: усі події"
    )


def test_without_a_subscription_one_is_offered(room: Newsroom) -> None:
    assert lines(room, "/subscriptions") == [
        "This chat is not told of new events.",
        "To subscribe: /subscribe all, /subscribe Greece or /subscribe agreements",
        "Data as of 31 December 2023",
    ]
    assert lines(room, "/subscriptions", "uk") == [
        "Цей чат не отримує сповіщень.",
        "Підписатися: /subscribe усе, /subscribe Греція або /subscribe угоди",
        "Дані станом на 31 грудня 2023 року",
    ]
    assert [[b.asks for b in row] for row in said(room, "/unsubscribe").rows] == [
        ["/subscribe all"]
    ]


def test_a_bare_subscribe_offers_every_kind(room: Newsroom) -> None:
    given = said(room, "/subscribe")
    assert given.html == (
        "Subscribe to what? A country, a kind of event, or all. For example: /subscribe Greece"
    )
    assert [[button.asks for button in row] for row in given.rows] == [
        ["/subscribe joined", "/subscribe talks", "/subscribe agreements"],
        ["/subscribe support", "/subscribe other", "/subscribe all"],
    ]
    assert said(room, "/unsubscribe xyz", "uk").html == (
        "Від чого відписати? Від країни, виду подій чи від усього. Наприклад: /unsubscribe Греція"
    )


def test_unsubscribing_from_a_part_of_what_is_left_says_that_it_stays(room: Newsroom) -> None:
    said(room, "/subscribe all")
    assert lines(room, "/unsubscribe Greece") == [
        "This chat is told of new events:",
        "• everything",
        "News of it still comes with “everything”."
        " /unsubscribe stops everything; then subscribe to what you want.",
        "At once.",
        "Data as of 31 December 2023",
    ]
    assert lines(room, "/unsubscribe Греція", "uk") == [
        "Сповіщення для цього чату:",
        "• усі події",
        "Про це й далі повідомлятиме підписка «усі події»."
        " /unsubscribe скасує все; тоді підпишіться на потрібне.",
        "Одразу.",
        "Дані станом на 31 грудня 2023 року",
    ]
    assert now(room) == ALL


@pytest.mark.parametrize("words", ["", " all", " усе"])
def test_unsubscribing_from_everything_ends_it(room: Newsroom, words: str) -> None:
    said(room, "/subscribe talks Greece")
    said(room, f"/unsubscribe{words}")
    assert now(room) == ()


def test_unsubscribing_from_a_country_leaves_the_others(room: Newsroom) -> None:
    said(room, "/subscribe talks Greece Sweden")
    assert lines(room, "/unsubscribe Greece") == [
        "This chat is told of new events:",
        "• Sweden: talks",
        "At once.",
        "Data as of 31 December 2023",
    ]


@pytest.mark.parametrize("text", ["Subscribe me to Greece", "підпиши мене на Грецію"])
def test_plain_words_subscribe_too(room: Newsroom, text: str) -> None:
    said(room, text)
    assert now(room) == (Wish(country="GR"),)


def test_the_room_asks_for_a_chat_before_it_reads(room: Newsroom) -> None:
    assert isinstance(subscribe(room.store, Question("", TODAY)), Slip)
