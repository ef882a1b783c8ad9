"""When a country joined: each stance, each kind of date, each kind of "no"."""

from datetime import date

import pytest

from handlers.joined import Joined, NoRecord
from handlers.say import Say
from handlers.several import Several
from handlers.slips import NoCountry, UnknownCountry, WhichCountry
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


@pytest.mark.parametrize(
    ("asked", "stances", "unknown"),
    [
        ("Bulgaria, Greece", [("GR", "joined"), ("BG", "joined")], ()),
        ("BG GR", [("GR", "joined"), ("BG", "joined")], ()),
        ("the Baltics", [("LV", "joined"), ("EE", "joined"), ("LT", "joined")], ()),
        ("Greece Hungary Brazil", [("GR", "joined"), ("HU", "not-joined")], ("BR",)),
    ],
)
def test_several_countries_or_a_group_are_answered_side_by_side(
    store: Store, asked: str, stances: list[tuple[str, str]], unknown: tuple[str, ...]
) -> None:
    found = answer(store, f"/joined {asked}", Several)
    assert [(party.country, party.stance) for party in found.parties] == stances
    assert found.unknown == unknown


@pytest.mark.parametrize(
    ("asked", "english", "ukrainian"),
    [
        (
            "Bulgaria Greece",
            "Greece joined before Bulgaria.",
            "Греція приєдналася раніше, ніж Болгарія.",
        ),
        (
            "Lithuania Estonia",
            "Estonia and Lithuania are in from the same day.",
            "Естонія і Литва — з того самого дня.",
        ),
        (
            "Ireland Romania",
            "The record does not settle whether Romania or Ireland was first.",
            "Румунія чи Ірландія: хто був раніше, з наших даних не випливає.",
        ),
        (
            "Greece Hungary",
            "One of the 2 has joined the declaration.",
            "До декларації приєдналася 1 з 2.",
        ),
        (
            "NATO members",
            "28 of the 32 have joined the declaration.",
            "До декларації приєдналося 28 з 32.",
        ),
    ],
)
def test_of_two_countries_it_is_said_which_joined_first(
    store: Store, asked: str, english: str, ukrainian: str
) -> None:
    found = answer(store, f"/joined {asked}", Several)
    assert found.lines(Say("en"))[0] == f"<b>{english}</b>"
    assert found.lines(Say("uk"))[0] == f"<b>{ukrainian}</b>"


def test_a_country_among_other_words_is_offered(store: Store) -> None:
    assert answer(store, "/joined Greece quickly", UnknownCountry).near == ("GR",)


def test_without_a_country_the_room_asks_for_one(store: Store) -> None:
    assert answer(store, "/joined", NoCountry) == NoCountry(command="joined")
