"""Ways a call can go wrong, and when they strike."""

import json
from dataclasses import dataclass, field
from enum import Enum
from http import HTTPStatus
from random import Random

from tests.telegram.refusals import NOT_FOUND, UNAUTHORIZED, Refusal, flood

JSON = "application/json"
HTML = "text/html"


@dataclass(frozen=True)
class Answer:
    """What goes back over the wire."""

    status: int
    body: bytes
    content_type: str = JSON


class Ending(Enum):
    """How the connection of a call ends."""

    ANSWER = "answer"
    RESET = "reset"
    SILENCE = "silence"


@dataclass(frozen=True)
class Fault:
    """One way to go wrong.

    `accepted`: the call takes effect all the same. `delay`: seconds before the answer.
    `answer`: what comes instead of the truth; None leaves the truth.
    """

    name: str
    accepted: bool = False
    delay: float = 0.0
    answer: Answer | None = None
    ending: Ending = Ending.ANSWER


def refuse(refusal: Refusal, *, accepted: bool = False) -> Fault:
    """Answer with an error of the Bot API."""
    body = json.dumps(refusal.body()).encode()
    answer = Answer(refusal.code, body)
    return Fault(refusal.description, accepted, answer=answer)


def too_many(retry_after: int | None) -> Fault:
    """Answer 429 that names the seconds to wait, or names none."""
    if retry_after is None:
        return refuse(Refusal(429, "Too Many Requests"))
    return refuse(flood(retry_after))


def server_error(status: int, *, accepted: bool = False) -> Fault:
    """Answer as a server or gateway in trouble does: 500 in JSON, 502 to 504 as a page."""
    phrase = HTTPStatus(status).phrase
    if status == 500:
        return refuse(Refusal(500, f"{phrase}: restart"), accepted=accepted)
    return Fault(phrase, accepted, answer=_page(status, phrase))


def late(seconds: float) -> Fault:
    """Accept the call and answer it truthfully after so many seconds."""
    return Fault(f"answered after {seconds} s", accepted=True, delay=seconds)


def says(body: str, *, accepted: bool, status: int = 200, content_type: str = JSON) -> Fault:
    """Answer with any text at all."""
    return Fault("odd answer", accepted, answer=Answer(status, body.encode(), content_type))


def _page(status: int, phrase: str) -> Answer:
    page = f"<html><head><title>{status} {phrase}</title></head><body>{phrase}</body></html>"
    return Answer(status, page.encode(), HTML)


RESET_BEFORE = Fault("reset before acceptance", ending=Ending.RESET)
RESET_AFTER = Fault("reset after acceptance", accepted=True, ending=Ending.RESET)
SILENCE_BEFORE = Fault("silence, not accepted", ending=Ending.SILENCE)
SILENCE_AFTER = Fault("silence, accepted", accepted=True, ending=Ending.SILENCE)
FLOOD_PAGE = Fault("429 as a page", answer=_page(429, "Too Many Requests"))
CAPTIVE_PORTAL = Fault("a page instead of JSON", answer=_page(200, "Please log in"))
GARBAGE = says('{"ok":true,"result":{"mess', accepted=True)
INVALID_TOKEN = refuse(UNAUTHORIZED)
LOST_TOKEN = refuse(NOT_FOUND)


@dataclass
class Rule:
    """When a fault strikes; made by `Telegram.fails`. `cancel()` ends it."""

    fault: Fault
    method: str | None
    chat: int | None
    skip: int
    times: int | None
    chance: float
    random: Random
    struck: int = 0
    seen: int = field(default=0)

    def strikes(self, method: str, chat: int | None) -> bool:
        """Tell whether this call is hit, and count it."""
        if self.method not in (None, method) or self.chat not in (None, chat):
            return False
        self.seen += 1
        over = self.times is not None and self.struck >= self.times
        if over or self.seen <= self.skip or self.random.random() >= self.chance:
            return False
        self.struck += 1
        return True

    def cancel(self) -> None:
        """Strike no more."""
        self.times = 0
