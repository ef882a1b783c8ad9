"""What subscribers are told: news in one message, and corrections with the old and the new."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.say import Html, Say
from handlers.timeline import happened
from store.fact import LANGUAGES, Fact, Words
from store.parcels import Letter, Parcel
from store.people import Person
from store.publishing import Change, Notice


def notices(changes: Iterable[Change], people: Iterable[Person]) -> list[Notice]:
    """Return each change with its line before and after in every language."""
    known = tuple(people)
    return [
        Notice(change, _lines(change.old, known), _lines(change.new, known)) for change in changes
    ]


def message(say: Say, parcel: Parcel) -> Html:
    """Return the one message that tells a subscriber everything in a parcel."""
    letters = parcel.letters
    if letters[0].what == "new":
        lines = _news(say, letters)
    else:
        lines = [line for letter in letters for line in _correction(say, letter)]
    numbers = ", ".join(str(letter.id) for letter in letters)
    first = [say("notice-repeat")] if parcel.repeat else []
    return Html("\n".join([*first, *lines, say("notice-footer", numbers=numbers)]))


def preview(say: Say, notice: Notice) -> Html:
    """Return a notice as those will read it who hear of it first or were told the old version."""
    change = notice.change
    letter = Letter(0, change.what, notice.old, notice.new, change.reason)
    lines = _news(say, (letter,)) if change.what == "new" else _correction(say, letter)
    return Html("\n".join(lines))


def told(say: Say, words: Words | None) -> Html:
    """Return a line that was rendered, and so escaped, when it was published."""
    return Html(words[say.language] if words else "")


def _news(say: Say, letters: tuple[Letter, ...]) -> list[Html]:
    if len(letters) == 1:
        return [say("notice-new", line=told(say, letters[0].new))]
    headline = say("notice-several", count=len(letters))
    return [headline, *(say("item", text=told(say, letter.new)) for letter in letters)]


def _correction(say: Say, letter: Letter) -> list[Html]:
    old = say("notice-was", line=told(say, letter.old))
    if letter.what == "amended":
        return [say("notice-correction"), old, say("notice-now", line=told(say, letter.new))]
    reason = [say("notice-reason", reason=letter.reason)] if letter.reason else []
    return [say("notice-withdrawn"), old, *reason]


def _lines(fact: Fact | None, people: tuple[Person, ...]) -> Words | None:
    if fact is None:
        return None
    return {language: _line(Say(language), fact, people) for language in LANGUAGES}


def _line(say: Say, fact: Fact, people: tuple[Person, ...]) -> Html:
    source = say.link(fact.sources[0])
    text = Html(happened(say, fact, people).removesuffix("."))
    return say("notice-line", when=fact.when, text=text, source=source)
