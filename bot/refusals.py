"""Refusals: what an error of a notification means for its message, its chat or the whole lane."""

from __future__ import annotations

from enum import Enum, auto

from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter

from bot.transport import causes, in_doubt

# Telegram's words, compared in small letters: python-telegram-bot changes their case.
FLOODED = "too many requests"
MESSAGE = (
    "can't parse",
    "message is too long",
    "text is too long",
    "message text is empty",
    "text must be non-empty",
    "message_too_long",
    "button",
    "reply_markup",
    "reply markup",
    "wrong http url",
    "wrong type of the web page",
    "entit",
)
NOT_FOUND = "chat not found"
CHAT = (
    "chat_write_forbidden",
    "topic_closed",
    "topic_deleted",
    "thread not found",
    "not enough rights",
    "need administrator rights",
    "have no write access",
    "have no rights to send",
    "chat_restricted",
    "chat_admin_required",
    "user_is_blocked",
    "group chat was deactivated",
)


class Meaning(Enum):
    """What to do about a message that Telegram did not plainly accept."""

    FLOOD = auto()  # wait as long as Telegram asks
    MOVED = auto()  # the group has a new id
    GONE = auto()  # the chat wants nothing more or is no more
    MISSING = auto()  # the chat is not found, by this bot
    REFUSED = auto()  # the chat does not let us write now
    MESSAGE = auto()  # no chat can be sent this text
    TOKEN = auto()  # nothing can be sent with this token now
    UNSENT = auto()  # it never left this machine
    UNKNOWN = auto()  # a refusal that nobody has described
    DOUBT = auto()  # it may have arrived


def meaning(error: BaseException) -> Meaning:
    """Return what an error of sendMessage means, by its class, its words and its causes."""
    text = str(error).casefold()
    if isinstance(error, RetryAfter) or FLOODED in text:
        return Meaning.FLOOD
    if isinstance(error, ChatMigrated):
        return Meaning.MOVED
    if isinstance(error, InvalidToken | Conflict):
        return Meaning.TOKEN
    if isinstance(error, Forbidden):
        return Meaning.GONE
    if isinstance(error, BadRequest):
        return _bad_request(text)
    if any(isinstance(cause, UnicodeError) for cause in causes(error)):
        return Meaning.MESSAGE
    return Meaning.DOUBT if in_doubt(error) else Meaning.UNSENT


def _bad_request(text: str) -> Meaning:
    if NOT_FOUND in text:
        return Meaning.MISSING
    if any(words in text for words in CHAT):
        return Meaning.REFUSED
    if any(words in text for words in MESSAGE):
        return Meaning.MESSAGE
    return Meaning.UNKNOWN
