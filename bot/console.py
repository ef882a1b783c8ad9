"""The terminal: one question and its answer, or a conversation with numbered buttons."""

from __future__ import annotations

import contextlib
import json
import re
import sys
from dataclasses import asdict
from datetime import date

import click

from handlers import COMMANDS, Reply, reply
from handlers.command import Button
from handlers.say import Say, plain
from store import Store
from store.fact import LANGUAGES

PROMPT = "› "


def answer(store: Store, question: str, today: date, language: str, *, as_json: bool) -> str:
    """Return one answer as plain text, or as a JSON object in one line."""
    found = reply(store, question, today, language)
    return _json(question, found) if as_json else f"{plain(found.html)}\n"


def _json(question: str, found: Reply) -> str:
    sources = [asdict(source) for source in found.sources]
    for source in sources:
        del source["id"]
    return json.dumps(
        {
            "question": question,
            "answered": found.answered,
            "topic": found.topic,
            "text": plain(found.html),
            "html": found.html,
            "sources": sources,
            "as_of": found.as_of.isoformat() if found.as_of else None,
        },
        ensure_ascii=False,
    )


def chat(store: Store, today: date, language: str) -> None:
    """Talk until the end of input or /quit; a number presses that button of the last answer."""
    _complete_commands()
    asked: str | None = "/start"
    previous: str | None = None
    while asked is not None:
        buttons: list[Button] = []
        if asked == "/":
            click.echo(_menu(Say(language)))
        elif chosen := re.fullmatch(r"/language(?: (\w+))?", asked):
            language = chosen[1] if chosen[1] in LANGUAGES else language
            known = chosen[1] in LANGUAGES
            click.echo(Say(language)("language-now" if known else "language-unknown"))
        else:
            found = reply(store, asked, today, language, previous=previous)
            previous = found.asked or previous
            buttons = [button for row in found.rows for button in row]
            click.echo(_terminal(found.html))
            for number, button in enumerate(buttons, 1):
                click.echo(f"  [{number}] {button.label}")
        asked = _next_question(buttons)


def _next_question(buttons: list[Button]) -> str | None:
    """Return what the person asks next, by words or by a button's number; None at the end."""
    try:
        line = input(PROMPT).strip()
    except (EOFError, KeyboardInterrupt):
        click.echo()
        return None
    if line in ("/quit", "/exit"):
        return None
    if line.isdecimal() and 1 <= int(line) <= len(buttons):
        return buttons[int(line) - 1].asks
    return line or "/help"


def _menu(say: Say) -> str:
    names = [command.name for command in COMMANDS] + ["language"]
    return "\n".join(f"  /{name:<12} {say(f'description-{name}')}" for name in names)


def _terminal(html: str) -> str:
    """Return Telegram HTML for the eye: bold and links where the terminal shows them."""
    if sys.stdout.isatty():
        html = html.replace("<b>", "\x1b[1m").replace("</b>", "\x1b[0m")
        html = re.sub(
            r'<a href="([^"]*)">([^<]*)</a>', "\x1b]8;;\\1\x1b\\\\\\2\x1b]8;;\x1b\\\\", html
        )
    return plain(html)


def _complete_commands() -> None:
    """Give the line editor its history and the tab key the commands, where there is one."""
    with contextlib.suppress(ImportError):
        import readline

        names = [f"/{command.name} " for command in COMMANDS] + ["/language "]
        readline.set_completer_delims("")
        readline.set_completer(
            lambda start, index: [*(n for n in names if n.startswith(start)), None][index]
        )
        readline.parse_and_bind("tab: complete")
