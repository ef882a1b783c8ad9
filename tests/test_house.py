"""The house rules: floors import downwards, and each outside library has one home."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOORS = ("store", "handlers", "bot")
ROOMS = sorted(room for floor in FLOORS for room in (ROOT / floor).rglob("*.py"))

HOMES = {
    "sqlite3": "store/connection.py",
    "pysqlite3": "store/connection.py",
    "sqlite_utils": "store/",
    "babel": "handlers/say.py",
    "fluent": "handlers/say.py",
    "rapidfuzz": "handlers/understanding/countries.py",
    "matplotlib": "handlers/pictures/",
    "aiohttp": "bot/",
    "asyncio": "bot/",
    "click": "bot/",
    "httpx": "bot/",
    "httpx_aiohttp": "bot/",
    "socket": "bot/",
    "telegram": "bot/",
    "urllib.request": "bot/",
    "uvloop": "bot/",
    "os.environ": "bot/config.py",
    "os.getenv": "bot/config.py",
    "time": "bot/",
    "datetime.date.today": "bot/",
    "datetime.datetime.now": "bot/",
    "datetime.datetime.today": "bot/",
    "datetime.datetime.utcnow": "bot/",
}
"""Where a library, the environment, the network and the clock may be touched."""


def uses(code: str) -> Iterator[str]:
    """Return the full names of all that code imports, and of what it takes from there."""
    tree = ast.parse(code)
    full: dict[str, str] = {}  # names by what the code calls them
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
            plain = {a.name.partition(".")[0] for a in node.names if not a.asname}
            full |= {a.asname: a.name for a in node.names if a.asname} | {
                name: name for name in plain
            }
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
            full |= {a.asname or a.name: f"{node.module}.{a.name}" for a in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            base, dot, rest = ast.unparse(node).partition(".")
            if base in full:
                yield full[base] + dot + rest


def strays(path: str, code: str) -> set[str]:
    """Return the names that code at `path` uses away from their home."""
    return {
        name
        for name, home in HOMES.items()
        if not path.startswith(home)
        and any(f"{used}.".startswith(f"{name}.") for used in uses(code))
    }


def floors_above(path: str, code: str) -> set[str]:
    """Return the floors above its own that code at `path` imports, and the tests."""
    floor = path.partition("/")[0]
    allowed = FLOORS[: FLOORS.index(floor) + 1]
    return {*FLOORS, "tests", "tools", "bench"} & {
        top for used in uses(code) if (top := used.partition(".")[0]) not in allowed
    }


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(ROOT)))
def test_a_room_keeps_the_house_rules(room: Path) -> None:
    path, code = room.relative_to(ROOT).as_posix(), room.read_text("utf-8")
    assert floors_above(path, code) == set()
    assert strays(path, code) == set()


@pytest.mark.parametrize(
    ("path", "code", "stray"),
    [
        ("store/talks.py", "import sqlite3", {"sqlite3"}),
        ("store/talks.py", "if TYPE_CHECKING:\n    import pysqlite3 as s", {"pysqlite3"}),
        ("handlers/count.py", "from babel.dates import format_date", {"babel"}),
        ("handlers/count.py", "def f():\n    import matplotlib.pyplot", {"matplotlib"}),
        ("handlers/count.py", "from datetime import date\ndate.today()", {"datetime.date.today"}),
        ("store/when.py", "import datetime as d\nd.datetime.now()", {"datetime.datetime.now"}),
        ("store/when.py", "from time import time\ntime()", {"time"}),
        ("bot/cli.py", "import os\nos.environ['BOT_TOKEN']", {"os.environ"}),
        ("bot/cli.py", "from os import environ", {"os.environ"}),
        ("bot/config.py", "import os\nos.environ", set()),
        ("store/connection.py", "import sqlite3, sqlite_utils", set()),
        ("handlers/count.py", "from datetime import date\ndate.fromisoformat('')", set()),
    ],
)
def test_a_stray_is_seen_wherever_it_hides(path: str, code: str, stray: set[str]) -> None:
    assert strays(path, code) == stray


def test_an_import_upwards_is_seen() -> None:
    assert floors_above("store/talks.py", "from handlers.say import Say") == {"handlers"}
    assert floors_above("handlers/talks.py", "import bot.cli, tests") == {"bot", "tests"}
    assert floors_above("bot/cli.py", "import handlers\nfrom store import Store") == set()
