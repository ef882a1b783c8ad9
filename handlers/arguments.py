"""Arguments: a room's country or day out of the reader's words, or the slip that says why not."""

from __future__ import annotations

import re
from collections.abc import Collection
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
from store import Store, memberships


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


def _named(text: str) -> tuple[str, ...]:
    """Return the countries named among other words, each once."""
    found = countries.spans(text.split())
    return tuple(dict.fromkeys(code for *_, reading in found for code in reading.codes))


def partner(question: Question, command: str) -> str | Slip | None:
    """Return the code of the partner that the argument names; None for all of Ukraine's."""
    code = country(question, command) if question.text else None
    return None if code == "UA" else code


def parties(store: Store, question: Question, command: str) -> tuple[str, Collection[str] | Slip]:
    """Return the key of the group that the argument names, or "", and the codes of its countries.

    Several countries stand side by side, with commas or "and" between them.
    """
    group = countries.read(question.text).group
    if group:
        return group, members(store, group, question.today)
    words = re.split(r"[\s,;]+", question.text)
    found = countries.spans(words)
    codes = [code for _, _, reading in found for code in reading.codes]
    rest = {word.casefold() for at, word in enumerate(words) if not _inside(at, found)}
    if len(found) > 1 and len(codes) == len(found) and rest <= {"", "and", "та", "і", "й"}:
        return "", tuple(dict.fromkeys(codes))
    if len(words) > 1 and all(re.fullmatch("[A-Za-z]{2}", word) for word in words):
        readings = [countries.read(word.upper()).codes for word in words]
        if all(len(reading) == 1 for reading in readings):
            return "", tuple(dict.fromkeys(code for (code,) in readings))
    one = country(question, command)
    return "", (one,) if isinstance(one, str) else one


def _inside(at: int, found: list[tuple[int, int, countries.Reading]]) -> bool:
    return any(start <= at < end for start, end, _ in found)


def members(store: Store, group: str, day: date) -> tuple[str, ...]:
    """Return the codes of a group's countries; of the EU and NATO, the members on that day."""
    if group in countries.MEMBERS:
        return countries.MEMBERS[group]
    found = memberships.of(store, group.removesuffix("-members"), day)
    return tuple(member.country for member in found if member.country)


def period(question: Question, command: str) -> Period | Slip:
    """Return the day or period that the whole argument names."""
    reading = days.read(question.text, question.today)
    if reading.impossible:
        return ImpossibleDay(command=command, text=question.text)
    if len(reading.periods) == 1:
        return reading.periods[0]
    found = tuple(period.day for period in reading.periods if period.day)
    if found:
        return WhichDay(command=command, text=question.text, days=found)
    return UnreadableDay(command=command, text=question.text)


def day(question: Question, command: str) -> date | Slip:
    """Return the day that the whole argument names."""
    found = period(question, command)
    if isinstance(found, Slip):
        return found
    bounds = tuple(day for day in (found.first, found.last) if day)
    return found.day or NotOneDay(command=command, text=question.text, days=bounds)
