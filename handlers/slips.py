"""Slips: what a reader wrote and we could not use, said kindly, with one thing to tap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from handlers.command import Answer, Button, Rows
from handlers.say import Country, Html, Say
from handlers.understanding.countries import exactly

ECHO = 64  # characters of the reader's own text that a reply repeats
EXAMPLE = date(2023, 8, 18)
EXAMPLES = ("/joined GR", "/count")
ROW = 3  # countries side by side before a phone cuts their names
SAID_OF_A_COUNTRY = tuple(
    "joined talks agreements country timeline sources subscribe unsubscribe".split()
)
"""The rooms whose example tells which country it asks about."""


@dataclass(frozen=True, kw_only=True)
class Slip(Answer):
    """An answer that does not answer; `command` is the room that was asked."""

    answered: ClassVar[bool] = False

    command: str


@dataclass(frozen=True, kw_only=True)
class NoCountry(Slip):
    """The room needs a country and got none."""

    def lines(self, say: Say) -> list[Html]:
        return [say("slip-no-country", command=self.command)]

    def buttons(self, say: Say) -> Rows:
        return (tuple(ask(say, self.command, code) for code in ("GR", "IE", "HU")),)


@dataclass(frozen=True, kw_only=True)
class UnknownCountry(Slip):
    """A word that names no country we know; `near` are the countries spelt most like it."""

    text: str
    near: tuple[str, ...] = ()

    def lines(self, say: Say) -> list[Html]:
        text = shorten(self.text)
        if not self.near:
            return [say("slip-unknown-country", text=text, command=self.command)]
        return [say("slip-did-you-mean", text=text, countries=say.either(self.near))]

    def buttons(self, say: Say) -> Rows:
        if not self.near:
            return ((Button(say("button-signatories"), "/signatories"),),)
        return (tuple(ask(say, self.command, code) for code in self.near),)


@dataclass(frozen=True, kw_only=True)
class WhichCountry(Slip):
    """A name that several countries share, or words that name several."""

    text: str
    codes: tuple[str, ...]

    def lines(self, say: Say) -> list[Html]:
        return [say("slip-which-country", text=shorten(self.text))]

    def buttons(self, say: Say) -> Rows:
        return in_rows(say, self.command, self.codes)


@dataclass(frozen=True, kw_only=True)
class GroupOfCountries(Slip):
    """A group where the room needs one country; `codes` are its members, unless they change."""

    text: str
    codes: tuple[str, ...]

    def lines(self, say: Say) -> list[Html]:
        return [say("slip-group", text=shorten(self.text))]

    def buttons(self, say: Say) -> Rows:
        if not self.codes:
            return ((Button(say("button-signatories"), "/signatories"),),)
        return in_rows(say, self.command, self.codes)


@dataclass(frozen=True, kw_only=True)
class UnreadableDay(Slip):
    """Text that is no day."""

    text: str

    def lines(self, say: Say) -> list[Html]:
        return [say("slip-unreadable-day", text=shorten(self.text), command=self.command)]

    def buttons(self, say: Say) -> Rows:
        return ask_days(say, self.command, [EXAMPLE])


@dataclass(frozen=True, kw_only=True)
class NotOneDay(Slip):
    """A period where the room needs a day; `days` are its first and its last."""

    text: str
    days: tuple[date, ...]

    def lines(self, say: Say) -> list[Html]:
        return [say("slip-not-a-day", text=shorten(self.text))]

    def buttons(self, say: Say) -> Rows:
        return ask_days(say, self.command, self.days)


@dataclass(frozen=True, kw_only=True)
class ImpossibleDay(Slip):
    """A day that no calendar has."""

    text: str

    def lines(self, say: Say) -> list[Html]:
        return [say("slip-impossible-day", text=shorten(self.text))]

    def buttons(self, say: Say) -> Rows:
        return ask_days(say, self.command, [EXAMPLE])


@dataclass(frozen=True, kw_only=True)
class WhichDay(Slip):
    """A day that can be read in two ways, such as 05/08/2023."""

    text: str
    days: tuple[date, ...]

    def lines(self, say: Say) -> list[Html]:
        return [say("slip-which-day", text=shorten(self.text))]

    def buttons(self, say: Say) -> Rows:
        return ask_days(say, self.command, self.days)


@dataclass(frozen=True, kw_only=True)
class PastHorizon(Slip):
    """A time that the sources do not reach; `asks` is the same question up to their last day."""

    day: date
    horizon: date
    asks: str

    def lines(self, say: Say) -> list[Html]:
        return [say("slip-past-horizon", day=self.day, horizon=self.horizon)]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-until", day=self.horizon), self.asks),),)


@dataclass(frozen=True, kw_only=True)
class NoChat(Slip):
    """A question that only makes sense in a chat, asked outside of Telegram."""

    def lines(self, say: Say) -> list[Html]:
        return [say("slip-no-chat", command=self.command)]


@dataclass(frozen=True, kw_only=True)
class NotUnderstood(Slip):
    """Words that lead to no room; `command` is empty unless it was an unknown command.

    `near` are questions to ask instead, each as a command.
    """

    near: tuple[str, ...] = EXAMPLES

    def lines(self, say: Say) -> list[Html]:
        if self.command:
            return [say("slip-unknown-command", command=shorten(self.command))]
        return [say("slip-not-understood")]

    def buttons(self, say: Say) -> Rows:
        return tuple((example(say, command),) for command in (*self.near, "/help"))


@dataclass(frozen=True, kw_only=True)
class Unsure(NotUnderstood):
    """Words that may ask something of ours, though not surely; `near` is what that may be."""

    def lines(self, say: Say) -> list[Html]:
        return [say("slip-unsure")]


def example(say: Say, command: str) -> Button:
    """Return a command as a button that says it in words, of its argument only one country."""
    name, _, argument = command.removeprefix("/").partition(" ")
    country = exactly(argument) if name in SAID_OF_A_COUNTRY else None
    if country and country.codes == (argument,):
        return Button(say(f"example-{name}-of", country=Country(argument)), command)
    return Button(say(f"example-{name}"), command)


def ask(say: Say, command: str, code: str) -> Button:
    """Return the button that asks a room about a country."""
    return Button(say.country(code), f"/{command} {code}")


def in_rows(say: Say, command: str, codes: Sequence[str]) -> Rows:
    """Return a button for each of at most nine countries; a few have a row each."""
    buttons = [ask(say, command, code) for code in codes[: ROW * ROW]]
    width = 1 if len(buttons) <= ROW else ROW
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def ask_days(say: Say, command: str, days: Sequence[date]) -> Rows:
    """Return one row of buttons that ask a room about those days."""
    return (tuple(Button(say.day(day), f"/{command} {day}") for day in days),)


def shorten(text: str) -> str:
    """Return the reader's text cut to what a reply may repeat."""
    return text if len(text) <= ECHO else text[: ECHO - 1] + "…"
