"""Nothing asked is lost, whatever ends the process or stands between it and Telegram."""

import os
import time
from functools import partial

import pytest

from bot.polling import AT_ONCE
from tests.bot.process import Process
from tests.telegram import Person, Telegram, faults, refusals

TERSE = {"message_id": 1, "date": 1, "chat": {"id": 1}}  # a chat without its type


def asks(people: list[Person], text: str = "hi") -> None:
    for person in people:
        person.says(text)


def heard_by(people: list[Person], enough: int) -> bool:
    return sum(person.heard(1) for person in people) >= enough


def all_heard(people: list[Person]) -> bool:
    return heard_by(people, len(people))


def test_questions_waiting_when_the_process_is_killed_are_all_answered(
    telegram: Telegram, bot: Process
) -> None:
    people = telegram.people(40)
    asks(people)
    telegram.latency = 0.05
    bot.start()
    for answered in (8, 24):
        telegram.wait(partial(heard_by, people, answered))
        bot.kill()
        bot.start()
    telegram.wait(lambda: all_heard(people))
    assert sum(len(person.replies) - 1 for person in people) <= 2 * AT_ONCE


def test_an_update_that_cannot_be_read_is_skipped_and_not_repeated_in_the_log(
    telegram: Telegram, bot: Process
) -> None:
    people = telegram.people(4)
    telegram.sends({"message": TERSE | {"text": "unreadable words"}})
    asks(people)
    bot.start()
    telegram.wait(lambda: all_heard(people))
    assert bot.stop() == 0
    assert bot.log.count("Update 1 is skipped: TypeError") == 1
    assert "unreadable words" not in bot.log
    assert len(telegram.called("getUpdates")) < 10


def test_an_update_delivered_again_is_answered_once_even_when_numbers_start_anew(
    telegram: Telegram, bot: Process
) -> None:
    ann, ben = telegram.people(2)
    telegram.renumbers(900)
    ann.says("hi")
    update = dict(telegram.state.updates._waiting[0])
    bot.start()
    telegram.wait(lambda: ann.heard(1))
    for _ in range(3):
        telegram.sends_again(update)
    telegram.renumbers(5)
    ben.says("hi")
    telegram.wait(lambda: ben.heard(1))
    assert bot.stop() == 0
    assert (len(ann.replies), len(ben.replies)) == (1, 1)


def test_answers_keep_the_order_of_a_chat_and_do_not_wait_for_a_slow_chat(
    telegram: Telegram, bot: Process
) -> None:
    slow, *people = telegram.people(60)
    telegram.fails(faults.late(2), "sendMessage", slow, times=1)
    bot.start()
    for text in ("one", "two", "three"):
        slow.says(text)
    telegram.wait_for_calls("sendMessage", 1)
    started = time.monotonic()
    asks(people)
    telegram.wait(lambda: all_heard(people))
    assert time.monotonic() - started < 1.5
    assert len(slow.replies) == 1
    telegram.wait(lambda: slow.heard(3))
    assert [reply.text for reply in slow.replies] == ["en one", "en two", "en three"]


@pytest.mark.parametrize("fault", [faults.LOST_TOKEN, faults.CAPTIVE_PORTAL])
def test_polling_outlives_a_wrong_answer(
    telegram: Telegram, bot: Process, fault: faults.Fault
) -> None:
    ann = telegram.person("Ann")
    telegram.fails(fault, "getUpdates", times=1)
    ann.says("hi")
    bot.start()
    telegram.wait(lambda: ann.heard(1))
    assert "Telegram cannot be polled" in bot.log


def test_polling_outlives_an_outage_and_waits_as_long_as_it_is_told(
    telegram: Telegram, bot: Process
) -> None:
    ann = telegram.person("Ann")
    telegram.fails(faults.too_many(1), "getUpdates", times=1)
    ann.says("hi")
    with telegram.down():
        bot.start()
        while "Telegram cannot be polled" not in bot.log:
            time.sleep(0.02)
    telegram.wait(lambda: ann.heard(1))
    refused, obeyed = telegram.called("getUpdates")[:2]
    assert obeyed.at - refused.at >= 1


def test_a_process_that_is_not_alone_with_its_token_ends(telegram: Telegram, bot: Process) -> None:
    telegram.fails(faults.refuse(refusals.CONFLICT), "getUpdates")
    bot.start()
    assert bot.wait() == os.EX_TEMPFAIL
    assert "Another process polls with the same token" in bot.log


def test_a_process_that_telegram_never_answers_ends(telegram: Telegram, bot: Process) -> None:
    telegram.fails(faults.LOST_TOKEN)
    bot.start("1")
    assert bot.wait() == os.EX_SOFTWARE
    assert "Telegram has not been heard for 1 s" in bot.log


def test_a_second_process_on_the_same_store_ends_at_once(telegram: Telegram, bot: Process) -> None:
    bot.start()
    telegram.wait(bot.polls)
    second = Process(telegram, bot.store).start()
    assert second.wait() == os.EX_TEMPFAIL
    assert bot.stop() == 0


def test_a_missing_store_is_said_in_a_sentence(bot: Process) -> None:
    bot.store = bot.store.with_name("elsewhere.db")
    bot.start()
    assert bot.wait() == os.EX_IOERR
    assert "There is no store at" in bot.log


def test_sigterm_lets_running_answers_end_and_confirms_them(
    telegram: Telegram, bot: Process
) -> None:
    people = telegram.people(12)
    bot.start()
    telegram.wait(bot.polls)
    telegram.latency = 0.5
    asks(people)
    telegram.wait_for_calls("sendMessage", 1)
    started = time.monotonic()
    assert bot.stop() == 0
    assert time.monotonic() - started < 5
    answered = sum(len(person.replies) for person in people)
    assert telegram.state.updates.pending == 12 - answered
    telegram.latency = 0
    bot.start()
    telegram.wait(lambda: bot.polls() and all_heard(people))
    assert bot.stop() == 0
    assert [len(person.replies) for person in people] == [1] * 12


def test_sigterm_does_not_wait_for_ever(telegram: Telegram, bot: Process) -> None:
    ann = telegram.person("Ann")
    telegram.fails(faults.SILENCE_BEFORE, "sendMessage", times=1)
    bot.start()
    ann.says("hi")
    telegram.wait_for_calls("sendMessage", 1)
    started = time.monotonic()
    assert bot.stop() == 0
    assert time.monotonic() - started < 10
    assert telegram.state.updates.pending == 1
