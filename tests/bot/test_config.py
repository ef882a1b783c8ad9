"""The environment is read once, and every wrong setting of it is named at once."""

from pathlib import Path

import pytest

from bot.config import Config, ConfigError, read_config, store_path

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"  # noqa: S105


def problems(**environ: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        read_config(environ)
    assert str(caught.value) == "\n".join(caught.value.problems)
    return list(caught.value.problems)


def test_a_token_is_enough() -> None:
    assert read_config({"BOT_TOKEN": f" {TOKEN}\n"}) == Config(
        token=TOKEN,
        store=Path("guarantees.db"),
        api_url="https://api.telegram.org",
        admins=frozenset(),
        rate=22,
    )


def test_every_setting_is_taken() -> None:
    assert read_config(
        {
            "BOT_TOKEN": TOKEN,
            "BOT_STORE": "/srv/bot.db",
            "BOT_API_URL": "http://127.0.0.1:8081/",
            "BOT_ADMINS": "42, 1001,",
            "BOT_RATE": "1000",
        }
    ) == Config(
        token=TOKEN,
        store=Path("/srv/bot.db"),
        api_url="http://127.0.0.1:8081",
        admins=frozenset({42, 1001}),
        rate=1000,
    )


def test_the_store_alone_needs_no_token() -> None:
    assert store_path({"BOT_STORE": "bot.db"}) == (Path("bot.db"), False)
    assert store_path({"BOT_STORE": " "}) == (Path("guarantees.db"), True)


def test_the_token_is_not_in_the_repr() -> None:
    assert TOKEN not in repr(read_config({"BOT_TOKEN": TOKEN}))


def test_everything_that_is_wrong_is_named_at_once() -> None:
    assert problems(BOT_API_URL="http://example.org", BOT_ADMINS="@ann", BOT_RATE="0") == [
        "BOT_TOKEN is missing: it takes the token that @BotFather gave the bot.",
        "BOT_API_URL must begin with https://, or with http:// for this machine itself.",
        "BOT_ADMINS takes numeric user ids with commas between them, not '@ann'.",
        "BOT_RATE is a number of messages a second from 1 to 1000, not '0'.",
    ]


@pytest.mark.parametrize(
    "token",
    [f'"{TOKEN}"', f"\ufeff{TOKEN}", TOKEN[:-10], TOKEN.replace("A", "А"), TOKEN.replace(":", "")],
)
def test_what_does_not_look_like_a_token_is_refused_without_showing_it(token: str) -> None:
    assert problems(BOT_TOKEN=token) == [
        "BOT_TOKEN does not look like a token: digits, a colon, 30 or more letters."
    ]


@pytest.mark.parametrize("id", ["1087968824", "136817688", "777000"])
def test_an_id_that_many_share_is_no_admin(id: str) -> None:
    assert problems(BOT_TOKEN=TOKEN, BOT_ADMINS=f"42,{id}") == [
        f"BOT_ADMINS names {id}, an id that many people share."
    ]


@pytest.mark.parametrize("url", ["api.telegram.org", "https://", "https://a:b@example.org", "x"])
def test_what_is_no_address_is_refused(url: str) -> None:
    assert problems(BOT_TOKEN=TOKEN, BOT_API_URL=url) == [
        "BOT_API_URL is not the address of a Bot API, such as https://api.telegram.org."
    ]
