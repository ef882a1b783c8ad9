"""What is the G7 Joint Declaration of Support for Ukraine?"""

from __future__ import annotations

from dataclasses import dataclass

from handlers import evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.say import Html, Say
from store import Store, declaration, horizons
from store.declaration import Point


@dataclass(frozen=True, kw_only=True)
class TheDeclaration(Answer):
    """The declaration in a few points, each with its own note."""

    points: tuple[Point, ...]

    def lines(self, say: Say) -> list[Html]:
        first, *rest = (say.words(point.text) for point in self.points)
        return [say("headline", text=first), *(say("item", text=text) for text in rest)]

    def buttons(self, say: Say) -> Rows:
        return (
            (
                Button(say("button-signatories"), "/signatories"),
                Button(say("button-terms"), "/terms"),
            ),
        )


def answer(store: Store, question: Question) -> Answer:
    """Answer with all points; any argument is left aside."""
    points = tuple(declaration.points(store))
    return TheDeclaration(
        points=points,
        sources=evidence.sources(points),
        as_of=horizons.of(store, "declaration"),
    )


COMMAND = Command("declaration", answer)
