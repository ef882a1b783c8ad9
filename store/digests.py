"""Digests: when those who want news once a day or once a week are told."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

HOUR = time(9)
"""The local time of every digest; the weekly one goes out on Mondays."""


def next_time(pace: str, zone: str, after: datetime) -> int:
    """Return the moment of the next digest after `after`, in Unix seconds."""
    here = after.astimezone(ZoneInfo(zone))
    day = here.date()
    if pace == "weekly":
        day += timedelta(days=-day.weekday() % 7)
    step = timedelta(days=7 if pace == "weekly" else 1)
    moment = datetime.combine(day, HOUR, ZoneInfo(zone))
    while moment <= here:
        day += step
        moment = datetime.combine(day, HOUR, ZoneInfo(zone))
    return int(moment.timestamp())


def quiet_until(quiet: tuple[int, int], zone: str, now: datetime) -> int | None:
    """Return when the quiet hours that `now` lies in end, in Unix seconds; None outside them.

    Quiet hours run from the first hour of the day to the second, over midnight if need be.
    """
    start, end = quiet[0], quiet[1] % 24
    here = now.astimezone(ZoneInfo(zone))
    inside = start <= here.hour < end if start < end else here.hour >= start or here.hour < end
    if not inside or start == end:
        return None
    day = here.date() + timedelta(days=1 if here.hour >= end else 0)
    return int(datetime.combine(day, time(end), ZoneInfo(zone)).timestamp())
