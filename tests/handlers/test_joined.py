"""When a country joined: each stance, each kind of date, each kind of "no"."""

from datetime import date

import pytest

from handlers.joined import Joined, NoRecord
from handlers.slips import GroupOfCountries, NoCountry, UnknownCountry, WhichCountry
from store import Store
from store.when import When
from tests.handlers.asking import answer

STANCES = [
    ("Greece", "joined", When.on(date(2023, 8, 12)), "announcement-by-ukraine"),
    ("Ireland", "joined", When(date(2023, 7, 18), date(2023, 8, 2)), "listing"),
    ("Romania", "joined", When.on(date(2023, 7, 24)), "government-announcement"),
    ("Latvia", "joined", When.on(date(2023, 8, 8)), "government-decision"),
    ("Kosovo", "joined", When.on(date(2023, 8, 20)), "government-decision"),
    ("Cyprus", "joined", When.on(date(2023, 11, 2)), "announcement-by-ukraine"),
    ("Germany", "founder", When.on(date(2023, 7, 12)), "adoption"),
    ("EU", "co-issuer", When.on(date(2023, 7, 12)), "adoption"),
    ("Hungary", "not-joined", When(date(2023, 12, 23), None), "negative-statement"),
]


@pytest.mark.parametrize(("country", "stance", "when", "basis"), STANCES)
def test_a_country_has_its_stance_its_date_and_what_the_date_is(
    store: Store, country: str, stance: str, when: When, basis: str
) -> None:
    found = answer(store, f"/joined {country}", Joined).signatory
    assert (found.stance, found.when, found.basis) == (stance, when, basis)


@pytest.mark.parametrize(
    ("country", "day"), [("Romania", date(2023, 7, 25)), ("Latvia", date(2023, 8, 17))]
)
def test_the_day_that_the_article_gives_stands_beside_the_better_one(
    store: Store, country: str, day: date
) -> None:
    disputes = answer(store, f"/joined {country}", Joined).signatory.disputes
    assert ("espreso-article", When.on(day)) in [(d.source.id, d.when) for d in disputes]


def test_kosovo_is_left_out_of_the_totals(store: Store) -> None:
    assert answer(store, "/joined Kosovo", Joined).signatory.counted is False


def test_every_spelling_of_a_country_is_the_same_question(store: Store) -> None:
    greece = answer(store, "/joined Greece", Joined)
    for spelling in ("greece", "GREECE!!!", "Греції", "🇬🇷", "GR", "Ελλάδα", "Grece"):
        assert answer(store, f"/joined {spelling}", Joined) == greece


def test_a_country_without_a_record_is_not_one_that_stayed_outside(store: Store) -> None:
    assert answer(store, "/joined Brazil", NoRecord) == NoRecord(
        country="BR", as_of=date(2026, 7, 1)
    )


def test_a_name_of_no_country_is_said_to_be_unknown(store: Store) -> None:
    assert answer(store, "/joined Atlantis", UnknownCountry) == UnknownCountry(
        command="joined", text="Atlantis"
    )


def test_a_slip_of_the_pen_is_asked_back(store: Store) -> None:
    assert answer(store, "/joined Swedn", UnknownCountry).near == ("SE",)


def test_a_name_of_two_countries_is_asked_back(store: Store) -> None:
    assert answer(store, "/joined Korea", WhichCountry).codes == ("KP", "KR")


def test_two_countries_at_once_are_offered_one_by_one(store: Store) -> None:
    assert answer(store, "/joined Greece, Bulgaria", WhichCountry).codes == ("GR", "BG")


def test_a_country_among_other_words_is_offered(store: Store) -> None:
    assert answer(store, "/joined Greece quickly", UnknownCountry).near == ("GR",)


def test_a_group_is_offered_by_its_members(store: Store) -> None:
    assert answer(store, "/joined the Baltics", GroupOfCountries).codes == ("EE", "LT", "LV")


def test_without_a_country_the_room_asks_for_one(store: Store) -> None:
    assert answer(store, "/joined", NoCountry) == NoCountry(command="joined")
