"""Signatories: who adopted, joined or stayed outside the G7 Joint Declaration."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from store.connection import Store
from store.fact import Fact, select

Stance = Literal["founder", "co-issuer", "joined", "willing", "not-joined"]


@dataclass(frozen=True, kw_only=True)
class Signatory(Fact):
    """One party's stance; `counted` tells whether the totals of states take it in."""

    TOPIC: ClassVar[str] = "signatories"

    stance: Stance
    counted: bool = True


@dataclass(frozen=True)
class Count:
    """How many states had joined: certainly `least`, at most `most`; `founders` of them G7."""

    least: int
    most: int
    founders: int
    open: tuple[Signatory, ...]


def every(store: Store) -> list[Signatory]:
    """Return all parties and known outsiders, in the order they joined."""
    return select(store, Signatory)


def of(store: Store, country: str) -> Signatory | None:
    """Return the record of a country (ISO 3166 alpha-2, XK or EU), None where there is none."""
    found = select(store, Signatory, "country = ?", country)
    return found[0] if found else None


def joined(store: Store) -> list[Signatory]:
    """Return the states that totals count: the seven of the G7 and those that joined."""
    return select(store, Signatory, "counted AND stance IN ('founder', 'joined')")


def count(store: Store, day: date) -> Count:
    """Return how many counted states were in at the end of `day`."""
    states = joined(store)
    sure = [state for state in states if state.when.surely_by(day)]
    maybe = tuple(
        state for state in states if state.when.maybe_by(day) and not state.when.surely_by(day)
    )
    founders = sum(state.stance == "founder" for state in sure)
    return Count(len(sure), len(sure) + len(maybe), founders, maybe)
