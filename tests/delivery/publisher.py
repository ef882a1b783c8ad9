"""`guarantees publish` in a process of its own: many times over, without room, or killed."""

import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any

from bot import cli
from store import connection
from tests.delivery.editor import Editor
from tests.delivery.processes import CONTEXT


def publish(editor: Editor, room: int = 0, die_at: int = 0) -> tuple[int | None, list[str]]:
    """Publish an editor's folder; return the exit code and what it said to the editor's dismay.

    No file may grow past `room` bytes; just before the statement numbered `die_at` it is killed.
    """
    said = editor.folder.with_suffix(".said")
    publisher = CONTEXT.Process(target=_publish, args=(editor, said, room, die_at))
    publisher.start()
    publisher.join()
    return publisher.exitcode, said.read_text("utf-8").splitlines()


def publish_each(editor: Editor, numbers: range) -> Any:
    """Start a process that publishes so many pieces of news one by one; return it."""
    publisher = CONTEXT.Process(target=_publish_each, args=(editor, numbers))
    publisher.start()
    return publisher


def _publish_each(editor: Editor, numbers: range) -> None:
    for number in numbers:
        editor.publishes(number)


def _publish(editor: Editor, said: Path, room: int, die_at: int) -> None:
    with said.open("wb") as file:
        os.dup2(file.fileno(), sys.stderr.fileno())
    if room:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    if die_at:
        _die(die_at)
    os.environ["BOT_STORE"] = str(editor.store)
    sys.argv = ["guarantees", "publish", "--facts", str(editor.folder), "--yes", "--hold", "0"]
    cli.main()


def _die(number: int) -> None:
    sqlite: Any = vars(connection)["sqlite3"]
    connect, left = sqlite.connect, number

    def count(_: str) -> None:
        nonlocal left
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    def traced(*values: Any, **named: Any) -> Any:
        opened = connect(*values, **named)
        opened.set_trace_callback(count)
        return opened

    sqlite.connect = traced
