"""What happened when: by country, days and kind, in any order and in both languages."""

from datetime import date
from itertools import chain

import pytest

from handlers.scope import Scope, UnreadableScope
from handlers.slips import ImpossibleDay, PastHorizon, WhichDay
from handlers.timeline import Timeline
from store import Store
from store.talks import Talk
from tests.handlers.asking import answer

FIRST, LAST = date(2023, 10, 1), date(2023, 10, 31)
SCOPES = [
    ("", Scope()),
    ("Ukraine", Scope()),
    ("Greece", Scope(country="GR")),
    ("IT", Scope(country="IT")),
    ("October 2023", Scope(first=FIRST, last=LAST)),
    ("жовтень 2023", Scope(first=FIRST, last=LAST)),
    ("Sweden October 2023 talks", Scope("SE", FIRST, LAST, "talks")),
    ("переговори Швеція жовтень 2023", Scope("SE", FIRST, LAST, "talks")),
    ("since 2023-08-18", Scope(first=date(2023, 8, 18))),
    ("до 18.08.2023", Scope(last=date(2023, 8, 18))),
    ("agreements", Scope(kind="agreements")),
]


@pytest.mark.parametrize(("asked", "scope"), SCOPES)
def test_words_make_a_scope_in_any_order(store: Store, asked: str, scope: Scope) -> None:
    assert answer(store, f"/timeline {asked}", Timeline).scope == scope


@pytest.mark.parametrize("scope", [scope for _, scope in SCOPES])
def test_a_page_button_asks_for_the_same_scope(store: Store, scope: Scope) -> None:
    assert answer(store, f"/timeline {scope.asked}", Timeline).scope == scope


def test_the_longest_scope_fits_a_button() -> None:
    scope = Scope("GB", date(2023, 8, 18), date(2024, 8, 18), "agreements")
    assert len(f"/timeline {scope.asked} #999".encode()) <= 64


def test_billstrom_and_kuleba_met_on_4_october(store: Store) -> None:
    happened = chain(*answer(store, "/timeline October 2023", Timeline).page.items)
    (talk,) = [fact for fact in happened if fact.when.day == date(2023, 10, 4)]
    assert isinstance(talk, Talk)
    assert (talk.country, talk.people) == ("SE", ("kuleba", "billstrom"))


def test_events_that_may_lie_outside_are_counted(store: Store) -> None:
    found = answer(store, "/timeline October 2023", Timeline)
    assert (found.count, found.open) == (7, 2)


@pytest.mark.parametrize("asked", ["2024 agreements", "липень 2023"])
def test_pages_hold_every_event_once_in_order(store: Store, asked: str) -> None:
    found = answer(store, f"/timeline {asked}", Timeline)
    first = found.page
    pages = [answer(store, f"/timeline {asked} #{n + 1}", Timeline).page for n in range(first.last)]
    lines = [line for page in pages for line in page.items]
    assert len(lines) == first.total
    events = [*chain(*lines)]
    assert len({fact.id for fact in events}) == len(events) == found.count
    assert [fact.when.sort_key for fact in events] == sorted(fact.when.sort_key for fact in events)


def test_a_time_past_the_sources_is_told_so(store: Store) -> None:
    found = answer(store, "/timeline Greece 2027", PastHorizon)
    assert (found.day, found.asks) == (date(2027, 1, 1), "/timeline 🇬🇷 by 2026-07-01")


def test_days_that_cannot_be_read_are_asked_back(store: Store) -> None:
    assert answer(store, "/timeline 05/08/2023", WhichDay).days[0] == date(2023, 8, 5)
    assert answer(store, "/timeline 2023-02-30", ImpossibleDay).text == "2023-02-30"


@pytest.mark.parametrize("asked", ["whenever", "Greece Italy", "talks agreements", "Greece please"])
def test_words_left_over_are_never_passed_over(store: Store, asked: str) -> None:
    assert answer(store, f"/timeline {asked}", UnreadableScope).text == asked
