"""Who is who: by name in both languages, by case, by family name, everybody."""

from datetime import date

import pytest

from handlers.people import Everybody, UnknownPerson, Who
from store import Store
from tests.handlers.asking import answer


@pytest.mark.parametrize(
    "asked", ["Kuleba", "kuleba", "Dmytro Kuleba", "Кулеба", "Кулебі", "Дмитро Кулеба"]
)
def test_a_person_is_found_by_every_name(store: Store, asked: str) -> None:
    assert answer(store, f"/who {asked}", Who).person.id == "kuleba"


def test_a_person_comes_with_the_events_that_name_them(store: Store) -> None:
    happened = answer(store, "/who Billström", Who).page.items
    assert [(fact.country, fact.when.day) for fact in happened] == [("SE", date(2023, 10, 4))]


def test_an_office_is_one_of_its_time(store: Store) -> None:
    office = answer(store, "/who Billstrom", Who).person.office
    assert office["en"] == "Foreign minister of Sweden at the time"


def test_everybody_is_listed_in_pages(store: Store) -> None:
    page = answer(store, "/who", Everybody).page
    everybody = [
        person.id
        for number in range(page.last)
        for person in answer(store, f"/who #{number + 1}", Everybody).page.items
    ]
    assert len(set(everybody)) == len(everybody) == page.total == 75


def test_a_stranger_is_said_to_be_unknown(store: Store) -> None:
    assert answer(store, "/who Nobody", UnknownPerson).text == "Nobody"
