"""Clauses: a text is answered for the one of its clauses that asks, if the rest changes nothing."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("Поле під Ізюмом у мінах, пшеницю не посієш. Що ЄС дає на розмінування?", "/support 5"),
        ("як ЄС допомагатиме нашій оборонці, ну заводам і виробництву", "/support 3"),
        ("Мені потрібне повне досьє по Кіпру, завтра виступаю на конференції", "/country CY"),
        (
            "I'm drawing a graph. How many countries had put their names down up to and including"
            " 20 July 2023?",
            "/count 2023-07-20",
        ),
    ],
)
def test_a_clause_is_answered_whatever_unknown_words_stand_beside_it(
    known: Lexicon, text: str, command: str
) -> None:
    assert understood(text, known) == command


@pytest.mark.parametrize(
    "text",
    [
        "I am a stamp collector in a society. What happened there in October 2023?",
        "Купив холодильник у Комфі. Що там означає гарантія?",
        "Who joined in August 2023? Forget it, I don't need this any more.",
        "What happened on 12 July? At Wimbledon I mean, I was away and missed it",
        "London, Dublin and Copenhagen all entered the Common Market in one go."
        " Who joined after Denmark?",
        "Has Iceland joined, and is skyr a cheese?",
        "Montenegro is on the list. Was there a vote in its parliament before that?",
    ],
)
def test_a_clause_is_not_answered_where_the_rest_may_change_what_it_asks(
    known: Lexicon, text: str
) -> None:
    assert understood(text, known) == NOTHING
