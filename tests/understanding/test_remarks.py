"""Remarks: what is said beside a question changes it only if it wants more, less or nothing."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood

BEFORE = {
    "en": (
        "Bit embarrassed to ask,",
        "pls help,",
        "train wifi is terrible lol",
        "honestly just nosy,",
        "With all respect,",
        "Okay bot, time to shine.",
        "never used this thing before, lets see.",
        "so I skimmed the text and fell asleep lol",
        "not sure this is the right place but",
        "I read about it today.",
        "Sitting in a waiting room reading old magazines.",
    ),
    "uk": (
        "Не для публікації.",
        "Здрастуйте. Я пенсіонерка, вивчаю все помалу.",
        "Може ви знаєте,",
        "Допоможіть, будь ласка,",
        "Перепрошую за помилки.",
        "Сьогодні читала про це.",
        "не хочу помилитись, тому питаю",
    ),
}
AFTER = {
    "en": (
        "The journalist on tv seemed unsure too.",
        "Heard it on the radio but was driving.",
        "It's going into a newsletter.",
        "There's a sandwich at stake.",
        "Couldn't find it on the ministry's site.",
        "Nobody seems to explain it properly.",
        "Fingers crossed!",
        "Much love from a fellow insomniac",
        "Student here from Riga.",
        "Please help!",
        "Not a trick question, btw.",
        "Hope it's ok to write here.",
        "Sorry for the typos, cold fingers",
    ),
    "uk": (
        "Вітання з Одеси.",
        "Колега каже інакше",
        "Стаття не відкрилась.",
        "Тримайтеся там!",
        "Пишу з Риги.",
        "Якщо вам не важко.",
        "Хочеться нарешті розібратися.",
        "Хочу знати напевно.",
        "Передачу не розчула.",
    ),
}
QUESTIONS = {
    "en": {
        "When did Greece join the declaration?": "/joined GR",
        "How many countries had joined the declaration by 18 August 2023?": "/count 2023-08-18",
        "Where do the talks with Sweden stand?": "/talks SE",
        "When was the agreement with France signed?": "/agreements FR",
    },
    "uk": {
        "Коли Греція приєдналася до декларації?": "/joined GR",
        "Скільки країн приєдналося до декларації до 18 серпня 2023?": "/count 2023-08-18",
        "На якому етапі переговори зі Швецією?": "/talks SE",
        "Коли підписали угоду з Францією?": "/agreements FR",
    },
}


@pytest.mark.parametrize("language", QUESTIONS)
@pytest.mark.parametrize("order", ["{told} {asked}", "{asked} {told}"])
def test_a_remark_before_or_after_a_question_changes_nothing(
    known: Lexicon, order: str, language: str
) -> None:
    remarks = BEFORE if order.startswith("{told}") else AFTER
    wanted = {
        order.format(told=told, asked=asked): command
        for told in remarks[language]
        for asked, command in QUESTIONS[language].items()
    }
    assert {text: understood(text, known) for text in wanted} == wanted


@pytest.mark.parametrize(
    "question",
    [
        "Who joined the declaration? And book me a hotel too.",
        "Who joined the declaration? Actually forget it, I found the list myself.",
        "Who joined the declaration? Oops, that was for my colleague, please disregard.",
        "Who joined the declaration? The landlocked ones will do.",
        "Who joined the declaration? Just from the southern hemisphere.",
        "Хто приєднався до декларації? І забронюй мені ще готель.",
        "Хто приєднався до декларації? А втім, не треба, вже сама знайшла.",
        "Хто приєднався до декларації? Не ту, що про клімат.",
        "Subscribe me to agreements. No, don't.",
        "Підпиши мене на угоди. Ні, не треба.",
    ],
)
def test_a_remark_that_wants_more_less_or_nothing_makes_it_abstain(
    known: Lexicon, question: str
) -> None:
    assert understood(question, known) == NOTHING


@pytest.mark.parametrize(
    ("question", "command", "remark"),
    [
        ("what do you have on Norway?", "/country NO", "the news was not on it"),
        ("Коли приєдналася Греція?", "/joined GR", "Допоможіть розібратись, бо я заплутався."),
    ],
)
def test_no_remark_makes_a_question_about_the_record_one_about_the_bot(
    known: Lexicon, question: str, command: str, remark: str
) -> None:
    assert understood(question, known) == command
    assert understood(f"{question} {remark}", known) in (command, NOTHING)
    assert understood(f"{remark} {question}", known) in (command, NOTHING)


@pytest.mark.parametrize(
    ("remark", "question", "command"),
    [
        ("I moderate a debate club.", "When did Greece join?", "/joined GR"),
        ("I moderate a debate club.", "Who joined first?", NOTHING),
        ("The currency came later.", "When did Greece join?", NOTHING),
        ("Наш гурток читає вголос.", "Коли приєдналася Греція?", "/joined GR"),
        ("Євро ввели пізніше.", "Коли приєдналася Греція?", NOTHING),
    ],
)
def test_a_country_joins_no_club_of_people_that_is_told_of(
    known: Lexicon, remark: str, question: str, command: str
) -> None:
    assert understood(f"{remark} {question}", known) == command


@pytest.mark.parametrize(
    ("remark", "question", "command"),
    [
        ("Morning, coffee in hand, not awake yet.", "When did Greece join?", "/joined GR"),
        ("Not the EU.", "When did Greece join?", NOTHING),
        ("Ще не користувалась таким ботом.", "Коли приєдналася Греція?", "/joined GR"),
        ("Не НАТО.", "Коли приєдналася Греція?", NOTHING),
        ("Hello from a rainy allotment,", "when did Greece join?", "/joined GR"),
        ("Hello from NATO,", "when did Greece join?", NOTHING),
    ],
)
def test_what_is_denied_or_greeted_from_matters_if_we_know_it(
    known: Lexicon, remark: str, question: str, command: str
) -> None:
    assert understood(f"{remark} {question}", known) == command


@pytest.mark.parametrize(
    "speaker",
    ["French colleague claims", "My Moldovan colleague says", "my Greek neighbour thinks"],
)
def test_the_home_of_who_says_it_is_not_asked_about(known: Lexicon, speaker: str) -> None:
    assert understood(f"{speaker} Romania joined in July 2023, correct?", known) == "/joined RO"
