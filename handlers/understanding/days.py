"""Days, months, quarters, years and ranges as people write them in English and Ukrainian.

A closed grammar: what it does not know is not a date. A dot means day first; a slash or a hyphen
before the year may mean either order, and when both exist both come back, day first before month
first. "By", "until", "since", "from" and "through" include the day they name, "before" and "after"
do not; "as of" and "on" change nothing. "So far" and "now" mean everything up to today. Early, mid
and late are the first, second and last third of a month, quarter or year. Digits of any script are
digits, two of them at the end of a numeric date a year of this century; a time of day is ignored.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from handlers.understanding.day_grammar import Line, Phrase, line, phrase
from handlers.understanding.day_words import LONGEST, clean
from handlers.understanding.periods import Period, month_first, period, settled

_POSSESSIVE = re.compile("['’]s$")


@dataclass(frozen=True)
class Days:
    """What a text says of days: one period, two to choose from, or none.

    `impossible` quotes a day that no calendar has, such as 31 June. When no year was written,
    `year_missing` is true and the periods lie in the newest year that has begun them.
    """

    periods: tuple[Period, ...] = ()
    impossible: str | None = None
    year_missing: bool = False


def read(text: str, today: date, year: int | None = None) -> Days:
    """The days that the whole text names; `year` stands in for one not written."""
    text = _POSSESSIVE.sub("", text.strip())
    plain = clean(text) if len(text) <= LONGEST else ""
    written = line(plain if len(plain) <= LONGEST else "")
    found = phrase(written, 0)
    whole = found and found.end == len(written.letters)
    return _meaning(found, today, year) if found and whole else Days()


def read_in_record(text: str, today: date, record: Collection[date]) -> Days:
    """As `read`, but a missing year is the newest with a day of the record in the period."""
    days = read(text, today)
    if not days.year_missing:
        return days
    for year in sorted({day.year for day in record}, reverse=True):
        dated = read(text, today, year)
        if any(_holds(span, day) for span in dated.periods for day in record):
            return dated
    return days


def spans(words: Sequence[str], today: date) -> list[tuple[int, int, Days]]:
    """The dates among a question's words: index of the first word, past the last, meaning.

    Stricter than `read`: a number alone is a date only as a year from 2022 to 2035, and "may 5"
    needs a preposition or a year.
    """
    plain = _within([clean(_POSSESSIVE.sub("", word)) for word in _within(words)])
    written = line(" ".join(plain))
    starts = [0, *accumulate(len(word) + 1 for word in plain)]
    owners = [
        (bisect_right(starts, token.start) - 1, bisect_right(starts, token.end - 1))
        for token in written.tokens
    ]
    found, at = [], 0
    while at < len(owners):
        match = phrase(written, at)
        if match and _covers_words(owners, at, match.end) and _stands_free(written, at, match):
            found.append((owners[at][0], owners[match.end - 1][1], _meaning(match, today, None)))
            at = match.end
        else:
            at += 1
    return found


def _within(words: Sequence[str]) -> Sequence[str]:
    """The words that fit into the longest text we read."""
    ends = list(accumulate(len(word) + 1 for word in words[:LONGEST]))
    return words[: bisect_right(ends, LONGEST + 1)]


def _covers_words(owners: list[tuple[int, int]], at: int, end: int) -> bool:
    """Whether no word lies partly in the tokens from `at` to `end`."""
    starts_word = at == 0 or owners[at - 1][1] <= owners[at][0]
    return starts_word and (end == len(owners) or owners[end - 1][1] <= owners[end][0])


def _stands_free(written: Line, at: int, match: Phrase) -> bool:
    """Whether the phrase is surely a date among other words."""
    if ":" in match.first.text:
        return False  # "q: tenth"
    if match.first.text.isdecimal() and match.last is None:
        likely = match.lead or match.first.year in range(2022, 2036)
        return match.first.form == "year" and bool(likely)
    return written.letters[at : match.end] not in ("N.N", "Nm", "mN", "rm", "mr")


def _holds(span: Period, day: date) -> bool:
    return bool(span.first and span.last and span.first <= day <= span.last)


def _meaning(written: Phrase, today: date, year: int | None) -> Days:
    points = [settled(point, today) for point in (written.first, written.last) if point]
    missing = any(p.year_missing for p in points) and all(p.year is None for p in points)
    if year and missing:
        points = [p._replace(year=year) if p.year_missing else p for p in points]
    periods, impossible = [], None
    readings = dict.fromkeys((tuple(points), tuple(month_first(point) for point in points)))
    for reading in readings:
        try:
            periods.append(period(written.lead, reading, today))
        except ValueError as error:
            impossible = impossible or str(error)
    return Days(tuple(dict.fromkeys(periods)), None if periods else impossible, missing)
