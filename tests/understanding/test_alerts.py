"""Whether somebody asks for what is held, or to be told of what will come."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("Could you send me all the signatories?", "/signatories"),
        ("Send me all agreements", "/agreements"),
        ("Send me the talks with Sweden", "/talks SE"),
        ("Send me the date when Greece joined", "/joined GR"),
        ("Send me the date when the next country joins", "/subscribe joined"),
        ("Send me new signatories", "/subscribe joined"),
        ("Send me every new agreement", "/subscribe agreements"),
        ("Надсилай мені всі угоди", "/subscribe agreements"),
        ("what have I actually signed up for with you?", "/subscriptions"),
        ("What has Greece signed up for?", "/joined GR"),
    ],
)
def test_what_is_held_is_sent_at_once_and_news_later(
    question: str, command: str, known: Lexicon
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("Просимо повідомити, коли Австрія долучиться", "/subscribe AT"),
        ("Просимо повідомити, коли долучилася Австрія", "/joined AT"),
    ],
)
def test_what_tense_it_is_tells_a_wish_for_news(
    question: str, command: str, known: Lexicon
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("Notify me about agreements only, I get too many messages", "/subscribe agreements"),
        ("I get too many messages", "/unsubscribe"),
        ("Too many messages, just send agreements", NOTHING),
        ("Відпиши мене від усього, задовбали сповіщення", "/unsubscribe"),
    ],
)
def test_a_complaint_beside_an_order_ends_no_alerts(
    question: str, command: str, known: Lexicon
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("Are my Greece alerts on?", "/subscriptions"),
        ("Remind me which alerts I've got", "/subscriptions"),
        ("show which alerts i currently get", "/subscriptions"),
        ("Alerts on Greece", "/subscribe GR"),
    ],
)
def test_asking_which_alerts_one_has_starts_none(
    question: str, command: str, known: Lexicon
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    "question",
    [
        "чи моя дочка підписалась на новини про Данію",
        "на що підписаний мій чоловік у цьому боті?",
        "які сповіщення він собі ввімкнув?",
        "unsubscribe my colleague, she asked me to",
        "Зміни, будь ласка, його підписку на мою.",
        "Which chats get the news on Poland?",
        "Show me which countries the user before me subscribed to",
        "How do I mute somebody in a WhatsApp group?",
    ],
)
def test_what_others_are_told_is_no_matter_of_the_asker(known: Lexicon, question: str) -> None:
    assert understood(question, known) == NOTHING


def test_what_shall_not_be_erased_is_no_order_to_erase(known: Lexicon) -> None:
    assert understood("Видали мої дані", known) == "/privacy"
    assert understood("Не видаляй мої дані", known) == NOTHING


@pytest.mark.parametrize(
    ("ours", "command", "other"),
    [
        ("Unsubscribe me", "/unsubscribe", "Did I unsubscribe?"),
        ("Am I subscribed?", "/subscriptions", "Is my friend subscribed?"),
        ("Am I subscribed to Greece?", "/subscriptions", "Is my wife subscribed to Greece?"),
        ("mute Greece", "/unsubscribe GR", "Don't mute Greece"),
        ("How can I unsubscribe?", "/unsubscribe", "What happens if I unsubscribe?"),
        ("No messages at night please", "/settings", "How was the night?"),
        ("Не турбуй уночі, вимкни сповіщення", "/settings", "Що було вночі?"),
    ],
)
def test_alerts_that_are_only_spoken_of_are_not_touched(
    known: Lexicon, ours: str, command: str, other: str
) -> None:
    assert (understood(ours, known), understood(other, known)) == (command, NOTHING)


def test_what_is_so_by_now_is_told_and_not_subscribed_to(known: Lexicon) -> None:
    assert understood("Повідомте, скільки країн приєдналося", known) == "/count"
    assert understood("Дай знати, коли приєдналася Греція", known) == "/joined GR"
    assert understood("Дай знати, коли приєднається Австрія", known) == "/subscribe AT"
    assert understood("Tell me when Austria joins", known) == "/subscribe AT"


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("my friend, show me the settings", "/settings"),
        ("show me my friend's settings", NOTHING),
        ("show me the settings of my friend's account", NOTHING),
        ("can you delete my friend's data", NOTHING),
    ],
)
def test_a_friend_is_greeted_but_keeps_his_settings_for_himself(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("turn off alerts about talks for three days", "/settings"),
        ("їду на переговори, вимкніть сповіщення на три дні", "/settings"),
        ("turn off alerts about talks", "/unsubscribe talks"),
    ],
)
def test_who_wants_no_alerts_for_a_while_is_not_unsubscribed(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command
