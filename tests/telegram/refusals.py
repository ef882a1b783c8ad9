"""How the Bot API says no, worded as Telegram words it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Refusal:
    """An error answer: its code, its description, and what Telegram adds under `parameters`."""

    code: int
    description: str
    parameters: Mapping[str, int] = field(default_factory=dict)

    def body(self) -> dict[str, Any]:
        """Return the JSON that a bot receives."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        return body | ({"parameters": dict(self.parameters)} if self.parameters else {})


class RefusedError(Exception):
    """Raised where a call turns out to be wrong; carries the answer to give."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.description)
        self.refusal = refusal


def bad_request(text: str) -> RefusedError:
    """Return error 400; like Telegram, in lower case unless the text is a code in capitals."""
    is_code = text[1:2] == "_" or text[1:2].isupper()
    return RefusedError(
        Refusal(400, f"Bad Request: {text if is_code else text[0].lower() + text[1:]}")
    )


def flood(seconds: int) -> Refusal:
    """Return error 429 that asks to wait."""
    text = f"Too Many Requests: retry after {seconds}"
    return Refusal(429, text, {"retry_after": seconds})


def migrated(new_id: int) -> Refusal:
    """Return what a group answers after it became the supergroup `new_id`."""
    text = "Bad Request: group chat was upgraded to a supergroup chat"
    return Refusal(400, text, {"migrate_to_chat_id": new_id})


def kicked(kind: str) -> Refusal:
    """Return what a chat of this kind answers after it threw the bot out."""
    return Refusal(403, f"Forbidden: bot was kicked from the {kind} chat")


def not_a_member(kind: str) -> Refusal:
    """Return what a chat of this kind answers when the bot is not in it."""
    return Refusal(403, f"Forbidden: bot is not a member of the {kind} chat")


BLOCKED = Refusal(403, "Forbidden: bot was blocked by the user")
DEACTIVATED = Refusal(403, "Forbidden: user is deactivated")
NEVER_STARTED = Refusal(403, "Forbidden: bot can't initiate conversation with a user")
GROUP_DELETED = Refusal(403, "Forbidden: the group chat was deleted")
WRITE_FORBIDDEN = Refusal(400, "Bad Request: CHAT_WRITE_FORBIDDEN")
NO_RIGHTS = Refusal(400, "Bad Request: not enough rights to send text messages to the chat")
TOPIC_CLOSED = Refusal(400, "Bad Request: TOPIC_CLOSED")
CHAT_NOT_FOUND = Refusal(400, "Bad Request: chat not found")
QUERY_TOO_OLD = Refusal(
    400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
)
UNPARSEABLE = Refusal(
    400, 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0'
)
UNAUTHORIZED = Refusal(401, "Unauthorized")
NOT_FOUND = Refusal(404, "Not Found")
CONFLICT = Refusal(
    409,
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running",
)
