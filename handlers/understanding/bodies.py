"""Bodies and groups: the EU, NATO and the G7, as such or as those who are in them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from handlers.understanding.countries import MEMBERS
from handlers.understanding.parts import GROUPS, OR, TOGETHER, UNKNOWN, Part
from handlers.understanding.text import word_set

NAMED = frozenset({"declaration", "guarantee", "commitment"})
_QUALIFIERS = frozenset({"g7", "vilnius"})  # they tell which declaration is meant

_BETWEEN = frozenset({"free", "security", "document", "content", "back", "ukraine"})
_ABOUT_UKRAINE = frozenset({"ukraine", "security"})
_OTHERS = frozenset({"group", "eu", "nato", "body"})
_JOINED = frozenset({"join", "declaration"})
_MISSING = frozenset({"not", "outside", "holdout"})
_WITHIN = frozenset("in of from within inside among з із зі серед у в".split())
_ITSELF = word_set("the самої самого самих усієї всієї цілої")
_OF = frozenset({"of", "from"})
_OF_THE_G7 = frozenset("declaration statement document title people except outside".split())
_OF_MEMBERS = frozenset("з із зі серед".split())
_NOT_WITHIN = frozenset(
    "talks agreement partnership commitment document back help area support-area delegation".split()
)
_COMPARES = frozenset({"before", "after", "speed", "slow"})
_PARTIES = frozenset("country capital group eu nato body".split())
"""Who may be asked about, as an asker names them."""
OFFERED = frozenset({"area", "support-area"})
"""What of the EU is asked for, where its support is."""
_TEXTS = word_set("text document pledge paper")
"""What a declaration is called for short."""
_THOSE = (["signatories"], ["joiners"], ["adherents"])
_LOT = (["lot"], ["ones"], ["guys"], ["crowd"], ["folks"], ["club"])
_EUROPE = word_set("europe european europeans європа європи європі європу європою")


def with_europe(parts: Sequence[Part], keys: Sequence[str]) -> list[Part]:
    """Return the parts with Europe as the EU, where it is asked what that gives or does."""
    concepts = {part.concept for part in parts}
    offers = concepts & OFFERED and not concepts & _PARTIES
    return [
        replace(part, concept="eu", value="EU")
        if offers and part.concept == UNKNOWN and keys[part.start] in _EUROPE
        else part
        for part in parts
    ]


def names_the_declaration(parts: Sequence[Part]) -> bool:
    """Return whether the G7 only tells which declaration is meant: "the G7's declaration"."""
    concepts = [part.concept for part in parts if part.concept not in _BETWEEN]
    return any("g7" in pair and NAMED.intersection(pair) for pair in pairwise(concepts))


def once(parts: Sequence[Part], keys: Sequence[str]) -> list[Part]:
    """Return the parts with a group or its members named, not both.

    "The Nordics with Finland" are the group, "which of the Baltics, Latvia or Estonia" the two.
    """
    groups = [part for part in parts if part.concept == "group"]
    twice = len(groups) == 2 and len({part.value for part in groups}) == 1
    if twice:
        first, last = groups  # "the Scandinavians and the other Nordics"
        between = [p for p in parts if first.end <= p.start < last.start]
        others = [p for p in between if p.concept in ("others", "filler")]
        parts, groups = [part for part in parts if part not in (last, *others)], [first]
    named = [part for part in parts if part.concept == "country"]
    whole = {part.value for part in groups}
    if len(whole) != 1 or not named:
        return list(parts)
    if len(named) == 1 and not TOGETHER.intersection(keys[named[0].start - 1 : named[0].start]):
        return list(parts)
    members, states = set(MEMBERS.get(whole.pop(), ())), {part.value for part in named}
    if not states <= members:
        return list(parts)
    if any(p.concept in _COMPARES for p in parts):
        return [part for part in parts if part not in groups]
    between = [p for p in parts if groups[0].end <= p.start < named[0].start]
    beside = groups[0].end <= named[0].start and all(p.concept == "free" for p in between)
    chosen = OR.intersection(keys[named[0].end : named[-1].start]) or any(
        p.concept in ("first", "last") for p in parts
    )
    group = beside or twice or (states == members and not chosen)
    return [part for part in parts if part not in (named if group else groups)]


def of_nato(part: Part, parts: Sequence[Part]) -> Part:
    """Return the allies of whom some are missing as NATO's: "Which allies haven't joined"."""
    concepts = {p.concept for p in parts}
    if concepts & _MISSING and concepts & _JOINED and not concepts & _OTHERS:
        return replace(part, concept="body", value=GROUPS["nato"])
    return part


def _is_27(keys: Sequence[str], at: int) -> bool:
    """Return whether seven are but the last of 27: "двадцяти сімки" is the EU."""
    return at > 0 and keys[at].startswith("сімк") and keys[at - 1].startswith("двадцят")


def told(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> Part:
    """Return a body as "body" or "within" where its members are asked about.

    It is "elsewhere" where it is itself what is joined or helped, and stays what it is otherwise.
    """
    if part.concept == "g7" and _is_27(keys, part.start):
        return replace(part, concept="body", value=GROUPS["eu"])
    group = GROUPS[part.concept]
    said = [p for p in parts if p.end == part.start and part.concept != "g7"]
    if any((p.concept, p.value) == ("body", group) or p.concept == part.concept for p in said):
        return replace(part, concept="free")  # "члени альянсу НАТО", "з альянсу НАТО"
    of_a_declaration = any(p.end == part.start and p.concept in NAMED for p in parts)
    if _has_members(part, keys, parts) and not (part.concept == "g7" and of_a_declaration):
        return replace(part, concept="body", value=group)
    lead = next((key for key in reversed(keys[: part.start]) if key not in _ITSELF), "")
    after = (p.concept for p in parts if p.start >= part.end)
    following = next((concept for concept in after if concept not in _ABOUT_UKRAINE), "")
    if part.concept == "g7" and following in NAMED | _QUALIFIERS and lead not in _OF_MEMBERS:
        return part
    if part.concept == "g7" and lead in _OF and _before(part, parts) in _OF_THE_G7:
        return part
    if part.concept == "g7" and lead in _OF and _TEXTS.intersection(keys[part.end : part.end + 1]):
        return part  # "endorsement of the G7 text"
    chosen = any(
        p.concept in ("who", "which") and keys[p.end : part.start] == [lead] for p in parts
    )
    if lead in _WITHIN and (chosen or not any(p.concept in _NOT_WITHIN for p in parts)):
        return replace(part, concept="within", value=group)
    return part


def _before(part: Part, parts: Sequence[Part]) -> str:
    """Return the concept that a body is said to be of: "the declaration of the G7"."""
    named = (p.concept for p in reversed(parts) if p.end <= part.start and p.concept != "free")
    return next(named, "")


def _has_members(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether its states or members are named: "EU states", "the G7: which members"."""
    names_it = _tells_which(part, parts)
    if any(p.concept == "holdout" for p in parts) and not names_it:
        return True
    if keys[part.end : part.end + 1] in _THOSE and not any(p.concept == "talks" for p in parts):
        return True
    if keys[part.end : part.end + 1] in _LOT:
        return True
    beside = [p for p in parts if part.start == p.end or part.end == p.start]
    named = ("states", "members", "all") if part.concept == "g7" else ("states", "members")
    if any(p.concept in named for p in beside):
        return True
    concepts = {p.concept for p in parts}
    members = "members" in concepts and not names_it
    return part.concept == "g7" and members and not concepts & _OTHERS


def _tells_which(part: Part, parts: Sequence[Part]) -> bool:
    """Return whether the G7 only tells which declaration: "EU holdouts on the G7 declaration"."""
    return part.concept == "g7" and any(
        p.start == part.end and p.concept == "declaration" for p in parts
    )
