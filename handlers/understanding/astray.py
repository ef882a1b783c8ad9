"""Astray: whether a remark makes a question about the record one about something else.

"Who joined? I know you don't know it all." has the words for who has not joined.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from handlers.understanding.parts import sentences
from handlers.understanding.understood import Understood

_OF_REMARKS = frozenset(
    """
    help start subscribe unsubscribe subscriptions settings changes privacy missing declaration
    terms
    """.split()
)
"""Rooms that a remark may seem to ask for."""
_OF_THE_RECORD = frozenset(
    "joined signatories count agreements talks timeline missing country diff who".split()
)
_OF_A_BODY = re.compile(" (?:eu|nato)-members| g7")


def is_led_astray(
    found: Understood, words: Sequence[str], read: Callable[[Sequence[str]], Understood | None]
) -> bool:
    """Return whether a sentence of a text asks for a room of the record, and all for another.

    `found` is what all the words are read as, `read` reads a sentence of them.
    """
    if _room(found) not in _OF_REMARKS:
        return False
    return any(other and _differ(other, found) for other in map(read, _questions(words)))


def _room(found: Understood) -> str:
    """Return the name of a command: the "joined" of "/joined GR"."""
    return found.command.removeprefix("/").partition(" ")[0]


def _questions(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the sentences that end as questions do, unless all is one."""
    for start, end in sentences(words):
        if "?" in words[end - 1] and end - start < len(words):
            yield words[start:end]


def _differ(asked: Understood, found: Understood) -> bool:
    """Return whether a question is another than the whole.

    Whether all of a body have joined may well go on as "if not, who is missing?".
    """
    if _room(found) == "missing" and _OF_A_BODY.search(asked.command):
        return False
    return _room(asked) in _OF_THE_RECORD and _room(asked) != _room(found)
