"""Which members of the EU, NATO or the G7 had not joined by a day?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers import arguments, evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.say import Country, Html, Say
from handlers.slips import PastHorizon, Slip, UnreadableDay, shorten
from handlers.understanding.text import normalise
from store import Store, agreements, horizons, memberships, signatories
from store.agreements import Agreement
from store.signatories import Signatory

BODIES = {
    "eu": "eu",
    "european union": "eu",
    "єс": "eu",
    "європейський союз": "eu",
    "nato": "nato",
    "нато": "nato",
    "g7": "g7",
    "велика сімка": "g7",
    "група семи": "g7",
}
NAMES = {normalise(name): body for name, body in BODIES.items()}
NAMED = ("eu", "nato", "g7")


@dataclass(frozen=True, kw_only=True)
class Missing(Answer):
    """The members of a body outside the declaration at the end of `day`.

    `open` may have joined by then; `agreements` are those that members outside signed all the same.
    """

    body: str
    day: date
    members: int
    outside: tuple[str, ...]
    open: tuple[Signatory, ...]
    agreements: tuple[Agreement, ...]

    def lines(self, say: Say) -> list[Html]:
        headline = say(
            self._headline(),
            body=say(f"body-{self.body}"),
            day=self.day,
            count=len(self.outside),
            members=self.members,
        )
        return [
            headline,
            *([say.countries(self.outside)] if self._headline() == "missing-some" else []),
            *(say("missing-open", country=_country(s), when=s.when) for s in self.open),
            *(say("missing-deal", country=_country(d), when=d.when) for d in self.agreements),
        ]

    def _headline(self) -> str:
        if not self.outside:
            return "missing-none"
        return "missing-all" if len(self.outside) == self.members else "missing-some"

    def buttons(self, say: Say) -> Rows:
        others = [body for body in NAMED if body != self.body]
        return _ask_bodies(say, others, self.day if self.day != self.as_of else None)


@dataclass(frozen=True, kw_only=True)
class UnknownBody(Slip):
    """Words that are neither a body whose members we know nor a day."""

    text: str

    def lines(self, say: Say) -> list[Html]:
        return [say("missing-unknown", text=shorten(self.text))]

    def buttons(self, say: Say) -> Rows:
        return _ask_bodies(say, NAMED)


def answer(store: Store, question: Question) -> Answer:
    """Answer for the body and the day in the argument: the EU and the last known day by default."""
    words, body = question.text.split(), "eu"
    for size in range(len(words), 0, -1):
        if named := NAMES.get(normalise(" ".join(words[:size]))):
            body, words = named, words[size:]
            break
    horizon, room = horizons.of(store, "signatories"), f"missing {body}"
    when = Question(" ".join(words), question.today)
    day = arguments.day(when, room) if words else horizon
    if isinstance(day, UnreadableDay):
        return UnknownBody(command="missing", text=question.text)
    if not isinstance(day, date):
        return day
    if day > horizon:
        asks = f"/{room} {horizon}"
        return PastHorizon(command=room, day=day, horizon=horizon, asks=asks, as_of=horizon)
    return _missing(store, body, day, horizon)


def _missing(store: Store, body: str, day: date, horizon: date) -> Missing:
    members = memberships.of(store, body, day)
    states = {state.country: state for state in signatories.joined(store)}
    codes = [member.country for member in members if member.country]
    outside = [c for c in codes if c not in states or not states[c].when.maybe_by(day)]
    unsure = [states[c] for c in codes if c in states and c not in outside]
    unsure = [state for state in unsure if not state.when.surely_by(day)]
    deals = [
        deal
        for deal in agreements.every(store)
        if deal.country in outside and deal.number and deal.when.surely_by(day)
    ]
    outsiders = [party for party in signatories.every(store) if party.country in outside]
    return Missing(
        body=body,
        day=day,
        members=len(members),
        outside=tuple(outside),
        open=tuple(unsure),
        agreements=tuple(deals),
        sources=evidence.sources([*outsiders, *unsure, *deals, *members]),
        as_of=horizon,
    )


def _ask_bodies(say: Say, bodies: Sequence[str], day: date | None = None) -> Rows:
    asked = [f"/missing {body} {day or ''}".rstrip() for body in bodies]
    labels = [say(f"button-missing-{body}") for body in bodies]
    return (tuple(map(Button, labels, asked)),)


def _country(fact: Signatory | Agreement) -> Country:
    return Country(fact.country or "")


COMMAND = Command("missing", answer)
