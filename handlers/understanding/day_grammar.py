"""The forms in which people write days, as patterns over the letters of `day_words`.

Only how a date is written is settled here; which days it means is for `periods`.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from handlers.understanding.day_words import Token, tokens


class Point(NamedTuple):
    """A day, month, quarter or year as written; what was not written is None."""

    form: str
    text: str
    year: int | None
    month: int | None
    day: int | None
    quarter: int | None
    part: int | None  # third of the period or a day of it, as `periods` cuts it
    shift: int | None  # 0 for this, -1 for last
    unit: str | None  # of what: d day, w week, k month, q quarter, y year
    season: int | None = None  # 1 for spring, 2 for summer, 3 for autumn

    @property
    def year_missing(self) -> bool:
        """Whether the point is a date of the calendar written without its year."""
        return self.year is None and self.shift is None and self.form != "now"


class Phrase(NamedTuple):
    """A preposition's letter or nothing, one or two points, and the token after them."""

    lead: str
    first: Point
    last: Point | None
    end: int


class Line(NamedTuple):
    """A text, its tokens, and their letters in one string for the patterns."""

    text: str
    tokens: list[Token]
    letters: str


_ORDINAL = "(?:-?o|-a)?"  # 18th, 18-го; й is also an "and"
_NUMBER = "Y(?:-?o|-a)?y?"  # 2023, 2023 року, 2023-го, 2023-й
_YEAR = f"(?:{_NUMBER}|cy|l)"  # last year, торік
_LEAD = re.compile("i?[iutsxzb]?")
_POINT = re.compile(
    rf"""
    (?P<part>p-?)?
    (?: (?P<ymd>      Y([-./])N\3N)                   # 2023-08-18
      | (?P<dmy>      N\.N(?:\.[YN]y?)?)              # 18.08.2023, 18.08.23, 18.08
      | (?P<ask>      N-N-Yy? | N/N/[YN]y?)           # 05/08/2023
      | (?P<ym>       Y[-./]N)                        # 2023-08
      | (?P<my>       N[./]Yy?)                       # 08.2023
      | (?P<words>    [Nr]{_ORDINAL}-?[MmA](?:-?{_YEAR}|N(?:-?oy?|y|$))?  # 18-го серпня 23-го
                    | [MmA][Nr]{_ORDINAL}(?:{_YEAR}|y)?  # August 18th, 2023; серпень 23 року
                    | [MmA]-?{_YEAR}                  # August 2023
                    | {_NUMBER}MN? | M)               # 2023 August, August
      | (?P<short>    m)                              # May
      | (?P<quarter>  (?:q-?N | [NrRa]{_ORDINAL}-?q)(?:[-/]?{_YEAR})? | Yy?[-/]?qN)
      | (?P<season>   h-?{_YEAR} | {_NUMBER}h)         # summer of 2023
      | (?P<year>     c?y?{_NUMBER})                     # 2023, last year, 2023
      | (?P<relative> c[wkqy] | (?<=p)[wkqy] | l | d)  # last month, end of the month, today
      | (?P<now>      n)
      | (?P<short_year> N(?:-?o|-a)y)                    # у 24-му році
      | (?P<bare>     [Nr]{_ORDINAL}(?:Yy?)?)            # the 18 of "18-25 August"
    )""",
    re.VERBOSE,
)
_UNTIL = ("t", "u", "x")
_JOINERS = {"b": "at-", "s": "t-", "i": "t-", "": "t-"}
# What the numbers of a form are: month, day, quarter, or a short year.
_NUMBERS = {
    "words": "ds",
    "ymd": "md",
    "dmy": "dms",
    "ask": "dms",
    "ym": "m",
    "my": "m",
    "quarter": "q",
    "short_year": "s",
}
_DAY_AND_YEAR = re.compile("(?<=N[MA])(N)(?!-?[No]|-a|[./MmAqy])")
_COUNTED = re.compile(r"\s*(?:countr|state|nation|краін|країн|держав)", re.IGNORECASE)
_UNDATED_MONTH = re.compile(r"(?:ень|ні|тий|тому|пад|паді)$", re.IGNORECASE)
_IN = ("in ", "during ", "throughout ")  # before months, and never before days
_ALL_OF = ("протягом ", "впродовж ", "упродовж ")
_ENDINGS = str.maketrans("", "", "-oay")
_SHORT_YEARS = range(2022, 2036)  # that are written with two digits
_RECENT_YEARS = range(2022, 2027)  # that no number of countries is likely to be taken for
_LIKELY_YEARS = {"year": range(1900, 2200), "short_year": _SHORT_YEARS}
_SAME = {"m": "M", "A": "M", "l": "c", "d": "c"}  # month names; steps back from today


def line(text: str) -> Line:
    """A cleaned text, ready for the patterns."""
    found = _with_short_years(text, tokens(text))
    return Line(text, found, "".join(token.letter for token in found))


def _with_short_years(text: str, found: list[Token]) -> list[Token]:
    """The tokens with the 23 of "18 August 23" as the year, unlike "18 August 23 countries"."""
    letters = "".join(token.letter for token in found)
    years = {match.start(1) for match in _DAY_AND_YEAR.finditer(letters)}
    return [
        token._replace(letter="Y", value=2000 + token.value)
        if at in years
        and 2000 + token.value in _RECENT_YEARS
        and not _COUNTED.match(text, token.end)
        else token
        for at, token in enumerate(found)
    ]


def phrase(line: Line, at: int) -> Phrase | None:
    """The longest date expression that begins at a token."""
    start = _LEAD.match(line.letters, at)
    found = start and _point(line, start.end())
    if not start or not found:
        return None
    (first, end), lead = found, start[0][-1:]
    if (len(start[0]) > 1 or first.form == "now") and _is_no_preposition(line, at):
        return None
    joiner = line.letters[end : end + 1]
    if joiner and joiner in _JOINERS.get(lead, ""):
        second = _point(line, end + 1)
        if second and _are_ends(first, second[0], clear=lead in ("s", "b") or joiner == "-"):
            return Phrase(lead, first, *second)
    short = first.form == "short" and first.part is None and not start[0]
    if lead == "b" or short or first.form == "bare":
        return None
    if lead in _UNTIL and line.letters[end : end + 1] == "e":  # "до 18 серпня не включно"
        return Phrase("x", first, None, end + 1)
    if line.letters[end : end + 1] == "f":  # "on 18 August or later"
        return Phrase("s" if line.tokens[end].value > 0 else "u", first, None, end + 1)
    return Phrase(lead, first, None, end)


def _is_no_preposition(line: Line, at: int) -> bool:
    """Whether a word before a date is no preposition of it: "Who has come in since August"."""
    first = line.tokens[at]
    return line.text[first.start : first.end] in ("in", "on")


def _point(line: Line, at: int) -> tuple[Point, int] | None:
    match = _POINT.match(line.letters, at)
    if match is None:
        return None
    form, used = match.lastgroup or "", line.tokens[at : match.end()]
    values = {_SAME.get(token.letter, token.letter): token.value for token in used}
    if "Y" in values:
        values.pop("c", None)  # "last year, 2025"
    numbers = [token.value for token in used if token.letter in "NrRa" and form != "year"]
    written = dict(zip(_NUMBERS.get(form, "d"), numbers, strict=False))
    if form == "words" and _names_a_year(used, line.text):
        written["s"] = written.pop("d")
    point = Point(
        form,
        line.text[used[0].start : used[-1].end],
        values.get("Y", 2000 + written["s"] if "s" in written else None),
        values.get("M", written.get("m")),
        written.get("d"),
        written.get("q"),
        values.get("p"),
        values.get("c", 0 if form == "relative" else None),
        used[-1].letter.replace("l", "y") if form == "relative" else None,
        values.get("h"),
    )
    return (point, match.end()) if _is_sound(point) else None


def _names_a_year(used: Sequence[Token], text: str) -> bool:
    """Whether the number after a month is a year: "in August 23", "серпень 23".

    A day needs the genitive before it in Ukrainian, and "on" or nothing in English; no day has an
    end or a beginning.
    """
    month, *number = (token for token in used if token.letter not in "p-")
    letters = "".join(token.letter for token in number)
    if letters.translate(_ENDINGS) != "N" or 2000 + number[0].value not in _SHORT_YEARS:
        return False
    undated = _UNDATED_MONTH.search(text, month.start, month.end)
    parted = used[0].letter == "p"
    said = letters.endswith("y")  # "лютого 24-го року"
    said = said or text[: month.start].endswith(_ALL_OF)  # "протягом серпня 23-го"
    said = said or (letters == "N" and not text[month.start : month.end].isascii())
    return bool(undated or parted or said or (letters == "N" and text[: month.start].endswith(_IN)))


def _is_sound(point: Point) -> bool:
    """Whether a bare year is a likely one, and thirds are asked of something longer than a day."""
    if point.year not in _LIKELY_YEARS.get(point.form, (point.year,)):
        return False
    if point.form == "short_year" and point.text.isascii():
        return False  # the 24th year of something
    return point.part is None or (point.day is None and point.unit != "d" and point.form != "now")


def _are_ends(first: Point, last: Point, *, clear: bool) -> bool:
    """Whether two points make a range; a bare number needs the month of a later or earlier day."""
    if "bare" not in (first.form, last.form):
        return True
    if first.day is None or last.day is None or first.day >= last.day:
        return False
    if first.form == "bare":
        return last.form in ("words", "dmy")
    return first.form == "words" and first.year is None and (clear or last.year is not None)
