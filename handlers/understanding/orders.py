"""Orders: whether something is ordered beside a question, and who only says or wants to know."""

import re
from collections.abc import Sequence

from handlers.understanding import vocabulary
from handlers.understanding.parts import UNKNOWN
from handlers.understanding.remark import Remark
from handlers.understanding.roles import FOR
from handlers.understanding.text import word_set

PAUSE = re.compile(r"[.,:;!?—–-]\W*$")
REPORTS = word_set(
    """
    says said thinks think believes reckons told insists swears claims claim writes wrote heard
    insisting read argues argue claiming saying каже сказав сказала кажуть говорить вважає стверджує
    запевняє переконує пише твердить стверджують запевняють твердять переконують пишуть пишеться
    прозвучало пролунало написано зазначено почули прочитали чув чула чули
    почув почула прочитав прочитала думає думають запевняв запевняла стверджував стверджувала
    переконував переконувала твердив твердила disputes doubts maintains alleges disagree disagrees
    insisted swore assured suspects claimed asserted alleged
    """
)
SAYS = REPORTS | word_set(
    """
    say keep keeps asked asks wants want needs need питає запитує просить попросив попросила
    просив просила хотів хотіла спитав спитала питав питала запитав запитала хоче хочуть
    цікавиться питають просять кажете сказано wonder wonders wondering wishes requires requests
    demands insist потребує вимагає бажає цікавляться сперечаються
    """
)
PLACED = word_set("as in from at on near of for to with у в з із зі на під біля до для")
_BIDS = re.compile(
    "(?:set|book|order|play|buy|tell|give|show|find|explain|list|name|say|describe|translate|write"
    "|compose|calculate|wonder)"
    "|(?:розкаж|скаж|покаж|поясн|напиш|переклад|назв|склад|зроб|підкаж|знаид"
    "|переліч|перевір|надішл|відправ|довед|кин|скин)(?:и|іть)|(?:с|під)?кинь(?:те)?|перемнож(?:те)?"
    "|порівня(?:и|ите)"
    "|(?:даи|порахуи|перерахуи|заспіваи|намалюи|перекажи)(?:те)?"
)
_TO_US = (["me"], ["us"], ["мені"], ["нам"])
_THIS = (["this"], ["it"])
_AND = word_set("and і и та а")
_AND_ALSO = _AND | word_set("only just also then now")
_DOERS = word_set("i we my our я ми")
_MAKE_UP = ["make", "up"]
_TILL = word_set("by before until till on asap today tonight tomorrow now for")
_NOT = word_set("not dont didnt не")
# What may stand before "me" and orders nothing: "forgive me", "а мені вставати о шостій".
_NO_ORDERS = word_set(
    "forgive excuse pardon believe trust а і й та але ще бо як що тож то от ось це"
)
_THEN = word_set("then тоді потім")
_WOULD = word_set("would i'd we'd")
_BEFORE_A_BID = word_set(
    """
    please and then also you but now just only kindly
    ласка лише тільки але і та а й тоді ще заодно ану
    """
)
TO_KNOW = word_set(
    """
    know see hear check understand sure знати дізнатися дізнатись зрозуміти перевірити поцікавитися
    поцікавитись спитати запитати уточнити глянути почути
    """
)
_INFINITIVE = re.compile("[а-яєіїґ'’]+ти(?:ся|сь)?")
_DOES = word_set(
    "read put show write prove teach include quote illustrate mention present share publish"
    " довести доводити показати вписати вставити написати розповісти"
)
_IDLE = frozenset({"free", "thanks", "greet", "asker", "daily"})
_GETS = word_set(
    "book order buy know see get have receive hire rent find learn hear visit apply register enroll"
)
_TO_GET = word_set("отримати одержати купити придбати роздобути забронювати")
CURIOUS = word_set("curious wondering interested цікаво цікавить питання")
WISHES = word_set(
    "want need looking interested хочу треба потрібно потрібна потрібен потрібні прошу хотів"
)
ENDING = re.compile(".*(?:[аюуі]и|[иі]те|ьте|(?<!о)іть)")
"""What Ukrainian orders end in."""
_TO_SEVERAL = re.compile(".*(?:[иі]те|ьте|(?<!о)іть)")  # unlike "чай", which no order is
TELLING = re.compile(
    ".*(?:[аяуюрлнв]ю|(?:[жшчщ]|[іеи]д|ив)у|[аяуюі]є|[аяуюі]єть|[аяуюи]ть|оіть"
    "|[аеиіуюя]в|ишов|[аеиіоуюяшгкзсрб]л[аои])(?:ся|сь)?"
)
"""What Ukrainian verbs end in where they tell what is or was; orders end otherwise."""


def bids(remark: Remark) -> bool:
    """Return whether something is ordered, or wished for in words that we do not know.

    What the answer is wanted for is no wish: "I need it for my thesis".
    """
    words, keys = remark.words, remark.keys
    wanted = (
        at
        for at in range(len(keys))
        if (_wants(at, keys) or _would_like(at, keys))
        and not (TO_KNOW.intersection(keys[at + 1 : at + 4]) or _does_it_himself(at, keys))
    )
    wish = next(wanted, len(keys))
    wished = any(part.concept == UNKNOWN and remark.at(part) > wish for part in remark.parts)
    unknown = (remark.at(part) for part in remark.parts if part.concept == UNKNOWN)
    ordered = any(_orders_many(at, keys) for at in unknown)
    askers = {remark.at(part) for part in remark.parts if part.concept == "asker"}
    places = (at for at in range(len(keys)) if at not in askers)
    ordered = ordered or any(_orders(at, words, keys) for at in places)
    leaves = remark.named & {"unsubscribe", "stop"}  # "and want some peace"
    return ordered or (wished and not (leaves or FOR.intersection(keys)))


def wishes(keys: Sequence[str]) -> bool:
    """Return whether something is wanted or needed, unlike "I don't want it"."""
    return any(_wants(at, keys) and not _does_it_himself(at, keys) for at in range(len(keys)))


def _wants(at: int, keys: Sequence[str]) -> bool:
    looks = keys[at] == "looking" and keys[at + 1 : at + 2] != ["for"]
    this = keys[at + 1 : at + 2] in _THIS and _TILL.issuperset(keys[at + 2 : at + 3])
    return keys[at] in WISHES and not (looks or this or _NOT.intersection(keys[at - 1 : at]))


def _does_it_himself(at: int, keys: Sequence[str]) -> bool:
    """Return whether the asker wants to do something himself: "I want to show the pace"."""
    if keys[at + 1 : at + 2] == ["to"] and (done := keys[at + 2 : at + 3]):
        known = vocabulary.longest(done)
        idle = known is None or known[0].concept in _IDLE
        return (idle and done[0] not in _GETS) or done[0] in _DOES  # "I want to print it"
    deed = next((key for key in keys[at + 1 : at + 3] if _INFINITIVE.fullmatch(key)), "")
    known = vocabulary.longest([deed]) if deed else None
    idle = known is None or known[0].concept == "free"
    return bool(deed) and (idle or deed in _DOES) and deed not in _TO_GET | TO_KNOW


def _would_like(at: int, keys: Sequence[str]) -> bool:
    return keys[at] == "like" and bool(_WOULD.intersection(keys[at - 1 : at]))


def _orders_many(at: int, keys: Sequence[str]) -> bool:
    """Return whether a word ends as Ukrainian orders to several do, and does not introduce."""
    introduces = at == len(keys) - 1
    negated = _NOT.intersection(keys[at - 1 : at])
    return bool(_TO_SEVERAL.fullmatch(keys[at])) and not (introduces or negated)


def _orders(at: int, words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether a verb orders: "Order me a pizza", unlike "as my boss liked to say"."""
    goes_on = keys[at - 1 : at] == ["also"] or (at == 1 and keys[0] in _AND)
    opens = at == 0 or goes_on or keys[at - 1] in _THEN or bool(PAUSE.search(words[at - 1]))
    tells = TELLING.fullmatch(keys[at])  # "Подобається мені тут"
    to_us = keys[at + 1 : at + 2] in _TO_US and not tells
    if opens and to_us and keys[at] not in PLACED | _NO_ORDERS:
        return not SAYS.intersection(keys[at + 2 : at + 3])
    introduces = at == len(keys) - 1  # "скажіть: хто приєднався?"
    pause = max((p for p in range(1, at + 1) if PAUSE.search(words[p - 1])), default=0)
    if keys[at - 1] in _AND_ALSO and _DOERS.intersection(keys[pause : pause + 1]):
        return False  # "I live in Oslo and write a blog"
    bid = _BIDS.fullmatch(keys[at]) or keys[at : at + 2] == _MAKE_UP
    return not introduces and opens_a_bid(at, words, keys) and bool(bid)


def opens_a_bid(at: int, words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether a word stands where an order begins: first, after a pause or "please"."""
    pauses = at == 0 or PAUSE.search(words[at - 1])
    return bool(pauses) or keys[at - 1] in _BEFORE_A_BID or keys[at - 2 : at] == ["you", "to"]
