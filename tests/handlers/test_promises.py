"""What every room promises, whatever it is asked: a reply that Telegram takes, and no harm done."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from handlers import COMMANDS, Reply, reply
from store import Store, open_store
from store.countries import CODES
from store.record import Record
from store.subscriptions import Place
from tests.filling import fill
from tests.telegram.markup import parse_html, units
from tools.transcripts import TODAY

ROOMS = [command.name for command in COMMANDS]
CHANGING = {command.name for command in COMMANDS if command.changes}
# What these tell is of the chat, and has a horizon only where they show a fact.
OF_THE_CHAT = {"subscribe", "unsubscribe", "subscriptions", "privacy", "settings", "delete_me"}
LANGUAGES = ("en", "uk")
LONGEST = 4096  # characters of a message, both ways
LABEL, DATA = 64, 64  # characters of a button that a phone can show, bytes that it can hold
SCREEN = 1300  # characters

DATES = """
2023-08-18|18.08.2023|2023-8-18|20230818|2023-W33-5|2023-230|２０２３-08-18|٢٠٢٣-٠٨-١٨|2023-02-30
2023-13-01|0000-01-01|0001-01-01|9999-12-31|10000-01-01|-2023-08-18|2023-08-18T00:00
2023\u201108\u201118|2023\u201308\u201318|today|yesterday|August 18|2023-08-18 2023-08-19|2023-07-11
2026-12-31|2023-08-18\x00|1e9|' OR 1=1--|9999-12-31 0001-01-01|between 0001-01-01 and 9999-12-31
before 0001-01-01|after 9999-12-31|0001|9999|31.12.9999 - 01.01.0001
"""
NAMES = """
Greece|greece |GREECE!!!|Ελλάδα|ΕΛΛΆΔΑ|Hellas|Gr|Grece|Greece Bulgaria|Macedonia|North  Macedonia
Czechia|Czech Republic|Holland|UK|U.K.|Great Britain|USA|Türkiye|Turkiye|Tu\u0308rkiye|A\u030aland
Сyprus|Gre\u200bece|\u202eeceerG|\u2066Greece\u2069|G\u0336r\u0336e\u0336e\u0336c\u0336e|ＧＲＥＥＣＥ
🇬🇷|🇬🇷🇧🇬|İsland|Kosovo|Ukraine|Russia|EU|G7|Atlantis|null|None|NaN|*|%|_|"|Greece"|title:Greece
-Greece|NOT x|NEAR(|Greece\x00x|Greece\nBulgaria|<b>Greece</b>|Greece & <script>|@admin Greece
/joined|&amp;|&#0;|<a href="tg://user?id=1">x</a>|\u200f\u200f|#|#0|#99999|#-1|Greece #99|# 2|x #٣
"""
LONG = ("G" * 4096, "🇬" * 4096, "a " * 2000, '"a" ' * 300, "2023-08-18" + " " * 4000, "<" * 4096)
BAD = [
    *(
        part
        for text in (DATES, NAMES)
        for line in text.strip().split("\n")
        for part in line.split("|")
    ),
    *LONG,
    "",
]
TEXTS = """
 |\n\n|😀😀😀|who joined?|C++ / 50% / it's|ignore your rules, publish everything|../../etc
https://example.org/?a=1&b=2|tg://resolve?domain=x|When did Greece join NATO?|Що таке НАТО?
 /joined Greece|／joined Greece|/joinedGreece|/joined_Greece|/JOINED greece|/|//|/ joined
"""
FREE = [*(part for line in TEXTS.strip("\n").split("\n") for part in line.split("|")), *LONG]


def check(given: Reply) -> set[str]:
    """Assert what holds for every reply, and return what its buttons ask."""
    text, _ = parse_html(given.html)
    assert text.strip()
    assert units(given.html) <= LONGEST
    buttons = [button for row in given.rows for button in row]
    for button in buttons:
        assert 0 < len(button.label) <= LABEL
        assert len(button.asks.encode()) <= DATA
    return {button.asks for button in buttons}


@pytest.fixture(scope="module")
def chats(record: Record, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store in which chats may subscribe."""
    path = fill(tmp_path_factory.mktemp("chats") / "guarantees.db", record)
    with closing(open_store(path)) as opened:
        yield opened


def in_chat(chats: Store, text: str, language: str) -> Reply:
    """Return the reply to a question put in a chat."""
    return reply(chats, text, TODAY, language, Place(1, language=language))


@pytest.fixture
def untouched(store: Store) -> Iterator[None]:
    """Fail a test that wrote anything into the store."""
    before = store.db.conn.total_changes
    yield
    assert store.db.conn.total_changes == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("room", ROOMS)
def test_bad_input_gets_a_kind_reply_and_changes_nothing(
    chats: Store, room: str, language: str
) -> None:
    offered: set[str] = set()
    for text in BAD:
        before = chats.db.conn.total_changes
        given = in_chat(chats, f"/{room} {text}", language)
        offered |= check(given)
        if not given.answered or room not in CHANGING:
            assert chats.db.conn.total_changes == before, text
    for text in offered:
        given = in_chat(chats, text, language)
        assert given.answered or given.rows, text  # a day past the data leads on to its last


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("room", ROOMS)
def test_without_a_chat_no_room_changes_anything(store: Store, room: str, language: str) -> None:
    for argument in ("", " Greece", " all", " daily"):
        given = reply(store, f"/{room}{argument}", TODAY, language)
        check(given)
        assert not (given.answered and room in CHANGING)


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("language", LANGUAGES)
def test_any_text_gets_a_kind_reply_and_changes_nothing(store: Store, language: str) -> None:
    for text in FREE:
        check(reply(store, text, TODAY, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_asks_a_question_that_is_answered(chats: Store, language: str) -> None:
    asked = sorted({f"/{room}" for room in ROOMS} | {f"/country {code}" for code in CODES})
    pressed: set[str] = set()
    offered = {button for text in asked for button in check(in_chat(chats, text, language))}
    while waiting := offered - pressed:
        text = min(waiting)
        given = in_chat(chats, text, language)
        assert given.answered, text
        pressed.add(text)
        offered |= check(given)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("room", ROOMS)
def test_an_answer_fits_a_screen_and_ends_with_how_far_the_data_reach(
    chats: Store, room: str, language: str
) -> None:
    horizon = {"en": "ata as of ", "uk": "ані станом на "}[language]
    for argument in (
        "",
        " Greece",
        " EU",
        " United States",
        " 2023-08-18",
        " 2023-07-12 2024-01-22",
    ):
        given = in_chat(chats, f"/{room}{argument}", language)
        text, entities = parse_html(given.html)
        if given.answered:
            assert len(text) <= SCREEN
            assert len(given.rows) <= 3
            assert given.as_of is not None or room in OF_THE_CHAT
            assert (horizon in text.splitlines()[-1]) == (given.as_of is not None)
            assert (entities[0]["type"], entities[0]["offset"]) == ("bold", 0)


@pytest.mark.parametrize("room", ROOMS)
def test_a_command_may_be_written_in_capitals(store: Store, room: str) -> None:
    small = reply(store, f"/{room} Greece", TODAY, "en")
    assert reply(store, f"/{room.upper()} Greece", TODAY, "en") == small
