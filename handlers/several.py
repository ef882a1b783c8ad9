"""How several countries stand to the declaration, and which of two joined first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from handlers import evidence
from handlers.command import Answer, Button, Rows
from handlers.say import Country, Html, Say
from store import Store, horizons, signatories
from store.signatories import Signatory

INSIDE = ("founder", "co-issuer", "joined")


@dataclass(frozen=True, kw_only=True)
class Several(Answer):
    """The stance of each of several countries; `unknown` are those the record says nothing of."""

    parties: tuple[Signatory, ...]
    unknown: tuple[str, ...]

    @property
    def inside(self) -> tuple[Signatory, ...]:
        """Those that adopted, issued or joined the declaration, in the order they did."""
        return tuple(party for party in self.parties if party.stance in INSIDE)

    def lines(self, say: Say) -> list[Html]:
        outside = [party for party in self.parties if party.stance == "not-joined"]
        lines = [
            self._headline(say),
            *by_day(say, self.inside),
        ]
        if outside:
            countries = names(say, outside)
            lines.append(say("signatories-not-joined", count=len(outside), countries=countries))
        if self.unknown:
            lines.append(say("several-unknown", countries=say.countries(self.unknown)))
        return lines

    def _headline(self, say: Say) -> Html:
        total = len(self.parties) + len(self.unknown)
        if total == len(self.inside) == 2:
            return _order(say, *self.inside)
        if total == len(self.inside):
            return say("several-all", total=total)
        return say("several", count=len(self.inside), total=total)

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-signatories"), "/signatories"),),)


def answer(store: Store, codes: Iterable[str]) -> Several:
    """Answer for the countries of those codes."""
    wanted = set(codes)
    parties = tuple(party for party in signatories.every(store) if party.country in wanted)
    return Several(
        parties=parties,
        unknown=tuple(sorted(wanted - {party.country for party in parties})),
        sources=evidence.sources(parties),
        as_of=horizons.of(store, "signatories"),
    )


def by_day(say: Say, parties: Iterable[Signatory]) -> list[Html]:
    """Return a line for each day on which some of the parties, given in their order, came in."""
    return [
        say("signatories-day", when=when, countries=names(say, group))
        for when, group in groupby(parties, lambda party: party.when)
    ]


def names(say: Say, parties: Iterable[Signatory]) -> Html:
    """Return the countries of the parties as a list in words."""
    return say.countries(party.country or "" for party in parties)


def _order(say: Say, first: Signatory, second: Signatory) -> Html:
    """Say which of two was first, if their days tell."""
    both = {"first": _country(first), "second": _country(second)}
    if first.when.latest and second.when.earliest and first.when.latest < second.when.earliest:
        return say("several-first", **both)
    if first.when == second.when and first.when.day:
        return say("several-same-day", **both)
    return say("several-unsettled", **both)


def _country(party: Signatory) -> Country:
    return Country(party.country or "")
