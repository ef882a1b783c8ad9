"""Wishes: what a person's words subscribe to, and how subscriptions are said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from handlers import arguments
from handlers.command import Button, Question, Rows
from handlers.say import Html, Say, alphabetical
from handlers.slips import Slip, UnknownCountry, WhichCountry
from handlers.understanding import countries, vocabulary
from handlers.understanding.countries import Reading
from handlers.understanding.text import normalise
from store import Store
from store.subscriptions import ANY, KINDS, Wish

KIND_OF = {
    "join": "joined",
    "signatory": "joined",
    "talks": "talks",
    "agreement": "agreements",
    "sign": "agreements",
    "back": "support",
    "support-area": "support",
    "others": "other",
}
"""Kinds of events by the concepts of the vocabulary."""

IDLE = frozenset({"all", "free", "happen", "new"})
SHOWN = 6  # countries of a subscription that are named


class UnknownWish(Slip):
    """Words that are neither a country nor a kind of event, or no words at all."""

    def lines(self, say: Say) -> list[Html]:
        return [say(f"{self.command}-unknown")]

    def buttons(self, say: Say) -> Rows:
        kinds = [Button(say(f"kind-{kind}"), f"/{self.command} {kind}") for kind in KINDS]
        everything = Button(say("kind-all"), f"/{self.command} all")
        return (tuple(kinds[:3]), (*kinds[3:], everything))


def read(store: Store, question: Question, command: str) -> tuple[Wish, ...] | Slip:
    """Return the wishes that an argument names: each country or group with each kind of event."""
    words = re.split(r"[\s,;+]+", question.text)
    found = countries.spans(words)
    rest = [word for at, word in enumerate(words) if not _inside(at, found)]
    concepts, unknown = _concepts(rest)
    if unknown:
        found.append((0, len(unknown), countries.read(" ".join(unknown))))
    codes: list[str] = []
    for start, end, reading in found:
        if len(reading.codes) > 1:
            text = " ".join(words[start:end])
            return WhichCountry(command=command, text=text, codes=reading.codes)
        if not reading.codes and not reading.group:
            return _unknown(command, unknown, reading)
        codes += _members(store, question, reading)
    named = codes or not found
    return (_wishes(concepts, codes) if named else ()) or UnknownWish(command=command)


def lines(say: Say, wishes: Iterable[Wish]) -> list[Html]:
    """Return what is subscribed to, a line for each kind of event with all its countries."""
    by_kind: dict[str, list[str]] = {}
    for wish in wishes:
        by_kind.setdefault(wish.kind, []).append(wish.country)
    return [_line(say, kind, codes) for kind, codes in by_kind.items()]


def _line(say: Say, kind: str, codes: Sequence[str]) -> Html:
    name = say(f"kind-{kind or 'all'}")
    if ANY in codes:
        return name
    names: list[str] = [escape(name) for name in sorted(map(say.country, codes), key=alphabetical)]
    if len(names) > SHOWN + 1:
        names[SHOWN:] = [say("wish-more", count=len(names) - SHOWN)]
    return say("wish-countries", kind=name, countries=say.list(names))


def _inside(at: int, found: Sequence[tuple[int, int, Reading]]) -> bool:
    return any(start <= at < end for start, end, _ in found)


def _concepts(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the concepts that words stand for, and the words that stand for nothing known."""
    keys = [normalise(word) for word in words]
    concepts, unknown, at = [], [], 0
    while at < len(words):
        meaning, size = vocabulary.longest(keys[at:]) or (None, 1)
        if meaning and (meaning.concept in KIND_OF or meaning.concept in IDLE):
            concepts.append(meaning.concept)
        elif keys[at]:
            unknown.append(words[at])
        at += size
    return concepts, unknown


def _unknown(command: str, words: Sequence[str], reading: Reading) -> Slip:
    if reading.near:
        return UnknownCountry(command=command, text=" ".join(words), near=reading.near)
    return UnknownWish(command=command)


def _members(store: Store, question: Question, reading: Reading) -> Sequence[str]:
    if reading.group:
        return arguments.members(store, reading.group, question.today)
    return reading.codes


def _wishes(concepts: Sequence[str], codes: Sequence[str]) -> tuple[Wish, ...]:
    """Return the wishes for kinds and countries; "EU support" is a kind and not about the EU."""
    kinds = dict.fromkeys(KIND_OF[concept] for concept in concepts if concept in KIND_OF)
    if "support" in kinds:
        codes = [code for code in codes if code != "EU"]
    if not kinds and not codes and "all" not in concepts:
        return ()
    return tuple(
        Wish(kind, code) for kind in kinds or (ANY,) for code in dict.fromkeys(codes) or (ANY,)
    )
