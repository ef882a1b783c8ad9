"""Who signed or joined, grouped by date or by stance?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from handlers import evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.say import Country, Html, Say
from store import Store, horizons, signatories
from store.signatories import Signatory

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
        lines = [
            say("signatories-day", when=when, countries=_names(say, list(group)))
            for when, group in groupby(filter(_is_counted, self.parties), lambda party: party.when)
        ]
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
            say(f"signatories-{stance}", count=len(group), countries=_names(say, group))
            for stance, group in groups
            if group
        ]
        return lines + [_not_counted(say, party) for party in uncounted]

    def buttons(self, say: Say) -> Rows:
        other = "stance" if self.by == "date" else "date"
        return ((Button(say(f"button-by-{other}"), f"/signatories {other}"),),)


def answer(store: Store, question: Question) -> Answer:
    """Answer with every party; the argument "stance" groups them so."""
    stance = question.text.casefold() in ("stance", "by stance", "позиція", "за позицією")
    parties = tuple(signatories.every(store))
    return Signatories(
        parties=parties,
        by="stance" if stance else "date",
        sources=evidence.sources(parties),
        as_of=horizons.of(store, "signatories"),
    )


def _not_counted(say: Say, party: Signatory) -> Html:
    return say("signatories-not-counted", country=Country(party.country or ""), when=party.when)


def _is_counted(party: Signatory) -> bool:
    return party.counted and party.stance in ("founder", "joined")


def _names(say: Say, parties: list[Signatory]) -> Html:
    return say.countries(party.country for party in parties if party.country)


COMMAND = Command("signatories", answer)
