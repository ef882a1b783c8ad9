"""Context: what a part of a question is, where only its neighbours tell."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.understanding import alerts, bodies, capitals, day_kinds, numbers
from handlers.understanding.parts import ARMS, INDUSTRY, STOCKS, Part, owns, right_after
from handlers.understanding.text import word_set
from handlers.understanding.vocabulary import PACE

_OF_OURS = frozenset({"g7", "vilnius", "join", "signatory", "back"})
_OWN = word_set("role part position post job title office function")
_AUXILIARIES = frozenset("did has had is was does can whether if чи".split())
_ONLY_MEMBERS = frozenset(
    """
    free had greet thanks tag or not all list who which what when states count claim country group
    body within eu nato first last nth before after
    """.split()
)
_AFTER_IN = frozenset(
    """
    before after ahead by or and yet now already too at on as so since right correct from asking im
    date dates please thanks pls until till up
    """.split()
)
_ALERTS = frozenset(
    """
    subscribe news unsubscribe subscriptions hour not switch stop receive change number
    own-zone active turn-on service
    """.split()
)
_THAT = word_set("that що чи")
_ASLEEP = frozenset({"settings", "subscribe", "not"})
_IS_MADE = re.compile(
    r"\b(?:makers?|making|manufactur|produc|factor(?:y|ies)\b|plants?\b|industry|companies|assembl"
    r"|output\b|make (?:its|their|our) own|build (?:its|their|our) own|own arms"
    r"|вироб|випуск|завод|своїми руками|самим (?:робити|виготовляти)|робити (?:зброю|озброєння))"
)
_IS_KEPT = re.compile(
    r"\b(?:track|inventor|bookkeep|divert|astray|illicit|illegal|traffick|leak|black market"
    r"|wrong hands|surplus|stor(?:ed|es|age|ing)\b|lock|audit|accounted|accounting|unaccounted"
    r"|облік|порахован|замк|склад(?:и|ів|ах|ам|ами)\b|незаконн|поширенн|чорн|контрабанд|розкрад"
    r"|витік|пильн|не ті руки|чужі руки)"
)
"""What is done with weapons that EU support is for, and when it is another area of it."""
_ALLIES = re.compile("all(?:y|ies)$|союзник")


def in_context(
    parts: Sequence[Part], words: Sequence[str], keys: Sequence[str], today: date
) -> list[Part]:
    """Return the parts with those concepts that only their neighbours tell."""
    parts = numbers.placed(capitals.governments(parts, words, keys), words, keys)
    parts = bodies.once(parts, keys)
    told = [_told(part, parts, words, keys) for part in parts]
    concepts = {part.concept for part in told}
    return [day_kinds.told(part, today, concepts) for part in told]


def _told(part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> Part:
    if alert := alerts.concept(part, parts, words, keys):
        return replace(part, concept=alert)
    match part.concept:
        case "area" if part.value == ARMS:
            return replace(part, value=_of_arms(parts, keys))
        case "eu" | "nato" | "g7":
            return bodies.told(part, keys, parts)
        case "person" if owns(part, words) and _is_served(part, parts, keys):
            return replace(part, concept="elsewhere")  # "Macron's foreign minister"
        case "greet" | "asker" if owns(part, words):
            return replace(part, concept="elsewhere")  # "my friend's settings"
        case "states" if _ALLIES.match(keys[part.start]):
            return bodies.of_nato(part, parts)
        case "ukraine":
            return _ukraine(part, keys, parts)
        case "kyiv" if part.start and keys[part.start - 1] in capitals.PLACED:
            return replace(part, concept="in-kyiv")
        case "statement" if _OF_OURS.intersection(p.concept for p in parts):
            return replace(part, concept="declaration")
        case "holiday" if any(p.days for p in parts):
            return replace(part, concept="free")  # "on Independence Day, 24 August"
        case "tag" if part.end == len(keys) or keys[part.end] in _THAT:
            return replace(part, concept="free")  # "…, right?", "Is it true that …"
        case "settings" if part.value == PACE and (
            not _is_of_alerts(parts) or _wakes(part, parts, keys)
        ):
            return replace(part, concept="elsewhere")
        case "free" if _is_in(part, words, keys, parts):
            return replace(part, concept="join")
    return part


def _is_served(part: Part, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether somebody else is meant, who has an office under a person."""
    after = right_after(part, parts)
    return after is not None and after.concept == "title" and keys[after.start] not in _OWN


def _of_arms(parts: Sequence[Part], keys: Sequence[str]) -> str:
    """Return the area that weapons stand for: their supply, unless they are made or kept."""
    text = " ".join(keys)
    if _IS_KEPT.search(text) or any(p.concept == "area" and p.value == STOCKS for p in parts):
        return STOCKS  # "control of the stocks of weapons"
    return INDUSTRY if _IS_MADE.search(text) else ARMS


def _is_of_alerts(parts: Sequence[Part]) -> bool:
    """Return whether "night", "quiet" and the like say something of alerts: two of them do."""
    settings = [p.value for p in parts if p.concept == "settings"]
    return len(settings) > 1 or any(p.concept in _ALERTS for p in parts)


def _wakes(part: Part, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether one wants to be woken, and not left asleep by alerts."""
    of_alerts = any(p.concept in _ASLEEP and p is not part for p in parts)
    return keys[part.start] == "wake" and not of_alerts


def _ukraine(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> Part:
    """Return Ukraine as the country asked about where it is the one that joined."""
    concepts = {p.concept for p in parts}
    if concepts & {"country", "eu", "group", "body", "talks", "agreement"}:
        return part
    auxiliary = _AUXILIARIES.intersection([key for key in keys[: part.start] if key != "the"][-1:])
    nominative = keys[part.start] == "украіна"
    first = part.start == 0 and any(p.start == part.end and p.concept == "join" for p in parts)
    joins = concepts & {"join", "signatory"} or {"sign", "declaration"} <= concepts
    if joins and (auxiliary or nominative or first):
        return replace(part, concept="country")
    return part


def _is_in(part: Part, words: Sequence[str], keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether a word says that somebody is in: "Is Ireland in?", "Who was in before it?".

    So does "there" before a date: "Was Romania there by July?".
    """
    there = keys[part.start : part.end] == ["there"]
    beside = {p.concept for p in parts if part.start == p.end or p.start == part.end}
    if there and not {"country", "date"} <= beside:
        return False
    if part.start == 0 or not (there or keys[part.start : part.end] == ["in"]):
        return False
    stops = words[part.end - 1][-1] in ".,;"
    last = part.end == len(keys) or keys[part.end] in _AFTER_IN or stops
    return last and {p.concept for p in parts if not p.days} <= _ONLY_MEMBERS
