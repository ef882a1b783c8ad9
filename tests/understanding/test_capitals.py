"""Capitals: whom or what a city of government stands for."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("When did Athens join?", "/joined GR"),
        ("Has The Hague signed the declaration?", "/joined NL"),
        ("on behalf of Rome, who signed the agreement", "/agreements IT"),
        ("Ottawa's negotiations with Ukraine", "/talks CA"),
        ("talks between Kyiv and Tokyo", "/talks JP"),
        ("Oslo or Stockholm, who joined first?", "/joined NO SE"),
        ("Did Tallinn and Vilnius join the same day?", "/joined EE LT"),
        ("did Riga and Vilnius sign agreements with Ukraine", "/agreements LV LT"),
        ("did Moscow join the declaration", "/joined RU"),
        ("коли приєдналася Варшава", "/joined PL"),
        ("переговори зі Стокгольмом", "/talks SE"),
        ("угода Києва з Парижем", "/agreements FR"),
    ],
)
def test_a_capital_is_its_government(known: Lexicon, question: str, command: str) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("was the agreement with Germany signed in Berlin", "/agreements DE"),
        ("чи підписали угоду з Францією в Парижі", "/agreements FR"),
        ("what happened in London", NOTHING),
        ("who joined in Athens", NOTHING),
    ],
)
def test_a_city_where_something_happens_is_no_government(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    "question",
    [
        "the Paris agreement",
        "who signed the London declaration",
        "the Vienna talks",
        "when was the Budapest document signed",
        "when did Brussels join",
    ],
)
def test_papers_that_bear_a_citys_name_and_brussels_are_left_alone(
    known: Lexicon, question: str
) -> None:
    assert understood(question, known) == NOTHING


def test_brussels_is_the_eu_where_support_is_meant(known: Lexicon) -> None:
    assert understood("how many support areas has Brussels named?", known) == "/support"


def test_brussels_beside_the_eu_says_nothing_new(known: Lexicon) -> None:
    assert understood("when did the EU in Brussels sign its agreement", known) == "/agreements EU"


def test_capitals_offered_as_places_are_places_and_others_their_governments(
    known: Lexicon,
) -> None:
    asked = "where was the Italian agreement signed, Rome or Kyiv"
    assert understood(asked, known) == "/agreements IT"
    asked = "who was quicker with the declaration, Athens or Nicosia"
    assert understood(asked, known) == "/joined GR CY"
