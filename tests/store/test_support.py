"""The areas of EU support, and what happened in each."""

from store import Store, support


def test_the_areas_are_read_in_the_order_in_which_they_were_presented(store: Store) -> None:
    assert [area.name["en"] for area in support.areas(store)] == [
        "Military equipment",
        "Training of the military",
        "Defence industry",
        "Cyber and hybrid threats",
        "Demining",
        "Reforms for EU accession",
        "Control of weapon stocks",
        "Nuclear safety",
        "Intelligence and satellite images",
    ]


def test_what_happened_in_an_area_is_read_oldest_first(tiny_store: Store) -> None:
    found = support.of(tiny_store, "area-training")
    assert [fact.id for fact in found] == ["support-training-first", "support-training-later"]
    assert support.of(tiny_store, "area-demining") == []
