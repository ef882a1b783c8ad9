"""Pointing: what "it", "he" or "that month" of a question stands for, if it is told beside it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.understanding.limits import PAPERS, is_own_refusal
from handlers.understanding.orders import PAUSE
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.telling import NAMES, SUBJECTS, asks_for_a_term
from handlers.understanding.text import word_set

_IT = word_set(
    "it its they their she her he his him вона вони воно її їх він його неї нею них людина"
)
_THEM = word_set("them них")
_THAT = word_set("it that them this це його її їх")
_DONE_TO = frozenset({"correction", "erase", "stop"})
_INTO_IT = frozenset({"туди"})
_OFF_IT = re.compile(
    "(?:from|off|with) (?:it|there|them)$|(?:звідти|від нього|від неї|з нього|з неї)$"
)
_OF_A_CHAT = frozenset("subscribe unsubscribe privacy me erase stop".split())
_OTHERS = frozenset({UNKNOWN, "asker", "never", "elsewhere"})
_UKRAINE = frozenset({"kyiv", "in-kyiv"})
_WAS = word_set("is was isnt wasnt")
_EXPLETIVE = word_set("true possible right correct")
_OURS_ALONE = frozenset({"menu", "manual", "self"})  # it is the bot itself
_THIS = word_set("that this ця та цю ту ці ті це")
_THERE = word_set("there там")
_MEETS = re.compile(
    "names?$|mention|saw$|see$|seeing|hearing|everywhere|quoted|heard|asked"
    "|прізвищ|ім.?я$|згада|натрапи|трапи|почу|чую|промайн|скрізь|всюди|усюди|питав|питал|спита"
    "|запита"
)
_WHO_IS_IT = re.compile(
    "(?:а |і |and |but |so )?(?:хто (?:він|вона|це|то)(?: такии| така)?(?: є)?"
    "|що за (?:один|людина|діяч|постать)"
    "|who(?: is|s)? (?:he|she|(?:that|this|the)(?: man| woman| person)|that|this)(?: then)?)"
    "(?: тут| взагалі| у (?:ціи|усіи ціи) (?:справі|історії)| in all this)?"
)
_WHAT_IS_IT = re.compile(
    "(?:а |and |but |so )?(?:what(?: is|s)? (?:that|it|this)|what does (?:that|it) mean"
    "|що (?:це|то|воно)(?: таке)?(?: є| означає| значить)?)"
)
_TERMS = frozenset("compact partnership guarantee commitment".split())
_THAT_DAY = re.compile(
    "(?:in |on |during |for )?that (?:very |same )?(?:day|month|year)"
    "|тоді|того (?:ж |самого )?(?:дня|місяця|року)|(?:за |у |в )?(?:тои|тому) (?:же? )?"
    "(?:день|місяць|рік|місяці|році)"
)
_THIS_STATE = re.compile(
    "(?:about |on |for |про |щодо )?(?:(?:this|that) (?:country|state)|ц(?:я|ю|ієі|іи|ією) "
    r"(?:краін|держав)\w+)"
)
_FROM_OR_TO = word_set("from since by after before until till з із від до після перед по")


def with_what_is_meant(
    asked: Sequence[Part], told: Sequence[Part], keys: Sequence[str]
) -> list[Part]:
    """Return a question with the one country, person or date told of, where it points at it."""
    pointed = [*_pointed_back(told, asked, keys), *asked]
    return _dated(_placed(pointed, told, keys), told, keys)


def met(told: Sequence[Part], asked: Sequence[Part], keys: Sequence[str]) -> Part | None:
    """Return the one person or term that was met, if it is asked who or what that is: "Хто це?"."""
    start = min((part.start for part in asked), default=len(keys))
    question = " ".join(keys[start:])
    kinds = frozenset({"person"}) if _WHO_IS_IT.fullmatch(question) else frozenset()
    kinds = _TERMS if _WHAT_IS_IT.fullmatch(question) else kinds
    found = [part for part in told if part.concept in kinds]
    if len(found) != 1 or not any(map(_MEETS.match, keys[:start])):
        return None
    near = {p.concept for p in told if p.end == found[0].start or p.start == found[0].end}
    concepts = {part.concept for part in told}
    of_another = _has_kin(found[0], told) or UNKNOWN in (near if kinds - _TERMS else concepts)
    denied = any(p.concept == "not" and not is_own_refusal(p.start, p, keys) for p in told)
    return None if of_another or denied or "never" in concepts else found[0]


def dangles(asked: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether a question opens with an "it" or a "he" that only what is told explains."""
    named = {part.concept for part in asked}
    if named & _OURS_ALONE and "mean" not in named:
        return False
    for part in (part for part in asked if part.concept not in _OURS_ALONE):
        if _is_cleft(part, asked, keys):
            continue
        if _IT.intersection(keys[part.start : part.end]):
            paused = PAUSE.search(words[part.end - 1])
            return not (paused or _EXPLETIVE.intersection(keys[part.end : part.end + 2]))
        if part.concept in _DONE_TO and _THAT.intersection(keys[part.end : part.end + 1]):
            return True  # "fix it"
        if part.concept in SUBJECTS | NAMES | _UKRAINE or PAUSE.search(words[part.end - 1]):
            return False
    return False


def _is_cleft(part: Part, asked: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether "it" only leads to a name: "was it Romania or Bulgaria that came first?"."""
    named = any(p.start == part.end and p.concept in NAMES for p in asked)
    return named and _WAS.issuperset(keys[part.start - 1 : part.start])


def points_at(told: Sequence[Part], asked: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether "that declaration" or "guarantee there" is one told of, and not ours."""
    if asks_for_a_term({part.concept for part in asked}) and _THERE.intersection(keys[-2:]):
        return True
    if _OFF_IT.search(" ".join(keys)) and any(part.concept in _OTHERS for part in told):
        return any(part.concept in _OF_A_CHAT for part in asked)
    joined = any(part.concept == "join" for part in asked)
    if joined and _INTO_IT.intersection(keys) and any(p.concept == UNKNOWN for p in told):
        return not any(part.concept in SUBJECTS for part in asked)
    if _THERE.intersection(keys) and any(_is_a_place(part) for part in told):
        return not any(part.concept in NAMES for part in asked)
    papers = {part.concept for part in told} & PAPERS
    that = any(p.concept in papers and keys[p.start - 1] in _THIS for p in asked)
    return that and any(part.concept == UNKNOWN for part in told)


def _has_kin(part: Part, told: Sequence[Part]) -> bool:
    """Return whether somebody of theirs is told of, such as "Kuleba's wife"."""
    return any(p.concept == "asker" and p.start == part.end for p in told)


def _is_a_place(part: Part) -> bool:
    return part.concept in ("city", "place") or (
        part.concept == UNKNOWN and not part.value.islower() and part.start > 0
    )


def _pointed_back(told: Sequence[Part], asked: Sequence[Part], keys: Sequence[str]) -> list[Part]:
    """Return the one country or person told of, if the question says "it" or "he" for it."""
    meant = {part.value: part for part in told if part.concept in ("country", "person", "group")}
    named = {part.concept for part in asked}
    points = any(
        keys[part.start] in _IT or _THEM.intersection(keys[part.end - 1 : part.end])
        for part in asked
    )
    known = named & SUBJECTS or not any(part.concept == UNKNOWN for part in told)
    points = points and known and not named & NAMES
    points = points and not any(_has_kin(part, told) for part in meant.values())
    return list(meant.values()) if points and len(meant) == 1 else []


def _dated(asked: list[Part], told: Sequence[Part], keys: Sequence[str]) -> list[Part]:
    """Return a question with the one date told of, where it says "that month" or "того дня"."""
    dates = [part for part in told if part.days]
    meant = {period for part in dates if part.days for period in part.days.periods}
    closed = all(period.first and period.last for period in meant)
    if len(meant) != 1 or not closed or any(part.days for part in asked):
        return asked
    return _with(dates[0], _THAT_DAY, asked, keys)


def _placed(asked: list[Part], told: Sequence[Part], keys: Sequence[str]) -> list[Part]:
    """Return a question with the one country told of, where it says "this country"."""
    meant = {part.value: part for part in told if part.concept == "country"}
    if len(meant) != 1 or any(part.concept in NAMES for part in asked):
        return asked
    (state,) = meant.values()
    return _with(state, _THIS_STATE, asked, keys)


def _with(
    meant: Part, pattern: re.Pattern[str], asked: list[Part], keys: Sequence[str]
) -> list[Part]:
    """Return a question with a part of what is told in the place of the words that point at it."""
    for start in range(asked[0].start if asked else 0, len(keys)):
        if keys[start - 1] in _FROM_OR_TO:
            continue
        for end in range(min(start + 4, len(keys)), start, -1):
            if pattern.fullmatch(" ".join(keys[start:end])):
                part = replace(meant, start=start, end=end)
                rest = [part for part in asked if not start <= part.start < end]
                return sorted([*rest, part], key=lambda part: part.start)
    return asked
