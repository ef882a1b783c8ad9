"""What a question was understood as."""

from dataclasses import dataclass

from handlers.understanding.dated import YearRead
from handlers.understanding.repair import Repaired

Note = Repaired | YearRead


@dataclass(frozen=True)
class Understood:
    """A command that a person could have typed, and what of it is not as it was written."""

    command: str
    notes: tuple[Note, ...] = ()
