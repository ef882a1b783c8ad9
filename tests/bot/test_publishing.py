"""`guarantees publish`, `cancel` and `status` as an editor meets them: words and exit codes."""

import shutil
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from bot import cli, clock, desk
from store import audit, create_store, open_store, publishing, subscriptions
from store.reading import read
from store.record import summary
from store.subscriptions import Place, Settings, Wish
from tests.newsroom import TINY, entry


class Ran(NamedTuple):
    """What a command ended with and what it printed."""

    code: int
    out: str
    err: str


class Editor:
    """Somebody at the keyboard, with a facts folder and a store that may not exist yet."""

    def __init__(
        self, path: Path, monkeypatch: pytest.MonkeyPatch, printed: pytest.CaptureFixture[str]
    ) -> None:
        self.path = path / "bot.db"
        self.folder = shutil.copytree(TINY, path / "facts")
        self.patch = monkeypatch
        self.printed = printed
        monkeypatch.setenv("BOT_STORE", str(self.path))
        monkeypatch.setenv("LOGNAME", "ann")

    def runs(self, *words: str, says: str = "") -> Ran:
        """Run `guarantees` with these words, answering its question."""
        self.patch.setattr(sys, "argv", ["guarantees", *words])
        self.patch.setattr("click.termui.visible_prompt_func", lambda _: says)
        with pytest.raises(SystemExit) as ended:
            cli.main()
        code = ended.value.code
        assert isinstance(code, int)
        return Ran(code, *self.printed.readouterr())

    def publishes(self, *words: str, says: str = "") -> Ran:
        """Publish the folder."""
        return self.runs("publish", "--facts", str(self.folder), *words, says=says)

    def writes(self, *texts: str, more: str = "") -> None:
        """Write these pieces of news of today, each under its own text in small letters."""
        events = (TINY / "events.toml").read_text("utf-8")
        for text in texts:
            events += entry(f"news-{text.casefold()}", text, on=clock.today(), more=more)
        (self.folder / "events.toml").write_text(events, "utf-8")

    def subscribes(self, *chats: int) -> None:
        """Subscribe chats to everything."""
        with closing(open_store(self.path)) as store:
            for chat in chats:
                subscriptions.add(store, Place(chat), (Wish(),))

    def waiting(self) -> int:
        """Return how many messages wait to be sent."""
        with closing(open_store(self.path)) as store:
            return len(store.rows("SELECT 1 FROM outbox WHERE state = 'queued'"))

    @property
    def size(self) -> str:
        """Return the first line that every publication prints."""
        return f"{summary(read(self.folder))} for {self.path}."


@pytest.fixture
def editor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Editor:
    return Editor(tmp_path, monkeypatch, capsys)


@pytest.fixture
def busy(editor: Editor) -> Editor:
    """An editor whose record is loaded and has two readers."""
    assert editor.publishes("--yes").code == 0
    editor.subscribes(1, 2)
    return editor


def test_the_first_load_asks_and_is_silent(editor: Editor) -> None:
    ran = editor.publishes(says="y")
    assert ran == Ran(0, f"{editor.size}\nPublished as number 1.\n", "")


@pytest.mark.parametrize("words", [["--dry-run"], []])
def test_nothing_is_made_before_the_answer_is_yes(editor: Editor, words: list[str]) -> None:
    ran = editor.publishes(*words, says="n")
    assert ran.code == (0 if words else 130)
    assert not editor.path.exists()


def test_a_dry_run_shows_everything_and_changes_nothing(busy: Editor) -> None:
    busy.writes("A")
    day = f"{clock.today():%-d %B %Y}"
    before = busy.path.read_bytes()
    ran = busy.publishes("--dry-run")
    lines = ran.out.splitlines()
    assert lines[:4] == [
        busy.size,
        "",
        "new: news-a, to 2 chats",
        f"New: {day}: A (The Press)",
    ]
    assert lines[4].startswith("Нове: ")
    assert lines[5:] == ["Nothing was changed."]
    assert busy.path.read_bytes() == before
    assert busy.waiting() == 0


def test_what_is_new_amended_withdrawn_and_silent_is_shown(busy: Editor) -> None:
    busy.writes("A", "B")
    busy.publishes("--yes", "--hold", "0")
    with closing(open_store(busy.path)) as store, store.write() as db:
        db.execute("UPDATE outbox SET state = 'sent'")
    events = busy.folder / "events.toml"
    text = events.read_text("utf-8").replace('text.en = "A."', 'text.en = "Z."')
    why = 'withdrawn.en = "No."\nwithdrawn.uk = "Ні."\n'
    old = entry("old", "Old", on=clock.today() - timedelta(days=99))
    events.write_text(f"{text}{why}{old}", "utf-8")
    shown = busy.publishes("--yes").out
    assert "new: " not in shown
    assert "amended: news-a, to 2 chats\nCorrection\nWe wrote: " in shown
    assert "withdrawn: news-b, to 2 chats\nCorrection: withdrawn\nWe wrote: " in shown
    assert "Виправлення: відкликано\nМи писали: " in shown
    assert "\nSilently: new old\n" in shown


def test_after_a_publication_the_editor_has_two_minutes_to_take_it_back(busy: Editor) -> None:
    busy.writes("A")
    ran = busy.publishes("--yes")
    assert ran.out.endswith(
        "Published as number 2.\n"
        "Nothing is sent for 2 minutes: `guarantees cancel 2` takes it back.\n"
    )
    with closing(open_store(busy.path)) as store:
        (row,) = store.rows("SELECT min(due) AS due FROM outbox")
    assert 110 <= row["due"] - clock.seconds() <= 120
    assert busy.runs("cancel", "2") == Ran(0, "Publication 2 is taken back.\n", "")
    assert busy.waiting() == 0


def test_it_is_too_late_to_take_back_what_is_out(busy: Editor) -> None:
    busy.writes("A")
    busy.publishes("--yes", "--hold", "0")
    ran = busy.runs("cancel", "2")
    assert ran.code == 75
    assert ran.err == "Error: Publication 2 is not the last one, or it is out already.\n"
    assert busy.waiting() == 2


def test_an_identical_folder_is_not_published_again(busy: Editor) -> None:
    ran = busy.publishes("--yes")
    assert ran.out == f"{busy.size}\nAll of it is published already. Nothing was changed.\n"
    with closing(open_store(busy.path)) as store:
        assert publishing.latest(store) == 1


def test_an_event_of_long_ago_is_told_when_it_is_announced(busy: Editor) -> None:
    with (busy.folder / "events.toml").open("a", encoding="utf-8") as file:
        file.write(entry("old", "Old", on=clock.today() - timedelta(days=99)))
    assert "Silently: new old" in busy.publishes("--dry-run").out
    assert "new: old, to 2 chats" in busy.publishes("--yes", "--announce", "old").out
    assert busy.waiting() == 2


def test_a_fact_that_is_gone_stops_the_publication(busy: Editor) -> None:
    busy.writes("A")
    busy.publishes("--yes")
    busy.writes()
    ran = busy.publishes("--yes")
    assert ran.code == 65
    assert ran.err == (
        "events.toml [news-a]: was published and is gone: withdraw it instead\n"
        "1 problem; nothing was changed.\n"
    )


def test_bad_facts_are_named_all_at_once(busy: Editor) -> None:
    busy.writes("A", more='weather = "fine"\nplace = 7\n')
    ran = busy.publishes("--yes")
    assert ran.code == 65
    assert ran.err.splitlines()[-1].endswith("problems; nothing was changed.")
    assert len(ran.err.splitlines()) >= 3


@pytest.mark.parametrize(
    "words", [["--hold", "-1"], ["--hold", "soon"], ["--facts", "/nowhere"], ["--loudly"]]
)
def test_what_cannot_be_meant_is_a_usage_error(editor: Editor, words: list[str]) -> None:
    assert editor.runs("publish", *words).code == 64


def test_somebody_who_publishes_meanwhile_is_not_overwritten(
    busy: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the plan and its yes, another editor's publication lands."""
    busy.writes("A")
    other = shutil.copytree(busy.folder, busy.path.parent / "other")
    (other / "events.toml").write_text(
        (TINY / "events.toml").read_text("utf-8") + entry("news-b", "B", on=clock.today()), "utf-8"
    )

    def meanwhile(*_: object, **__: object) -> bool:
        desk.publish(busy.path, other, dry_run=False, yes=True, hold=0, announce=())
        return True

    monkeypatch.setattr("click.confirm", meanwhile)
    ran = busy.publishes()
    assert ran.code == 75
    assert ran.err == (
        "Error: Somebody else published meanwhile. Nothing was changed: look again.\n"
    )
    assert busy.waiting() == 2


def test_a_locked_store_is_one_clear_line(busy: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    busy.writes("A")
    monkeypatch.setitem(sys.modules["store.connection"].PRAGMAS, "busy_timeout", 50)
    with closing(open_store(busy.path)) as other, other.write():
        ran = busy.publishes("--yes")
    assert ran.code == 74
    assert ran.err == "The store cannot be used: database is locked.\n"
    assert busy.publishes("--yes").code == 0


def test_the_audit_log_is_shown_on_request(busy: Editor) -> None:
    busy.writes("A")
    busy.publishes("--yes")
    busy.runs("cancel", "2")
    with closing(open_store(busy.path)) as store:
        expected = [f"{e.at}  {e.who}  {e.what}  {e.details}" for e in audit.every(store)]
    ran = busy.runs("publish", "--audit")
    assert ran.out.splitlines() == expected
    assert [line.split("  ", 1)[1] for line in expected] == [
        "ann  publish  publication 1, changes: 0",
        "ann  publish  publication 2, changes: 1",
        "ann  cancel  publication 2",
    ]


def test_an_editor_without_a_name_is_known_by_number(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a container the user may have no entry in the list of users."""

    def nobody() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", nobody)
    editor.publishes("--yes")
    assert "  publish  publication 1" in editor.runs("publish", "--audit").out


def test_an_audit_log_of_nothing_is_refused(editor: Editor) -> None:
    assert editor.runs("publish", "--audit").code == 74


def test_status_shows_what_waits_and_which_data_stand(busy: Editor) -> None:
    busy.writes("A")
    busy.publishes("--yes", "--hold", "0")
    lines = busy.runs("status").out.splitlines()
    assert lines[0].startswith("queued 2, the oldest due for ")
    assert lines[1:4] == ["sending 0, sent 0", "in doubt 0, dead 0", "Telegram last heard: never"]
    assert lines[4:5] == ["not answered since the start: none"]
    assert lines[5].startswith("data: publication 2 of ")


def test_an_outbox_for_digests_counts_as_reached(busy: Editor) -> None:
    with closing(create_store(busy.path)) as store:
        subscriptions.change_settings(store, Place(1), Settings(pace="weekly"))
    busy.writes("A")
    assert "new: news-a, to 2 chats" in busy.publishes("--dry-run").out
