"""Numbers: what each means beside its neighbours."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("which country was number ten to join", "/signatories 10"),
        ("agreement no. 3", "/agreements 3"),
        ("area nine of the EU's support", "/support 9"),
        ("support area #5", "/support 5"),
        ("підтримка ЄС, пункт 8", "/support 8"),
    ],
)
def test_a_numbered_thing_is_a_place_in_its_order(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("50 countries joined, right?", "/count"),
        ("had 25 states joined by 18 August 2023", "/count 2023-08-18"),
        ("чи на 31 серпня 2023 приєдналося вже більше 25 країн?", "/count 2023-08-31"),
        ("was it more than 25 by the 31st of August 2023", "/count 2023-08-31"),
        ("more than 30 have joined, right?", "/count"),
        ("had the number passed 28 by 30 September 2023", "/count 2023-09-30"),
        ("is it 31 or 32 signatories", "/count"),
        ("two countries joined on 17 August 2023, which ones", "/signatories 2023-08-17"),
        ("how many joined on 17 August 2023, was it two?", "/signatories 2023-08-17"),
        ("what is the running total of joiners, 31 or 32", "/count"),
        ("all 3 Baltic states joined?", "/signatories baltics"),
        ("have all five Nordic countries joined", "/signatories nordics"),
        ("how many of the 27 have joined", "/signatories eu-members"),
        ("хто з 27 не приєднався", "/missing eu"),
        ("хто з двадцяти сімох не приєднався", "/missing eu"),
        ("країни Вишеграда: скільки з чотирьох долучилися", "/signatories visegrad"),
    ],
)
def test_a_claim_is_answered_with_the_count_and_a_size_says_nothing(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize("question", ["who joined 12 times", "7 joined", "joined after 10 years"])
def test_any_other_number_is_left_alone(known: Lexicon, question: str) -> None:
    assert understood(question, known) == NOTHING


def test_a_day_given_in_two_ways_still_asks_for_its_country(known: Lexicon) -> None:
    asked = "Люксембург приєднався 21 чи 22 серпня?"
    assert understood(asked, known) == "/joined LU"
