"""From a plain question in English or Ukrainian to the one command that asks the same.

The world is closed: every word must be a date, a country, a name of the record or a word of the
vocabulary, and all of them together must fit one frame. Anything else is not understood.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from handlers.understanding import asides, days, frames, roles
from handlers.understanding.context import NAMED, QUALIFIERS, in_context
from handlers.understanding.dated import (
    YearRead,
    resolved,
    two_days,
    without_lead,
    written,
    year_read,
)
from handlers.understanding.days import Days
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.parts import Part, is_adjective, split, take_apart
from handlers.understanding.repair import Repaired, repaired
from handlers.understanding.text import normalise
from handlers.understanding.vocabulary import KINDS_OF_FREE

_AND = frozenset(("", *"and or vs the та і и або чи".split()))
_DATED = frozenset({"of", "dated", normalise("від")})
_DATES = frozenset({"day", "until", "since", "period", "end"})
_TERMS = frozenset(
    {"guarantee", "commitment", "declaration", "agreement", "compact", "partnership"}
)
_SLOTS = {
    "country": ("country", "eu", "russia"),
    "group": ("group", "body", "within", "g7"),
    "person": ("person",),
    "area": ("area",),
    "place": ("first", "last", "nth"),
}
BODIES = {"eu-members": "eu", "nato-members": "nato", "g7": "g7"}


Note = Repaired | YearRead


@dataclass(frozen=True)
class Understood:
    """A command that a person could have typed, and what of it is not as it was written."""

    command: str
    notes: tuple[Note, ...] = ()


def understand(text: str, today: date, lexicon: Lexicon) -> Understood | None:
    """Return the command that a plain question asks, or None for what is not ours to answer."""
    words = split(text)
    parts = asides.without(take_apart(words, today, lexicon), words)
    parts, notes = repaired(parts, words)
    parts = [part for part in parts if not _names_the_document(part, parts, words, lexicon)]
    found = _command(in_context(parts, words, today), words, today, lexicon)
    return found and replace(found, notes=(*notes, *found.notes))


def settled(command: str, today: date, lexicon: Lexicon) -> Understood:
    """Return a typed command with the years that its dates leave out."""
    words, notes = command.split(), []
    record = lexicon.days.get(topic(command), frozenset())
    for start, end, found in reversed(days.spans(words, today)):
        text = " ".join(words[start:end])
        dated = resolved(text, found, today, record)
        if found.year_missing and len(dated.periods) == 1:
            words[start:end] = [written(dated.periods[0])]
            notes.append(year_read(text, today, dated.periods[0]))
    return Understood(" ".join(words), tuple(reversed(notes)))


def _names_the_document(
    part: Part, parts: Sequence[Part], words: Sequence[str], lexicon: Lexicon
) -> bool:
    """Return whether a date is part of a name, as in "the declaration of 12 July 2023"."""
    adopted = min(lexicon.days.get("signatories", ()), default=None)
    if not part.days or adopted is None or part.concept != "date":
        return False
    named = (p for p in reversed(parts) if p.end <= part.start and p.concept != "free")
    before = next(named, None)
    if before is None or before.concept not in ("declaration", "statement", "g7", "vilnius"):
        return False
    lead = normalise(" ".join([*words[before.end : part.start], part.value])).split()[:1]
    return lead[0] in _DATED and [period.first for period in part.days.periods] == [adopted]


def _command(
    parts: Sequence[Part], words: Sequence[str], today: date, lexicon: Lexicon
) -> Understood | None:
    """Return the command of the frame that the parts fit, with its slots filled."""
    concepts = {part.value if _is_kind_of_free(part) else part.concept for part in parts}
    if any(is_adjective(part, words) for part in parts):
        concepts.add("native")
    if concepts & NAMED:
        concepts -= QUALIFIERS
    if len({part.value for part in parts if part.concept == "country"}) > 1:
        if roles.are_partners(parts, [normalise(word) for word in words]):
            return None
        concepts = concepts - {"country"} | {"countries" if _listed(parts, words) else "apart"}
    if len({part.value for part in parts if part.concept == "person"}) > 1:
        concepts = concepts - {"person"} | {"persons"}
    negations = [part for part in parts if part.concept == "not"]
    if {"country", "eu"} <= concepts or len(negations) > 1:
        return None
    if len(_dated(parts)) == 2:
        concepts = concepts - _DATES | {"two-days"}
    asks = frames.fitting(concepts)
    return _filled(asks, parts, today, lexicon) if asks else None


def _is_kind_of_free(part: Part) -> bool:
    return part.concept == "free" and part.value in KINDS_OF_FREE


def _listed(parts: Sequence[Part], words: Sequence[str]) -> bool:
    """Return whether the countries are a list: "Greece, Cyprus and Malta", not "Greek-Turkish"."""
    named = [part for part in parts if part.concept == "country"]
    gaps = [words[a.end - 1][-1:] + " ".join(words[a.end : b.start]) for a, b in pairwise(named)]
    return all((gap[0] in ",;" or len(gap) > 1) and normalise(gap[1:]) in _AND for gap in gaps)


def _filled(asks: str, parts: Sequence[Part], today: date, lexicon: Lexicon) -> Understood | None:
    """Return the command with its slots filled; one that the question leaves open is empty.

    None for a question of two days, groups or areas: half an answer is a wrong one.
    """
    slots: dict[str, str] = defaultdict(str)
    for slot, concepts in _SLOTS.items():
        named = [part for part in parts if part.concept in concepts]
        if len(named) > 1:  # beside another group, the G7 only names its declaration
            named = [part for part in named if part.concept != "g7"]
        values = list(dict.fromkeys(part.value for part in named))
        if len(values) > 1 and slot != "country" and f"{{{slot}}}" in asks:
            return None
        slots[slot] = " ".join(values)
    dated = _dated(parts)
    if len(dated) > 1 and "{bounds}" not in asks:
        return None
    # What happens in a country that the record does not know is no matter of ours.
    if asks.startswith("/timeline") and not lexicon.countries.issuperset(slots["country"].split()):
        return None
    parties = {lexicon.signed.get(person, "") for person in slots["person"].split()}
    slots["partner"] = "".join(parties - {"UA"}) if "UA" in parties and len(parties) == 2 else ""
    if "{partner}" in asks and not slots["partner"]:
        return None
    slots["order"] = next((p.concept for p in parts if p.concept in ("before", "after")), "")
    slots["body"] = BODIES.get(slots["group"], "")
    if "{body}" in asks and not slots["body"]:
        return None
    terms = {part.concept for part in parts} & _TERMS
    slots["term"] = terms.pop() if len(terms) == 1 else ""
    record = lexicon.days.get(topic(asks), frozenset())
    if len(dated) > 1:
        bounds = two_days([part.value for part in dated], today, record)
        slots["bounds"] = " ".join(map(str, bounds))
        return Understood(asks.format_map(slots)) if bounds else None
    notes = []
    for part in dated:
        assert part.days
        found = resolved(part.value, part.days, today, record)
        _fill_date(slots, part, found)
        if part.days.year_missing and len(found.periods) == 1:
            notes.append(year_read(part.value, today, found.periods[0]))
    return Understood(" ".join(asks.format_map(slots).split()), tuple(notes))


def _dated(parts: Sequence[Part]) -> list[Part]:
    return [part for part in parts if part.concept in _DATES]


def _fill_date(slots: dict[str, str], part: Part, found: Days) -> None:
    """Fill in a date; one that cannot be read is left to the room in the reader's words."""
    bare = without_lead(part.value)
    if len(found.periods) != 1:
        slots["date"] = slots["by"] = bare
        return
    period = found.periods[0]
    slots["date"] = f"until {period.last}" if part.concept == "until" else written(period)
    slots["by"] = str(period.last or bare)
    slots["bounds"] = f"{period.first} {period.last}"


def topic(command: str) -> str:
    """Return which days of the record a missing year is taken from."""
    name, _, argument = command.removeprefix("/").partition(" ")
    if name in ("count", "signatories", "missing", "joined"):
        return "signatories"
    return next(
        (kind for kind in ("talks", "agreements") if kind in (name, *argument.split())), "events"
    )
