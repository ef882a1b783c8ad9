"""What changed between two days?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain

from handlers import evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.pages import Page, page
from handlers.say import Html, Say
from handlers.slips import PastHorizon, Slip
from handlers.timeline import PAGE, Together, event_line, open_line, together
from handlers.understanding import days
from handlers.within import total
from store import Store, events, horizons, people, signatories
from store.people import Person
from store.signatories import Count

EXAMPLE = date(2023, 7, 12), date(2023, 8, 18)


@dataclass(frozen=True, kw_only=True)
class Difference(Answer):
    """How the total moved from the end of one day to the end of another, and all that happened.

    The days of `open` events are not known so well that they must lie between the two.
    """

    first: date
    last: date
    before: Count
    after: Count
    people: tuple[Person, ...]
    open: int
    count: int
    page: Page[Together]

    def lines(self, say: Say) -> list[Html]:
        return [
            say("diff-total", first=self.first, last=self.last, count=self.count),
            say("diff-states", before=total(say, self.before), after=total(say, self.after)),
            *open_line(say, self.open),
            *(event_line(say, facts, self.people) for facts in self.page.items),
        ]

    def buttons(self, say: Say) -> Rows:
        return self.page.buttons(say, "diff")


@dataclass(frozen=True, kw_only=True)
class NotTwoDays(Slip):
    """An argument that is not two days."""

    def lines(self, say: Say) -> list[Html]:
        return [say("diff-needs-two")]

    def buttons(self, say: Say) -> Rows:
        label = say("label-between", first=say.day(EXAMPLE[0]), last=say.day(EXAMPLE[1]))
        return ((Button(label, f"/diff {EXAMPLE[0]} {EXAMPLE[1]}"),),)


def answer(store: Store, question: Question) -> Answer:
    """Answer for the two days in the argument, in either order; the first is not included."""
    bounds = _two_days(question)
    if bounds is None:
        return NotTwoDays(command="diff")
    first, last = bounds
    horizon = horizons.of(store, "events")
    if last > horizon:
        asks = f"/diff {min(first, horizon)} {horizon}"
        return PastHorizon(command="diff", day=last, horizon=horizon, asks=asks, as_of=horizon)
    happened = events.between(store, first, last)
    found = [fact for fact in happened if not fact.when.surely_by(first)]
    listed = page(together(found), question, f"{first} {last}", PAGE)
    return Difference(
        first=first,
        last=last,
        before=signatories.count(store, first),
        after=signatories.count(store, last),
        people=tuple(people.every(store)),
        open=sum(fact.when.maybe_by(first) or not fact.when.surely_by(last) for fact in found),
        count=len(found),
        page=listed,
        sources=evidence.sources(chain(*listed.items)),
        as_of=horizon,
    )


def _two_days(question: Question) -> tuple[date, date] | None:
    """Return the two days that the argument names, or the day before a period and its last."""
    words = question.text.split()
    for cut in range(1, len(words)):
        halves = [" ".join(words[:cut]), " ".join(words[cut:])]
        readings = [days.read(half, question.today) for half in halves]
        found = [r.periods[0].day for r in readings if len(r.periods) == 1 and r.periods[0].day]
        if len(found) == 2:
            return min(found), max(found)
    periods = days.read(question.text, question.today).periods
    if len(periods) == 1 and periods[0].first and periods[0].last and not periods[0].day:
        before = date.fromordinal(max(1, periods[0].first.toordinal() - 1))
        return before, periods[0].last
    return None


COMMAND = Command("diff", answer)
