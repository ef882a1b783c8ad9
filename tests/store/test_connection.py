"""The door to SQLite: whom it refuses, how it is set, and what happens when things break."""

import signal
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database, utils

from store import DatabaseError, Store, StoreError, connection, create_store, open_store
from store.record import Record, lay_down
from tests.filling import fill
from tests.store import processes
from tests.store.contents import counts
from tests.store.processes import CONTEXT, run, start

SOURCE = "INSERT INTO source VALUES ('new', 'P', 'T', 'https://example.org', NULL)"


def refusal(opening: Callable[[Path], Store], path: Path) -> str:
    """Return the sentence with which a path is refused, without the path."""
    with pytest.raises(StoreError) as refused:
        opening(path)
    return str(refused.value).replace(str(path), "PATH")


def refused(reason: str) -> pytest.RaisesExc[Exception]:
    """Expect SQLite to refuse what the block does, in these words."""
    return pytest.raises(DatabaseError, match=reason)


def execute(path: Path, sql: str) -> None:
    """Run one statement on a file, past our own door."""
    with closing(Database(path, execute_plugins=False)) as db:
        db.execute(sql)


# Refused


def test_a_missing_file_is_refused_and_not_made(tmp_path: Path) -> None:
    path = tmp_path / "mistyped.db"
    assert refusal(open_store, path) == "There is no store at PATH: `guarantees publish` makes one."
    assert not path.exists()


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    assert refusal(open_store, path) == "PATH is an empty file, not a store."


@pytest.mark.parametrize("opening", [open_store, create_store])
def test_a_text_file_is_refused_and_left_alone(
    tmp_path: Path, opening: Callable[[Path], Store]
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Greece joined on 12 August 2023.\n")
    assert refusal(opening, path) == "The store at PATH cannot be used: file is not a database."
    assert path.read_text() == "Greece joined on 12 August 2023.\n"


@pytest.mark.parametrize("opening", [open_store, create_store])
def test_a_folder_is_refused(tmp_path: Path, opening: Callable[[Path], Store]) -> None:
    assert refusal(opening, tmp_path) == "PATH is a folder, not a store."


def test_a_store_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "guarantees.db"
    expected = "The store at PATH cannot be opened: unable to open database file."
    assert refusal(create_store, path) == expected


@pytest.mark.parametrize("opening", [open_store, create_store])
def test_a_file_of_another_program_is_refused_and_left_alone(
    tmp_path: Path, opening: Callable[[Path], Store]
) -> None:
    path = tmp_path / "places.sqlite"
    execute(path, "CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    assert refusal(opening, path) == "PATH is a SQLite file of another program."
    assert path.read_bytes() == before


@pytest.mark.parametrize("opening", [open_store, create_store])
def test_a_store_of_a_newer_version_is_refused(
    filled: Path, opening: Callable[[Path], Store]
) -> None:
    execute(
        filled,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('guarantees', 'of_tomorrow', '2030-01-01')",
    )
    expected = "PATH was made by a newer version of this program: update it."
    assert refusal(opening, filled) == expected


def test_a_store_without_facts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bare.db"
    create_store(path).close()
    expected = "The store at PATH holds no facts: `guarantees publish` fills it."
    assert refusal(open_store, path) == expected


@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "reason"),
    [
        (0o000, 0o644, "cannot be read: Permission denied"),
        (0o755, 0o000, "cannot be opened: unable to open database file"),
        (0o555, 0o444, "cannot be used: attempt to write a readonly database"),
    ],
    ids=["hidden", "unreadable", "unwritable"],
)
def test_a_store_that_may_not_be_used_is_refused(
    tiny: Record, folder_mode: int, file_mode: int, reason: str
) -> None:
    with tempfile.TemporaryDirectory() as home:  # pytest's own is closed to others
        path = fill(Path(home) / "guarantees.db", tiny)
        path.chmod(file_mode)
        path.parent.chmod(folder_mode)
        said = CONTEXT.Queue()
        assert run(processes.open_as_nobody, path, said) == 0
        path.parent.chmod(0o700)
        assert said.get(timeout=5) == ("StoreError", f"The store at {path} {reason}.")


def test_a_cut_off_file_is_refused(filled: Path) -> None:
    filled.write_bytes(filled.read_bytes()[:5000])
    expected = "The store at PATH cannot be used: database disk image is malformed."
    assert refusal(open_store, filled) == expected


def test_an_old_sqlite_is_refused(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.connection.sqlite3.sqlite_version_info", (3, 40, 1))
    monkeypatch.setattr("store.connection.sqlite3.sqlite_version", "3.40.1")
    expected = "SQLite 3.40.1 is too old: 3.51.3 or newer is safe."
    assert refusal(open_store, filled) == expected


def test_a_setting_that_sqlite_does_not_take_is_refused(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection.PRAGMAS, "journal_mode", "of")
    expected = "PATH does not take the setting journal_mode = of."
    assert refusal(open_store, filled) == expected


@pytest.mark.parametrize("place", [3, 20])
def test_damage_inside_the_file_is_told(filled: Path, place: int) -> None:
    with closing(open_store(filled)) as store:
        assert connection.damage(store) is None
    with filled.open("r+b") as file:
        file.seek(filled.stat().st_size - 4096 * place)
        file.write(b"\xff" * 4096)
    with closing(open_store(filled)) as store:
        assert connection.damage(store)


# Set


def test_a_fresh_connection_has_the_declared_settings(filled: Path) -> None:
    with closing(open_store(filled)) as store:
        names = "journal_mode synchronous foreign_keys busy_timeout secure_delete trusted_schema"
        assert {name: store.rows(f"PRAGMA {name}") for name in names.split()} == {
            "journal_mode": [{"journal_mode": "wal"}],
            "synchronous": [{"synchronous": 2}],
            "foreign_keys": [{"foreign_keys": 1}],
            "busy_timeout": [{"timeout": 5000}],
            "secure_delete": [{"secure_delete": 1}],
            "trusted_schema": [{"trusted_schema": 0}],
        }


def test_one_library_opens_the_file(filled: Path) -> None:
    with closing(open_store(filled)) as store:
        library = vars(utils)["sqlite3"]
        assert type(store.db.conn) is library.Connection
        assert library.DatabaseError is DatabaseError


def test_a_word_where_a_number_belongs_is_refused(filled: Path) -> None:
    with closing(open_store(filled)) as store, refused("cannot store TEXT value in INTEGER column"):
        store.db.execute("UPDATE tallies SET total = 'twelve'")


def test_a_reference_to_nothing_is_refused(filled: Path) -> None:
    with closing(open_store(filled)) as store, refused("FOREIGN KEY constraint failed"):
        store.db.execute("UPDATE fact_source SET source = 'nowhere'")


def test_days_the_wrong_way_round_are_refused(filled: Path) -> None:
    with closing(open_store(filled)) as store, refused("CHECK constraint failed"):
        store.db.execute("UPDATE fact SET earliest = '2030-01-01' WHERE latest IS NOT NULL")


# Written


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt])
def test_a_failed_write_leaves_nothing_and_the_next_one_works(
    filled: Path, failure: type[BaseException]
) -> None:
    with closing(open_store(filled)) as store:
        before = counts(store)
        with pytest.raises(failure):
            _write_and_fail(store, failure)
        assert counts(store) == before
        with store.write() as db:
            db.execute(SOURCE)
        assert counts(store) == before | {"source": before["source"] + 1}


def _write_and_fail(store: Store, failure: type[BaseException]) -> None:
    with store.write() as db:
        db.execute(SOURCE)
        raise failure


def test_a_second_writer_waits_for_the_first(filled: Path) -> None:
    began = threading.Event()

    def hold() -> None:
        with closing(open_store(filled)) as first, first.write() as db:
            db.execute(SOURCE)
            began.set()
            time.sleep(0.2)

    holder = threading.Thread(target=hold)
    with closing(open_store(filled)) as second:
        holder.start()
        began.wait()
        with second.write():
            assert len(second.rows("SELECT id FROM source WHERE id = 'new'")) == 1
        holder.join()


def test_a_second_writer_that_waited_too_long_is_told_so(filled: Path) -> None:
    with closing(open_store(filled)) as first, closing(open_store(filled, busy=100)) as second:
        with first.write():
            began = time.monotonic()
            with refused("database is locked"), second.write():
                pass
            assert 0.1 <= time.monotonic() - began < 2
        with second.write() as db:
            db.execute(SOURCE)


def test_readers_go_on_while_a_writer_writes(filled: Path) -> None:
    with closing(open_store(filled)) as writer, closing(open_store(filled)) as reader:
        before = counts(reader)
        with writer.write() as db:
            db.execute(SOURCE)
            assert counts(reader) == before


def test_processes_that_read_and_then_write_lose_no_write(filled: Path) -> None:
    with closing(open_store(filled)) as store:
        before = counts(store)["source"]
        barrier = CONTEXT.Barrier(2)
        writers = [start(processes.append_sources, filled, 50, barrier) for _ in range(2)]
        for writer in writers:
            writer.join()
        assert [writer.exitcode for writer in writers] == [0, 0]
        assert counts(store)["source"] == before + 100


# Made


def test_processes_that_create_the_same_store_at_once_all_succeed(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.db" for number in range(40)]
    barrier = CONTEXT.Barrier(2)
    creators = [start(processes.create_each, paths, barrier) for _ in range(2)]
    for creator in creators:
        creator.join()
    assert [creator.exitcode for creator in creators] == [0, 0]


@pytest.mark.parametrize("statement", [1, 2, 10, 18])
def test_a_store_killed_while_it_was_made_is_refused_and_then_filled(
    tmp_path: Path, tiny: Record, statement: int
) -> None:
    path = tmp_path / "killed.db"
    assert run(processes.die_at_statement, path, statement) == -signal.SIGKILL
    _assert_refused_then_filled(path, tiny)


def test_a_store_killed_before_its_facts_is_refused_and_then_filled(
    tmp_path: Path, tiny: Record
) -> None:
    path = tmp_path / "killed.db"
    assert run(processes.die_after_creating, path) == -signal.SIGKILL
    _assert_refused_then_filled(path, tiny)


def test_a_store_killed_while_facts_were_laid_is_refused_and_then_filled(
    tmp_path: Path, tiny: Record
) -> None:
    path = tmp_path / "killed.db"
    assert run(processes.die_before_commit, path, tiny) == -signal.SIGKILL
    _assert_refused_then_filled(path, tiny)


def test_an_empty_file_is_filled(tmp_path: Path, tiny: Record) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    _assert_refused_then_filled(path, tiny)


def test_facts_that_find_no_room_leave_none_behind(tmp_path: Path, tiny: Record) -> None:
    path = tmp_path / "full.db"
    create_store(path).close()
    assert run(processes.fill_without_room, path, tiny, 50_000) == 0
    _assert_refused_then_filled(path, tiny)


def test_facts_that_find_no_room_leave_the_old_ones(filled: Path, tiny: Record) -> None:
    many = tuple(replace(tiny.sources[0], id=f"source-{number}") for number in range(1000))
    larger = replace(tiny, sources=(*tiny.sources, *many))
    with closing(open_store(filled)) as store:
        before = counts(store)
        (pages,) = store.rows("PRAGMA page_count")
        store.db.execute(f"PRAGMA max_page_count = {pages['page_count']}")
        with refused("database or disk is full"), store.write() as db:
            lay_down(db, larger)
        assert counts(store) == before
        store.db.execute("PRAGMA max_page_count = 100000")
        with store.write() as db:
            lay_down(db, larger)
        assert counts(store)["source"] == 1002


def _assert_refused_then_filled(path: Path, record: Record) -> None:
    assert refusal(open_store, path) in (
        "PATH is an empty file, not a store.",
        "The store at PATH holds no facts: `guarantees publish` fills it.",
    )
    with closing(open_store(fill(path, record))) as store:
        assert counts(store)["fact"] == len(record.facts)
