"""Write tests/telegram/bot_api.json: every Bot API method and the types it takes, from aiogram.

    pip install -e .[generate] && python -m tools.bot_api

aiogram keeps one pydantic model for each method and type. Only their shape is kept: the names of
fields, which of them are required, and their types. A type in the result is a name ("int",
"InlineKeyboardButton"), {"array": TYPE}, {"const": VALUE}, or a list of alternatives; an entry
{"same_as": TYPE} is another name of a type.
"""

# Only those who run this have aiogram.
# mypy: disable-error-code="import-not-found"

import datetime
import enum
import inspect
import json
import types as python_types
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

import aiogram
from aiogram import methods, types
from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types.base import TelegramObject
from pydantic import BaseModel
from typing_extensions import TypeAliasType

TARGET = Path(__file__).parent.parent / "tests" / "telegram" / "bot_api.json"
SCALARS: dict[Any, str] = {
    int: "int",
    float: "float",
    str: "str",
    bool: "bool",
    types.InputFile: "file",
    # aiogram offers moments as datetime, the wire knows seconds only.
    datetime.datetime: "int",
    datetime.timedelta: "int",
}
IGNORED = (Default, type(None))

Shape = dict[str, dict[str, Any]]


def main() -> None:
    """Write the description, one method or type a line."""
    found: dict[str, Shape] = {}
    calls = {m.__api_method__: _shape(m, found) for m in _all_methods()}
    header = {
        "api": aiogram.__api_version__,
        "origin": f"aiogram {aiogram.__version__}, MIT License; see bot_api.LICENSE",
    }
    TARGET.write_text(_lines(header, {"methods": calls, "types": found}), encoding="utf-8")
    print(f"{TARGET.name}: {len(calls)} methods, {len(found)} types")


def _all_methods() -> list[Any]:
    return [
        model
        for model in vars(methods).values()
        if inspect.isclass(model) and issubclass(model, TelegramMethod) and model != TelegramMethod
    ]


def _shape(model: type[BaseModel], found: dict[str, Shape]) -> Shape:
    """Return the required and the optional fields of a model; add the types met to `found`."""
    shape: Shape = {"required": {}, "optional": {}}
    for name, field in model.model_fields.items():
        # A constant such as `type` has a default in Python and is still required on the wire.
        constant = get_origin(field.annotation) is Literal
        part = "required" if field.is_required() or constant else "optional"
        shape[part][field.alias or name] = _type(field.annotation, found)
    return shape


def _type(annotation: Any, found: dict[str, Shape]) -> Any:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, python_types.UnionType):
        return _alternatives(arguments, found)
    if origin is Literal:
        value = arguments[0]
        return {"const": value.value if isinstance(value, enum.Enum) else value}
    if origin is list:
        return {"array": _type(arguments[0], found)}
    if origin is not None:  # Annotated[X, …]
        return _type(arguments[0], found)
    if isinstance(annotation, str):  # an alias inside its own definition
        return annotation
    return SCALARS.get(annotation) or _named(annotation, found)


def _alternatives(arguments: tuple[Any, ...], found: dict[str, Shape]) -> Any:
    kept: list[Any] = []
    for argument in arguments:
        one = None if argument in IGNORED else _type(argument, found)
        if one is not None and one not in kept:
            kept.append(one)
    return kept[0] if len(kept) == 1 else kept


def _named(model: Any, found: dict[str, Shape]) -> str:
    name = str(model.__name__)
    if name not in found:
        found[name] = {}  # before its parts: types refer to each other
        if isinstance(model, TypeAliasType):
            found[name] = {"same_as": _type(model.__value__, found)}
        elif issubclass(model, TelegramObject):
            found[name] = _shape(model, found)
        else:
            raise TypeError(f"no wire form is known for {model!r}")
    return name


def _lines(header: dict[str, str], sections: dict[str, dict[str, Shape]]) -> str:
    parts = [f"{_compact(key)}:{_compact(value)}" for key, value in header.items()]
    for name, entries in sections.items():
        rows = ",\n".join(f"{_compact(k)}:{_compact(v)}" for k, v in sorted(entries.items()))
        parts.append(f"{_compact(name)}:{{\n{rows}\n}}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
