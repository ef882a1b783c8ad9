"""Concepts: what frames are told of a question."""

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from handlers.understanding import alerts, bodies
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.parts import DEALT, OR, Part, is_indirect
from handlers.understanding.slots import DATES, dated
from handlers.understanding.text import normalise, word_set
from handlers.understanding.vocabulary import KINDS_OF_FREE

_WITH = word_set("with w з із зі")
_AND = re.compile("(?:and|or|vs|n|the|та|і|и|або|чи)?(?: (?:with|з|із|зі))?|")


def of(
    parts: Sequence[Part], words: Sequence[str], keys: Sequence[str], lexicon: Lexicon
) -> Set[str]:
    """Return the concepts of the parts of a question, and of how they stand to each other."""
    concepts = {_concept(part) for part in parts}
    if any(is_indirect(part, words) for part in parts):
        concepts.add("indirect")
    if any(part.concept == "person" and part.value in lexicon.presenters for part in parts):
        concepts.add("presenter")
    if any(part.concept == "body" and part.value == "g7" for part in parts):
        concepts.add("seven")
    if concepts & bodies.NAMED:
        concepts.discard("vilnius")
    if bodies.names_the_declaration(parts):
        concepts.discard("g7")
    if len({part.value for part in parts if part.concept == "country"}) > 1:
        concepts = concepts - {"country"} | {
            "countries" if _listed(parts, words) and not _are_partners(parts, keys) else "apart"
        }
    elif {"country", "eu"} <= concepts:
        concepts.add("apart")
    if len({part.value for part in parts if part.concept == "person"}) > 1:
        concepts = concepts - {"person"} | {"persons"}
    if alerts.are_spoken_of(parts, keys):
        concepts.add("spoken-of")
    if len(dated(parts)) == 2:
        first, last = dated(parts)
        concepts = concepts - DATES | {"two-days"}
        concepts |= {"or"} if OR & set(keys[first.end : last.start]) else set()
    return concepts


def _are_partners(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether countries deal with each other: "the agreement of France and Germany".

    They deal with Ukraine where it is named, or where the question says "with" them.
    """
    named = {part.concept for part in parts}
    first = next(part for part in parts if part.concept == "country")
    either = OR.intersection(keys)
    alone = named & DEALT and not named & {"ukraine", "kyiv", "which"} and not either
    return bool(alone) and not _WITH.intersection(keys[: first.start])


def _concept(part: Part) -> str:
    """Return the concept of a part as frames name it."""
    kind = part.concept == "free" and part.value in KINDS_OF_FREE
    return part.value if kind else part.concept


def _listed(parts: Sequence[Part], words: Sequence[str]) -> bool:
    """Return whether the countries are a list: "Greece, Cyprus and Malta", not "Greek-Turkish"."""
    named = [part for part in parts if part.concept == "country"]
    gaps = [words[a.end - 1][-1:] + " ".join(words[a.end : b.start]) for a, b in pairwise(named)]
    if len(gaps) > 1 and not any(gap[1:] for gap in gaps):
        return True  # "швеція фінляндія ісландія"
    return all(
        (gap[0] in ",;" or len(gap) > 1) and _AND.fullmatch(normalise(gap[1:])) for gap in gaps
    )
