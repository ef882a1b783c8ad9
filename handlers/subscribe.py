"""Who is told of new events: subscribing, unsubscribing, and what a chat is subscribed to."""

from __future__ import annotations

from dataclasses import dataclass

from handlers import evidence, wishes
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.say import Country, Html, Say
from handlers.slips import NoChat, Slip
from handlers.timeline import event_line
from store import Store, events, horizons, people, signatories, subscriptions
from store.changes import is_event
from store.events import KIND_OF
from store.fact import Fact
from store.people import Person
from store.subscriptions import Subscriber, Wish

SHOWN = 4  # lines on how things stand


@dataclass(frozen=True, kw_only=True)
class Subscribed(Answer):
    """What a chat is subscribed to now.

    `present` is how things stand for what it has just subscribed to: a country's stance, or the
    last event of a kind, None where nothing is on record. `still` are the wishes that include
    what it has just unsubscribed from.
    """

    subscriber: Subscriber | None
    present: tuple[tuple[Wish, Fact | None], ...] = ()
    still: tuple[Wish, ...] = ()
    people: tuple[Person, ...] = ()

    def lines(self, say: Say) -> list[Html]:
        if not self.subscriber or not self.subscriber.wishes:
            return [say("subscribed-nothing"), say("subscribed-nothing-next")]
        return [
            say("subscribed"),
            *(say("item", text=line) for line in wishes.lines(say, self.subscriber.wishes)),
            *self._still(say),
            *self._present(say),
            say(f"pace-{self.subscriber.settings.pace}"),
        ]

    def _still(self, say: Say) -> list[Html]:
        wide = wishes.lines(say, self.still)
        return [say("subscribed-still", wishes=say.list(list(wide)))] if wide else []

    def _present(self, say: Say) -> list[Html]:
        shown = [self._stands(say, wish, fact) for wish, fact in self.present]
        return [say("subscribed-present"), *dict.fromkeys(shown)] if shown else []

    def _stands(self, say: Say, wish: Wish, fact: Fact | None) -> Html:
        if fact and is_event(fact):
            return event_line(say, (fact,), self.people)
        if fact:
            return say("item", text=say("record-not-joined", country=Country(wish.country)))
        (line,) = wishes.lines(say, [wish])
        return say("item", text=say("subscribed-no-record", wish=line))

    def buttons(self, say: Say) -> Rows:
        if self.subscriber and self.subscriber.wishes:
            stop = Button(say("button-unsubscribe"), "/unsubscribe")
            return ((stop, Button(say("button-settings"), "/settings")),)
        return ((Button(say("button-subscribe-all"), "/subscribe all"),),)


def subscribe(store: Store, question: Question) -> Answer:
    """Subscribe the asking chat to what the argument names; with nothing, offer the kinds."""
    if question.place is None:
        return NoChat(command="subscribe")
    wished = wishes.read(store, question, "subscribe")
    if isinstance(wished, Slip):
        return wished
    present = tuple((wish, _latest(store, wish)) for wish in wished[:SHOWN])
    return Subscribed(
        subscriber=subscriptions.add(store, question.place, wished),
        present=present,
        people=tuple(people.every(store)),
        sources=evidence.sources(fact for _, fact in present if fact),
        as_of=horizons.of(store, "events"),
    )


def unsubscribe(store: Store, question: Question) -> Answer:
    """Unsubscribe the asking chat from what the argument names, or from everything."""
    if question.place is None:
        return NoChat(command="unsubscribe")
    wished = wishes.read(store, question, "unsubscribe") if question.text else (Wish(),)
    if isinstance(wished, Slip):
        return wished
    found = subscriptions.remove(store, question.place, wished)
    left = found.wishes if found else ()
    still = tuple(wish for wish in left if any(wish.meets(gone) for gone in wished))
    return Subscribed(subscriber=found, still=still, as_of=horizons.of(store, "events"))


def listing(store: Store, question: Question) -> Answer:
    """Show what the asking chat is subscribed to."""
    if question.place is None:
        return NoChat(command="subscriptions")
    found = subscriptions.of(store, question.place)
    return Subscribed(subscriber=found, as_of=horizons.of(store, "events"))


def _latest(store: Store, wish: Wish) -> Fact | None:
    """Return a country's stance, or the last event of what is wished for."""
    if wish.country and not wish.kind:
        return signatories.of(store, wish.country)
    happened = events.between(store, None, None, wish.country or None)
    wanted = [fact for fact in happened if wish.kind in ("", KIND_OF[fact.TOPIC])]
    return wanted[-1] if wanted else None


SUBSCRIBE = Command("subscribe", subscribe, changes=True)
UNSUBSCRIBE = Command("unsubscribe", unsubscribe, changes=True)
COMMAND = Command("subscriptions", listing)
