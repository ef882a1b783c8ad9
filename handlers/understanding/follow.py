"""Follow-ups: "and Bulgaria?" or "а у вересні?" ask the last question about something else."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from handlers.understanding import days
from handlers.understanding.dated import resolved, without_lead, written, year_read
from handlers.understanding.frames import SILENT
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.parts import BODIES, GROUPS, Part, split, take_apart
from handlers.understanding.periods import Period
from handlers.understanding.repair import repaired
from handlers.understanding.slots import topic
from handlers.understanding.text import normalise
from handlers.understanding.understood import Understood

_OPENINGS = frozenset(
    """
    and now or а і и та тепер what_about how_about and_now and_what_about now_what_about а_тепер
    and_now_what_about same_for the_same_for and_the_same_for те_саме_для
    """.split()
)
_MOST_OPENING = 4  # words
_OF_COUNTRIES = ("joined", "country", "talks", "agreements", "sources", "subscribe", "unsubscribe")
_OF_DAYS = ("count", "signatories", "timeline", "missing")


@dataclass(frozen=True)
class _Command:
    """A command in pieces: its name, countries, other words, and its day or period."""

    name: str
    countries: str = ""
    words: str = ""
    when: str = ""

    def __str__(self) -> str:
        return " ".join(f"/{self.name} {self.countries} {self.words} {self.when}".split())


def follow(previous: str, text: str, today: date, lexicon: Lexicon) -> Understood | None:
    """Return the command that a follow-up to a command asks, or None where it is none."""
    words = split(text)
    keys = list(map(normalise, words))
    sizes = range(_MOST_OPENING, 0, -1)
    size = next((n for n in sizes if "_".join(keys[:n]) in _OPENINGS), 0)
    if not size or len(words) == size:
        return None
    asked = words[size:]
    parts, notes = repaired(take_apart(asked, keys[size:], today, lexicon), asked, lexicon)
    parts = [part for part in parts if part.concept not in (*SILENT, "or")]
    last = _in_pieces(previous, today)
    kinds = {part.concept for part in parts}
    if kinds <= {"country", "eu"} and parts and not (last.name == "missing" and "eu" in kinds):
        found = _on_countries(last, " ".join(dict.fromkeys(part.value for part in parts)))
        return Understood(str(found), notes) if found else None
    if len(parts) != 1:
        return None
    (part,) = parts
    if part.days and last.name in _OF_DAYS:
        return _on_date(last, part, today, lexicon)
    if part.concept in ("before", "after") and last.name in _OF_DAYS:
        beside = _beside(last, part.concept, today)
        return Understood(str(beside)) if beside else None
    found = _on_group(last, part)
    return Understood(str(found)) if found else None


def _in_pieces(command: str, today: date) -> _Command:
    name, _, argument = re.sub(r" #\d+$", "", command).removeprefix("/").partition(" ")
    words = argument.split()
    dated = {at for start, end, _ in days.spans(words, today) for at in range(start, end)}
    rest = [word for at, word in enumerate(words) if at not in dated]
    codes = [word for word in rest if re.fullmatch("[A-Z]{2}", word)]
    others = [word for word in rest if word not in codes]
    when = [word for at, word in enumerate(words) if at in dated]
    return _Command(name, *map(" ".join, (codes, others, when)))


def _on_countries(last: _Command, codes: str) -> _Command | None:
    if last.name == "timeline":
        return replace(last, countries=codes)
    if last.name in ("count", "signatories", "missing"):
        return _Command("joined", codes)
    return _Command(last.name, codes) if last.name in _OF_COUNTRIES else None


def _on_group(last: _Command, part: Part) -> _Command | None:
    group = GROUPS.get(part.concept, part.value)
    if last.name == "missing":
        return replace(last, words=BODIES[group]) if group in BODIES else None
    if part.concept not in ("group", "body", "g7"):
        return None
    if last.name in ("talks", "agreements"):
        return _Command(last.name, words=group)
    if last.name in ("joined", "signatories"):
        return _Command("signatories", words=group, when=last.when)
    return None


def _on_date(last: _Command, part: Part, today: date, lexicon: Lexicon) -> Understood | None:
    """Return the last question on another date; a missing year is that of its own date."""
    assert part.days
    found = part.days
    if found.year_missing and (year := _year(last, today)):
        found = days.read(part.value, today, year)
    else:
        found = resolved(part.value, found, today, lexicon.days.get(topic(str(last)), ()))
    if len(found.periods) != 1:
        return Understood(str(replace(last, when=without_lead(part.value))))
    period = found.periods[0]
    when = str(period.last) if last.name == "missing" and period.last else written(period)
    notes = (year_read(part.value, today, period),) if part.days.year_missing else ()
    return Understood(str(replace(last, when=when)), notes)


def _year(last: _Command, today: date) -> int | None:
    period = _period(last, today)
    return period.last.year if period and period.last else None


def _period(last: _Command, today: date) -> Period | None:
    found: Sequence[Period] = days.read(last.when, today).periods if last.when else ()
    return found[0] if len(found) == 1 else None


def _beside(last: _Command, way: str, today: date) -> _Command | None:
    """Return the last question on the time of equal length just before or after its own."""
    period = _period(last, today)
    if period is None or period.first is None or period.last is None:
        return None
    day = timedelta(days=1)
    edge = period.first - day if way == "before" else period.last + day
    if period.kind in ("day", "month", "year"):
        return replace(last, when=edge.isoformat()[: len(written(period))])
    length = period.last - period.first
    first = edge - length if way == "before" else edge
    return replace(last, when=written(Period(first, first + length, "range")))
