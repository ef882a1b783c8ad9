"""Reported totals: the last ones known by a day."""

import pytest

from store import Store, tallies
from tests.store.days import day


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("2023-08-01", []),
        ("2023-08-02", ["tally-first"]),
        ("2023-08-11", ["tally-first"]),
        ("2023-08-12", ["tally-second", "tally-third"]),
        ("2023-12-31", ["tally-second", "tally-third"]),
    ],
)
def test_the_latest_totals_are_all_of_the_last_day_that_had_any(
    tiny_store: Store, asked: str, found: list[str]
) -> None:
    assert [tally.id for tally in tallies.latest(tiny_store, day(asked))] == found
