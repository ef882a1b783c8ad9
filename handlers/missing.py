"""Which members of the EU, NATO or the G7 had not joined by a day?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handlers import arguments, evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.past import past_horizon
from handlers.say import Country, Html, Say, alphabetical
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
            "missing-some" if self.outside else "missing-none",
            body=say(f"body-{self.body}"),
            day=self.day,
            count=len(self.outside),
            members=self.members,
        )
        names = [say("item", text=say.country(code)) for code in _sorted(say, self.outside)]
        return [
            headline,
            *names,
            *(say("missing-open", country=_country(s), when=s.when) for s in self.open),
            *(say("missing-deal", country=_country(d), when=d.when) for d in self.agreements),
        ]

    def buttons(self, say: Say) -> Rows:
        others = [body for body in ("eu", "nato", "g7") if body != self.body]
        return (tuple(Button(say(f"button-missing-{b}"), f"/missing {b}") for b in others),)


def answer(store: Store, question: Question) -> Answer:
    """Answer for the body and the day in the argument: the EU and the last known day by default."""
    words = question.text.split()
    body, asked = "eu", "missing"
    for size in range(len(words), 0, -1):
        if named := NAMES.get(normalise(" ".join(words[:size]))):
            body, asked, words = named, f"missing {named}", words[size:]
            break
    horizon = horizons.of(store, "signatories")
    day: object = horizon
    if words:
        day = arguments.day(Question(" ".join(words), question.today), asked)
    if not isinstance(day, date):
        assert isinstance(day, Answer)
        return day
    if day > horizon:
        return past_horizon(store, "missing", day, horizon)
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


def _sorted(say: Say, codes: tuple[str, ...]) -> list[str]:
    return sorted(codes, key=lambda code: alphabetical(say.country(code)))


def _country(fact: Signatory | Agreement) -> Country:
    return Country(fact.country or "")


COMMAND = Command("missing", answer)
