"""Numbers: a place in an order, a size or a claim: "number ten", "all five", "50 states"."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.understanding.parts import OR, Part
from handlers.understanding.text import word_set

_NUMBERED = frozenset(
    """
    number no nr area areas point item strand pillar direction field agreement deal номер номером
    номері пункт пункту пункті напрям напряму напрямі напрямок напрямку сфера
    """.split()
)
_OUT_OF = frozenset("of з із".split())
_CLAIMED = {"states": "claim", "signatory": "claim", "term": "free"}
_MINUTES = word_set("min mins minutes хв")
_SIGNS = ("#", "№")
_WHICH = word_set("which what які котрі")
_EU = "27"
_ALL_OF_THEM = word_set("the all з із усі всі усіх всіх цих")
_BOUNDS = word_set(
    """
    більше менше перевищила перевищило
    passed topped exceed exceeds exceeded surpass surpassed reach reached hit crossed
    """
)
"""Words that bound a number, "більше двадцяти", and say something else elsewhere."""
_BOUNDED = _CLAIMED.keys() | {"join", "count", "tally", "back"}


def placed(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts with each number as what it means beside its neighbours.

    "nth" is a place, "claim" a number of countries that the reader asserts, "body" the 27 of the
    EU; one that only repeats how many a group has is "free".
    """
    told: list[Part] = []
    for at, part in enumerate(parts):
        if part.concept != "number":
            told.append(part)
            continue
        before = keys[part.start - 1] if part.start else ""
        bound = bool(told) and (told[-1].concept == "bound" or before in _BOUNDS)
        if bound:
            told[-1] = replace(told[-1], concept="free")
        following = parts[at + 1] if at + 1 < len(parts) else None
        numbered = before in _NUMBERED and words[part.start - 1][-1] not in ",:;"
        if numbered or words[part.start].startswith(_SIGNS):
            while told and told[-1].concept in ("count", "not") and told[-1].end == part.start:
                told[-1] = replace(told[-1], concept="free")
            told.append(replace(part, concept="nth"))
        elif _MINUTES.intersection(keys[part.end : part.end + 1]):
            told.append(replace(part, concept="free"))  # "we go on air in 20 min"
        elif OR.intersection(keys[part.end : part.end + 1]) and _is_day(parts[at + 1 :]):
            told.append(replace(part, concept="free"))  # "on 21 or 22 August"
        elif before in _WHICH and following and following.concept == "states":
            told.append(replace(part, concept="free"))  # "Which two countries joined?"
        elif part.value == _EU and before in _ALL_OF_THEM:
            told.append(replace(part, concept="body", value="eu-members"))
        elif not bound and _is_size(part, before, [*told[-1:], *parts[at + 1 : at + 2]], parts):
            told.append(replace(part, concept="free"))
        elif following and following.start == part.end and following.concept in _CLAIMED:
            told.append(replace(part, concept=_CLAIMED[following.concept]))
        elif bound and any(p.concept in _BOUNDED for p in parts):
            told.append(replace(part, concept="claim"))  # "країн уже більше тридцяти"
        else:
            told.append(part)
    return told


def _is_day(parts: Sequence[Part]) -> bool:
    """Return whether a date follows, but for words that say nothing."""
    following = next((part for part in parts if part.concept not in ("free", "or")), None)
    return following is not None and following.days is not None


def _is_size(part: Part, before: str, beside: Sequence[Part], parts: Sequence[Part]) -> bool:
    """Return whether a number only says how many a group has, or how many countries are named."""
    named = {p.value for p in parts if p.concept == "country"}
    groups = [p for p in beside if p.concept in ("all", "group", "body")]
    if before in _OUT_OF and any(p.concept in ("group", "body") for p in parts):
        return True
    next_to = any(part.start in (p.end, p.start - 1) for p in groups)
    return next_to or part.value == str(len(named))
