"""Capitals: a government by the city it sits in, or only a place: "Athens joined", "in Athens"."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.understanding.bodies import OFFERED
from handlers.understanding.parts import ALONE, DEALT, OR, TOGETHER, Part, owns, right_after

PLACED = frozenset("in at near outside у в під біля поблизу".split())
"""Words before a city in which something happens."""

_NAMED_AFTER = frozenset({"declaration", "statement", "agreement", "document", "commitment"})
_ASKED_WHERE = frozenset({"vilnius", "where"})
_OURS = frozenset({"kyiv", "ukraine"})
_ACTS = frozenset({"join", "agreement", "talks"})
_DONE_THERE = frozenset({"adopt", "where", "place"})
_PAPERS = frozenset({"talks", "negotiations", "consultations", "summit", "process"})


def governments(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts with each capital as its country, or as what else it stands for.

    A "place" is one where something happens; "elsewhere" are papers that only bear its name, such
    as a Paris agreement, and Brussels, where both the EU and Belgium sit, unless support is meant.
    """
    parts = [_lithuania(part, parts, keys) for part in parts]
    return [
        _meant(part, parts, words, keys) if part.concept == "capital" else part for part in parts
    ]


def _lithuania(part: Part, parts: Sequence[Part], keys: Sequence[str]) -> Part:
    """Return Vilnius as a capital like the one beside it: "Did Tallinn and Vilnius sign up"."""
    concepts = {p.concept for p in parts}
    if part.concept != "vilnius" or not concepts & _ACTS or concepts & _DONE_THERE:
        return part
    dealt = concepts & DEALT
    cities = [p for p in parts if p.concept == "capital" and p.value != "EU"]
    cities += [p for p in parts if p.concept == "kyiv" and dealt]
    if any(PLACED.intersection(keys[p.start - 1 : p.start]) for p in cities):
        return part
    gaps = [keys[p.end : part.start] or keys[part.end : p.start] for p in cities]
    beside = any(not gap or (len(gap) == 1 and gap[0] in OR | TOGETHER) for gap in gaps)
    city = len(keys[part.start : part.end]) == 1
    return replace(part, concept="capital", value="LT") if beside and city else part


def _meant(part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> Part:
    lead = keys[part.start - 1] if part.start else ""
    beside = {lead, *keys[part.end : part.end + 1]}
    asked_where = beside & OR and any(other.concept in _ASKED_WHERE for other in parts)
    noun = right_after(part, parts)
    paired = noun is not None and noun.concept in _OURS  # "in the Athens-Kyiv talks"
    its = owns(part, words)  # "progress in Athens' talks"
    if (lead in PLACED and not (paired or its)) or asked_where:
        return replace(part, concept="place")
    if part.value == "EU":
        named = {other.concept for other in parts}
        offers = "eu" if named & OFFERED else "elsewhere"
        return replace(part, concept="free" if "eu" in named else offers)
    if _names_a_paper(part, parts, words, keys, lead):
        return replace(part, concept="elsewhere")
    return replace(part, concept=ALONE.get(part.value, "country"))


def _names_a_paper(
    part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str], lead: str
) -> bool:
    """Return whether it says which paper is meant: "the Paris agreement", "угода Осло"."""
    before = part.start - (lead == "of")
    noun_before = any(p.end == before and p.concept in _NAMED_AFTER for p in parts)
    owned = noun_before and words[before - 1][-1] not in ",.;:?!"
    noun = right_after(part, parts)
    if owned or noun is None or owns(part, words):
        return owned
    english = noun.concept in _NAMED_AFTER and keys[noun.start].isascii()
    return english or keys[noun.start] in _PAPERS
