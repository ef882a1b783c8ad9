"""Past the horizon: days that the sources of the record do not reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handlers.command import Button, Rows
from handlers.say import Html, Say
from handlers.slips import Slip
from store import Store, signatories
from store.signatories import Count


@dataclass(frozen=True, kw_only=True)
class PastHorizon(Slip):
    """A day that the sources do not reach; `count` is the last total they give."""

    day: date
    horizon: date
    count: Count

    def lines(self, say: Say) -> list[Html]:
        total = self.count.least
        return [
            say("count-past-horizon", day=self.day, horizon=self.horizon),
            say("count-last-known", count=total, horizon=self.horizon),
            say("count-convention"),
        ]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("example-count"), "/count"),),)


def past_horizon(store: Store, command: str, day: date, horizon: date) -> PastHorizon:
    """Return the answer to a room's question about a day after the last known one."""
    count = signatories.count(store, horizon)
    return PastHorizon(command=command, day=day, horizon=horizon, count=count, as_of=horizon)
