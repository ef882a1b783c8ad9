"""How long answers take: of each room in a running process, from a cold start, and their loading.

Each is measured by turns with something bare on the same machine; the ratio is what to compare.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from itertools import cycle
from pathlib import Path

from handlers import COMMANDS, reply
from store import Store, open_store
from store.reading import FACTS, read
from tests.filling import fill
from tools.transcripts import TODAY, transcripts

DOCUMENT = Path(__file__).parents[1] / "docs" / "commands.md"
CHANGING = {command.name for command in COMMANDS if command.changes}
ANSWERS, QUERIES, LOADS, STARTS = 300, 100, 5, 7


def main() -> None:
    """Print the three tables."""
    with tempfile.TemporaryDirectory() as folder:
        path = fill(Path(folder) / "guarantees.db", read())
        with closing(open_store(path)) as store:
            answers(store)
        loading(Path(folder))
        cold(path)


def answers(store: Store) -> None:
    """Print the time of each room's answers to the questions of docs/commands.md, as words."""

    def query() -> object:
        sql = "SELECT * FROM fact WHERE id = 'joined-gr'"
        return [store.db.conn.execute(sql).fetchone() for _ in range(QUERIES)]

    def asked(questions: list[tuple[str, str]]) -> Callable[[], object]:
        turns = cycle(questions)

        def ask() -> object:
            text, language = next(turns)
            return reply(store, text, TODAY, language)

        return ask

    rooms = _questions(store)
    bare, *taken = side_by_side(time.perf_counter, ANSWERS, query, *map(asked, rooms.values()))
    print(f"{'answer, in a running process':<36}{'median':>10}   × a point query")
    for room, answer in zip(rooms, taken, strict=True):
        print(f"{room:<36}{answer * 1e6:>7.0f} µs{answer / bare * QUERIES:>18.0f}")


def loading(folder: Path) -> None:
    """Print the CPU time of reading all facts and laying them down in a new store."""
    numbers = iter(range(LOADS))

    def parse() -> object:
        return [tomllib.loads(path.read_text("utf-8")) for path in FACTS.glob("*.toml")]

    def load() -> object:
        return fill(folder / f"{next(numbers)}.db", read())

    bare, full = side_by_side(time.process_time, LOADS, parse, load)
    print(f"\n{'full load of the facts':<36}{full:>8.2f} s{full / bare:>18.1f} × parsing the TOML")


def cold(path: Path) -> None:
    """Print the CPU time of a whole process that answers one question."""
    environment = {**os.environ, "BOT_STORE": str(path)}

    def python(*arguments: str) -> Callable[[], object]:
        command = [sys.executable, *arguments]
        return lambda: subprocess.run(command, env=environment, check=True, capture_output=True)  # noqa: S603

    ask = python("-m", "bot", "ask", "/joined Greece")
    bare, asked = side_by_side(_children, STARTS, python("-c", "pass"), ask)
    print(f"{'guarantees ask, cold':<36}{asked:>8.2f} s{asked / bare:>18.1f} × python -c pass")


def side_by_side(
    clock: Callable[[], float], rounds: int, *acts: Callable[[], object]
) -> list[float]:
    """Return the median time of each act by `clock`, in seconds; the acts take turns."""
    times: list[list[float]] = [[] for _ in acts]
    for _ in range(rounds):
        for taken, act in zip(times, acts, strict=True):
            start = clock()
            act()
            taken.append(clock() - start)
    return [statistics.median(taken) for taken in times]


def _questions(store: Store) -> dict[str, list[tuple[str, str]]]:
    """Return the documented questions and their languages by the room that answers them."""
    found = defaultdict(list)
    for said in transcripts(DOCUMENT.read_text("utf-8")):
        room = reply(store, said.asked, TODAY, said.language).topic
        if room not in CHANGING:
            found[room].append((said.asked, said.language))
    return dict(sorted(found.items()))


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
