"""What waits for whom, what is held back, and what an admin resolves."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from store import outbox, subscriptions
from store.outbox import Counts
from store.subscriptions import Place, Wish
from tests.newsroom import Newsroom

CHANNEL = Place(-100, kind="channel")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    """A newsroom with one piece of news on its way to three chats."""
    opened = Newsroom.opened(tmp_path)
    with closing(opened.store):
        opened.subscribes(1)
        opened.subscribes(2)
        subscriptions.add(opened.store, CHANNEL, (Wish(),))
        opened.writes("news-a", "A")
        opened.publishes()
        yield opened


def seconds(room: Newsroom) -> int:
    return int(room.now.timestamp())


def test_counts_say_how_much_is_in_each_state_and_since_when(room: Newsroom) -> None:
    now = seconds(room)
    assert outbox.counts(room.store, now + 5) == Counts(3, 0, 0, 0, 0, oldest_due=now)
    sent, in_doubt, dead = room.takes()
    room.settles([sent])
    room.settles([in_doubt], "in_doubt")
    room.settles([dead], "dead")
    assert outbox.counts(room.store, now + 5) == Counts(0, 0, 1, 1, 1, oldest_due=None)


def test_what_was_on_its_way_when_the_process_ended_is_in_doubt(room: Newsroom) -> None:
    room.takes()
    assert outbox.recover(room.store, seconds(room)) == 3
    assert outbox.counts(room.store, seconds(room)).in_doubt == 3
    assert outbox.recover(room.store, seconds(room)) == 0


def test_an_admin_is_shown_what_nothing_resolves_by_itself(room: Newsroom) -> None:
    room.settles(room.takes(), "in_doubt")
    assert [row["chat"] for row in outbox.doubtful(room.store)] == [-100]
    room.passes(seconds=90)
    room.settles(room.takes(), "in_doubt")
    assert sorted(row["chat"] for row in outbox.doubtful(room.store)) == [-100, 1, 2]


@pytest.mark.parametrize(("arrived", "heard"), [(True, 0), (False, 1)])
def test_an_admin_settles_it_or_sends_it_again(room: Newsroom, arrived: bool, heard: int) -> None:
    taken = room.takes()
    room.settles(taken[:2])
    room.settles(taken[2:], "in_doubt")
    (row,) = outbox.doubtful(room.store)
    outbox.resolve(room.store, row["letter"], row["subscriber"], arrived=arrived, now=seconds(room))
    assert outbox.doubtful(room.store) == []
    assert len(room.delivers().get(-100, [])) == heard
    assert outbox.counts(room.store, seconds(room)).sent == 3


def test_what_is_not_in_doubt_cannot_be_resolved(room: Newsroom) -> None:
    room.delivers()
    outbox.resolve(room.store, 1, 1, arrived=False, now=seconds(room))
    assert room.delivers() == {}


def test_a_held_letter_waits_until_its_fact_is_amended(room: Newsroom) -> None:
    (letter,) = room.store.rows("SELECT id FROM letter")
    outbox.hold(room.store, [letter["id"]])
    room.passes(days=1000)
    assert room.delivers() == {}
    room.now = room.now.replace(year=2024, month=5, day=14)
    room.writes("news-a", "B")
    room.publishes()
    assert room.delivers() == {chat: ["New: 14 May 2024: B (The Press)"] for chat in (1, 2, -100)}


def test_refusals_in_a_row_are_counted(room: Newsroom) -> None:
    assert [outbox.strike(room.store, 1) for _ in range(3)] == [1, 2, 3]
    assert outbox.strike(room.store, 2) == 1
