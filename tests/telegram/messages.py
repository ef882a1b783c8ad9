"""Sending, editing and deleting messages."""

import time
from typing import Any

from tests.telegram import text
from tests.telegram.chats import Chat, Message
from tests.telegram.refusals import CHAT_NOT_FOUND, TOPIC_CLOSED, RefusedError, bad_request
from tests.telegram.state import Params, State

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)


def find_chat(state: State, params: Params) -> Chat:
    """Return the chat of a call; raise RefusedError when there is none or it refuses."""
    wanted = params["chat_id"]
    chat = state.chats.get(wanted)
    if isinstance(wanted, str):
        name = wanted.removeprefix("@")
        chat = next((c for c in state.chats.values() if c.username == name), None)
    if chat is None:
        raise RefusedError(CHAT_NOT_FOUND)
    if chat.refusal:
        raise RefusedError(chat.refusal)
    return chat


def find_thread(chat: Chat, params: Params) -> int | None:
    """Return the topic of a call, None outside forums; raise RefusedError when it is closed."""
    thread: int | None = params.get("message_thread_id")
    if thread is None or not chat.topics:
        return None
    if thread not in chat.topics:
        raise bad_request("message thread not found")
    if thread in chat.closed_topics:
        raise RefusedError(TOPIC_CLOSED)
    return thread


def _reply(chat: Chat, params: Params) -> Params:
    wanted = params.get("reply_parameters", {})
    if "message_id" not in wanted:
        return {}
    replied = chat.messages.get(wanted["message_id"])
    if replied:
        return {"reply_to_message": replied.body}
    if wanted.get("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def _marked(kind: str, words: str, entities: list[Params]) -> Params:
    """Return the fields of a text or caption; Telegram leaves empty ones out."""
    named = "entities" if kind == "text" else "caption_entities"
    return {key: value for key, value in ((kind, words), (named, entities)) if value}


def _send(state: State, params: Params, content: Params, written: str) -> Params:
    chat = find_chat(state, params)
    thread = find_thread(chat, params)
    content = _reply(chat, params) | content
    for key in ("reply_markup", "link_preview_options"):
        if key in params:
            content[key] = params[key]
    message = chat.post(state.bot, content, thread)
    message.html = written
    return dict(message.body)


def send_message(state: State, params: Params) -> Params:
    """Send a text."""
    content = _marked("text", *text.message_text(params))
    return _send(state, params, content, params["text"])


def send_photo(state: State, params: Params) -> Params:
    """Send a picture; what is in it is not kept."""
    photo = {"file_id": "photo", "file_unique_id": "photo", "width": 1, "height": 1}
    content = {"photo": [photo]} | _marked("caption", *text.caption(params))
    return _send(state, params, content, params.get("caption", ""))


def send_document(state: State, params: Params) -> Params:
    """Send a file; what is in it is not kept."""
    document = {"file_id": "document", "file_unique_id": "document"}
    content = {"document": document} | _marked("caption", *text.caption(params))
    return _send(state, params, content, params.get("caption", ""))


def _message(state: State, params: Params, what: str) -> Message:
    if "chat_id" not in params or "message_id" not in params:
        raise bad_request("message identifier is not specified")
    message = find_chat(state, params).messages.get(params["message_id"])
    if message is None:
        raise bad_request(f"message to {what} not found")
    if what == "edit" and not message.from_bot:
        raise bad_request("message can't be edited")
    return message


def _edit(message: Message, content: Params, params: Params) -> Params:
    markup = {"reply_markup": params["reply_markup"]} if "reply_markup" in params else {}
    kept = {k: v for k, v in message.body.items() if k not in ("reply_markup", "edit_date")}
    before = {k: v for k, v in message.body.items() if k != "edit_date"}
    if "text" in content:
        kept.pop("entities", None)
    after = kept | content | markup
    if after == before:
        raise bad_request(_NOT_MODIFIED)
    message.body = after | {"edit_date": int(time.time())}
    return dict(message.body)


def edit_text(state: State, params: Params) -> Any:
    """Change text and buttons of a message of the bot."""
    content = _marked("text", *text.message_text(params))
    if "inline_message_id" in params:
        return True
    message = _message(state, params, "edit")
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    result = _edit(message, content, params)
    message.html = params["text"]
    return result


def edit_markup(state: State, params: Params) -> Any:
    """Change the buttons of a message of the bot."""
    if "inline_message_id" in params:
        return True
    return _edit(_message(state, params, "edit"), {}, params)


def delete_message(state: State, params: Params) -> bool:
    """Take a message away."""
    message = _message(state, params, "delete")
    del find_chat(state, params).messages[message.id]
    return True
