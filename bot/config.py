"""The configuration: every setting of the environment, read and checked once."""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")

TELEGRAM = "https://api.telegram.org"
TOKEN = re.compile(r"\d{6,12}:[A-Za-z0-9_-]{30,}", re.ASCII)
# Anonymous group admins, people who write as a channel, and posts of a linked channel: Telegram
# lets all of them speak under one of these ids.
SHARED_IDS = frozenset({1087968824, 136817688, 777000})


class ConfigError(Exception):
    """The environment is wrong; `problems` has one sentence for each setting that is."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problems))


@dataclass(frozen=True)
class Config:
    """What the environment says: `admins` are user ids, `rate` is in messages a second."""

    token: str = field(repr=False)
    store: Path
    api_url: str
    admins: frozenset[int]
    rate: int


def read_config(environ: Mapping[str, str] = os.environ) -> Config:
    """Return the checked settings, or raise ConfigError that names all the wrong ones."""
    problems: list[str] = []

    def setting(name: str, parse: Callable[[str], T], default: str = "") -> T | None:
        try:
            return parse(environ.get(name, "").strip() or default)
        except ValueError as problem:
            problems.append(f"{name} {problem}.")
            return None

    values = {
        "token": setting("BOT_TOKEN", _token),
        "store": store_path(environ)[0],
        "api_url": setting("BOT_API_URL", _api_url, TELEGRAM),
        "admins": setting("BOT_ADMINS", _admins),
        "rate": setting("BOT_RATE", _rate, "22"),
    }
    if problems:
        raise ConfigError(problems)
    return Config(**values)  # type: ignore[arg-type]


def store_path(environ: Mapping[str, str] = os.environ) -> tuple[Path, bool]:
    """Return the path of the store, and whether it is the default one."""
    named = environ.get("BOT_STORE", "").strip()
    return Path(named or "guarantees.db"), not named


def _token(text: str) -> str:
    if not text:
        raise ValueError("is missing: it takes the token that @BotFather gave the bot")
    if not TOKEN.fullmatch(text):
        raise ValueError("does not look like a token: digits, a colon, 30 or more letters")
    return text


def _api_url(text: str) -> str:
    url = urlsplit(text)
    if not url.hostname or url.username or url.query or url.fragment:
        raise ValueError("is not the address of a Bot API, such as " + TELEGRAM)
    if url.scheme != "https" and not (url.scheme == "http" and _is_here(url.hostname)):
        raise ValueError("must begin with https://, or with http:// for this machine itself")
    return text.rstrip("/")


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _admins(text: str) -> frozenset[int]:
    ids = [part.strip() for part in text.split(",") if part.strip()]
    if wrong := [id for id in ids if not re.fullmatch(r"[1-9][0-9]{0,15}", id)]:
        raise ValueError(f"takes numeric user ids with commas between them, not {wrong[0]!r}")
    admins = frozenset(map(int, ids))
    if shared := admins & SHARED_IDS:
        raise ValueError(f"names {min(shared)}, an id that many people share")
    return admins


def _rate(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", text) or not 1 <= int(text) <= 1000:
        raise ValueError(f"is a number of messages a second from 1 to 1000, not {text!r}")
    return int(text)
