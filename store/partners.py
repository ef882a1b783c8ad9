"""Partners: how far the talks with each of them have come."""

from dataclasses import dataclass

from store import agreements, talks
from store.agreements import Agreement
from store.connection import Store
from store.talks import Talk

LADDER = (
    "announced",
    "agreed",
    "started",
    "round",
    "text-agreed",
    "signed",
    "ratified",
    "in-force",
)
"""The steps of talks from first to last; a step never stands for a later one."""


@dataclass(frozen=True)
class Partner:
    """One partner's way in the declaration's series: the highest step, and every fact of it."""

    country: str
    step: str
    facts: tuple[Talk | Agreement, ...]


def every(store: Store) -> list[Partner]:
    """Return all partners of the declaration's series, in the order of their first step."""
    found: list[Talk | Agreement] = [*talks.every(store), *agreements.every(store)]
    found.sort(key=lambda fact: fact.when.sort_key)
    facts: dict[str, list[Talk | Agreement]] = {}
    for fact in found:
        if fact.country and fact.framework == "declaration" and step_of(fact):
            facts.setdefault(fact.country, []).append(fact)
    return [Partner(country, _highest(steps), tuple(steps)) for country, steps in facts.items()]


def step_of(fact: Talk | Agreement) -> str | None:
    """Return the rung a fact stands for; an unconfirmed agreement stands for none."""
    if isinstance(fact, Agreement):
        return "signed" if fact.confirmed else None
    return fact.step


def _highest(facts: list[Talk | Agreement]) -> str:
    reached = [step for fact in facts if (step := step_of(fact)) in LADDER]
    return max(reached, key=LADDER.index, default="announced")
