"""The timeline: every dated fact that can have happened within a period."""

import pytest

from store import Store, events
from tests.store.days import day

ALL = (
    "adopted-jp event-summit joined-ie joined-gr joined-xk talks-gr-announced talks-ie-suspended"
    " support-training-first talks-gr-round-2 talks-gr-gulf support-training-later agreement-gr"
    " agreement-ie"
)


@pytest.mark.parametrize(
    ("first", "last", "country", "found"),
    [
        (None, None, None, ALL),
        ("2023-08-01", "2023-08-01", None, "joined-ie"),
        ("2023-08-03", "2023-08-12", None, "joined-gr"),
        (
            "2023-11-01",
            None,
            None,
            "talks-gr-gulf support-training-later agreement-gr agreement-ie",
        ),
        (None, "2023-07-18", None, "adopted-jp event-summit joined-ie"),
        ("2023-10-04", "2023-10-04", None, "talks-gr-round-2"),
        (None, None, "IE", "joined-ie talks-ie-suspended agreement-ie"),
        ("2023-09-01", "2023-10-31", "GR", "talks-gr-announced talks-gr-round-2"),
        ("2022-01-01", "2022-12-31", "IE", ""),
        (None, None, "HU", ""),
        (None, None, "CH", ""),
    ],
)
def test_a_period_holds_what_can_have_happened_in_it(
    tiny_store: Store, first: str | None, last: str | None, country: str | None, found: str
) -> None:
    bounds = [day(bound) if bound else None for bound in (first, last)]
    between = events.between(tiny_store, bounds[0], bounds[1], country)
    assert [fact.id for fact in between] == found.split()
