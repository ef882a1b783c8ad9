"""Who was a member of the EU, NATO or the G7 at the end of a day."""

import pytest

from store import Store, memberships
from store.memberships import Body
from tests.store.days import day


@pytest.mark.parametrize(
    ("asked", "members"),
    [
        ("2023-04-03", []),
        ("2023-04-04", ["FI"]),
        ("2024-03-06", ["FI"]),
        ("2024-03-07", ["FI", "SE"]),
    ],
)
def test_a_member_is_one_from_the_day_it_came_in(
    tiny_store: Store, asked: str, members: list[str]
) -> None:
    found = memberships.of(tiny_store, "nato", day(asked))
    assert [member.country for member in found] == members


@pytest.mark.parametrize(("body", "size"), [("g7", 7), ("eu", 27), ("nato", 32)])
def test_the_bodies_have_as_many_members_as_they_have(store: Store, body: Body, size: int) -> None:
    assert len(memberships.of(store, body, day("2026-07-01"))) == size
