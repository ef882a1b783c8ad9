"""Who joined in a period, and how many had joined at its end?"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from handlers import evidence
from handlers.command import Answer, Button, Rows
from handlers.past import past_horizon
from handlers.say import Html, Say
from handlers.scope import Scope
from handlers.several import by_day
from handlers.understanding.periods import Period
from store import Store, horizons, signatories
from store.signatories import Count, Signatory


@dataclass(frozen=True, kw_only=True)
class Within(Answer):
    """The states that joined from `first` to `last`, `sure` of them certainly.

    `size` is that of the group of countries asked about, None for all states. `total` is the count
    on `end`, the last known day of the period; None for a group, or a period without an end.
    """

    first: date | None
    last: date | None
    states: tuple[Signatory, ...]
    sure: int
    size: int | None
    end: date
    total: Count | None

    def lines(self, say: Say) -> list[Html]:
        lines = [
            self._headline(say),
            *by_day(say, self.states),
        ]
        if self.total:
            lines.append(say("within-total", day=self.end, total=total(say, self.total)))
        return lines if self.size else [*lines, say("count-convention")]

    def _headline(self, say: Say) -> Html:
        period = Scope(first=self.first, last=self.last).say(say)
        least, most = self.sure, len(self.states)
        if self.size is not None:
            return self._of_group(say, period, self.size)
        if most == 0:
            return say("within-none", scope=period)
        if least == most:
            return say("within-some", scope=period, count=most)
        return say("within-range", scope=period, least=least, most=most)

    def _of_group(self, say: Say, period: Html, size: int) -> Html:
        least, most = self.sure, len(self.states)
        if most == 0:
            return say("within-group-none", scope=period, size=size)
        if least == most:
            return say("within-group-some", scope=period, count=most, size=size)
        return say("within-group-range", scope=period, least=least, most=most, size=size)

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-signatories"), "/signatories"),),)


def answer(store: Store, period: Period, codes: Collection[str] | None = None) -> Answer:
    """Answer for a period, and for some countries only if `codes` are given."""
    states = [s for s in signatories.joined(store) if codes is None or s.country in codes]
    found = [state for state in states if _maybe(state, period)]
    horizon = horizons.of(store, "signatories")
    if period.first and period.first > horizon:
        return past_horizon(store, period.first, horizon)
    end = min(period.last or horizon, horizon)
    return Within(
        first=period.first,
        last=period.last,
        states=tuple(found),
        size=None if codes is None else len(codes),
        end=end,
        sure=sum(_surely(state, period) for state in found),
        total=signatories.count(store, end) if period.last and codes is None else None,
        # That none of a group joined then is known from when those of it did.
        sources=evidence.sources(found if found or codes is None else states),
        as_of=horizon,
    )


def total(say: Say, count: Count) -> str:
    """Return a total in digits, as a range where a date is open."""
    if count.least == count.most:
        return str(count.least)
    return say("range", least=count.least, most=count.most)


def _maybe(state: Signatory, period: Period) -> bool:
    too_early = period.first and state.when.latest and state.when.latest < period.first
    return not too_early and (period.last is None or state.when.maybe_by(period.last))


def _surely(state: Signatory, period: Period) -> bool:
    early, late = state.when.earliest, state.when.latest
    begun = period.first is None or (early is not None and early >= period.first)
    return begun and late is not None and (period.last is None or late <= period.last)
