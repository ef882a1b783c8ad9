"""Beyond: what fits a frame and is beyond any one command: two questions, an order to states."""

import re
from collections.abc import Sequence
from itertools import pairwise

from handlers.understanding.parts import Part, meant
from handlers.understanding.roles import DOCUMENTS

_GROUPS = frozenset({"body", "within", "eu", "nato", "group", "g7", "members"})
_BEYOND = frozenset({"non", "outside", "поза"})
_OPEN = frozenset({"who", "count"})
_WHO_IS = re.compile("(?:who (?:is|was)|хто так(?:ии|а))$")
_AND_WHAT = re.compile(
    "(?:and|та|и|і) (?:what|when|where|how|which|що|коли|де|скільки|які|яка) "
    "(?!(?:he|she|his|her|він|вона|иого|іі) )"
)
_SUBSCRIBES = frozenset({"subscribe", "unsubscribe"})
_AND_TELL = re.compile(
    r"\b(?:and|і|и|та) (?:also )?(?:tell|say|show|скажи|скажіть|покажи|покажіть|назви) (?:me )?"
    r"(?:who|when|how many|which|хто|коли|скільки|які|яка)\b"
)
_AND_SET = re.compile(
    r"\b(?:and|і|и|та) (?:also )?(?:set|show|delete|turn|change|постав|покажи|видали|встанови)\b"
)
# Two orders, each on its condition, something that is asked "as well", which things are given,
# the asker as a signatory, or a message to others.
_BOTH = re.compile(
    r"(?:if|якщо)\b.*\b(?:if not|якщо ні)\b|.*\b(?:а|і|и|та) ще (?:що таке|хто таки)"
    r"|.*\band also (?:what|who) (?:is|are)\b"
    r"|(?:хто такии|who is|who was) .*\b(?:і|та|and) (?:заодно|also|while at it)\b"
    r"|.*\band (?:where is|is|does|what is) (?:he|she)\b"
    r"|(?!.*\bukrain).*\bwith (?:any )?other (?:countries|states|nations)\b"
    r"|.*\b(?:what did (?:he|she|they) say|що (?:він|вона|вони) (?:\w+ ){0,3}(?:сказа|казал|казав))"
    r"|.*\b(?:which|які|яких|якими) (?:satellites|супутник\w+)\b"
    r"|(?:що таке|what is)\b.* (?:і|и|та|and) (?:скільки|how many)\b"
    r"|(?:підпиши|підпишіть|запиши|запишіть) (?:мене|нас) як\b"
    r"|(?:please )?(?:send|forward|broadcast|write|надішли|розішли|перешли|напиши)(?:ть|те)? "
    r"(?!me |us |мені |нам )(?:\w+ ){0,4}(?:to (?:everybody|everyone|all (?:users|subscribers))"
    r"|(?:усім|всім))\b"
)
_ACT = re.compile(
    r"(?:please )?(?:sign|join|begin|start|open|hold|launch|adopt|conclude) (?:the |a |an )?"
    r"(?:declaration|agreement|talks|negotiations|\w+ to )"
    r"|(?:please )?(?:write|note) (?:it |this )?down\b|(?:запиши|запишіть|занотуи) що\b"
    r"|(?:please )?(?:tell|get|bring|make|ask|push|force|help|let) (?!me |us )\w+ (?:to|into) "
    r"|(?:please )?(?:(?:end|break off) (?:the )?talks|give \w+ guarantees|send me to)\b"
    r"|(?:please )?(?:remove|delete|strike|erase|throw|kick|take|cross) (?:\w+ ){1,2}"
    r"(?:from|off|out of|out from) (?:the |your |this )?(?:declaration|signatories|list of)\b"
    r"|(?:please )?(?:put|add|enter|include|register|sign) (?:\w+ ){1,2}(?:up )?"
    r"(?:on|to|onto|into|in|for) (?:the |your |this )?(?:declaration|signatories|list|record)\b"
    r"|(?:впиши|додаи|внеси|включи|підпиши|впишіть|додаите|внесіть|включіть|підпишіть)"
    r" (?:\w+ ){1,2}(?:у|в|до|під) (?:список|списку|списком|перелік|деклара|підписант|число)"
    r"|(?:видал|прибер|викресл|викин)\w+ (?:\w+ ){1,2}(?:з|із|зі) (?:деклара|числа підпис)"
    r"|(?:please )?(?:put|mark|enter|запиши|запишіть|познач|позначте|внеси|внесіть)\b.* (?:as|як)\b"
)
_IN = frozenset({"в", "у"})
_SPAN = re.compile(
    r"\b(?:days?|weeks?|months?|years?|день|дні|днів|тиждень|тижні|тижнів|місяць|місяці|місяців|рік"
    r"|роки|років)$"
)
_ON_THE = re.compile(r"\bon(?: the)?$")
_FROM_IT = re.compile("(?:after|before|після|до|перед)$")
# What the asker did or feels, which asks nothing: "We are negotiating with Poland".
_DONE_BY_US = re.compile(
    r"(?:i|we) (?:signed|joined|negotiated|wrote|took part|talked|hope|trust|doubt|like|agree"
    r"|am for|are for|have an?|are negotiating)\b"
    r"(?!.*\b(?:did|does|is|has|have|whether|or not|confirm|show|give)\b)"
)
_JOINING = frozenset({"joining", "accession", "приєднання", "долучення"})
_BACKERS = frozenset({"free", "country", "eu", "group", "body"})
_PROOFS = frozenset({"document", "source", "area", "support-area"})
_ASKING = frozenset("when who where how what which count subscribe date".split())
_MATTERS = frozenset("happen took-place count join agreement talks date".split())


def is_beyond(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether no one command can answer a question, though its concepts may fit one."""
    spoken = " ".join(keys)
    return (
        _means_others(parts, keys)
        or _is_unrecorded(parts)
        or _asks_twice(parts)
        or _tells_to_act(parts, keys, spoken)
        or _BOTH.match(spoken) is not None
        or _orders_and_asks(parts, keys)
        or _asks_who_and_more(parts, keys)
        or _backs_joining(parts, keys)
        or _is_inside(parts, keys)
        or _counts_from_a_day(parts, keys)
        or _counts_when_one_joins(parts, keys)
        or _lacks_its_month(parts, keys)
        or _leaves_out(parts)
    )


def _means_others(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether those outside a body are meant: "non-EU states", "хто не з ЄС приєднався"."""
    named = [one for one, then in pairwise(meant(parts)) if then.concept in DOCUMENTS]
    return any(
        body.concept in _GROUPS
        and part.concept != "holdout"
        and (part.concept == "not" or set(keys[part.start : part.end]) & _BEYOND)
        and (body.concept, part.concept) != ("g7", "outside")
        and not (body.concept == "g7" and body in named)
        for part, body in pairwise(meant(parts))
    )


def _is_unrecorded(parts: Sequence[Part]) -> bool:
    """Return whether it is asked what the record lacks: "joined but are not in your record"."""
    concepts = [part.concept for part in meant(parts)]
    return "join" in concepts and ("not", "in-record") in pairwise(concepts)


def _asks_twice(parts: Sequence[Part]) -> bool:
    """Return whether it is asked who joined between two countries, or when one of them did.

    When one joined and who signed its agreement are two questions as well.
    """
    concepts = [part.concept for part in parts]
    two = len({part.value for part in parts if part.concept == "country"}) > 1
    if {"join", "who", "sign"} <= set(concepts) and (two or "agreement" in concepts):
        joined, who, signed = map(concepts.index, ("join", "who", "sign"))
        return joined < who < signed
    asks = next((at for at, concept in enumerate(concepts) if concept in _OPEN | {"which"}), None)
    if asks is None or "country" not in concepts:
        return False
    if {"before", "after"} <= set(concepts) and _OPEN & set(concepts):
        return not any(part.days for part in parts)
    joined = concepts.index("join") if "join" in concepts else len(concepts)
    when = concepts.index("when", asks) if "when" in concepts[asks:] else len(concepts)
    return joined < when and "country" in concepts[when : when + 3]


def _tells_to_act(parts: Sequence[Part], keys: Sequence[str], spoken: str) -> bool:
    """Return whether the bot is to do what states do: "Sign the declaration", "Begin talks"."""
    if not parts or any(p.concept in _ASKING for p in parts):
        return False
    rest = " ".join(keys[parts[0].start :])
    return bool(_ACT.match(rest) or _DONE_BY_US.match(spoken))


def _orders_and_asks(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether alerts are ordered and something is asked: "Sign me up and tell who …"."""
    ordered = [p for p in parts if p.concept in _SUBSCRIBES]
    if not ordered:
        return False
    rest = " ".join(keys[ordered[0].end :])
    sets = any(p.concept == "settings" for p in parts) and _AND_SET.search(rest)
    return bool(sets or _AND_TELL.search(rest))


def _backs_joining(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether it is asked who is for joining: "Do the Greeks support joining it?"."""
    meant = [p for p in parts if p.concept not in _BACKERS]
    if not _PROOFS.isdisjoint(p.concept for p in parts):
        return False  # "Which document backs Estonia's joining?"
    return any(
        (for_it.concept, it.concept) == ("back", "join") and keys[it.start] in _JOINING
        for for_it, it in pairwise(meant)
    )


def _is_inside(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether it is asked who is left in a body: "Хто залишився в НАТО?"."""
    if sum(p.concept in ("outside", "not") for p in parts) > 1:
        return False  # "лишилися в НАТО держави поза декларацією"
    return any(
        out.concept == "outside"
        and within.concept in _GROUPS
        and _IN.intersection(keys[out.end : within.start])
        for out, within in pairwise(meant(parts))
    )


def _leaves_out(parts: Sequence[Part]) -> bool:
    """Return whether a body is left out of a count or a list: "excluding the EU members"."""
    return any(
        one.concept == "without" and then.concept in ("body", "within", "group", "nato")
        for one, then in pairwise(meant(parts))
    )


def _counts_from_a_day(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether days are counted from a date: "two days after 18 August"."""
    return any(
        part.days
        and _SPAN.search(" ".join(keys[: part.start]))
        and _FROM_IT.match(keys[part.start])
        for part in parts
    )


def _counts_when_one_joins(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether it is asked how many there were at a joining: "… when Cyprus joined?"."""
    said = meant(parts)
    return any(
        [p.concept for p in said[at : at + 3]] == ["when", "country", "join"]
        and keys[said[at].start] in ("when", "коли")
        and any(p.concept == "count" for p in said[:at])
        for at in range(len(said))
    )


def _lacks_its_month(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether a day is named without its month: "Who joined on the 24th?"."""
    if any(part.days for part in parts):
        return False
    return any(_ON_THE.search(" ".join(keys[: p.start])) for p in parts if p.concept == "nth")


def _asks_who_and_more(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether it is asked who somebody is, and what happened: "Хто такий X та що …"."""
    return any(
        _WHO_IS.search(" ".join(keys[: part.start]))
        and _AND_WHAT.match(" ".join(keys[part.end :]))
        and _MATTERS.intersection(p.concept for p in parts if p.start > part.end)
        for part in parts
        if part.concept == "person"
    )
