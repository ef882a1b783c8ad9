"""/privacy and /delete_me: what is kept about a chat, and that it is erased."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from handlers import reply
from handlers.say import plain
from store import chats, subscriptions
from store.subscriptions import Place, Wish
from tests.newsroom import TODAY, Newsroom


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    opened = Newsroom.opened(tmp_path)
    with closing(opened.store):
        yield opened


def said(room: Newsroom, text: str, language: str = "en") -> str:
    place = Place(7, language=language)
    return plain(reply(room.store, text, TODAY, language, place).html)


KEPT_EN = """\
What is kept about this chat
To deliver what you subscribe to: the chat’s id, kind, language and settings, its subscriptions, \
which notifications it was sent, and in a group who subscribed it. No names, no texts, no questions.
Now: language English; time zone Europe/Kyiv; subscriptions: Greece: everything; talks; \
notifications sent: 1. The settings: /settings
/delete_me erases all of it at once."""

KEPT_UK = """\
Що зберігається про цей чат
Щоб доставляти те, на що ви підписалися: ідентифікатор чату, його вид, мова й налаштування, \
підписки, перелік надісланих сповіщень, а для групи ще й те, хто її підписав. \
Ні імен, ні текстів, ні запитань.
Зараз: мова «Українська»; часовий пояс Europe/Kyiv; підписки: Греція: усі події; переговори; \
надіслано сповіщень: 1. Налаштування: /settings
/delete_me видаляє все це одразу."""


@pytest.mark.parametrize(("language", "kept"), [("en", KEPT_EN), ("uk", KEPT_UK)])
def test_a_chat_is_shown_all_that_is_kept_about_it(
    room: Newsroom, language: str, kept: str
) -> None:
    place = Place(7, language=language)
    subscriptions.add(room.store, place, (Wish(country="GR"), Wish("talks")))
    room.writes("news-a", "A", country="GR")
    room.publishes()
    room.delivers()
    assert said(room, "/privacy", language) == kept
    given = reply(room.store, "/privacy", TODAY, language, place)
    assert [[button.asks for button in row] for row in given.rows] == [["/delete_me"]]


@pytest.mark.parametrize(
    ("language", "deleted", "nothing"),
    [
        ("en", "Everything about this chat has been erased.", "Now: nothing."),
        ("uk", "Усе про цей чат видалено.", "Зараз: нічого."),
    ],
)
def test_an_erased_chat_is_a_stranger(
    room: Newsroom, language: str, deleted: str, nothing: str
) -> None:
    said(room, "/subscribe all", language)
    assert said(room, "/delete_me", language) == deleted
    assert said(room, "/privacy", language).splitlines()[2] == nothing
    assert reply(room.store, "/privacy", TODAY, language, Place(7)).rows == ()


def test_a_language_alone_is_something_kept(room: Newsroom) -> None:
    chats.choose(room.store, 7, "uk")
    assert said(room, "/privacy").splitlines()[2] == "Now: the language you chose, Українська."
    assert said(room, "/privacy", "uk").splitlines()[2] == (
        "Зараз: обрана вами мова, «Українська»."
    )
    said(room, "/delete_me")
    assert said(room, "/privacy").splitlines()[2] == "Now: nothing."


def test_outside_of_a_chat_there_is_nothing_to_erase(room: Newsroom) -> None:
    assert reply(room.store, "/delete_me", TODAY, "en").answered is False
