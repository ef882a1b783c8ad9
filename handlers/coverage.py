"""Coverage: how well each topic of the record is held up by sources."""

from __future__ import annotations

from collections.abc import Iterator

from store.fact import Fact, Words
from store.record import NOUNS, Record

COLUMNS = (
    "facts",
    "one source",
    "two or more",
    "disputed",
    "open-dated",
    "missing Ukrainian",
    "withdrawn",
)


def coverage(record: Record) -> str:
    """Return a table with a row for each topic, for an editor's eye."""
    rows = [(noun.TOPIC, _counts(record, noun)) for noun in NOUNS]
    totals = tuple(sum(column) for column in zip(*(counts for _, counts in rows), strict=True))
    table = [("topic", COLUMNS), *rows, ("all", totals)]
    return "\n".join(f"{topic:<11}" + "".join(map(_cell, COLUMNS, cells)) for topic, cells in table)


def _cell(column: str, value: object) -> str:
    return f"  {value:>{len(column)}}"


def _counts(record: Record, noun: type[Fact]) -> tuple[int, ...]:
    facts = [fact for fact in record.facts if type(fact) is noun]
    return (
        len(facts),
        sum(len(fact.sources) == 1 for fact in facts),
        sum(len(fact.sources) > 1 for fact in facts),
        sum(bool(fact.disputes) for fact in facts),
        sum(noun.DATED and fact.when.day is None for fact in facts),
        sum(not all(words.get("uk") for words in _texts(fact)) for fact in facts),
        sum(fact.id in record.withdrawn for fact in facts),
    )


def _texts(fact: Fact) -> Iterator[Words]:
    """Return all that a fact says in words, and what its disputes say."""
    yield from (value for value in vars(fact).values() if isinstance(value, dict))
    yield from (dispute.says for dispute in fact.disputes if dispute.says)
