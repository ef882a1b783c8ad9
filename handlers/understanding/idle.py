"""Idle words: what a question is without, since it only asks, is polite or gives an example."""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.understanding import day_kinds, roles
from handlers.understanding.dated import leads_before
from handlers.understanding.orders import SAYS
from handlers.understanding.parts import Part
from handlers.understanding.text import word_set

_TAGGED = frozenset("it he she they you we there i".split())
_CLAIMED = frozenset({"country", "eu", "group", "count", "number"})
_WHETHER = (["that"], ["or"], ["що"], ["чи"])
_QUESTIONS = frozenset("when who what which where how count tally list source".split())
_LISTS = frozenset({"all", "list"})
# "Never used this before", "my talk lacks a slide": before and adopt are none of ours there.
_ANYBODY = (["i"], ["you"], ["we"])
_TO_BE_GIVEN = word_set("have get see")
_RIGHT_THEN = (["right", "at"], ["right", "after"])
_JOINED = frozenset({"join", "signatory", "sign"})
_OF_OURS = _JOINED | {"back", "declaration"}
_KINDLY = frozenset({"possible", "можна", "можете", "зможете", "можеш"})
_INFINITIVE = re.compile(".+ти(?:ся|сь)?")
_NEEDS = frozenset({"needs", "must", "make"})
_NEEDED = frozenset({"треба", "потрібно", "нада"})
_OPEN_TO_ALL = frozenset({"who", "which", "count", "states", "group", "body"})
_SIGNED_UP = word_set(
    """
    joined came signed inked concluded clinched sealed happen happened acceded
    приєдналася приєднався приєдналось приєднались
    """
)
_ASKER = frozenset("i im am as we were for dear hello hi я ми для вітаю привіт доброго".split())
_TELL = word_set("підкажіть підкажи скажіть скажи поясніть поясни розкажіть розкажи допоможіть")
_AS = ["як"]  # also "how", which opens a question
_TERMS = frozenset({"commitment", "guarantee"})
_IN_A_TEXT = re.compile(
    "\\b(?:in|within|in the context of|в|у|[ву] (?:контексті|тексті))(?: the)?$"
)
_COUNTED_IN = re.compile(
    r"(?<!not )(?:(?:including|counting|included)|(?<!не )(?:включно|разом|враховуючи|рахуючи))"
    r"(?: (?:the|із|зі|з|країни|членів|велику|і|и|й))* \S+$"
)
_IS_ONE_OF = re.compile(r"\bbe (?:one of|among|amongst|in the list|on the list)\b")


def told(
    part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> Part | None:
    """Return a part that says nothing here as "free", as chatter if it does so for a subject alone.

    None stands for a part that says something.
    """
    if _is_chatter(part, words, keys):
        return replace(part, concept="free", value="chatter")
    if _is_late(part, keys, parts):
        return replace(part, concept="free", value="free")
    return replace(part, concept="free") if _says_nothing(part, parts, words, keys) else None


def _is_chatter(part: Part, words: Sequence[str], keys: Sequence[str]) -> bool:
    if part.concept == "asker":
        return _is_asker(part, keys, words)
    if part.concept != "filler":
        return False
    opens = part.start == 0 or words[part.start - 1][-1] in ".?!,"
    ends = part.end == len(keys)
    key = keys[part.start]
    return (opens and key in _NEEDED | {"need"}) or (ends and key in _NEEDED)


def _says_nothing(
    part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> bool:
    match part.concept:
        case "can":
            return _asks_kindly(part, keys, parts)
        case "tag":
            dated = any(p.days and p.start == part.end for p in parts)  # "right on 12 July"
            dated = dated or keys[part.start : part.end + 1] in _RIGHT_THEN
            return dated or _is_tag(part, keys, words) or _closes_a_claim(part, keys, parts)
        case "not" | "eu" | "nato" | "body" if _is_an_outsider(part, parts, words):
            return True
        case "before":
            return day_kinds.names_a_holiday(part, parts)
        case "without" | "except":  # "before 18 August, without that day"
            return any(p.days and leads_before(p.value) for p in parts)
        case "g7" | "body":
            return _is_in_the_g7(part, keys) or _is_counted_in(part, keys, parts)
        case "members" | "states":
            return any(p.end == part.start and _is_in_the_g7(p, keys) for p in parts)
        case "alongside":  # "12 липня, в той самий день"
            day = any(map(day_kinds.names_a_day, parts))
            return day or any(_is_counted_in(p, keys, parts) for p in parts if p.start == part.end)
        case "since-then":
            return any(day_kinds.begins(p) for p in parts)
        case "onwards":
            return any(p.days for p in parts)
        case "content":
            return keys[part.start] == "say" and _is_for_instance(part, words, parts)
        case "declaration":
            return _is_inside(part, keys, parts)
        case "filler" if keys[part.start] in _NEEDS:  # "the reforms Ukraine needs for accession"
            needy = keys[part.start - 1] == "it"
            needy = needy or any(p.end == part.start and p.concept == "ukraine" for p in parts)
            return needy and any(p.concept == "area" and p.end < part.start for p in parts)
        case "filler":
            return keys[part.start] == "would" and bool(_IS_ONE_OF.search(" ".join(keys)))
    return False


def _is_in_the_g7(part: Part, keys: Sequence[str]) -> bool:
    """Return whether it is only told what a country is: "Is Japan in it as a G7 member?"."""
    return part.value == "g7" and keys[part.start - 2 : part.start] == ["as", "a"]


def _is_an_outsider(part: Part, parts: Sequence[Part], words: Sequence[str]) -> bool:
    """Return whether it is only told who is in no body: "Norway isn't in the EU, did it join?"."""
    meant = [p for p in parts if p.concept not in ("free", "members")]
    for state, denied, body in zip(meant, meant[1:], meant[2:], strict=False):
        if part in (denied, body) and (state.concept, denied.concept) == ("country", "not"):
            following = next((p.start for p in meant if p.start >= body.end), body.end)
            pauses = any(word.endswith((",", ";")) for word in words[body.end - 1 : following])
            joins = any(p.concept in _OF_OURS and p.start >= body.end for p in meant)
            return body.concept in ("eu", "nato", "body") and pauses and joins
    return False


def _is_counted_in(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether it is only told that the G7 counts as well: "how many, including the G7?"."""
    counts = any(p.concept in ("count", "tally") for p in parts)
    lead = " ".join(keys[: part.start + 1])
    beside = any(p.concept == "alongside" and p.end <= part.start <= p.end + 1 for p in parts)
    return part.value == "g7" and counts and bool(beside or _COUNTED_IN.search(lead))


def _is_for_instance(part: Part, words: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether "say" only leads to an example: "by mid August, say 15.08.2023"."""
    pauses = part.start > 0 and words[part.start - 1].endswith(",")
    following = next((p.start for p in parts if p.start >= part.end and p.concept != "free"), 0)
    return pauses and any(
        p.start == following and (p.days or p.concept in ("number", "between", "hour"))
        for p in parts
    )


def _is_late(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether a word says that somebody was late: "Poland only joined in 2024"."""
    if part.value not in ("only", "last"):
        return False
    concepts = {p.concept for p in parts}
    joins = bool(_SIGNED_UP.intersection(keys[part.end : part.end + 1]))
    joins = joins or keys[part.end : part.end + 1] == ["join"]
    if part.value == "last":
        return keys[part.start] == "finally" and joins and "country" in concepts
    dated = any(p.days and p.start == part.end for p in parts)  # "Poland came in only in 2024"
    late = {"country", "join"} <= concepts and not concepts & _OPEN_TO_ALL
    return (joins and any(p.days for p in parts)) or (dated and late)


def _is_tag(part: Part, keys: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether "right" or "true" only asks for a yes: "…, right?", "Is it true that …"."""
    if keys[part.end : part.end + 1] in _WHETHER:
        return True
    asked = words[part.end - 1].rstrip("\"'”»").endswith("?") and part.end < len(words)
    edge = (words[part.start - 1] if part.start else words[part.end - 1]).rstrip("\"'”»")
    return asked or len(words) == part.end - part.start or edge[-1:] in tuple(",.;:!?—–-")


def _asks_kindly(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether it is only polite: "дату приєднання можна?", "Could I learn when …"."""
    asked = next((p.concept for p in parts if p.start >= part.end and p.concept != "free"), "")
    if asked in _QUESTIONS and keys[part.end : part.end + 1] in _ANYBODY:
        return True
    given = _TO_BE_GIVEN.intersection(keys[part.end + 1 : part.end + 2])
    joined = any(p.concept in _JOINED for p in parts)
    if given and joined and keys[part.end : part.end + 1] in _ANYBODY:
        return True
    if keys[part.start] in _KINDLY and asked in _LISTS and part.end < len(keys):
        return not _INFINITIVE.fullmatch(keys[part.end])  # "можна весь список"
    last = part.end == len(keys) and keys[part.start] in _KINDLY
    return last and not _INFINITIVE.fullmatch(keys[part.start - 1])


def _closes_a_claim(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether "right" ends a statement without a comma: "Greece was in at once right"."""
    claims = next((p.concept for p in parts if p.concept != "free"), "") in _CLAIMED
    return claims and keys[part.start :] == ["right"] and keys[part.start - 1] not in _TAGGED


def _is_asker(part: Part, keys: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether a person of no name is who asks or tells: "I'm a teacher", "колега каже"."""
    opens = next((at for at in range(part.start, 0, -1) if words[at - 1][-1] in ".?!"), 0)
    speaks = SAYS.intersection(keys[part.end : part.end + 4])  # "колеги з посольства питають"
    if any(word.endswith(roles.POSSESSIVE) for word in words[part.start - 1 : part.end]):
        return False  # "Kuleba's wife", "my wife's settings"
    lead = keys[opens : part.start]
    told = _TELL.intersection(lead[-2:])  # "Підкажіть юристу: …"
    return lead[-1:] == _AS or bool(told or speaks or _ASKER.intersection(lead))


def _is_inside(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether the declaration is only where a word stands: "What does … mean in it?"."""
    concepts = {p.concept for p in parts}
    meant = "mean" in concepts and bool(concepts & _TERMS)
    return meant and bool(_IN_A_TEXT.search(" ".join(keys[: part.start])))
