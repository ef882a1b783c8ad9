"""The command line: every way to run `guarantees`, and what each failure exits with."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path

import click

from bot import console, desk, health
from bot.clock import today
from bot.config import ConfigError, read_config, store_path
from handlers.coverage import coverage
from store import DatabaseError, Store, StoreError, create_store, open_store
from store.reading import FACTS, FactsError, read
from store.record import summary

# sysexits.h
USAGE, DATA, IO, TEMPORARY, CONFIG = 64, 65, 74, 75, 78

language_option = click.option(
    "--language", type=click.Choice(["en", "uk"]), default="en", help="Language of the replies."
)
facts_option = click.option(
    "--facts",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=FACTS,
    help="Folder of the facts; the package's own unless given.",
)


def main() -> None:
    """Run the command line and end the process with its exit code."""
    try:
        code = cli.main(standalone_mode=False)
    except click.UsageError as error:
        error.show()
        code = USAGE
    except click.ClickException as error:
        error.show()
        code = TEMPORARY
    except click.Abort:
        click.echo("Stopped.", err=True)
        code = 130
    except FactsError as error:
        click.echo(error, err=True)
        found = len(error.problems)
        click.echo(f"{found} problem{'s'[: found > 1]}; nothing was changed.", err=True)
        code = DATA
    except ConfigError as error:
        click.echo(error, err=True)
        code = CONFIG
    except StoreError as error:
        click.echo(error, err=True)
        code = IO
    except (DatabaseError, OSError) as error:
        click.echo(f"The store cannot be used: {error}.", err=True)
        code = IO
    sys.exit(code if isinstance(code, int) else 0)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="guarantees")
def cli() -> None:
    """Answer questions about the security guarantees for Ukraine.

    The store is the file named by BOT_STORE, or guarantees.db here.
    """


@cli.command()
@click.argument("question", nargs=-1, required=True)
@language_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--today", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day to answer on.")
def ask(question: tuple[str, ...], language: str, as_json: bool, day: datetime | None) -> None:
    """Answer QUESTION, or with - one question a line from standard input."""
    words = " ".join(question)
    questions = (line.rstrip("\n") for line in sys.stdin) if words == "-" else [words]
    with _store() as store:
        for asked in questions:
            said = console.answer(store, asked, _day(day), language, as_json=as_json)
            click.echo(said)


@cli.command()
@language_option
@click.option("--today", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day to answer on.")
def chat(language: str, day: datetime | None) -> None:
    """Talk in the terminal: the same rooms, menu and buttons as in Telegram."""
    with _store() as store:
        console.chat(store, _day(day), language)


@cli.command()
def run() -> int:
    """Run the Telegram bot until it is told to stop."""
    from bot.application import run as run_bot  # Telegram's library is slow to import

    config = read_config()
    _fill_default()
    return run_bot(config)


@cli.command()
@facts_option
def check(facts: Path) -> None:
    """Check the facts and show how well they are covered by sources."""
    click.echo(coverage(read(facts)))


@cli.command()
@facts_option
@click.option("--dry-run", is_flag=True, help="Say what would happen and stop.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--hold", type=click.IntRange(min=0), default=2, help="Minutes before it is sent.")
@click.option("--announce", multiple=True, metavar="ID", help="Tell of a new event of long ago.")
@click.option("--audit", is_flag=True, help="Show who published or took back what, and stop.")
def publish(
    facts: Path, dry_run: bool, yes: bool, hold: int, announce: tuple[str, ...], audit: bool
) -> None:
    """Read the facts folder and put it into the store, whole or not at all."""
    path = store_path()[0]
    if audit:
        with closing(open_store(path)) as store:
            click.echo(desk.audit_log(store))
    else:
        desk.publish(path, facts, dry_run=dry_run, yes=yes, hold=hold, announce=announce)


@cli.command()
@click.argument("publication", type=int)
def cancel(publication: int) -> None:
    """Take back the last PUBLICATION while it is held."""
    with _store() as store:
        desk.cancel(store, publication)


@cli.command()
def status() -> None:
    """Show the outbox, the last answer from Telegram, and the version of the data."""
    with _store() as store:
        click.echo(health.report(store, store_path()[0]))


@contextmanager
def _store() -> Iterator[Store]:
    """Open the store; the one that is ours by default is filled when it is not there yet."""
    _fill_default()
    with closing(open_store(store_path()[0])) as store:
        yield store


def _fill_default() -> None:
    path, is_default = store_path()
    if is_default and not path.exists():
        with closing(create_store(path)) as store:
            record = desk.first_load(store)
        click.echo(f"Filled {path} with {summary(record)}.", err=True)


def _day(given: datetime | None) -> date:
    return given.date() if given else today()
