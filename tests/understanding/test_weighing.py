"""Weighing: what is answered though no frame takes it, and what is not, whatever it weighs."""

import json
from itertools import accumulate

import pytest

from handlers.understanding import frames
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.weights import COMMANDS, OURS, WEIGHTS
from tests.understanding.asking import NOTHING, understood

INVENTED = "flurb Zorbit trask consortium Benelex choir синдикат Гагворт ліга оркестр".split()


def test_the_weights_are_of_commands_that_frames_ask_and_each_belongs_to_a_trait() -> None:
    head, _, body = WEIGHTS.read_bytes().partition(b"\n")
    asks = json.loads(head)["asks"]
    *_, held = accumulate(body[1 << OURS :][: 1 << COMMANDS])
    assert set(asks) <= frames.commands()
    assert len(asks) == len(json.loads(head)["bases"])
    assert len(body) == (1 << OURS) + (1 << COMMANDS) + 2 * held
    assert max(body[(1 << OURS) + (1 << COMMANDS) :][:held]) == len(asks) - 1


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("what exactly is this declaration the g7 made", "/declaration"),
        ("how many had joined in total by the time August 2023 was over", "/count 2023-08-31"),
        (
            "Was Japan behind the declaration from the very beginning, or did they come in"
            " afterwards?",
            "/joined JP",
        ),
        ("The German security deal with Ukraine, for how many years is it good?", "/agreements DE"),
        (
            "Британія була серед авторів декларації у Вільнюсі чи пристала вже потім?",
            "/joined GB",
        ),
        (
            "Скиньте, будь ласка, повний перелік країн, які пристали до декларації після саміту",
            "/signatories",
        ),
    ],
)
def test_a_question_in_other_words_is_answered_when_it_weighs_enough(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    "question",
    [
        "How many had joined by 18 August 2023 and where do you get your information?",
        "на що я підписаний і хто з нордичних країн приєднався",
        "Mute yourself for a day and list everyone who joined in August",
        "Is Spain part of the G7?",
        "Румуни вже сіли говорити з Москвою про угоду?",
        "З якою метою Ірландія приєдналась до декларації, вона ж нейтральна",
    ],
)
def test_two_questions_another_body_another_party_and_a_reason_are_not_answered(
    known: Lexicon, question: str
) -> None:
    assert understood(question, known) == NOTHING


@pytest.mark.parametrize(
    ("question", "command"),
    [
        (
            "My uncle in Patras insists that Greece entered into negotiations with Kyiv on"
            " a security agreement. Is there a record of them?",
            "/talks GR",
        ),
        ("I've forgotten what alerts I signed up for, can you list them?", "/subscriptions"),
        (
            "Переїхала до Лісабона, часовий пояс інший. Як підправити години сповіщень?",
            "/settings",
        ),
        ("Коли приєдналась Чехія? і скільки снарядів вона дала", NOTHING),
        ("Did Ireland join? And how do you say thank you in Irish?", NOTHING),
        ("We have a parish council. Who are the people on it?", NOTHING),
        ("Набрид спотіфай. Як скасувати підписку?", NOTHING),
    ],
)
def test_what_a_frame_takes_is_outweighed_by_another_room_a_second_question_or_a_remark(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize("thing", INVENTED)
def test_what_is_joined_or_signed_must_be_known(known: Lexicon, thing: str) -> None:
    asked = [
        f"Greece joined {thing} when",
        f"How many countries have joined the {thing}?",
        f"How many states signed the {thing} by August 2023?",
        f"Which EU members have not joined the {thing}?",
        f"Греція приєдналася до {thing} коли",
        f"Хто підписав декларацію {thing}?",
        f"Скільки держав підписали {thing} до серпня 2023?",
    ]
    assert [question for question in asked if understood(question, known) != NOTHING] == []
