"""What is kept about a chat, and how is it erased?"""

from __future__ import annotations

from dataclasses import dataclass

from handlers import wishes
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.say import Html, Say
from handlers.slips import NoChat
from store import Store, chats, subscriptions
from store.subscriptions import Subscriber


@dataclass(frozen=True, kw_only=True)
class Privacy(Answer):
    """What the bot keeps in general, and the very record of the asking chat."""

    language: str | None
    subscriber: Subscriber | None
    sent: int

    def lines(self, say: Say) -> list[Html]:
        return [say("privacy"), say("privacy-what"), self._kept(say), say("privacy-delete")]

    def _kept(self, say: Say) -> Html:
        if self.subscriber:
            wished = list(wishes.lines(say, self.subscriber.wishes))
            return say(
                "privacy-kept",
                language=say(f"language-{self.subscriber.place.language}"),
                zone=self.subscriber.settings.zone,
                wishes=Html("; ".join(wished) or "–"),
                sent=self.sent,
            )
        if self.language:
            return say("privacy-language", language=say(f"language-{self.language}"))
        return say("privacy-nothing")

    def buttons(self, say: Say) -> Rows:
        if not self.subscriber and not self.language:
            return ()
        return ((Button(say("button-delete"), "/delete_me"),),)


@dataclass(frozen=True, kw_only=True)
class Deleted(Answer):
    """Nothing is kept about the chat any more."""

    def lines(self, say: Say) -> list[Html]:
        return [say("deleted")]


def answer(store: Store, question: Question) -> Answer:
    """Show what is kept about the asking chat."""
    place = question.place
    known = subscriptions.of(store, place) if place else None
    return Privacy(
        language=chats.language(store, place.chat) if place else None,
        subscriber=known,
        sent=subscriptions.sent_to(store, known.id) if known else 0,
    )


def delete(store: Store, question: Question) -> Answer:
    """Erase everything about the asking chat."""
    if question.place is None:
        return NoChat(command="delete_me")
    subscriptions.forget(store, question.place.chat)
    return Deleted()


COMMAND = Command("privacy", answer)
DELETE = Command("delete_me", delete, changes=True)
