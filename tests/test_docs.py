"""The documents are true: each transcript is asked, each example is read, each link leads on."""

import re
import tomllib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from handlers import COMMANDS
from store import Store, open_store
from store.reading import FACTS, read
from store.record import Record
from tests.filling import fill
from tools.transcripts import Transcript, answer, refresh, transcripts

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
COMMANDS_DOCUMENT = ROOT / "docs" / "commands.md"
LINK = re.compile(r"\]\(([^)]*)\)")


@pytest.fixture
def chats(record: Record, tmp_path: Path) -> Iterator[Store]:
    """A store in which chats may subscribe."""
    with closing(open_store(fill(tmp_path / "guarantees.db", record))) as store:
        yield store


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_transcript_is_what_the_bot_replies(chats: Store, path: Path) -> None:
    for said in transcripts(path.read_text("utf-8")):
        assert answer(chats, said) == said.replied, said.asked


@pytest.mark.parametrize("language", ["en", "uk"])
def test_every_command_has_a_transcript(language: str) -> None:
    said = transcripts(COMMANDS_DOCUMENT.read_text("utf-8"))
    asked = {one.asked.split()[0][1:] for one in said if one.language == language}
    assert asked == {command.name for command in COMMANDS}


def test_the_readme_opens_with_both_languages() -> None:
    said = transcripts((ROOT / "README.md").read_text("utf-8"))
    assert {one.language for one in said} == {"en", "uk"}


def test_a_refreshed_document_has_new_replies_and_the_same_words_around() -> None:
    old = "Before\n\n```en\n> /a\nold\n\n> /b\n```\n\n```uk chat\n> /c\n```\n\nAfter\n"

    def told(said: Transcript) -> str:
        return f"{said.language} {said.chat} {said.asked}"

    new = refresh(old, told)
    assert new == (
        "Before\n\n```en\n> /a\nen None /a\n\n> /b\nen None /b\n```\n\n"
        "```uk chat\n> /c\nuk 2 /c\n```\n\nAfter\n"
    )
    assert refresh(new, told) == new


def test_the_examples_of_facts_are_read_as_facts(tmp_path: Path) -> None:
    for path in FACTS.glob("*.toml"):
        (tmp_path / path.name).write_text(path.read_text("utf-8"), "utf-8")
    text = (ROOT / "docs" / "facts.md").read_text("utf-8")
    examples = re.findall(r"^```toml\n# (\w+\.toml)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    for name, example in examples:
        with (tmp_path / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{example}")
    ids = {id for _, example in examples for id in tomllib.loads(example)}
    known = read(tmp_path)
    assert ids <= {source.id for source in known.sources} | {fact.id for fact in known.facts}
    assert len(examples) >= 4


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_to_a_file_leads_to_one(path: Path) -> None:
    targets = [link for link in LINK.findall(path.read_text("utf-8")) if "://" not in link]
    assert [link for link in targets if not (path.parent / link.split("#")[0]).exists()] == []
