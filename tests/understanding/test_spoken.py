"""Spoken spellings and slips: what people type is read as it is written."""

import pytest

from handlers.understanding import countries
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.spoken import as_written
from tests.understanding.asking import understood


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("хто ше не приєднався?", "хто ще не приєднався?"),
        ("Шо нового", "що нового"),
        ("Какие страни первые?", "які країни перші?"),
        ("waht dose teh nto, form", "what does the nto, form"),
        ("whcih contries jioned in Augst", "which countries joined in august"),
        ("wehn was teh agreemnt signned", "when was the agreement signed"),
        ("котрі країни приєднлися в сирпні", "котрі країни приєдналися в серпні"),
        ("county, tree, tehn, sing, stat", "county, tree, tehn, sing, stat"),
        ("gimme the list plz", "give me the list please"),
        ("who r u?", "who are you?"),
        ("the U.S. and the U. K.", "the U.S. and the U. K."),
        ("шок, cost, Ur-Nammu, R&D, u-boat", "шок, cost, Ur-Nammu, R&D, u-boat"),
    ],
)
def test_a_spoken_spelling_becomes_the_written_word_and_nothing_else_does(
    typed: str, written: str
) -> None:
    assert as_written(typed) == written


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("скіко всього країн приєдналось", "/count"),
        ("хто ше не приєднався?", "/missing eu"),
        ("а поляки вже в декларації чи ше ні", "/joined PL"),
        ("в каком городе підписали угоду з Італією", "/agreements IT"),
        ("в якому городі підписали угоду з Італією", "/agreements IT"),
        ("нада список стран", "/signatories"),
        ("wen did greece join, wanna know", "/joined GR"),
        ("wot areas does the EU support pls", "/support"),
        ("whcih contries jioned in agust 2023", "/signatories 2023-08"),
        ("колли приедналася Греція", "/joined GR"),
        ("хто такий Жоква?", "/who zhovkva"),
        ("Charels Fries who is it", "/who fries"),
        ("Who is Billstorm?", "/who billstrom"),
        ("Who is Bilstorm?", "-"),
    ],
)
def test_a_question_in_spoken_spelling_is_read_as_the_written_one(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


def test_no_name_is_taken_for_a_slip(known: Lexicon) -> None:
    people = [*known.names, *(name for names in known.given.values() for name in names)]
    names = [*people, *filter(str.isalpha, countries._table().readings)]
    changed = [
        name for name in names if name.islower() and " " not in name and as_written(name) != name
    ]
    assert changed == []
