"""Scope: which events a reader asks for, out of their words and back into words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from handlers import arguments
from handlers.command import Button, Question, Rows
from handlers.say import Country, Html, Say
from handlers.slips import Slip, UnreadableDay, shorten
from handlers.understanding import countries
from store.agreements import Agreement
from store.events import Event
from store.fact import Fact
from store.signatories import Signatory
from store.support import Support
from store.talks import Talk

KINDS: dict[str, type[Fact]] = {
    "joined": Signatory,
    "talks": Talk,
    "agreements": Agreement,
    "support": Support,
    "other": Event,
}
KIND_WORDS = {
    "joined": "joined",
    "accessions": "joined",
    "приєднання": "joined",
    "talks": "talks",
    "переговори": "talks",
    "agreements": "agreements",
    "угоди": "agreements",
    "support": "support",
    "підтримка": "support",
    "other": "other",
    "інше": "other",
}
_FLAG = 0x1F1E6 - ord("A")


@dataclass(frozen=True)
class Scope:
    """Events of one country, from one day to another, of one kind; None stands for all."""

    country: str | None = None
    first: date | None = None
    last: date | None = None
    kind: str | None = None

    @property
    def asked(self) -> str:
        """The scope as words that `read` reads and a button has room for."""
        flag = "".join(chr(_FLAG + ord(letter)) for letter in self.country or "")
        return " ".join(filter(None, (flag, self._days(), self.kind)))

    def _days(self) -> str:
        if self.first and self.last:
            return f"{self.first} - {self.last}" if self.first != self.last else f"{self.first}"
        if self.first:
            return f"since {self.first}"
        return f"by {self.last}" if self.last else ""

    def covers(self, fact: Fact) -> bool:
        """Return whether the fact lies within the days for certain, for all we know of its day."""
        begun = self.first is None or bool(fact.when.earliest and fact.when.earliest >= self.first)
        return begun and (self.last is None or fact.when.surely_by(self.last))

    def say(self, say: Say) -> Html:
        """Return the scope in words, as they stand after "events"."""
        parts = []
        if self.kind:
            parts.append(say("scope-kind", kind=say(f"kind-{self.kind}")))
        if self.country:
            parts.append(say("scope-country", country=Country(self.country)))
        if self.first and self.last:
            parts.append(_period(say, self.first, self.last))
        elif self.first:
            parts.append(say("scope-since", day=self.first))
        elif self.last:
            parts.append(say("scope-until", day=self.last))
        return Html("".join(parts))


@dataclass(frozen=True, kw_only=True)
class UnreadableScope(Slip):
    """Words that are neither a country, a period nor a kind of event."""

    text: str

    def lines(self, say: Say) -> list[Html]:
        return [say("timeline-unreadable", text=shorten(self.text))]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-timeline"), "/timeline"),),)


def read(question: Question) -> Scope | Slip:
    """Return the scope that the argument names: country, days and kind in any order."""
    words, country = question.text.split(), None
    # `spans` takes a text all in capitals for shouting, and "GR 2024" is one: a small word helps.
    for start, end, reading in reversed(countries.spans([*words, "in"])):
        if len(reading.codes) == 1 and country is None:
            country = reading.codes[0]
            del words[start:end]
    kinds = [KIND_WORDS[word.casefold()] for word in words if word.casefold() in KIND_WORDS]
    rest = " ".join(word for word in words if word.casefold() not in KIND_WORDS)
    # Every event of the record is Ukraine's.
    scope = Scope(country=None if country == "UA" else country, kind=kinds[0] if kinds else None)
    return _within(scope, rest, question) if rest or len(kinds) > 1 else scope


def _within(scope: Scope, rest: str, question: Question) -> Scope | Slip:
    """Return the scope between the days that the rest of the argument names."""
    found = arguments.period(replace(question, text=rest), "timeline")
    if not isinstance(found, Slip):
        return replace(scope, first=found.first, last=found.last)
    if not isinstance(found, UnreadableDay):
        return found
    whole = countries.read(question.text)
    if len(whole.codes) == 1:
        return Scope(country=whole.codes[0])
    return UnreadableScope(command="timeline", text=question.text)


def _period(say: Say, first: date, last: date) -> Html:
    """Return a closed period by its own name where it has one: a day, a month, a year."""
    after = date.fromordinal(min(last.toordinal() + 1, date.max.toordinal()))
    if first == last:
        return say("scope-day", day=first)
    if first.day == after.day == 1 and (after - first).days <= 31:
        return say("scope-month", month=say.month(first))
    if first == date(first.year, 1, 1) and last == date(first.year, 12, 31):
        return say("scope-year", year=str(first.year))
    return say("scope-between", first=first, last=last)
