"""Arguments: a room's country or day out of the reader's words, or the slip that says why not."""

from __future__ import annotations

from datetime import date

from handlers.command import Question
from handlers.slips import (
    ImpossibleDay,
    NoCountry,
    Slip,
    UnknownCountry,
    UnreadableDay,
    WhichCountry,
    WhichDay,
)
from handlers.understanding import countries, days


def country(question: Question, command: str) -> str | Slip:
    """Return the code of the country that the whole argument names."""
    if not question.text:
        return NoCountry(command=command)
    reading = countries.read(question.text)
    if len(reading.codes) == 1:
        return reading.codes[0]
    if reading.codes:
        return WhichCountry(command=command, text=question.text, codes=reading.codes)
    return UnknownCountry(command=command, text=question.text, near=reading.near)


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
    return UnreadableDay(command=command, text=question.text)
