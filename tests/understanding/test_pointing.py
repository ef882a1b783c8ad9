"""Pointing: what "it", "that day" or "this word" of a question stands for."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("Our graph stops at 1 March 2024, how many had joined by that day?", "/count 2024-03-01"),
        (
            "My piece covers 18 August 2023. Who had joined by that day?",
            "/signatories until 2023-08-18",
        ),
        (
            "На 18 серпня 2023 року пишу довідку. Скільки приєдналося до того дня?",
            "/count 2023-08-18",
        ),
        (
            "We simulate 30 September 2023. Which NATO allies had not joined by then?",
            "/missing nato 2023-09-30",
        ),
        ("August 2023 seems busy. Which states joined in that month?", "/signatories 2023-08"),
    ],
)
def test_that_day_is_the_one_told_of(known: Lexicon, question: str, command: str) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        (
            "He swears Latvia joined in August, I remember it differently. When was it?",
            "/joined LV",
        ),
        ("Germany signed an agreement with Ukraine, I heard. When was that?", "/agreements DE"),
        ("Кажуть, що Іспанія доєдналася, а я сумніваюся. То коли це сталося?", "/joined ES"),
        ("Latvia joined my choir in May. When was it?", NOTHING),
        ("My aunt from Latvia joined the army. When was it?", NOTHING),
    ],
)
def test_a_deed_of_ours_is_asked_about_by_when_it_was(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("The subeditors keep querying the word compact. How do you define it?", "/terms compact"),
        ("I have to introduce Gitanas Nausėda in one sentence. What was his role?", "/who nauseda"),
        ("Я відповідаю за Ірландію. Надсилайте мені новини про неї.", "/subscribe IE"),
    ],
)
def test_a_word_or_a_name_that_is_told_of_is_asked_about(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        (
            "My notes end on 1 March 2025. What has happened since that day?",
            "/timeline since 2025-03-01",
        ),
        (
            "Our table ends on 1 September 2023. Who has joined since then?",
            "/signatories since 2023-09-01",
        ),
        (
            "Мої нотатки уриваються 1 березня 2025. Що сталося з того часу?",
            "/timeline since 2025-03-01",
        ),
    ],
)
def test_since_then_is_since_the_day_told_of(known: Lexicon, question: str, command: str) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("My uncle clears mines for a living. How is the EU helping with that?", "/support 5"),
        ("Запорізька станція, радіація. Чим ЄС із цим допомагає?", "/support 8"),
        ("Контроль за складами зброї та боєприпасів: у чому полягає допомога ЄС?", "/support 7"),
        ("I work in IT. Does Europe help Ukraine against cyber attacks?", "/support 4"),
        ("Ніхто ті склади не рахує. А ЄС із цим допомагає чи ні?", NOTHING),
        ("I read about mines in Angola. What is the EU doing about it?", NOTHING),
        ("who in Europe has not joined the declaration", NOTHING),
    ],
)
def test_the_area_of_support_is_the_one_told_of(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("My Romanian neighbour asks when his country joined", "/joined RO"),
        ("Моя сусідка-румунка питає, коли її країна приєдналася", "/joined RO"),
        ("My French colleague asks when Spain joined", "/joined ES"),
    ],
)
def test_the_country_of_somebody_is_the_one_whose_it_is_said_to_be(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command
