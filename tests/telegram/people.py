"""People, groups and channels, as they act on a bot and hear from it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.telegram.chats import Chat, Message, User
from tests.telegram.refusals import (
    BLOCKED,
    DEACTIVATED,
    GROUP_DELETED,
    Refusal,
    kicked,
    migrated,
    not_a_member,
)
from tests.telegram.state import Question

if TYPE_CHECKING:
    from tests.telegram.driver import Telegram


@dataclass
class Place:
    """Where a bot is heard: a private chat, group, topic or channel."""

    telegram: Telegram
    chat: Chat
    thread: int | None = None

    @property
    def id(self) -> int:
        """Return the chat's id."""
        return self.chat.id

    @property
    def replies(self) -> list[Message]:
        """Return what the bot sent here, oldest first, as it reads now."""
        return self.chat.from_bot(self.thread)

    def heard(self, count: int) -> bool:
        """Tell whether the bot has sent so many messages here."""
        return len(self.replies) >= count

    def refuses(self, refusal: Refusal | None) -> None:
        """Answer every call to this chat with an error, or with None no more."""
        self.telegram.do(setattr, self.chat, "refusal", refusal)

    def _says(self, sender: User, content: dict[str, Any]) -> Message:
        receive = self.telegram.state.receive
        return self.telegram.do(receive, self.chat, sender, content, self.thread)

    def _membership(self, actor: User, status: str, refusal: Refusal | None) -> None:
        """Let the bot's status change, and tell the bot."""
        state = self.telegram.state
        change = {
            "chat": self.chat.json(),
            "from": actor,
            "date": int(time.time()),
            "old_chat_member": state.bot_member(self.chat.bot_status),
            "new_chat_member": state.bot_member(status),
        }
        self.chat.bot_status = status
        self.refuses(refusal)
        self.telegram.do(state.updates.put, "my_chat_member", change)


@dataclass
class Person(Place):
    """Someone with a private chat with the bot, who may speak elsewhere too."""

    user: User = field(default_factory=dict, kw_only=True)

    def says(
        self, text: str, to: Place | None = None, reply_to: Message | None = None, **more: Any
    ) -> Message:
        """Write a message, in private unless `to` says where; `more` are fields of Message."""
        return self.sends(to, reply_to, text=text, **more)

    def sends(
        self, to: Place | None = None, reply_to: Message | None = None, **content: Any
    ) -> Message:
        """Send any message, such as `photo=[…], caption="…"`."""
        if reply_to:
            content["reply_to_message"] = reply_to.body
        return (to or self)._says(self.user, content)

    def edits(self, message: Message, text: str) -> None:
        """Change the text of a message sent before."""
        message.body = message.body | {"text": text, "edit_date": int(time.time())}
        kind = "edited_message" if "from" in message.body else "edited_channel_post"
        self.telegram.do(self.telegram.state.updates.put, kind, message.body)

    def presses(self, label: str, on: Message | None = None, at: Place | None = None) -> Question:
        """Press a button by its label: on a message, or the newest one here that has it."""
        shown = [on] if on else reversed((at or self).replies)
        for message in shown:
            if button := message.button(label):
                return self.presses_data(button["callback_data"], message)
        raise LookupError(f"no button {label!r} is on show")

    def presses_data(self, data: str, on: Message) -> Question:
        """Send callback data, forged if you like, as if a button on the message held it."""
        return self._asks(
            "callback_query",
            {"from": self.user, "message": on.body, "chat_instance": "1", "data": data},
        )

    def asks_inline(self, query: str, offset: str = "") -> Question:
        """Type an inline query; its `answer` will hold the results."""
        return self._asks(
            "inline_query",
            {"from": self.user, "query": query, "offset": offset, "chat_type": "sender"},
        )

    def _asks(self, kind: str, body: dict[str, Any]) -> Question:
        state = self.telegram.state
        question = Question(str(len(state.questions) + 1), body)
        state.questions[question.id] = question
        self.telegram.do(state.updates.put, kind, {"id": question.id} | body)
        return question

    def blocks(self) -> None:
        """Block the bot."""
        self._membership(self.user, "kicked", BLOCKED)

    def unblocks(self) -> None:
        """Let the bot write again."""
        self._membership(self.user, "member", None)

    def deletes_account(self) -> None:
        """Leave Telegram; the bot is not told."""
        self.refuses(DEACTIVATED)

    def adds_bot(self, to: Place, status: str = "member") -> None:
        """Bring the bot (back) into a group or channel, or make it an administrator."""
        to._membership(self.user, status, None)

    def removes_bot(self, place: Place, *, ban: bool = True) -> None:
        """Throw the bot out, or with `ban=False` only show it the door."""
        refusal = (kicked if ban else not_a_member)(place.chat.kind)
        place._membership(self.user, "kicked" if ban else "left", refusal)


@dataclass
class Group(Place):
    """A group or supergroup; a forum has topics."""

    def topic(self, name: str) -> Place:
        """Return one topic."""
        threads = {title: thread for thread, title in self.chat.topics.items()}
        return Place(self.telegram, self.chat, threads[name])

    def closes(self, topic: Place) -> None:
        """Close a topic: nothing can be written there."""
        assert topic.thread
        self.telegram.do(self.chat.closed_topics.add, topic.thread)

    def disappears(self) -> None:
        """Be deleted."""
        self.refuses(GROUP_DELETED)

    def migrates(self, into: Group | None = None) -> Group:
        """Become a supergroup, a new one or `into`, and return it; the bot is told in both."""
        new = into or self.telegram.supergroup(self.chat.title)
        new.chat.members, new.chat.admins = self.chat.members, self.chat.admins
        owner = next(iter(self.chat.members.values()), self.telegram.state.bot)
        self._says(owner, {"migrate_to_chat_id": new.id})
        new._says(owner, {"migrate_from_chat_id": self.id})
        self.refuses(migrated(new.id))
        return new


@dataclass
class Channel(Place):
    """A channel; what is posted there comes from nobody in particular."""

    def posts(self, text: str) -> Message:
        """Write a post."""
        return self._says({"is_bot": False}, {"text": text})
