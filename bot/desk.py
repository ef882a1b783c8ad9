"""The editor's desk: what a publication would do, doing it, and taking it back."""

from __future__ import annotations

import getpass
from collections.abc import Iterable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import click

from bot import clock
from handlers import announcement
from handlers.say import Say, plain
from store import Store, audit, create_store, publishing
from store.fact import LANGUAGES
from store.people import Person
from store.publishing import Notice
from store.reading import read
from store.record import Record, summary

SHOWN = 30  # silent changes that are listed one by one


def publish(
    path: Path, facts: Path, *, dry_run: bool, yes: bool, hold: int, announce: Iterable[str]
) -> None:
    """Show what publishing the folder would change and tell, ask, and do it.

    `hold` is in minutes. Raise FactsError for a folder that cannot be published.
    """
    record = read(facts)
    with closing(create_store(path)) as store:
        before = publishing.published(store)
        notices = _notices(record, before, announce)
        click.echo(f"{summary(record)} for {path}.")
        _show(store, notices)
        if dry_run or (before and before.texts == record.texts):
            click.echo("Nothing was changed.")
            return
        if not yes:
            click.confirm("Publish?", abort=True)
        told = any(notice.change.told for notice in notices)
        id = publishing.publish(
            store,
            record,
            notices,
            editor=getpass.getuser(),
            now=clock.now(),
            hold=timedelta(minutes=hold if told else 0),
        )
    click.echo(f"Published as number {id}.")
    if told and hold:
        click.echo(f"Nothing is sent for {hold} minutes: `guarantees cancel {id}` takes it back.")


def first_load(store: Store) -> Record:
    """Fill a new store with the package's own facts, silently; return them."""
    record = read()
    publishing.publish(
        store, record, [], editor=getpass.getuser(), now=clock.now(), hold=timedelta()
    )
    return record


def cancel(store: Store, publication: int) -> None:
    """Take a held publication back; raise click.ClickException if it is too late for that."""
    try:
        publishing.cancel(store, publication, editor=getpass.getuser(), now=clock.now())
    except LookupError:
        raise click.ClickException(
            f"Publication {publication} is not the last one, or it is out already."
        ) from None
    click.echo(f"Publication {publication} is taken back.")


def audit_log(store: Store) -> str:
    """Return the log of who did what and when, oldest first."""
    lines = [f"{e.at}  {e.who}  {e.what}  {e.details}" for e in audit.every(store)]
    return "\n".join(lines) or "Nothing has been published yet."


def _notices(record: Record, before: Record | None, announce: Iterable[str]) -> list[Notice]:
    changes = publishing.plan(before, record, clock.today(), announce)
    people = [fact for fact in record.facts if isinstance(fact, Person)]
    return announcement.notices(changes, people)


def _show(store: Store, notices: list[Notice]) -> None:
    """Print every told change in both languages with its reach, and the silent ones by name."""
    for notice in notices:
        if notice.change.told:
            chats = publishing.reach(store, notice.change)
            click.echo(f"\n{notice.change.what}: {notice.change.fact.id}, to {chats} chats")
            for language in LANGUAGES:
                click.echo(plain(announcement.preview(Say(language), notice)))
    silent = [f"{n.change.what} {n.change.fact.id}" for n in notices if not n.change.told]
    if silent:
        more = len(silent) - SHOWN
        listed = ", ".join(silent[:SHOWN]) + (f" and {more} more" if more > 0 else "")
        click.echo(f"\nSilently: {listed}")
