"""/changes: the public log as readers see it, word for word."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from handlers import reply
from handlers.say import plain
from tests.newsroom import TODAY, Newsroom


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    opened = Newsroom.opened(tmp_path)
    with closing(opened.store):
        yield opened


def said(room: Newsroom, language: str, text: str = "/changes") -> str:
    return plain(reply(room.store, text, TODAY, language).html)


LOG_EN = """\
Changes to the record since its first load: 4.
• 17 May 2024: withdrawn – 14 May 2024: B (Ministry)
• 16 May 2024: evidence amended – 14 May 2024: B (Ministry)
• 15 May 2024: amended – 14 May 2024: A (The Press) → 14 May 2024: B (The Press)
• 14 May 2024: added – 14 May 2024: A (The Press)
Data as of 31 December 2023"""

LOG_UK = """\
Змін у даних після першого завантаження: 4.
• 17 травня 2024 року: відкликано — 14 травня 2024 року: B (укр.) (Ministry)
• 16 травня 2024 року: уточнено докази — 14 травня 2024 року: B (укр.) (Ministry)
• 15 травня 2024 року: змінено — 14 травня 2024 року: A (укр.) (The Press) → \
14 травня 2024 року: B (укр.) (The Press)
• 14 травня 2024 року: додано — 14 травня 2024 року: A (укр.) (The Press)
Дані станом на 31 грудня 2023 року"""


def test_the_log_shows_what_was_added_amended_and_withdrawn(room: Newsroom) -> None:
    for act in (
        partial(room.writes, "news-a", "A"),
        partial(room.writes, "news-a", "B"),
        partial(room.writes, "news-a", "B", source="ministry"),
        partial(room.withdraws, "news-a", "B", source="ministry"),
    ):
        act()
        room.publishes()
        room.passes(days=1)
    assert said(room, "en") == LOG_EN
    assert said(room, "uk") == LOG_UK


def test_a_record_without_changes_says_so(room: Newsroom) -> None:
    assert said(room, "en") == (
        "Nothing has changed since the record was first loaded.\nData as of 31 December 2023"
    )
    assert said(room, "uk") == (
        "Після першого завантаження дані не змінювалися.\nДані станом на 31 грудня 2023 року"
    )


def test_a_long_log_is_paged(room: Newsroom) -> None:
    for number in range(8):
        room.writes(f"news-{number}", f"N{number}")
    room.publishes()
    given = reply(room.store, "/changes", TODAY, "en")
    assert given.html.count("added") == 6
    assert [[button.asks for button in row] for row in given.rows] == [["/changes #2"]]
    assert said(room, "en", "/changes #2").count("added") == 2
