"""`When`: the day of an event, exact or only bounded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class When:
    """A day not before `earliest` and not after `latest`; None leaves that side open."""

    earliest: date | None = None
    latest: date | None = None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"{self.earliest} is after {self.latest}")

    @classmethod
    def on(cls, day: date) -> When:
        """Return the When of an exact day."""
        return cls(day, day)

    @property
    def day(self) -> date | None:
        """The exact day, or None when it is only bounded."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def sort_key(self) -> date:
        """The day to sort by: the latest possible, else the earliest, else the end of time."""
        return self.latest or self.earliest or date.max

    def surely_by(self, day: date) -> bool:
        """Return whether it had certainly happened at the end of `day`."""
        return self.latest is not None and self.latest <= day

    def maybe_by(self, day: date) -> bool:
        """Return whether it can have happened by the end of `day`."""
        return self.earliest is None or self.earliest <= day
