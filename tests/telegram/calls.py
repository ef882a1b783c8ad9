"""What becomes of one call: checked, hit by a fault or carried out, and recorded."""

import time
from typing import Any

from tests.telegram import description, limits, methods
from tests.telegram.faults import Fault
from tests.telegram.refusals import Refusal, RefusedError
from tests.telegram.state import Call, State


async def take(
    state: State, method: str, given: dict[str, Any]
) -> tuple[Call, Fault | None, Refusal | None]:
    """Return the call's record, the fault that struck it, and the error that it earned."""
    at = time.monotonic()
    params, result = given, None
    fault: Fault | None = None
    refusal: Refusal | None = None
    try:
        method, params = description.check(method, given)
        limits.check(method, params)
        fault = _fault(state, method, params)
        if fault is None or fault.accepted:
            result = await _carry_out(state, method, params)
    except RefusedError as error:
        refusal = error.refusal
    accepted = refusal is None and (fault is None or fault.accepted)
    said = refusal.description if refusal else fault.name if fault else None
    call = Call(method, params, at, accepted, said, result)
    state.calls.append(call)
    return call, fault, refusal


def _fault(state: State, method: str, params: dict[str, Any]) -> Fault | None:
    chat = params.get("chat_id")
    return next((rule.fault for rule in state.rules if rule.strikes(method, chat)), None)


async def _carry_out(state: State, method: str, params: dict[str, Any]) -> Any:
    if method != "getUpdates":
        return methods.carry_out(state, method, params)
    return await state.updates.get(
        params.get("offset", 0),
        params.get("limit", 100),
        params.get("timeout", 0),
        params.get("allowed_updates"),
    )
