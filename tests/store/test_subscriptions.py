"""Which chats hear of what, how and when; and what is left of one that is erased."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from store import Store, chats, create_store, subscriptions
from store.subscriptions import Place, Settings, Wish
from tests.newsroom import Newsroom

GREECE, SWEDEN, TALKS, ALL = Wish(country="GR"), Wish(country="SE"), Wish("talks"), Wish()
GREEK_TALKS = Wish("talks", "GR")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(create_store(tmp_path / "bot.db")) as opened:
        yield opened


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    opened = Newsroom.opened(tmp_path)
    yield opened
    opened.store.close()


def wishes(store: Store, place: Place) -> tuple[Wish, ...]:
    found = subscriptions.of(store, place)
    assert found
    return found.wishes


# Wishes


def test_subscribing_twice_is_subscribing_once(store: Store) -> None:
    first = subscriptions.add(store, Place(7), (GREECE,))
    assert subscriptions.add(store, Place(7), (GREECE,)) == first
    assert first == subscriptions.of(store, Place(7))
    assert (first.place, first.wishes, first.settings) == (Place(7), (GREECE,), Settings())


@pytest.mark.parametrize(
    ("added", "left"),
    [
        ([GREECE, SWEDEN], (GREECE, SWEDEN)),
        ([GREECE, ALL], (ALL,)),
        ([ALL, GREECE], (ALL,)),
        ([GREEK_TALKS, TALKS], (TALKS,)),
        ([GREECE, GREEK_TALKS], (GREECE,)),
        ([TALKS, GREECE], (GREECE, TALKS)),
    ],
)
def test_a_wish_takes_the_place_of_what_it_includes(
    store: Store, added: list[Wish], left: tuple[Wish, ...]
) -> None:
    for wish in added:
        subscriptions.add(store, Place(7), (wish,))
    assert wishes(store, Place(7)) == left


@pytest.mark.parametrize(
    ("had", "gone", "left"),
    [
        ([GREECE, SWEDEN], GREECE, (SWEDEN,)),
        ([GREEK_TALKS, SWEDEN], GREECE, (SWEDEN,)),
        ([GREEK_TALKS, SWEDEN], TALKS, (SWEDEN,)),
        ([GREECE, TALKS], ALL, ()),
        ([ALL], GREECE, (ALL,)),
        ([TALKS], GREEK_TALKS, (TALKS,)),
    ],
)
def test_unsubscribing_ends_what_it_includes_and_nothing_wider(
    store: Store, had: list[Wish], gone: Wish, left: tuple[Wish, ...]
) -> None:
    subscriptions.add(store, Place(7), tuple(had))
    found = subscriptions.remove(store, Place(7), (gone,))
    assert found
    assert found.wishes == left


def test_unsubscribing_a_stranger_keeps_nothing_of_them(store: Store) -> None:
    assert subscriptions.remove(store, Place(7)) is None
    assert subscriptions.of(store, Place(7)) is None


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (ALL, GREEK_TALKS, True),
        (TALKS, GREECE, True),
        (GREECE, SWEDEN, False),
        (Wish("joined", "GR"), GREEK_TALKS, False),
    ],
)
def test_two_wishes_meet_where_one_event_can_be_both(one: Wish, other: Wish, meet: bool) -> None:
    assert one.meets(other) is meet
    assert other.meets(one) is meet


def test_each_topic_of_a_forum_is_a_subscriber_of_its_own(store: Store) -> None:
    here, there = Place(-100, thread=7, kind="group"), Place(-100, thread=8, kind="group")
    subscriptions.add(store, here, (GREECE,))
    subscriptions.add(store, there, (TALKS,))
    assert (wishes(store, here), wishes(store, there)) == ((GREECE,), (TALKS,))


# What waits


def test_what_waits_is_not_sent_to_whom_it_no_longer_concerns(room: Newsroom) -> None:
    room.subscribes(1, GREECE, Wish("other"))
    room.subscribes(2, GREECE)
    room.subscribes(3, ALL)
    room.writes("news-a", "A", country="GR")
    room.publishes(hold=2)
    subscriptions.remove(room.store, Place(1), (GREECE,))
    subscriptions.remove(room.store, Place(2), (GREECE,))
    subscriptions.close(room.store, 3)
    room.passes(minutes=3)
    assert room.delivers().keys() == {1}


def test_a_change_to_at_once_releases_what_waits_for_a_digest(room: Newsroom) -> None:
    settings = Settings(pace="weekly")
    room.subscribes(1, settings=settings)
    room.writes("news-a", "A")
    room.publishes(hold=2)
    subscriptions.change_settings(room.store, Place(1), Settings(pace="now"))
    assert room.delivers() == {}
    room.passes(minutes=2)
    assert len(room.delivers()[1]) == 1


def test_any_other_change_leaves_the_time_of_what_waits(room: Newsroom) -> None:
    room.subscribes(1, settings=Settings(pace="daily"))
    room.writes("news-a", "A")
    room.publishes()
    subscriptions.change_settings(room.store, Place(1), Settings(pace="weekly"))
    room.passes(hours=18)
    assert len(room.delivers()[1]) == 1


def test_the_end_of_quiet_hours_by_hand_releases_what_waits_for_it(room: Newsroom) -> None:
    room.subscribes(1, settings=Settings(quiet=(14, 20)))
    room.writes("news-a", "A")
    room.publishes()
    assert room.delivers() == {}
    subscriptions.change_settings(room.store, Place(1), Settings())
    assert len(room.delivers()[1]) == 1


def test_later_messages_are_in_the_language_chosen_last(room: Newsroom) -> None:
    room.subscribes(1)
    room.writes("news-a", "A")
    room.publishes()
    subscriptions.speak(room.store, 1, "uk")
    assert room.delivers() == {1: ["Нове: 14 травня 2024 року: A (укр.) (The Press)"]}


# Coming and going


def test_a_chat_that_went_and_is_back_hears_of_later_events_alone(room: Newsroom) -> None:
    room.subscribes(1)
    room.writes("news-a", "A")
    room.publishes(hold=2)
    subscriptions.close(room.store, 1)
    room.writes("news-b", "B")
    room.publishes()
    subscriptions.reopen(room.store, 1)
    room.writes("news-c", "C")
    room.publishes()
    room.passes(minutes=3)
    assert room.delivers() == {1: ["New: 14 May 2024: C (The Press)"]}


def test_a_paused_chat_stays_silent_until_it_subscribes_again(room: Newsroom) -> None:
    room.subscribes(1)
    subscriptions.pause(room.store, 1)
    subscriptions.reopen(room.store, 1)
    room.writes("news-a", "A")
    room.publishes()
    room.subscribes(1)
    room.writes("news-b", "B")
    room.publishes()
    assert room.delivers() == {1: ["New: 14 May 2024: B (The Press)"]}


# Moving


def test_a_group_is_followed_to_its_new_id_with_all_that_it_has(room: Newsroom) -> None:
    room.subscribes(-5, GREECE, settings=Settings(pace="daily", silent=True))
    room.writes("news-a", "A", country="GR")
    room.publishes()
    subscriptions.move(room.store, -5, -1005)
    assert subscriptions.of(room.store, Place(-5)) is None
    moved = subscriptions.of(room.store, Place(-1005))
    assert moved
    assert (moved.wishes, moved.settings) == ((GREECE,), Settings(pace="daily", silent=True))
    room.passes(days=1)
    assert room.delivers().keys() == {-1005}


def test_a_group_that_was_subscribed_under_both_ids_hears_each_event_once(room: Newsroom) -> None:
    """What the old id was sent, the new one is not sent again; wishes come together."""
    room.subscribes(-5, GREECE, TALKS)
    room.subscribes(-1005, settings=Settings(quiet=(14, 20)))
    room.writes("news-a", "A", country="GR")
    room.publishes()
    assert room.delivers().keys() == {-5}
    room.writes("news-b", "B", country="GR")
    room.publishes(hold=2)
    subscriptions.move(room.store, -5, -1005)
    assert wishes(room.store, Place(-1005)) == (ALL,)
    room.passes(hours=6)
    assert room.delivers() == {-1005: ["New: 14 May 2024: B (The Press)"]}


def test_a_group_that_was_gone_under_its_new_id_is_back_with_the_old_one(store: Store) -> None:
    subscriptions.add(store, Place(-5), (GREECE,))
    subscriptions.add(store, Place(-1005), (SWEDEN,))
    subscriptions.close(store, -1005)
    subscriptions.move(store, -5, -1005)
    moved = subscriptions.of(store, Place(-1005))
    assert moved
    assert (moved.state, moved.wishes) == ("on", (GREECE, SWEDEN))


# Erasing

ID = 776655443322


def traces(path: Path, id: int) -> list[str]:
    """Return the files of a store in which an id occurs, in any form that SQLite keeps it in."""
    forms = (str(id).encode(), id.to_bytes(6, "big"))
    files = sorted(path.parent.glob(f"{path.name}*"))
    return [file.name for file in files if any(form in file.read_bytes() for form in forms)]


def test_nothing_of_an_erased_chat_is_left_in_the_file_or_the_log(room: Newsroom) -> None:
    """Neither its own rows nor its place as the one who subscribed a group."""
    path = room.store.path
    group = Place(-100, kind="group", owner=ID)
    chats.choose(room.store, ID, "uk")
    subscriptions.add(room.store, Place(ID, owner=ID), (GREECE, TALKS))
    subscriptions.add(room.store, Place(ID, thread=5, owner=ID), (SWEDEN,))
    subscriptions.add(room.store, group, (ALL,))
    room.writes("news-a", "A", country="GR")
    room.publishes()
    room.delivers()
    assert traces(path, ID) != []
    subscriptions.forget(room.store, ID)
    assert traces(path, ID) == []
    assert subscriptions.of(room.store, Place(ID)) is None
    assert chats.language(room.store, ID) is None
    kept = subscriptions.of(room.store, group)
    assert kept
    assert (kept.wishes, kept.place.owner) == ((ALL,), None)
    assert subscriptions.sent_to(room.store, kept.id) == 1


def test_an_erased_chat_on_whose_way_a_message_is_stays_erased(room: Newsroom) -> None:
    room.subscribes(ID)
    room.writes("news-a", "A")
    room.publishes()
    taken = room.takes()
    subscriptions.forget(room.store, ID)
    room.settles(taken)
    assert room.store.rows("SELECT * FROM outbox") == []


def test_an_erased_chat_may_come_again_as_a_stranger(room: Newsroom) -> None:
    room.subscribes(1, settings=Settings(zone="America/New_York"))
    room.writes("news-a", "A")
    room.publishes()
    room.delivers()
    subscriptions.forget(room.store, 1)
    again = room.subscribes(1, GREECE)
    assert (again.wishes, again.settings) == ((GREECE,), Settings())
    room.writes("news-a", "B")
    room.publishes()
    assert room.delivers() == {}
