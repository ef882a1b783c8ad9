"""An editor's desk over a small record, with a clock of its own and a post that always arrives."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Literal

from handlers import announcement
from handlers.say import Say, plain
from store import Store, create_store, parcels, publishing, settling, subscriptions
from store.changes import Notice
from store.parcels import Parcel
from store.people import Person
from store.reading import read
from store.settling import Outcome
from store.subscriptions import Place, Settings, Subscriber, Wish

TINY = Path(__file__).parent / "store" / "tiny"
NOW = datetime(2024, 5, 14, 12, tzinfo=UTC)  # a Tuesday; 15:00 in Kyiv
TODAY = NOW.date()
WITHDRAWN = 'withdrawn.en = "It never happened."\nwithdrawn.uk = "Цього не було."\n'


def entry(
    id: str,
    text: str,
    *,
    on: date = TODAY,
    country: str = "",
    source: str = "press",
    more: str = "",
) -> str:
    """Return a piece of news as events.toml holds it; `more` are further lines."""
    where = f'country = "{country}"\n' if country else ""
    return (
        f'\n[{id}]\non = {on}\n{where}text.en = "{text}."\ntext.uk = "{text} (укр.)."\n'
        f'sources = ["{source}"]\n{more}'
    )


@dataclass
class Newsroom:
    """What an editor does and what subscribers then read, at the moment `now`."""

    store: Store
    folder: Path
    now: datetime = NOW
    news: dict[str, str] = field(default_factory=dict)

    @classmethod
    def opened(cls, path: Path) -> Newsroom:
        """Return one whose record has been loaded for the first time."""
        folder = shutil.copytree(TINY, path / "facts")
        room = cls(create_store(path / "bot.db"), folder)
        room.publishes()
        return room

    def writes(self, id: str, text: str, **fields: object) -> None:
        """Add a piece of news to the folder or amend it; `fields` are those of `entry`."""
        self.news[id] = entry(id, text, **fields)  # type: ignore[arg-type]
        events = (TINY / "events.toml").read_text("utf-8") + "".join(self.news.values())
        (self.folder / "events.toml").write_text(events, "utf-8")

    def withdraws(self, id: str, text: str, **fields: object) -> None:
        """Take a piece of news back."""
        self.writes(id, text, more=WITHDRAWN, **fields)

    def plans(self, announce: Collection[str] = ()) -> list[Notice]:
        """Return what publishing the folder now would tell."""
        record, before = read(self.folder), publishing.published(self.store)
        changes = publishing.plan(before, record, self.now.date(), announce)
        return announcement.notices(changes, [f for f in record.facts if isinstance(f, Person)])

    def publishes(self, *, hold: int = 0, announce: Collection[str] = ()) -> int:
        """Publish the folder, to be sent after `hold` minutes."""
        return publishing.publish(
            self.store,
            read(self.folder),
            self.plans(announce),
            editor="ann",
            now=self.now,
            hold=timedelta(minutes=hold),
            over=publishing.latest(self.store),
        )

    def cancels(self, publication: int) -> None:
        """Take a publication back."""
        publishing.cancel(self.store, publication, editor="ann", now=self.now)

    def subscribes(self, chat: int, *wishes: Wish, settings: Settings | None = None) -> Subscriber:
        """Subscribe a private chat, to everything unless told otherwise."""
        found = subscriptions.add(self.store, Place(chat), wishes or (Wish(),))
        if settings:
            return subscriptions.change_settings(self.store, Place(chat), settings)
        return found

    def takes(self) -> list[Parcel]:
        """Return what is due, marked as on its way."""
        return parcels.take(self.store, int(self.now.timestamp()), 1000, {})

    def settles(
        self,
        taken: Collection[Parcel],
        state: Literal["sent", "queued", "in_doubt", "dead", "cancelled"] = "sent",
    ) -> None:
        """Write down the same outcome for all that was taken."""
        now = int(self.now.timestamp())
        settling.settle(self.store, [Outcome(parcel, state) for parcel in taken], now)

    def delivers(self) -> dict[int, list[str]]:
        """Send all that is due and return the messages by chat, each without its last line."""
        heard = defaultdict(list)
        while taken := self.takes():
            self.settles(taken)
            for parcel in taken:
                heard[parcel.place.chat].append(said(parcel))
        return dict(heard)

    def passes(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)


def said(parcel: Parcel) -> str:
    """Return a parcel's message as plain text, without the line of numbers at its end."""
    text = plain(announcement.message(Say(parcel.place.language), parcel))
    return text.rpartition("\n")[0]
