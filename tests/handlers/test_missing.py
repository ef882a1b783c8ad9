"""Who stayed outside: members of the EU, NATO or the G7, today and on a day."""

from datetime import date

import pytest

from handlers.missing import Missing, UnknownBody
from handlers.slips import NotOneDay, PastHorizon, WhichDay
from store import Store
from tests.handlers.asking import answer

OUTSIDE = [
    ("EU", 27, "AT HR HU MT SK"),
    ("ЄС", 27, "AT HR HU MT SK"),
    ("", 27, "AT HR HU MT SK"),
    ("NATO", 32, "HR HU SK TR"),
    ("G7", 7, ""),
    ("NATO 2023-08-18", 31, "AL HR HU LU ME PL SI SK TR"),
]


@pytest.mark.parametrize(("asked", "members", "outside"), OUTSIDE)
def test_a_body_has_its_members_outside(
    store: Store, asked: str, members: int, outside: str
) -> None:
    found = answer(store, f"/missing {asked}", Missing)
    assert (found.members, " ".join(sorted(found.outside))) == (members, outside)


def test_membership_is_that_of_the_day(store: Store) -> None:
    found = answer(store, "/missing NATO 2023-01-01", Missing)
    assert found.members == len(found.outside) == 30


def test_a_state_outside_that_signed_an_agreement_is_named(store: Store) -> None:
    deals = answer(store, "/missing EU", Missing).agreements
    assert [(deal.country, deal.when.day) for deal in deals] == [("HR", date(2024, 10, 9))]


def test_a_state_whose_day_is_open_is_neither_in_nor_out(store: Store) -> None:
    found = answer(store, "/missing EU 2023-07-25", Missing)
    assert [state.country for state in found.open] == ["IE"]
    assert "IE" not in found.outside


def test_a_day_past_the_sources_is_told_so(store: Store) -> None:
    assert answer(store, "/missing nato 2027-01-01", PastHorizon).asks == "/missing nato 2026-07-01"


def test_the_body_is_kept_when_the_day_is_asked_back(store: Store) -> None:
    assert answer(store, "/missing NATO 05/08/2023", WhichDay).command == "missing nato"
    assert answer(store, "/missing NATO 2023", NotOneDay).command == "missing nato"


def test_another_body_is_said_to_be_unknown(store: Store) -> None:
    assert answer(store, "/missing Visegrad", UnknownBody).text == "Visegrad"
