"""Our totals against every total that was reported, day by day."""

from datetime import date, timedelta

import pytest

from store import Store, horizons, signatories, tallies
from store.signatories import Signatory
from store.tallies import Tally
from tests.store.days import day

# What our own data give at the end of a day, an open date counted only once it is sure:
# without the G7, with it, with it and Kosovo, with it and the EU; then who may be in beside them.
OURS = """
2023-07-12   9 16 16 17  BE
2023-07-14  10 17 17 18
2023-07-18  10 17 17 18  IE
2023-07-24  11 18 18 19  IE
2023-08-02  12 19 19 20
2023-08-11  13 20 20 21
2023-08-12  14 21 21 22
2023-08-15  15 22 22 23
2023-08-16  16 23 23 24
2023-08-17  18 25 25 26
2023-08-18  18 25 25 26
2023-08-25  21 28 29 29
2023-09-20  22 29 30 30
2023-11-02  23 30 31 31
2023-12-22  23 30 31 31
2024-01-24  24 31 32 32
2024-07-15  24 31 32 32
"""


def counts(party: Signatory, convention: str) -> bool:
    """Return whether a total of that convention takes the party in."""
    if party.country == "EU":
        return convention == "with-g7-and-eu"
    if party.country == "XK":
        return convention in ("without-g7-with-kosovo", "with-g7-and-kosovo")
    if party.stance == "founder":
        return not convention.startswith("without-g7")
    return party.stance == "joined"


def ours(store: Store, convention: str, asked: date) -> tuple[int, int]:
    """Return our least and most by a convention at the end of a day."""
    parties = [party for party in signatories.every(store) if counts(party, convention)]
    return (
        sum(party.when.surely_by(asked) for party in parties),
        sum(party.when.maybe_by(asked) for party in parties),
    )


def possible_days(store: Store, tally: Tally) -> list[date]:
    """Return the days on which a total can have been reported, as far as the data reach."""
    first = tally.when.earliest or day("2023-07-12")
    last = tally.when.latest or horizons.of(store, "tallies")
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def fits(store: Store, tally: Tally, asked: date) -> bool:
    least, most = ours(store, tally.convention, asked)
    return least > tally.total if tally.more_than else least <= tally.total <= most


def test_every_reported_total_fits_ours_on_its_day(store: Store) -> None:
    misfits = [
        tally.id
        for tally in tallies.every(store)
        if not any(fits(store, tally, asked) for asked in possible_days(store, tally))
    ]
    assert misfits == []


def test_reported_totals_are_of_every_convention(store: Store) -> None:
    reported = tallies.every(store)
    assert len(reported) == 22
    assert {tally.convention for tally in reported} == {
        "with-g7",
        "without-g7",
        "without-g7-with-kosovo",
        "with-g7-and-kosovo",
        "with-g7-and-eu",
    }


def test_every_total_of_a_known_day_is_what_was_sure_by_our_data(store: Store) -> None:
    for tally in tallies.every(store):
        if tally.when.day and not tally.more_than:
            least, _ = ours(store, tally.convention, tally.when.day)
            assert least == tally.total, tally.id


@pytest.mark.parametrize("row", OURS.strip().splitlines())
def test_our_totals_stand_as_written_down(store: Store, row: str) -> None:
    written, *columns = row.split()
    totals, unsure = [int(column) for column in columns[:4]], columns[4:]
    conventions = ("without-g7", "with-g7", "with-g7-and-kosovo", "with-g7-and-eu")
    assert [ours(store, convention, day(written)) for convention in conventions] == [
        (total, total + len(unsure)) for total in totals
    ]
    count = signatories.count(store, day(written))
    assert (count.least, [state.country for state in count.open]) == (totals[1], unsure)
