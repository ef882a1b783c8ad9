"""The public log: what was added, amended or withdrawn, as it was published that day."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from store import changes
from store.changes import Entry, is_event
from store.events import Event
from store.signatories import Signatory
from store.terms import Term
from tests.newsroom import Newsroom

WORDS = {"en": "Word", "uk": "Слово"}
PRESS = '(<a href="https://press.example/greece">The Press</a>)'


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    opened = Newsroom.opened(tmp_path)
    with closing(opened.store):
        yield opened


def words(text: str) -> dict[str, str]:
    return {
        "en": f"14 May 2024: {text} {PRESS}",
        "uk": f"14 травня 2024 року: {text} (укр.) {PRESS}",
    }


def test_the_log_has_every_change_the_newest_first(room: Newsroom) -> None:
    room.writes("news-a", "A")
    room.publishes()
    room.passes(days=1)
    room.writes("news-a", "B")
    room.publishes()
    room.passes(days=1)
    room.withdraws("news-a", "B")
    room.publishes()
    assert changes.every(room.store) == [
        Entry(date(2024, 5, 16), "withdrawn", True, words("B"), None),
        Entry(date(2024, 5, 15), "amended", True, words("A"), words("B")),
        Entry(date(2024, 5, 14), "new", True, None, words("A")),
    ]


def test_what_was_taken_back_is_not_in_the_log(room: Newsroom) -> None:
    room.writes("news-a", "A")
    room.cancels(room.publishes(hold=2))
    assert changes.every(room.store) == []


def test_an_event_is_what_happened_and_no_country_that_stayed_outside() -> None:
    assert is_event(Event(id="one", text=WORDS))
    assert is_event(Signatory(id="one", country="GR", stance="willing"))
    assert not is_event(Signatory(id="one", country="HU", stance="not-joined"))
    assert not is_event(Term(id="one", name=WORDS, text=WORDS, keywords=()))
    assert not is_event(None)
