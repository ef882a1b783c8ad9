"""Kinds of dates: a day or period as such, or the end of what is counted and listed."""

import re
from collections.abc import Set
from dataclasses import replace
from datetime import date

from handlers.understanding import days
from handlers.understanding.dated import leads_until, without_lead
from handlers.understanding.days import Days
from handlers.understanding.parts import Part

_FROM_THEN = "from-then"

_OF_TODAY = frozenset({"not", "outside", "claim", "count", "tally", "status", "with-whom"})
_FELL_ON = re.compile("на ", re.IGNORECASE)  # "події, що випали на серпень"
_AS_OF = re.compile(
    "(?:in )?as of |as per |as (?:things|it) (?:stood|was) (?:on|at) "
    "|(?:за )?станом |на (?!початку)",
    re.IGNORECASE,
)
_NOW_TO = re.compile(r"(?:now|тепер)\W*", re.IGNORECASE)  # "Now Finland", "Тепер про Румунію"
_THE_START = re.compile("(?:start|beginning|початок) ", re.IGNORECASE)
_AT_THE_END = re.compile(
    r"(?:(?:at|in) )?(?:the )?(?:end|close)\b|наприкінці|(?:у|в) кінці|кінець", re.IGNORECASE
)


def _begins(part: Part) -> bool:
    """Return whether a part is a date from which on something is: "since 1 June 2024"."""
    periods = part.days.periods if part.days else ()
    return [period.last for period in periods] == [None]


def told(part: Part, today: date, concepts: Set[str]) -> Part:
    """Return a date by its kind, and any other part as it is.

    "So far" and "as of today" say nothing but "still", nor does "since then" beside a date, which
    begins there.
    """
    if part.concept == _FROM_THEN and "date" in concepts:
        return replace(part, concept="free")
    if part.concept != "date":
        return part
    kind = _kind_of_date(part, today)
    if _FROM_THEN in concepts and kind in ("day", "period"):  # "I left on 1 May. What's new since?"
        text = f"since {without_lead(part.value)}"
        return replace(part, concept="since", value=text, days=days.read(text, today))
    if kind == "day" and part.days and _is_today(part.days, today):
        if "person" in concepts:
            return replace(part, concept="elsewhere")  # no record says what somebody does now
        kind = "now" if concepts & _OF_TODAY and "difference" not in concepts else "day"
    if kind == "until" and "happen" in concepts and _FELL_ON.match(part.value):
        days_of = [period.day for period in part.days.periods] if part.days else []
        kind = "day" if all(days_of) else "period"
    if kind == "now":
        opens = part.start == 0 and _NOW_TO.fullmatch(part.value)
        return replace(part, concept="free", value="free" if opens else "still")
    if kind == "until" and _THE_START.search(part.value) and not leads_until(part.value):
        text = f"by {without_lead(part.value)}"  # "as of the start of May" is the first of May
        part = replace(part, value=text, days=days.read(text, today))
    return replace(part, concept=kind)


def _is_today(found: Days, today: date) -> bool:
    return [period.day for period in found.periods] == [today]


def _kind_of_date(part: Part, today: date) -> str:
    """Return "day", "until", "since", "end" or "period"; "now" for "so far" and "as of today"."""
    assert part.days
    periods = part.days.periods
    of_today = [period.last for period in periods] == [today] and not part.days.year_missing
    if _AS_OF.match(part.value) and of_today:
        return "now"
    if _begins(part):
        from_now = [period.first for period in periods] == [today] and not part.days.year_missing
        return "now" if from_now else "since"  # "as of 1 September or later" as well
    if _AS_OF.match(part.value) or (leads_until(part.value) and len(periods) != 1):
        return "until"
    if len(periods) != 1 or periods[0].kind == "day":
        return "day"
    if _AT_THE_END.match(part.value):
        return "end"
    if periods[0].first is None:
        return "until" if part.days.year_missing or periods[0].last != today else "now"
    return "period"
