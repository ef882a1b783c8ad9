"""Who signed or joined: everyone, grouped by date or by stance."""

from collections import Counter

import pytest

from handlers.signatories import Signatories
from store import Store
from tests.handlers.asking import answer


def test_parties_and_known_outsiders_are_all_there(store: Store) -> None:
    parties = answer(store, "/signatories", Signatories).parties
    assert Counter(party.stance for party in parties) == {
        "founder": 7,
        "co-issuer": 1,
        "joined": 25,
        "not-joined": 5,
    }
    assert [
        party.country for party in parties if not party.counted and party.stance == "joined"
    ] == ["XK"]


@pytest.mark.parametrize(
    ("asked", "by"),
    [
        ("", "date"),
        ("date", "date"),
        ("stance", "stance"),
        ("By stance", "stance"),
        ("за позицією", "stance"),
    ],
)
def test_the_argument_chooses_the_grouping(store: Store, asked: str, by: str) -> None:
    assert answer(store, f"/signatories {asked}", Signatories).by == by
