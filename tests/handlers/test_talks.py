"""How far the talks have come: with all partners, with one, with none."""

from collections import Counter
from datetime import date

import pytest

from handlers.talks import AllTalks, NoTalks, TalksWith
from store import Store
from store.agreements import Agreement
from tests.handlers.asking import answer


def test_swedens_steps_are_agreed_started_signed(store: Store) -> None:
    steps = answer(store, "/talks Sweden", TalksWith).page.items
    told = [("signed" if isinstance(s, Agreement) else s.step, s.when.day) for s in steps]
    assert told == [
        ("agreed", date(2023, 10, 4)),
        ("started", date(2024, 5, 21)),
        ("signed", date(2024, 5, 31)),
    ]


def test_each_partner_stands_on_one_rung(store: Store) -> None:
    partners = answer(store, "/talks", AllTalks).partners
    assert Counter(partner.step for partner in partners) == {
        "signed": 29,
        "text-agreed": 1,
        "started": 1,
        "announced": 1,
    }


@pytest.mark.parametrize(
    ("country", "stage"),
    [
        ("Greece", "signed"),
        ("Bulgaria", "open"),
        ("Montenegro", "open"),
        ("North Macedonia", "announced"),
        ("Qatar", "other"),
    ],
)
def test_talks_are_never_called_signed_before_they_are(
    store: Store, country: str, stage: str
) -> None:
    assert answer(store, f"/talks {country}", TalksWith).stage == stage


def test_a_long_way_is_paged(store: Store) -> None:
    first, second = (answer(store, f"/talks USA #{n}", TalksWith).page for n in (1, 2))
    assert (len(first.items), first.last, first.total) == (4, 2, 8)
    assert first.items[-1].when.sort_key <= second.items[0].when.sort_key


def test_a_page_past_the_end_is_the_last(store: Store) -> None:
    assert answer(store, "/talks USA #99", TalksWith).page.number == 2


def test_a_country_without_talks_is_said_to_have_none_on_record(store: Store) -> None:
    assert answer(store, "/talks Brazil", NoTalks).country == "BR"


def test_all_talks_are_ukraines(store: Store) -> None:
    assert answer(store, "/talks Ukraine", AllTalks) == answer(store, "/talks", AllTalks)
