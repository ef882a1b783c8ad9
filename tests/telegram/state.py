"""All that the stand-in knows: chats, updates, calls, menus."""

import re
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.chats import Chat, Message, User
from tests.telegram.faults import Rule
from tests.telegram.markup import units
from tests.telegram.updates import Updates

Params = dict[str, Any]

_COMMAND = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,32}(?:@\w+)?")
_MENTION = re.compile(r"(?<!\w)@[A-Za-z]\w{3,31}")

_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
)


@dataclass(frozen=True)
class Call:
    """One call as the stand-in saw it; `at` is in monotonic seconds.

    `accepted`: it took effect. `error`: what kept it from taking effect or was said of it.
    """

    method: str
    params: dict[str, Any]
    at: float
    accepted: bool
    error: str | None = None
    result: Any = None

    @property
    def chat(self) -> Any:
        """Return the chat that it was for."""
        return self.params.get("chat_id")


@dataclass
class Question:
    """A pressed button or an inline query that waits for the bot; `answer` is what it said."""

    id: str
    body: dict[str, Any]
    answer: dict[str, Any] | None = None


@dataclass
class State:
    """The bot's account: its chats, what waits for it, and everything it ever called."""

    bot: User
    chats: dict[int, Chat] = field(default_factory=dict)
    updates: Updates = field(default_factory=Updates)
    rules: list[Rule] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    questions: dict[str, Question] = field(default_factory=dict)
    menus: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)

    def bot_member(self, status: str) -> dict[str, Any]:
        """Return the bot as a ChatMember of this status."""
        member = {"user": self.bot, "status": status}
        if status == "kicked":
            return member | {"until_date": 0}
        return member | (dict.fromkeys(_RIGHTS, True) if status == "administrator" else {})

    def receive(
        self, chat: Chat, sender: User, content: dict[str, Any], thread: int | None
    ) -> Message:
        """Put a person's message into a chat, and into the bot's queue when it may see it."""
        text = content.get("text", "")
        marks = _entities(text)
        content = ({"entities": marks} if marks else {}) | content
        message = chat.post(sender, content, thread)
        if self._sees(chat, message, text):
            self.updates.put(
                "channel_post" if chat.kind == "channel" else "message", dict(message.body)
            )
        return message

    def _sees(self, chat: Chat, message: Message, text: str) -> bool:
        """Apply Telegram's privacy mode: in a group a bot sees what is meant for it."""
        if chat.kind in ("private", "channel") or chat.bot_status == "administrator":
            return True
        replied = chat.messages.get(message.body.get("reply_to_message", {}).get("message_id", 0))
        meant = text.startswith("/") or f"@{self.bot['username']}".lower() in text.lower()
        return meant or bool(replied and replied.from_bot) or _is_service(message.body)


def _is_service(body: dict[str, Any]) -> bool:
    # Reports of events in the chat; bots see these everywhere.
    return any(key.startswith(("new_chat_", "left_chat_", "migrate_")) for key in body)


def _entities(text: str) -> list[dict[str, Any]]:
    found = [("bot_command", m) for m in _COMMAND.finditer(text)]
    found += [("mention", m) for m in _MENTION.finditer(text)]
    return [
        {"type": kind, "offset": units(text[: m.start()]), "length": units(m[0])}
        for kind, m in sorted(found, key=lambda pair: pair[1].start())
    ]
