"""Slots: the arguments of a command, out of the parts of a question."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from handlers.understanding.countries import MEMBERS
from handlers.understanding.dated import resolved, two_days, without_lead, written, year_read
from handlers.understanding.days import Days
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.parts import BODIES, Part
from handlers.understanding.understood import Understood

DATES = frozenset({"day", "until", "since", "period", "end"})

_HAD = frozenset({"guarantee", "count"})
_OF_THE_DECLARATION = frozenset("join signatory declaration back".split())
_EARLIEST = 2022  # a year before it is asked of other unions and wars
_OF_GROUPS = ("/agreements {country}", "/talks {country}")
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


def dated(parts: Sequence[Part]) -> list[Part]:
    """Return the parts that are dates."""
    return [part for part in parts if part.concept in DATES]


def filled(asks: str, parts: Sequence[Part], today: date, lexicon: Lexicon) -> Understood | None:
    """Return a frame's command with its slots filled; one that the question leaves open is empty.

    None for a question of two days, groups or areas, since half an answer is a wrong one, and for
    one that names what the record does not know.
    """
    slots = _slots(asks, parts, lexicon)
    if slots is None or not _is_known(asks, parts, slots, lexicon):
        return None
    record = lexicon.days.get(topic(asks), frozenset())
    if asks.startswith("/timeline {country} {"):
        record = lexicon.days.get(slots["country"], record)
    if len(dated(parts)) > 1:
        bounds = two_days([part.value for part in dated(parts)], today, record)
        slots["bounds"] = " ".join(map(str, bounds))
        answered = bounds or "{bounds}" not in asks
        return Understood(asks.format_map(slots)) if answered else None
    notes = []
    for part in dated(parts):
        assert part.days
        found = resolved(part.value, part.days, today, record)
        _fill_date(slots, part, found, today)
        if part.days.year_missing and len(found.periods) == 1:
            notes.append(year_read(part.value, today, found.periods[0]))
    if "{bounds}" in asks and _is_one_day(slots["bounds"]):
        return None
    if asks in _OF_GROUPS:
        slots["country"] = _as_group(slots["country"])
    return Understood(" ".join(asks.format_map(slots).split()), tuple(notes))


def _as_group(codes: str) -> str:
    """Return the group that some countries are: all three Baltic states are "baltics"."""
    named = sorted(codes.split())
    return next((group for group, members in MEMBERS.items() if named == sorted(members)), codes)


def _slots(asks: str, parts: Sequence[Part], lexicon: Lexicon) -> dict[str, str] | None:
    """Return all slots but those of dates; None where one that is asked for has two values."""
    slots: dict[str, str] = defaultdict(str)
    for slot, concepts in _SLOTS.items():
        named = [part for part in parts if part.concept in concepts]
        if len(named) > 1:  # beside another group, the G7 only names its declaration
            named = [part for part in named if part.concept != "g7"]
        values = list(dict.fromkeys(part.value for part in named))
        if len(values) > 1 and slot != "country" and f"{{{slot}}}" in asks:
            return None
        slots[slot] = " ".join(values)
    slots["order"] = next((p.concept for p in parts if p.concept in ("before", "after")), "")
    slots["body"] = BODIES.get(slots["group"], "")
    parties = {lexicon.signed.get(person, "") for person in slots["person"].split()} - {"UA"}
    slots["partner"] = parties.pop() if len(parties) == 1 else ""
    terms = {part.concept.removeprefix("a-") for part in parts} & _TERMS
    slots["term"] = terms.pop() if len(terms) == 1 else ""
    return slots


def _is_known(asks: str, parts: Sequence[Part], slots: dict[str, str], lexicon: Lexicon) -> bool:
    """Return whether the record can answer what is asked with these slots."""
    if any(f"{{{slot}}}" in asks and not slots[slot] for slot in ("body", "partner")):
        return False
    concepts = {part.concept for part in parts}
    if len(dated(parts)) > 1 and ("{date}" in asks or "{by}" in asks):
        return False
    if any(day and day.year < _EARLIEST for day in map(_last, dated(parts))):
        return False
    signers = slots["person"].split() if asks.startswith("/agreements {country}") else ()
    if not all(lexicon.signed.get(p) in ("UA", *slots["country"].split()) for p in signers):
        return False
    signs = "sign" in concepts and concepts.isdisjoint(_OF_THE_DECLARATION)
    if signs and asks == "/signatories {date}" and not _is_before_agreements(parts, lexicon):
        return False
    if "{area}" in asks and slots["place"] not in ("", slots["area"]):
        return False
    if "money" in concepts and slots["country"] not in lexicon.sums:
        return False
    if "partnership" in concepts and slots["country"] not in ("", *lexicon.partnerships):
        return False
    signs = "declaration" in concepts and "sign" in concepts and "{person}" in asks
    if signs and not lexicon.signed.keys() >= set(slots["person"].split()):
        return False
    # What happens in a country that the record does not know is no matter of ours, nor are the
    # guarantees or the number of agreements that it has.
    own = asks.startswith(("/country", "/agreements {country}")) and concepts & _HAD
    elsewhere = asks.startswith("/timeline") or (own and "ukraine" not in concepts)
    return not elsewhere or lexicon.countries.issuperset(slots["country"].split())


def _is_before_agreements(parts: Sequence[Part], lexicon: Lexicon) -> bool:
    """Return whether all dates begin in a year when only the declaration could be signed."""
    earliest = (min(lexicon.days[topic]).year for topic in ("signatories", "agreements"))
    years = range(*earliest)
    periods = (part.days.periods if part.days else () for part in dated(parts))
    return all(any((p.first or p.last or date.max).year in years for p in some) for some in periods)


def _last(part: Part) -> date | None:
    """Return the last day of a date that can be read in one way; of "since" it is the first."""
    if not part.days or len(part.days.periods) != 1:
        return None
    period = part.days.periods[0]
    return period.last or period.first


def _fill_date(slots: dict[str, str], part: Part, found: Days, today: date) -> None:
    """Fill in a date; one that cannot be read is left to the room in the reader's words.

    What reaches from a day up to today is since that day.
    """
    bare = without_lead(part.value)
    if len(found.periods) != 1:
        slots["date"] = slots["by"] = bare
        return
    period = found.periods[0]
    slots["date"] = f"until {period.last}" if part.concept == "until" else written(period)
    if period.kind == "range" and period.last == today:
        slots["date"] = f"since {period.first}"
    slots["by"] = str(period.last or bare)
    slots["bounds"] = f"{period.first} {period.last}"


def _is_one_day(bounds: str) -> bool:
    """Return whether bounds are those of a single day, between which nothing can change."""
    first, _, last = bounds.partition(" ")
    return first == last


def topic(command: str) -> str:
    """Return which days of the record a missing year is taken from."""
    name, _, argument = command.removeprefix("/").partition(" ")
    if name in ("count", "signatories", "missing", "joined"):
        return "signatories"
    return next(
        (kind for kind in ("talks", "agreements") if kind in (name, *argument.split())), "events"
    )
