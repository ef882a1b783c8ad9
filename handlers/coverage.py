"""Coverage: how well each topic of the record is held up by sources."""

from __future__ import annotations

from store.fact import Fact
from store.record import NOUNS, Record

COLUMNS = ("facts", "one source", "two or more", "disputed", "open-dated", "withdrawn")


def coverage(record: Record) -> str:
    """Return a table with a row for each topic, for an editor's eye."""
    rows = [(noun.TOPIC, _counts(record, noun)) for noun in NOUNS]
    totals = tuple(sum(column) for column in zip(*(counts for _, counts in rows), strict=True))
    lines = [f"{'topic':<14}" + "".join(f"{name:>13}" for name in COLUMNS)]
    for topic, counts in [*rows, ("all", totals)]:
        lines.append(f"{topic:<14}" + "".join(f"{count:>13}" for count in counts))
    return "\n".join(lines)


def _counts(record: Record, noun: type[Fact]) -> tuple[int, ...]:
    facts = [fact for fact in record.facts if type(fact) is noun]
    return (
        len(facts),
        sum(len(fact.sources) == 1 for fact in facts),
        sum(len(fact.sources) > 1 for fact in facts),
        sum(bool(fact.disputes) for fact in facts),
        sum(noun.DATED and fact.when.day is None for fact in facts),
        sum(fact.id in record.withdrawn for fact in facts),
    )
