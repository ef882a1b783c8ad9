"""`When`: a day that is exact, bounded on one side or both, or not given."""

from datetime import date

import pytest

from store.when import When
from tests.store.days import day

EXACT = When.on(day("2023-08-12"))
BETWEEN = When(day("2023-07-18"), day("2023-08-02"))
BY = When(latest=day("2023-08-02"))
AFTER = When(earliest=day("2023-12-23"))
UNKNOWN = When()


def test_only_an_exact_day_has_a_day() -> None:
    whens = (EXACT, BETWEEN, BY, AFTER, UNKNOWN)
    assert [when.day for when in whens] == [day("2023-08-12"), None, None, None, None]


def test_bounds_that_meet_are_an_exact_day() -> None:
    assert When(day("2023-08-12"), day("2023-08-12")) == EXACT


def test_bounds_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^2023-08-02 is after 2023-07-18$"):
        When(day("2023-08-02"), day("2023-07-18"))


@pytest.mark.parametrize(
    ("when", "asked", "surely", "maybe"),
    [
        (EXACT, "2023-08-11", False, False),
        (EXACT, "2023-08-12", True, True),
        (EXACT, "2023-08-13", True, True),
        (BETWEEN, "2023-07-17", False, False),
        (BETWEEN, "2023-07-18", False, True),
        (BETWEEN, "2023-08-01", False, True),
        (BETWEEN, "2023-08-02", True, True),
        (BY, "1991-08-24", False, True),
        (BY, "2023-08-01", False, True),
        (BY, "2023-08-02", True, True),
        (AFTER, "2023-12-22", False, False),
        (AFTER, "2023-12-23", False, True),
        (AFTER, "2030-01-01", False, True),
        (UNKNOWN, "2030-01-01", False, True),
    ],
)
def test_both_bounds_are_days_on_which_it_can_have_happened(
    when: When, asked: str, surely: bool, maybe: bool
) -> None:
    assert (when.surely_by(day(asked)), when.maybe_by(day(asked))) == (surely, maybe)


def test_days_sort_by_the_latest_they_can_be_and_the_unknown_last() -> None:
    whens = sorted((UNKNOWN, AFTER, EXACT, BETWEEN), key=lambda when: when.sort_key)
    assert whens == [BETWEEN, EXACT, AFTER, UNKNOWN]
    assert UNKNOWN.sort_key == date.max
