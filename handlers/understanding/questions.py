"""From a plain question in English or Ukrainian to the one command that asks the same.

The world is closed: every word must be a date, a country, a name of the record or a word of the
vocabulary, and all of them together must fit one frame. Anything else is not understood.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from handlers.understanding import countries, days, frames
from handlers.understanding.dated import (
    YearRead,
    leads_until,
    resolved,
    without_lead,
    written,
    year_read,
)
from handlers.understanding.days import Days
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.parts import UNKNOWN, Part, split, take_apart
from handlers.understanding.text import normalise

# What tells which declaration is meant, once a declaration was named.
_QUALIFIERS = frozenset({"g7", "vilnius"})
_NAMED = frozenset({"declaration", "guarantee", "commitment"})

_WITHIN = frozenset("in of from within inside among з із зі серед у в".split())
_NOT_WITHIN = frozenset({"talks", "agreement", "back", "help", "area", "support-area"})
_INTO = frozenset("the to in into with of до в у".split())
_AUXILIARIES = frozenset("did has had is was does can whether if чи".split())
_AS_OF = ("as of", "станом", "на ")
_AND = frozenset(("", *"and or vs the та і и або чи".split()))
_PUNCTUATION = ",.?!:;\"'«»“”()"
_DATES = frozenset({"day", "until", "since", "period"})
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
_MOST_UNKNOWN = 2  # words that may be a misspelt country


@dataclass(frozen=True)
class Repaired:
    """A misspelt name, and the code of the country that was understood."""

    text: str
    code: str


Note = Repaired | YearRead


@dataclass(frozen=True)
class Understood:
    """A command that a person could have typed, and what of it is not as it was written."""

    command: str
    notes: tuple[Note, ...] = ()


def understand(text: str, today: date, lexicon: Lexicon) -> Understood | None:
    """Return the command that a plain question asks, or None for what is not ours to answer."""
    words = split(text)
    parts, notes = repaired(take_apart(words, today, lexicon), words)
    found = _command(_in_context(parts, words), words, today, lexicon)
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


def repaired(parts: list[Part], words: Sequence[str]) -> tuple[list[Part], tuple[Repaired, ...]]:
    """Return the parts with the only unexplained words, one or two, read as a misspelt country.

    A country that the slip leaves open stands in the reader's own words.
    """
    unknown = [part for part in parts if part.concept == UNKNOWN]
    if not unknown:
        return parts, ()
    first, last = unknown[0], unknown[-1]
    name = " ".join(words[first.start : last.end]).strip(_PUNCTUATION)
    if len(unknown) > _MOST_UNKNOWN or last.end - first.start != len(unknown):
        return parts, ()
    reading = countries.read(name)
    if not reading.near:
        return parts, ()
    code = reading.near[0] if reading.repaired else ""
    country = Part("country", code or name, first.start, last.end)
    rest = [part for part in parts if part not in unknown]
    mended = sorted([*rest, country], key=lambda part: part.start)
    return mended, (Repaired(name, code),) if code else ()


def _in_context(parts: Sequence[Part], words: Sequence[str]) -> list[Part]:
    """Return the parts with those concepts that only their neighbours tell."""
    keys = [normalise(word) for word in words]
    told = []
    for part, following in zip(parts, [*parts[1:], None], strict=False):
        if part.concept in ("eu", "nato", "g7"):
            told.append(_body(part, following, keys, parts))
        elif part.concept == "ukraine":
            told.append(_ukraine(part, keys, parts))
        elif part.concept == "date":
            told.append(replace(part, concept=_kind_of_date(part)))
        else:
            told.append(part)
    return [part for part in told if part.concept != "now"]


def _body(part: Part, following: Part | None, keys: list[str], parts: Sequence[Part]) -> Part:
    """Return the EU, NATO or the G7 as the body whose members are asked about, if it is that.

    One that is joined itself, as in "joined the EU", is no matter of ours.
    """
    group = {"eu": "eu-members", "nato": "nato-members"}.get(part.concept, "g7")
    if following and following.concept == "states" and following.start == part.end:
        return replace(part, concept="body", value=group)
    if part.concept == "g7" and following and following.concept in _NAMED | _QUALIFIERS:
        return part
    before = part.start
    while before and keys[before - 1] in _INTO:
        before -= 1
    verbs = [p for p in parts if p.end == before and p.concept in ("join", "sign")]
    if verbs and part.concept != "g7":
        return replace(part, concept="elsewhere")
    leads = [key for key in keys[: part.start] if key != "the"][-1:]
    if _WITHIN.issuperset(leads) and leads and not _NOT_WITHIN & {p.concept for p in parts}:
        return replace(part, concept="within", value=group)
    return part


def _ukraine(part: Part, keys: list[str], parts: Sequence[Part]) -> Part:
    """Return Ukraine as the country asked about where it is the one that joined."""
    concepts = {p.concept for p in parts}
    if concepts & {"country", "eu", "group", "body", "talks", "agreement"}:
        return part
    auxiliary = part.start and keys[part.start - 1] in _AUXILIARIES
    nominative = keys[part.start] == "украіна"
    first = part.start == 0 and any(p.start == part.end and p.concept == "join" for p in parts)
    joins = concepts & {"join", "signatory"} or {"sign", "declaration"} <= concepts
    if joins and (auxiliary or nominative or first):
        return replace(part, concept="country")
    return part


def _kind_of_date(part: Part) -> str:
    """Return "day", "until", "since" or "period"; "now" for words like "so far"."""
    assert part.days
    periods = part.days.periods
    if len(periods) != 1 or periods[0].kind == "day":
        as_of = part.value.casefold().startswith(_AS_OF)
        return "until" if as_of or leads_until(part.value) else "day"
    period = periods[0]
    if period.first is None:
        return "until" if any(c.isdigit() for c in part.value) or part.days.year_missing else "now"
    return "since" if period.last is None else "period"


def _command(
    parts: Sequence[Part], words: Sequence[str], today: date, lexicon: Lexicon
) -> Understood | None:
    """Return the command of the frame that the parts fit, with its slots filled."""
    concepts = {part.concept for part in parts}
    if concepts & _NAMED:
        concepts -= _QUALIFIERS
    if len({part.value for part in parts if part.concept == "country"}) > 1:
        concepts = concepts - {"country"} | {"countries" if _listed(parts, words) else "apart"}
    if len({part.value for part in parts if part.concept == "person"}) > 1:
        concepts = concepts - {"person"} | {"persons"}
    if {"country", "eu"} <= concepts:
        return None
    asks = frames.fitting(concepts)
    return _filled(asks, parts, today, lexicon) if asks else None


def _listed(parts: Sequence[Part], words: Sequence[str]) -> bool:
    """Return whether the countries stand side by side, with at most an "and" or "or" between."""
    named = [part for part in parts if part.concept == "country"]
    taken = {at for part in named for at in range(part.start, part.end)}
    between = set(range(named[0].start, named[-1].end)) - taken
    return all(normalise(words[at]) in _AND for at in between)


def _filled(asks: str, parts: Sequence[Part], today: date, lexicon: Lexicon) -> Understood:
    """Return the command with its slots filled; one that the question leaves open is empty."""
    slots: dict[str, str] = defaultdict(str)
    for slot, concepts in _SLOTS.items():
        values = list(dict.fromkeys(part.value for part in parts if part.concept in concepts))
        slots[slot] = " ".join(values if slot == "country" else values[:1])
    slots["order"] = next((p.concept for p in parts if p.concept in ("before", "after")), "")
    slots["body"] = BODIES.get(slots["group"], "")
    terms = {part.concept for part in parts} & _TERMS
    slots["term"] = terms.pop() if len(terms) == 1 else ""
    notes: list[Note] = []
    record = lexicon.days.get(topic(asks), frozenset())
    for part in parts:
        if part.days and part.concept in _DATES:
            found = resolved(part.value, part.days, today, record)
            _fill_date(slots, part, found)
            if part.days.year_missing and len(found.periods) == 1:
                notes.append(year_read(part.value, today, found.periods[0]))
    return Understood(" ".join(asks.format_map(slots).split()), tuple(notes))


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
    name, *words = command.removeprefix("/").split(" ")
    if name in ("count", "signatories", "missing", "joined"):
        return "signatories"
    return next((kind for kind in ("talks", "agreements") if kind in (name, *words)), "events")
