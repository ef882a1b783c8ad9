"""Evidence: what every answer about a fact says of its date, its notes and its disputes."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.say import Html, Say
from store.fact import Fact
from store.sources import Source
from store.when import When


def sources(facts: Iterable[Fact]) -> tuple[Source, ...]:
    """Return the sources of several facts, each once, in order."""
    return tuple(dict.fromkeys(source for fact in facts for source in fact.sources))


def basis(say: Say, fact: Fact) -> list[Html]:
    """Return the line that says what the date is the date of, if the record knows."""
    return [say(f"basis-{fact.basis}")] if fact.basis else []


def note(say: Say, fact: Fact) -> list[Html]:
    """Return the fact's own note as a line, if it has one."""
    return [say.words(fact.note)] if fact.note else []


def disputes(say: Say, fact: Fact) -> list[Html]:
    """Return a line for each source that says something else."""
    lines = []
    for dispute in fact.disputes:
        source = say.link(dispute.source)
        if dispute.when == When():
            lines.append(say("dispute-words", source=source, says=dispute.says))
        elif dispute.says:
            says = dispute.says
            lines.append(say("dispute-day-and-words", source=source, when=dispute.when, says=says))
        else:
            lines.append(say("dispute-day", source=source, when=dispute.when))
    return lines
