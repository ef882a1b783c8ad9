"""Reading a facts folder: all of it, or every problem in it at once."""

from pathlib import Path

import pytest

from store.fact import Dispute
from store.reading import FactsError, read
from store.record import NOUNS, Record, summary
from store.signatories import Signatory
from store.sources import Source
from store.when import When
from tests.store.conftest import Change
from tests.store.days import day

MINISTRY = Source(
    "ministry",
    "Ministry",
    "On the declaration",
    "https://ministry.example/declaration",
    "2023-08",
)
PRESS = Source("press", "The Press", "Greece joins", "https://press.example/greece", "2023-08-12")

# What is changed in which file of the tiny folder, and every problem that makes.
BROKEN = {
    # Keys and types
    "a mistyped key": (
        "signatories",
        'stance = "founder"',
        'stance = "founder"\ncuonted = false',
        ["signatories.toml [adopted-jp]: cuonted is not a key of this kind of entry"],
    ),
    "a missing key": (
        "signatories",
        'stance = "founder"\n',
        "",
        ["signatories.toml [adopted-jp]: stance is missing"],
    ),
    "a word of no vocabulary": (
        "signatories",
        'stance = "founder"',
        'stance = "member"',
        [
            "signatories.toml [adopted-jp]: stance 'member' is none of"
            " co-issuer, founder, joined, not-joined, willing"
        ],
    ),
    "an unknown basis": (
        "signatories",
        'basis = "listing"',
        'basis = "rumour"',
        [
            "signatories.toml [joined-ie]: basis 'rumour' is none of adoption, announcement,"
            " announcement-by-ukraine, government-announcement, government-decision, inferred,"
            " joint-statement, listing, meeting, membership, negative-statement, note-verbale,"
            " publication, report, signing"
        ],
    ),
    "a list where a word belongs": (
        "talks",
        'step = "suspended"',
        'step = ["suspended"]',
        [
            "talks.toml [talks-ie-suspended]: step ['suspended'] is none of agreed, announced,"
            " in-force, ratified, round, signed, started, suspended, text-agreed"
        ],
    ),
    "text where a number belongs": (
        "talks",
        "round = 2",
        'round = "2"',
        ["talks.toml [talks-gr-round-2]: round is not a whole number"],
    ),
    "a truth value where a number belongs": (
        "agreements",
        "number = 1",
        "number = true",
        ["agreements.toml [agreement-gr]: number is not a whole number"],
    ),
    "text where a truth value belongs": (
        "signatories",
        "counted = false",
        'counted = "no"',
        ["signatories.toml [joined-xk]: counted is not true or false"],
    ),
    "a number where text belongs": (
        "support",
        'area = "area-training"\non = 2023-11-01',
        "area = 2\non = 2023-11-01",
        ["support.toml [support-training-later]: area is not text"],
    ),
    "text where a list belongs": (
        "terms",
        'keywords = ["agreement", "угода"]',
        'keywords = "agreement"',
        ["terms.toml [term-agreement]: keywords is not a list of text"],
    ),
    "a list of numbers": (
        "people",
        'keywords = ["ivan"]',
        "keywords = [1]",
        ["people.toml [ivan]: keywords is not a list of text"],
    ),
    "a list that repeats itself": (
        "people",
        'keywords = ["ivan"]',
        'keywords = ["ivan", "ivan"]',
        ["people.toml [ivan]: keywords says the same twice"],
    ),
    "a key outside any entry": (
        "terms",
        "[term-agreement]",
        'editor = "me"\n[term-agreement]',
        ["terms.toml [editor]: is not a table"],
    ),
    # Days
    "no day": (
        "memberships",
        "on = 1981-01-01\n",
        "",
        ["memberships.toml [member-eu-gr]: has no date: on, or after and/or by"],
    ),
    "a day that is exact and bounded": (
        "memberships",
        "on = 1981-01-01",
        "on = 1981-01-01\nby = 1981-01-02",
        ["memberships.toml [member-eu-gr]: has both on and after/by: a day is exact or bounded"],
    ),
    "bounds the wrong way round": (
        "signatories",
        "after = 2023-07-18\nby = 2023-08-02",
        "after = 2023-08-02\nby = 2023-07-18",
        ["signatories.toml [joined-ie]: after is later than by"],
    ),
    "a day as text": (
        "memberships",
        "on = 1981-01-01",
        'on = "1981-01-01"',
        ["memberships.toml [member-eu-gr]: on is not a date such as 2023-08-12"],
    ),
    "a moment instead of a day": (
        "signatories",
        "by = 2023-08-02",
        "by = 2023-08-02T12:00:00",
        ["signatories.toml [joined-ie]: by is not a date such as 2023-08-12"],
    ),
    "a day that does not exist": (
        "memberships",
        "on = 1981-01-01",
        "on = 1981-02-30",
        ["memberships.toml: is not TOML: Invalid date or datetime (at line 4, column 6)"],
    ),
    # Languages
    "a text without Ukrainian": (
        "declaration",
        'text.uk = "Документ G7."\n',
        "",
        ["declaration.toml [declaration-what]: text.uk is missing"],
    ),
    "a text without a language": (
        "declaration",
        'text.en = "A text of the G7."\ntext.uk = "Документ G7."',
        'text = "A text of the G7."',
        ["declaration.toml [declaration-what]: text is not text in en and uk"],
    ),
    "a text in a third language": (
        "declaration",
        "text.uk =",
        'text.de = "Ein Text der G7."\ntext.uk =',
        ["declaration.toml [declaration-what]: text.de is in no language of ours"],
    ),
    "a note in one language": (
        "signatories",
        'note.en = "The day of the Greek act is not known."\n',
        "",
        ["signatories.toml [joined-gr]: note.en is missing"],
    ),
    "a withdrawal in one language": (
        "signatories",
        'withdrawn.uk = "Швейцарію лише запросили."\n',
        "",
        ["signatories.toml [joined-ch]: withdrawn.uk is missing"],
    ),
    "an empty text": (
        "declaration",
        '"A text of the G7."',
        '""',
        ["declaration.toml [declaration-what]: text.en is empty or has space around it"],
    ),
    "a padded text": (
        "declaration",
        '"A text of the G7."',
        '"A text of the G7. "',
        ["declaration.toml [declaration-what]: text.en is empty or has space around it"],
    ),
    "an invisible character": (
        "declaration",
        '"A text of the G7."',
        '"A text of the\\u200b G7."',
        ["declaration.toml [declaration-what]: text.en holds an invisible character"],
    ),
    # Countries
    "an unknown country": (
        "people",
        'country = "UA"',
        'country = "UK"',
        ["people.toml [ivan]: country 'UK' is not an ISO 3166 code, XK or EU"],
    ),
    "several countries": (
        "people",
        'country = "UA"',
        'country = ["UA", "GR"]',
        ["people.toml [ivan]: country ['UA', 'GR'] is not an ISO 3166 code, XK or EU"],
    ),
    # Sources and references
    "no sources": (
        "declaration",
        'sources = ["ministry"]\n',
        "",
        ["declaration.toml [declaration-what]: has no sources"],
    ),
    "an unknown source": (
        "declaration",
        'sources = ["ministry"]',
        'sources = ["ministry", "rumour"]',
        ["declaration.toml [declaration-what]: source 'rumour' is not in sources.toml"],
    ),
    "an unknown area": (
        "support",
        'area = "area-training"\non = 2023-11-01',
        'area = "area-space"\non = 2023-11-01',
        ["support.toml [support-training-later]: 'area-space' is not in areas.toml"],
    ),
    "a fact that is no person": (
        "events",
        'people = ["ivan"]',
        'people = ["ivan", "area-training"]',
        ["events.toml [event-summit]: 'area-training' is not in people.toml"],
    ),
    # Disputes
    "a dispute that says nothing": (
        "signatories",
        "on = 2023-08-11\n",
        "",
        ["signatories.toml [joined-gr]: a dispute says neither another day nor something in words"],
    ),
    "a dispute without a source": (
        "signatories",
        'source = "ministry"\n',
        "",
        ["signatories.toml [joined-gr]: source is missing"],
    ),
    "a dispute with an unknown source": (
        "signatories",
        'source = "ministry"',
        'source = "rumour"',
        ["signatories.toml [joined-gr]: source 'rumour' is not in sources.toml"],
    ),
    "a dispute with a mistyped key": (
        "signatories",
        "on = 2023-08-11",
        "on = 2023-08-11\nsaid = 1",
        ["signatories.toml [joined-gr]: said is not a key of this kind of entry"],
    ),
    "a dispute that is no table": (
        "signatories",
        "after = 2023-12-23",
        'after = 2023-12-23\ndisputes = "Hungary joined."',
        ["signatories.toml [outside-hu]: disputes is not a list of tables"],
    ),
    # Ids and twins
    "an id of the wrong form": (
        "people",
        "[ivan]",
        "[Ivan_1]",
        [
            "events.toml [event-summit]: 'ivan' is not in people.toml",
            "people.toml [Ivan_1]: an id is lower-case letters, digits and single hyphens",
            "talks.toml [talks-gr-round-2]: 'ivan' is not in people.toml",
        ],
    ),
    "an id used in two files": (
        "terms",
        "[term-agreement]",
        "[event-summit]",
        ["terms.toml [event-summit]: the id is taken in events.toml"],
    ),
    "an id used twice in a file": (
        "memberships",
        "[member-nato-se]",
        "[member-nato-fi]",
        [
            "memberships.toml: is not TOML:"
            " Cannot declare ('member-nato-fi',) twice (at line 15, column 16)"
        ],
    ),
    "one fact under two ids": (
        "signatories",
        "[outside-hu]",
        '[greece]\ncountry = "GR"\nstance = "joined"\non = 2023-08-12\n'
        'sources = ["press"]\n\n[outside-hu]',
        ["signatories.toml [greece]: means the same as [joined-gr]"],
    ),
    # The sources themselves
    "a source without a publisher": (
        "sources",
        'publisher = "Ministry"\n',
        "",
        ["sources.toml [ministry]: publisher is missing"],
    ),
    "an address that is none": (
        "sources",
        "https://press.example/greece",
        "press.example/greece",
        ["sources.toml [press]: url is not an address that starts with http:// or https://"],
    ),
    "one page under two ids": (
        "sources",
        "https://ministry.example/declaration",
        "https://press.example/greece",
        ["sources.toml [ministry]: the page is already in [press]"],
    ),
    "a month that does not exist": (
        "sources",
        '"2023-08"',
        '"2023-13"',
        ['sources.toml [ministry]: published is a date, or text such as "2023-08" or "2023"'],
    ),
    "a year as a number": (
        "sources",
        '"2023-08"',
        "2023",
        ['sources.toml [ministry]: published is a date, or text such as "2023-08" or "2023"'],
    ),
    "a source with a mistyped key": (
        "sources",
        'url = "https://press',
        'author = "Somebody"\nurl = "https://press',
        ["sources.toml [press]: author is not a key of this kind of entry"],
    ),
    # Horizons
    "a topic without a horizon": (
        "horizons",
        "terms = 2023-12-31\n",
        "",
        ["horizons.toml [terms]: has no date"],
    ),
    "a horizon that is no date": (
        "horizons",
        "terms = 2023-12-31",
        'terms = "2023"',
        ["horizons.toml [terms]: has no date"],
    ),
    "a horizon of no topic": (
        "horizons",
        "terms = 2023-12-31",
        "terms = 2023-12-31\nweather = 2023-12-31",
        ["horizons.toml [weather]: is no topic"],
    ),
}


def problems(folder: Path) -> list[str]:
    """Return what reading a folder complains of, a line each."""
    with pytest.raises(FactsError) as found:
        read(folder)
    assert str(found.value).split("\n") == [str(problem) for problem in found.value.problems]
    return str(found.value).split("\n")


def test_the_projects_own_facts_read_without_a_problem(record: Record) -> None:
    assert {type(fact) for fact in record.facts} == set(NOUNS)


def test_a_folder_is_read_whole(tiny: Record) -> None:
    assert tiny.sources == (PRESS, MINISTRY)
    assert tiny.horizons["agreements"] == day("2023-11-30")
    assert summary(tiny) == "28 facts and 2 sources"
    assert tiny.withdrawn == {
        "joined-ch": {
            "en": "Switzerland had only been invited.",
            "uk": "Швейцарію лише запросили.",
        }
    }


def test_a_fact_is_read_with_everything_that_is_written(tiny: Record) -> None:
    (greece,) = (fact for fact in tiny.facts if fact.id == "joined-gr")
    assert greece == Signatory(
        id="joined-gr",
        when=When.on(day("2023-08-12")),
        country="GR",
        basis="announcement-by-ukraine",
        note={
            "en": "The day of the Greek act is not known.",
            "uk": "День рішення самої Греції невідомий.",
        },
        sources=(PRESS, MINISTRY),
        disputes=(
            Dispute(MINISTRY, When.on(day("2023-08-11"))),
            Dispute(PRESS, When(), {"en": "Greece will join.", "uk": "Греція приєднається."}),
        ),
        stance="joined",
        counted=True,
    )


@pytest.mark.parametrize("name", BROKEN)
def test_a_slip_is_named_with_its_file_and_entry(name: str, change: Change) -> None:
    topic, old, new, expected = BROKEN[name]
    assert problems(change(topic, old, new)) == expected


def test_all_problems_are_listed_at_once_by_file_and_entry(folder: Path, change: Change) -> None:
    change("sources", 'title = "Greece joins"', 'titel = "Greece joins"')
    change("signatories", "on = 2023-07-12", 'on = "12 July"')
    change("signatories", 'sources = ["press", "ministry"]', "sources = []")
    change("signatories", 'stance = "not-joined"', 'stance = "outside"\ncuonted = 1')
    change("talks", 'place.uk = "Афіни"\n', "")
    change("areas", 'name.uk = "Навчання"\n', "")
    (folder / "agreements.toml").write_bytes("title = 'Угода'".encode("cp1251"))
    (folder / "events.toml").write_text("[event-summit\n")
    (folder / "declaration.toml").unlink()
    (folder / "signatorys.toml").touch()
    assert problems(folder) == [
        "agreements.toml: is not UTF-8 text",
        "areas.toml [area-training]: name.uk is missing",
        "declaration.toml: is missing",
        "events.toml: is not TOML: Expected ']' at the end of a table declaration"
        " (at line 1, column 14)",
        "signatories.toml [adopted-jp]: on is not a date such as 2023-08-12",
        "signatories.toml [joined-gr]: has no sources",
        "signatories.toml [outside-hu]: stance 'outside' is none of"
        " co-issuer, founder, joined, not-joined, willing",
        "signatories.toml [outside-hu]: cuonted is not a key of this kind of entry",
        "signatorys.toml: is no file of the record",
        "sources.toml [press]: title is missing",
        "sources.toml [press]: titel is not a key of this kind of entry",
        "talks.toml [talks-gr-round-2]: place.uk is missing",
    ]


def test_every_file_of_a_missing_folder_is_missing(tmp_path: Path) -> None:
    found = problems(tmp_path / "nowhere")
    assert [line for line in found if "horizons.toml [" not in line] == [
        f"{topic}.toml: is missing"
        for topic in (
            "agreements areas declaration events horizons memberships people signatories"
            " sources support talks tallies terms"
        ).split()
    ]
