"""How fast one process sends, and what a publication to a million subscriptions costs.

`python -m bench.sending` starts the real bot against the tests' stand-in of Telegram. The rate is
given beside that of a bare loop, which sends the same messages through the same client and keeps
no state; both share the machine with the stand-in.
"""

import asyncio
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from multiprocessing import Queue
from pathlib import Path

import uvloop
from telegram import Bot

from bot import transport
from bot.pace import Pace
from store import Store, open_store
from tests.delivery.arrivals import notices
from tests.delivery.editor import Editor
from tests.delivery.subscribers import subscribe
from tests.telegram import Person, Telegram

RATE = 1000  # messages a second
MESSAGES = 10_000
MILLION = 1_000_000
TICK = 1 / os.sysconf("SC_CLK_TCK")  # seconds


def main() -> None:
    """Print both."""
    with tempfile.TemporaryDirectory() as folder:
        compare(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        million(Path(folder))


def compare(folder: Path) -> None:
    """Compare the sender at its fastest with a bare loop."""
    with Telegram() as telegram:
        rate, cpu = sender(telegram, folder)
        text = str(notices(telegram)[0].params["text"])
    with Telegram() as telegram:
        bare_rate, bare_cpu = bare_loop(telegram, text)
    print(f"sender     {rate:5.0f} messages/s of {RATE} at most, {cpu:4.0f} µs of CPU each")
    print(f"bare loop  {bare_rate:5.0f} messages/s, {bare_cpu:4.0f} µs of CPU each")
    print(f"ratio      {rate / bare_rate:.2f} of the rate for {cpu / bare_cpu:.2f} of the CPU")


def sender(telegram: Telegram, folder: Path) -> tuple[float, float]:
    """Return the bot's messages a second, and its microseconds of CPU for each."""
    editor = Editor(folder / "bot.db", folder / "facts")
    subscribe(editor.store, telegram.people(MESSAGES))
    with running(telegram, editor, rate=RATE) as bot:
        before = cpu_seconds(bot)
        editor.publishes(1)
        wait_for_messages(telegram)
        used = cpu_seconds(bot) - before
    return speed(telegram), 1e6 * used / MESSAGES


def bare_loop(telegram: Telegram, text: str) -> tuple[float, float]:
    """Return the same of a process that only sends."""
    people = telegram.people(MESSAGES)
    context = multiprocessing.get_context("spawn")
    said: Queue[float] = context.Queue()
    values = (telegram.url, telegram.token, text, [person.id for person in people], said)
    process = context.Process(target=send_all, args=values)
    process.start()
    used = said.get()
    process.join()
    return speed(telegram), 1e6 * used / MESSAGES


def send_all(url: str, token: str, text: str, chats: list[int], said: "Queue[float]") -> None:
    """Send the text to every chat, as many at once as the sender, and say what CPU it took."""

    async def send() -> None:
        async with Bot(token, f"{url}/bot", request=transport.request()) as bot:
            before, left = time.process_time(), iter(chats)

            async def work() -> None:
                for chat in left:
                    await bot.send_message(chat, text, parse_mode="HTML", read_timeout=30)

            await asyncio.gather(*(work() for _ in range(Pace(RATE).width)))
            said.put(time.process_time() - before)

    uvloop.run(send())


def million(folder: Path) -> None:
    """Publish one piece of news to a million subscriptions while people ask questions."""
    editor = Editor(folder / "bot.db", folder / "facts")
    with Telegram() as telegram:
        reachable = telegram.people(MESSAGES // 10)
        with closing(open_store(editor.store)) as store:
            fill(store, reachable[0].id)
        editor.writes(1)
        with running(telegram, editor) as bot:
            idle = resident(bot)
            with Asker(telegram) as asker:
                seconds, memory = publish(editor)
            print(f"{MILLION:,} subscriptions published to in {seconds:.1f} s")
            print(f"memory     publisher {memory:.0f} MB, bot {idle:.0f} to {resident(bot):.0f} MB")
            print(f"replies    meanwhile {asker.report()}")
            with Asker(telegram) as asker:
                time.sleep(10)
            print(f"replies    in the broadcast that follows {asker.report()}")
            sent = notices(telegram, accepted=None)
            print(f"broadcast  {len(sent) / (sent[-1].at - sent[0].at):.1f} messages/s")


def fill(store: Store, first: int) -> None:
    """Subscribe a million people, the first of whom is given, to everything."""
    with store.write() as db:
        db.conn.executemany(
            "INSERT INTO subscriber (chat, thread, kind, language) VALUES (?, 0, 'private', 'en')",
            ((first + number,) for number in range(MILLION)),
        )
        db.execute("INSERT INTO subscription SELECT id, '', '' FROM subscriber")


def publish(editor: Editor) -> tuple[float, float]:
    """Run `guarantees publish`; return its seconds and its most resident memory in MB."""
    command = ["publish", "--yes", "--hold", "0", "--facts", str(editor.folder)]
    started = time.monotonic()
    process = guarantees(editor, *command)
    _, status, used = os.wait4(process.pid, 0)
    assert not status
    return time.monotonic() - started, used.ru_maxrss / 1024


class Asker:
    """Asks twenty questions a second while the `with` block runs, each as somebody else."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self.asked: list[tuple[Person, float]] = []
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.ask)

    def __enter__(self) -> "Asker":
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()
        self.telegram.wait(lambda: all(person.heard(1) for person, _ in self.asked), 60)

    def ask(self) -> None:
        while not self.over.wait(0.05):
            person = self.telegram.person("Reader")
            self.asked.append((person, time.monotonic()))
            person.says("/declaration")

    def report(self) -> str:
        """Return the median, the 95th percentile and the worst of the waits in words."""
        replies = {call.chat: call.at for call in reversed(self.telegram.called("sendMessage"))}
        waits = sorted(1000 * (replies[person.id] - at) for person, at in self.asked)
        median, most = waits[len(waits) // 2], waits[len(waits) * 95 // 100]
        return f"{median:.0f} ms, 95 % within {most:.0f} ms, all within {waits[-1]:.0f} ms"


@contextmanager
def running(telegram: Telegram, editor: Editor, rate: int = 22) -> Iterator[int]:
    """Run the bot and yield its process id; end it with SIGTERM."""
    settings = {"BOT_TOKEN": telegram.token, "BOT_API_URL": telegram.url, "BOT_RATE": str(rate)}
    process = guarantees(editor, "run", **settings)
    try:
        telegram.wait_for_calls("setMyShortDescription", 2)  # it has started altogether
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait() == 0


def guarantees(editor: Editor, *arguments: str, **settings: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "bot", *arguments],
        env=os.environ | settings | {"BOT_STORE": str(editor.store)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_for_messages(telegram: Telegram) -> None:
    while len(telegram.state.calls) < MESSAGES:
        time.sleep(0.1)
    telegram.wait(lambda: len(telegram.called("sendMessage")) == MESSAGES, 60)


def speed(telegram: Telegram) -> float:
    """Return the messages a second between the first and the last."""
    times = [call.at for call in telegram.called("sendMessage", accepted=True)]
    return (len(times) - 1) / (max(times) - min(times))


def cpu_seconds(process: int) -> float:
    """Return the CPU time that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * TICK


def resident(process: int) -> float:
    """Return the memory that a process occupies, in MB."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_048_576


if __name__ == "__main__":
    main()
