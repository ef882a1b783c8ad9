"""Arguments: a room's country or day out of the reader's words, or the slip that says why not."""

from __future__ import annotations

from datetime import date

from handlers.command import Question
from handlers.slips import (
    GroupOfCountries,
    ImpossibleDay,
    NoCountry,
    NotOneDay,
    Slip,
    UnknownCountry,
    UnreadableDay,
    WhichCountry,
    WhichDay,
)
from handlers.understanding import countries, days
from handlers.understanding.periods import Period


def country(question: Question, command: str) -> str | Slip:
    """Return the code of the country that the whole argument names."""
    if not question.text:
        return NoCountry(command=command)
    reading = countries.read(question.text)
    if len(reading.codes) == 1:
        return reading.codes[0]
    if reading.group:
        codes = countries.MEMBERS.get(reading.group, ())
        return GroupOfCountries(command=command, text=question.text, codes=codes)
    named = reading.codes or _named(question.text)
    if len(named) > 1:
        return WhichCountry(command=command, text=question.text, codes=named)
    return UnknownCountry(command=command, text=question.text, near=reading.near or named)


def partner(question: Question, command: str) -> str | Slip | None:
    """Return the code of the partner that the argument names; None for all of Ukraine's."""
    code = country(question, command) if question.text else None
    return None if code == "UA" else code


def _named(text: str) -> tuple[str, ...]:
    """Return the countries named among other words, each once."""
    found = countries.spans(text.split())
    return tuple(dict.fromkeys(code for *_, reading in found for code in reading.codes))


def day(question: Question, command: str) -> date | Slip:
    """Return the day that the whole argument names."""
    reading = days.read(question.text, question.today)
    if reading.impossible:
        return ImpossibleDay(command=command, text=question.text)
    found = tuple(period.day for period in reading.periods if period.day)
    if len(found) == 1 and len(reading.periods) == 1:
        return found[0]
    if len(found) > 1:
        return WhichDay(command=command, text=question.text, days=found)
    if len(reading.periods) == 1 and (bounds := _bounds(reading.periods[0])):
        return NotOneDay(command=command, text=question.text, days=bounds)
    return UnreadableDay(command=command, text=question.text)


def _bounds(period: Period) -> tuple[date, ...]:
    """Return the days that a period is known to begin and end with."""
    return tuple(day for day in (period.first, period.last) if day)
