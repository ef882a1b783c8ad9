"""From a date as written to the days it means."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from handlers.understanding.day_grammar import Point

Kind = Literal["day", "part", "week", "month", "quarter", "year", "range", "open"]

START = 3
"""The part of a period that begins it: until "the start of 2024" is until its first day."""
_MIDDLE, _LAST_DAY, _FIRST_DAY = 1, 4, 5
_HALF_A_MONTH = 15
_UNITS: dict[str, tuple[int, Kind]] = {"k": (1, "month"), "q": (3, "quarter"), "y": (12, "year")}


@dataclass(frozen=True)
class Period:
    """Days from `first` to `last`, both included; an open side is None."""

    first: date | None
    last: date | None
    kind: Kind

    @property
    def day(self) -> date | None:
        """The exact day, when it is one."""
        return self.first if self.kind == "day" else None


def settled(point: Point, today: date) -> Point:
    """The point with "this year" or "last year" as a number."""
    if point.shift is None or point.unit:
        return point
    return point._replace(year=today.year + point.shift, shift=None)


def month_first(point: Point) -> Point:
    """The other reading of 05/08/2023; any other point as it is."""
    return point._replace(day=point.month, month=point.day) if point.form == "ask" else point


def period(lead: str, points: Sequence[Point], today: date) -> Period:
    """What a preposition and one or two points mean; ValueError quotes a day that never was."""
    point, *rest = points
    if rest:
        return _range(point, rest[0], today)
    meant = _dated(point, today)
    first, last = meant.first or today, meant.last or today
    match lead:
        case "u" | "t" if point.part == _MIDDLE and point.month:
            return Period(None, first.replace(day=_HALF_A_MONTH), "open")
        case "t" if meant.kind == "year" and point.shift is None:
            return Period(None, _step(first, -1), "open")  # "до 2024 року", unlike "so far in 2024"
        case "u" | "t":
            return Period(None, first if point.part == START else last, "open")
        case "s":
            return Period(first, None, "open")
        case "x":  # what happened in the last days of August was before the end of August
            return Period(None, last if point.part == 2 else _step(first, -1), "open")
        case "z":
            after = first if point.part == START else last
            return Period(_step(after, 1), None, "open")
    return meant


def _range(first: Point, last: Point, today: date) -> Period:
    """From one point to the other, each lending what the other leaves out."""
    first_lacks, last_lacks = first.year_missing, last.year_missing
    if first.form == "bare":
        first = first._replace(month=last.month)
    if last.form == "bare":
        last = last._replace(month=first.month)
    if last.year_missing:
        last = last._replace(year=first.year or _newest(last, today))
    if first.year_missing:
        first = first._replace(year=last.year or _newest(first, today))
    start, end = _end(first, today), _end(last, today)
    if _later(start, end) and first_lacks and first.year:  # from December to January 2024
        start = _end(first._replace(year=first.year - 1), today)
    elif _later(start, end) and last_lacks and last.year:
        end = _end(last._replace(year=last.year + 1), today)
    if _later(start, end):
        start, end = end, start
    return Period(start.first, end.first if last.part == START else end.last, "range")


def _end(point: Point, today: date) -> Period:
    """One end of a range, where "now" is today."""
    meant = _dated(point, today)
    return Period(meant.first or meant.last, meant.last, meant.kind)


def _later(start: Period, end: Period) -> bool:
    return bool(start.first and end.last and start.first > end.last)


def _dated(point: Point, today: date) -> Period:
    """The period that a point means; ValueError with its text when no calendar has it."""
    if point.form == "now":
        return Period(None, today, "open")
    try:
        if point.unit and point.shift is not None:
            meant = _relative(point.unit, point.shift, today)
        else:
            year = _newest(point, today) if point.year is None else point.year
            meant = _in_year(point, year)
    except ValueError:
        raise ValueError(point.text) from None
    return meant if point.part is None else _cut(meant, point.part)


def _newest(point: Point, today: date) -> int:
    """The newest year that has begun the point; leap days come every eight years at the latest."""
    for year in range(today.year, today.year - 9, -1):
        try:
            first = _in_year(point, year).first
            if first and first <= today:
                return year
        except ValueError:
            continue
    return today.year


def _in_year(point: Point, year: int) -> Period:
    if point.day is not None:
        day = date(year, point.month or 0, point.day)
        return Period(day, day, "day")
    if point.quarter is not None:
        return _months(year, 3 * point.quarter - 2, 3, "quarter")
    if point.season is not None:
        return _months(year, 3 * point.season, 3, "range")
    if point.month is not None:
        return _months(year, point.month, 1, "month")
    return _months(year, 1, 12, "year")


def _months(year: int, month: int, count: int, kind: Kind) -> Period:
    last = month + count - 1
    return Period(date(year, month, 1), date(year, last, monthrange(year, last)[1]), kind)


def _relative(unit: str, shift: int, today: date) -> Period:
    """This day, week, month, quarter or year, or the one before; weeks begin on Monday."""
    if unit == "d":
        return Period(_step(today, shift), _step(today, shift), "day")
    if unit == "w":
        monday = _step(today, 7 * shift - today.weekday())
        return Period(monday, _step(monday, 6), "week")
    count, kind = _UNITS[unit]
    index = (12 * today.year + today.month - 1) // count + shift
    return _months(index * count // 12, index * count % 12 + 1, count, kind)


def _cut(whole: Period, part: int) -> Period:
    """The third of a period that is asked for, or its last or first day."""
    if whole.first is None or whole.last is None:
        return whole
    if part in (_LAST_DAY, _FIRST_DAY):
        day = whole.last if part == _LAST_DAY else whole.first
        return Period(day, day, "day")
    length = (whole.last - whole.first).days + 1
    cuts = (0, round(length / 3), 2 * round(length / 3), length)
    at = part % START
    return Period(_step(whole.first, cuts[at]), _step(whole.first, cuts[at + 1] - 1), "part")


def _step(day: date, days: int) -> date:
    """A number of days later, no further than a date can go."""
    last = date.max.toordinal()
    return date.fromordinal(min(max(day.toordinal() + days, 1), last))
