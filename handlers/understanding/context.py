"""Context: what a part of a question is, where only its neighbours tell."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.understanding import alerts, bodies, capitals, day_kinds, idle, numbers, roles
from handlers.understanding.parts import ARMS, INDUSTRY, STOCKS, Part, right_after
from handlers.understanding.vocabulary import PACE

_OF_OURS = frozenset({"g7", "vilnius", "join", "signatory", "back"})
_NAMES_OURS = bodies.NAMED | {"statement", "back", "promise"}
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
_NOT_ONLY = (["not", "only"], ["not", "just"], ["не", "лише"], ["не", "тільки"])
_ASLEEP = frozenset({"settings", "subscribe", "not"})
_SIGNED_ON = ["signed", "on"]
_WAS = frozenset({"was", "were", "been"})
_WOULD = frozenset({"б", "би"})
_DEEDS = frozenset({"join", "sign", "back", "adopt", "start", "hold", "decide"})
_OFFICES = frozenset({"person", "title"})
_JOINED = frozenset({"join", "signatory", "sign", "back"})
_G7_TEXT = bodies.TEXTS | {"thing"}
_PART_OF, _ON_IT = ["part", "of"], ["on", "it"]
_ON = frozenset("picture info information everything file data material report dossier".split())
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
_OWN_TRAIN = re.compile(r"\b(?:my|our|the|a|this|that|next|last) train$")
_ALLIES = re.compile("all(?:y|ies)$|союзник")


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
    if idle_word := idle.told(part, parts, words, keys):
        return idle_word
    concepts = {p.concept for p in parts}
    match part.concept:
        case "join" if keys[part.start : part.end] == _ON_IT and _ON.intersection(
            keys[part.start - 1 : part.start]
        ):
            return replace(part, concept="free")  # "the full picture on it"
        case "join" if keys[part.start : part.end] == _PART_OF and _has_a_part(part, parts):
            return replace(part, concept="role")  # "the part of Mitsotakis"
        case "area" if part.value == ARMS:
            return replace(part, value=_of_arms(parts, keys))
        case "area" if _OWN_TRAIN.search(" ".join(keys[: part.end])):
            return replace(part, concept="elsewhere")  # "my train is late"
        case "eu" | "nato" if concepts >= _OFFICES and roles.is_another(part, keys, parts):
            return replace(part, concept="elsewhere")  # "What was Fries before the EU"
        case "eu" | "nato" | "g7":
            return bodies.told(part, keys, parts)
        case "number" if part.end < len(keys) and bodies.is_27(keys, part.end):
            return replace(part, concept="free")
        case "states" if _ALLIES.match(keys[part.start]):
            return bodies.of_nato(part, parts)
        case "ukraine":
            if roles.is_chooser(part, keys, parts):
                return replace(part, concept="elsewhere")
            return _ukraine(part, keys, parts)
        case "kyiv" if part.start and keys[part.start - 1] in capitals.PLACED:
            return replace(part, concept="in-kyiv")
        case "not" if keys[part.start : part.start + 2] in _NOT_ONLY:
            return replace(part, concept="free")
        case "holiday":
            day = any(map(day_kinds.names_a_day, parts))
            return replace(part, concept="free" if day else "elsewhere")
        case _ if concepts & _JOINED and _is_of_the_g7(part, keys, parts):
            return replace(part, concept="declaration")
        case "join" if keys[part.start : part.end] == _SIGNED_ON and _is_signed(part, keys):
            return replace(part, concept="sign")
        case "never" if "support-area" in concepts and keys[part.start].startswith("представля"):
            return replace(part, concept="adopt")  # of a person or a state it is "stands for"
        case "privacy" if keys[part.start] == "своі" and _is_source(part, parts):
            return replace(part, concept="free")  # "Звідки ти береш свої дані?"
        case "settings" if part.value == PACE and (
            not _is_of_alerts(parts) or _wakes(part, parts, keys)
        ):
            return replace(part, concept="elsewhere")
        case "statement" if concepts & _OF_OURS:
            return replace(part, concept="declaration")
        case "free" if _is_wish(part, keys, parts) or roles.are_we(part, keys, parts):
            return replace(part, concept="elsewhere")
        case "free" if _is_in(part, words, keys, parts):
            return replace(part, concept="join")
    if roles.is_owner(part, parts, words) or _is_no_party(part, keys, words, parts):
        return replace(part, concept="elsewhere")
    return part


def _has_a_part(part: Part, parts: Sequence[Part]) -> bool:
    """Return whether somebody is named right after a part: whose it was."""
    after = right_after(part, parts)
    return after is not None and after.concept == "person"


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


def _is_source(part: Part, parts: Sequence[Part]) -> bool:
    """Return whether it is asked right before where something comes from."""
    return any(p.concept == "source" and p.end == part.start for p in parts)


def _wakes(part: Part, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether one wants to be woken, and not left asleep by alerts."""
    of_alerts = any(p.concept in _ASLEEP and p is not part for p in parts)
    return keys[part.start] == "wake" and not of_alerts


def _is_signed(part: Part, keys: Sequence[str]) -> bool:
    """Return whether something was signed on a day: "Was the UK one signed on 12 January?"."""
    dated = part.end < len(keys) and keys[part.end][:1].isdigit()
    return dated and bool(_WAS.intersection(keys[: part.start]))


def _ukraine(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> Part:
    """Return Ukraine as the country asked about where it is the one that joined."""
    concepts = {p.concept for p in parts}
    if concepts & {"country", "eu", "group", "body", "talks", "agreement"}:
        return part
    if roles.is_joined(part, keys, parts) and part.start and not concepts & _NAMES_OURS:
        return replace(part, concept="elsewhere")
    auxiliary = _AUXILIARIES.intersection(roles.lead(part, keys))
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


def _is_of_the_g7(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether a text is the declaration: "Did they all join the G7 text?"."""
    owner = any(p.concept == "g7" and p.end == part.start for p in parts)
    return owner and keys[part.start] in _G7_TEXT


def _is_wish(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether "би" makes of a deed one that never was: "Чи підписала б Польща …"."""
    if keys[part.start] not in _WOULD:
        return False
    return any(p.concept in _DEEDS for p in parts if part.start in (p.end, p.start - 1))


def _is_no_party(
    part: Part, keys: Sequence[str], words: Sequence[str], parts: Sequence[Part]
) -> bool:
    if part.concept == "group":
        return roles.is_joined(part, keys, parts)
    if part.concept == "person":
        return roles.is_another(part, keys, parts) or roles.is_greeted(part, keys, parts)
    if part.concept not in ("country", "russia"):
        return False
    return (
        roles.is_a_language(part, keys)
        or roles.is_with_ukraine(part, parts, keys)
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
