"""What is the G7 Joint Declaration of Support for Ukraine?"""

from __future__ import annotations

from dataclasses import dataclass

from handlers import evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.pages import Page, page
from handlers.say import Html, Say
from store import Store, declaration, horizons
from store.declaration import Point

PAGE = 4


@dataclass(frozen=True, kw_only=True)
class TheDeclaration(Answer):
    """What the declaration is, and the other points about it."""

    first: Point
    page: Page[Point]

    def lines(self, say: Say) -> list[Html]:
        points = (say("item", text=point.text) for point in self.page.items)
        return [say("headline", text=self.first.text), *points]

    def buttons(self, say: Say) -> Rows:
        return (
            *self.page.buttons(say, "declaration"),
            (
                Button(say("button-signatories"), "/signatories"),
                Button(say("button-terms"), "/terms"),
            ),
        )


def answer(store: Store, question: Question) -> Answer:
    """Answer with all points; any argument is left aside."""
    first, *others = declaration.points(store)
    listed = page(others, question, "", PAGE)
    return TheDeclaration(
        first=first,
        page=listed,
        sources=evidence.sources([first, *listed.items]),
        as_of=horizons.of(store, "declaration"),
    )


COMMAND = Command("declaration", answer)
