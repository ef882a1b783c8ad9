"""Asides: clauses in which people only tell about themselves, beside a question of ours."""

import re
from collections.abc import Iterator, Sequence

from handlers.understanding.corrections import (
    corrects,
    gives_up,
    is_chosen,
    is_the_one,
    wants_more,
)
from handlers.understanding.limits import is_own_refusal, is_weekday, limits, sets_topic
from handlers.understanding.orders import PAUSE, PLACED, WISHES, bids
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.pointing import dangles, points_at
from handlers.understanding.remark import Remark
from handlers.understanding.rivals import (
    ARTICLES,
    ON,
    deals_with_another,
    is_elsewhere,
    meets_people,
    names_another,
    names_its_like,
    says_of_what,
    tells_of_another,
)
from handlers.understanding.sentences import ASKS, OPENS, STOP
from handlers.understanding.standing import is_of_another, means_anothers
from handlers.understanding.telling import (
    DEEDS,
    DOINGS,
    FIRST_PERSON,
    LIGHT,
    NAMES,
    OF_WORDS,
    OURSELVES,
    PURPOSE,
    REASONS,
    SUBJECTS,
    SUPPORT,
    asks_for_a_term,
    is_own,
    pleads,
)
from handlers.understanding.text import word_set
from handlers.understanding.vocabulary import PACE

_TOLD = LIGHT.union("me history tag number capital place city all or document".split())
_IDLE = _TOLD.union(
    """
    ratify settings privacy source correction difference round keep people term document mean supply
    new publish slow speed money adopt switch happen nth
    """.split()
)
"""What those who tell what they do may name as well, if they wish for nothing."""
_SO_I_WANT = re.compile(
    "(?:and|so) (?:i |we |was |am )?(?:want|need|would|id|like|looking|wonder)"
    "|(?:і|и|та|тож|тому) (?:мені |нам )?(?:хочу|хотів|хотіла|хотіли|треба|потрібн|шука)"
)
_SO_AND = word_set("and so і и та тож тому")  # what leads to a wish begins with one
_FOR_THAT = word_set("for для мені нам це")
_ORDERS = frozenset({"subscribe", "unsubscribe"})
_OF_PLACE = frozenset({"city", "place", "capital", "talks"})
_NOT = word_set("not не")
_BUT = word_set("but а")
_FEW = 6  # words of what is not meant
_CLAIMS = word_set("that що")
_NEEDS = re.compile("(?:i|we|id) |прошу|потріб|треба|необхідн|шука|хоч|цікав")


def without(parts: list[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts without those of asides, where the rest names its subject by itself.

    A clause may go when it speaks in the first person and of nothing that we know; a name in it,
    a number or a word such as "about" may set another topic.
    """
    asides = [clause for clause in _clauses(words, keys) if _is_aside(clause, parts, words, keys)]
    if not asides:
        return parts
    rest = [p for p in parts if not any(p.start in clause for clause in asides)]
    told = [part for part in parts if part not in rest]
    remarks = [_remark(clause, parts, words, keys, rest) for clause in asides]
    needed = dangles(rest, words, keys) or points_at(told, rest, keys)
    named = any(part.concept in NAMES for part in rest)
    another = (
        is_of_another(r)
        or deals_with_another(r)
        or names_its_like(r)
        or (not (named or r.start) and meets_people(r))
        for r in remarks
    )
    needed = needed or any(means_anothers(r, keys) for r in remarks if r.start == 0)
    if told and (needed or any(another)):
        return parts
    if any(part.concept in SUBJECTS for part in rest):
        return rest
    if not any(part.concept in DEEDS for part in rest):
        return parts
    limited = not any(part.concept in NAMES or part.days for part in rest) and any(
        part.concept == UNKNOWN and not part.value.islower()
        for remark in remarks
        for part in remark.parts[1:]
        if remark.start > rest[0].start
    )
    return parts if limited or any(map(names_another, remarks)) else rest


def _clauses(words: Sequence[str], keys: Sequence[str]) -> Iterator[range]:
    start = 0
    for end, word in enumerate(words, 1):
        wants = keys[end : end + 1] and keys[end] in _SO_AND and _wants(keys[end : end + 3])
        for_that = keys[start] in _FOR_THAT and _is_for_that(keys[start:end], keys[end : end + 2])
        if end == len(words) or wants or for_that or PAUSE.search(word) or words[end][0] == "(":
            yield range(start, end)
            start = end


def _wants(keys: Sequence[str]) -> bool:
    return bool(_SO_I_WANT.match(" ".join(keys)))


def _is_for_that(clause: Sequence[str], following: Sequence[str]) -> bool:
    """Return whether it is told what for somebody needs what follows."""
    told = PURPOSE.match(" ".join(clause[:3]))
    return bool(told and _NEEDS.match(" ".join(following)))


def _remark(
    clause: range,
    parts: Sequence[Part],
    words: Sequence[str],
    keys: Sequence[str],
    beside: Sequence[Part],
) -> Remark:
    inside = [part for part in parts if part.start in clause or part.end - 1 in clause]
    told = slice(clause.start, clause.stop)
    return Remark(inside, words[told], keys[told], clause.start, beside)


def _is_aside(
    clause: range, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> bool:
    remark = _remark(
        clause, parts, words, keys, [part for part in parts if part.end <= clause.start]
    )
    spoken = remark.keys
    named = any(_is_named(at, words, keys) for at in clause[1:])
    if not _opens(clause, parts, keys) or named or sets_topic(spoken):
        return False
    if clause.start and pleads(remark, keys):
        return False
    if not clause.start and _ORDERS & remark.concepts:
        return False  # "Unsubscribe me from everything, I get too many messages"
    if clause.start and (is_elsewhere(remark) or _is_meant_instead(clause, words, keys)):
        return False
    opens = not clause.start or (STOP.search(words[clause.start - 1]) and spoken[0] in ASKS | OPENS)
    if opens and "?" in remark.words[-1] and "?" not in "".join(words[clause.stop :]):
        return False  # it is the question
    if _matters(remark) or keys[clause.stop : clause.stop + 2] == ["i", "mean"] or bids(remark):
        return False
    asks = "?" in remark.words[-1] or WISHES.intersection(spoken)
    idle = _IDLE if _tells(spoken) and not asks else _TOLD
    said = _said(remark.parts, parts)
    complains = spoken[0] in REASONS or _grumbles(clause, parts, keys)
    return all(
        part.start in clause
        and part.end - 1 in clause
        and (
            part.concept in idle
            or (part.concept, part.value) in said
            or (part.concept == "not" and complains)
            or is_own_refusal(part.start, part, keys)
            or is_weekday(keys[part.start])
        )
        for part in remark.parts
    )


def _is_meant_instead(clause: range, words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether a clause says what is meant after what is not: "Not the king, but my cat"."""
    before = range(max(1, clause.start - _FEW), clause.start)
    denies = any(keys[at] in _NOT and STOP.search(words[at - 1]) for at in before)
    return denies and keys[clause.start] in _BUT


def _opens(clause: range, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether the asker speaks of himself, or says why or what for he asks."""
    spoken = [keys[at] for at in clause]
    return (
        spoken[0] in REASONS | DOINGS
        or _tells(spoken)
        or bool(_SO_I_WANT.match(" ".join(spoken)) or OURSELVES.intersection(spoken))
        or any(part.concept == "asker" and part.start == clause.start for part in parts)
        or _grumbles(clause, parts, keys)
    )


def _tells(spoken: Sequence[str]) -> bool:
    doing = spoken[0] in OURSELVES or FIRST_PERSON.fullmatch(spoken[0])
    return bool(doing or PURPOSE.match(" ".join(spoken)))


def _matters(remark: Remark) -> bool:
    """Return whether a clause says where, which one or what sort of thing is meant."""
    keys = remark.keys
    if PURPOSE.match(" ".join(keys)) and (
        _OF_PLACE & remark.concepts or _CLAIMS.intersection(keys)
    ):
        return True
    asks_why = keys[0] in REASONS and "?" in remark.words[-1] and not is_own(remark)
    if is_the_one(keys) or says_of_what(remark) or gives_up(keys):
        return True
    if "menu" not in remark.named and tells_of_another(remark):
        return True
    if asks_why or names_its_like(remark) or wants_more(keys) or "only" in limits(remark):
        return True
    explains = asks_for_a_term(remark.named) and keys[0] not in REASONS
    explains = explains and not OF_WORDS.intersection(keys)
    return is_chosen(keys) or (remark.has_unknown and (explains or corrects(keys)))


def _said(inside: Sequence[Part], parts: Sequence[Part]) -> set[tuple[str, str]]:
    """Return what may be told once more, since the question says it anyway."""
    said = {(part.concept, part.value) for part in parts if part not in inside}
    if not SUPPORT.intersection(part.concept for part in parts):
        said |= {(part.concept, part.value) for part in inside if part.concept == "area"}
    said |= {("settings", PACE)} if ("settings", "settings") in said else set()
    return said | ({("tally", "tally"), ("count", "count")} if "count" in dict(said) else set())


def _grumbles(clause: range, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether it is told why one leaves: "відпишіть мене, телефон розривається"."""
    leaves = any(p.concept == "unsubscribe" and p.start < clause.start for p in parts)
    unknown = any(p.start in clause and p.concept == UNKNOWN for p in parts)
    return leaves and unknown and keys[clause.start] not in PLACED


def _is_named(at: int, words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether a word is a name that may set a topic, unlike the place where one lives."""
    near = [key for key in keys[max(0, at - 4) : at] if key not in ARTICLES]
    place = PLACED.intersection(near) and not ON.intersection(near[-1:])
    return (
        words[at] != words[at].lower()
        and keys[at][:1] != "i"
        and (not place or words[at].isupper())
    )
