"""The catalogues: the same messages in every language, safe, well-formed and in use."""

import ast
import html
import re
import typing
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from handlers.say import LOCALE, Country, Html, Say, plain
from handlers.slips import SAID_OF_A_COUNTRY
from handlers.timeline import TOGETHER
from handlers.understanding import frames
from store.changes import What
from store.fact import BASES, LANGUAGES
from store.memberships import Body
from store.partners import LADDER
from store.signatories import Stance
from store.subscriptions import KINDS, PACES
from store.talks import Framework, Step
from store.tallies import Convention
from store.when import When
from tests.telegram.markup import parse_html

ROOT = Path(__file__).parents[1]
ROOMS = [room for floor in ("handlers", "bot") for room in sorted((ROOT / floor).rglob("*.py"))]
FORMS = re.compile(r"-(start|name|gender|gen|dat|acc|ins|loc|label)$")
NASTY = '<b>&"</i>'
PLACES = ("first", "last", "number")
# Numbers of every plural form, every gender, and the words that messages choose by.
VALUES = (0, 1, 2, 5, 21, "m", "f", "n", "p", "yes", "no", "word")


class Variables(Visitor):
    """Gathers the names of the variables below a node."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def catalogue(language: str) -> fluent.Resource:
    return FluentParser().parse((LOCALE / f"{language}.ftl").read_text("utf-8"))


@cache
def messages(language: str) -> dict[str, set[str]]:
    """Return the names of each message's variables, by its id."""
    found = {}
    for entry in catalogue(language).body:
        if isinstance(entry, fluent.Message):
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


ENGLISH = messages("en")


def say(language: str, message: str, value: object) -> Html:
    """Return a message with the same value for each of its variables."""
    return Say(language)(message, **dict.fromkeys(messages(language)[message], value))


def members(*hints: Any) -> list[str]:
    """Return the words of closed vocabularies."""
    return [word for hint in hints for word in typing.get_args(hint)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_no_junk_and_no_message_twice(language: str) -> None:
    body = catalogue(language).body
    assert [entry.content for entry in body if isinstance(entry, fluent.Junk)] == []
    ids = [entry.id.name for entry in body if isinstance(entry, fluent.Message)]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_the_messages_of_the_others_in_their_order(language: str) -> None:
    assert list(messages(language)) == list(ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_has_the_same_variables_in_every_language(language: str) -> None:
    def stems(names: set[str]) -> set[str]:
        return {FORMS.sub("", name) for name in names}

    mine = {message: stems(names) for message, names in messages(language).items()}
    assert mine == {message: stems(names) for message, names in ENGLISH.items()}


# In use


def families() -> Iterator[str]:
    """Return the ids that the code puts together from a closed vocabulary, all of them."""
    yield from (f"joined-{stance}" for stance in members(Stance))
    yield from (f"signatories-{stance}" for stance in members(Stance))
    yield from (f"event-{stance}" for stance in members(Stance) if stance != "not-joined")
    yield from (f"event-{stance}-many" for stance in TOGETHER)
    yield from (f"basis-{basis}" for basis in BASES)
    yield from (f"tally-{convention}" for convention in members(Convention))
    yield from (f"step-{step}" for step in members(Step))
    yield from (f"framework-{framework}" for framework in members(Framework))
    yield from (f"talks-at-{step}" for step in LADDER)
    yield from (f"{room}-{place}" for room in ("placed", "started") for place in PLACES)
    yield from (f"placed-{place}-several" for place in PLACES)
    yield from (f"talks-with-{stage}" for stage in ("signed", "open", "announced", "other"))
    yield from (f"body-{body}" for body in members(Body))
    yield from (f"button-missing-{body}" for body in members(Body))
    yield from (f"button-by-{by}" for by in ("date", "stance"))
    rooms = {asks.split()[0].removeprefix("/") for asks in frames.commands()}
    yield from (f"example-{room}" for room in rooms - {"start"})
    yield from (f"example-{room}-of" for room in SAID_OF_A_COUNTRY)
    yield from (f"language-{language}" for language in LANGUAGES)
    yield from (f"kind-{kind}" for kind in ("all", *KINDS))
    yield from (f"{command}-unknown" for command in ("subscribe", "unsubscribe"))
    yield from (f"{form}-{pace}" for form in ("pace", "button") for pace in PACES)
    yield from (f"change-{what}" for what in members(What))
    yield from (f"description-{name}" for name in ("language", *commands()))
    bounds = ("on", "year", "between", "by", "after", "unknown")
    yield from (f"{form}-{bound}" for form in ("when", "label") for bound in bounds)


def calls() -> Iterator[ast.Call]:
    """Return every call in the code of the rooms that have something to say."""
    for room in ROOMS:
        for node in ast.walk(ast.parse(room.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield node


def commands() -> list[str]:
    """Return the names of all commands that a room makes."""
    makers = (call.args[0] for call in calls() if ast.unparse(call.func) == "Command")
    return [ast.literal_eval(name) for name in makers]


def spoken() -> set[str]:
    """Return the ids that the code says outright: `say("…")`."""
    found = set()
    for call in calls():
        if is_say(call.func) and call.args:
            first = call.args[0]
            branches = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
            found |= {str(b.value) for b in branches if isinstance(b, ast.Constant)}
    return found


def is_say(function: ast.expr) -> bool:
    """Return whether a call of it is one of a Say: `say(…)`, `Say(…)(…)`, and `self(…)` there."""
    return ast.unparse(function).startswith("Say(") or ast.unparse(function) in ("say", "self")


def mentioned() -> set[str]:
    """Return every text of the code, whether it is said or only kept to be said."""
    return {
        node.value
        for room in ROOMS
        for node in ast.walk(ast.parse(room.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_message_that_is_said_exists() -> None:
    assert sorted(spoken() - ENGLISH.keys()) == []
    assert sorted(set(families()) - ENGLISH.keys()) == []


def test_every_message_is_said_somewhere() -> None:
    assert sorted(ENGLISH.keys() - mentioned() - set(families())) == []


# Safe and well-formed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_is_escaped(language: str) -> None:
    def safe(message: str) -> str:
        return say(language, message, "value").replace("value", html.escape(NASTY))

    ids = messages(language)
    assert {id: say(language, id, NASTY) for id in ids} == {id: safe(id) for id in ids}


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_html_as_telegram_reads_it(language: str, value: object) -> None:
    said = {message: say(language, message, value) for message in messages(language)}
    read = {message: parse_html(text)[0] for message, text in said.items()}
    assert read == {message: plain(text) for message, text in said.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_variable_raises(language: str) -> None:
    for message, names in messages(language).items():
        for missing in names:
            values = dict.fromkeys(names - {missing}, "value")
            with pytest.raises(ValueError, match=f"^{message}: .*{missing}"):
                Say(language)(message, **values)


def test_an_unknown_message_raises() -> None:
    with pytest.raises(LookupError, match="nonsense"):
        Say("en")("nonsense")


def test_html_of_ours_is_put_in_as_it_stands() -> None:
    assert Say("en")("headline", text=Html("<i>x</i>")) == "<b><i>x</i></b>"


def test_words_countries_and_links_are_escaped() -> None:
    speaker = Say("en")
    assert speaker("item", text={"en": "<R&D>", "uk": "<>"}) == "• &lt;R&amp;D&gt;"
    assert speaker.words({"en": "<R&D>", "uk": "<>"}) == "&lt;R&amp;D&gt;"
    assert speaker.countries(["TT", "BA"]) == "Bosnia and Herzegovina and Trinidad and Tobago"


# Numbers, days and countries


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "приєдналося 0 держав"),
        (1, "приєдналася 1 держава"),
        (2, "приєдналися 2 держави"),
        (5, "приєдналося 5 держав"),
        (11, "приєдналося 11 держав"),
        (21, "приєдналася 21 держава"),
        (22, "приєдналися 22 держави"),
        (25, "приєдналося 25 держав"),
        (101, "приєдналася 101 держава"),
    ],
)
def test_ukrainian_states_are_counted_as_people_count_them(number: int, said: str) -> None:
    line = Say("uk")("count-exact", day=date(2023, 8, 18), count=number)
    assert line == f"<b>Станом на 18 серпня 2023 року {said}.</b>"


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 states"), (1, "1 state"), (2, "2 states"), (21, "21 states")]
)
def test_english_states_are_counted_as_people_count_them(number: int, said: str) -> None:
    line = Say("en")("count-exact", day=date(2023, 8, 18), count=number)
    assert line == f"<b>By 18 August 2023, {said} had joined.</b>"


@pytest.mark.parametrize(
    ("when", "english", "ukrainian"),
    [
        (When.on(date(2023, 8, 12)), "on 12 August 2023", "12 серпня 2023 року"),
        (
            When(date(2023, 7, 18), date(2023, 8, 2)),
            "between 18 July and 2 August 2023",
            "між 18 липня і 2 серпня 2023 року",
        ),
        (
            When(date(2023, 12, 23), date(2024, 1, 22)),
            "between 23 December 2023 and 22 January 2024",
            "між 23 грудня 2023 і 22 січня 2024 року",
        ),
        (When(latest=date(2023, 8, 2)), "by 2 August 2023", "не пізніше 2 серпня 2023 року"),
        (
            When(earliest=date(2023, 8, 2)),
            "on or after 2 August 2023",
            "не раніше 2 серпня 2023 року",
        ),
        (When(), "on a date not given", "невідомого дня"),
    ],
)
def test_a_day_is_said_as_exactly_as_it_is_known(when: When, english: str, ukrainian: str) -> None:
    assert (Say("en").when(when), Say("uk").when(when)) == (english, ukrainian)


def test_a_month_is_said_as_a_heading() -> None:
    months = (Say("en").month(date(2023, 8, 1)), Say("uk").month(date(2023, 8, 1)))
    assert months == ("August 2023", "серпень 2023 року")


@pytest.mark.parametrize(
    ("code", "english", "ukrainian"),
    [
        ("GR", "Greece joined", "Греція приєдналася"),
        ("CY", "Cyprus joined", "Кіпр приєднався"),
        ("XK", "Kosovo joined", "Косово приєдналося"),
        ("NL", "The Netherlands joined", "Нідерланди приєдналися"),
    ],
)
def test_a_country_takes_its_article_or_gender(code: str, english: str, ukrainian: str) -> None:
    values = {"country": Country(code), "when": When.on(date(2023, 8, 12))}
    assert Say("en")("joined-joined", **values).startswith(f"<b>{english} the declaration")
    assert Say("uk")("joined-joined", **values).startswith(f"<b>{ukrainian} до декларації")


def test_ukrainian_names_are_listed_by_the_ukrainian_alphabet() -> None:
    assert Say("uk").countries(["GR", "ES", "IE", "IS", "GE", "YE"]) == (
        "Греція, Грузія, Ємен, Ірландія, Ісландія та Іспанія"
    )


def test_any_other_language_is_answered_in_english() -> None:
    assert Say("de").language == "en"
