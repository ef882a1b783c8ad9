"""What subscribers read, word for word, in both languages and as Telegram takes it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from handlers import announcement
from handlers.say import Say
from store import subscriptions
from store.parcels import Letter, Parcel
from store.subscriptions import Place, Wish
from tests.newsroom import Newsroom
from tests.telegram.markup import parse_html

LINK = '(<a href="https://press.example/greece">The Press</a>)'


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    """A newsroom with an English reader and a Ukrainian one."""
    opened = Newsroom.opened(tmp_path)
    with closing(opened.store):
        for chat, language in enumerate(("en", "uk"), 1):
            place = Place(chat, language=language)
            subscriptions.add(opened.store, place, (Wish(),))
        yield opened


def posted(room: Newsroom) -> list[str]:
    """Publish and send, and return the last message to each reader as Telegram gets it."""
    room.publishes()
    taken = room.takes()
    room.settles(taken)
    return [announcement.message(Say(p.place.language), p) for p in taken]


def test_one_event(room: Newsroom) -> None:
    room.writes("news-a", "A & B")
    assert posted(room) == [
        f"<b>New:</b> 14 May 2024: A &amp; B {LINK}\n<i>No. 1 · /subscriptions</i>",
        f"<b>Нове:</b> 14 травня 2024 року: A &amp; B (укр.) {LINK}\n<i>№ 1 · /subscriptions</i>",
    ]


def test_several_events(room: Newsroom) -> None:
    room.writes("news-a", "A")
    room.writes("news-b", "B")
    assert posted(room) == [
        f"<b>2 new events</b>\n• 14 May 2024: A {LINK}\n• 14 May 2024: B {LINK}\n"
        "<i>No. 1, 2 · /subscriptions</i>",
        f"<b>2 нові події</b>\n• 14 травня 2024 року: A (укр.) {LINK}\n"
        f"• 14 травня 2024 року: B (укр.) {LINK}\n<i>№ 1, 2 · /subscriptions</i>",
    ]


def test_a_correction(room: Newsroom) -> None:
    room.writes("news-a", "A")
    posted(room)
    room.writes("news-a", "B")
    assert posted(room) == [
        f"<b>Correction</b>\nWe wrote: 14 May 2024: A {LINK}\nCorrect: 14 May 2024: B {LINK}\n"
        "<i>No. 3 · /subscriptions</i>",
        f"<b>Виправлення</b>\nМи писали: 14 травня 2024 року: A (укр.) {LINK}\n"
        f"Правильно: 14 травня 2024 року: B (укр.) {LINK}\n<i>№ 3 · /subscriptions</i>",
    ]


def test_a_withdrawal_and_its_reversal(room: Newsroom) -> None:
    room.writes("news-a", "A")
    posted(room)
    room.withdraws("news-a", "A")
    assert posted(room) == [
        f"<b>Correction: withdrawn</b>\nWe wrote: 14 May 2024: A {LINK}\n"
        "Reason: It never happened.\n<i>No. 2 · /subscriptions</i>",
        f"<b>Виправлення: відкликано</b>\nМи писали: 14 травня 2024 року: A (укр.) {LINK}\n"
        "Причина: Цього не було.\n<i>№ 2 · /subscriptions</i>",
    ]
    room.writes("news-a", "A")
    assert posted(room) == [
        f"<b>Correction: this stands after all</b>\n14 May 2024: A {LINK}\n"
        "<i>No. 4 · /subscriptions</i>",
        f"<b>Виправлення: відкликане все ж правильне</b>\n14 травня 2024 року: A (укр.) {LINK}\n"
        "<i>№ 4 · /subscriptions</i>",
    ]


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("en", "(repeat: we do not know whether this reached you)"),
        ("uk", "(повторно: не знаємо, чи ви це отримали)"),
    ],
)
def test_a_repeat_says_that_it_may_be_one(language: str, first: str) -> None:
    words = {"en": "A", "uk": "А"}
    letter = Letter(7, "new", None, words, None)
    parcel = Parcel(1, Place(1, language=language), silent=False, repeat=True, letters=(letter,))
    assert announcement.message(Say(language), parcel).splitlines()[0] == first


def test_an_editor_sees_what_readers_will_read(room: Newsroom) -> None:
    room.writes("news-a", "A")
    (notice,) = room.plans()
    preview = announcement.preview(Say("en"), notice)
    assert posted(room)[0] == f"{preview}\n<i>No. 1 · /subscriptions</i>"


def test_words_of_the_record_cannot_break_the_markup(room: Newsroom) -> None:
    room.writes("news-a", "<b> & </i>")
    for message in posted(room):
        text, _ = parse_html(message)
        assert "<b> & </i>" in text
