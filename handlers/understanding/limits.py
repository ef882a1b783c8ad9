"""Limits: what is told beside a question and may narrow it: a topic, an exception, a refusal."""

import re
from collections.abc import Sequence
from itertools import pairwise

from handlers.understanding import vocabulary
from handlers.understanding.orders import REPORTS, wishes
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.remark import Remark
from handlers.understanding.telling import (
    DEEDS,
    FIRST_PERSON,
    LIGHT,
    MYSELF,
    NAMES,
    OURSELVES,
    PLACES,
    SUBJECTS,
)
from handlers.understanding.text import word_set

TOPICS = word_set("about regarding concerning called named про щодо стосовно")
MANNER = frozenset({"not", "without", "outside"})
"""What may say how something is done, and leaves nothing out then: "without a translator"."""

_POINTS_BACK = word_set(
    "this that it them these those such here how all politics diplomacy"
    " це цього цим цьому них неї нього ним усе все політику дипломатію"
)
_LACKING = word_set("нема немає ніколи never")
_DENYING = frozenset({"not", "without"})
_ONLY = word_set("only just тільки лише лиш")
_CHOSEN = word_set("those the ones states countries ті тих тим країни держави країн держав")
_THOSE = word_set("those ones ті тих тим")
_LIMITING = frozenset("not outside except never elsewhere nato un within without".split())
_KNOWN = word_set("know recall remember recognise recognize understand")
_HOMES = frozenset({"city", "place", "capital"})
_WHO = frozenset({"who", "which"})
_ORDERS = frozenset({"before", "after"})
_WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|понеділ\w+|вівтор\w+|серед[уаи]|четвер\w*|п.?ятниц\w+|субот\w+|неділ\w+"
)
_SOME_STATES = frozenset({"states", "members", "within", "nato", "others"})
_ARTICLE = (["a"], ["an"])
_DENIED = re.compile("(?:[а-яіє'’]{2,}(?:ти|ть|те|[аеиіуюя]в|л[аои])|[а-яіє'’]{3,}[ую])(?:ся|сь)?")
_PAST = re.compile(".*(?:[аеиіуя]в|л[аи])(?:ся|сь)?")


def sets_topic(keys: Sequence[str]) -> bool:
    """Return whether words say what they are about: "about NATO", unlike "about this"."""
    return any(
        key in TOPICS and not _POINTS_BACK.intersection(keys[at : at + 1])
        for at, key in enumerate(keys, 1)
    )


def guesses(remark: Remark) -> bool:
    """Return whether a country told is but a guess: "I thought of Spain, who was first?"."""
    asks = remark.named & PLACES and remark.named & _WHO
    told = {part.value for part in remark.parts if part.concept == "country"}
    return bool(asks) and len(told) == 1 and not remark.concepts & _ORDERS


def is_own_refusal(at: int, part: Part, keys: Sequence[str]) -> bool:
    """Return whether the asker says what he does not do: "I don't trust it", "не хочу вірити"."""
    if part.concept != "not":
        return False
    if at == 0 and keys[at] == "never":
        return True  # "Never used this before."
    if keys[at].isascii():
        near = 2 if keys[at] == "not" else 3  # "I still don't see it"
        near = at if _KNOWN.intersection(keys[at + 1 : at + 2]) else near
        return bool(MYSELF.intersection(keys[max(0, at - near) : at]))
    if MYSELF.intersection(keys[max(0, at - 2) : at]):
        return True
    done = keys[at + 1 : at + 2]
    ends = any(_PAST.fullmatch(key) or key.endswith(("у", "ю")) for key in done)
    return (ends and vocabulary.longest(done) is None) or any(map(FIRST_PERSON.fullmatch, done))


def limits(remark: Remark) -> set[str]:
    """Return what limits a question: an exception, a negation, another body."""
    keys = remark.keys
    limiting = {p.concept for p in remark.parts if not is_own_refusal(remark.at(p), p, keys)}
    chosen = any(one in _ONLY and then in _CHOSEN for one, then in pairwise(keys))
    chosen = chosen or bool(_ONLY.intersection(keys) and _THOSE.intersection(keys))
    limiting -= MANNER if _tells_of_himself(remark) else set()
    limiting -= {"not"} if _only_denies(remark) else set()
    limiting -= _DENYING if "country" in remark.named and _denies_others(remark) else set()
    return limiting & _LIMITING | ({"only"} if chosen else set())


def _tells_of_himself(remark: Remark) -> bool:
    """Return whether the asker tells of his own doings, and neither wishes nor names ours."""
    keys = remark.keys
    himself = keys[0] in OURSELVES or bool(FIRST_PERSON.fullmatch(keys[0]))
    ours = remark.concepts & (SUBJECTS | DEEDS | NAMES | _SOME_STATES)
    return himself and not ours and not wishes(keys)


def _denies_others(remark: Remark) -> bool:
    """Return whether only things that we do not know are denied: "no brain yet", "без реклами"."""
    told = [part for part in remark.parts if part.concept != "free"]
    denied = [then for part, then in pairwise(told) if part.concept in _DENYING]
    last = bool(told) and told[-1].concept in _DENYING
    return not last and all(part.concept == UNKNOWN for part in denied)


def _only_denies(remark: Remark) -> bool:
    """Return whether no more is denied than a deed of no concern: "The link didn't open"."""
    denied = [remark.keys[remark.at(p) :] for p in remark.parts if p.concept == "not"]
    ours = remark.concepts & (SUBJECTS | DEEDS | NAMES | _SOME_STATES)
    return not ours and all(
        key.endswith("nt")
        or key in _LACKING
        or (key == "not" and then[:1] in _ARTICLE)
        or (key == "не" and any(map(_DENIED.fullmatch, then[:1])))
        for key, *then in denied
    )


def is_heavy(remark: Remark) -> bool:
    """Return whether something of ours is told that the question does not name again."""
    light = LIGHT | (PLACES if remark.named & PLACES else frozenset()) | remark.named
    light |= _HOMES if remark.named & NAMES else frozenset()
    light |= {"country"} if guesses(remark) else frozenset()
    light |= {"holiday"} if "date" in remark.named else frozenset()
    reports = REPORTS.intersection(remark.keys)  # "My colleague says October"
    light |= {"date"} if reports and "when" in remark.named else frozenset()
    heavy = (part for part in remark.parts if part.concept not in light)
    heavy = (part for part in heavy if remark.keys[remark.at(part)] not in REPORTS)
    return any(not is_weekday(remark.keys[remark.at(part)]) for part in heavy)


def is_weekday(key: str) -> bool:
    """Return whether a word is a day of the week, which says nothing of the record."""
    return bool(_WEEKDAY.fullmatch(key))
