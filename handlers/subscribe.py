"""Who is told of new events: subscribing, unsubscribing, and what a chat is subscribed to."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.command import Answer, Button, Command, Question, Rows
from handlers.joined import stance
from handlers.say import Country, Html, Say
from handlers.scope import KIND_WORDS
from handlers.slips import NoChat, Slip, shorten
from handlers.understanding import countries
from store import Store, horizons, signatories, subscriptions
from store.signatories import Signatory
from store.subscriptions import ANY, KINDS, Subscriber, Wish

EVERYTHING = ("all", "everything", "все", "усе", "всі", "усі", "усі події", "всі події")


@dataclass(frozen=True, kw_only=True)
class Subscribed(Answer):
    """What a chat is subscribed to now, and how the countries among it stand."""

    subscriber: Subscriber | None
    present: tuple[Signatory, ...] = ()

    def lines(self, say: Say) -> list[Html]:
        wishes = self.subscriber.wishes if self.subscriber else ()
        if not wishes:
            return [say("subscribed-nothing"), say("subscribed-nothing-next")]
        return [
            say("subscribed"),
            *(say("item", text=wish_text(say, wish)) for wish in wishes),
            *(stance(say, party) for party in self.present),
            _pace(say, self.subscriber),
        ]

    def buttons(self, say: Say) -> Rows:
        if self.subscriber and self.subscriber.wishes:
            return (
                (
                    Button(say("button-unsubscribe"), "/unsubscribe"),
                    Button(say("button-settings"), "/settings"),
                ),
            )
        return ((Button(say("button-subscribe-all"), "/subscribe all"),),)


@dataclass(frozen=True, kw_only=True)
class UnknownWish(Slip):
    """Words that are neither a country nor a kind of event."""

    text: str

    def lines(self, say: Say) -> list[Html]:
        return [say("subscribe-unknown", text=shorten(self.text))]

    def buttons(self, say: Say) -> Rows:
        first = [Button(say(f"kind-{kind}"), f"/{self.command} {kind}") for kind in KINDS[:3]]
        rest = [Button(say(f"kind-{kind}"), f"/{self.command} {kind}") for kind in KINDS[3:]]
        return (tuple(first), (*rest, Button(say("kind-all"), f"/{self.command} all")))


def subscribe(store: Store, question: Question) -> Answer:
    """Subscribe the asking chat to what the argument names; with nothing, offer the kinds."""
    if question.place is None:
        return NoChat(command="subscribe")
    wishes = read(question.text) if question.text else None
    if wishes is None:
        return UnknownWish(command="subscribe", text=question.text)
    return _state(store, subscriptions.add(store, question.place, wishes), wishes)


def unsubscribe(store: Store, question: Question) -> Answer:
    """Unsubscribe the asking chat from what the argument names, or from everything."""
    if question.place is None:
        return NoChat(command="unsubscribe")
    wishes = read(question.text) if question.text else None
    if question.text and wishes is None:
        return UnknownWish(command="unsubscribe", text=question.text)
    everything = wishes is None or Wish() in wishes
    found = subscriptions.remove(store, question.place, None if everything else wishes)
    return _state(store, found)


def listing(store: Store, question: Question) -> Answer:
    """Show what the asking chat is subscribed to."""
    if question.place is None:
        return NoChat(command="subscriptions")
    return _state(store, subscriptions.of(store, question.place))


def read(text: str) -> tuple[Wish, ...] | None:
    """Return the wishes that an argument names, each country with each kind; None if unclear."""
    if text.casefold() in EVERYTHING:
        return (Wish(),)
    words = text.split()
    codes: list[str] = []
    for start, end, reading in reversed(countries.spans(words)):
        codes += countries.MEMBERS.get(reading.group or "", reading.codes[:1])
        del words[start:end]
    kinds = [KIND_WORDS.get(word.casefold()) for word in words]
    if not codes and not all(kinds):
        whole = countries.read(text).codes
        codes, kinds = list(whole[:1]), [] if len(whole) == 1 else [None]
    if not all(kinds) or not (codes or kinds):
        return None
    return tuple(
        Wish(kind or ANY, code or ANY)
        for kind in dict.fromkeys(kinds or [ANY])
        for code in dict.fromkeys(codes or [ANY])
    )


def _state(store: Store, subscriber: Subscriber | None, shown: tuple[Wish, ...] = ()) -> Subscribed:
    codes = dict.fromkeys(wish.country for wish in shown if wish.country)
    parties = [party for code in codes if (party := signatories.of(store, code))]
    as_of = horizons.of(store, "events")
    return Subscribed(subscriber=subscriber, present=tuple(parties), as_of=as_of)


def wish_text(say: Say, wish: Wish) -> Html:
    """Return what a wish is for, in words."""
    kind = say(f"kind-{wish.kind or 'all'}")
    if wish.country:
        return say("wish-country", kind=kind, country=Country(wish.country))
    return kind


def _pace(say: Say, subscriber: Subscriber | None) -> Html:
    assert subscriber
    return say(f"pace-{subscriber.settings.pace}")


SUBSCRIBE = Command("subscribe", subscribe, changes=True)
UNSUBSCRIBE = Command("unsubscribe", unsubscribe, changes=True)
COMMAND = Command("subscriptions", listing)
