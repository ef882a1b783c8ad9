"""Cases of Ukrainian and Russian country names, from the dictionaries of pymorphy3."""

import re
from itertools import product
from typing import Any, NamedTuple

import pymorphy3  # type: ignore[import-not-found, import-untyped, unused-ignore]

Parse = Any  # pymorphy3 has no types

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
# Where a case has two endings, the one that Ukrainian media use for countries: Кіпру, not Кіпрові.
_PREFERRED = {"gent": ("у", "ю"), "datv": ("у", "ю"), "loct": ("і", "ї", "ому")}
_ODD = {"Surn", "Name", "anim", "Slng", "alt"}
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}


class Inflected(NamedTuple):
    """A name's gender or number (m f n p), its six forms as written, and every form there is."""

    gender: str
    forms: tuple[str, ...]
    every: frozenset[str]


class Language:
    """The words of one language ("uk" or "ru") and their endings."""

    def __init__(self, code: str) -> None:
        self._words = pymorphy3.MorphAnalyzer(lang=code)

    def knows(self, word: str) -> bool:
        """Return whether the dictionary lists `word` as anything but a place."""
        return self._words.word_is_known(word) and not any(
            "Geox" in parse.tag for parse in self._words.parse(word)
        )

    def inflect(self, name: str) -> Inflected:
        """Return the cases of `name`, written in the nominative with a "|" after what changes."""
        head, _, tail = (part.strip() for part in name.partition("|"))
        pieces = re.split(r"([\s-])", head)
        parses = self._agreeing(pieces)
        cases = [
            [self._endings(piece, parse, case) for piece, parse in zip(pieces, parses, strict=True)]
            for case in CASES
        ]
        tail = f" {tail}" if tail else ""
        return Inflected(
            gender=next((_gender(parse) for parse in parses if parse and "NOUN" in parse.tag), "n"),
            forms=tuple("".join(endings[0] for endings in case) + tail for case in cases),
            every=frozenset("".join(mix) + tail for case in cases for mix in product(*case)),
        )

    def _agreeing(self, pieces: list[str]) -> list[Parse | None]:
        """Return a reading for each piece that changes; adjectives agree with their noun."""
        readings: list[Parse | None] = []
        following: Parse | None = None
        for index in range(len(pieces) - 1, -1, -1):
            fixed = pieces[index + 1 : index + 2] == ["-"]
            reading = None if fixed else self._reading(pieces[index], following)
            following = reading if reading and "NOUN" in reading.tag else following
            readings.append(reading)
        return readings[::-1]

    def _reading(self, piece: str, noun: Parse | None) -> Parse | None:
        word = _plain(piece)
        if piece.isupper() or not self._words.word_is_known(word):
            return None
        nominatives = [
            parse
            for parse in self._words.parse(word)
            if "nomn" in parse.tag and parse.word == word and _agrees(parse, noun)
        ]
        return min(nominatives, key=_strangeness, default=None)

    @staticmethod
    def _endings(piece: str, parse: Parse | None, case: str) -> list[str]:
        """Return the forms of `piece` in `case`, the usual one first."""
        if parse is None or "Fixd" in parse.tag:
            return [piece]
        forms = [form for form in parse.lexeme if case in form.tag and _same(form, parse)]
        if case == "accs" and _inanimate(parse):
            forms = [form for form in forms if form.word == parse.word] or forms
        words = list(dict.fromkeys(form.word for form in forms)) or [parse.word]
        return [_like(piece, word) for word in sorted(words, key=lambda word: _rank(word, case))]


def _plain(piece: str) -> str:
    return re.sub("[’ʼ]", "'", piece.lower())


def _like(piece: str, word: str) -> str:
    """Return `word` with the capital letter and the apostrophe of `piece`."""
    written = word.replace("'", "’")
    return written[0].upper() + written[1:] if piece[0].isupper() else written


def _agrees(parse: Parse, noun: Parse | None) -> bool:
    if "NOUN" in parse.tag:
        return True
    return "ADJF" in parse.tag and noun is not None and _gender(parse) == _gender(noun)


def _strangeness(parse: Parse) -> tuple[bool, int]:
    """Order readings: a place or a thing before a person, then the fewer marks the better."""
    return bool(parse.tag.grammemes & _ODD), -len(parse.lexeme)


def _gender(parse: Parse) -> str:
    tag = parse.tag
    return "p" if tag.number == "plur" else _GENDERS.get(str(tag.gender), "n")


def _same(form: Parse, parse: Parse) -> bool:
    return _gender(form) == _gender(parse)


def _inanimate(parse: Parse) -> bool:
    return _gender(parse) in "mp" and "anim" not in parse.tag


def _rank(word: str, case: str) -> tuple[bool, bool]:
    """Order the endings of one case: Кіпру before Кіпрові, Союзі before Союзові and Союзу."""
    return word.endswith(("ові", "еві", "єві")), not word.endswith(_PREFERRED.get(case, ""))
