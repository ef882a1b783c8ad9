"""Follow-ups: the last question, asked about another country, group or day."""

from pathlib import Path

import pytest

from handlers import reply
from handlers.understanding.follow import follow
from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import TODAY, filled_store


@pytest.mark.parametrize(
    ("previous", "text", "command"),
    [
        ("/joined GR", "and Bulgaria?", "/joined BG"),
        ("/joined GR", "а Болгарія?", "/joined BG"),
        ("/joined GR", "а як щодо Болгарії?", "/joined BG"),
        ("/joined GR", "what about the Netherlands?", "/joined NL"),
        ("/joined GR", "And Bulgraia?", "/joined BG"),
        ("/joined GR", "now Bulgaria", "/joined BG"),
        ("/joined GR", "а тепер Болгарія", "/joined BG"),
        ("/joined GR", "and now what about Bulgaria?", "/joined BG"),
        ("/joined GR", "Те саме для Болгарії", "/joined BG"),
        ("/joined GR", "and Spain and Portugal?", "/joined ES PT"),
        ("/joined GR", "and the Baltics?", "/signatories baltics"),
        ("/joined GR CY", "and Romania", "/joined RO"),
        ("/talks first", "and Italy?", "/talks IT"),
        ("/agreements DE", "а з Францією?", "/agreements FR"),
        ("/agreements", "and the Nordics?", "/agreements nordics"),
        ("/country SE", "and Ireland?", "/country IE"),
        ("/count 2023-08-18", "and by 31 December?", "/count until 2023-12-31"),
        ("/count 2023-08", "and in September?", "/count 2023-09"),
        ("/count 2023-08", "а у вересні?", "/count 2023-09"),
        ("/count", "and in September 2023?", "/count 2023-09"),
        ("/count", "and in September?", "/count 2023-09"),
        ("/count 2023-08-18", "and Greece?", "/joined GR"),
        ("/signatories baltics 2023-08", "and in July?", "/signatories baltics 2023-07"),
        ("/signatories baltics 2023-08", "and the Nordics?", "/signatories nordics 2023-08"),
        ("/timeline GR 2024", "and Italy?", "/timeline IT 2024"),
        ("/timeline GR 2024", "and in 2023?", "/timeline GR 2023"),
        ("/timeline talks 2023-11 #2", "and in December?", "/timeline talks 2023-12"),
        ("/timeline 2023-10", "and before?", "/timeline 2023-09"),
        ("/timeline 2023-10", "а після?", "/timeline 2023-11"),
        ("/timeline 2024", "and later?", "/timeline 2025"),
        ("/count 2023-08-01", "and before?", "/count 2023-07-31"),
        (
            "/timeline 2023-07-12 to 2023-07-20",
            "and after?",
            "/timeline 2023-07-21 to 2023-07-29",
        ),
        ("/missing eu 2023-08-18", "and NATO?", "/missing nato 2023-08-18"),
        ("/missing nato", "а ЄС?", "/missing eu"),
        ("/missing eu", "and the G7?", "/missing g7"),
        ("/missing eu", "and by 18 August?", "/missing eu 2023-08-18"),
        ("/count 2023-08-18", "and on 05/08/2023?", "/count 05/08/2023"),
    ],
)
def test_a_follow_up_asks_the_last_question_again(
    known: Lexicon, previous: str, text: str, command: str
) -> None:
    found = follow(previous, text, TODAY, known)
    assert found
    assert found.command == command


@pytest.mark.parametrize(
    ("previous", "text"),
    [
        ("/joined GR", "Bulgaria"),
        ("/joined GR", "and when did Bulgaria join NATO?"),
        ("/joined GR", "and in September?"),
        ("/joined GR", "and"),
        ("/joined GR", "and before?"),
        ("/joined GR", "and the weather?"),
        ("/count", "and before?"),
        ("/help", "and Bulgaria?"),
        ("/missing eu", "and the Nordics?"),
        ("/declaration", "and NATO?"),
        ("", "and Bulgaria?"),
    ],
)
def test_what_is_no_follow_up_is_left_to_the_plain_questions(
    known: Lexicon, previous: str, text: str
) -> None:
    assert follow(previous, text, TODAY, known) is None


def test_a_reply_says_what_it_answered_and_the_next_one_follows(tmp_path: Path) -> None:
    store = filled_store(tmp_path)
    first = reply(store, "When did Greece join?", TODAY, "en")
    second = reply(store, "and Bulgaria?", TODAY, "en", previous=first.asked)
    third = reply(store, "and the weather?", TODAY, "en", previous=second.asked)
    assert [first.asked, second.asked, third.asked] == ["/joined GR", "/joined BG", ""]
    assert "Bulgaria joined the declaration on 16 August 2023" in second.html
    assert not third.answered
    store.close()
