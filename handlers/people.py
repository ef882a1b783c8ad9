"""Who is a person of the record, and where do they appear?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from handlers import evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.names import called
from handlers.pages import Page, page
from handlers.say import Html, Say
from handlers.slips import Slip, shorten
from handlers.timeline import event_line
from store import Store, events, horizons, people
from store.fact import Fact
from store.people import Person

PAGE = 5
NAMES = 11
EXAMPLES = ("kuleba", "billstrom", "fries")


@dataclass(frozen=True, kw_only=True)
class Who(Answer):
    """A person, the office held at the time, and the events that name them."""

    person: Person
    people: tuple[Person, ...]
    page: Page[Fact]

    def lines(self, say: Say) -> list[Html]:
        return [
            say("who-is", name=self.person.name, office=self.person.office),
            *evidence.note(say, self.person),
            *evidence.disputes(say, self.person),
            *(event_line(say, (fact,), self.people) for fact in self.page.items),
        ]

    def buttons(self, say: Say) -> Rows:
        return self.page.buttons(say, "who")


@dataclass(frozen=True, kw_only=True)
class Everybody(Answer):
    """Everybody in the record, by family name."""

    page: Page[Person]

    def lines(self, say: Say) -> list[Html]:
        return [say("who-everybody", count=self.page.total), *_rows(say, self.page.items)]

    def buttons(self, say: Say) -> Rows:
        return self.page.buttons(say, "who")


@dataclass(frozen=True, kw_only=True)
class UnknownPerson(Slip):
    """A name that the record does not hold; `examples` are people it does."""

    text: str
    examples: tuple[Person, ...]

    def lines(self, say: Say) -> list[Html]:
        return [say("who-unknown", text=shorten(self.text)), say("who-unknown-next")]

    def buttons(self, say: Say) -> Rows:
        return tuple((Button(say.words(p.name), f"/who {p.id}"),) for p in self.examples)


@dataclass(frozen=True, kw_only=True)
class WhichPerson(Slip):
    """A name that several people of the record share."""

    text: str
    people: tuple[Person, ...]

    def lines(self, say: Say) -> list[Html]:
        return [say("who-which", text=shorten(self.text)), *_rows(say, self.people)]

    def buttons(self, say: Say) -> Rows:
        return tuple((Button(say.words(p.name), f"/who {p.id}"),) for p in self.people)


def answer(store: Store, question: Question) -> Answer:
    """Answer for the person that the argument names, or with everybody when it is empty."""
    known = people.every(store)
    as_of = horizons.of(store, "people")
    if not question.text:
        shown = page(known, question, "", NAMES)
        return Everybody(page=shown, sources=evidence.sources(shown.items), as_of=as_of)
    found = [person for person in known if is_called(person, question.text)]
    if not found:
        examples = tuple(person for person in known if person.id in EXAMPLES)
        return UnknownPerson(command="who", text=question.text, examples=examples)
    if len(found) > 1:
        return WhichPerson(command="who", text=question.text, people=tuple(found))
    person = found[0]
    listed = page(_events_of(store, person), question, person.id, PAGE)
    sources = evidence.sources([person, *listed.items])
    return Who(person=person, people=tuple(known), page=listed, sources=sources, as_of=as_of)


def is_called(person: Person, words: str) -> bool:
    """Return whether words are a person's id, name in any language, or keyword."""
    return called(words, [person.id, *person.name.values()], person.keywords)


def _rows(say: Say, found: Iterable[Person]) -> list[Html]:
    return [say("who-row", name=person.name, office=person.office) for person in found]


def _events_of(store: Store, person: Person) -> list[Fact]:
    happened = events.between(store, None, None)
    return [fact for fact in happened if person.id in getattr(fact, "people", ())]


COMMAND = Command("who", answer)
