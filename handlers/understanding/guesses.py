"""Guesses: what the asker takes the answer to be, how little of it he has, and what he doubts."""

import re
from collections.abc import Sequence

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
_ECHO = re.compile(
    "(?:has|have|did|do|does|is|are|was|were)(?:nt)? (?:it|they|she|he)"
    "|can (?:any|every) (?:country|state)(?: in the world)?(?: do (?:it|that|so)| join)?"
    "|(?:and )?(?:do|would) you(?: know)?"
    "|(?:can|could|might|is|was) (?:that|it|this) (?:really |actually )?(?:be )?"
    "(?:true|right|correct|so|the case)"
    "|(?:can|could) (?:you|someone|anyone) (?:confirm|verify|check)(?: (?:it|this|that))?"
    "|(?:чи )?(?:це|то) (?:правда|так)(?: чи (?:ні|він|вона|вони)(?: знову)?(?: вигадує| бреше)?)?"
    "|(?:чи )?(?:(?:він |вона )?бреше|брешуть|вигадує|вигадують)|правда чи ні|чи (?:так|правда) це"
    "|(?:хто (?:з нас )?|він )(?:правии|має рацію)|вона (?:права|має рацію)"
    "|(?:whos|who is|which of us is) right|am i (?:right|wrong)"
    "|(?:is|are) (?:he|she|they) (?:right|wrong|correct|mistaken)"
    "|(?:he|she|they|im)(?: is| are)? (?:right|wrong|mistaken|lying)"
    "(?: (?:isnt|arent|am|right|no)(?: (?:he|she|they|i))?)?"
    "|which (?:ones )?are they|which (?:one|date)? ?(?:do you have|is (?:right|correct|it))"
    "|як(?:а|у) (?:дата )?(?:у вас|правильна|вірна|маєте ви)(?: записана)?"
)
_DOUBTS = re.compile(
    "or (?:(?:did|am|have|was|do) i |(?:is|are|was|has|have) (?:my|our|he|she|they|this|that) )"
    "|чи (?:я|мені|мо[яіє]|міи) "
)
_CONCEDING = word_set("even though although хоча")
_WAYS = re.compile(
    "an? (?:\\w+ )?(?:statement|letter|note|speech|decree)\\b.*"
    "|(?:was (?:it|there)|were there|by|via|through|with|in|as|perhaps|maybe) (?:an?|the|some) .*"
    "|(?:заявою|листом|нотою|указом|рішенням|постановою|усно|письмово|підписом|промовою) .+"
    "|(?:це (?:була|був|було)|через|шляхом|за допомогою|у формі|чи) .+"
)
_HOW_JOINED = frozenset({"how", "country", "join"})
_NEAR = 4  # words that tell whether somebody doubts


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


def asks_which_way(remark: Remark) -> bool:
    """Return whether ways are named, where it is asked how a country joined: "…, by a letter?"."""
    return remark.named >= _HOW_JOINED and bool(_WAYS.fullmatch(" ".join(remark.keys)))


def knows_little(remark: Remark) -> bool:
    """Return whether it is told how little the asker knows: "I only see Albania"."""
    asks = ASKS.intersection(remark.keys) or "?" in remark.words[-1] or bids(remark)
    return bool(_I_HAVE.match(" ".join(remark.keys))) and not asks


def echoes(keys: Sequence[str]) -> bool:
    """Return whether it is only asked once more whether it is so: "who is right?"."""
    return bool(_ECHO.fullmatch(" ".join(keys)))


def doubts(keys: Sequence[str], at: int) -> bool:
    """Return whether a doubt or a concession begins at a word: "or am I …", "even though …"."""
    concedes = keys[at] in _CONCEDING and keys[at + 1 : at + 2] != ["if"]
    return bool(concedes or _DOUBTS.match(" ".join(keys[at : at + _NEAR])))
