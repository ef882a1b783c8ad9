"""The Bot API's limits that types do not express."""

import re
from collections.abc import Callable
from typing import Any

from tests.telegram import links
from tests.telegram.refusals import bad_request
from tests.telegram.text import message_text

_LANGUAGE = re.compile(r"[a-z]{2}")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
# What makes a button of a kind other than a link or callback data; these may be empty.
_OTHER_KINDS = (
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
    "disabled",
)


def check(method: str, params: dict[str, Any]) -> None:
    """Raise RefusedError when a call breaks a limit; its types are right already."""
    if rows := params.get("reply_markup", {}).get("inline_keyboard"):
        _buttons([button for row in rows for button in row])
    if (language := params.get("language_code")) and not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    if rule := _RULES.get(method):
        rule(params)


def _buttons(buttons: list[dict[str, Any]]) -> None:
    if len(buttons) > 100:
        raise bad_request("reply markup is too long")
    for button in buttons:
        if not button["text"].strip():
            raise bad_request("inline keyboard button text must be non-empty")
        if not _has_kind(button):
            raise bad_request(
                "can't parse inline keyboard button: "
                "Text buttons are unallowed in the inline keyboard"
            )
        if len(button.get("callback_data", "").encode()) > 64:
            raise bad_request("BUTTON_DATA_INVALID")
        if (url := button.get("url")) and (problem := links.problem_of(url)):
            raise bad_request(f"inline keyboard button URL '{url}' is invalid: {problem}")


def _has_kind(button: dict[str, Any]) -> bool:
    plain = button.get("url") or button.get("callback_data")
    return bool(plain) or any(kind in button for kind in _OTHER_KINDS)


def _commands(params: dict[str, Any]) -> None:
    if len(params["commands"]) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in params["commands"]:
        name, description = command["command"].removeprefix("/"), command["description"].strip()
        if not name or not description:
            what = "command description" if name else "command"
            raise bad_request(f"{what} must be non-empty")
        if len(name) > 32:
            raise bad_request("command length must not exceed 32")
        if len(description) > 256:
            raise bad_request("command description length must not exceed 256")
        if not _COMMAND.fullmatch(name):
            raise bad_request("BOT_COMMAND_INVALID")


def _description(params: dict[str, Any]) -> None:
    if len(params.get("description", "")) > 512:
        raise bad_request("DESCRIPTION_TOO_LONG")


def _short_description(params: dict[str, Any]) -> None:
    if len(params.get("short_description", "")) > 120:
        raise bad_request("ABOUT_TOO_LONG")


def _toast(params: dict[str, Any]) -> None:
    if len(params.get("text", "")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")


def _inline_results(params: dict[str, Any]) -> None:
    results = params["results"]
    if len(results) > 50:
        raise bad_request("too many inline query results specified")
    if any(not 1 <= len(result["id"].encode()) <= 64 for result in results):
        raise bad_request("RESULT_ID_INVALID")
    if len({result["id"] for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    for result in results:
        _inline_result(result)


def _inline_result(result: dict[str, Any]) -> None:
    content = result.get("input_message_content", {})
    if "message_text" in content:
        message_text(content | {"text": content["message_text"]})
    if rows := result.get("reply_markup", {}).get("inline_keyboard"):
        _buttons([button for row in rows for button in row])


_RULES: dict[str, Callable[[dict[str, Any]], None]] = {
    "answerCallbackQuery": _toast,
    "answerInlineQuery": _inline_results,
    "setMyCommands": _commands,
    "setMyDescription": _description,
    "setMyShortDescription": _short_description,
}
