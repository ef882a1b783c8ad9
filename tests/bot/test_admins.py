"""Who commands as an admin, and what an admin can do."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram import Message

from bot import admins, clock
from bot.config import Config
from handlers.say import Say, plain
from store import outbox, subscriptions
from store.subscriptions import Place, Wish
from tests.newsroom import Newsroom

ADMIN, STRANGER = 42, 43
PRIVATE = {"id": ADMIN, "type": "private", "first_name": "Ann"}
GROUP = {"id": -100, "type": "supergroup", "title": "Desk"}
CHANNEL = {"id": -200, "type": "channel", "title": "News"}
BOT = {"id": 9, "is_bot": True, "first_name": "Other"}


def user(id: int, **more: Any) -> dict[str, Any]:
    return {"id": id, "is_bot": False, "first_name": "Ann", **more}


def config(path: Path) -> Config:
    return Config("token", path / "bot.db", "http://127.0.0.1", frozenset({ADMIN}), 22)


def message(**more: Any) -> Message:
    """Return "/status" as an admin writes it in private, but for what is given."""
    now = int(clock.now().timestamp())
    body = {"message_id": 1, "date": now, "chat": PRIVATE, "from": user(ADMIN), "text": "/status"}
    made = Message.de_json({k: v for k, v in (body | more).items() if v is not None}, None)
    assert made
    return made


def forward(kind: str, **origin: Any) -> dict[str, Any]:
    return {"forward_origin": {"type": kind, "date": int(clock.now().timestamp()), **origin}}


def ago(**time: float) -> int:
    return int((clock.now() - timedelta(**time)).timestamp())


@pytest.mark.parametrize(
    ("circumstances", "allowed"),
    [
        ({}, True),
        ({"date": ago(minutes=9)}, True),
        ({"reply_to_message": message().to_dict()}, True),
        ({"date": ago(minutes=11)}, False),
        ({"date": ago(hours=1)}, False),
        ({"edit_date": ago()}, False),
        ({"from": user(STRANGER)}, False),
        ({"from": user(STRANGER, username="ann")}, False),
        ({"from": None}, False),
        ({"from": BOT}, False),
        ({"from": user(777000)}, False),
        ({"from": user(1087968824)}, False),
        ({"from": user(136817688)}, False),
        ({"chat": GROUP}, False),
        ({"chat": GROUP | {"type": "group"}}, False),
        ({"chat": CHANNEL, "from": None, "sender_chat": CHANNEL}, False),
        ({"chat": GROUP, "from": user(1087968824), "sender_chat": GROUP}, False),
        ({"chat": GROUP, "sender_chat": CHANNEL, "is_automatic_forward": True}, False),
        ({"sender_chat": CHANNEL}, False),
        ({"via_bot": BOT}, False),
        (forward("user", sender_user=user(ADMIN)), False),
        (forward("hidden_user", sender_user_name="Ann"), False),
        (forward("chat", sender_chat=GROUP), False),
        (forward("channel", chat=CHANNEL, message_id=3), False),
    ],
)
def test_an_admin_is_a_listed_person_who_writes_now_in_private_and_in_their_own_words(
    tmp_path: Path, circumstances: dict[str, Any], allowed: bool
) -> None:
    assert admins.may(config(tmp_path), message(**circumstances)) is allowed


def test_without_a_list_nobody_is_an_admin(tmp_path: Path) -> None:
    nobody = Config("token", tmp_path, "http://127.0.0.1", frozenset(), 22)
    assert not admins.may(nobody, message())


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    """A newsroom with two channels that may have been told of an event."""
    opened = Newsroom.opened(tmp_path)
    opened.now = datetime.fromtimestamp(clock.seconds(), clock.now().tzinfo)
    with closing(opened.store):
        for chat in (-201, -202):
            subscriptions.add(opened.store, Place(chat, kind="channel"), (Wish(),))
        opened.writes("news-a", "A", on=opened.now.date())
        opened.publishes()
        opened.settles(opened.takes(), "in_doubt")
        yield opened


def said(room: Newsroom, text: str, language: str = "en") -> tuple[str, list[str]]:
    """Return what an admin is told, and what the buttons under it ask."""
    answer = admins.answer(room.store, config(room.store.path.parent), Say(language), text)
    assert answer
    html, rows = answer
    return plain(html), [button.asks for row in rows for button in row]


def test_status_is_the_report_of_the_command_line(room: Newsroom) -> None:
    text, buttons = said(room, "/status")
    lines = text.splitlines()
    assert lines[:5] == [
        "queued 0",
        "sending 0, sent 0",
        "in doubt 2, dead 0",
        "Telegram last heard: never",
        "not answered since the start: none",
    ]
    assert lines[5].startswith("data: publication 2 of ")
    assert buttons == []


@pytest.mark.parametrize("text", ["status", "/status now", "/doubt 1", "/doubt 1 2 burn", "/start"])
def test_anything_else_is_no_command_of_an_admin(room: Newsroom, text: str) -> None:
    assert admins.answer(room.store, config(room.store.path.parent), Say("en"), text) is None
    assert outbox.counts(room.store, clock.seconds()).in_doubt == 2


def test_doubt_is_resolved_one_after_the_other(room: Newsroom) -> None:
    """One channel got it and the other is sent it again."""
    first = said(room, "/doubt")
    assert first == (
        "2 in doubt. Did No. 1 arrive in chat -201?",
        ["/doubt 1 1 arrived", "/doubt 1 1 again"],
    )
    second = said(room, first[1][0], "uk")
    assert second == (
        "Сумнівних повідомлень: 1. Чи дійшло № 1 до чату -202?",
        ["/doubt 1 2 arrived", "/doubt 1 2 again"],
    )
    assert said(room, second[1][1]) == ("Nothing is in doubt.", [])
    assert said(room, "/doubt", "uk") == ("Сумнівних повідомлень немає.", [])
    room.passes(seconds=60)
    assert room.delivers().keys() == {-202}


def test_what_was_resolved_before_is_not_sent_twice(room: Newsroom) -> None:
    said(room, "/doubt 1 1 again")
    room.passes(seconds=60)  # the admin answers by the real clock, which may be a little ahead
    assert room.delivers().keys() == {-201}
    said(room, "/doubt 1 1 again")
    room.passes(seconds=5)
    assert room.delivers() == {}
