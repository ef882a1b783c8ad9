"""How and when is a chat told: at once or in digests, in which zone, silently, with quiet hours?"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from zoneinfo import available_timezones

from handlers.command import Answer, Button, Command, Question, Rows
from handlers.say import Html, Say
from handlers.slips import NoChat, Slip, shorten
from store import Store, subscriptions
from store.subscriptions import PACES, Settings

WORDS = {
    "now": {"pace": "now"},
    "одразу": {"pace": "now"},
    "відразу": {"pace": "now"},
    "daily": {"pace": "daily"},
    "щодня": {"pace": "daily"},
    "weekly": {"pace": "weekly"},
    "щотижня": {"pace": "weekly"},
    "silent": {"silent": True},
    "без звуку": {"silent": True},
    "loud": {"silent": False},
    "зі звуком": {"silent": False},
    "quiet off": {"quiet": None},
    "без тиші": {"quiet": None},
}
QUIET = re.compile(r"(?:quiet|тиша) (\d{1,2})\s?[-–—]\s?(\d{1,2})")
ZONE = re.compile(r"(?:zone|пояс) (\S+)")


@dataclass(frozen=True, kw_only=True)
class Present(Answer):
    """The settings of a chat as they are now."""

    settings: Settings

    def lines(self, say: Say) -> list[Html]:
        now = self.settings
        quiet = say("settings-no-quiet")
        if now.quiet:
            quiet = say("settings-quiet", **{"from": now.quiet[0], "to": now.quiet[1]})
        return [
            say("settings"),
            say("item", text=say(f"pace-{now.pace}")),
            say("item", text=say("settings-zone", zone=now.zone)),
            say("item", text=quiet),
            say("item", text=say("settings-silent" if now.silent else "settings-loud")),
            say("settings-how"),
        ]

    def buttons(self, say: Say) -> Rows:
        others = [pace for pace in PACES if pace != self.settings.pace]
        return (tuple(Button(say(f"button-{pace}"), f"/settings {pace}") for pace in others),)


@dataclass(frozen=True, kw_only=True)
class UnknownSetting(Slip):
    """Words that are no setting."""

    text: str

    def lines(self, say: Say) -> list[Html]:
        return [say("settings-unknown", text=shorten(self.text)), say("settings-how")]


def answer(store: Store, question: Question) -> Answer:
    """Change the setting that the argument names, and show all of them."""
    if question.place is None:
        return NoChat(command="settings")
    known = subscriptions.of(store, question.place)
    settings = known.settings if known else Settings()
    if not question.text:
        return Present(settings=settings)
    changed = read(question.text, settings)
    if changed is None:
        return UnknownSetting(command="settings", text=question.text)
    return Present(settings=subscriptions.change_settings(store, question.place, changed).settings)


def read(text: str, settings: Settings) -> Settings | None:
    """Return the settings with what the words change, None if they are no setting."""
    words = text.casefold()
    if words in WORDS:
        return replace(settings, **WORDS[words])  # type: ignore[arg-type]
    if quiet := QUIET.fullmatch(words):
        start, end = int(quiet[1]), int(quiet[2])
        sensible = start < 24 and end <= 24 and start != end % 24
        return replace(settings, quiet=(start, end)) if sensible else None
    if zone := ZONE.fullmatch(words):
        names = {name.casefold(): name for name in available_timezones()}
        return replace(settings, zone=names[zone[1]]) if zone[1] in names else None
    return None


COMMAND = Command("settings", answer, changes=True)
