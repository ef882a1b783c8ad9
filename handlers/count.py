"""How many states had joined by the end of a day, and how is that counted?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handlers import arguments, evidence, within
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.past import past_horizon
from handlers.say import Country, Html, Say
from handlers.slips import Slip
from handlers.understanding.periods import Period
from store import Store, horizons, signatories, tallies
from store.signatories import Count
from store.tallies import Tally


@dataclass(frozen=True, kw_only=True)
class Counted(Answer):
    """The store's own total at the end of `day`, beside what was reported at the time.

    `reported` are the totals given that very day, or else the last ones given before it.
    """

    day: date
    adopted: date
    count: Count
    reported: tuple[Tally, ...] = ()

    def lines(self, say: Say) -> list[Html]:
        if self.count.most == 0:
            return [say("count-none", day=self.day, adopted=self.adopted)]
        return [
            _headline(say, self.day, self.count),
            say("count-convention"),
            _without_g7(say, self.count),
            *(_open(say, state) for state in self.count.open),
            *(_reported(say, tally, self.day) for tally in self.reported),
        ]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-signatories"), "/signatories"),),)


def answer(store: Store, question: Question) -> Answer:
    """Answer for the day or period in the argument, or for the last day the sources reach."""
    horizon = horizons.of(store, "signatories")
    if not question.text:
        return _counted(store, horizon, horizon)
    period = arguments.period(question, "count")
    if isinstance(period, Slip):
        return period
    if period.kind == "open" and period.last:
        period = Period(period.last, period.last, "day")
    if not period.day:
        return within.answer(store, period)
    day = period.day
    if day > horizon and day != question.today:
        return past_horizon(store, day, horizon)
    return _counted(store, min(day, horizon), horizon)


def _counted(store: Store, day: date, horizon: date) -> Counted:
    states = signatories.joined(store)
    adopted = min(state.when.day for state in states if state.when.day)
    reported = tuple(tallies.latest(store, day))
    count = signatories.count(store, day)
    last_in = [state for state in states if state.when.surely_by(day)][-1:] or states[:1]
    return Counted(
        day=day,
        adopted=adopted,
        count=count,
        reported=reported,
        sources=evidence.sources([*reported, *count.open, *last_in]),
        as_of=horizon,
    )


def _headline(say: Say, day: date, count: Count) -> Html:
    if count.least == count.most:
        return say("count-exact", day=day, count=count.least)
    return say("count-range", day=day, least=count.least, most=count.most)


def _without_g7(say: Say, count: Count) -> Html:
    least, most = count.least - count.founders, count.most - count.founders
    if least == most:
        return say("count-without-g7", count=least)
    return say("count-without-g7-range", least=least, most=most)


def _open(say: Say, state: signatories.Signatory) -> Html:
    return say("count-open", country=Country(state.country or ""), when=state.when)


def _reported(say: Say, tally: Tally, day: date) -> Html:
    """Say a reported total with what it counted, and its day unless that is the asked one."""
    said = say(
        f"tally-{tally.convention}", count=tally.total, more="yes" if tally.more_than else "no"
    )
    if tally.when.day == day:
        return say("count-reported-then", total=said, by=tally.said_by)
    return say("count-reported-before", total=said, by=tally.said_by, when=tally.when)


COMMAND = Command("count", answer)
