"""Calls held against the description of the Bot API and its limits."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.telegram import description, limits, text
from tests.telegram.refusals import RefusedError

_BUTTON = {"text": "A", "callback_data": "a"}


def _error(method: str, **given: Any) -> str:
    form = {k: v if isinstance(v, str) else json.dumps(v) for k, v in given.items()}
    with pytest.raises(RefusedError) as caught:
        _check(method, form)
    return f"{caught.value.refusal.code} {caught.value.refusal.description}"


def _check(method: str, form: dict[str, Any]) -> dict[str, Any]:
    name, params = description.check(method, form)
    limits.check(name, params)
    if name == "sendMessage":
        text.message_text(params)
    return params


def _keyboard(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def test_a_form_becomes_typed_parameters() -> None:
    form = {
        "chat_id": "-5",
        "text": "7",
        "disable_notification": "true",
        "reply_markup": json.dumps(_keyboard(_BUTTON)),
        "parse_mode": "",
    }
    assert description.check("SENDmessage", form) == (
        "sendMessage",
        {
            "chat_id": -5,
            "text": "7",
            "disable_notification": True,
            "reply_markup": _keyboard(_BUTTON),
        },
    )


def test_the_description_knows_every_method_and_its_version() -> None:
    api = json.loads(Path(__file__).with_name("bot_api.json").read_text(encoding="utf-8"))
    assert (api["api"], len(api["methods"])) == ("10.3", 185)
    for shape in api["methods"].values():
        for kind in (shape["required"] | shape["optional"]).values():
            assert all(name in api["types"] for name in _names(kind))


def _names(kind: Any) -> list[str]:
    if isinstance(kind, list):
        return [name for one in kind for name in _names(one)]
    if isinstance(kind, dict):
        return _names(kind["array"]) if "array" in kind else []
    return [] if kind in ("int", "float", "str", "bool", "file") else [kind]


@pytest.mark.parametrize(
    ("method", "given", "error"),
    [
        ("sendMesage", {}, "404 Not Found: method not found"),
        ("sendMessage", {"text": "a"}, "400 Bad Request: chat_id is empty"),
        ("sendMessage", {"chat_id": 1}, "400 Bad Request: message text is empty"),
        ("sendMessage", {"chat_id": 1, "text": ""}, "400 Bad Request: message text is empty"),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "txt": "b"},
            '400 Bad Request: unknown parameter "txt" of sendMessage',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "disable_notification": "maybe"},
            '400 Bad Request: field "disable_notification" must be of type Boolean',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "message_thread_id": "one"},
            '400 Bad Request: field "message_thread_id" must be of type Number',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": "{"},
            "400 Bad Request: can't parse reply keyboard markup JSON object",
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": {"inline_keyboard": [_BUTTON]}},
            '400 Bad Request: field "inline_keyboard" must be of type Array',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": _keyboard({"callback_data": "a"})},
            "400 Bad Request: can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": _keyboard({"text": "A", "data": "a"})},
            "400 Bad Request: can't parse inline keyboard button: "
            'Unknown field "data" of InlineKeyboardButton',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "entities": [{"type": "bold", "offset": 0}]},
            "400 Bad Request: can't parse MessageEntity: Can't find field \"length\"",
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "link_preview_options": {"is_disabled": "yes"}},
            '400 Bad Request: field "is_disabled" must be of type Boolean',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_parameters": {"message_id": "x"}},
            '400 Bad Request: field "message_id" must be of type Number',
        ),
        (
            "setMyCommands",
            {"commands": [], "scope": {"type": "chat"}},
            '400 Bad Request: can\'t find field "chat_id"',
        ),
        (
            "answerInlineQuery",
            {"inline_query_id": "1", "results": [{"type": "article", "id": "1", "title": "A"}]},
            '400 Bad Request: can\'t find field "input_message_content"',
        ),
        (
            "sendPhoto",
            {"chat_id": 1},
            '400 Bad Request: parameter "photo" is required',
        ),
    ],
)
def test_a_wrong_call_is_refused(method: str, given: dict[str, Any], error: str) -> None:
    assert _error(method, **given) == error


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("a" * 4097, "message is too long"),
        ("😀" * 4097, "message is too long"),
        ("a" * 32769, "text is too long"),
        (" \n\u200b", "text must be non-empty"),
        ("<b></b>", "text must be non-empty"),
        ("<b>a</b>" * 101, "ENTITIES_TOO_LONG"),
    ],
)
def test_a_text_beyond_a_limit_is_refused(words: str, error: str) -> None:
    assert _error("sendMessage", chat_id=1, text=words, parse_mode="HTML").endswith(error)


@pytest.mark.parametrize(
    "words", ["a", "😀" * 4096, "<b>" + "a" * 4096 + "</b>", "<b>a</b>" * 100, "&lt;" * 4096]
)
def test_a_text_at_its_limit_passes(words: str) -> None:
    _check("sendMessage", {"chat_id": "1", "text": words, "parse_mode": "HTML"})


def test_telegram_cleans_and_trims_a_text_and_moves_its_entities() -> None:
    params = {"text": " \x07<b>A\u030aland\u202e!</b>\r\n", "parse_mode": "HTML"}
    assert text.message_text(params) == (
        "Aland!",
        [{"type": "bold", "offset": 0, "length": 6}],
    )


@pytest.mark.parametrize(
    ("button", "error"),
    [
        ({"text": "A", "callback_data": "a" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "A", "callback_data": "є" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "A"}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "A", "callback_data": ""}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": " ", "callback_data": "a"}, "inline keyboard button text must be non-empty"),
        (
            {"text": "A", "url": "javascript:alert(1)"},
            "inline keyboard button URL 'javascript:alert(1)' is invalid: Unsupported URL protocol",
        ),
        (
            {"text": "A", "url": "https://localhost"},
            "inline keyboard button URL 'https://localhost' is invalid: Wrong HTTP URL",
        ),
    ],
)
def test_a_bad_button_is_refused(button: dict[str, str], error: str) -> None:
    assert _error("sendMessage", chat_id=1, text="a", reply_markup=_keyboard(button)).endswith(
        error
    )


def test_buttons_at_their_limits_pass() -> None:
    for button in (
        {"text": "A", "callback_data": "є" * 32},
        {"text": "A", "url": "example.org"},
        {"text": "A", "url": "tg://resolve?domain=x"},
        {"text": "A", "switch_inline_query_current_chat": ""},
    ):
        form = {"chat_id": "1", "text": "a", "reply_markup": json.dumps(_keyboard(button))}
        assert _check("sendMessage", form)["reply_markup"] == _keyboard(button)


def _command(name: str = "help", about: str = "Help") -> dict[str, str]:
    return {"command": name, "description": about}


@pytest.mark.parametrize(
    ("method", "given", "error"),
    [
        ("setMyCommands", {"commands": [_command("Help")]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [_command("")]}, "command must be non-empty"),
        ("setMyCommands", {"commands": [_command("a" * 33)]}, "length must not exceed 32"),
        ("setMyCommands", {"commands": [_command(about=" ")]}, "description must be non-empty"),
        ("setMyCommands", {"commands": [_command(about="a" * 257)]}, "must not exceed 256"),
        ("setMyCommands", {"commands": [_command()] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ("setMyDescription", {"description": "a" * 513}, "DESCRIPTION_TOO_LONG"),
        ("setMyShortDescription", {"short_description": "a" * 121}, "ABOUT_TOO_LONG"),
        ("setMyDescription", {"language_code": "ukr"}, "invalid language code specified"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}, "MESSAGE_TOO_LONG"),
    ],
)
def test_the_account_has_limits(method: str, given: dict[str, Any], error: str) -> None:
    assert _error(method, **given).endswith(error)


def _article(number: int, words: str = "a") -> dict[str, Any]:
    content = {"message_text": words, "parse_mode": "HTML"}
    return {
        "type": "article",
        "id": str(number),
        "title": "A",
        "input_message_content": content,
    }


@pytest.mark.parametrize(
    ("results", "error"),
    [
        ([_article(n) for n in range(51)], "too many inline query results specified"),
        ([_article(1), _article(1)], "RESULT_ID_DUPLICATE"),
        ([_article(10**64)], "RESULT_ID_INVALID"),
        ([_article(1, "<b>")], 'Can\'t find end tag corresponding to start tag "b"'),
        (
            [_article(1) | {"reply_markup": _keyboard({"text": "A"})}],
            "unallowed in the inline keyboard",
        ),
    ],
)
def test_inline_results_have_limits(results: list[dict[str, Any]], error: str) -> None:
    assert _error("answerInlineQuery", inline_query_id="1", results=results).endswith(error)
