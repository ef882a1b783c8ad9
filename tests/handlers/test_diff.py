"""What changed between the ends of two days."""

from datetime import date
from itertools import chain

import pytest

from handlers.diff import Difference, NotTwoDays
from handlers.slips import PastHorizon
from store import Store
from tests.handlers.asking import answer

JULY, AUGUST = date(2023, 7, 12), date(2023, 8, 18)
PAIRS = [
    ("2023-07-12 2023-08-18", JULY, AUGUST),
    ("2023-08-18 2023-07-12", JULY, AUGUST),
    ("12 July 2023 18 August 2023", JULY, AUGUST),
    ("12 липня 2023 18.08.2023", JULY, AUGUST),
    ("August 2023", date(2023, 7, 31), date(2023, 8, 31)),
]


@pytest.mark.parametrize(("asked", "first", "last"), PAIRS)
def test_two_days_are_read_in_any_order_and_form(
    store: Store, asked: str, first: date, last: date
) -> None:
    found = answer(store, f"/diff {asked}", Difference)
    assert (found.first, found.last) == (first, last)


def test_the_total_moves_by_what_happened_between(store: Store) -> None:
    found = answer(store, "/diff 2023-08-15 2023-08-18", Difference)
    assert (found.before.least, found.after.least) == (22, 25)
    joined = [facts for facts in found.page.items if facts[0].TOPIC == "signatories"]
    assert [[fact.country for fact in facts] for facts in joined] == [["BG"], ["EE", "LT"]]


def test_an_event_of_the_first_day_lies_before(store: Store) -> None:
    found = answer(store, "/diff 2023-08-16 2023-08-17", Difference)
    assert all(fact.when.day != date(2023, 8, 16) for fact in chain(*found.page.items))


def test_the_same_day_twice_changes_nothing(store: Store) -> None:
    found = answer(store, "/diff 2024-01-22 2024-01-22", Difference)
    assert found.before == found.after


def test_a_day_past_the_sources_is_told_so(store: Store) -> None:
    found = answer(store, "/diff 2023-08-18 2027-01-01", PastHorizon)
    assert found.asks == "/diff 2023-08-18 2026-07-01"


@pytest.mark.parametrize("asked", ["", "2023-08-18", "soon later", "2023-02-30 2023-08-18"])
def test_less_than_two_days_is_asked_back(store: Store, asked: str) -> None:
    assert answer(store, f"/diff {asked}", NotTwoDays) == NotTwoDays(command="diff")
