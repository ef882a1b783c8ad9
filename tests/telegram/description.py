"""Holds a call against the machine-readable description of the Bot API.

Stricter than Telegram in one way: a parameter or field that the Bot API does not know is an error.
"""

import json
from pathlib import Path
from typing import Any

from tests.telegram.refusals import NOT_FOUND, Refusal, RefusedError, bad_request

_API = json.loads(Path(__file__).with_name("bot_api.json").read_text(encoding="utf-8"))
_TYPES: dict[str, dict[str, Any]] = _API["types"]
_METHODS: dict[str, tuple[str, dict[str, Any]]] = {
    name.lower(): (name, shape) for name, shape in _API["methods"].items()
}
_SCALARS = ("int", "float", "str", "bool", "file")
_WIRE_NAMES = {"int": "Number", "float": "Number", "str": "String", "bool": "Boolean"}
_MISSING = {"text": "message text is empty", "chat_id": "chat_id is empty"}
_CONTEXT = {
    "BotCommand": "can't parse BotCommand: ",
    "InlineKeyboardButton": "can't parse inline keyboard button: ",
    "KeyboardButton": "can't parse keyboard button: ",
    "MessageEntity": "can't parse MessageEntity: ",
}


def check(method: str, given: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return the method's proper name and its parameters as JSON values; raise RefusedError.

    Values come as text from a form or ready from a JSON body; an empty text counts as not given.
    """
    if method.lower() not in _METHODS:
        raise RefusedError(Refusal(404, f"{NOT_FOUND.description}: method not found"))
    name, shape = _METHODS[method.lower()]
    known = shape["required"] | shape["optional"]
    for key in given:
        if key not in known and not _is_attached(key, given):
            raise bad_request(f'unknown parameter "{key}" of {name}')
    params = {
        key: _read(key, value, known[key])
        for key, value in given.items()
        if value != "" and key in known
    }
    for key in shape["required"]:
        if key not in params:
            raise bad_request(_MISSING.get(key, f'parameter "{key}" is required'))
    return name, params


def _is_attached(key: str, given: dict[str, Any]) -> bool:
    return any(isinstance(value, str) and f"attach://{key}" in value for value in given.values())


def _read(key: str, value: Any, kind: Any) -> Any:
    if isinstance(value, str):
        value = _decode(key, value, kind)
    if problem := _problem(key, value, kind):
        raise bad_request(problem)
    return value


def _decode(key: str, text: str, kind: Any) -> Any:
    kinds = kind if isinstance(kind, list) else [kind]
    if "int" in kinds and text.removeprefix("-").isdecimal():
        return int(text)
    if kind == "bool":
        return {"true": True, "1": True, "false": False, "0": False}.get(text.lower(), text)
    if any(k in ("str", "file") for k in kinds if isinstance(k, str)) or kind == "int":
        return text
    try:
        return json.loads(text)
    except ValueError:
        what = "reply keyboard markup" if key == "reply_markup" else key
        raise bad_request(f"can't parse {what} JSON object") from None


def _problem(field: str, value: Any, kind: Any) -> str | None:
    """Return what is wrong with a value that should be of a kind, or None."""
    if isinstance(kind, list):
        return _problem_of_all(field, value, kind)
    if isinstance(kind, dict):
        return _problem_in_form(field, value, kind)
    if kind in _SCALARS:
        fits = _is_scalar(value, kind)
        return None if fits else f'Field "{field}" must be of type {_WIRE_NAMES.get(kind, "File")}'
    shape = _TYPES[kind]
    if "same_as" in shape:
        return _problem(field, value, shape["same_as"])
    if not isinstance(value, dict):
        return f'Field "{field}" must be of type Object'
    problem = _problem_in_object(value, shape, kind)
    return problem and _CONTEXT.get(kind, "") + problem


def _is_scalar(value: Any, kind: str) -> bool:
    if kind in ("str", "bool"):
        return isinstance(value, str if kind == "str" else bool)
    if kind == "file":  # an upload, or "attach://…", an address, a file id
        return not isinstance(value, bool | int | float | dict | list)
    return isinstance(value, int if kind == "int" else int | float) and not isinstance(value, bool)


def _problem_in_form(field: str, value: Any, kind: dict[str, Any]) -> str | None:
    if "const" in kind:
        right = value == kind["const"]
        return None if right else f'Field "{field}" must be {json.dumps(kind["const"])}'
    if not isinstance(value, list):
        return f'Field "{field}" must be of type Array'
    return next((p for item in value if (p := _problem(field, item, kind["array"]))), None)


def _problem_in_object(value: dict[str, Any], shape: dict[str, Any], kind: str) -> str | None:
    known = shape["required"] | shape["optional"]
    for key in shape["required"]:
        if key not in value:
            return f'Can\'t find field "{key}"'
    for key, part in value.items():
        if key not in known:
            return f'Unknown field "{key}" of {kind}'
        if problem := _problem(key, part, known[key]):
            return problem
    return None


def _problem_of_all(field: str, value: Any, kinds: list[Any]) -> str | None:
    """Return None when one kind fits, else the problem with the one that was probably meant."""
    problems = {}
    for index, kind in enumerate(kinds):
        problem = _problem(field, value, kind)
        if problem is None:
            return None
        problems[index] = problem
    return problems[max(problems, key=lambda index: _likeness(value, kinds[index]))]


def _likeness(value: Any, kind: Any) -> int:
    if not (isinstance(value, dict) and isinstance(kind, str) and "required" in _TYPES[kind]):
        return 0
    required, optional = _TYPES[kind]["required"], _TYPES[kind]["optional"]
    tagged = any(
        isinstance(part, dict) and "const" in part and value.get(key) == part["const"]
        for key, part in required.items()
    )
    return 100 * tagged + sum(key in required or key in optional for key in value)
