"""An editor at work: a small facts folder, changed and published beside a running bot."""

import shutil
from pathlib import Path

from bot import desk
from bot.clock import today
from tests.store.conftest import TINY

ENTRY = """
[news-{number}]
on = {day}
{country}text.en = "{text}"
text.uk = "Українською: {text}"
sources = ["press"]
{more}
"""


class Editor:
    """Keeps pieces of news by number in the folder, and publishes it to the store."""

    def __init__(self, store: Path, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.entries: dict[int, str] = {}
        if not folder.exists():
            shutil.copytree(TINY, folder)
            self.publishes()

    def writes(self, number: int, text: str = "", *, country: str = "", more: str = "") -> None:
        """Add a piece of news of today or amend it; `more` are further lines of its entry."""
        self.entries[number] = ENTRY.format(
            number=number,
            day=today(),
            country=f'country = "{country}"\n' if country else "",
            text=(text or wording(number)) + ".",
            more=more,
        )
        entries = [(TINY / "events.toml").read_text("utf-8"), *self.entries.values()]
        (self.folder / "events.toml").write_text("".join(entries), "utf-8")

    def withdraws(self, number: int) -> None:
        """Take a piece of news back."""
        reason = 'withdrawn.en = "It was wrong."\nwithdrawn.uk = "Це була помилка."'
        self.writes(number, more=reason)

    def publishes(self, *numbers: int, hold: int = 0) -> None:
        """Publish the folder, after adding these pieces of news; `hold` is in minutes."""
        for number in numbers:
            self.writes(number)
        desk.publish(self.store, self.folder, dry_run=False, yes=True, hold=hold, announce=())


def wording(number: int) -> str:
    """Return the words by which a piece of news is known wherever it turns up."""
    return f"News {number} is out"
