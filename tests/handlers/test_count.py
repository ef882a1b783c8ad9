"""How many had joined by a day: exact, as a range, none, and days that cannot be answered."""

from datetime import date

import pytest

from handlers.count import Counted
from handlers.past import CountPastHorizon
from handlers.slips import ImpossibleDay, UnreadableDay, WhichDay
from handlers.within import Within
from store import Store
from tests.handlers.asking import answer

HORIZON = date(2026, 7, 1)
COUNTS = [
    ("2023-07-11", 0, 0, 0),
    ("2023-07-12", 16, 17, 7),
    ("2023-07-14", 17, 17, 7),
    ("2023-07-25", 18, 19, 7),
    ("2023-08-02", 19, 19, 7),
    ("2023-08-18", 25, 25, 7),
    ("2023-08-24", 27, 28, 7),
    ("2023-08-25", 28, 28, 7),
    ("2023-09-20", 29, 29, 7),
    ("2023-11-02", 30, 30, 7),
    ("2024-01-22", 31, 31, 7),
]


@pytest.mark.parametrize(("day", "least", "most", "founders"), COUNTS)
def test_a_day_has_its_count_between_two_bounds(
    store: Store, day: str, least: int, most: int, founders: int
) -> None:
    found = answer(store, f"/count {day}", Counted).count
    assert (found.least, found.most, found.founders) == (least, most, founders)


def test_a_range_names_the_state_whose_day_is_open(store: Store) -> None:
    found = answer(store, "/count 2023-07-25", Counted).count
    assert [state.country for state in found.open] == ["IE"]


def test_the_figure_of_the_day_stands_beside_ours(store: Store) -> None:
    reported = answer(store, "/count 2023-08-18", Counted).reported
    said = [
        (tally.total, tally.convention, tally.said_by["en"].split(",")[0]) for tally in reported
    ]
    assert said == [(25, "with-g7", "Andrii Yermak")]


def test_a_day_before_the_declaration_rests_on_its_adoption(store: Store) -> None:
    found = answer(store, "/count 2023-07-11", Counted)
    assert found.adopted == date(2023, 7, 12)
    assert "op-g7" in [source.id for source in found.sources]


@pytest.mark.parametrize(
    "asked", ["/count", "/count today", "/count сьогодні", "/count 2026-07-01"]
)
def test_today_is_counted_as_far_as_the_sources_go(store: Store, asked: str) -> None:
    found = answer(store, asked, Counted)
    assert (found.day, found.count.least, found.as_of) == (HORIZON, 31, HORIZON)


def test_a_day_past_the_sources_is_told_so_with_the_last_total(store: Store) -> None:
    found = answer(store, "/count 2026-12-31", CountPastHorizon)
    assert (found.day, found.horizon, found.count.least) == (date(2026, 12, 31), HORIZON, 31)
    assert found.asks == "/count 2026-07-01"


@pytest.mark.parametrize("asked", ["2023-02-30", "30 February 2023", "31 червня 2023"])
def test_a_day_of_no_calendar_is_named(store: Store, asked: str) -> None:
    assert answer(store, f"/count {asked}", ImpossibleDay).text == asked


def test_a_day_with_two_readings_is_asked_back(store: Store) -> None:
    days = answer(store, "/count 05/08/2023", WhichDay).days
    assert days == (date(2023, 8, 5), date(2023, 5, 8))


def test_a_month_has_who_surely_and_who_possibly_joined_in_it_and_the_total(store: Store) -> None:
    found = answer(store, "/count August 2023", Within)
    codes = [state.country for state in found.states]
    assert codes == ["IE", "LV", "GR", "MK", "BG", "EE", "LT", "LU", "ME", "SI"]
    assert (found.first, found.last) == (date(2023, 8, 1), date(2023, 8, 31))
    assert found.total is not None
    assert (found.sure, found.end, found.total.least) == (9, date(2023, 8, 31), 28)


def test_a_time_without_an_end_has_no_total_of_its_own(store: Store) -> None:
    found = answer(store, "/count since 2023-09-01", Within)
    assert [state.country for state in found.states] == ["AL", "CY", "PL"]
    assert (found.end, found.total) == (HORIZON, None)


def test_a_time_with_only_an_end_is_its_last_day(store: Store) -> None:
    assert answer(store, "/count before August 2023", Counted) == answer(
        store, "/count 2023-07-31", Counted
    )


def test_words_that_are_no_day_are_said_to_be_unreadable(store: Store) -> None:
    assert answer(store, "/count soon", UnreadableDay).text == "soon"
