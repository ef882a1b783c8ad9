"""Who is in, and how many were in at the end of a day."""

import pytest

from store import Store, signatories
from store.signatories import Count
from tests.store.days import day

# Every day on which the total moved, and the days around it.
COUNTS = """
2022-02-24  0  0
2023-07-11  0  0
2023-07-12 16 17  BE
2023-07-13 16 17  BE
2023-07-14 17 17
2023-07-17 17 17
2023-07-18 17 18  IE
2023-07-23 17 18  IE
2023-07-24 18 19  IE
2023-07-25 18 19  IE
2023-08-01 18 19  IE
2023-08-02 19 19
2023-08-07 19 19
2023-08-08 20 20
2023-08-11 20 20
2023-08-12 21 21
2023-08-14 21 21
2023-08-15 22 22
2023-08-16 23 23
2023-08-17 25 25
2023-08-18 25 25
2023-08-20 25 25
2023-08-21 26 26
2023-08-22 27 28  SI
2023-08-24 27 28  SI
2023-08-25 28 28
2023-09-19 28 28
2023-09-20 29 29
2023-11-01 29 29
2023-11-02 30 30
2024-01-21 30 30
2024-01-22 31 31
2026-07-01 31 31
"""


@pytest.mark.parametrize("row", COUNTS.strip().splitlines())
def test_the_total_of_a_day_is_what_is_sure_and_what_is_possible(store: Store, row: str) -> None:
    asked, least, most, *unsure = row.split()
    count = signatories.count(store, day(asked))
    assert (count.least, count.most) == (int(least), int(most))
    assert [state.country for state in count.open] == unsure
    assert count.founders == (7 if int(least) else 0)


def test_states_are_the_g7_and_those_that_joined_in_their_order(store: Store) -> None:
    assert [state.country for state in signatories.joined(store)] == (
        "CA DE FR GB IT JP US DK FI IS NO SE ES CZ NL PT BE RO IE LV GR MK BG EE LT LU ME SI AL"
        " CY PL"
    ).split()


def test_every_party_has_one_record_with_its_stance(store: Store) -> None:
    stances: dict[str, str] = {}
    for party in signatories.every(store):
        stances[party.stance] = f"{stances.get(party.stance, '')} {party.country}".strip()
    assert stances == {
        "founder": "CA DE FR GB IT JP US",
        "co-issuer": "EU",
        "joined": ("DK FI IS NO SE ES CZ NL PT BE RO IE LV GR MK BG EE LT XK LU ME SI AL CY PL"),
        "not-joined": "AT HU MT SK HR",
    }


def test_kosovo_and_the_eu_are_parties_that_totals_leave_out(store: Store) -> None:
    uncounted = [party.country for party in signatories.every(store) if not party.counted]
    assert uncounted == ["EU", "XK"]


def test_a_country_is_found_by_its_code(store: Store) -> None:
    ireland = signatories.of(store, "IE")
    assert ireland
    assert (ireland.id, ireland.when.earliest, ireland.when.latest, ireland.when.day) == (
        "joined-ie",
        day("2023-07-18"),
        day("2023-08-02"),
        None,
    )
    assert signatories.of(store, "BR") is None


def test_a_withdrawn_accession_is_not_counted_nor_found(tiny_store: Store) -> None:
    assert signatories.of(tiny_store, "CH") is None
    assert signatories.count(tiny_store, day("2023-12-31")) == Count(3, 3, 1, ())
