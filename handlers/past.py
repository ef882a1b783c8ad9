"""Past the horizon: days that the sources of the record do not reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handlers.say import Html, Say
from handlers.slips import PastHorizon
from store import Store, signatories
from store.signatories import Count


@dataclass(frozen=True, kw_only=True)
class CountPastHorizon(PastHorizon):
    """A day that the sources do not reach; `count` is the last total they give."""

    count: Count

    def lines(self, say: Say) -> list[Html]:
        return [
            *super().lines(say),
            say("count-last-known", count=self.count.least, horizon=self.horizon),
            say("count-convention"),
        ]


def past_horizon(store: Store, day: date, horizon: date) -> CountPastHorizon:
    """Return the answer to how many had joined by a day after the last known one."""
    return CountPastHorizon(
        command="count",
        day=day,
        horizon=horizon,
        asks=f"/count {horizon}",
        count=signatories.count(store, horizon),
        as_of=horizon,
    )
