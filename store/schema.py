"""The schema, as migrations in the order they were made; a released one never changes."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("guarantees")


def names() -> set[str]:
    """Return the names of the migrations that this version knows."""
    return {migration.name for migration in migrations._migrations}


@migrations()
def facts(db: Database) -> None:
    """Make the tables of the record: one row in `fact` and one in its topic's table."""
    for statement in FACTS.split(";\n"):
        db.execute(statement)


FACTS = """
CREATE TABLE source (
    id TEXT PRIMARY KEY,
    publisher TEXT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    published TEXT
) STRICT;
CREATE TABLE horizon (
    topic TEXT PRIMARY KEY,
    until TEXT NOT NULL
) STRICT;
CREATE TABLE fact (
    id TEXT PRIMARY KEY,
    topic TEXT NOT NULL REFERENCES horizon,
    position INTEGER NOT NULL,
    country TEXT,
    earliest TEXT,
    latest TEXT CHECK (earliest IS NULL OR latest IS NULL OR earliest <= latest),
    basis TEXT,
    note TEXT,
    withdrawn TEXT
) STRICT;
CREATE INDEX fact_by_day ON fact (topic, earliest);
CREATE INDEX fact_by_country ON fact (country, topic);
CREATE TABLE fact_source (
    fact TEXT NOT NULL REFERENCES fact ON DELETE CASCADE,
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source,
    PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE dispute (
    fact TEXT NOT NULL REFERENCES fact ON DELETE CASCADE,
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source,
    earliest TEXT,
    latest TEXT,
    says TEXT,
    PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE declaration (
    id TEXT PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;
CREATE TABLE signatories (
    id TEXT PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    stance TEXT NOT NULL,
    counted INTEGER NOT NULL
) STRICT;
CREATE TABLE tallies (
    id TEXT PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    total INTEGER NOT NULL,
    more_than INTEGER NOT NULL,
    convention TEXT NOT NULL,
    said_by TEXT NOT NULL
) STRICT;
CREATE TABLE talks (
    id TEXT PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    step TEXT NOT NULL,
    round INTEGER,
    framework TEXT NOT NULL,
    place TEXT,
    people TEXT NOT NULL
) STRICT;
CREATE TABLE agreements (
    id TEXT PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    number INTEGER,
    framework TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT,
    people TEXT NOT NULL,
    confirmed INTEGER NOT NULL,
    term TEXT,
    nature TEXT
) STRICT;
CREATE TABLE memberships (
    id TEXT PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    body TEXT NOT NULL
) STRICT;
CREATE TABLE terms (
    id TEXT PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    keywords TEXT NOT NULL
) STRICT;
CREATE TABLE areas (
    id TEXT PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    name TEXT NOT NULL,
    keywords TEXT NOT NULL
) STRICT;
CREATE TABLE support (
    id TEXT PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    area TEXT NOT NULL REFERENCES fact,
    text TEXT NOT NULL
) STRICT;
CREATE TABLE people (
    id TEXT PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    name TEXT NOT NULL,
    office TEXT NOT NULL,
    keywords TEXT NOT NULL
) STRICT;
CREATE TABLE events (
    id TEXT PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    text TEXT NOT NULL,
    place TEXT,
    people TEXT NOT NULL
) STRICT"""


@migrations()
def chats(db: Database) -> None:
    """Make the table of chats that have chosen a language."""
    db.execute("CREATE TABLE chat (id INTEGER PRIMARY KEY, language TEXT NOT NULL) STRICT")
