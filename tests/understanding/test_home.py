"""Home: who "we" are, once the asker has said where he is from."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("I'm from Greece. When did we join?", "/joined GR"),
        (
            "I work for a senator in Dublin, when did we sign up to the G7 declaration?",
            "/joined IE",
        ),
        ("Hello from Bucharest, when did we sign our agreement with Ukraine?", "/agreements RO"),
        ("Croatian TV here. Which number in the series is our agreement?", "/agreements HR"),
        ("I'm from Sofia, how far along are the negotiations with us?", "/talks BG"),
        ("I'm at the Portuguese embassy: on what day did we join?", "/joined PT"),
        ("I'm at the ministry in Podgorica, which day did we come on board?", "/joined ME"),
        ("I'm Portuguese and was wondering if we joined the declaration", "/joined PT"),
        ("Swiss student here, has my country joined the declaration?", "/joined CH"),
        ("Я з Греції. Коли ми приєдналися?", "/joined GR"),
        ("Живу в Ризі, коли у нас підписали угоду?", "/agreements LV"),
        ("Ми з Кіпру. Чи наша держава приєдналася до декларації?", "/joined CY"),
        ("Я у Фінляндії, як просуваються переговори з нами?", "/talks FI"),
        ("When did we join? I'm from Latvia.", "/joined LV"),
        ("Is there an agreement with us? I'm from Latvia", "/agreements LV"),
        ("Коли ми приєдналися? Я з Латвії", "/joined LV"),
        ("when did we Danes sign our security agreement with Ukraine", "/agreements DK"),
        ("Australians here wondering if our country joined the declaration", "/joined AU"),
        ("I'm with the Luxembourg embassy, what is recorded on our country?", "/country LU"),
        ("Writing from Valletta, is our country a party to the declaration?", "/joined MT"),
    ],
)
def test_we_are_the_country_that_the_asker_is_from(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    "question",
    [
        "When did we join?",
        "Greece joined in August. When did we join?",
        "I read in the Greek press about it. When did we join?",
        "I'm from Greece. When did we join NATO?",
        "Я з Греції. Коли ми вступили в НАТО?",
        "I'm from Poland and my wife from Greece. When did we join?",
        "When did we join, before Poland?",
        "When was our agreement signed?",
        "We are a city in Portugal, how do we sign on to the declaration ourselves?",
        "I'm a lorry driver, when did my country finally join the declaration?",
        "Who was quicker to join the declaration, us or Cyprus?",
    ],
)
def test_nobody_knows_who_we_are_otherwise(known: Lexicon, question: str) -> None:
    assert understood(question, known) == NOTHING
