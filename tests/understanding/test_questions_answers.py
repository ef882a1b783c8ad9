"""The answers that plain questions added to the rooms, word for word."""

from collections.abc import Iterator

import pytest

from handlers import reply
from handlers.say import plain
from store import Store
from tests.understanding.asking import HERE, TODAY, filled_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = filled_store(tmp_path_factory.mktemp("answers"))
    yield store
    store.close()


def said(store: Store, text: str, language: str) -> str:
    """Return a reply as plain text without its closing line of sources."""
    *lines, last = plain(reply(store, text, TODAY, language).html).splitlines()
    return "\n".join(lines if "1 July 2026" in last or "липня 2026" in last else [*lines, last])


def cases() -> Iterator[tuple[str, str, str]]:
    """Yield language, question and answer: blocks that begin with a line such as "[en] …"."""
    for block in (HERE / "answers.txt").read_text("utf-8").strip().split("\n\n"):
        asked, _, answer = block.partition("\n")
        yield asked[1:3], asked[5:], answer


@pytest.mark.parametrize(("language", "text", "answer"), list(cases()))
def test_the_answer_is_said_so(store: Store, language: str, text: str, answer: str) -> None:
    assert said(store, text, language) == answer


def test_no_reply_has_an_empty_row_of_buttons(store: Store) -> None:
    for text in ("/talks 99", "/agreements 99", "/signatories 99", "/joined GR CY", "blah"):
        assert all(reply(store, text, TODAY, "en").rows), text
