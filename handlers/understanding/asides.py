"""Asides: where people only tell about themselves, beside a question that does not need it."""

import re
from collections.abc import Iterator, Sequence

from handlers.understanding.orders import (
    PAUSE,
    PLACED,
    REPORTS,
    SAYS,
    TELLING,
    WISHES,
    bids,
)
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.text import word_set

OURSELVES = word_set(
    """
    i im ive id ill we weve my our me us я ми мій моя моє мою моєму моєї моїй мої мене мені наш наша
    наше нашу нас нам пишу готую готуємо збираю працюю роблю навчаюся вчуся вчу вивчаю перевіряю
    """
)
_OURS = word_set("my our мій моя мої наш наша наші")
_MYSELF = word_set("i im ive we weve")
_MOST_SPEAKER = 8  # words, as in "my brother in law in Lisbon, who"
_AUXILIARIES = frozenset({"do", "does", "did"})
TOPICS = word_set("about regarding concerning called named про щодо стосовно")
EMPTY = frozenset({UNKNOWN, *"asker free greet thanks had can filler service".split()})
_PEOPLE = EMPTY | {"title", "capital", "place", "city"}
LIGHT = EMPTY.union(
    """
    outcome start title role-word status going help content hold active receive drop off hour wrong
    pass since-then robot staff upcoming news record put press
    """.split()
)
"""What may be told beside a question without saying whom or what of ours it means."""
_TOLD = LIGHT | {
    "me",
    "history",
    "tag",
    "number",
    "capital",
    "place",
    "city",
    "all",
    "or",
    "document",
}
_IDLE = _TOLD.union(
    """
    ratify settings privacy source correction difference round keep people term document mean supply
    new publish slow speed money adopt switch happen nth
    """.split()
)
"""What those who tell what they do may name as well, if they wish for nothing."""
SUBJECTS = frozenset(
    """
    declaration guarantee commitment agreement talks signatory support-area subscribe unsubscribe
    subscriptions settings language privacy me correction source menu manual self people happen
    record in-record glossary compact partnership area took-place
    """.split()
)

DEEDS = frozenset({"join", "sign", "person"})
"""What a question may name instead of a subject, if nothing else is told beside it."""

_POINTS_BACK = word_set("this that it them these those here це цього цим цьому них неї нього ним")
_REASONS = word_set("because cause cos cuz бо адже оскільки")
DOINGS = word_set(
    """
    need asking writing doing preparing working studying living calling teaching researching
    checking готуюся готуюсь живу вчителюю викладаю треба потрібно
    """
)
# What Ukrainian verbs end in where the asker tells what he does: "Верстаємо номер".
FIRST_PERSON = re.compile(".*(?:[аяуюієи]ю|[жшчщ]у|[єи]мо)(?:ся|сь)?")
SUPPORT = frozenset({"support-area", "eu", "back", "help"})
"""Where an area is one of support, and not what the asker does for a living."""
_SO_I_WANT = re.compile(
    "(?:and|so) (?:i |we |was |am )?(?:want|need|would|id|like|looking|wonder)"
    "|(?:і|и|та|тож|тому) (?:мені |нам )?(?:хочу|хотів|хотіла|хотіли|треба|потрібн|шука)"
)
IT = word_set("it its they their she her he his him вона вони воно її їх він його неї нею них")
_EXPLETIVE = word_set("true possible right correct")
NAMES = frozenset("country eu person group body g7 ukraine russia".split())
_OURS_ALONE = frozenset({"menu", "manual", "self"})  # it is the bot itself
MEANING = word_set("mean meant namely увазі тобто цікавить цікавлять interested")
"""Words that say which one is meant: "I mean the other one"."""
_RIVAL = re.compile(
    "club|council|pact|league|union|court|bloc|coalition|federation|association|contest|cup$|treaty"
    "|convention|tournament|application|membership|candida|referend|клуб|пакт|ліг[аиу]|союз|коаліц"
    "|федерац|асоціац|конвенц|турнір|конкурс|заявк|членств|кандидат|референд|рейтинг|чемпіон|блок|суд(?:у|ом|і)?$"
)
"""What else may be joined, or somebody may be in."""
_DIGIT = re.compile(r"\d")
TERMS = frozenset("guarantee commitment compact partnership".split())
_OF_PLACE = frozenset({"city", "place", "capital", "talks"})
_CLAIMS = word_set("that що")
_PURPOSE = re.compile("for |(?:(?:мені|нам|це) )?для ")
_NEEDS = re.compile("(?:i|we|id) |прошу|потріб|треба|необхідн|шука|хоч|цікав")
_TO_ACT = re.compile("бути|стати|мати|приєдн|долуч|підпис|вступ|увіити|вести|укла")
_FROM = frozenset("from з із зі".split())


def without(parts: list[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts without those of asides, where the rest names its subject by itself.

    Who says or wants to know a thing does not matter: "my editor says". A clause may go when it
    speaks in the first person and of nothing that we know; a name in it, a number or a word such as
    "about" may set another topic.
    """
    speakers = [_speaker(at, parts, words, keys) for at, key in enumerate(keys) if key in SAYS]
    parts = [part for part in parts if not any(part.start in speaker for speaker in speakers)]
    parts = [part for part in parts if not _is_home(part, parts, keys)]
    asides = [clause for clause in _clauses(words, keys) if _is_aside(clause, parts, words, keys)]
    rest = [p for p in parts if not any(p.start in clause for clause in asides)]
    if asides and dangles(rest, words, keys):
        return parts
    if any(part.concept in SUBJECTS for part in rest):
        return rest
    others = any(
        names_another([p for p in parts if p.start in clause], [keys[at] for at in clause], rest)
        for clause in asides
    )
    return parts if others or not any(part.concept in DEEDS for part in rest) else rest


def dangles(asked: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether a question opens with an "it" or a "he" that only what is told explains."""
    if any(part.concept in _OURS_ALONE for part in asked):
        return False
    for part in asked:
        if part.concept in SUBJECTS | NAMES or PAUSE.search(words[part.end - 1]):
            return False
        if IT.intersection(keys[part.start : part.end]):
            return not _EXPLETIVE.intersection(keys[part.end : part.end + 2])
    return False


def sets_topic(keys: Sequence[str]) -> bool:
    """Return whether words say what they are about: "about NATO", unlike "about this"."""
    return any(
        key in TOPICS and not _POINTS_BACK.intersection(keys[at : at + 1])
        for at, key in enumerate(keys, 1)
    )


def is_own_refusal(at: int, part: Part, keys: Sequence[str]) -> bool:
    """Return whether the asker says what he does not do: "I don't trust it", "не хочу вірити"."""
    if part.concept != "not":
        return False
    if keys[at].isascii():
        return bool(_MYSELF.intersection(keys[max(0, at - 2) : at]))
    return any(map(FIRST_PERSON.fullmatch, keys[at + 1 : at + 2]))


def names_a_rival(keys: Sequence[str]) -> bool:
    return any(map(_RIVAL.match, keys))


def names_another(told: Sequence[Part], keys: Sequence[str], beside: Sequence[Part]) -> bool:
    """Return whether something else is told of that may be joined or signed."""
    said = {part.value for part in beside}
    for part in told[1:]:
        before = keys[part.start - told[0].start - 1]
        odd = not part.value.islower() and before not in PLACED
        if part.concept == UNKNOWN and (odd or _DIGIT.search(part.value)):
            return True
    countries = {part.value for part in told if part.concept == "country"}
    return bool(countries - said) or sets_topic(keys) or names_a_rival(keys)


def _is_home(part: Part, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether a place we do not know is where a greeting comes from: "Hello from Leeds"."""
    before = [p for p in parts if p.end < part.start and p.concept != "free"]
    greets = [p.concept for p in before] == ["greet"] and keys[part.start - 1] in _FROM
    return part.concept == UNKNOWN and greets


def _clauses(words: Sequence[str], keys: Sequence[str]) -> Iterator[range]:
    start = 0
    for end, word in enumerate(words, 1):
        wants = _SO_I_WANT.match(" ".join(keys[end : end + 3]))
        for_that = _PURPOSE.match(" ".join(keys[start:end])) and _NEEDS.match(" ".join(keys[end:]))
        if end == len(words) or wants or for_that or PAUSE.search(word) or words[end][0] == "(":
            yield range(start, end)
            start = end


def _is_aside(
    clause: range, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> bool:
    spoken = [keys[at] for at in clause]
    reason = spoken[0] in _REASONS
    tells = spoken[0] in OURSELVES or bool(FIRST_PERSON.fullmatch(spoken[0]))
    purpose = bool(_PURPOSE.match(" ".join(spoken)))
    tells = tells or purpose
    opens = reason or tells or spoken[0] in DOINGS
    opens = opens or bool(_SO_I_WANT.match(" ".join(spoken))) or _grumbles(clause, parts, keys)
    opens = opens or any(p.concept == "asker" and p.start == clause.start for p in parts)
    if sets_topic(spoken) or not (opens or OURSELVES.intersection(spoken)):
        return False
    if any(_is_named(at, words, keys) for at in clause[1:]):
        return False
    inside = [part for part in parts if part.start in clause or part.end - 1 in clause]
    unknown = any(part.concept == UNKNOWN for part in inside)
    before = {part.concept for part in parts if part.start < clause.start}
    word = TERMS & before and {"mean", "what-is"} & before
    if purpose and (_OF_PLACE & {p.concept for p in inside} or _CLAIMS.intersection(spoken)):
        return False
    if unknown and (MEANING.intersection(spoken) or (word and not reason)):
        return False
    if bids(inside, [words[at] for at in clause], spoken, clause.start):
        return False
    said = {(part.concept, part.value) for part in parts if part not in inside}
    if not SUPPORT.intersection(p.concept for p in parts):
        said |= {(part.concept, part.value) for part in inside if part.concept == "area"}
    said |= {("tally", "tally")} if ("count", "count") in said else set()
    asks = "?" in words[clause[-1]] or WISHES.intersection(spoken)
    idle = _IDLE if tells and not asks else _TOLD
    return all(
        part.start in clause
        and part.end - 1 in clause
        and (
            part.concept in idle
            or (part.concept, part.value) in said
            or (part.concept == "not" and reason)
            or is_own_refusal(part.start, part, keys)
        )
        for part in inside
    )


def _grumbles(clause: range, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether it is told why one leaves: "відпишіть мене, телефон розривається"."""
    leaves = any(p.concept == "unsubscribe" and p.start < clause.start for p in parts)
    told = [p for p in parts if p.start in clause and p.concept == UNKNOWN]
    return leaves and any(TELLING.fullmatch(keys[part.start]) for part in told)


def _is_named(at: int, words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether a word is a name that may set a topic, unlike the place where one lives."""
    place = PLACED.intersection(keys[max(0, at - 4) : at]) and not words[at].isupper()
    return words[at] != words[at].lower() and keys[at][:1] != "i" and not place


def _speaker(verb: int, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> range:
    """Return the words of somebody who says something, such as "my barber says", with the verb."""
    if keys[verb] in REPORTS and TOPICS.intersection(keys[verb + 1 : verb + 2]):
        return range(0)  # what somebody thinks about a person is a question of its own
    empty = {at for p in parts if p.concept in _PEOPLE for at in range(p.start, p.end)}
    start = verb
    while start and start - 1 in empty and verb - start < _MOST_SPEAKER:
        start -= 1
        if keys[start] in _MYSELF or (keys[start] in _OURS and verb - start > 1):
            asked = start and keys[start - 1] in _AUXILIARIES  # "does my camera need"
            return range(0) if asked else range(start, verb + 1)
    # Ukrainian has no article to tell; a word of asking is nobody.
    named = any(p.end == verb and p.value != "free" for p in parts if p.concept in EMPTY)
    acts = _TO_ACT.match(" ".join(keys[verb + 1 :]))  # "Каталонія хоче бути …"
    nobody = named and not (acts or keys[verb].isascii() or words[verb - 1].isupper())
    return range(verb - 1, verb + 1) if nobody else range(0)
