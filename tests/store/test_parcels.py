"""What is taken from the outbox as one message, in which order, and what becomes of it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from store import parcels, settling, subscriptions
from store.settling import Outcome
from store.subscriptions import Place, Settings, Wish
from tests.newsroom import Newsroom, said


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    opened = Newsroom.opened(tmp_path)
    with closing(opened.store):
        yield opened


def publishes(room: Newsroom, *texts: str) -> None:
    """Publish pieces of news at once, each under its own text in small letters."""
    for text in texts:
        room.writes(f"news-{text.casefold()}", text)
    room.publishes()


def states(room: Newsroom) -> list[str]:
    return [row["state"] for row in room.store.rows("SELECT state FROM outbox ORDER BY letter")]


def news(text: str) -> str:
    return f"New: 14 May 2024: {text} (The Press)"


def test_what_is_taken_is_on_its_way_and_not_taken_again(room: Newsroom) -> None:
    room.subscribes(1)
    publishes(room, "A")
    assert len(room.takes()) == 1
    assert states(room) == ["sending"]
    assert room.takes() == []


def test_no_more_is_taken_than_asked_for_and_those_who_waited_longest_first(
    room: Newsroom,
) -> None:
    for chat in (3, 1, 2):
        room.subscribes(chat)
    publishes(room, "A")
    now = int(room.now.timestamp())
    taken = [parcels.take(room.store, now, 2, {}), parcels.take(room.store, now, 2, {})]
    assert [[parcel.place.chat for parcel in some] for some in taken] == [[3, 1], [2]]


def test_a_parcel_says_where_and_how_it_goes(room: Newsroom) -> None:
    place = Place(-100, thread=7, kind="group", language="uk", owner=5)
    subscriptions.add(room.store, place, (Wish(),))
    subscriptions.change_settings(room.store, place, Settings(silent=True))
    publishes(room, "A")
    (parcel,) = room.takes()
    assert (parcel.place, parcel.silent, parcel.repeat) == (place, True, False)
    assert said(parcel) == "Нове: 14 травня 2024 року: A (укр.) (The Press)"


def test_news_and_corrections_go_in_messages_of_their_own_in_order(room: Newsroom) -> None:
    room.subscribes(1)
    publishes(room, "A", "B")
    room.delivers()
    room.writes("news-a", "C")
    publishes(room, "D")
    room.writes("news-b", "E")
    room.publishes()
    kinds = [message.splitlines()[0] for message in room.delivers()[1]]
    assert kinds == [news("D"), "Correction"]


def test_a_chat_that_rests_is_left_until_then(room: Newsroom) -> None:
    room.subscribes(1)
    room.subscribes(2)
    publishes(room, "A")
    now = int(room.now.timestamp())
    (parcel,) = parcels.take(room.store, now, 9, {1: now + 60})
    assert parcel.place.chat == 2
    room.passes(seconds=59)
    assert room.takes() == []
    room.passes(seconds=1)
    assert len(room.takes()) == 1


@pytest.mark.parametrize("quiet", [(14, 20), (22, 16), (15, 24)])
def test_quiet_hours_are_kept(room: Newsroom, quiet: tuple[int, int]) -> None:
    room.subscribes(1, settings=Settings(quiet=quiet))
    publishes(room, "A")
    assert room.takes() == []
    room.now = room.now.replace(hour=(quiet[1] - 3) % 24, day=15 if quiet[1] == 24 else 14)
    room.now = room.now.replace(day=14)
    assert len(room.takes()) == 1


def test_quiet_hours_are_those_of_the_chats_own_zone(room: Newsroom) -> None:
    room.subscribes(1, settings=Settings(quiet=(22, 8), zone="America/New_York"))
    room.subscribes(2, settings=Settings(quiet=(22, 8), zone="Asia/Tokyo"))
    room.subscribes(3, settings=Settings(quiet=(22, 8), zone="Pacific/Honolulu"))
    publishes(room, "A")  # 8:00 in New York, 21:00 in Tokyo, 2:00 in Honolulu
    assert [parcel.place.chat for parcel in room.takes()] == [1, 2]


def test_what_surely_did_not_arrive_is_sent_again_as_if_for_the_first_time(room: Newsroom) -> None:
    room.subscribes(1)
    publishes(room, "A")
    room.settles(room.takes(), "queued")
    assert room.delivers() == {1: [news("A")]}


def test_what_is_in_doubt_is_repeated_once_and_says_so(room: Newsroom) -> None:
    room.subscribes(1)
    publishes(room, "A")
    room.settles(room.takes(), "in_doubt")
    room.passes(seconds=89)
    assert room.takes() == []
    room.passes(seconds=1)
    (repeat,) = room.takes()
    assert said(repeat) == f"(repeat: we do not know whether this reached you)\n{news('A')}"
    room.settles([repeat], "in_doubt")
    room.passes(days=1)
    assert room.takes() == []


def test_what_is_in_doubt_in_a_channel_is_not_repeated(room: Newsroom) -> None:
    subscriptions.add(room.store, Place(-100, kind="channel"), (Wish(),))
    publishes(room, "A")
    room.settles(room.takes(), "in_doubt")
    room.passes(days=1)
    assert room.takes() == []


def test_later_news_waits_behind_what_is_in_doubt(room: Newsroom) -> None:
    room.subscribes(1)
    publishes(room, "A")
    room.settles(room.takes(), "in_doubt")
    publishes(room, "B")
    assert room.takes() == []
    room.passes(seconds=90)
    assert [message.splitlines()[-1] for message in room.delivers()[1]] == [news("A"), news("B")]


def test_a_correction_of_what_bounced_meanwhile_becomes_news(room: Newsroom) -> None:
    room.subscribes(1)
    publishes(room, "A")
    taken = room.takes()
    room.writes("news-a", "B")
    room.publishes()
    room.settles(taken, "queued")
    assert room.delivers() == {1: [news("B")]}


def test_a_withdrawal_of_what_bounced_meanwhile_tells_nobody(room: Newsroom) -> None:
    room.subscribes(1)
    publishes(room, "A")
    taken = room.takes()
    room.withdraws("news-a", "A")
    room.publishes()
    room.settles(taken, "queued")
    assert room.delivers() == {}


def test_a_correction_that_bounced_is_made_anew_from_what_the_chat_was_told(
    room: Newsroom,
) -> None:
    room.subscribes(1)
    publishes(room, "A")
    told = room.delivers()
    room.writes("news-a", "B")
    room.publishes()
    taken = room.takes()
    room.writes("news-a", "C")
    room.publishes()
    room.settles(taken, "queued")
    assert told == {1: [news("A")]}
    day = "14 May 2024"
    assert room.delivers() == {
        1: [f"Correction\nWe wrote: {day}: A (The Press)\nCorrect: {day}: C (The Press)"]
    }


def test_news_that_bounced_while_its_amendment_was_held_is_told_when_that_is_cancelled(
    room: Newsroom,
) -> None:
    room.subscribes(1)
    publishes(room, "A")
    taken = room.takes()
    room.writes("news-a", "B")
    number = room.publishes(hold=5)
    room.settles(taken, "queued")
    room.cancels(number)
    assert room.delivers() == {1: [news("A")]}


def test_a_sent_message_ends_the_count_of_refusals(room: Newsroom) -> None:
    room.subscribes(1)
    with room.store.write() as db:
        db.execute("UPDATE subscriber SET strikes = 2")
    publishes(room, "A")
    (parcel,) = room.takes()
    now = int(room.now.timestamp())
    settling.settle(room.store, [Outcome(parcel, "sent", message=17)], now)
    assert room.store.rows("SELECT strikes FROM subscriber") == [{"strikes": 0}]
    assert room.store.rows("SELECT state, message, at FROM outbox") == [
        {"state": "sent", "message": 17, "at": now}
    ]
