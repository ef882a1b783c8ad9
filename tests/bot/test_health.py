"""What another process can tell of a running bot."""

import asyncio
import json
from collections import Counter
from pathlib import Path

import pytest

from bot import health
from store import Store


async def test_a_question_without_an_answer_is_counted_by_its_kind_and_never_by_its_words(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "unanswered", Counter(UnknownCountry=2, NotUnderstood=1))
    path = tmp_path / "bot.db"
    noting = asyncio.create_task(health.note(path, lambda: 0.0))
    await asyncio.sleep(0.05)
    noting.cancel()
    noted = path.with_name("bot.db.health")
    assert json.loads(noted.read_text()) == {
        "heard": 0,
        "unanswered": {"UnknownCountry": 2, "NotUnderstood": 1},
    }
    report = health.report(store, path).splitlines()
    assert report[3:5] == [
        "Telegram last heard: never",
        "not answered since the start: NotUnderstood 1, UnknownCountry 2",
    ]


def test_a_note_that_cannot_be_read_is_none(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    path.with_name("bot.db.health").write_text("[1")
    assert "Telegram last heard: never" in health.report(store, path)
