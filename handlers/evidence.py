"""Evidence: what every answer about a fact says of its date, its notes and its disputes."""

from __future__ import annotations

from handlers.say import Html, Say
from store.fact import Fact


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
        source = say.source(dispute.source)
        when = say.when(dispute.when) if dispute.when.earliest or dispute.when.latest else None
        if when and dispute.says:
            says = say.words(dispute.says)
            lines.append(say("dispute-day-and-words", source=source, when=when, says=says))
        elif when:
            lines.append(say("dispute-day", source=source, when=when))
        elif dispute.says:
            lines.append(say("dispute-words", source=source, says=say.words(dispute.says)))
    return lines
