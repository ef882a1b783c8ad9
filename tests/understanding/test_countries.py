"""Names of countries and groups in any language, case and spelling."""

import random
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.understanding.countries import MEMBERS, Reading, read, spans
from handlers.understanding.text import normalise

HERE = Path(__file__).parent
LOCALE = HERE.parents[1] / "handlers" / "locale"
SPELLINGS = tomllib.loads((HERE / "spellings.toml").read_text("utf-8"))
CASES = (HERE / "ukrainian_cases.txt").read_text("utf-8").splitlines()
LIKELY = (
    "AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME "
    "MK MT NL NO PL PT RO RS RU SE SI SK SM TR UA VA XK AU CA EU JP KR US"
)
LETTERS = {"en": "abcdefghijklmnopqrstuvwxyz", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"}


def table(language: str) -> dict[str, list[str]]:
    lines = (LOCALE / f"countries.{language}.tsv").read_text("utf-8").splitlines()
    return {code: rest for code, *rest in (line.split("\t") for line in lines)}


def understood(text: str) -> str:
    """Return what is taken as said: codes, a group, or a country one sure slip away."""
    reading = read(text)
    repaired = reading.near[:1] if reading.repaired else ()
    return reading.group or " ".join(sorted(reading.codes or repaired))


@pytest.mark.parametrize("kind", SPELLINGS)
def test_every_listed_spelling_is_understood_as_listed(kind: str) -> None:
    assert {text: understood(text) for text in SPELLINGS[kind]} == SPELLINGS[kind]


def test_all_212_ukrainian_case_forms_are_names_of_their_country() -> None:
    forms = [(line[:2], form) for line in CASES for form in line[3:].split(", ")]
    assert len(forms) == 212
    assert [(read(form).codes, form) for _, form in forms] == [
        ((code,), form) for code, form in forms
    ]


def test_replies_decline_these_names_as_the_hand_written_list_does() -> None:
    ukrainian = table("uk")
    for code, forms in ((line[:2], line[3:].split(", ")) for line in CASES):
        nominative, _, *cases = ukrainian[code]
        if code != "US":  # replies say США
            assert {nominative, *cases} <= set(forms)


def test_both_languages_name_the_same_251_parties() -> None:
    assert list(table("en")) == list(table("uk"))
    assert len(table("en")) == 251


def test_a_sentence_has_the_article_where_english_wants_it() -> None:
    english = table("en")
    assert english["GB"] == ["United Kingdom", "the United Kingdom"]
    assert english["NL"] == ["Netherlands", "the Netherlands"]
    assert english["EU"] == ["European Union", "the European Union"]
    assert english["GR"] == ["Greece", "Greece"]


@pytest.mark.parametrize(
    ("code", "row"),
    [
        ("GR", "Греція f Греції Греції Грецію Грецією Греції"),
        ("CY", "Кіпр m Кіпру Кіпру Кіпр Кіпром Кіпрі"),
        ("NL", "Нідерланди p Нідерландів Нідерландам Нідерланди Нідерландами Нідерландах"),
        ("XK", "Косово n Косова Косову Косово Косовом Косові"),
        ("US", "США p США США США США США"),
        ("LU", "Люксембург m Люксембургу Люксембургу Люксембург Люксембургом Люксембурзі"),
    ],
)
def test_ukrainian_replies_have_gender_and_cases(code: str, row: str) -> None:
    assert table("uk")[code] == row.split()


@pytest.mark.parametrize("language", ["en", "uk"])
def test_every_name_in_a_reply_is_read_back_as_its_country(language: str) -> None:
    for code, names in table(language).items():
        for name in (name for name in names if len(name) > 1):
            assert read(name).codes == (code,), name


@pytest.mark.parametrize("language", ["en", "uk"])
def test_one_slip_in_a_likely_name_is_never_another_country(language: str) -> None:
    chance = random.Random(2023)
    names = table(language)
    exact = {names[code][0] for code in LIKELY.split()}
    outcomes = []
    for code in LIKELY.split():
        slips = (slip(names[code][0], LETTERS[language], chance) for _ in range(99))
        typed = [name for name in slips if name not in exact - {names[code][0]}][:40]
        outcomes += [judge(code, name) for name in typed]
    assert len(outcomes) == 53 * 40
    assert [outcome for outcome in outcomes if outcome not in ("right", "asked")] == []
    assert outcomes.count("right") > 0.9 * len(outcomes)


def slip(name: str, letters: str, chance: random.Random) -> str:
    """Return `name` with one letter added, lost, changed or swapped with the next."""
    at, letter = chance.randrange(len(name)), chance.choice(letters)
    return chance.choice(
        [
            name[:at] + letter + name[at:],
            name[:at] + name[at + 1 :],
            name[:at] + letter + name[at + 1 :],
            name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :],
        ]
    )


def judge(code: str, typed: str) -> str:
    meant = understood(typed).split()
    if meant == [code]:
        return "right"
    return "asked" if not meant or code in meant else f"{typed}: {meant}, not {code}"


@pytest.mark.parametrize(
    "pair",
    [
        ("Austria", "Australia"),
        ("Slovakia", "Slovenia"),
        ("Niger", "Nigeria"),
        ("Iran", "Ireland"),
        ("Iran", "Iraq"),
        ("Iceland", "Ireland"),
        ("Dominica", "Dominican Republic"),
        ("Guinea", "Guinea-Bissau"),
        ("Latvia", "Lithuania"),
        ("Австрія", "Австралія"),
        ("Словаччина", "Словенія"),
        ("Нігер", "Нігерія"),
        ("Іран", "Ірак"),
        ("Латвія", "Литва"),
        ("Ірландія", "Ісландія"),
        ("Гвінея", "Гаяна"),
    ],
)
def test_an_exact_name_is_never_its_neighbour(pair: tuple[str, str]) -> None:
    one, other = map(read, pair)
    assert (len(one.codes), len(other.codes)) == (1, 1)
    assert one.codes != other.codes


def test_a_name_abroad_that_is_a_slip_here_is_asked_back() -> None:
    assert read("oland") == Reading(codes=("NL", "PL"))
    assert read("omania") == Reading(codes=("OM", "RO"))


def test_a_slip_between_two_countries_names_both() -> None:
    assert read("Austrlia") == Reading(near=("AT", "AU"))


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("the Baltics", "baltics"),
        ("Baltic states", "baltics"),
        ("країнами Балтії", "baltics"),
        ("балтійських країн", "baltics"),
        ("скандинавські країни", "nordics"),
        ("північним країнам", "nordics"),
        ("Visegrád", "visegrad"),
        ("Вишеградської групи", "visegrad"),
        ("Бенілюксу", "benelux"),
        ("G7", "g7"),
        ("G-7", "g7"),
        ("Великої сімки", "g7"),
        ("EU members", "eu-members"),
        ("країнах ЄС", "eu-members"),
        ("країни-члени ЄС", "eu-members"),
        ("NATO allies", "nato-members"),
        ("членами НАТО", "nato-members"),
    ],
)
def test_a_group_is_known_by_its_words(words: str, group: str) -> None:
    assert read(words) == Reading(group=group)


def test_the_union_alone_is_the_party_and_not_its_members() -> None:
    assert [read(name).codes for name in ("EU", "ЄС", "Євросоюзом")] == [("EU",)] * 3


def test_constant_groups_list_their_members() -> None:
    assert MEMBERS["baltics"] == ("EE", "LT", "LV")
    assert {group: len(members) for group, members in MEMBERS.items()} == {
        "baltics": 3,
        "benelux": 3,
        "g7": 7,
        "nordics": 5,
        "visegrad": 4,
    }


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Did Greece or North Macedonia join first ?", ["Greece=GR", "North Macedonia=MK"]),
        ("коли приєдналися країни Балтії та Греція", ["країни Балтії=baltics", "Греція=GR"]),
        (
            "Has the United Kingdom of Great Britain signed",
            ["the United Kingdom of Great Britain=GB"],
        ),
        ("was Greece's decision before Koreas", ["Greece's=GR"]),
        ("did the US and GB agree", ["US=US", "GB=GB"]),
        ("tell us who is in it and do not ask me", []),
        ("TELL US WHO IS IN IT", []),
        ("did Grece or Bulgraia join", ["Grece=GR"]),
        ("до того часу", []),
        ("the end of the man from the island", []),
        ("G7 or Korea 🇬🇷", ["G7=g7", "Korea=KP KR", "🇬🇷=GR"]),
        ("", []),
    ],
)
def test_a_question_yields_its_exact_names_the_longest_first(
    question: str, found: list[str]
) -> None:
    words = question.split()
    assert [
        f"{' '.join(words[start:end])}={reading.group or ' '.join(reading.codes)}"
        for start, end, reading in spans(words)
    ] == found


@pytest.mark.parametrize(
    "text",
    [
        "Gre\u200bece",
        "\u2066Greece\u2069",
        "\u202aGreece\u202c",
        "\ufeffGreece",
        "ＧＲＥＥＣＥ",
        "G\u0300\u0489r\u0334\u0353e\u0489ece",
        "Gréèce",
        "GREECE!!!",
        "  greece. ",
        "Greece’s",
        "Gre\u00adece",
    ],
)
def test_greece_survives_its_disguises(text: str) -> None:
    assert read(text) == Reading(codes=("GR",))


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("  The  NETHERLANDS!", "netherlands"),
        ("Кот-д’Івуар", "кот дівуар"),
        ("Україна й Їжак", "украіна и іжак"),
        ("U.S.A.", "usa"),
        ("what's Greece's day?", "what greece day"),
        ("İsland", "island"),
        ("the", "the"),
        ("x" * 300, "x" * 256),
    ],
)
def test_text_is_brought_to_one_form(typed: str, plain: str) -> None:
    assert normalise(typed) == plain


@pytest.mark.parametrize(
    "text",
    ["a" * 4096, "🇬🇷" * 2048, "Гp" * 2048, "a\u0301" * 2048, "\ufdfa" * 4096, "\ud800", "'" * 4096],
)
def test_a_hostile_text_is_no_country_or_a_flag(text: str) -> None:
    assert read(text) in (Reading(), Reading(codes=("GR",)))
    assert spans([text, *text[:512]]) is not None


@given(st.text(max_size=300))
@settings(max_examples=500, deadline=None)
def test_any_text_is_read_without_a_fault(text: str) -> None:
    reading = read(text)
    assert not (reading.codes and reading.near)
    assert len(reading.near) <= 3
    assert all(0 <= start < end <= len(text.split()) for start, end, _ in spans(text.split()))
