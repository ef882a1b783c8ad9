"""Guesses: what the asker takes the answer to be, or how little of it he has."""

import re

from handlers.understanding.orders import bids
from handlers.understanding.remark import Remark
from handlers.understanding.roles import PARTNERED
from handlers.understanding.sentences import ASKS
from handlers.understanding.text import word_set

_GOES_ON = word_set("and or but with та а і и й чи або але з із зі not не")
_PLACES = frozenset("country capital place city".split())
_OPEN_TO_ALL = frozenset("count tally first last".split())
_NAMES = frozenset({"country", "eu", "group", "body"})
_SUPPOSES = re.compile(
    r"^i (?:think|guess|suppose|believe) |\bi (?:think|guess|suppose|believe)$"
    r"|^(?:maybe|perhaps|was it|здається|начебто|наче|мабуть|напевно|певно) "
)
_I_HAVE = re.compile(
    "(?:i|we) (?:only|just) (?:have|had|see|know|find|found|got|get|remember|recall|count|counted) "
)


def guesses_at_it(remark: Remark) -> bool:
    """Return whether the answer is guessed at after a question: "…, just Poland?", "… Rome?"."""
    told = [part for part in remark.parts if part.concept not in ("free", "only", "or")]
    spoken = " ".join(remark.keys)
    supposed = "?" in remark.words[-1] or _SUPPOSES.search(spoken)
    if len({part.concept for part in told}) != 1 or not supposed or remark.keys[0] in _GOES_ON:
        return False
    guess, named = told[0], remark.named
    if guess.concept == "person":
        return "who" in named and bool(named & PARTNERED) and "person" not in named
    if guess.concept == "group":
        return bool(named & _OPEN_TO_ALL or "who" in named) and not named & _NAMES
    if len(told) > 1:
        return False
    if guess.days:
        return {"when", "country"} <= named
    if guess.concept in _PLACES and {"where", "sign"} <= named:
        return True
    if guess.concept in ("country", "capital"):
        return bool(named & _OPEN_TO_ALL) and "country" not in named
    return guess.concept in ("number", "nth") and bool(named & {"count", "term"})


def knows_little(remark: Remark) -> bool:
    """Return whether it is told how little the asker knows: "I only see Albania"."""
    asks = ASKS.intersection(remark.keys) or "?" in remark.words[-1] or bids(remark)
    return bool(_I_HAVE.match(" ".join(remark.keys))) and not asks
