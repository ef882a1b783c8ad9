"""Make the tables of country names: `python -m tools.names`, with the extra `generate` installed.

From CLDR, the dictionaries of pymorphy3 and the reviewed aliases.toml and countries.toml it writes
names.tsv (what people may type) and countries.en.tsv and countries.uk.tsv (what replies say).
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import iso3166  # type: ignore[import-not-found, import-untyped, unused-ignore]
from babel import Locale
from babel.localedata import locale_identifiers
from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.text import normalise
from tools.inflection import Inflected, Language

HANDLERS = Path(__file__).parents[1] / "handlers"
ALIASES = tomllib.loads((HANDLERS / "understanding/aliases.toml").read_text("utf-8"))
WRITTEN = tomllib.loads((HANDLERS / "locale/countries.toml").read_text("utf-8"))

CODES = {country.alpha2: country.alpha3 for country in iso3166.countries} | {
    "XK": "XKX",
    "EU": "EUE",
}
UKRAINIAN, RUSSIAN = Language("uk"), Language("ru")

HOME, RUSSIAN_TIER, ABROAD, ALONE = range(4)
SHORTEST = 4  # letters; "Iran" is worth comparing, "UK" is not
Names = dict[str, tuple[set[str], int]]


def main() -> None:
    """Write the three tables."""
    _write("understanding/names.tsv", _rows())
    _write("locale/countries.en.tsv", _english())
    _write("locale/countries.uk.tsv", _ukrainian())


def _write(path: str, rows: Iterable[Iterable[str]]) -> None:
    lines = sorted("\t".join(row) for row in rows)
    (HANDLERS / path).write_text("\n".join(lines) + "\n", "utf-8")


# --- what replies say


def _english() -> Iterator[tuple[str, str, str]]:
    """Yield each code, its name, and the name as it stands inside a sentence."""
    territories = Locale("en").territories
    for code in CODES:
        plain = territories[code].replace("&", "and").replace("St. ", "Saint ")
        name = WRITTEN["en"]["names"].get(code, plain)
        yield code, name, f"the {name}" if code in WRITTEN["en"]["article"] else name


def _ukrainian() -> Iterator[tuple[str, ...]]:
    """Yield each code, its nominative, gender or number, and the five other cases."""
    for code in CODES:
        name = _in_ukrainian(code)
        yield code, name.forms[0], name.gender, *name.forms[1:]


def _in_ukrainian(code: str) -> Inflected:
    written = WRITTEN["uk"]
    cldr = Locale("uk").territories[code].replace("ʼ", "’")
    name = UKRAINIAN.inflect(written["names"].get(code, cldr))
    forms = (name.forms[0], *written["forms"].get(code, name.forms[1:]))
    gender = written["genders"].get(code, name.gender)
    return Inflected(gender, forms, name.every | frozenset(forms))


# --- what people may type


def _rows() -> Iterator[tuple[str, str, str]]:
    """Yield each name, its codes or group, and its tier; ISO codes stand in capitals."""
    names: dict[str, tuple[set[str], int]] = {}
    for tier, pairs in ((ABROAD, _abroad()), (RUSSIAN_TIER, _russian()), (HOME, _home())):
        names |= {name: (codes, tier) for name, codes in _table(pairs).items()}
    names |= {normalise(word): (set(), HOME) for word in ALIASES["words"]["never"]}
    _part_neighbours(names)
    for name in _alone(names):
        names[name] = names[name][0], ALONE
    for code, alpha3 in CODES.items():
        names[code] = names[alpha3] = {code}, HOME
    for name, (codes, tier) in names.items():
        yield name, " ".join(sorted(codes)), str(tier)


def _alone(names: Names) -> set[str]:
    """Return the names that are ordinary words too, by our list or by the Ukrainian dictionary."""
    listed = {normalise(word) for word in ALIASES["words"]["alone"]}
    if strangers := listed - names.keys():
        raise ValueError(f"aliases.toml: no country is called {sorted(strangers)}")
    words = {name for name, (_, tier) in names.items() if tier == ABROAD and UKRAINIAN.knows(name)}
    return listed | words


def _part_neighbours(names: Names) -> None:
    """Make a tie of a name used abroad that is one slip away from another country's name here.

    "oland" is Holland somewhere, and Poland mistyped.
    """
    here = [name for name, (_, tier) in names.items() if tier == HOME and len(name) >= SHORTEST]
    for name, (codes, tier) in names.items():
        if tier == ABROAD:
            slips = process.extract(name, here, scorer=OSA.distance, score_cutoff=1, limit=None)
            codes.update(code for slip, *_ in slips for code in names[slip][0] if code in CODES)


def _table(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Return the codes of each normalised name."""
    table = defaultdict(set)
    for code, name in pairs:
        table[normalise(name)].add(code)
    return dict(table)


def _home() -> Iterator[tuple[str, str]]:
    """Yield what people here say: English, Ukrainian in every case, and groups."""
    yield from _cldr("en")
    yield from _cldr("uk")
    yield from _curated("en")
    yield from ((code, name) for code, name, _ in _english())
    yield from ((code, form) for code in CODES for form in _in_ukrainian(code).every)
    yield from _inflected(UKRAINIAN, chain(_cldr("uk"), _curated("uk")))
    for group, words in ALIASES["groups"].items():
        yield from ((group, word) for word in words["en"])
        yield from _inflected(UKRAINIAN, ((group, word) for word in words["uk"]))


def _russian() -> Iterator[tuple[str, str]]:
    yield from _inflected(RUSSIAN, chain(_cldr("ru"), _curated("ru")))


def _abroad() -> Iterator[tuple[str, str]]:
    """Yield what all other languages say."""
    yield from _curated("other")
    for language in {_language(locale) for locale in locale_identifiers()} - {"en", "uk", "ru"}:
        yield from _cldr(language)


def _cldr(language: str) -> Iterator[tuple[str, str]]:
    """Yield the names that CLDR has in any locale of `language`, but for bare codes."""
    for locale in locale_identifiers():
        if _language(locale) == language:
            territories = Locale.parse(locale).territories
            yield from (
                (code, territories[code]) for code in CODES if territories.get(code, code) != code
            )


def _language(locale: str) -> str:
    return locale.split("_")[0]


def _curated(language: str) -> Iterator[tuple[str, str]]:
    return ((code, name) for code, names in ALIASES[language].items() for name in names)


def _inflected(language: Language, pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((code, form) for code, name in pairs for form in language.inflect(name).every)


if __name__ == "__main__":
    main()
