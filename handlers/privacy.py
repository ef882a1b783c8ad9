"""What is kept about a chat, and how is it erased?"""

from __future__ import annotations

from dataclasses import dataclass

from handlers.command import Answer, Button, Command, Question, Rows
from handlers.say import Html, Say
from handlers.slips import NoChat
from handlers.subscribe import wish_text
from store import Store, chats, subscriptions
from store.subscriptions import Subscriber


@dataclass(frozen=True, kw_only=True)
class Privacy(Answer):
    """What the bot keeps in general, and the very record of the asking chat."""

    subscriber: Subscriber | None
    sent: int

    def lines(self, say: Say) -> list[Html]:
        return [say("privacy"), say("privacy-what"), self._kept(say), say("privacy-delete")]

    def _kept(self, say: Say) -> Html:
        if self.subscriber is None:
            return say("privacy-nothing")
        return say(
            "privacy-kept",
            language=say(f"language-{self.subscriber.place.language}"),
            zone=self.subscriber.settings.zone,
            wishes=say.list([wish_text(say, wish) for wish in self.subscriber.wishes]) or "–",
            sent=self.sent,
        )

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-delete"), "/delete_me"),),)


@dataclass(frozen=True, kw_only=True)
class Deleted(Answer):
    """Nothing is kept about the chat any more."""

    def lines(self, say: Say) -> list[Html]:
        return [say("deleted")]


def answer(store: Store, question: Question) -> Answer:
    """Show what is kept about the asking chat."""
    known = subscriptions.of(store, question.place) if question.place else None
    sent = subscriptions.sent_to(store, known.id) if known else 0
    return Privacy(subscriber=known, sent=sent)


def delete(store: Store, question: Question) -> Answer:
    """Erase everything about the asking chat."""
    if question.place is None:
        return NoChat(command="delete_me")
    subscriptions.forget(store, question.place.chat)
    chats.forget(store, question.place.chat)
    return Deleted()


COMMAND = Command("privacy", answer)
DELETE = Command("delete_me", delete, changes=True)
