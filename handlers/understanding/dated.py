"""Days as a command writes them, and the year that a reader left out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from handlers.understanding import days
from handlers.understanding.day_words import clean, tokens
from handlers.understanding.days import Days
from handlers.understanding.periods import Period

_LEADS = "iutsxzb"  # the letters of prepositions
_UNTIL = frozenset("utx")
_AFTERWARDS = "ef"  # the letters of what follows a date: "or later", "not inclusive"
_PUNCTUATION = " ,.?!:;()"


@dataclass(frozen=True)
class YearRead:
    """A date written without a year, and the period that was understood."""

    text: str
    period: Period


def resolved(text: str, found: Days, today: date, record: Collection[date]) -> Days:
    """Return a date with a missing year taken from the newest such day in the record."""
    if not found.year_missing:
        return found
    bare = days.read_in_record(without_lead(text), today, record)
    there = bare if bare.periods else days.read_in_record(text, today, record)
    years = [period.last.year for period in there.periods if period.last]
    return days.read(text, today, years[0]) if years else found


def two_days(texts: Sequence[str], today: date, record: Collection[date]) -> tuple[date, ...]:
    """Return two single days in their order, or none; one without a year is of the other's.

    Where neither has a year, both are of the first one's newest year in the record.
    """
    bare = [without_lead(text) for text in texts]
    read = [days.read_in_record(text, today, record) for text in bare]
    dated = [period for found in read if not found.year_missing for period in found.periods]
    dated = dated or [period for found in read for period in found.periods]
    if dated and dated[0].day:
        read = [days.read(text, today, dated[0].day.year) for text in bare]
    found = [period.day for one in read for period in one.periods if period.day]
    return tuple(sorted(found)) if len(found) == len(texts) else ()


def year_read(text: str, today: date, meant: Period) -> YearRead:
    """Return how the bare date in a text was read, when the whole of it was read as `meant`."""
    bare, end = without_lead(text), meant.last or meant.first
    periods = days.read(bare, today, end.year if end else None).periods
    return YearRead(bare, periods[0] if len(periods) == 1 else meant)


def written(period: Period) -> str:
    """Return a period as short as a command can have it: 2023-08-18, 2023-08, since 2023-08-19."""
    first, last = period.first, period.last
    if first is None or last is None:
        return f"since {first}" if first else f"until {last}"
    if period.kind in ("day", "month", "year"):
        return first.isoformat()[: {"day": 10, "month": 7, "year": 4}[period.kind]]
    return f"{first} to {last}"


def leads_until(text: str) -> bool:
    """Return whether a date begins with "by", "until" or "before"."""
    return _lead(text) in _UNTIL


def _lead(text: str) -> str | None:
    return next((token.letter for token in tokens(clean(text))), None)


def without_lead(text: str) -> str:
    """Return a date without the words that set its bounds: the 18 August of "by 18 August"."""
    plain = clean(text)
    told = [token for token in tokens(plain) if token.letter not in _LEADS]
    dated = [token for token in told if token.letter not in _AFTERWARDS] or told
    start, end = (dated[0].start, dated[-1].end) if dated else (0, None)
    return plain[start:end].strip(_PUNCTUATION)
