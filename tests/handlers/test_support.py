"""What the EU supports: nine areas, by number, by name and by keyword."""

import pytest

from handlers.support import Areas, OneArea, UnknownArea
from store import Store
from tests.handlers.asking import answer


def test_there_are_nine_areas(store: Store) -> None:
    assert len(answer(store, "/support", Areas).areas) == 9


@pytest.mark.parametrize("asked", ["5", "demining", "Demining", "розмінування", "РОЗМІНУВАННЮ"])
def test_an_area_is_one_by_whatever_it_is_called(store: Store, asked: str) -> None:
    assert answer(store, f"/support {asked}", OneArea).area.id == "area-demining"


@pytest.mark.parametrize("number", range(1, 10))
def test_each_area_has_its_facts_newest_first(store: Store, number: int) -> None:
    found = answer(store, f"/support {number}", OneArea)
    days = [fact.when.sort_key for fact in found.page.items]
    assert days
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("asked", ["0", "10", "bananas", "٣٣"])
def test_what_is_no_area_is_said_to_be_none(store: Store, asked: str) -> None:
    assert answer(store, f"/support {asked}", UnknownArea).text == asked
