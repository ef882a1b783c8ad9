"""What can be asked: the greeting, the list of rooms, and words that lead nowhere."""

import re

import pytest

from handlers import COMMANDS, ask, reply
from handlers.help import Help, Start
from handlers.slips import NotUnderstood
from store import Store
from tests.handlers.asking import answer
from tools.transcripts import TODAY

LED_TO = {"start", "help", "subscriptions", "unsubscribe", "delete_me"}
"""Rooms that other rooms and the menu lead to."""
IN_A_CHAT = {command.name for command in COMMANDS if command.changes}


@pytest.mark.parametrize("language", ["en", "uk"])
def test_help_names_every_room_and_its_examples_are_answered(store: Store, language: str) -> None:
    text = reply(store, "/help", TODAY, language).html
    examples = re.findall(r"^(/.*?) [–—]", text, re.MULTILINE)
    rooms = {command.name for command in COMMANDS}
    listed = {example.split()[0][1:] for example in examples}
    assert listed == rooms - LED_TO | {"language"}
    for example in examples:
        if example.split()[0][1:] in rooms - IN_A_CHAT:
            assert reply(store, example, TODAY, language).answered, example


def test_the_greeting_offers_three_questions(store: Store) -> None:
    assert isinstance(answer(store, "/start", Start), Start)
    assert len(reply(store, "/start", TODAY, "en").rows) == 3


def test_help_needs_no_argument(store: Store) -> None:
    assert answer(store, "/help me", Help) == answer(store, "/help", Help)


def test_an_unknown_command_is_named(store: Store) -> None:
    assert ask(store, "/weather Kyiv", TODAY) == ("help", NotUnderstood(command="weather"))
