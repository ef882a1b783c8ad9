"""Laying a record down and reading it back."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from store import DatabaseError, Store, horizons, open_store, sources
from store.fact import Fact, select
from store.record import NOUNS, Record, lay_down
from tests.filling import fill
from tests.store.contents import tables


def standing(record: Record, noun: type[Fact]) -> dict[str, Fact]:
    """Return the facts of a kind that have not been withdrawn, by id."""
    facts = [fact for fact in record.facts if type(fact) is noun]
    return {fact.id: fact for fact in facts if fact.id not in record.withdrawn}


@pytest.mark.parametrize("noun", NOUNS)
def test_every_fact_of_the_record_is_read_back_as_it_was(
    store: Store, record: Record, noun: type[Fact]
) -> None:
    found = {fact.id: fact for fact in select(store, noun)}
    assert found == standing(record, noun)
    assert found


@pytest.mark.parametrize("noun", NOUNS)
def test_every_kind_of_fact_is_read_back_with_all_its_fields(
    tiny_store: Store, tiny: Record, noun: type[Fact]
) -> None:
    assert {fact.id: fact for fact in select(tiny_store, noun)} == standing(tiny, noun)


@pytest.mark.parametrize("noun", NOUNS)
def test_dated_facts_are_read_oldest_first_and_others_as_in_their_file(
    store: Store, record: Record, noun: type[Fact]
) -> None:
    facts = list(standing(record, noun).values())
    if noun.DATED:
        facts.sort(key=lambda fact: fact.when.sort_key)
    assert select(store, noun) == facts


def test_a_withdrawn_fact_stays_in_the_store_with_its_reason_but_is_not_told(
    tiny_store: Store, tiny: Record
) -> None:
    kept = tiny_store.rows("SELECT id FROM fact WHERE withdrawn IS NOT NULL")
    assert kept == [{"id": "joined-ch"}]
    assert len(tiny_store.rows("SELECT id FROM fact")) == len(tiny.facts)


def test_sources_are_read_back_by_publisher_and_date(store: Store, record: Record) -> None:
    found = sources.every(store)
    assert set(found) == set(record.sources)
    assert len(found) == len(record.sources)
    publishers = [source.publisher.lower() for source in found]
    assert publishers == sorted(publishers)


def test_horizons_are_read_back(store: Store, record: Record) -> None:
    assert {topic: horizons.of(store, topic) for topic in record.horizons} == record.horizons
    assert record.horizons.keys() == {noun.TOPIC for noun in NOUNS}


def test_laying_a_record_down_twice_changes_nothing(tmp_path: Path, record: Record) -> None:
    path = fill(tmp_path / "twice.db", record)
    with closing(open_store(path)) as store:
        once = tables(store)
        with store.write() as db:
            lay_down(db, record)
        assert tables(store) == once


def test_laying_another_record_down_replaces_all_facts(
    filled: Path, tiny: Record, record: Record, store: Store
) -> None:
    fill(filled, record)
    with closing(open_store(filled)) as replaced:
        assert tables(replaced) == tables(store)


@pytest.mark.parametrize("slip", ["a fact twice", "a source that is not there"])
def test_a_record_is_laid_down_whole_or_not_at_all(filled: Path, tiny: Record, slip: str) -> None:
    broken = {
        "a fact twice": replace(tiny, facts=(*tiny.facts, tiny.facts[-1])),
        "a source that is not there": replace(tiny, sources=tiny.sources[:1]),
    }[slip]
    with closing(open_store(filled)) as store:
        before = tables(store)
        with pytest.raises(DatabaseError), store.write() as db:
            lay_down(db, broken)
        assert tables(store) == before
