"""What an error tells about a call: whether Telegram can have taken it, and of what kind it is."""

from collections.abc import AsyncIterator

import pytest
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from bot import transport
from tests.telegram import Telegram, faults


@pytest.fixture
async def request_() -> AsyncIterator[HTTPXRequest]:
    async with transport.request() as request:
        yield request


async def error_of(request: HTTPXRequest, telegram: Telegram) -> TelegramError:
    with pytest.raises(TelegramError) as caught:
        await request.post(f"{telegram.url}/bot{telegram.token}/getMe", read_timeout=0.2)
    return caught.value


async def test_a_refused_connection_was_not_taken(
    request_: HTTPXRequest, telegram: Telegram
) -> None:
    with telegram.down():
        error = await error_of(request_, telegram)
    assert not transport.in_doubt(error)
    assert transport.kind(error).endswith("from ClientConnectorError from ConnectionRefusedError")


@pytest.mark.parametrize(
    "fault", [faults.RESET_BEFORE, faults.RESET_AFTER, faults.SILENCE_AFTER, faults.GARBAGE]
)
async def test_a_call_without_a_readable_answer_may_have_been_taken(
    request_: HTTPXRequest, telegram: Telegram, fault: faults.Fault
) -> None:
    telegram.fails(fault)
    assert transport.in_doubt(await error_of(request_, telegram))


@pytest.mark.parametrize("fault", [faults.LOST_TOKEN, faults.INVALID_TOKEN])
async def test_a_call_under_a_token_that_is_refused_was_not_taken(
    request_: HTTPXRequest, telegram: Telegram, fault: faults.Fault
) -> None:
    telegram.fails(fault)
    assert not transport.in_doubt(await error_of(request_, telegram))
