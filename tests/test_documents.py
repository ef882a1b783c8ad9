"""What the documents explain is what the code has: every key, word, command, setting and code."""

import os
import re
import typing
from collections import defaultdict
from pathlib import Path

import pytest

from bot import cli
from bot.config import ConfigError, read_config
from store.fact import BASES, Fact, own_fields
from store.reading import read_texts
from store.record import NOUNS

DOCS = Path(__file__).parents[1] / "docs"
FACTS = (DOCS / "facts.md").read_text("utf-8")
RUNNING = (DOCS / "running.md").read_text("utf-8")
EXAMPLE = re.compile(r"^```toml\n# (\w+\.toml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples() -> dict[str, bytes]:
    """Return a facts folder that holds the examples and nothing else, its files by name."""
    files: defaultdict[str, str] = defaultdict(str)
    for name, example in EXAMPLE.findall(FACTS):
        files[name] += example
    files["horizons.toml"] = "".join(f"{noun.TOPIC} = 2027-12-31\n" for noun in NOUNS)
    return {name: text.encode() for name, text in files.items()}


def in_code(text: str) -> set[str]:
    """Return what a document sets in the type of code, within its sentences."""
    return set(re.findall(r"`([^`\n]+)`", text))


def test_the_examples_are_a_whole_facts_folder_with_every_kind_of_fact() -> None:
    found = read_texts(examples())
    assert {type(fact) for fact in found.facts} == set(NOUNS)
    assert found.withdrawn.keys() == {"joined-sm"}
    assert [len(fact.disputes) for fact in found.facts if fact.id == "joined-ad"] == [1]


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.TOPIC)
def test_each_file_is_listed_with_exactly_its_own_keys(noun: type[Fact]) -> None:
    (row,) = re.findall(rf"^\| `{noun.TOPIC}\.toml` \|.*\|(.*)\|$", FACTS, re.MULTILINE)
    assert in_code(row) == own_fields(noun).keys()


def test_every_word_of_a_closed_vocabulary_is_explained() -> None:
    hints = [hint for noun in NOUNS for hint in own_fields(noun).values()]
    words = {w for h in hints if typing.get_origin(h) is typing.Literal for w in typing.get_args(h)}
    assert sorted({*BASES, *words} - in_code(FACTS)) == []


def test_every_setting_that_can_be_wrong_is_explained() -> None:
    wrong = dict.fromkeys(("BOT_API_URL", "BOT_ADMINS", "BOT_RATE"), "?")
    with pytest.raises(ConfigError) as caught:
        read_config(wrong)
    names = {problem.split()[0] for problem in caught.value.problems}
    assert names == {"BOT_TOKEN", *wrong}
    assert sorted({*names, "BOT_STORE"} - in_code(RUNNING)) == []


def test_every_command_of_the_command_line_is_explained() -> None:
    named = {code.split()[1] for code in in_code(RUNNING) if code.startswith("guarantees ")}
    assert sorted(cli.cli.commands.keys() - named) == []


def test_every_exit_code_is_explained() -> None:
    codes = (os.EX_OK, cli.USAGE, cli.DATA, os.EX_SOFTWARE, cli.IO, cli.TEMPORARY, cli.CONFIG)
    assert sorted({str(code) for code in codes} - in_code(RUNNING)) == []
