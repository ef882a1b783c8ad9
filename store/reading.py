"""Reading: facts/*.toml into a Record, or every problem in them at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import MISSING, fields
from datetime import date
from pathlib import Path
from typing import Any

from store.countries import CODES
from store.entry import Entry, Problem
from store.fact import BASES, COMMON, Dispute, Fact, Words, own_fields
from store.record import NOUNS, Record
from store.sources import Source
from store.when import When

FACTS = Path(__file__).parent / "facts"
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PUBLISHED = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
ADDRESS = re.compile(r"https?://[^\s@/]+(/\S*)?")


class FactsError(Exception):
    """The folder cannot be used; `problems` are all that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda found: (found.file, found.entry)))
        super().__init__("\n".join(map(str, self.problems)))


def read(folder: Path = FACTS) -> Record:
    """Return the record in `folder`; raise FactsError with every problem, by file and entry."""
    return read_texts({path.name: path.read_bytes() for path in folder.glob("*.toml")})


def read_texts(texts: dict[str, bytes]) -> Record:
    """Return the record in files held in memory, by name; otherwise like `read`."""
    return _Reader(texts).record()


class _Reader:
    """One reading of one folder."""

    def __init__(self, texts: dict[str, bytes]) -> None:
        self.texts = texts
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}
        self.topics: dict[str, str] = {}  # of every fact's id
        self.withdrawn: dict[str, Words] = {}

    def record(self) -> Record:
        self.check_files()
        self.read_sources()
        horizons = self.read_horizons()
        entries = [(noun, entry) for noun in NOUNS for entry in self.entries(noun.TOPIC)]
        for noun, entry in entries:
            self.claim(entry, noun.TOPIC)
        facts = [fact for noun, entry in entries if (fact := self.fact(noun, entry))]
        self.check_twins(facts)
        if self.problems:
            raise FactsError(self.problems)
        return Record(
            tuple(self.sources.values()), horizons, tuple(facts), self.withdrawn, self.texts
        )

    def check_files(self) -> None:
        """Refuse a file that nothing reads: its facts would be missed by nobody."""
        known = {"sources", "horizons", *(noun.TOPIC for noun in NOUNS)}
        for name in self.texts:
            if name.removesuffix(".toml") not in known:
                self.problems.append(Problem(name, "", "is no file of the record"))

    def entries(self, topic: str) -> list[Entry]:
        """Return the tables of one file, after noting what keeps any from being read."""
        entries = []
        for key, table in self.file(topic).items():
            if isinstance(table, dict):
                entries.append(Entry(f"{topic}.toml", key, dict(table), self.problems))
            else:
                self.problems.append(Problem(f"{topic}.toml", key, "is not a table"))
        return entries

    def file(self, topic: str) -> dict[str, Any]:
        try:
            return tomllib.loads(self.texts[f"{topic}.toml"].decode())
        except KeyError:
            reason = "is missing"
        except UnicodeDecodeError:
            reason = "is not UTF-8 text"
        except tomllib.TOMLDecodeError as error:
            reason = f"is not TOML: {error}"
        self.problems.append(Problem(f"{topic}.toml", "", reason))
        return {}

    def read_sources(self) -> None:
        pages: dict[str, str] = {}
        for entry in self.entries("sources"):
            publisher, title, url = (
                entry.value(name, str) for name in ("publisher", "title", "url")
            )
            published = self.published(entry)
            if url and not ADDRESS.fullmatch(url):
                entry.problem("url is not an address that starts with http:// or https://")
            if url and pages.setdefault(url, entry.key) != entry.key:
                entry.problem(f"the page is already in [{pages[url]}]")
            entry.done()
            self.sources[entry.key] = Source(entry.key, publisher, title, url, published)

    def published(self, entry: Entry) -> Any:
        value = entry.table.pop("published", None)
        if type(value) is date:
            return value.isoformat()
        if value is not None and not (isinstance(value, str) and PUBLISHED.fullmatch(value)):
            entry.problem('published is a date, or text such as "2023-08" or "2023"')
        return value

    def read_horizons(self) -> dict[str, date]:
        found = self.file("horizons")
        topics = {noun.TOPIC for noun in NOUNS}
        for topic in sorted(topics | found.keys()):
            if topic not in topics:
                self.problems.append(Problem("horizons.toml", topic, "is no topic"))
            elif type(found.get(topic)) is not date:
                self.problems.append(Problem("horizons.toml", topic, "has no date"))
        return found

    def claim(self, entry: Entry, topic: str) -> None:
        """Keep an entry's id for it alone."""
        if not ID.fullmatch(entry.key):
            entry.problem("an id is lower-case letters, digits and single hyphens")
        if entry.key in self.topics:
            entry.problem(f"the id is taken in {self.topics[entry.key]}.toml")
        self.topics[entry.key] = topic

    def fact(self, noun: type[Fact], entry: Entry) -> Fact | None:
        """Return the fact of one entry, or None after noting its problems."""
        before = len(self.problems)
        values: dict[str, Any] = {
            "id": entry.key,
            "when": entry.when(required=noun.DATED),
            "country": self.country(entry),
            "basis": entry.one_of("basis", BASES),
            "note": entry.words("note"),
            "sources": self.fact_sources(entry),
            "disputes": self.disputes(entry),
        }
        for field in fields(noun):
            if field.name not in COMMON:
                hint = own_fields(noun)[field.name]
                value = entry.value(field.name, hint, required=field.default is MISSING)
                values[field.name] = field.default if value is None else value
                self.check_reference(entry, field.metadata.get("refers"), value)
        if reason := entry.words("withdrawn"):
            self.withdrawn[entry.key] = reason
        entry.done()
        return noun(**values) if len(self.problems) == before else None

    def country(self, entry: Entry) -> Any:
        code = entry.table.pop("country", None)
        if code is not None and not (isinstance(code, str) and code in CODES):
            entry.problem(f"country {code!r} is not an ISO 3166 code, XK or EU")
        return code

    def fact_sources(self, entry: Entry) -> tuple[Source, ...]:
        names = entry.strings("sources")
        if not names:
            entry.problem("has no sources")
        return tuple(source for name in names if (source := self.source(entry, name)))

    def source(self, entry: Entry, name: Any) -> Source | None:
        if name not in self.sources:
            entry.problem(f"source {name!r} is not in sources.toml")
        return self.sources.get(name)

    def disputes(self, entry: Entry) -> tuple[Dispute, ...]:
        found = []
        for part in entry.parts("disputes"):
            when, says = part.when(required=False), part.words("says")
            name = part.value("source", str)
            source = self.source(part, name) if name else None
            if when == When() and not says:
                part.problem("a dispute says neither another day nor something in words")
            part.done()
            if source:
                found.append(Dispute(source, when, says))
        return tuple(found)

    def check_reference(self, entry: Entry, topic: str | None, value: Any) -> None:
        names = (value,) if isinstance(value, str) else value or ()
        for name in names if topic else ():
            if self.topics.get(name) != topic:
                entry.problem(f"{name!r} is not in {topic}.toml")

    def check_twins(self, facts: list[Fact]) -> None:
        """Two entries alike in all but their evidence are one fact written twice."""
        seen: dict[Any, str] = {}
        for fact in facts:
            own = tuple(str(getattr(fact, name)) for name in own_fields(type(fact)))
            meaning = (fact.TOPIC, fact.country, fact.when, own)
            twin = seen.setdefault(meaning, fact.id)
            if twin != fact.id:
                reason = f"means the same as [{twin}]"
                self.problems.append(Problem(f"{fact.TOPIC}.toml", fact.id, reason))
