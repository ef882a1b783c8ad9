"""What the methods of the Bot API do here; one that is not here is checked and answers true."""

from collections.abc import Callable
from typing import Any

from tests.telegram import account, messages
from tests.telegram.state import Params, State


def carry_out(state: State, method: str, params: Params) -> Any:
    """Return the result of a checked call, or raise RefusedError."""
    return _METHODS[method](state, params) if method in _METHODS else True


_METHODS: dict[str, Callable[[State, Params], Any]] = {
    "answerCallbackQuery": account.answer("callback_query_id"),
    "answerInlineQuery": account.answer("inline_query_id"),
    "deleteMessage": messages.delete_message,
    "deleteMyCommands": account.delete_commands,
    "deleteWebhook": account.delete_webhook,
    "editMessageReplyMarkup": messages.edit_markup,
    "editMessageText": messages.edit_text,
    "getChat": account.get_chat,
    "getChatAdministrators": account.get_administrators,
    "getChatMember": account.get_member,
    "getMe": lambda state, _: state.bot,
    "getMyCommands": account.get_commands,
    "getMyDescription": account.get_text("description"),
    "getMyShortDescription": account.get_text("short_description"),
    "getWebhookInfo": account.webhook_info,
    "sendChatAction": account.chat_action,
    "sendDocument": messages.send_document,
    "sendMessage": messages.send_message,
    "sendPhoto": messages.send_photo,
    "setMyCommands": account.set_commands,
    "setMyDescription": account.set_text("description"),
    "setMyShortDescription": account.set_text("short_description"),
}
