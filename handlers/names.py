"""Names: people of the record, found by what a reader calls them and said in a list."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from handlers.say import Html, Say
from handlers.understanding.text import normalise
from store.fact import Fact
from store.people import Person

NAMED = 3  # people that one line of a list names


def people_line(say: Say, message: str, ids: Iterable[str], known: Iterable[Person]) -> list[Html]:
    """Return a line that names those people, or no line for nobody."""
    by_id = {person.id: person for person in known}
    names = [say.words(by_id[id].name) for id in ids]
    return [say(message, people=say.list(list(names)))] if names else []


def named(say: Say, fact: Fact, known: Iterable[Person]) -> Html:
    """Return the first people of a fact in brackets, as they stand after it in a list."""
    by_id = {person.id: person for person in known}
    names = [say.words(by_id[id].name) for id in getattr(fact, "people", ())[:NAMED]]
    return say("named", people=Html(", ".join(names))) if names else Html("")


def called(words: str, name: Iterable[str], keywords: Iterable[str]) -> bool:
    """Return whether a reader's words are one of the names or keywords of an entry."""
    return normalise(words) in _normalised((*name, *keywords))


@lru_cache(maxsize=1024)
def _normalised(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(normalise, names))
