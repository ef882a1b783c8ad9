"""Talks: the dated steps of each partner's negotiations, from announcement to the text."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from store.connection import Store
from store.fact import Fact, Words, select

Step = Literal[
    "announced",
    "agreed",
    "started",
    "round",
    "text-agreed",
    "signed",
    "suspended",
    "ratified",
    "in-force",
]
Framework = Literal[
    "declaration",
    "hundred-year",
    "compact",
    "us-guarantees",
    "coalition",
    "gulf",
    "partnership",
]


@dataclass(frozen=True, kw_only=True)
class Talk(Fact):
    """One step of the talks with one partner; `people` are ids of those who took part."""

    TOPIC: ClassVar[str] = "talks"

    step: Step
    round: int | None = None
    framework: Framework = "declaration"
    place: Words | None = None
    people: tuple[str, ...] = field(default=(), metadata={"refers": "people"})


def every(store: Store) -> list[Talk]:
    """Return all steps, oldest first."""
    return select(store, Talk)


def of(store: Store, country: str) -> list[Talk]:
    """Return the steps with one partner, oldest first."""
    return select(store, Talk, "country = ?", country)
