"""Years: which year a day or month is of that stands apart from it, and dates that are one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.understanding import days
from handlers.understanding.parts import Part

_STOPS = ",.:;?! "
_THAT_YEAR = re.compile(r"\bthat (?:same )?year\b|\bтого (?:(?:ж|же|самого) )*року\b")
_AGAIN = re.compile(
    r"(?:за |у |в |in |for |during |протягом |впродовж )?(?:this (?:month|year)"
    r"|ц(?:ей|ьому|ього) (?:місяць|місяці|місяця|рік|році|року))\W*",
    re.IGNORECASE,
)


def joined(parts: list[Part], keys: Sequence[str], today: date) -> list[Part]:
    """Return the parts with each day or month in the year that is told apart from it."""
    return _in_that_year(_as_one(parts, today), keys, today)


def _as_one(parts: list[Part], today: date) -> list[Part]:
    """Return the parts with two dates that are one as one: "липневі … 2023 року".

    "This month" after another date is that one again, and so is the day that it ends with.
    """
    named = [part for part in parts if part.days]
    if len(named) != 2:
        return parts
    for day, year in (named, named[::-1]):
        if dated_day := _of_year(day, year, today):
            return [dated_day if part is day else part for part in parts if part is not year]
    if _AGAIN.fullmatch(named[1].value) or _is_its_end(named[0], named[1], today):
        return [part for part in parts if part is not named[1]]
    return parts


def _in_that_year(parts: list[Part], keys: Sequence[str], today: date) -> list[Part]:
    """Return the parts with "1 January that year" as one of the only year that is told of."""
    dated = [part.days for part in parts if part.days and not part.days.year_missing]
    years = {p.last.year for found in dated for p in found.periods if p.last}
    if len(years) != 1 or not _THAT_YEAR.search(" ".join(keys)):
        return parts
    (year,) = years
    return [_with_year(part, year, today) if _lacks_year(part) else part for part in parts]


def _of_year(day: Part, year: Part, today: date) -> Part | None:
    """Return a day or a month that has no year with that of another date; None if that is none."""
    years = [p.first for p in year.days.periods if p.kind == "year"] if year.days else []
    if not _lacks_year(day) or len(years) != 1 or not years[0]:
        return None
    dated = _with_year(day, years[0].year, today)
    periods = dated.days.periods if dated.days else ()
    return dated if [period.kind for period in periods] in (["month"], ["day"]) else None


def _with_year(part: Part, year: int, today: date) -> Part:
    text = f"{part.value.rstrip(_STOPS)} {year}"
    return replace(part, value=text, days=days.read(text, today))


def _lacks_year(part: Part) -> bool:
    return part.days is not None and part.days.year_missing


def _is_its_end(whole: Part, day: Part, today: date) -> bool:
    """Return whether a day only says when a period ends: "the end of August 2023, the 31st"."""
    last = [period.last for period in whole.days.periods] if whole.days else []
    year = last[0].year if len(last) == 1 and last[0] else None
    return bool(year) and [p.last for p in days.read(day.value, today, year).periods] == last
