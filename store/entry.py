"""`Entry`: one table of a facts file, read field by field, every slip noted."""

from __future__ import annotations

import re
import typing
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from store.fact import LANGUAGES, Words
from store.when import When

INVISIBLE = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
KINDS = {str: "text", int: "a whole number", bool: "true or false"}


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a facts folder; `entry` is empty when it is the whole file."""

    file: str
    entry: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.file} [{self.entry}]" if self.entry else self.file
        return f"{where}: {self.reason}"


@dataclass(frozen=True)
class Entry:
    """A table of `file` under `key`; reading a field takes it out, `done` refuses the rest."""

    file: str
    key: str
    table: dict[str, Any]
    problems: list[Problem]

    def problem(self, reason: str) -> None:
        """Note what is wrong with this entry."""
        self.problems.append(Problem(self.file, self.key, reason))

    def parts(self, name: str) -> list[Entry]:
        """Return the tables inside this one as entries of the same key, none where it is absent."""
        tables = self.table.pop(name, [])
        if isinstance(tables, list) and all(isinstance(table, dict) for table in tables):
            return [replace(self, table=dict(table)) for table in tables]
        self.problem(f"{name} is not a list of tables")
        return []

    def value(self, name: str, hint: Any, *, required: bool = True) -> Any:
        """Return one field, checked against its type; None where it is absent or wrong."""
        if name not in self.table:
            if required:
                self.problem(f"{name} is missing")
            return None
        if hint == Words:
            return self.words(name)
        if typing.get_origin(hint) is typing.Literal:
            return self.one_of(name, typing.get_args(hint))
        if typing.get_origin(hint) is tuple:
            return self.strings(name)
        return self.plain(name, hint)

    def plain(self, name: str, kind: type) -> Any:
        """Return text, a whole number or a truth value."""
        value = self.table.pop(name)
        if type(value) is not kind:
            self.problem(f"{name} is not {KINDS[kind]}")
            return None
        if isinstance(value, str):
            self.check_text(name, value)
        return value

    def one_of(self, name: str, allowed: typing.Iterable[str]) -> Any:
        """Return a word of a closed vocabulary, None where it is absent."""
        value = self.table.pop(name, None)
        if value is not None and value not in allowed:
            self.problem(f"{name} {value!r} is none of {', '.join(sorted(allowed))}")
        return value

    def strings(self, name: str) -> tuple[str, ...]:
        """Return a list of text, empty where it is absent."""
        value = self.table.pop(name, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.problem(f"{name} is not a list of text")
            return ()
        if len(set(value)) < len(value):
            self.problem(f"{name} says the same twice")
        return tuple(value)

    def words(self, name: str) -> Words | None:
        """Return a text in every language, None where it is absent."""
        value = self.table.pop(name, None)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.problem(f"{name} is not text in {' and '.join(LANGUAGES)}")
            return None
        for language in LANGUAGES:
            text = value.get(language)
            if isinstance(text, str):
                self.check_text(f"{name}.{language}", text)
            else:
                self.problem(f"{name}.{language} is missing")
        for language in sorted(value.keys() - set(LANGUAGES)):
            self.problem(f"{name}.{language} is in no language of ours")
        return value

    def when(self, *, required: bool) -> When:
        """Return the day: `on`, or bounded by `after` and `by`, both of them days included."""
        given = {name: self.table.pop(name) for name in ("on", "after", "by") if name in self.table}
        if required and not given:
            self.problem("has no date: on, or after and/or by")
        if "on" in given and len(given) > 1:
            self.problem("has both on and after/by: a day is exact or bounded")
        for name, value in given.items():
            if type(value) is not date:
                self.problem(f"{name} is not a date such as 2023-08-12")
                return When()
        try:
            exact = given.get("on")
            return When.on(exact) if exact else When(given.get("after"), given.get("by"))
        except ValueError:
            self.problem("after is later than by")
            return When()

    def check_text(self, name: str, text: str) -> None:
        """Refuse text that is blank, padded or holds characters nobody sees."""
        if not text.strip() or text != text.strip():
            self.problem(f"{name} is empty or has space around it")
        if INVISIBLE.search(text):
            self.problem(f"{name} holds an invisible character")

    def done(self) -> None:
        """Refuse every key that nothing has read."""
        for name in self.table:
            self.problem(f"{name} is not a key of this kind of entry")
