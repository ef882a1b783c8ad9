"""One country in one card: what is known, what is not, and where to read on."""

from datetime import date

import pytest

from handlers.country import Card
from handlers.joined import NoRecord
from handlers.slips import GroupOfCountries
from store import Store
from tests.handlers.asking import answer


def test_bulgaria_joined_but_its_agreement_is_not_confirmed(store: Store) -> None:
    card = answer(store, "/country Bulgaria", Card)
    assert card.signatory
    assert card.signatory.when.day == date(2023, 8, 16)
    assert card.talk
    assert card.talk.step == "suspended"
    assert [deal.confirmed for deal in card.agreements] == [False]


def test_several_tracks_stand_in_one_card(store: Store) -> None:
    deals = answer(store, "/country United Kingdom", Card).agreements
    assert [deal.framework for deal in deals] == ["declaration", "hundred-year"]


def test_a_card_reaches_as_far_as_its_shortest_topic(store: Store) -> None:
    assert answer(store, "/country Greece", Card).as_of == date(2026, 3, 31)


@pytest.mark.parametrize(("country", "events"), [("Greece", 5), ("Hungary", 0), ("Brazil", 0)])
def test_a_card_counts_the_events_that_it_leads_to(store: Store, country: str, events: int) -> None:
    assert answer(store, f"/country {country}", Card).events == events


def test_ukraine_has_no_card_but_its_place(store: Store) -> None:
    assert answer(store, "/country Ukraine", NoRecord).country == "UA"


def test_a_group_is_offered_by_its_members(store: Store) -> None:
    assert answer(store, "/country the Baltics", GroupOfCountries).codes == ("EE", "LT", "LV")
