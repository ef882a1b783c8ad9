"""Text as people type it, brought to one form that can be compared."""

import re
import unicodedata
from functools import lru_cache

LONGEST = 256
"""Characters of a message that are looked at; no question needs more."""

_APOSTROPHES = "'’‘ʼʻ`´′"
_POSSESSIVE = re.compile(f"[{_APOSTROPHES}]s\\b", re.IGNORECASE)
_SILENT = str.maketrans("", "", _APOSTROPHES + ".")
PLAIN_WORD = re.compile("[A-Za-z]+|[А-Яа-яЄєІіЇїҐґ]+")
"""As most words are: letters of one script and nothing besides."""

_FOLDED = str.maketrans("йї", "иі")
_ACCENTS = re.compile("[\u0300-\u036f]")


def normalise(text: str) -> str:
    """Return `text` in lower case without accents, punctuation, possessive 's and leading "the".

    Letters, digits and the vowel signs of other scripts stay, anything else is one space.
    Only the first 256 characters count. Ukrainian й and ї become и and і.
    """
    if len(text) <= LONGEST and PLAIN_WORD.fullmatch(text):
        return text.lower().translate(_FOLDED)
    plain = _POSSESSIVE.sub("", text[:LONGEST]).translate(_SILENT)
    folded = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain).casefold())
    return " ".join("".join(map(_shown, folded)).split()).removeprefix("the ")


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as `normalise` writes them."""
    return frozenset(map(normalise, text.split()))


@lru_cache(maxsize=1024)  # single characters: enough for every script in use
def _shown(character: str) -> str:
    """Return a letter, mark or digit itself, nothing for an invisible one, a space for the rest."""
    category = unicodedata.category(character)
    if category in ("Cf", "Me"):
        return ""
    return character if category[0] in "LMN" else " "
