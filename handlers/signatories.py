"""Who signed or joined, grouped by date or by stance?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import arguments, evidence, joined, places, several, within
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.say import Country, Html, Say
from handlers.several import by_day, names
from handlers.slips import Slip
from handlers.understanding import countries
from handlers.understanding.periods import Period
from store import Store, horizons, signatories
from store.signatories import Signatory

GROUPINGS = ("date", "by date", "дата", "за датою", "stance", "by stance", "позиція", "за позицією")
ORDERS = {"before": "before", "до": "before", "after": "after", "після": "after"}
STANCES = ("founder", "co-issuer", "joined", "willing", "not-joined")


@dataclass(frozen=True, kw_only=True)
class Signatories(Answer):
    """All parties and known outsiders; `by` is "date" or "stance"."""

    parties: tuple[Signatory, ...]
    by: str

    def lines(self, say: Say) -> list[Html]:
        states = [party for party in self.parties if _is_counted(party)]
        founders = sum(party.stance == "founder" for party in states)
        headline = say(
            "signatories-total", count=len(states), founders=founders, joined=len(states) - founders
        )
        return [headline, *(self._by_date(say) if self.by == "date" else self._by_stance(say))]

    def _by_date(self, say: Say) -> list[Html]:
        lines = by_day(say, filter(_is_counted, self.parties))
        others = [party for party in self.parties if not _is_counted(party)]
        return lines + [_not_counted(say, p) for p in others if p.stance != "not-joined"]

    def _by_stance(self, say: Say) -> list[Html]:
        uncounted = [
            party for party in self.parties if party.stance == "joined" and not party.counted
        ]
        groups = [
            (stance, [p for p in self.parties if p.stance == stance and p not in uncounted])
            for stance in STANCES
        ]
        lines = [
            say(f"signatories-{stance}", count=len(group), countries=names(say, group))
            for stance, group in groups
            if group
        ]
        return lines + [_not_counted(say, party) for party in uncounted]

    def buttons(self, say: Say) -> Rows:
        other = "stance" if self.by == "date" else "date"
        return ((Button(say(f"button-by-{other}"), f"/signatories {other}"),),)


@dataclass(frozen=True, kw_only=True)
class Placed(Answer):
    """Who took a place in the order of joining; several where the record does not settle it."""

    place: int
    states: tuple[Signatory, ...]
    total: int

    def lines(self, say: Say) -> list[Html]:
        if not self.states:
            return [say("placed-none", place=self.place, count=self.total)]
        founders = [state for state in self.states if state.stance == "founder"]
        lines = by_day(say, (state for state in self.states if state not in founders))
        if founders:
            named = names(say, founders)
            lines.insert(0, say("signatories-founder", count=len(founders), countries=named))
        return [self._headline(say), *lines, say("count-convention")]

    def _headline(self, say: Say) -> Html:
        name = {1: "first", -1: "last"}.get(self.place, "number")
        if len(self.states) > 1:
            return say(f"placed-{name}-several", place=self.place, count=len(self.states))
        return say(
            f"placed-{name}", place=self.place, country=Country(self.states[0].country or "")
        )

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-signatories"), "/signatories"),),)


def answer(store: Store, question: Question) -> Answer:
    """Answer with every party, grouped by date or by "stance", or with those asked for.

    The argument may name a place, such as "first" or 20, a group of countries and a period.
    """
    if place := places.read(question.text):
        return _placed(store, place)
    words = question.text.split()
    if len(words) > 1 and words[0] in ORDERS:
        return _beside(store, words[0], replace(question, text=" ".join(words[1:])))
    for size in range(len(words), 0, -1):
        if group := countries.read(" ".join(words[:size])).group:
            return _of_group(store, group, replace(question, text=" ".join(words[size:])))
    if words and question.text.casefold() not in GROUPINGS:
        period = arguments.period(question, "signatories")
        return period if isinstance(period, Slip) else within.answer(store, period)
    stance = question.text.casefold() in GROUPINGS[4:]
    parties = tuple(signatories.every(store))
    return Signatories(
        parties=parties,
        by="stance" if stance else "date",
        sources=evidence.sources(parties),
        as_of=horizons.of(store, "signatories"),
    )


def _placed(store: Store, place: int) -> Placed:
    states = signatories.joined(store)
    found = places.at(states, place)
    return Placed(
        place=place,
        states=found,
        total=len(states),
        sources=evidence.sources(found),
        as_of=horizons.of(store, "signatories"),
    )


def _beside(store: Store, order: str, question: Question) -> Answer:
    """Answer who joined before or after a country."""
    code = arguments.country(question, f"signatories {order}")
    if isinstance(code, Slip):
        return code
    party = signatories.of(store, code)
    if party is None or party.stance not in several.INSIDE:
        return joined.answer(store, replace(question, text=code))
    early, late = party.when.earliest, party.when.latest
    if ORDERS[order] == "before":
        return within.answer(store, Period(None, early and early - timedelta(days=1), "open"))
    return within.answer(store, Period(late and late + timedelta(days=1), None, "open"))


def _of_group(store: Store, group: str, question: Question) -> Answer:
    """Answer for a group of countries, in the period that the rest of the argument names."""
    codes = arguments.members(store, group, question.today)
    if not question.text:
        return several.answer(store, codes)
    period = arguments.period(question, f"signatories {group}")
    return period if isinstance(period, Slip) else within.answer(store, period, codes)


def _not_counted(say: Say, party: Signatory) -> Html:
    return say("signatories-not-counted", country=Country(party.country or ""), when=party.when)


def _is_counted(party: Signatory) -> bool:
    return party.counted and party.stance in ("founder", "joined")


COMMAND = Command("signatories", answer)
