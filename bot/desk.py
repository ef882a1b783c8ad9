"""The editor's desk: what a publication would do, doing it, and taking it back."""

from __future__ import annotations

import getpass
import os
from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import click

from bot import clock
from handlers import announcement
from handlers.say import Say, plain
from store import Store, audit, create_store, letters, publishing
from store.changes import Notice
from store.fact import LANGUAGES
from store.people import Person
from store.publishing import OvertakenError
from store.reading import read
from store.record import Record, summary

SHOWN = 30  # silent changes that are listed one by one


@dataclass(frozen=True)
class Draft:
    """What publishing a record over the publication `over` would tell; `same` if it is no news."""

    record: Record
    over: int | None
    same: bool
    notices: tuple[Notice, ...]


def publish(
    path: Path, facts: Path, *, dry_run: bool, yes: bool, hold: int, announce: Collection[str]
) -> None:
    """Show what publishing the folder would change and tell, ask, and do it.

    `hold` is in minutes. Raise FactsError for a folder that cannot be published. Nothing is
    written, not even a new store, before the answer is yes.
    """
    record = read(facts)
    click.echo(f"{summary(record)} for {path}.")
    draft = _draft(path, record, announce)
    if draft.same:
        click.echo("All of it is published already. Nothing was changed.")
        return
    if dry_run:
        click.echo("Nothing was changed.")
        return
    if not yes:
        click.confirm("Publish?", abort=True)
    with closing(create_store(path)) as store:
        id = _publish(store, draft, hold)
    click.echo(f"Published as number {id}.")
    if hold and draft.over:
        wait = f"{hold} minute{'s'[: hold > 1]}"
        click.echo(f"Nothing is sent for {wait}: `guarantees cancel {id}` takes it back.")


def first_load(store: Store) -> Record:
    """Fill a new store with the package's own facts, silently; return them."""
    record = read()
    _publish(store, Draft(record, None, False, ()), 0)
    return record


def cancel(store: Store, publication: int) -> None:
    """Take a held publication back; raise click.ClickException if it is too late for that."""
    try:
        publishing.cancel(store, publication, editor=_editor(), now=clock.now())
    except LookupError:
        raise click.ClickException(
            f"Publication {publication} is not the last one, or it is out already."
        ) from None
    click.echo(f"Publication {publication} is taken back.")


def audit_log(store: Store) -> str:
    """Return the log of who did what and when, oldest first."""
    lines = [f"{e.at}  {e.who}  {e.what}  {e.details}" for e in audit.every(store)]
    return "\n".join(lines) or "Nothing has been published yet."


def _draft(path: Path, record: Record, announce: Collection[str]) -> Draft:
    """Show what a publication would do to the store at `path`, if there is one yet."""
    if not path.exists():
        publishing.plan(None, record, clock.today(), announce)
        return Draft(record, None, False, ())
    with closing(create_store(path)) as store:
        over = publishing.latest(store)
        before = publishing.published(store)
        changes = publishing.plan(before, record, clock.today(), announce)
        people = [fact for fact in record.facts if isinstance(fact, Person)]
        notices = tuple(announcement.notices(changes, people))
        _show(store, notices)
    return Draft(record, over, before is not None and before.texts == record.texts, notices)


def _publish(store: Store, draft: Draft, hold: int) -> int:
    try:
        return publishing.publish(
            store,
            draft.record,
            draft.notices,
            editor=_editor(),
            now=clock.now(),
            hold=timedelta(minutes=hold),
            over=draft.over,
        )
    except OvertakenError:
        raise click.ClickException(
            "Somebody else published meanwhile. Nothing was changed: look again."
        ) from None


def _show(store: Store, notices: Collection[Notice]) -> None:
    """Print every told change in both languages with its reach, and the silent ones by name."""
    silent = []
    for notice in notices:
        what, id = notice.change.what, notice.change.fact.id
        chats = letters.reach(store, notice)
        if not notice.change.told and not chats:
            silent.append(f"{what} {id}")
            continue
        click.echo(f"\n{what}: {id}, to {chats} {'chat' if chats == 1 else 'chats'}")
        for language in LANGUAGES:
            click.echo(plain(announcement.preview(Say(language), notice)))
    if silent:
        more = len(silent) - SHOWN
        listed = ", ".join(silent[:SHOWN]) + (f" and {more} more" if more > 0 else "")
        click.echo(f"\nSilently: {listed}")


def _editor() -> str:
    """Return who is at the keyboard; in a container they may be no more than a number."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())
