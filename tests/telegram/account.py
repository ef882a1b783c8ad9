"""Questions, menus, descriptions, members and the rest of a bot's account."""

import json
from collections.abc import Callable

from tests.telegram.messages import find_chat, find_thread
from tests.telegram.refusals import QUERY_TOO_OLD, RefusedError, bad_request
from tests.telegram.state import Params, State


def answer(key: str) -> Callable[[State, Params], bool]:
    """Return the method that answers what `key` identifies: a pressed button, an inline query."""

    def method(state: State, params: Params) -> bool:
        question = state.questions.get(params[key])
        if question is None:
            raise RefusedError(QUERY_TOO_OLD)
        question.answer = {name: value for name, value in params.items() if name != key}
        return True

    return method


def _menu_key(params: Params) -> tuple[str, str]:
    scope = params.get("scope", {"type": "default"})
    return json.dumps(scope, sort_keys=True), params.get("language_code", "")


def set_commands(state: State, params: Params) -> bool:
    """Keep a menu for its scope and language."""
    state.menus[_menu_key(params)] = params["commands"]
    return True


def get_commands(state: State, params: Params) -> list[Params]:
    """Return the menu of exactly this scope and language."""
    return state.menus.get(_menu_key(params), [])


def delete_commands(state: State, params: Params) -> bool:
    """Forget the menu of a scope and language."""
    state.menus.pop(_menu_key(params), None)
    return True


def set_text(key: str) -> Callable[[State, Params], bool]:
    """Return the method that keeps a description for a language."""

    def method(state: State, params: Params) -> bool:
        state.texts[key, params.get("language_code", "")] = params.get(key, "")
        return True

    return method


def get_text(key: str) -> Callable[[State, Params], Params]:
    """Return the method that tells a description, in the default language if need be."""

    def method(state: State, params: Params) -> Params:
        language = params.get("language_code", "")
        return {key: state.texts.get((key, language), state.texts.get((key, ""), ""))}

    return method


def get_chat(state: State, params: Params) -> Params:
    """Return ChatFullInfo with what it always has."""
    full = {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }
    return find_chat(state, params).json() | full


def get_member(state: State, params: Params) -> Params:
    """Return ChatMember of a person or of the bot."""
    chat = find_chat(state, params)
    user = params["user_id"]
    if user == state.bot["id"]:
        return state.bot_member(chat.bot_status)
    if user not in chat.members:
        raise bad_request("user not found")
    if user in chat.admins:
        return {"status": "creator", "user": chat.members[user], "is_anonymous": False}
    return {"status": "member", "user": chat.members[user]}


def get_administrators(state: State, params: Params) -> list[Params]:
    """Return the administrators of a group or channel."""
    chat = find_chat(state, params)
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    people = [get_member(state, params | {"user_id": user}) for user in sorted(chat.admins)]
    admin = chat.bot_status == "administrator"
    return people + ([state.bot_member("administrator")] if admin else [])


def delete_webhook(state: State, params: Params) -> bool:
    """Forget waiting updates if asked to; there never is a webhook."""
    if params.get("drop_pending_updates"):
        state.updates.drop()
    return True


def webhook_info(state: State, _: Params) -> Params:
    """Return WebhookInfo of a bot that polls."""
    return {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": state.updates.pending,
    }


def chat_action(state: State, params: Params) -> bool:
    """Check that the chat can be written to."""
    find_thread(find_chat(state, params), params)
    return True
