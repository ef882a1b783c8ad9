"""`guarantees run` itself, with its own rooms and facts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from handlers.say import plain
from tests.telegram import Telegram

GUARANTEES = [sys.executable, "-m", "bot"]


def run(store: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603
        [*GUARANTEES, "run"],
        env=os.environ | {"BOT_STORE": str(store)} | settings,
        capture_output=True,
        text=True,
        timeout=20,
    )


@pytest.mark.parametrize("token", ["", "12345"])
def test_without_a_token_it_ends_with_a_line_for_every_wrong_setting(
    tmp_path: Path, token: str
) -> None:
    ended = run(tmp_path / "bot.db", BOT_TOKEN=token, BOT_RATE="many")
    assert ended.returncode == os.EX_CONFIG
    assert [line.split()[0] for line in ended.stderr.splitlines()] == ["BOT_TOKEN", "BOT_RATE"]


def test_it_answers_from_the_record_in_both_languages(telegram: Telegram, tmp_path: Path) -> None:
    ann, olha = telegram.person("Ann"), telegram.person("Ольга", language="uk")
    environ = os.environ | {
        "BOT_STORE": str(tmp_path / "bot.db"),
        "BOT_TOKEN": telegram.token,
        "BOT_API_URL": telegram.url,
    }
    ann.says("/joined Greece")
    olha.says("/joined Греція")
    subprocess.run([*GUARANTEES, "publish", "--yes"], env=environ, check=True)  # noqa: S603
    with subprocess.Popen([*GUARANTEES, "run"], env=environ) as running:  # noqa: S603
        telegram.wait(lambda: ann.heard(1) and olha.heard(1))
        running.terminate()
        assert running.wait(10) == 0
    assert "12 August 2023" in plain(ann.replies[0].html)
    assert "12 серпня 2023 року" in plain(olha.replies[0].html)
