"""The stand-in seen by a client that speaks plain HTTP."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.telegram import Telegram, faults
from tests.telegram.refusals import BLOCKED, CONFLICT, kicked, migrated


class Client:
    """Calls methods as a bot would; returns status and body."""

    def __init__(self, running: Telegram, session: aiohttp.ClientSession) -> None:
        self.root = f"{running.url}/bot{running.token}"
        self.session = session

    async def call(self, method: str, **params: Any) -> tuple[int, Any]:
        form = {k: v if isinstance(v, str) else json.dumps(v) for k, v in params.items()}
        async with self.session.post(f"{self.root}/{method}", data=form) as response:
            is_json = response.content_type == "application/json"
            return response.status, await (response.json() if is_json else response.text())

    async def result(self, method: str, **params: Any) -> Any:
        status, body = await self.call(method, **params)
        assert status == 200, body
        return body["result"]

    async def updates(self, **params: Any) -> list[int]:
        found = await self.result("getUpdates", **params)
        return [update["update_id"] for update in found]


@pytest.fixture
async def client(telegram: Telegram) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(telegram, session)


async def test_a_wrong_token_and_a_wrong_address_are_refused(client: Client) -> None:
    for address, status in (("/bot1:x/getMe", 401), ("/getMe", 404), ("/bot1:x", 404)):
        root = client.root.partition("/bot")[0]
        async with client.session.get(root + address) as response:
            assert response.status == status
            assert (await response.json())["error_code"] == status


async def test_a_call_may_come_as_query_form_json_or_multipart(
    telegram: Telegram, client: Client
) -> None:
    ann = telegram.person("Ann")
    address = f"{client.root}/sendMessage"
    fields = {"chat_id": str(ann.id), "text": "Привіт"}
    parts = aiohttp.FormData(fields, default_to_multipart=True)
    for request in ({"params": fields}, {"data": fields}, {"json": fields}, {"data": parts}):
        async with client.session.post(address, **request) as response:
            assert (await response.json())["result"]["text"] == "Привіт"


async def test_bytes_that_are_no_text_are_refused(client: Client) -> None:
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    async with client.session.post(f"{client.root}/getMe", data=b"a=%ff", headers=kind) as answer:
        assert (await answer.json())["description"].endswith("strings must be encoded in UTF-8")


async def test_a_message_is_numbered_dated_and_formatted(
    telegram: Telegram, client: Client
) -> None:
    ann = telegram.person("Ann")
    markup = {"inline_keyboard": [[{"text": "More", "callback_data": "more"}]]}
    sent = await client.result(
        "sendMessage", chat_id=ann.id, text="<b>Hi</b>", parse_mode="HTML", reply_markup=markup
    )
    assert abs(sent.pop("date") - time.time()) < 5
    assert sent == {
        "message_id": 1,
        "chat": {"id": ann.id, "type": "private", "first_name": "Ann"},
        "from": telegram.state.bot,
        "text": "Hi",
        "entities": [{"type": "bold", "offset": 0, "length": 2}],
        "reply_markup": markup,
    }
    again = await client.result("sendMessage", chat_id=ann.id, text="Hi")
    assert again["message_id"] == 2
    assert [(m.text, m.html, m.buttons) for m in ann.replies] == [
        ("Hi", "<b>Hi</b>", [["More"]]),
        ("Hi", "Hi", []),
    ]


async def test_an_unknown_chat_is_not_found(client: Client) -> None:
    _, body = await client.call("sendMessage", chat_id=5, text="a")
    assert body == {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}


async def test_a_known_method_without_a_part_here_is_checked_and_answers_true(
    client: Client,
) -> None:
    assert await client.result("setMyName", name="Guarantees") is True
    assert (await client.call("setMyName", nam="x"))[0] == 400


async def test_an_update_stays_until_a_higher_offset_is_asked_for(
    telegram: Telegram, client: Client
) -> None:
    ann = telegram.person("Ann")
    for number in range(5):
        ann.says(f"{number}")
    assert await client.updates(limit=2) == [1, 2]
    assert await client.updates(offset=1) == [1, 2, 3, 4, 5]
    assert await client.updates(offset=4) == [4, 5]
    assert await client.updates(offset=0) == [4, 5]
    assert await client.updates(offset=-1) == [5]
    assert await client.updates(offset=6) == []


async def test_a_bot_that_asks_for_the_same_at_once_gets_one_update(
    telegram: Telegram, client: Client
) -> None:
    ann = telegram.person("Ann")
    ann.says("1")
    ann.says("2")
    assert await client.updates(offset=1) == [1, 2]
    assert await client.updates(offset=1) == [1]


async def test_a_long_poll_ends_with_the_first_update_or_its_time(
    telegram: Telegram, client: Client
) -> None:
    ann = telegram.person("Ann")
    poll = asyncio.create_task(client.updates(timeout=5))
    await asyncio.sleep(0.1)
    assert not poll.done()
    ann.says("Hi")
    assert await poll == [1]
    begin = time.monotonic()
    assert await client.updates(offset=2, timeout=1) == []
    assert 1 <= time.monotonic() - begin < 2


async def test_of_two_waiting_polls_the_earlier_is_told_of_the_conflict(
    telegram: Telegram, client: Client
) -> None:
    first = asyncio.create_task(client.call("getUpdates", timeout=5))
    await asyncio.sleep(0.1)
    second = asyncio.create_task(client.updates(timeout=5))
    assert await first == (409, CONFLICT.body())
    telegram.person("Ann").says("Hi")
    assert await second == [1]


async def test_a_poller_that_was_killed_is_no_second_poller(
    telegram: Telegram, client: Client
) -> None:
    gone = asyncio.create_task(client.updates(timeout=5))
    await asyncio.sleep(0.1)
    gone.cancel()
    await asyncio.sleep(0.1)
    poll = asyncio.create_task(client.updates(timeout=5))
    await asyncio.sleep(0.1)
    telegram.person("Ann").says("Hi")
    assert await poll == [1]
    assert [call.error for call in telegram.called("getUpdates")] == [None]


async def test_the_kinds_of_updates_asked_for_are_remembered(
    telegram: Telegram, client: Client
) -> None:
    ann = telegram.person("Ann")
    await client.updates(allowed_updates=["message"])
    message = ann.says("Hi")
    ann.edits(message, "Ho")
    assert await client.updates() == [1]


async def test_updates_can_be_raw_repeated_and_renumbered(
    telegram: Telegram, client: Client
) -> None:
    poison = telegram.sends({"message": {"message_id": 1}})
    assert await client.updates() == [1]
    telegram.sends_again(poison)
    assert await client.updates(offset=2) == [1]
    telegram.renumbers(900)
    telegram.sends({})
    assert await client.updates(offset=3) == [900]
    assert await client.updates(offset=901) == []
    telegram.renumbers(5)
    telegram.sends({})
    assert await client.updates(offset=901) == [5]


@pytest.mark.parametrize(
    ("fault", "status", "body"),
    [
        (
            faults.too_many(7),
            429,
            {
                "ok": False,
                "error_code": 429,
                "description": "Too Many Requests: retry after 7",
                "parameters": {"retry_after": 7},
            },
        ),
        (
            faults.too_many(None),
            429,
            {"ok": False, "error_code": 429, "description": "Too Many Requests"},
        ),
        (faults.refuse(BLOCKED), 403, BLOCKED.body()),
        (faults.refuse(kicked("supergroup")), 403, kicked("supergroup").body()),
        (
            faults.refuse(migrated(-100)),
            400,
            {
                "ok": False,
                "error_code": 400,
                "description": "Bad Request: group chat was upgraded to a supergroup chat",
                "parameters": {"migrate_to_chat_id": -100},
            },
        ),
        (
            faults.INVALID_TOKEN,
            401,
            {"ok": False, "error_code": 401, "description": "Unauthorized"},
        ),
        (faults.LOST_TOKEN, 404, {"ok": False, "error_code": 404, "description": "Not Found"}),
        (faults.refuse(CONFLICT), 409, CONFLICT.body()),
        (
            faults.server_error(500),
            500,
            {
                "ok": False,
                "error_code": 500,
                "description": "Internal Server Error: restart",
            },
        ),
        (faults.says("{}", accepted=False), 200, {}),
    ],
)
async def test_a_fault_answers_and_has_no_effect(
    telegram: Telegram,
    client: Client,
    fault: faults.Fault,
    status: int,
    body: Any,
) -> None:
    ann = telegram.person("Ann")
    telegram.fails(fault, "sendMessage", times=1)
    assert await client.call("sendMessage", chat_id=ann.id, text="a") == (status, body)
    assert ann.replies == []
    await client.result("sendMessage", chat_id=ann.id, text="a")
    assert [(c.accepted, c.error) for c in telegram.called("sendMessage", ann)] == [
        (False, fault.name),
        (True, None),
    ]


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (faults.FLOOD_PAGE, 429),
        (faults.CAPTIVE_PORTAL, 200),
        (faults.server_error(502), 502),
        (faults.server_error(504), 504),
    ],
)
async def test_a_proxy_answers_with_a_page(
    telegram: Telegram,
    client: Client,
    fault: faults.Fault,
    status: int,
) -> None:
    telegram.fails(fault)
    found, page = await client.call("getMe")
    assert found == status
    assert page.startswith("<html>")


async def test_garbage_and_gateway_errors_may_hide_that_a_call_was_accepted(
    telegram: Telegram, client: Client
) -> None:
    ann = telegram.person("Ann")
    telegram.fails(faults.server_error(502, accepted=True), times=1)
    telegram.fails(faults.GARBAGE, skip=0, times=1)
    assert (await client.call("sendMessage", chat_id=ann.id, text="a"))[0] == 502
    with pytest.raises(json.JSONDecodeError):
        await client.call("sendMessage", chat_id=ann.id, text="b")
    assert [m.text for m in ann.replies] == ["a", "b"]


@pytest.mark.parametrize(
    ("fault", "arrived"), [(faults.RESET_BEFORE, []), (faults.RESET_AFTER, ["a"])]
)
async def test_a_reset_breaks_the_connection_before_or_after_acceptance(
    telegram: Telegram,
    client: Client,
    fault: faults.Fault,
    arrived: list[str],
) -> None:
    ann = telegram.person("Ann")
    telegram.fails(fault, "sendMessage")
    with pytest.raises(aiohttp.ClientOSError, match="reset by peer"):
        await client.call("sendMessage", chat_id=ann.id, text="a")
    assert [m.text for m in ann.replies] == arrived


@pytest.mark.parametrize(
    ("fault", "arrived"), [(faults.SILENCE_BEFORE, []), (faults.SILENCE_AFTER, ["a"])]
)
async def test_silence_never_ends(
    telegram: Telegram,
    client: Client,
    fault: faults.Fault,
    arrived: list[str],
) -> None:
    ann = telegram.person("Ann")
    telegram.fails(fault, "sendMessage")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.3):
            await client.call("sendMessage", chat_id=ann.id, text="a")
    assert [m.text for m in ann.replies] == arrived


async def test_a_late_answer_is_true_and_was_accepted_at_once(
    telegram: Telegram, client: Client
) -> None:
    ann = telegram.person("Ann")
    telegram.fails(faults.late(0.3), "sendMessage")
    answer = asyncio.create_task(client.result("sendMessage", chat_id=ann.id, text="a"))
    await asyncio.sleep(0.15)
    assert (ann.heard(1), answer.done()) == (True, False)
    assert (await answer)["text"] == "a"


async def test_latency_delays_every_answer(telegram: Telegram, client: Client) -> None:
    telegram.latency = 0.2
    begin = time.monotonic()
    await client.result("getMe")
    assert time.monotonic() - begin >= 0.2


async def test_a_fault_can_be_for_one_chat_the_nth_call_or_by_chance(
    telegram: Telegram, client: Client
) -> None:
    ann, bob = telegram.people(2)
    first = telegram.fails(faults.too_many(1), "sendMessage", ann, skip=1, times=1)

    async def send(chat: int, times: int) -> list[int]:
        return [(await client.call("sendMessage", chat_id=chat, text="a"))[0] for _ in range(times)]

    assert await send(bob.id, 3) == [200] * 3
    assert await send(ann.id, 3) == [200, 429, 200]
    first.cancel()
    telegram.fails(faults.too_many(1), chance=0.5, seed=3)
    by_chance = await send(ann.id, 40)
    assert 10 <= by_chance.count(429) <= 30
    telegram.heals()
    assert await send(ann.id, 1) == [200]


async def test_a_stand_in_that_is_down_refuses_connections_until_it_is_up(
    telegram: Telegram, client: Client
) -> None:
    with telegram.down(), pytest.raises(aiohttp.ClientConnectorError):
        await client.call("getMe")
    assert (await client.result("getMe"))["is_bot"] is True
