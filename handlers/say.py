"""`Say(language)`: words in the reader's language, safe to send."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, cast

from babel import localedata
from babel.core import get_global
from babel.dates import format_date
from babel.lists import format_list
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser

from store.fact import LANGUAGES, Words
from store.sources import Source
from store.when import When

LOCALE = Path(__file__).parent / "locale"
BABEL = {"en": "en_GB", "uk": "uk"}
PARENTS = {"en_GB": ("en_001", "en")}
"""The locales that Babel loads with one of ours, besides its root."""
UKRAINIAN_FORMS = ("", "-gender", "-gen", "-dat", "-acc", "-ins", "-loc")
SOURCES_SHOWN = 2
UNSAID = (
    *("currency_names", "currency_names_plural", "languages", "meta_zones", "scripts"),
    *("territories", "time_zones", "unit_display_names", "unit_patterns"),
)
"""What takes 3 MB of Babel's data on a language and is in no reply."""


class Html(str):
    """Text that is already Telegram HTML: `say` puts it in as it stands, and escapes all else."""

    __slots__ = ()


@dataclass(frozen=True)
class Country:
    """A country to be said: ISO 3166-1 alpha-2 code, XK or EU."""

    code: str


class Say:
    """Speaks one language: `say(id, name=value)` returns that message of the catalogue.

    A value may be text, a number, a date, a When, Words, a Country or Html. An unknown id or a
    missing variable is our slip and raises LookupError or ValueError.
    """

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        self._bundle = _bundle(self.language)
        self._countries = _countries(self.language)

    def __call__(self, message: str, **values: Any) -> Html:
        variables = {}
        for name, value in values.items():
            variables.update(self._variables(name, value))
        found = self._bundle.get_message(message)
        if found is None or found.value is None:
            raise LookupError(message)
        text, errors = self._bundle.format_pattern(found.value, variables)
        if errors:
            raise ValueError(f"{message}: {errors[0]}")
        return Html(text)

    def _variables(self, name: str, value: Any) -> dict[str, Any]:
        if isinstance(value, Country):
            forms = self._countries[value.code]
            return {name + form: html.escape(text) for form, text in forms.items()}
        if isinstance(value, When):
            return {name: self.when(value), f"{name}-label": self.when(value, "label")}
        if isinstance(value, date):
            return {name: self.day(value)}
        if isinstance(value, dict):
            return {name: html.escape(value[self.language])}
        if isinstance(value, str) and not isinstance(value, Html):
            return {name: html.escape(value)}
        return {name: value}

    def words(self, words: Words) -> Html:
        """Return a text of the record in this language."""
        return Html(html.escape(words[self.language], quote=False))

    def country(self, code: str) -> str:
        """Return a country's bare name, as for a button or a list."""
        return self._countries[code]["-name" if self.language == "en" else ""]

    def countries(self, codes: Iterable[str]) -> Html:
        """Return country names as a list in the language's alphabetical order."""
        names = sorted(map(self.country, codes), key=alphabetical)
        return self.list([html.escape(name) for name in names])

    def list(self, items: list[str]) -> Html:
        """Return items already safe to send joined by commas and the language's "and"."""
        *most, last = map(Html, items)
        return self("list", most=Html(", ".join(most)), last=last) if most else last

    def either(self, codes: Iterable[str]) -> Html:
        """Return countries to choose from, as they stand in a sentence."""
        phrases = [html.escape(self._countries[code][""]) for code in codes]
        return Html(format_list(phrases, style="or", locale=BABEL[self.language]))

    def day(self, day: date) -> Html:
        """Return a day in words: 12 August 2023, 12 серпня 2023 року."""
        return self("day", text=_date(day, "d MMMM y", self.language))

    def month(self, day: date) -> Html:
        """Return a month in words, as a heading or a label."""
        return self("month", text=_date(day, "LLLL y", self.language))

    def when(self, when: When, form: str = "when") -> Html:
        """Return an exact or bounded day as it stands in a sentence, or as a "label" in a list."""
        if when.day:
            return self(f"{form}-on", day=when.day)
        if _is_year(when):
            return self(f"{form}-year", year=str(when.sort_key.year))
        if when.earliest and when.latest:
            pattern = _unlike(when.earliest, when.latest)
            first = Html(_date(when.earliest, pattern, self.language))
            span = "label-days" if (form, pattern) == ("label", "d") else f"{form}-between"
            return self(span, first=first, last=when.latest)
        if when.latest:
            return self(f"{form}-by", day=when.latest)
        if when.earliest:
            return self(f"{form}-after", day=when.earliest)
        return self(f"{form}-unknown")

    def link(self, source: Source) -> Html:
        """Return a source's publisher as a link to the page."""
        publisher = html.escape(source.publisher, quote=False)
        return Html(f'<a href="{html.escape(source.url)}">{publisher}</a>')

    def source(self, source: Source) -> Html:
        """Return a link to a source, with its day where that is known."""
        link = self.link(source)
        published = source.published or ""
        if len(published) == len("2023-08-12"):
            return self("source-dated", link=link, date=date.fromisoformat(published))
        return link

    def evidence(self, sources: tuple[Source, ...], as_of: date | None) -> Html | None:
        """Return the closing line of an answer: its first sources, and how far the data reach."""
        shown = Html(", ".join(map(self.source, sources[:SOURCES_SHOWN])))
        more = max(0, len(sources) - SOURCES_SHOWN)
        if sources and as_of:
            return self("evidence", sources=shown, more=more, day=as_of)
        if sources:
            return self("evidence-undated", sources=shown, more=more)
        return self("evidence-horizon", day=as_of) if as_of else None


def plain(text: str) -> str:
    """Return Telegram HTML as plain text, for the terminal, buttons and exports."""
    return html.unescape(re.sub(r"<[^>]*>", "", text))


def _date(day: date, pattern: str, language: str) -> str:
    return format_date(day, pattern, locale=BABEL[language])


def _is_year(when: When) -> bool:
    year = when.sort_key.year
    return when == When(date(year, 1, 1), date(year, 12, 31))


def _unlike(first: date, last: date) -> str:
    """Return the pattern of what `first` does not share with `last`: 18 – 25 August 2023."""
    if first.year != last.year:
        return "d MMMM y"
    return "d MMMM" if first.month != last.month else "d"


def alphabetical(name: str) -> str:
    """Return a key that sorts Ukrainian letters where its alphabet has them."""
    order = {"ґ": "г\uffff", "є": "е\uffff", "і": "и\ufffe", "ї": "и\uffff"}
    return "".join(order.get(letter, letter) for letter in name.casefold())


@cache
def _bundle(language: str) -> FluentBundle:
    _forget_unsaid(BABEL[language])
    bundle = FluentBundle([BABEL[language].replace("_", "-")], use_isolating=False)
    text = (LOCALE / f"{language}.ftl").read_text("utf-8")
    bundle.add_resource(FluentParser(with_spans=False).parse(text))
    return bundle


def _forget_unsaid(locale: str) -> None:
    """Drop what Babel knows of a locale and those it rests on and no reply says."""
    for name in (locale, *PARENTS.get(locale, ()), "root"):
        for kind in UNSAID:
            localedata.load(name).pop(kind, None)
    # 2 MB more: guesses at a locale that is not named in full.
    guesses = (
        get_global("likely_subtags"),
        get_global("territory_currencies"),
        get_global("territory_languages"),
    )
    for table in guesses:
        cast("dict[str, Any]", table).clear()


@cache
def _countries(language: str) -> dict[str, dict[str, str]]:
    """Return every country's forms by code: the suffix of a variable's name to the text."""
    table = (LOCALE / f"countries.{language}.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in table if not line.startswith("#"))
    if language == "uk":
        return {code: dict(zip(UKRAINIAN_FORMS, forms, strict=True)) for code, *forms in rows}
    return {
        code: {"": phrase, "-name": name, "-start": phrase[0].upper() + phrase[1:]}
        for code, name, phrase in rows
    }
