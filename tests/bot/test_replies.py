"""A reply survives what passes, and gives up on what stays."""

import asyncio

import pytest
from telegram.error import NetworkError

from bot import replies
from tests.bot.process import Process
from tests.telegram import Telegram, faults, refusals


@pytest.fixture
def telegram(shared: Process) -> Telegram:
    return shared.telegram


def test_a_reply_is_made_once_more_after_a_fault_that_may_pass(telegram: Telegram) -> None:
    passing = [
        faults.too_many(1),
        faults.server_error(500),
        faults.server_error(502),
        faults.RESET_BEFORE,
        faults.LOST_TOKEN,
        faults.CAPTIVE_PORTAL,
        faults.says('{"ok":true}', accepted=False),
    ]
    people = telegram.people(len(passing))
    for person, fault in zip(people, passing, strict=True):
        telegram.fails(fault, "sendMessage", person, times=1)
        person.says("hi")
    telegram.wait(lambda: all(person.heard(1) for person in people))
    assert [len(telegram.called("sendMessage", person)) for person in people] == [2] * len(people)


def test_a_reply_that_cannot_be_made_is_given_up_and_the_next_one_is_made(
    shared: Process, telegram: Telegram
) -> None:
    lasting = [
        (faults.refuse(refusals.BLOCKED), 1),
        (faults.refuse(refusals.WRITE_FORBIDDEN), 1),
        (faults.too_many(60), 1),
        (faults.server_error(502), 2),
    ]
    people = telegram.people(len(lasting))
    for person, (fault, calls) in zip(people, lasting, strict=True):
        telegram.fails(fault, "sendMessage", person, times=calls)
        person.says("hi")
        person.says("and now?")
    telegram.wait(lambda: all(person.heard(1) for person in people))
    assert [[reply.text for reply in person.replies] for person in people] == [
        ["en and now?"]
    ] * len(people)
    for reason in ("Forbidden", "BadRequest", "RetryAfter", "NetworkError"):
        assert f"A reply could not be sent: {reason}" in shared.log


async def test_a_call_is_made_until_the_network_can_be_reached(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    outcomes: list[Exception | None] = [NetworkError("refused")] * 6 + [None]
    pauses: list[float] = []

    async def call() -> str:
        if error := outcomes.pop(0):
            raise error
        return "sent"

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr(replies, "in_doubt", lambda _: False)
    monkeypatch.setattr(asyncio, "sleep", sleep)
    assert await replies.patiently(call) == "sent"
    assert pauses == [1, 2, 4, 8, 16, 30]
