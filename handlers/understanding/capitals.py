"""Capitals: a government by the city it sits in, or only a place: "Athens joined", "in Athens"."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.understanding.parts import ALONE, Part

_PLACED = frozenset("in at near outside у в під біля поблизу".split())
_NAMED_AFTER = frozenset({"declaration", "statement", "agreement", "document", "commitment"})
_PAPERS = frozenset({"talks", "negotiations", "consultations"})
_POSSESSIVE = ("'s", "’s", "s'", "s’")


def governments(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts with each capital as its country, or as what else it stands for.

    A "place" is one where something happens; "elsewhere" are papers that only bear its name, such
    as a Paris agreement, and Brussels, where both the EU and Belgium sit.
    """
    return [
        _meant(part, parts, words, keys) if part.concept == "capital" else part for part in parts
    ]


def _meant(part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> Part:
    if part.start and keys[part.start - 1] in _PLACED:
        return replace(part, concept="place")
    if part.value == "EU":
        named = any(other.concept == "eu" for other in parts)
        return replace(part, concept="free" if named else "elsewhere")
    after = next((other for other in parts if other.start == part.end), None)
    owns = words[part.end - 1].endswith(_POSSESSIVE)
    if after and not owns and (after.concept in _NAMED_AFTER or keys[after.start] in _PAPERS):
        return replace(part, concept="elsewhere")
    return replace(part, concept=ALONE.get(part.value, "country"))
