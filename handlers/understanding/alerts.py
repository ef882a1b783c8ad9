"""Alerts: words that ask for news only in their place, such as "If a new state joins, tell me"."""

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from handlers.understanding.parts import Part, meant, opening
from handlers.understanding.text import word_set

_ONTO = frozenset({"на", "мене", "нас"})
_SIGN_ME_UP = frozenset({"підпиши", "підпишіть"})
_WHENEVER = re.compile("if|when|once|as soon as|new|any|another|якщо|коли|щоино|тільки")
_TO_COME = frozenset({"new", "others", "upcoming", "future"})
_NEWS = _TO_COME | {"news", "tell-when", "turn-on", "change", "whats-new", "happen", "when", "hour"}
_SENDS = re.compile(
    "(?:send|text|message|email|mail|надішл|надсил|присил|пришл|скин|скида|кида|пиш|шли)"
)
_INFORMS = re.compile("повідом|сповіст|інформ|даи|прошу|дати")
_WHAT_IS = re.compile(
    r"(?:мені |нам |будь ласка )*"
    r"(?:хто|скільки|чи|яка|які|якии|перелік|список|(?:точну )?дату|стан)\b"
)
_HAS_DONE = re.compile(
    r"\b(?:при|до)єднал(?:а|о|и)|\b(?:при|до)єднавс|\bдолуч(?:ил|ивс)|\bпідписа[лв]"
)
_DATES = frozenset({"date", "dates"})
_SENT = frozenset({"list", "count", "source"})
_HELD = frozenset({"signatory", "join", "agreement", "talks", "country", "states"})
_MINE = re.compile(
    r"(?:is|are) (?:my|the) |do i (?:have|get|receive) |have i (?:got )?"
    r"|.*\b(?:which|what) .*"
    r"\b(?:ive|(?<!can )i (?:currently |now )?(?:have|get)|have i|do i (?:have|get)|am i|im)\b"
    r"|.*\b(?<!не )маю\b(?! \w+ти\b)"
)
_ALERTS = word_set(
    """
    subscription subscriptions notification notifications alert alerts сповіщення підписку підписки
    """
)
_OWN = word_set("мій моя мої наш наша наші")
_DID = word_set("did have has had was were am")
_IS = word_set("is are do does")
_ENDS = frozenset({"stop", "erase", "off"})
_RUNNING = frozenset({"subscribe", "subscriptions", "active"})
_IF = word_set("if якщо")
_TOLD = frozenset({"country", "states", "ukraine", "who", "title", "people"})
_MY = word_set("i my me we our us")
_TO_COME_TRUE = word_set("joins signs accedes")
_ORDERED = frozenset({"subscriptions", "subscribe", "unsubscribe"})
_THEIRS = word_set("його її їхню їхні his her their")
_LEAVERS = word_set("my our мою мого моїх нашу нашого наших")
_FOR_HIMSELF = (("він", "собі"), ("вона", "собі"), ("вони", "собі"))
_COMPLAINS = frozenset({"too", "задовбали"})
_ONLY = word_set("only just лише тільки")
_LET_ME_KNOW = re.compile(
    "(?:let (?:me|us) know|(?:tell|text|message) (?:me|us)|ping me"
    "|(?:скаж|напиш|пиш|черкн)(?:и|іть)(?: мені)?)$"
)
_FOR_A_WHILE = re.compile(
    r"\b(?:for|на) (?:\w+ ){0,2}(?:hours?|nights?|days?|weeks?|months?|годин\w*|день|дні|днів"
    r"|тиждень|тижні|тижнів|місяць|місяці|місяців)(?: please| будь ласка)?$"
)
_SIGNED_UP_FOR = ["signed", "up", "for"]


def for_a_while(keys: Sequence[str]) -> bool:
    """Return whether words end with how long a thing is to last: "for three days"."""
    return bool(_FOR_A_WHILE.search(" ".join(keys)))


def concept(
    part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> str | None:
    """Return what a part stands for where it speaks of alerts, None where it does not."""
    concepts = {p.concept for p in parts}
    if part.concept == "free" and concepts & _TO_COME and _lets_us_know(part, words, keys):
        return "tell-when"
    if "future" in concepts and keys[part.end - 1] == "повідомити":
        return "subscribe"
    if part.concept == "tell-when" and "country" in concepts and _TO_COME_TRUE.intersection(keys):
        return "subscribe"  # "Tell me when Austria joins"
    if part.concept == "subscribe" and (
        _sends_at_once(part, keys, concepts) or _tells_now(part, keys)
    ):
        return "free"
    if part.concept == "subscribe" and _are_ones_own(part, keys):
        return "subscriptions"
    if part.concept in _ORDERED and _are_anothers(part, parts, keys):
        return "elsewhere"
    if part.concept == "sign" and keys[part.start] in _SIGN_ME_UP:
        return (
            "subscribe"
            if _ONTO.intersection(keys) or {"subscribe", "news"} & concepts
            else "elsewhere"
        )
    if part.concept == "unsubscribe" and keys[part.start] in _COMPLAINS:
        return _complaint(part, parts, keys)
    signs = part.concept in ("sign", "join") and "declaration" not in concepts
    if signs and _is_subscribing(part, keys, parts):
        return "elsewhere" if _are_anothers(part, parts, keys) else "subscriptions"
    return None


def are_spoken_of(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether alerts are only spoken of: "Did I unsubscribe?", "Don't mute Greece"."""
    concepts = {p.concept for p in parts}
    first = opening(parts)
    opens = keys[first.start] if first else ""
    ended = "unsubscribe" in concepts or (concepts & _ENDS and concepts & _RUNNING)
    if ended and (opens in _DID or ("happen" in concepts and _IF.intersection(keys))):
        return True
    kin = any(
        p.concept in ("asker", "greet") and "my" in keys[max(p.start - 1, 0) : p.end] for p in parts
    )
    if kin and opens in _DID | _IS and concepts & _RUNNING:
        return True  # "Is my friend subscribed?"
    for one, then in pairwise(meant(parts)):
        if then.concept in ("unsubscribe", "stop") and one.concept in ("who", "not"):
            return one.end == then.start
        if (one.concept, then.concept, opens) == ("who", "subscribe", "who"):
            return not concepts & _NEWS
        told = then.concept == "subscribe" and one.concept in _TOLD
        told = told and "declaration" not in concepts  # "Did anybody follow Poland into it?"
        if told and opens in _DID | _IS | {"how"} and not _MY.intersection(keys):
            return True
    return False


def _are_ones_own(part: Part, keys: Sequence[str]) -> bool:
    """Return whether it is asked which alerts one has: "Are my Greece alerts on?"."""
    return keys[part.end - 1] in _ALERTS and bool(_MINE.match(" ".join(keys)))


def _are_anothers(part: Part, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether the alerts are somebody else's: "чи моя дочка підписалась на новини"."""
    beside = [p for p in parts if part.start == p.end or part.end == p.start]
    kin = any(keys[p.start] in _OWN and p.end - p.start > 1 for p in beside)
    leads = [p for p in parts if p.start > part.end and p.concept == "asker"]
    whose = _LEAVERS.intersection(keys[part.end : part.end + 1])
    leaves = whose and any(p.start == part.end + 1 for p in leads)  # "unsubscribe my wife"
    his = _THEIRS.intersection(keys[part.start - 1 : part.start])
    return kin or bool(leaves or his) or any(pair in _FOR_HIMSELF for pair in pairwise(keys))


def _complaint(part: Part, parts: Sequence[Part], keys: Sequence[str]) -> str | None:
    """Return what "too many alerts" stands for: beside an order it is a remark and asks nothing."""
    others = {p.concept for p in parts if p is not part}
    if "unsubscribe" in others:
        return None
    if any(p.concept == "subscribe" and p.end <= part.start for p in parts):
        return "free"
    return "elsewhere" if _ONLY.intersection(keys) else None


def _lets_us_know(part: Part, words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether the last words ask to be told of what may come: "If …, let me know"."""
    if part.end < len(keys) or not _WHENEVER.match(" ".join(keys)):
        return False
    tail = _LET_ME_KNOW.search(" ".join(keys))
    start = len(keys) - len(tail[0].split()) if tail else 0
    return start > 0 and words[start - 1][-1] in ",:;–—-"


def _sends_at_once(part: Part, keys: Sequence[str], concepts: Set[str]) -> bool:
    """Return whether what the record holds is sent, no news: "Send me the list", "all treaties"."""
    if not _SENDS.match(keys[part.start]):
        return False
    asked = keys[part.start + 1 : part.end] == ["me"] and concepts & _HELD
    news = _NEWS - {"when"} if _DATES.intersection(keys) else _NEWS
    return bool(concepts & _SENT or (asked and not concepts & news))


def _tells_now(part: Part, keys: Sequence[str]) -> bool:
    """Return whether what is so by now is to be told: "Повідомте, скільки країн приєдналося"."""
    if not _INFORMS.match(keys[part.start]):
        return False
    rest = " ".join(keys[part.end :])
    return bool(_WHAT_IS.match(rest)) or (rest.startswith("коли ") and bool(_HAS_DONE.search(rest)))


def _is_subscribing(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether to sign is to subscribe, as "підписатися на" is, unlike "під"."""
    if keys[part.start].startswith("підписан") and {"я", "на"} <= set(keys):
        return True
    if keys[part.start : part.end + 1] == _SIGNED_UP_FOR and "i" in keys[: part.start]:
        return True
    reflexive = keys[part.start].startswith("підпис") and keys[part.start].endswith(("ся", "сь"))
    dated = {at for p in parts if p.days for at in range(p.start, p.end)}
    onto = any(key == "на" and at not in dated for at, key in enumerate(keys))
    return reflexive and onto and "під" not in keys
