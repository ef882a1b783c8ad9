"""Speakers: somebody who only says a thing or wants to know it, such as "my barber says"."""

import re
from collections.abc import Sequence

from handlers.understanding.limits import TOPICS
from handlers.understanding.orders import PLACED, REPORTS, SAYS
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.sentences import ASKS
from handlers.understanding.telling import EMPTY, FROM, MYSELF
from handlers.understanding.text import word_set

_OURS = word_set("my our мій моя мої наш наша наші")
_SOMEBODY = word_set("somebody someone хтось дехто")
_MOST_SPEAKER = 8  # words, as in "my brother in law in Lisbon, who"
_AUXILIARIES = frozenset({"do", "does", "did"})
_PEOPLE = EMPTY | {"title", "capital", "place", "city", "daily"}
_TO_ACT = re.compile("бути|стати|мати|приєдн|долуч|підпис|вступ|увіити|вести|укла")
_PUPILS = frozenset({UNKNOWN, "number", "daily", "asker"})
_EXPLAIN = re.compile(
    r"\bexplain (?:it |this |that )?(?:(?:for|to) (?:an? |my |our |the )?|like im )(?:\w+ ){0,3}$"
)
_HOMES = frozenset({UNKNOWN, "city", "place", "record", "vilnius", "capital"})
_ARTICLES = word_set("the a our")
_KEEPS = frozenset({"keep", "keeps"})
_SENDING = word_set("sending writing texting messaging emailing forwarding spamming calling")
_OWN_COUNTRY = re.compile(
    r"\b(?:his|her|their) (?:country|nation|homeland|state)\b|\b(?:иого|іі|іхн\w+) (?:краін|держав)"
)
_TO_THE_BOT = re.compile(r"(?:to )?you\b|тобі\b|вам\b")


def without(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts without who says or asks, and without where a greeting comes from."""
    spoken = [_speaker(at, parts, words, keys) for at, key in enumerate(keys) if key in SAYS]
    parts = [
        part for part in parts if not any(part.end - 1 in speaker for speaker in spoken)
    ]  # a phrase may go on after "I need"
    return [p for p in parts if not (_is_home(p, parts, keys) or _is_taught(p, words, keys))]


def _is_taught(part: Part, words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether a word that we do not know is whom to explain it to: "for teenagers"."""
    if part.concept not in _PUPILS or ASKS.intersection(keys[part.start : part.end]):
        return False
    stop = next((at for at in range(part.start, 0, -1) if words[at - 1][-1] in ",.;:?!"), 0)
    return bool(_EXPLAIN.search("".join(f"{key} " for key in keys[stop : part.start])))


def _is_home(part: Part, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether a place we do not know is where a greeting comes from: "Hello from Leeds"."""
    if part.concept not in _HOMES:
        return False
    said = {p.concept for p in parts if p.end < part.start} - {"free"}
    named = {at for p in parts if p.concept in _HOMES for at in range(p.start, p.end)}
    start = part.start
    while start and (start - 1 in named or keys[start - 1] in _ARTICLES):
        start -= 1
    comes = bool(FROM.intersection(keys[start - 1 : start]))
    thanks = any(p.concept == "thanks" and p.end == start - 1 for p in parts)
    return comes and (thanks or said - _HOMES == {"greet"})


def _who_is_at(place: int, parts: Sequence[Part], keys: Sequence[str]) -> int:
    """Return where somebody begins who is at a place of ours: "someone in our newsroom"."""
    at = (p for p in parts if p.end == place - 1 and keys[place - 1] in PLACED)
    who = next((p for p in at if p.concept == "asker" or keys[p.start] in _SOMEBODY), None)
    return who.start if who else place


def _speaker(verb: int, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> range:
    """Return the words of somebody who says something, such as "my barber says", with the verb."""
    if _TO_THE_BOT.match(" ".join(keys[verb + 1 :])):
        return range(0)  # "delete everything my ex wrote to you"
    if keys[verb] in _KEEPS and _SENDING.intersection(keys[verb + 1 : verb + 2]):
        return range(0)  # "the ones my ex keeps sending me"
    abroad = any(p.concept == "country" and p.end <= verb for p in parts)
    if abroad and _OWN_COUNTRY.search(" ".join(keys[verb + 1 :])):
        return range(0)  # "my Romanian neighbour asks when his country joined"
    if keys[verb] in REPORTS and TOPICS.intersection(keys[verb + 1 : verb + 2]):
        return range(0)  # what somebody thinks about a person is a question of its own
    askers = {p.start: p.end for p in parts if p.concept == "asker"}
    people = [
        p
        for p in parts
        if p.concept in _PEOPLE
        or keys[p.start] in _SOMEBODY
        or (p.concept == "country" and p.end in askers)  # "my French colleague"
    ]
    empty = {at for part in people for at in range(part.start, part.end)}
    start = verb
    while start and start - 1 in empty and verb - start < _MOST_SPEAKER:
        start -= 1
        if keys[start] in MYSELF | _SOMEBODY or (keys[start] in _OURS and verb - start > 1):
            asked = start and keys[start - 1] in _AUXILIARIES  # "does my camera need"
            return range(0) if asked else range(_who_is_at(start, parts, keys), verb + 1)
    if start == 0 < verb and verb in askers.values():
        return range(verb + 1)  # "Greek colleague claims …"
    # Ukrainian has no article to tell; a word of asking is nobody.
    named = any(p.end == verb and p.value != "free" for p in parts if p.concept in EMPTY)
    acts = _TO_ACT.match(" ".join(keys[verb + 1 : verb + 2]))  # "Каталонія хоче бути …"
    nobody = named and not (acts or keys[verb].isascii() or words[verb - 1].isupper())
    return range(verb - 1, verb + 1) if nobody else range(0)
