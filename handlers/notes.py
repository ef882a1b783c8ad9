"""Notes: how a question was read, where that is not what was written."""

from __future__ import annotations

from handlers.say import Html, Say
from handlers.slips import shorten
from handlers.understanding.repair import Repaired
from handlers.understanding.understood import Note


def note_line(say: Say, note: Note) -> Html:
    """Return the line that tells a reader which country or which year was understood."""
    text = shorten(note.text)
    if isinstance(note, Repaired):
        return say("read-country", text=text, country=Html(say.country(note.code)))
    period = note.period
    if period.day:
        return say("read-day", text=text, day=period.day)
    if period.kind == "month" and period.first:
        return say("read-month", text=text, month=say.month(period.first))
    end = period.last or period.first
    return say("read-year", year=str(end.year) if end else "")
