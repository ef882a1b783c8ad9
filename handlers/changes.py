"""What was added, amended or withdrawn in the record lately?"""

from __future__ import annotations

from dataclasses import dataclass

from handlers.announcement import told
from handlers.command import Answer, Command, Question, Rows
from handlers.pages import Page, page
from handlers.say import Html, Say
from store import Store, changes, horizons
from store.changes import Entry

PAGE = 6


@dataclass(frozen=True, kw_only=True)
class Changes(Answer):
    """The public log, newest first."""

    page: Page[Entry]

    def lines(self, say: Say) -> list[Html]:
        if not self.page.total:
            return [say("changes-none")]
        rows = [say("item", text=_entry(say, entry)) for entry in self.page.items]
        return [say("changes-total", count=self.page.total), *rows]

    def buttons(self, say: Say) -> Rows:
        return self.page.buttons(say, "changes")


def answer(store: Store, question: Question) -> Answer:
    """Show the log; any argument is left aside."""
    listed = page(changes.every(store), question, "", PAGE)
    return Changes(page=listed, as_of=horizons.of(store, "events"))


def _entry(say: Say, entry: Entry) -> Html:
    old, new = told(say, entry.old), told(say, entry.new)
    if entry.what == "amended" and _uncited(old) == _uncited(new):
        return say("change-evidence", day=entry.day, line=new)
    return say(f"change-{entry.what}", day=entry.day, old=old, line=new)


def _uncited(line: str) -> str:
    """Return a line without the source that it ends with."""
    return line.rpartition(" (<a ")[0]


COMMAND = Command("changes", answer)
