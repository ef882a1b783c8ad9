"""`Fact`: what every noun of the record has in common, and how one is read back."""

from __future__ import annotations

import json
import types
import typing
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, ClassVar, TypeVar

from store import edition
from store.connection import Store
from store.sources import Source
from store.when import When

LANGUAGES = ("en", "uk")

BASES = (
    "adoption",
    "government-decision",
    "government-announcement",
    "joint-statement",
    "note-verbale",
    "announcement-by-ukraine",
    "announcement",
    "listing",
    "negative-statement",
    "meeting",
    "signing",
    "publication",
    "report",
    "membership",
    "inferred",
)
"""What the date of a fact can be the date of."""

Words = dict[str, str]
"""The same text in every language of LANGUAGES."""


@dataclass(frozen=True)
class Dispute:
    """What another source says instead of the fact: another day, or something in words."""

    source: Source
    when: When
    says: Words | None = None


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One reviewed statement with its sources; `id` never changes its meaning.

    `basis` says what the date is (adoption, government decision, announcement, …).
    """

    TOPIC: ClassVar[str]
    DATED: ClassVar[bool] = True

    id: str
    when: When = When()
    country: str | None = None
    basis: str | None = None
    note: Words | None = None
    sources: tuple[Source, ...] = ()
    disputes: tuple[Dispute, ...] = ()


F = TypeVar("F", bound=Fact)

MOST = 32  # selections that are kept; the oldest goes first

COMMON = frozenset(field.name for field in fields(Fact))


def own_fields(noun: type[Fact]) -> dict[str, Any]:
    """Return the fields that `noun` adds to Fact: name to type, None taken out of a union.

    A noun's module must not postpone its annotations: the types here are the real ones.
    """
    own = (field for field in fields(noun) if field.name not in COMMON)
    return {field.name: _without_none(field.type) for field in own}


def _without_none(hint: Any) -> Any:
    if isinstance(hint, types.UnionType):
        return next(part for part in hint.__args__ if part is not types.NoneType)
    return hint


def select(store: Store, noun: type[F], condition: str = "1", *values: object) -> list[F]:
    """Return the standing facts of `noun` that meet an SQL condition.

    Dated ones come oldest first, the others as in the facts file.
    """
    asked = noun, condition, values
    kept: dict[Any, tuple[F, ...]] = edition.kept(store).setdefault(select, {})
    if asked not in kept:
        if len(kept) >= MOST:
            del kept[next(iter(kept))]
        kept[asked] = tuple(_select(store, noun, condition, values))
    return list(kept[asked])


def _select(store: Store, noun: type[F], condition: str, values: tuple[object, ...]) -> list[F]:
    order = "coalesce(fact.latest, fact.earliest), fact.position" if noun.DATED else "fact.position"
    found = store.rows(
        f"SELECT fact.*, {noun.TOPIC}.* FROM {noun.TOPIC} JOIN fact USING (id)"
        f" WHERE fact.withdrawn IS NULL AND {condition}"
        f" ORDER BY {order}",
        *values,
    )
    own = own_fields(noun)
    ids = json.dumps([row["id"] for row in found])
    sources, disputes = _sources(store, ids), _disputes(store, ids)
    return [
        noun(
            id=row["id"],
            when=_when(row),
            country=row["country"],
            basis=row["basis"],
            note=_words(row["note"]),
            sources=tuple(sources.get(row["id"], ())),
            disputes=tuple(disputes.get(row["id"], ())),
            **{name: _value(row[name], hint) for name, hint in own.items()},
        )
        for row in found
    ]


def _sources(store: Store, ids: str) -> dict[str, list[Source]]:
    known: dict[str, Source] = edition.kept(store).setdefault(Source, {})
    found: dict[str, list[Source]] = {}
    for row in store.rows(
        "SELECT fact_source.fact, source.* FROM fact_source JOIN source ON source.id = source"
        " WHERE fact_source.fact IN (SELECT value FROM json_each(?)) ORDER BY position",
        ids,
    ):
        fact = row.pop("fact")
        source = known.get(row["id"]) or known.setdefault(row["id"], Source(**row))
        found.setdefault(fact, []).append(source)
    return found


def _disputes(store: Store, ids: str) -> dict[str, list[Dispute]]:
    found: dict[str, list[Dispute]] = {}
    for row in store.rows(
        "SELECT fact, earliest, latest, says, source.* FROM dispute"
        " JOIN source ON source.id = dispute.source"
        " WHERE fact IN (SELECT value FROM json_each(?)) ORDER BY position",
        ids,
    ):
        when, says = _when(row), _words(row["says"])
        source = Source(**{field.name: row[field.name] for field in fields(Source)})
        found.setdefault(row["fact"], []).append(Dispute(source, when, says))
    return found


def _when(row: dict[str, Any]) -> When:
    return When(_day(row["earliest"]), _day(row["latest"]))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _words(text: str | None) -> Words | None:
    return json.loads(text) if text else None


def _value(stored: Any, hint: Any) -> Any:
    """Turn a column's value back into a field's: JSON for words and tuples, 0/1 for bool."""
    if stored is None:
        return None
    if hint == Words:
        return json.loads(stored)
    if typing.get_origin(hint) is tuple:
        return tuple(json.loads(stored))
    return bool(stored) if hint is bool else stored
