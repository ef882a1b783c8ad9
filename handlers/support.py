"""What does the EU support, and what happened in each of the nine areas?"""

from __future__ import annotations

from dataclasses import dataclass

from handlers import evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.names import called
from handlers.pages import Page, page
from handlers.say import Html, Say
from handlers.slips import Slip, shorten
from store import Store, horizons, support
from store.support import Area, Support

PAGE = 5


@dataclass(frozen=True, kw_only=True)
class Areas(Answer):
    """The nine areas as the EU's delegation presented them."""

    areas: tuple[Area, ...]

    def lines(self, say: Say) -> list[Html]:
        headline = say("support-areas", count=len(self.areas), when=self.areas[0].when)
        return [headline, *_numbered(say, self.areas)]

    def buttons(self, say: Say) -> Rows:
        return _number_buttons(self.areas)


@dataclass(frozen=True, kw_only=True)
class OneArea(Answer):
    """One area and its dated facts, newest first."""

    area: Area
    page: Page[Support]

    def lines(self, say: Say) -> list[Html]:
        return [
            say("support-area", name=self.area.name),
            *evidence.note(say, self.area),
            *(_dated(say, fact) for fact in self.page.items),
            *(line for fact in self.page.items for line in evidence.disputes(say, fact)),
        ]

    def buttons(self, say: Say) -> Rows:
        return (*self.page.buttons(say, "support"), (Button(say("button-support"), "/support"),))


@dataclass(frozen=True, kw_only=True)
class UnknownArea(Slip):
    """Words that name none of the nine areas."""

    text: str
    areas: tuple[Area, ...]

    def lines(self, say: Say) -> list[Html]:
        return [say("support-unknown", text=shorten(self.text)), *_numbered(say, self.areas)]

    def buttons(self, say: Say) -> Rows:
        return _number_buttons(self.areas)


def answer(store: Store, question: Question) -> Answer:
    """Answer with the nine areas, or with the one that the argument numbers or names."""
    areas = tuple(support.areas(store))
    as_of = horizons.of(store, "support")
    if not question.text:
        return Areas(areas=areas, sources=evidence.sources(areas), as_of=as_of)
    area = find(areas, question.text)
    if area is None:
        return UnknownArea(command="support", text=question.text, areas=areas)
    facts = support.of(store, area.id)[::-1]
    listed = page(facts, question, str(areas.index(area) + 1), PAGE)
    found = evidence.sources([area, *listed.items] if listed.number == 1 else listed.items)
    return OneArea(area=area, page=listed, sources=found, as_of=as_of)


def find(areas: tuple[Area, ...], words: str) -> Area | None:
    """Return the area with that number from 1, name or keyword."""
    if words.isdecimal() and 1 <= int(words) <= len(areas):
        return areas[int(words) - 1]
    matching = [area for area in areas if called(words, area.name.values(), area.keywords)]
    return matching[0] if matching else None


def _numbered(say: Say, areas: tuple[Area, ...]) -> list[Html]:
    return [say("numbered", number=n, text=area.name) for n, area in enumerate(areas, 1)]


def _number_buttons(areas: tuple[Area, ...]) -> Rows:
    buttons = [Button(str(n), f"/support {n}") for n in range(1, len(areas) + 1)]
    return (tuple(buttons[:5]), tuple(buttons[5:]))


def _dated(say: Say, fact: Support) -> Html:
    return say("dated", when=fact.when, text=say.words(fact.text), note=_tail(say, fact))


def _tail(say: Say, fact: Support) -> Html:
    return Html(" " + say.words(fact.note)) if fact.note else Html("")


COMMAND = Command("support", answer)
