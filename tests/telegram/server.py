"""The stand-in over real HTTP: it reads calls, and answers, stalls or breaks off as told."""

import asyncio
import json
import socket
import struct
import urllib.parse
from typing import Any

from aiohttp import web

from tests.telegram.calls import take
from tests.telegram.faults import JSON, Answer, Ending
from tests.telegram.refusals import NOT_FOUND, UNAUTHORIZED, Refusal, RefusedError, bad_request
from tests.telegram.state import State

# Closing with a linger of zero seconds sends a reset instead of a goodbye.
_RESET = struct.pack("ii", 1, 0)


class Server:
    """Serves one bot's account on 127.0.0.1; `latency` is in seconds, before every answer."""

    def __init__(self, state: State, token: str) -> None:
        self.state = state
        self.token = token
        self.port = 0
        self.latency = 0.0
        self._runner: web.ServerRunner | None = None

    async def open(self) -> None:
        """Listen, on the same port as before when there was one."""
        # A poll must end with its client, or the next one would seem to be a second poller.
        server = web.Server(self._handle, handler_cancellation=True, access_log=None)
        # To aiohttp a time-out of 0 would mean none: closing would wait for the poll to end.
        self._runner = web.ServerRunner(server, shutdown_timeout=0.01)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, backlog=1024)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def close(self) -> None:
        """Stop listening and drop every connection."""
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        prefix, _, rest = request.path.partition("/bot")
        token, _, method = rest.partition("/")
        if prefix or not method:
            return _refused(NOT_FOUND)
        if token != self.token:
            return _refused(UNAUTHORIZED)
        try:
            given = await _read(request)
        except RefusedError as error:
            return _refused(error.refusal)
        return await self._answer(request, method, given)

    async def _answer(
        self, request: web.BaseRequest, method: str, given: dict[str, Any]
    ) -> web.StreamResponse:
        call, fault, refusal = await take(self.state, method, given)
        delay = 0.0 if call.method == "getUpdates" else self.latency
        if delay := delay + (fault.delay if fault else 0.0):
            await asyncio.sleep(delay)
        if fault and fault.ending is Ending.SILENCE:
            await asyncio.Event().wait()
        if fault and fault.ending is Ending.RESET:
            _reset(request)
        if fault and fault.answer:
            return _response(fault.answer)
        return _refused(refusal) if refusal else _json(200, {"ok": True, "result": call.result})


async def _read(request: web.BaseRequest) -> dict[str, Any]:
    given: dict[str, Any] = dict(request.query)
    try:
        if request.content_type == "application/x-www-form-urlencoded":
            text = (await request.read()).decode("ascii")
            pairs = urllib.parse.parse_qsl(text, keep_blank_values=True, errors="strict")
            return given | dict(pairs)
        if request.content_type == JSON:
            given |= json.loads(await request.read() or b"{}")
            return given
    except (ValueError, TypeError):
        raise bad_request("strings must be encoded in UTF-8") from None
    return given | dict(await request.post())


def _reset(request: web.BaseRequest) -> None:
    transport = request.transport
    if transport:
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        transport.abort()


def _refused(refusal: Refusal) -> web.Response:
    response = _json(refusal.code, refusal.body())
    if "retry_after" in refusal.parameters:
        response.headers["Retry-After"] = str(refusal.parameters["retry_after"])
    return response


def _json(status: int, body: dict[str, Any]) -> web.Response:
    return _response(Answer(status, json.dumps(body).encode()))


def _response(answer: Answer) -> web.Response:
    return web.Response(body=answer.body, status=answer.status, content_type=answer.content_type)
