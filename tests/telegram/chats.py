"""Chats and the messages in them, as Telegram keeps them."""

import time
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.refusals import Refusal

User = dict[str, Any]


@dataclass
class Message:
    """One message: `body` is what the Bot API shows of it, `html` the text as the bot wrote it."""

    body: dict[str, Any]
    html: str = ""
    from_bot: bool = False

    @property
    def id(self) -> int:
        """Return its number in the chat."""
        return int(self.body["message_id"])

    @property
    def text(self) -> str:
        """Return the plain text or caption as a person reads it now."""
        return str(self.body.get("text") or self.body.get("caption", ""))

    @property
    def entities(self) -> list[dict[str, Any]]:
        """Return the formatting of the text."""
        return list(self.body.get("entities", []))

    @property
    def thread(self) -> int | None:
        """Return the topic that it stands in."""
        return self.body.get("message_thread_id")

    @property
    def keyboard(self) -> list[list[dict[str, Any]]]:
        """Return the rows of inline buttons under it."""
        rows: list[list[dict[str, Any]]] = self.body.get("reply_markup", {}).get(
            "inline_keyboard", []
        )
        return rows

    @property
    def buttons(self) -> list[list[str]]:
        """Return the labels of its inline buttons, row by row."""
        return [[button["text"] for button in row] for row in self.keyboard]

    def button(self, label: str) -> dict[str, Any] | None:
        """Return the inline button with this label."""
        return next((b for row in self.keyboard for b in row if b["text"] == label), None)


@dataclass
class Chat:
    """A private chat, group, supergroup or channel, and how the bot stands in it."""

    id: int
    kind: str
    title: str
    username: str | None = None
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    members: dict[int, User] = field(default_factory=dict)
    admins: set[int] = field(default_factory=set)
    messages: dict[int, Message] = field(default_factory=dict)
    bot_status: str = "member"
    # What every call to this chat is answered with, such as "bot was blocked by the user".
    refusal: Refusal | None = None
    last_id: int = 0

    def json(self) -> dict[str, Any]:
        """Return the Bot API's Chat."""
        name = "first_name" if self.kind == "private" else "title"
        body: dict[str, Any] = {"id": self.id, "type": self.kind, name: self.title}
        if self.username:
            body["username"] = self.username
        return body | ({"is_forum": True} if self.topics else {})

    def post(self, sender: User, content: dict[str, Any], thread: int | None) -> Message:
        """Add a message and return it."""
        self.last_id += 1
        body = {"message_id": self.last_id, "date": int(time.time()), "chat": self.json()}
        body |= {"sender_chat": self.json()} if self.kind == "channel" else {"from": sender}
        if thread is not None:
            body |= {"message_thread_id": thread, "is_topic_message": True}
        message = Message(body | content, from_bot=sender["is_bot"])
        self.messages[self.last_id] = message
        return message

    def from_bot(self, thread: int | None = None) -> list[Message]:
        """Return the bot's messages, oldest first, of one topic when it is given."""
        # A copy: the server's thread may add to it meanwhile.
        mine = [m for m in list(self.messages.values()) if m.from_bot]
        return mine if thread is None else [m for m in mine if m.thread == thread]
