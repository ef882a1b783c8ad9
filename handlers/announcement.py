"""What subscribers are told: news in one message, and corrections with the old and the new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from handlers.say import Country, Html, Say
from handlers.timeline import happened
from store.changes import Change, Notice, is_event
from store.declaration import Point
from store.fact import LANGUAGES, Fact, Words
from store.memberships import Membership
from store.parcels import Letter, Parcel
from store.people import Person
from store.signatories import Signatory
from store.support import Area
from store.tallies import Tally
from store.terms import Term


def notices(changes: Iterable[Change], people: Iterable[Person]) -> list[Notice]:
    """Return each change with its line before and after in every language.

    A change of which readers would see nothing, such as another source, is told to nobody.
    """
    known = tuple(people)
    return [_notice(change, known) for change in changes]


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
    if letter.old is None:
        return [say("notice-restored"), told(say, letter.new)]
    old = say("notice-was", line=told(say, letter.old))
    if letter.what == "amended":
        return [say("notice-correction"), old, say("notice-now", line=told(say, letter.new))]
    reason = [say("notice-reason", reason=letter.reason)] if letter.reason else []
    return [say("notice-withdrawn"), old, *reason]


def _notice(change: Change, people: tuple[Person, ...]) -> Notice:
    old, new = (_in_all(fact, people) for fact in (change.old, change.new))
    heard = replace(change, told=change.told and old != new)
    return Notice(heard, _cited(old, change.old), _cited(new, change.new))


def _in_all(fact: Fact | None, people: tuple[Person, ...]) -> Words | None:
    if fact is None:
        return None
    return {language: _line(Say(language), fact, people) for language in LANGUAGES}


def _cited(words: Words | None, fact: Fact | None) -> Words | None:
    """Return a line with the first source of its fact."""
    if not words or not fact:
        return None
    return {
        language: Say(language)(
            "notice-line", text=Html(text), source=Say(language).link(fact.sources[0])
        )
        for language, text in words.items()
    }


def _line(say: Say, fact: Fact, people: tuple[Person, ...]) -> Html:
    text = Html((happened(say, fact, people) if is_event(fact) else _stated(say, fact)).rstrip("."))
    return say("notice-dated", when=fact.when, text=text) if fact.DATED else text


def _stated(say: Say, fact: Fact) -> Html:
    """Return a fact that is no event in a line of the public log."""
    match fact:
        case Signatory(country=str(code)):
            return say("record-not-joined", country=Country(code))
        case Membership(country=str(code)):
            return say("record-member", country=Country(code), body=say(f"body-{fact.body}"))
        case Tally():
            more = "yes" if fact.more_than else "no"
            total = say(f"tally-{fact.convention}", count=fact.total, more=more)
            return say("record-tally", total=total, by=fact.said_by)
        case Person():
            return say("record-person", name=fact.name, office=fact.office)
        case Term():
            return say("record-term", name=fact.name)
        case Area():
            return say("record-area", name=fact.name)
    assert isinstance(fact, Point)
    return say.words(fact.text)
