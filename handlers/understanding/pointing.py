"""Pointing: what "it", "he" or "that month" of a question stands for, if it is told beside it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.understanding.limits import PAPERS
from handlers.understanding.orders import PAUSE
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.telling import NAMES, SUBJECTS, asks_for_a_term
from handlers.understanding.text import word_set

_IT = word_set(
    "it its they their she her he his him вона вони воно її їх він його неї нею них людина"
)
_THAT = word_set("it that them this це його її їх")
_DONE_TO = frozenset({"correction", "erase", "stop"})
_EXPLETIVE = word_set("true possible right correct")
_OURS_ALONE = frozenset({"menu", "manual", "self"})  # it is the bot itself
_THIS = word_set("that this ця та цю ту ці ті це")
_THERE = word_set("there там")
_MEETS = re.compile(
    "names?$|mention|saw$|прізвищ|ім.?я$|згада|натрапи|трапи|почу|промайн|скрізь|всюди|усюди|everywhere|quoted|heard"
)
_WHO_IS_IT = re.compile(
    "(?:а |і |and |but |so )?(?:хто (?:він|вона|це|то)(?: такии| така)?(?: є)?"
    "|who(?: is|s)? (?:he|she|that|this)(?: man| woman| person| then)?)"
)
_THAT_DAY = re.compile(
    "(?:in |on |during |for )?that (?:very |same )?(?:day|month|year)"
    "|тоді|того (?:ж |самого )?(?:дня|місяця|року)|(?:за |у |в )?(?:тои|тому) (?:же? )?"
    "(?:день|місяць|рік|місяці|році)"
)
_FROM_OR_TO = word_set("from since by after before until till з із від до після перед по")


def with_what_is_meant(
    asked: Sequence[Part], told: Sequence[Part], keys: Sequence[str]
) -> list[Part]:
    """Return a question with the one country, person or date told of, where it points at it."""
    return _dated([*_pointed_back(told, asked, keys), *asked], told, keys)


def name_met(told: Sequence[Part], asked: Sequence[Part], keys: Sequence[str]) -> Part | None:
    """Return the one person whose name was met, if it is asked who that is: "Хто це?"."""
    people = [part for part in told if part.concept == "person"]
    start = min((part.start for part in asked), default=len(keys))
    if len(people) != 1 or not _WHO_IS_IT.fullmatch(" ".join(keys[start:])):
        return None
    person = people[0]
    near = {p.concept for p in told if p.end == person.start or p.start == person.end}
    kin = UNKNOWN in near or {"not", "never"} & {part.concept for part in told}
    return person if not kin and any(map(_MEETS.match, keys[:start])) else None


def dangles(asked: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether a question opens with an "it" or a "he" that only what is told explains."""
    if any(part.concept in _OURS_ALONE for part in asked):
        return False
    for part in asked:
        if _IT.intersection(keys[part.start : part.end]):
            paused = PAUSE.search(words[part.end - 1])
            return not (paused or _EXPLETIVE.intersection(keys[part.end : part.end + 2]))
        if part.concept in _DONE_TO and _THAT.intersection(keys[part.end : part.end + 1]):
            return True  # "fix it"
        if part.concept in SUBJECTS | NAMES or PAUSE.search(words[part.end - 1]):
            return False
    return False


def points_at(told: Sequence[Part], asked: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether "that declaration" or "guarantee there" is one told of, and not ours."""
    if asks_for_a_term({part.concept for part in asked}) and _THERE.intersection(keys[-2:]):
        return True
    if _THERE.intersection(keys) and any(_is_a_place(part) for part in told):
        return not any(part.concept in NAMES for part in asked)
    papers = {part.concept for part in told} & PAPERS
    that = any(p.concept in papers and keys[p.start - 1] in _THIS for p in asked)
    return that and any(part.concept == UNKNOWN for part in told)


def _is_a_place(part: Part) -> bool:
    return part.concept in ("city", "place") or (
        part.concept == UNKNOWN and not part.value.islower() and part.start > 0
    )


def _pointed_back(told: Sequence[Part], asked: Sequence[Part], keys: Sequence[str]) -> list[Part]:
    """Return the one country or person told of, if the question says "it" or "he" for it."""
    meant = {part.value: part for part in told if part.concept in ("country", "person")}
    named = {part.concept for part in asked}
    points = any(keys[part.start] in _IT for part in asked)
    known = named & SUBJECTS or not any(part.concept == UNKNOWN for part in told)
    points = points and known and not named & NAMES
    return list(meant.values()) if points and len(meant) == 1 else []


def _dated(asked: list[Part], told: Sequence[Part], keys: Sequence[str]) -> list[Part]:
    """Return a question with the one date told of, where it says "that month" or "того дня"."""
    dates = [part for part in told if part.days]
    meant = {period for part in dates if part.days for period in part.days.periods}
    closed = all(period.first and period.last for period in meant)
    if len(meant) != 1 or not closed or any(part.days for part in asked):
        return asked
    for start in range(asked[0].start if asked else 0, len(keys)):
        if keys[start - 1] in _FROM_OR_TO:
            continue
        for end in range(min(start + 4, len(keys)), start, -1):
            if _THAT_DAY.fullmatch(" ".join(keys[start:end])):
                date = replace(dates[0], start=start, end=end)
                rest = [part for part in asked if not start <= part.start < end]
                return sorted([*rest, date], key=lambda part: part.start)
    return asked
