"""Whole replies: replies/*.md hold what each room says to each kind of question, word for word."""

from pathlib import Path

import pytest

from handlers import COMMANDS
from store import Store
from tools.transcripts import Transcript, answer, transcripts

FILES = sorted((Path(__file__).parent / "replies").glob("*.md"))
REPLIES = [said for file in FILES for said in transcripts(file.read_text("utf-8"))]
IN_A_CHAT = {"subscribe", "unsubscribe", "subscriptions", "settings", "privacy", "delete_me"}


@pytest.mark.parametrize("said", REPLIES, ids=lambda said: f"{said.language} {said.asked}")
def test_every_question_gets_its_reply_word_for_word(store: Store, said: Transcript) -> None:
    assert answer(store, said) == said.replied


@pytest.mark.parametrize("language", ["en", "uk"])
def test_every_room_is_asked_in_both_languages(language: str) -> None:
    said = [said.asked for said in REPLIES if said.language == language]
    asked = {text.split()[0][1:] for text in said if text.startswith("/")}
    assert asked == {command.name for command in COMMANDS} - IN_A_CHAT
