"""What do the words mean, and which document uses which?"""

from __future__ import annotations

from dataclasses import dataclass

from handlers import evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.names import called
from handlers.say import Html, Say
from handlers.slips import Slip, shorten
from store import Store, horizons, terms
from store.terms import Term


@dataclass(frozen=True, kw_only=True)
class Glossary(Answer):
    """One term, or all of them."""

    terms: tuple[Term, ...]

    def lines(self, say: Say) -> list[Html]:
        return [say("term", name=term.name, text=term.text) for term in self.terms]


@dataclass(frozen=True, kw_only=True)
class UnknownTerm(Slip):
    """A word that the glossary does not hold."""

    text: str
    terms: tuple[Term, ...]

    def lines(self, say: Say) -> list[Html]:
        return [say("terms-unknown", text=shorten(self.text))]

    def buttons(self, say: Say) -> Rows:
        return tuple((Button(say.words(t.name), f"/terms {t.name['en']}"),) for t in self.terms[:3])


def answer(store: Store, question: Question) -> Answer:
    """Answer with the whole glossary, or with the term that the argument names."""
    every = tuple(terms.every(store))
    found = every
    if question.text:
        found = tuple(t for t in every if called(question.text, t.name.values(), t.keywords))
    if not found:
        return UnknownTerm(command="terms", text=question.text, terms=every)
    as_of = horizons.of(store, "terms")
    return Glossary(terms=found, sources=evidence.sources(found), as_of=as_of)


COMMAND = Command("terms", answer)
