"""Compare the facts with researched material, entry by entry, so that no date is mistyped.

`python -m tools.compare accessions.json talks.json` prints every usable entry whose day or bounds
no fact has, and exits with 1 if there is any. The material is JSON: `parties`, `reported_counts`,
`talks`, `agreements`, `eu_support_areas` and `events`, each entry with `date`, `date_precision`,
`earliest` and `latest`.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from store.agreements import Agreement
from store.events import Event
from store.fact import Fact
from store.reading import read
from store.signatories import Signatory
from store.support import Support
from store.talks import Talk
from store.tallies import Tally
from store.when import When

STEPS = {
    "announced": "announced",
    "agreed_to_start": "agreed",
    "talks_started": "started",
    "round": "round",
    "text_agreed": "text-agreed",
    "signed": "signed",
    "suspended": "suspended",
    "ratified": "ratified",
    "entered_into_force": "in-force",
}
USABLE_COUNTS = ("yes", "yes_with_EU")

# What the record leaves out, and why.
LEFT_OUT = {
    "total 32 of 2024-09-04": "it counts planned agreements, not signatories",
    "event of 2026-07-07": "a plan: the sources end before it",
    "event of 2026-07-14": "a plan: the sources end before it",
}

Material = dict[str, Any]


def main(accessions: Path, talks: Path) -> int:
    """Print what has no match; return the exit code."""
    facts = read().facts
    unmatched = [*_accessions(_load(accessions), facts), *_talks(_load(talks), facts)]
    found = [entry for entry in unmatched if entry not in LEFT_OUT]
    print("\n".join(found) or "Every usable entry has its fact.")
    return 1 if found else 0


def _load(path: Path) -> Material:
    material: Material = json.loads(path.read_text("utf-8"))
    return material


def _accessions(material: Material, facts: tuple[Fact, ...]) -> Iterator[str]:
    for entry in material["parties"]:
        days = {f.when for f in facts if isinstance(f, Signatory) and f.country == entry["iso2"]}
        if not _fits(entry, days):
            yield f"party {entry['iso2']}: {_when(entry)}, not {days}"
    for entry in material["reported_counts"]:
        usable = entry["fits_party_list"] in USABLE_COUNTS and entry["date"]
        totals = {f.total for f in facts if isinstance(f, Tally) and f.when == _on(entry["date"])}
        if usable and entry["count"] and entry["count"] not in totals:
            yield f"total {entry['count']} of {entry['date']}"


def _talks(material: Material, facts: tuple[Fact, ...]) -> Iterator[str]:
    for entry in material["talks"]:
        step = STEPS[entry["step"]]
        partner = [f for f in facts if f.country == entry["partner_iso2"]]
        days = {f.when for f in partner if _step(f) == step}
        if entry["usable"] and not _fits(entry, days):
            yield f"talk {entry['id']} {entry['partner_iso2']} {step}: {_when(entry)}, not {days}"
    for entry in material["agreements"]:
        number = entry["order"]
        days = {
            f.when
            for f in facts
            if isinstance(f, Agreement) and (f.number, f.country) == (number, entry["partner_iso2"])
        }
        if entry["signed_date"] and _on(entry["signed_date"]) not in days:
            yield f"agreement {number} {entry['partner_iso2']}: {entry['signed_date']}, not {days}"
    for area in material["eu_support_areas"]:
        days = {f.when for f in facts if isinstance(f, Support)}
        for entry in area["facts"]:
            if entry.get("usable", True) and not _fits(entry, days):
                yield f"support {area['key']}: {_when(entry)}"
    days = {f.when for f in facts if isinstance(f, Event | Support | Talk | Agreement)}
    for entry in material["events"]:
        if not _fits(entry, days):
            yield f"event of {entry['earliest']}"


def _step(fact: Fact) -> str | None:
    if isinstance(fact, Agreement):
        return "signed"
    return fact.step if isinstance(fact, Talk) else None


def _fits(entry: Material, days: set[When]) -> bool:
    return _when(entry) in days


def _when(entry: Material) -> When:
    """Return an entry's day: its date where that is exact, else the bounds."""
    if entry["date"] and entry["date_precision"] == "day":
        return _on(entry["date"])
    earliest, latest = entry["earliest"], entry["latest"] or entry["date"]
    if entry["date_precision"] == "by" and earliest == latest:
        earliest = None  # the material repeats the only bound that it knows
    return When(*(date.fromisoformat(day) if day else None for day in (earliest, latest)))


def _on(day: str | None) -> When:
    return When.on(date.fromisoformat(day)) if day else When()


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:3])))
