"""What a publication changes in the record, whom it tells, and how it is taken back."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from handlers import announcement
from store import audit, changes, events, letters, open_store, publishing, subscriptions
from store.audit import Line
from store.connection import DatabaseError
from store.publishing import OvertakenError
from store.reading import FactsError, read
from store.subscriptions import Place, Settings, Wish
from tests.newsroom import NOW, TODAY, Newsroom
from tests.store.contents import tables


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    """A newsroom whose record has been loaded, with nobody subscribed yet."""
    opened = Newsroom.opened(tmp_path)
    yield opened
    opened.store.close()


def line(text: str) -> str:
    return f"14 May 2024: {text} (The Press)"


def news(text: str) -> str:
    return f"New: {line(text)}"


def correction(old: str, new: str) -> str:
    return f"Correction\nWe wrote: {line(old)}\nCorrect: {line(new)}"


def withdrawal(text: str) -> str:
    return f"Correction: withdrawn\nWe wrote: {line(text)}\nReason: It never happened."


def plans(room: Newsroom) -> list[tuple[str, str, bool]]:
    return [(n.change.what, n.change.fact.id, n.change.told) for n in room.plans()]


# Planning


def test_the_first_load_is_silent(tmp_path: Path) -> None:
    room = Newsroom.opened(tmp_path)
    with closing(room.store):
        assert publishing.plan(None, read(room.folder), date(2023, 7, 13)) == []
        assert changes.every(room.store) == []


def test_an_identical_folder_changes_nothing(room: Newsroom) -> None:
    assert room.plans() == []


def test_a_new_event_is_told_for_fourteen_days_and_loads_silently_after_them(
    room: Newsroom,
) -> None:
    room.writes("fresh", "Fresh", on=TODAY - timedelta(days=14))
    room.writes("old", "Old", on=TODAY - timedelta(days=15))
    assert plans(room) == [("new", "fresh", True), ("new", "old", False)]


def test_an_old_event_is_told_when_it_is_announced_by_name(room: Newsroom) -> None:
    room.subscribes(1)
    room.writes("old", "Old", on=date(2023, 7, 12))
    room.publishes(announce=["old"])
    assert room.delivers() == {1: ["New: 12 July 2023: Old (The Press)"]}


@pytest.mark.parametrize("id", ["event-summit", "nobody", "oksana"])
def test_only_a_new_event_can_be_announced(room: Newsroom, id: str) -> None:
    people = room.folder / "people.toml"
    words = '{ en = "O", uk = "О" }'
    oksana = f'\n[oksana]\ncountry = "UA"\nname = {words}\noffice = {words}\n'
    with people.open("a", encoding="utf-8") as file:
        file.write(f'{oksana}keywords = ["o"]\nsources = ["press"]\n')
    with pytest.raises(FactsError) as caught:
        room.plans(announce=[id])
    assert str(caught.value) == f"--announce [{id}]: is no new event"


def test_the_first_load_announces_nothing(room: Newsroom) -> None:
    with pytest.raises(FactsError, match="is no new event"):
        publishing.plan(None, read(room.folder), TODAY, ["event-summit"])


def test_a_fact_that_is_gone_without_being_withdrawn_stops_the_publication(
    room: Newsroom,
) -> None:
    room.writes("news-a", "A")
    room.writes("news-b", "B")
    room.publishes()
    del room.news["news-a"]
    room.writes("news-b", "B")
    with pytest.raises(FactsError) as caught:
        room.publishes()
    assert str(caught.value) == (
        "events.toml [news-a]: was published and is gone: withdraw it instead"
    )


def test_another_source_is_logged_and_told_to_nobody(room: Newsroom) -> None:
    room.subscribes(1)
    room.writes("news-a", "A")
    room.publishes()
    room.delivers()
    room.writes("news-a", "A", source="ministry")
    room.writes("news-b", "B")
    assert plans(room) == [("new", "news-b", True), ("amended", "news-a", False)]
    room.publishes()
    assert room.delivers() == {1: [news("B")]}
    assert [(e.what, e.told) for e in changes.every(room.store)] == [
        ("amended", False),
        ("new", True),
        ("new", True),
    ]


def test_every_kind_of_fact_has_its_line_in_the_log(room: Newsroom) -> None:
    """A change of a fact that is no event is logged too, in words of its own."""
    record = read(room.folder)
    written = announcement.notices(
        [changes.Change("new", None, fact, False) for fact in record.facts],
        [fact for fact in record.facts if fact.TOPIC == "people"],  # type: ignore[misc]
    )
    topics = {notice.change.fact.TOPIC for notice in written}
    assert len(topics) == 11
    assert all(n.new and n.new["en"] and n.new["uk"] != n.new["en"] for n in written)


# Who is told


def test_news_reaches_whoever_subscribed_to_it_once(room: Newsroom) -> None:
    room.subscribes(1)
    room.subscribes(2, Wish(country="GR"))
    room.subscribes(3, Wish("other"))
    room.subscribes(4, Wish("other", "GR"), Wish("talks", "GR"))
    room.subscribes(5, Wish("talks"), Wish(country="SE"), Wish("joined", "GR"))
    room.writes("news-a", "A", country="GR")
    (notice,) = room.plans()
    assert letters.reach(room.store, notice) == 4
    room.publishes()
    assert room.delivers() == {chat: [news("A")] for chat in (1, 2, 3, 4)}


def test_several_events_published_together_reach_a_chat_as_one_message(room: Newsroom) -> None:
    room.subscribes(1)
    room.subscribes(2, Wish(country="SE"))
    room.writes("news-a", "A")
    room.writes("news-b", "B", country="SE")
    room.publishes()
    assert room.delivers() == {
        1: [f"2 new events\n• {line('A')}\n• {line('B')}"],
        2: [news("B")],
    }


def test_nothing_is_sent_before_the_hold_is_over(room: Newsroom) -> None:
    room.subscribes(1)
    room.writes("news-a", "A")
    room.publishes(hold=2)
    room.passes(minutes=2, seconds=-1)
    assert room.delivers() == {}
    room.passes(seconds=1)
    assert room.delivers() == {1: [news("A")]}


def test_whoever_subscribes_later_hears_of_later_events_alone(room: Newsroom) -> None:
    room.subscribes(1)
    room.writes("news-a", "A")
    room.publishes()
    room.subscribes(2)
    room.writes("news-b", "B")
    room.publishes()
    assert room.delivers()[2] == [news("B")]


def test_a_digest_waits_for_its_hour(room: Newsroom) -> None:
    room.subscribes(1, settings=Settings(pace="daily"))
    room.subscribes(2, settings=Settings(pace="weekly", zone="America/New_York"))
    room.writes("news-a", "A")
    room.publishes()
    assert room.delivers() == {}
    room.now = NOW.replace(day=15, hour=6)  # Wednesday, 9:00 in Kyiv
    assert room.delivers() == {1: [news("A")]}
    room.now = NOW.replace(day=20, hour=13, minute=0)  # Monday, 9:00 in New York
    assert room.delivers() == {2: [news("A")]}
    room.passes(days=30)
    assert room.delivers() == {}


# Corrections


@pytest.fixture
def told(room: Newsroom) -> Newsroom:
    """A newsroom after chat 1 has been told of A, with nothing waiting."""
    room.subscribes(1)
    room.writes("news-a", "A")
    room.publishes()
    assert room.delivers() == {1: [news("A")]}
    return room


def test_a_correction_reaches_exactly_those_who_had_the_old_version(room: Newsroom) -> None:
    for chat in range(1, 6):
        room.subscribes(chat)
    room.subscribes(6, settings=Settings(pace="daily"))
    room.writes("news-a", "A")
    room.publishes()
    room.delivers()
    subscriptions.remove(room.store, Place(2))
    subscriptions.close(room.store, 3)
    subscriptions.pause(room.store, 4)
    room.subscribes(7)
    room.writes("news-a", "B")
    (notice,) = room.plans()
    assert letters.reach(room.store, notice) == 4
    room.publishes()
    assert room.delivers() == {chat: [correction("A", "B")] for chat in (1, 2, 5)}
    room.passes(days=1)
    assert room.delivers() == {6: [news("B")]}


def test_a_withdrawal_tells_those_who_had_it_and_cancels_what_waits(told: Newsroom) -> None:
    told.subscribes(2, settings=Settings(pace="daily"))
    told.writes("news-b", "B")
    told.publishes()
    told.withdraws("news-a", "A")
    told.withdraws("news-b", "B")
    assert [letters.reach(told.store, notice) for notice in told.plans()] == [1, 0]
    told.publishes()
    assert told.delivers() == {1: [withdrawal("A")]}
    told.passes(days=7)
    assert told.delivers() == {}


def test_what_was_amended_twice_is_corrected_from_what_each_was_told(told: Newsroom) -> None:
    told.subscribes(2, settings=Settings(pace="daily"))
    told.writes("news-a", "B")
    told.publishes()
    told.delivers()
    told.subscribes(3)
    told.writes("news-a", "C")
    told.publishes()
    assert told.delivers() == {1: [correction("B", "C")]}


def test_an_amendment_overtaken_before_it_left_is_told_as_one(told: Newsroom) -> None:
    told.writes("news-a", "B")
    told.publishes(hold=5)
    told.writes("news-a", "C")
    told.publishes()
    told.passes(minutes=10)
    assert told.delivers() == {1: [correction("A", "C")]}


def test_an_amendment_taken_back_before_it_left_tells_nobody(told: Newsroom) -> None:
    told.writes("news-a", "B")
    told.publishes(hold=5)
    told.writes("news-a", "A")
    told.publishes()
    told.passes(minutes=10)
    assert told.delivers() == {}


def test_an_amendment_taken_back_after_it_left_is_corrected_again(told: Newsroom) -> None:
    told.writes("news-a", "B")
    told.publishes()
    told.delivers()
    told.writes("news-a", "A")
    told.publishes()
    assert told.delivers() == {1: [correction("B", "A")]}


def test_what_is_published_again_tells_those_who_heard_it_was_withdrawn(told: Newsroom) -> None:
    told.withdraws("news-a", "A")
    told.publishes()
    told.delivers()
    told.subscribes(2)
    told.writes("news-a", "A")
    told.publishes()
    assert told.delivers() == {
        1: [f"Correction: this stands after all\n{line('A')}"],
        2: [news("A")],
    }


def test_what_may_have_arrived_is_corrected_too(room: Newsroom) -> None:
    for chat in (1, 2, 3):
        room.subscribes(chat)
    room.writes("news-a", "A")
    room.publishes()
    in_doubt, dead, on_its_way = room.takes()
    room.settles([in_doubt], "in_doubt")
    room.settles([dead], "dead")
    room.writes("news-a", "B")
    (notice,) = room.plans()
    assert letters.reach(room.store, notice) == 2
    room.publishes()
    room.settles([on_its_way])
    room.passes(minutes=2)
    heard = room.delivers()
    assert heard[1][-1] == correction("A", "B")
    assert heard[3] == [correction("A", "B")]
    assert heard.keys() == {1, 3}


def test_a_repeat_that_waits_counts_as_told(room: Newsroom) -> None:
    """Its first sending may have arrived, so the chat is corrected and not told anew."""
    room.subscribes(1)
    room.writes("news-a", "A")
    room.publishes()
    room.settles(room.takes(), "in_doubt")
    with room.store.write() as db:
        db.execute("UPDATE outbox SET state = 'queued'")
    room.writes("news-a", "B")
    room.publishes()
    assert room.delivers() == {1: [correction("A", "B")]}


def test_an_event_of_another_country_is_corrected_and_news_to_those_it_concerns(
    room: Newsroom,
) -> None:
    room.subscribes(1, Wish(country="GR"))
    room.subscribes(2, Wish(country="SE"))
    room.subscribes(3)
    room.subscribes(4, Wish(country="GR"), settings=Settings(pace="daily"))
    room.writes("news-a", "A", country="GR")
    room.publishes()
    room.delivers()
    room.subscribes(5)
    room.writes("news-a", "B", country="SE")
    (notice,) = room.plans()
    assert letters.reach(room.store, notice) == 3
    room.publishes()
    assert room.delivers() == {
        1: [correction("A", "B")],
        2: [news("B")],
        3: [correction("A", "B")],
    }
    room.passes(days=1)
    assert room.delivers() == {}


def test_an_event_of_another_kind_keeps_its_readers_informed(told: Newsroom) -> None:
    told.subscribes(2, Wish("talks"))
    talks = told.folder / "talks.toml"
    talks.write_text(
        talks.read_text("utf-8")
        + '\n[news-a]\ncountry = "SE"\nstep = "announced"\non = 2024-05-14\nsources = ["press"]\n',
        "utf-8",
    )
    del told.news["news-a"]
    told.writes("news-b", "B", on=date(2020, 1, 1))
    told.publishes()
    sweden = line("Sweden – talks announced")
    assert told.delivers() == {
        1: [f"Correction\nWe wrote: {line('A')}\nCorrect: {sweden}"],
        2: [f"New: {sweden}"],
    }


def test_an_amended_event_of_long_ago_that_was_never_told_tells_nobody(room: Newsroom) -> None:
    room.subscribes(1)
    room.writes("old", "Old", on=date(2020, 1, 1), country="GR")
    room.publishes()
    room.writes("old", "Older", on=date(2019, 1, 1), country="SE")
    room.publishes()
    assert room.delivers() == {}


# Taking back


def test_a_cancelled_publication_leaves_the_store_as_it_was(told: Newsroom) -> None:
    def record() -> dict[str, object]:
        kept = ("publication", "change", "letter", "outbox", "audit")
        return {n: rows for n, rows in tables(told.store).items() if n not in kept}

    before, log = record(), changes.every(told.store)
    told.writes("news-a", "B")
    told.writes("news-b", "C")
    id = told.publishes(hold=2)
    assert record() != before
    told.cancels(id)
    assert (record(), changes.every(told.store)) == (before, log)
    told.passes(minutes=3)
    assert told.delivers() == {}


def test_what_a_cancelled_publication_replaced_is_sent_after_all(told: Newsroom) -> None:
    """A weekly reader waits for B; an amendment that is taken back must not lose it."""
    weekly = Settings(pace="weekly")
    for chat in (2, 3, 4):
        told.subscribes(chat, settings=weekly)
    told.writes("news-b", "B")
    told.publishes()
    told.delivers()
    told.withdraws("news-b", "B")
    id = told.publishes(hold=2)
    subscriptions.remove(told.store, Place(3))
    subscriptions.close(told.store, 4)
    told.cancels(id)
    told.passes(days=7)
    assert told.delivers() == {2: [news("B")]}


def test_a_correction_that_a_cancelled_publication_replaced_is_sent_after_all(
    told: Newsroom,
) -> None:
    told.writes("news-a", "B")
    told.publishes(hold=2)
    subscriptions.remove(told.store, Place(1))
    told.writes("news-a", "C")
    told.cancels(told.publishes(hold=2))
    told.passes(minutes=3)
    assert told.delivers() == {1: [correction("A", "B")]}


def test_only_the_last_publication_can_be_taken_back_and_only_while_it_is_held(
    room: Newsroom,
) -> None:
    first = room.publishes()
    room.writes("news-a", "A")
    second = room.publishes(hold=2)
    for id in (first, second + 1):
        with pytest.raises(LookupError):
            room.cancels(id)
    room.passes(minutes=2)
    with pytest.raises(LookupError):
        room.cancels(second)


def test_the_first_load_cannot_be_taken_back(tmp_path: Path) -> None:
    room = Newsroom.opened(tmp_path)
    room.now -= timedelta(minutes=1)
    with closing(room.store), pytest.raises(LookupError):
        room.cancels(1)


def test_after_a_cancellation_the_same_folder_can_be_published_again(told: Newsroom) -> None:
    told.writes("news-a", "B")
    told.cancels(told.publishes(hold=2))
    assert plans(told) == [("amended", "news-a", True)]
    told.publishes()
    assert told.delivers() == {1: [correction("A", "B")]}


# One transaction


def test_a_plan_made_before_another_publication_is_refused(room: Newsroom) -> None:
    room.subscribes(1)
    room.writes("news-a", "A")
    late, over = room.plans(), publishing.latest(room.store)
    room.publishes()
    with pytest.raises(OvertakenError):
        publishing.publish(
            room.store,
            read(room.folder),
            late,
            editor="bob",
            now=NOW,
            hold=timedelta(),
            over=over,
        )
    assert room.delivers() == {1: [news("A")]}


def test_a_publication_that_fails_leaves_no_trace(room: Newsroom) -> None:
    room.subscribes(1)
    room.writes("news-a", "A")
    before = tables(room.store)
    with room.store.write() as db:
        db.execute("CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT raise(ABORT, ''); END")
    with pytest.raises(DatabaseError):
        room.publishes()
    room.store.db.execute("DROP TRIGGER full")
    assert tables(room.store) == before
    room.publishes()
    assert room.delivers() == {1: [news("A")]}


def test_another_reader_sees_all_of_a_publication_or_nothing(room: Newsroom) -> None:
    room.writes("news-a", "A")
    with closing(open_store(room.store.path)) as reader:
        assert events.between(reader, TODAY, TODAY) == []
        room.publishes()
        assert [fact.id for fact in events.between(reader, TODAY, TODAY)] == ["news-a"]


def test_the_audit_log_says_who_did_what_and_only_grows(room: Newsroom) -> None:
    room.writes("news-a", "A")
    room.cancels(room.publishes(hold=2))
    at = "2024-05-14T12:00:00+00:00"
    assert audit.every(room.store) == [
        Line(at, "ann", "publish", "publication 1, changes: 0"),
        Line(at, "ann", "publish", "publication 2, changes: 1"),
        Line(at, "ann", "cancel", "publication 2"),
    ]
    for sql in ("DELETE FROM audit", "UPDATE audit SET who = 'bob'"):
        with pytest.raises(DatabaseError, match="append-only"), room.store.write() as db:
            db.execute(sql)


def test_the_version_is_that_of_the_publication_that_stands(room: Newsroom) -> None:
    assert publishing.version(room.store) == "publication 1 of 2024-05-14T12:00:00+00:00"
    room.writes("news-a", "A")
    room.cancels(room.publishes(hold=2))
    assert publishing.version(room.store) == "publication 1 of 2024-05-14T12:00:00+00:00"
