"""Declarations: a date that only names which declaration is meant, ours or another one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from handlers.understanding.days import Days
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.parts import Part, right_after
from handlers.understanding.text import normalise

_OF = frozenset({"of", normalise("від")})
_DATED = _OF | {"dated"}
_DATED_BY = frozenset({"declaration", "statement", "document", "g7", "vilnius"})
_ADOPTING = frozenset({"adopt", "publish"})
_DAY = frozenset({"day", "день"})  # "who said so on the day of the summit, 12 July 2023"
_BEGINNING = re.compile("початк")  # "приєднався до декларації від початку 2024 року"
_ADJECTIVE = re.compile(r"(?:нев|дов)\w+$")  # липнева, листопадова


def as_name(
    part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str], lexicon: Lexicon
) -> Part:
    """Return a date that only names a declaration as free: "the declaration of 12 July 2023".

    One that names another declaration is no matter of ours.
    """
    adopted = min(lexicon.days.get("signatories", ()), default=None)
    if not part.days or adopted is None or part.concept != "date":
        return part
    following = right_after(part, parts)
    if following and following.concept in ("declaration", "statement"):
        english = keys[following.start].isascii()
        if not english and not _ADJECTIVE.search(part.value):
            return part
        return replace(part, concept="free" if _is_of(part.days, adopted) else "elsewhere")
    named = (p for p in reversed(parts) if p.end <= part.start and p.concept != "free")
    before = next(named, None)
    if before is None or before.concept not in _DATED_BY:
        return part
    exact = [period.first for period in part.days.periods] == [adopted]
    if part.days.year_missing:
        days = [(day.month, day.day) for day in map(attrgetter("first"), part.days.periods) if day]
        exact = days == [(adopted.month, adopted.day)]
    asks = {p.concept for p in parts}
    if before.concept == "vilnius" and exact and asks & _ADOPTING and "count" not in asks:
        on_the_day = _DAY.intersection(keys[max(before.start - 3, 0) : before.start])
        return part if on_the_day else replace(part, concept="free")
    lead = normalise(" ".join([*words[before.end : part.start], part.value])).split()[:1]
    if lead[0] not in _DATED or _BEGINNING.search(part.value):
        return part
    by_month = lead[0] in _OF and [period.kind for period in part.days.periods] != ["day"]
    ours = _is_of(part.days, adopted) if by_month else exact
    return replace(part, concept="free" if ours else "elsewhere")


def _is_of(written: Days, adopted: date) -> bool:
    """Return whether a day lies in what is written before a declaration: "the July declaration"."""
    days = [period.first or period.last for period in written.periods]
    months = {day and day.month for day in days}
    years = {day and day.year for day in days}
    whole_year = [period.kind for period in written.periods] == ["year"]
    same_month = whole_year or months == {adopted.month}
    return same_month and (written.year_missing or years == {adopted.year})
