"""Actors: deeds of somebody else than the states, the EU and the people of the record.

"What did Ukraine promise the EU?", "Did you sign it?" and "Did Spain accept that Kosovo joined?"
use words of ours for what the record does not hold.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from handlers.understanding.parts import Part, meant, right_after
from handlers.understanding.roles import PARTNERED, owns
from handlers.understanding.text import word_set

_SAYS = word_set("say says said каже кажуть сказав сказала сказали казав казала говорить говорять")
_SPEAKERS = frozenset("country people title group body states".split())
_GIVES = frozenset({"help", "supply", "promise", "back", "area"})
_PREPOSITIONS = word_set("to for with in of on by from at into до для з із зі в у по від за про")
_UKRAINE = word_set("ukraine ukrainians україна українці")
_HIMSELF = word_set("you ти ви")
_ME = word_set("мене мною")
_DEEDS = frozenset({"join", "sign", "signatory", "adopt", "title", "talks", "start", "hold"})
_JOINED = frozenset({"join", "sign", "signatory"})
_DOES = re.compile(
    "talk|negotiat|open|lead|join|sign|adopt|agree|work|приєдн|долуч|доєдн|підпис|ухвал|учасни"
)
_TO_THE_BOT = re.compile(r"(?:до|на) (?:вас|тебе|нас|мене|бота|боту|чату|каналу|телеграму)\b")
_WITH_YOU = re.compile(r"\b(?:до|на|з|із|зі) (?:вас|тебе|вами|тобою)$")
_KIN = word_set("my мій моя моє мої")
_LETS = frozenset({"accept", "adopt", "back", "help", "supply", "subscribe", "content"})
_FROM = re.compile(r"(?:^|\s)(?:from|on behalf of|з|із|від|від імені)$")
_GETS = word_set("get got make made let persuade persuaded confirm confirmed claim claimed know")
_ALLY = re.compile("partners?|all(?:y|ies)|friends|союзник|партнер|друз")
_STANDS = re.compile("stand|stood|embrac|side|join|associat")
_ALIGNS = re.compile("align|go|went|goes")
_STATES = word_set(
    """
    netherlands us states philippines maldives seychelles bahamas cyprus
    нідерланди сполучені штати
    """
)
_SUPPORTS = word_set("support supports back backs підтримують")
_AUXILIARIES = word_set("do does did is was can could will would has had")
_MINDS = word_set(
    """
    know explain tell find look looking like want ask think mean remember hear answer understand
    claim curious sorry sure wondering confused trying aware
    """
)


def act_otherwise(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether it is asked what others did, said or gave than the record tells of."""
    said = meant(parts)
    pairs = [(part, then, said[at:]) for at, (part, then) in enumerate(pairwise(said), 2)]
    return (
        any(_is_given_to_the_eu(part, then, rest, parts, words, keys) for part, then, rest in pairs)
        or _is_ukraines_joining(parts, words, keys)
        or _is_of_the_chat(parts, keys)
        or _is_from_ukraine(parts, keys)
        or any(
            _says(part, parts, keys)
            or _lets_join(part, then, rest)
            or _has_it_done(part, then, rest, keys)
            or _supports(part, then, rest, words, keys)
            or _is_ally(part, then, keys)
            or _talks_to(part, then, rest, parts)
            for part, then, rest in pairs
        )
        or any(_minds(part, keys) for part in parts if part.concept == "person")
    )


def _says(part: Part, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether somebody says something: "What did Greece say about the agreement"."""
    then = right_after(part, parts)
    says = then is not None and then.concept == "content" and keys[then.start] in _SAYS
    asked = any(p.concept == "what" and p.end <= part.start for p in parts)
    return says and asked and part.concept in _SPEAKERS


def _is_given_to_the_eu(
    giver: Part,
    gift: Part,
    rest: Sequence[Part],
    parts: Sequence[Part],
    words: Sequence[str],
    keys: Sequence[str],
) -> bool:
    """Return whether Ukraine or somebody else gives and the EU takes: "Who supports the EU?".

    What Ukraine itself promised the record does not hold, whoever was promised it.
    """
    if giver.concept == "promise" and keys[gift.start] == "украіна":
        return True  # "Що обіцяла Україна"
    to_the_eu = gift.concept in _GIVES and any(
        p.concept == "eu" and not _FROM.search(" ".join(keys[: p.start])) for p in rest
    )
    passive = any(p.value == "be" for p in parts if giver.start - 1 <= p.start < gift.start)
    if passive or not (to_the_eu or gift.concept == "promise"):
        return False
    if giver.concept == "who":
        return bool(rest) and rest[0].concept == "eu"
    led = _PREPOSITIONS.intersection(keys[giver.start - 1 : giver.start])
    named = giver.concept == "ukraine" and keys[giver.start] in _UKRAINE
    return named and not (led or owns(giver, words))


def _is_ukraines_joining(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether Ukraine itself joins something: "Ukraine's accession", "вступ України"."""
    for part in parts:
        after = right_after(part, parts)
        its = part.concept == "ukraine" or (part.concept, part.value) == ("country", "UA")
        joins = its and after is not None and after.concept == "join"
        if joins and after and (owns(part, words) or keys[after.start] == "joining"):
            return True
        stands = part.concept == "join" and _STANDS.match(keys[part.start])
        named = any(p.concept == "declaration" for p in parts)
        if stands and after and after.concept == "ukraine" and not named:
            return True  # "Which EU states stand behind Ukraine?"
        joins = part.concept == "join" and keys[part.start] in ("участь", "приєднання", "вступ")
        if joins and after and after.concept == "ukraine" and keys[after.start] == "украіни":
            return True
    return False


def _is_from_ukraine(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether somebody from Ukraine is asked for who joined: "Хто приєднався з України?"."""
    concepts = {p.concept for p in parts}
    if concepts & PARTNERED or not concepts & {"join", "signatory", "declaration"}:
        return False
    asks = bool(concepts & {"who", "signatory"})
    return asks and any(
        part.concept == "ukraine" and _FROM.search(" ".join(keys[: part.start])) for part in parts
    )


def _is_of_the_chat(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether the bot, the asker or his kin did it: "Did you sign?", "до вас"."""
    of_the_bot = any(part.concept == "manual" for part in parts)
    if of_the_bot and any(part.concept == "free" and _is_kin(part, keys) for part in parts):
        return True  # "Які запитання ставив боту мій сусід?"
    for part in parts:
        if not _DOES.match(keys[part.start]):
            continue
        before, after = keys[part.start - 1 : part.start], keys[part.end : part.end + 1]
        himself = _HIMSELF.intersection(before) or _HIMSELF.intersection(after) - {"you"}
        how = keys[0] in ("how", "як") and part.concept != "talks"
        if himself and part.concept in _DEEDS and not how:
            return True
        if part.concept not in _JOINED:
            continue
        spoken = " ".join(keys[part.end :]), " ".join(keys[: part.start])
        if _TO_THE_BOT.match(spoken[0]) or _WITH_YOU.search(spoken[1]):
            return True
        if _ME.intersection([*before, *after]):
            return True
        beside = (p for p in parts if part.start == p.end or part.end == p.start)
        if any(p.concept == "free" and _is_kin(p, keys) for p in beside):
            return True
    return False


def _is_kin(part: Part, keys: Sequence[str]) -> bool:
    return part.end - part.start > 1 and keys[part.start] in _KIN


def _lets_join(part: Part, then: Part, rest: Sequence[Part]) -> bool:
    """Return whether somebody lets another join: "Did Spain accept that Kosovo joined?"."""
    if part.concept not in ("country", "ukraine", "eu") or then.concept not in _LETS:
        return False
    return [p.concept for p in rest[:2]] == ["country", "join"]


def _has_it_done(part: Part, then: Part, rest: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether somebody gets or says another to join: "Did Germany get Austria to join?"."""
    if (part.concept, then.concept) != ("country", "country"):
        return False
    joins = [p.concept for p in rest[:1]] == ["join"]
    return joins and bool(_GETS.intersection(keys[part.end : then.start]))


def _supports(
    part: Part, then: Part, rest: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> bool:
    """Return whether somebody is for an agreement, or a people for the declaration."""
    if (part.concept, then.concept) == ("back", "country") and keys[part.start] == "підтримують":
        # "Чи підтримують поляки …": a people, and no state
        return keys[then.start].endswith(("и", "і")) and keys[then.start] not in _STATES
    if then.concept != "back":
        return False
    paper = rest[0].concept if rest else ""
    if paper in PARTNERED and part.concept in ("country", "who", "title", "people", "ukraine"):
        return True
    key = keys[part.end - 1]
    people = part.concept == "country" and key.endswith("s") and key not in _STATES
    people = people and not owns(part, words) and keys[part.start - 1 : part.start] != ["the"]
    return people and keys[then.start] in _SUPPORTS


def _is_ally(part: Part, then: Part, keys: Sequence[str]) -> bool:
    """Return whether allies of a country are meant, or one that goes with another."""
    if then.concept not in ("country", "russia"):
        return False
    between = keys[part.end : then.start]
    if part.concept == "states" and _ALLY.match(keys[part.start]):
        return between in (["of"], ["of", "the"], [])
    led = [*keys[part.end - 1 : part.end], *between]
    return part.concept == "join" and bool(_ALIGNS.match(keys[part.start])) and "with" in led


def _talks_to(part: Part, then: Part, rest: Sequence[Part], parts: Sequence[Part]) -> bool:
    """Return whether it is asked whom a country talks to: "Who is the EU talking to?"."""
    if part.concept != "who" or then.concept not in ("country", "eu"):
        return False
    only = [p.concept for p in rest] == ["talks"]
    return only and any(
        p.value == "be" or p.concept == "free" for p in parts if part.end <= p.start
    )


def _minds(part: Part, keys: Sequence[str]) -> bool:
    """Return whether it is asked what somebody knows or feels: "What does Zhovkva know?"."""
    asks = _AUXILIARIES.intersection(keys[part.start - 1 : part.start])
    return bool(asks and _MINDS.intersection(keys[part.end : part.end + 1]))
