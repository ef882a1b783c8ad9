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


@migrations()
def delivery(db: Database) -> None:
    """Make the tables of subscriptions, publications and the outbox."""
    for statement in DELIVERY.split(";\n\n"):
        db.execute(statement)


# A publication is one act of an editor; a change, one fact that it added, amended or withdrew; a
# letter, one text about a change; the outbox, one row for each letter to each subscriber. A row
# that a later change overtook before it left is cancelled, and `replaced` names that change.
DELIVERY = """
CREATE TABLE subscriber (
    id INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL,
    thread INTEGER NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'on' CHECK (state IN ('on', 'paused', 'gone')),
    strikes INTEGER NOT NULL DEFAULT 0,
    pace TEXT NOT NULL DEFAULT 'now',
    zone TEXT NOT NULL DEFAULT 'Europe/Kyiv',
    quiet_from INTEGER,
    quiet_to INTEGER,
    silent INTEGER NOT NULL DEFAULT 0,
    owner INTEGER,
    UNIQUE (chat, thread)
) STRICT;

CREATE TABLE subscription (
    subscriber INTEGER NOT NULL REFERENCES subscriber ON DELETE CASCADE,
    kind TEXT NOT NULL,
    country TEXT NOT NULL,
    PRIMARY KEY (subscriber, kind, country)
) STRICT, WITHOUT ROWID;

CREATE INDEX subscription_by_wish ON subscription (kind, country, subscriber);

CREATE TABLE publication (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    editor TEXT NOT NULL,
    due INTEGER NOT NULL,
    folder BLOB NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'cancelled'))
) STRICT;

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    publication INTEGER NOT NULL REFERENCES publication,
    fact TEXT NOT NULL,
    kind TEXT,
    country TEXT,
    what TEXT NOT NULL CHECK (what IN ('new', 'amended', 'withdrawn')),
    told INTEGER NOT NULL,
    old TEXT,
    new TEXT,
    reason TEXT,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'cancelled'))
) STRICT;

CREATE INDEX change_of_fact ON change (fact);

CREATE TABLE letter (
    id INTEGER PRIMARY KEY,
    change INTEGER NOT NULL REFERENCES change,
    what TEXT NOT NULL CHECK (what IN ('new', 'amended', 'withdrawn')),
    old TEXT,
    new TEXT,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'held'))
) STRICT;

CREATE INDEX letter_of_change ON letter (change);

CREATE TABLE outbox (
    letter INTEGER NOT NULL REFERENCES letter,
    subscriber INTEGER NOT NULL REFERENCES subscriber,
    state TEXT NOT NULL DEFAULT 'queued'
        CHECK (state IN ('queued', 'sending', 'sent', 'in_doubt', 'dead', 'cancelled')),
    due INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    message INTEGER,
    at INTEGER,
    replaced INTEGER REFERENCES change,
    PRIMARY KEY (letter, subscriber)
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_waiting ON outbox (due, subscriber) WHERE state = 'queued';

CREATE INDEX outbox_of_subscriber ON outbox (subscriber, state);

CREATE INDEX outbox_sending ON outbox (subscriber) WHERE state = 'sending';

CREATE INDEX outbox_in_doubt ON outbox (at) WHERE state = 'in_doubt';

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    details TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN
    SELECT raise(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_remains BEFORE DELETE ON audit BEGIN
    SELECT raise(ABORT, 'the audit log is append-only'); END"""
