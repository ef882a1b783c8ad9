"""Repair: the one word of a question that nothing explains, read as a misspelt name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from handlers.understanding import countries
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.parts import ALONE, UNKNOWN, Part
from handlers.understanding.text import normalise
from handlers.understanding.vocabulary import is_slip

_MOST_UNKNOWN = 2  # words that may be a misspelt country
_SHORTEST_ASKED = 6  # letters of a word that is asked back as some country
_SHORTEST_PERSON = 5  # letters of a misspelt surname
_PUNCTUATION = ",.?!:;\"'«»“”()"
# Each speaks through its state, and the reader is told so.
_PARTS = re.compile(
    r"scotland|wales|northern ireland|шотланді\w*|уельс\w*|північн\w+ ірланді\w*", re.IGNORECASE
)
_COUNTRIES = ("country", "eu", "russia")


@dataclass(frozen=True)
class Repaired:
    """A misspelt country, and the code of the one that was understood."""

    text: str
    code: str


def repaired(
    parts: list[Part], words: Sequence[str], lexicon: Lexicon
) -> tuple[list[Part], tuple[Repaired, ...]]:
    """Return the parts with the only unexplained words, one or two, read as a misspelt country.

    A country that the slip leaves open stands in the reader's own words. None is asked back after
    "which", or before small talk: there the word is a thing. A word that is no country may be a
    person's misspelt name, which the answer then begins with.
    """
    unknown = [part for part in parts if part.concept == UNKNOWN]
    if not unknown:
        return parts, tuple(_as_states(parts, words))
    first, last = unknown[0], unknown[-1]
    name = " ".join(words[first.start : last.end]).strip(_PUNCTUATION)
    if len(unknown) > _MOST_UNKNOWN or last.end - first.start != len(unknown):
        return parts, ()
    reading = countries.read(name)
    if not reading.near:
        return _with_person(parts, unknown, lexicon), ()
    code = reading.near[0] if reading.repaired else ""
    others = any(part.concept in _COUNTRIES for part in parts)
    which = any(part.concept == "which" and part.end == first.start for part in parts)
    chats = any(part.value == "chatter" and part.start == last.end for part in parts)
    if not code and (others or which or chats or len(name) < _SHORTEST_ASKED):
        return parts, ()
    concept = ALONE.get(code, "country")
    country = Part(concept, code or name, first.start, last.end)
    rest = [part for part in parts if part not in unknown]
    mended = sorted([*rest, country], key=lambda part: part.start)
    return mended, (Repaired(name, code),) if code else ()


def _with_person(parts: list[Part], unknown: list[Part], lexicon: Lexicon) -> list[Part]:
    """Return the parts with the one unexplained word read as the one name a slip away from it."""
    first, key = unknown[0], normalise(unknown[0].value)
    if len(unknown) > 1 or len(key) < _SHORTEST_PERSON:
        return parts
    near = {
        meaning.value
        for name, meaning in lexicon.names.items()
        if name[0] == key[0] and meaning.concept == "person" and is_slip(key, name)
    }
    if len(near) != 1:
        return parts
    person = replace(first, concept="person", value=near.pop())
    return [person if part is first else part for part in parts]


def _as_states(parts: Sequence[Part], words: Sequence[str]) -> Iterator[Repaired]:
    """Yield each part of a state that is named for it, such as Scotland."""
    for part in parts:
        named = _PARTS.search(" ".join(words[part.start : part.end]))
        if part.concept == "country" and named:
            yield Repaired(named[0], part.value)
