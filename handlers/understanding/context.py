"""Context: what a part of a question is, where only its neighbours tell."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.understanding import alerts, bodies, capitals, day_kinds, numbers, roles
from handlers.understanding.dated import leads_before
from handlers.understanding.orders import SAYS
from handlers.understanding.parts import Part
from handlers.understanding.text import word_set

_OF_OURS = frozenset({"g7", "vilnius", "join", "signatory", "back"})
_NAMES_OURS = bodies.NAMED | {"statement", "back"}
_TAGGED = frozenset("it he she they you we there i".split())
_CLAIMED = frozenset({"country", "eu", "group", "count", "number"})
_ASKER = frozenset("i im am as we were for dear hello hi я ми для вітаю привіт доброго".split())
_AS = ["як"]  # also "how", which opens a question
_OTHERS = (["you"], ["they"])  # "don't you know", and not "don't tell me"
_AUXILIARIES = frozenset("did has had is was does can whether if чи".split())
_ONLY_MEMBERS = frozenset(
    """
    free had greet thanks tag or not all list who which what when states count claim country group
    body within first last nth before after
    """.split()
)
_WHETHER = (["that"], ["or"], ["що"], ["чи"])
_AFTER_IN = frozenset(
    """
    before after ahead by or and yet now already too at on as since right correct from asking im
    """.split()
)
_TERMS = frozenset({"commitment", "guarantee"})
_IN_A_TEXT = re.compile(
    "\\b(?:in|within|in the context of|в|у|[ву] (?:контексті|тексті))(?: the)?$"
)
_WOULD = frozenset({"б", "би"})
_DEEDS = frozenset({"join", "sign", "back", "adopt", "start", "hold", "decide"})
_OFFICES = frozenset({"person", "title"})
_QUESTIONS = frozenset("when who what which where how count tally list source".split())
_ANYBODY = (["i"], ["you"], ["we"])
_TO_BE_GIVEN = word_set("have get see")
_JOINED = frozenset({"join", "signatory", "sign"})
_KINDLY = frozenset({"можна", "можете", "зможете", "можеш"})
_IS_ONE_OF = re.compile(r"\bbe (?:one of|among|amongst|in the list|on the list)\b")
_INFINITIVE = re.compile(".+ти(?:ся|сь)?")
_G7_TEXT = word_set("text document pledge paper thing")
_ALLIES = re.compile("allies|союзник")
_NEEDED = frozenset({"треба", "потрібно", "нада"})
_OPEN_TO_ALL = frozenset({"who", "which", "count", "states", "group", "body"})
_SIGNED_UP = word_set(
    """
    joined signed inked concluded clinched sealed happen happened acceded
    приєдналася приєднався приєдналось приєднались
    """
)


def in_context(
    parts: Sequence[Part], words: Sequence[str], keys: Sequence[str], today: date
) -> list[Part]:
    """Return the parts with those concepts that only their neighbours tell."""
    parts = numbers.placed(capitals.governments(parts, words, keys), words, keys)
    parts = bodies.once(parts, keys)
    again = day_kinds.named_again(parts, keys)
    parts = [replace(p, concept="free") if p.start in again else p for p in parts]
    told = [_told(part, parts, words, keys) for part in parts]
    concepts = {part.concept for part in told}
    return [day_kinds.told(p, today, concepts) if p.concept == "date" else p for p in told]


def _told(part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> Part:
    if alert := alerts.concept(part, parts, words, keys):
        return replace(part, concept=alert)
    concepts = {p.concept for p in parts}
    match part.concept:
        case "eu" | "nato" if concepts >= _OFFICES and roles.is_another(part, keys, parts):
            return replace(part, concept="elsewhere")  # "What was Fries before the EU"
        case "eu" | "nato" | "g7":
            return bodies.told(part, keys, parts)
        case "states" if _ALLIES.match(keys[part.start]):
            return bodies.of_nato(part, parts)
        case "ukraine":
            if roles.is_chooser(part, keys, parts):
                return replace(part, concept="elsewhere")
            return _ukraine(part, keys, parts)
        case "kyiv" if part.start and keys[part.start - 1] in capitals.PLACED:
            return replace(part, concept="in-kyiv")
        case "before" if _is_adverb(part, words, keys) or day_kinds.names_a_holiday(part, parts):
            return replace(part, concept="free")
        case "without" if any(p.days and leads_before(p.value) for p in parts):
            return replace(part, concept="free")  # "before 18 August, without that day"
        case "onwards" if "date" in concepts:
            return replace(part, concept="free")
        case "filler" if keys[part.start] == "need" and _opens(part, words):
            return replace(part, concept="free", value="chatter")
        case "filler" if keys[part.start] in _NEEDED and part.end == len(keys):
            return replace(part, concept="free", value="chatter")
        case "content" if keys[part.start] == "say" and _is_for_instance(part, words, parts):
            return replace(part, concept="free")
        case "filler" if keys[part.start] == "would" and _IS_ONE_OF.search(" ".join(keys)):
            return replace(part, concept="free")
        case "asker" if _is_asker(part, keys, words):
            return replace(part, concept="free", value="chatter")
        case "holiday":
            day = any(map(day_kinds.names_a_day, parts))
            return replace(part, concept="free" if day else "elsewhere")
        case "free" | "last" if _is_late(part, keys, parts):
            return replace(part, concept="free", value="free")
        case _ if concepts & _JOINED and _is_of_the_g7(part, keys, parts):
            return replace(part, concept="declaration")
        case "statement" if concepts & _OF_OURS:
            return replace(part, concept="declaration")
        case "declaration" if "mean" in concepts and concepts & _TERMS and _is_inside(part, keys):
            return replace(part, concept="free")
        case "free" if _is_wish(part, keys, parts) or roles.are_we(part, keys, parts):
            return replace(part, concept="elsewhere")
        case "free" if _is_in(part, keys, parts):
            return replace(part, concept="join")
    if roles.is_owner(part, parts, words) or _is_no_party(part, keys, words, parts):
        return replace(part, concept="elsewhere")
    return replace(part, concept="free") if _says_nothing(part, keys, words, parts) else part


def _is_for_instance(part: Part, words: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether "say" only leads to an example: "by mid August, say 15.08.2023"."""
    pauses = part.start > 0 and words[part.start - 1].endswith(",")
    return pauses and any(p.start == part.end and (p.days or p.concept == "number") for p in parts)


def _opens(part: Part, words: Sequence[str]) -> bool:
    return part.start == 0 or words[part.start - 1][-1] in ".?!,"


def _is_asker(part: Part, keys: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether a person of no name is who asks or tells: "I'm a teacher", "колега каже"."""
    opens = next((at for at in range(part.start, 0, -1) if words[at - 1][-1] in ".?!"), 0)
    speaks = SAYS.intersection(keys[part.end : part.end + 3])  # "колеги з посольства питають"
    if any(word.endswith(roles.POSSESSIVE) for word in words[part.start - 1 : part.end]):
        return False  # "Kuleba's wife", "my wife's settings"
    lead = keys[opens : part.start]
    return lead[-1:] == _AS or bool(speaks or _ASKER.intersection(lead))


def _is_adverb(part: Part, words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether "before" governs nothing: "never heard of it before, what is it"."""
    pauses = part.end < len(words) and words[part.end - 1][-1] in ",.;:!?"
    return pauses and keys[part.start] == "before"


def _ukraine(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> Part:
    """Return Ukraine as the country asked about where it is the one that joined."""
    concepts = {p.concept for p in parts}
    if concepts & {"country", "eu", "group", "body", "talks", "agreement"}:
        return part
    if roles.is_joined(part, keys, parts) and part.start and not concepts & _NAMES_OURS:
        return replace(part, concept="elsewhere")
    lead = [key for key in keys[: part.start] if key != "the"][-1:]
    auxiliary = _AUXILIARIES.intersection(lead)
    nominative = keys[part.start] == "украіна"
    first = part.start == 0 and any(p.start == part.end and p.concept == "join" for p in parts)
    joins = concepts & {"join", "signatory"} or {"sign", "declaration"} <= concepts
    if joins and (auxiliary or nominative or first):
        return replace(part, concept="country")
    return part


def _is_in(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether a word says that somebody is in: "Is Ireland in?", "Who was in before it?"."""
    named = {p.concept for p in parts if not p.days}
    last = part.end == len(keys) or keys[part.end] in _AFTER_IN
    alone = keys[part.start : part.end] == ["in"]
    return alone and part.start > 0 and last and named <= _ONLY_MEMBERS


def _is_late(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether a word says that somebody was late: "Poland only joined in 2024"."""
    joins = bool(_SIGNED_UP.intersection(keys[part.end : part.end + 1]))
    concepts = {p.concept for p in parts}
    if keys[part.start] == "finally":
        return joins and "country" in concepts
    if part.value != "only" or not any(p.days for p in parts):
        return False
    dated = any(p.days and p.start == part.end for p in parts)  # "Poland came in only in 2024"
    return joins or (dated and {"country", "join"} <= concepts and not concepts & _OPEN_TO_ALL)


def _is_of_the_g7(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether a text is the declaration: "Did they all join the G7 text?"."""
    owner = any(p.concept == "g7" and p.end == part.start for p in parts)
    return owner and keys[part.start] in _G7_TEXT


def _is_inside(part: Part, keys: Sequence[str]) -> bool:
    """Return whether the declaration is only where a word stands: "What does … mean in it?"."""
    return bool(_IN_A_TEXT.search(" ".join(keys[: part.start])))


def _is_wish(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether "би" makes of a deed one that never was: "Чи підписала б Польща …"."""
    beside = {p.concept for p in parts if part.start in (p.end, p.start - 1)}
    return keys[part.start] in _WOULD and bool(beside & _DEEDS)


def _is_no_party(
    part: Part, keys: Sequence[str], words: Sequence[str], parts: Sequence[Part]
) -> bool:
    if part.concept == "group":
        return roles.is_joined(part, keys, parts)
    if part.concept == "person":
        return roles.is_another(part, keys, parts)
    if part.concept not in ("country", "russia"):
        return False
    return (
        roles.is_with_ukraine(part, parts, keys)
        or roles.is_side(part, keys, parts)
        or roles.is_signed(part, keys, parts)
        or roles.is_counterpart(part, keys, parts)
        or roles.is_served(part, words, parts)
        or roles.is_told(part, keys, parts)
        or roles.is_minded(part, keys)
        or roles.is_federation(part, keys)
        or roles.is_chooser(part, keys, parts)
        or roles.is_subject(part, keys, words, parts)
        or roles.is_object(part, keys, words, parts)
    )


def _says_nothing(
    part: Part, keys: Sequence[str], words: Sequence[str], parts: Sequence[Part]
) -> bool:
    """Return whether a part only asks, or is polite: "Isn't Malta in?"."""
    if part.concept == "can":
        return _asks_kindly(part, keys, parts)
    if part.concept == "tag":
        return _is_tag(part, keys, words) or _closes_a_claim(part, keys, parts)
    if part.concept == "thanks":
        said = any(p.concept not in ("free", "greet") for p in parts if p.end <= part.start)
        after = {p.concept for p in parts if p.start >= part.end}
        return said and after <= {"free", "thanks"}
    return part.concept == "not" and _only_asks(part, keys, parts)


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
    if given and keys[part.end : part.end + 1] in _ANYBODY and _JOINED & {p.concept for p in parts}:
        return True
    last = part.end == len(keys) and keys[part.start] in _KINDLY
    return last and not _INFINITIVE.fullmatch(keys[part.start - 1])


def _closes_a_claim(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether "right" ends a statement without a comma: "Greece was in at once right"."""
    claims = next((p.concept for p in parts if p.concept != "free"), "") in _CLAIMED
    return claims and keys[part.start :] == ["right"] and keys[part.start - 1] not in _TAGGED


def _only_asks(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether a negation is one in form alone: "Isn't Malta in?", "… , didn't it?"."""
    if part.end - part.start > 1 or not keys[part.start].endswith("nt"):
        return False
    if keys[part.start] == "dont" and keys[part.end : part.end + 1] not in _OTHERS:
        return False
    opens = all(p.concept in ("free", "had", "greet") for p in parts if p.end <= part.start)
    after = keys[part.end :]
    return opens or (bool(after) and _TAGGED.issuperset(after))
