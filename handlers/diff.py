"""What changed between two days?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handlers import evidence
from handlers.command import Answer, Command, Question, Rows
from handlers.pages import Page, page
from handlers.say import Html, Say
from handlers.slips import Slip, UnreadableDay
from handlers.timeline import PAGE, event_line
from handlers.understanding import days
from store import Store, events, horizons, people, signatories
from store.fact import Fact
from store.people import Person
from store.signatories import Count


@dataclass(frozen=True, kw_only=True)
class Difference(Answer):
    """How the total moved from the end of one day to the end of another, and all that happened."""

    first: date
    last: date
    before: Count
    after: Count
    people: tuple[Person, ...]
    page: Page[Fact]

    def lines(self, say: Say) -> list[Html]:
        return [
            say("diff-total", first=self.first, last=self.last, count=self.page.total),
            say("diff-states", before=_total(say, self.before), after=_total(say, self.after)),
            *(event_line(say, fact, self.people) for fact in self.page.items),
        ]

    def buttons(self, say: Say) -> Rows:
        return self.page.buttons(say, "diff")


@dataclass(frozen=True, kw_only=True)
class NotTwoDays(Slip):
    """An argument that is not two days."""

    def lines(self, say: Say) -> list[Html]:
        return [say("diff-needs-two")]


def answer(store: Store, question: Question) -> Answer:
    """Answer for the two days in the argument, in either order; the first is not included."""
    bounds = _two_days(question)
    if isinstance(bounds, Slip):
        return bounds
    first, last = bounds
    horizon = horizons.of(store, "events")
    found = [
        fact
        for fact in events.between(store, first, min(last, horizon))
        if not fact.when.surely_by(first)
    ]
    listed = page(found, question, f"{first} {last}", PAGE)
    return Difference(
        first=first,
        last=last,
        before=signatories.count(store, first),
        after=signatories.count(store, last),
        people=tuple(people.every(store)),
        page=listed,
        sources=evidence.sources(listed.items),
        as_of=horizon,
    )


def _two_days(question: Question) -> tuple[date, date] | Slip:
    words = question.text.split()
    for cut in range(1, len(words)):
        halves = [" ".join(words[:cut]), " ".join(words[cut:])]
        readings = [days.read(half, question.today) for half in halves]
        found = [r.periods[0].day for r in readings if len(r.periods) == 1 and r.periods[0].day]
        if len(found) == 2:
            return min(found), max(found)
    period = days.read(question.text, question.today).periods
    if len(period) == 1 and period[0].first and period[0].last and not period[0].day:
        return period[0].first, period[0].last
    if len(words) == 1:
        return UnreadableDay(command="diff", text=question.text)
    return NotTwoDays(command="diff")


def _total(say: Say, count: Count) -> str:
    if count.least == count.most:
        return str(count.least)
    return say("range", least=count.least, most=count.most)


COMMAND = Command("diff", answer)
