"""How and when a chat is told: each setting in words, and the reply to it, word for word."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from handlers import reply
from handlers.say import plain
from handlers.settings import read
from store import subscriptions
from store.subscriptions import Place, Settings
from tests.newsroom import TODAY, Newsroom

PLACE = Place(7)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    opened = Newsroom.opened(tmp_path)
    with closing(opened.store):
        yield opened


def said(room: Newsroom, text: str, language: str = "en") -> str:
    return plain(reply(room.store, text, TODAY, language, PLACE).html)


SET_EN = """\
How this chat is told of new events:
• Once a day, at 9:00.
• Time zone: America/New_York
• Quiet from 22:00 to 8:00
• Without sound
To change it: /settings daily · weekly · now · silent · loud · quiet 22-8 · quiet off · \
zone Europe/Berlin; the language: /language"""

SET_UK = """\
Як надходять сповіщення в цей чат:
• Раз на день, о 9:00.
• Часовий пояс: America/New_York
• Тиша з 22:00 до 8:00
• Без звуку
Змінити: /settings щодня · щотижня · одразу · без звуку · зі звуком · тиша 22-8 · без тиші · \
пояс Europe/Berlin; мову: /language"""


@pytest.mark.parametrize(
    ("language", "asked", "shown"),
    [
        ("en", ["daily", "zone america/new_york", "quiet 22-8", "silent"], SET_EN),
        ("uk", ["щодня", "пояс America/New_York", "тиша 22–8", "без звуку"], SET_UK),
    ],
)
def test_each_setting_is_kept_and_all_are_shown(
    room: Newsroom, language: str, asked: list[str], shown: str
) -> None:
    for words in asked:
        last = said(room, f"/settings {words}", language)
    assert last == said(room, "/settings", language) == shown
    found = subscriptions.of(room.store, PLACE)
    assert found
    assert found.settings == Settings("daily", "America/New_York", (22, 8), silent=True)


def test_without_a_change_nothing_is_kept(room: Newsroom) -> None:
    assert said(room, "/settings").splitlines()[1:5] == [
        "• At once.",
        "• Time zone: Europe/Kyiv",
        "• No quiet hours",
        "• With sound",
    ]
    assert subscriptions.of(room.store, PLACE) is None


@pytest.mark.parametrize(
    ("words", "settings"),
    [
        ("NOW", Settings()),
        ("відразу", Settings()),
        ("weekly", Settings(pace="weekly")),
        ("щотижня", Settings(pace="weekly")),
        ("loud", Settings()),
        ("зі звуком", Settings()),
        ("quiet off", Settings()),
        ("без тиші", Settings()),
        ("quiet 9 - 17", Settings(quiet=(9, 17))),
        ("quiet 22-24", Settings(quiet=(22, 24))),
        ("zone UTC", Settings(zone="UTC")),
    ],
)
def test_words_are_read_in_either_language(words: str, settings: Settings) -> None:
    assert read(words, Settings()) == settings


@pytest.mark.parametrize(
    "words",
    ["sometimes", "quiet", "quiet 25-3", "quiet 8-25", "quiet 8-8", "quiet 0-24", "zone Mars/Base"],
)
def test_words_that_are_no_setting_change_nothing(room: Newsroom, words: str) -> None:
    assert said(room, f"/settings {words}").startswith(f"I cannot read “{words}” as a setting.")
    assert said(room, f"/settings {words}", "uk").startswith(f"Не знаю налаштування «{words}».")
    assert subscriptions.of(room.store, PLACE) is None


def test_other_paces_are_a_button_away(room: Newsroom) -> None:
    given = reply(room.store, "/settings weekly", TODAY, "en", PLACE)
    assert [[button.asks for button in row] for row in given.rows] == [
        ["/settings now", "/settings daily"]
    ]
