"""Prefaces: what is told before a question that stands by itself, or after it.

"My boss swears that Malta never joined. Did Malta join the declaration?" asks no more than its last
sentence, since that names its subject and whom or what of it is meant.
"""

import re
from collections.abc import Iterator, Sequence

from handlers.understanding.days import Days
from handlers.understanding.orders import ENDING, REPORTS, SAYS, TELLING, WISHES, bids, opens_a_bid
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.telling import (
    COMMANDS,
    DEEDS,
    DOINGS,
    FIRST_PERSON,
    IT,
    LIGHT,
    MEANING,
    NAMES,
    OURSELVES,
    PLACES,
    SUBJECTS,
    SUPPORT,
    asks_for_a_term,
    dangles,
    has_a_name,
    is_heavy,
    limits,
    names_a_rival,
    names_another,
    sets_topic,
)
from handlers.understanding.text import word_set

_STOP = re.compile(r"(?<!\.\w)[.:;!?…—–]\W*$|^[^(]*\w\)+$")
_FULL_STOP = re.compile(r"(?<!\.\w)[.!…]\W*$|^[^(]*\w\)+$")  # a smile ends a sentence as well
_COLON = re.compile(r"[:—–]\W*$")
_DOING = re.compile("[a-z]{2,}ing")
_FOR = re.compile("(?:(?:it|this|that)(?: is)? )?for |(?:це )?для ")
_IS_ABOUT = re.compile(
    r"\b(?:я|ми|питаю|ідеться|идеться|мова|питання|ask|asking|is) (?:про|about) (?!this|that|it|це)"
)
_THAT = word_set("that if whether що чи ніби нібито буцімто мовляв")
_TELLS = OURSELVES | SAYS | word_set("curious wondering цікаво цікавить")
_HERE = OURSELVES | {"here", "тут"}
_ECHO = re.compile(
    "(?:has|have|did|do|does|is|are|was|were)(?:nt)? (?:it|they|she|he)"
    "|(?:can|could) (?:you|someone|anyone) (?:confirm|verify|check)(?: (?:it|this|that))?"
)
_IS_SHORT = re.compile("['’]")  # "we're"
_NOW = re.compile(
    r"(?:now|today|tonight|tomorrow|yesterday|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|тепер|зараз|нині|сьогодні|завтра|вчора|учора"
    r"|(?:[ув] )?(?:понеділок|вівторок|середу|четвер|п.ятницю|суботу|неділю))\W*",
    re.IGNORECASE,
)
_LATELY = re.compile(
    _NOW.pattern + r"|(?:in )?(?:the )?(?:last|past|previous) (?:year|month|week)\W*"
    r"|торік|(?:[ув] )?(?:минул|попередн)\w+ (?:рок|роц|місяц|тижн)\w+\W*",
    re.IGNORECASE,
)
_OPENS = word_set("is are was were has have had can could will would should чи що як")
_ASKS = word_set(
    """
    did does do who which what when where why how whose хто коли де який яка яке які скільки кому
    ким чому навіщо наскільки звідки куди чого відколи котрий котра котре котрі
    """
)
# After a comma "who" and "which" go on with a sentence.
_AFTER_A_COMMA = (_ASKS | _OPENS) - word_set("who which whose яка яке які")
# After a comma they may as well go on with a sentence: "X fell when Sweden joined".
_CONJUNCTIONS = word_set("when where how what if is are коли як що де чи який яка яке які")
_BIDS = word_set("show tell give list name unsubscribe subscribe stop delete erase explain")
_SO = word_set("so but тож то але а")
# Words that begin a statement: no order and no question does.
_STATES = word_set(
    """
    a an the my our we he she they it somebody someone everybody everyone nobody every each this
    that these some your one two being having as because since while when if for in at during
    between back before after from thank with without above below most many all no not been got just
    sorry quick saw heard read hey hi hello people folks there journalists media politicians
    papers newspapers nothing hope new too settle
    мій моя моє мої наш наша наше наші у в на за з із зі до після перед один одна одне хтось усі всі
    цей ця це ці він вона вони кожен кожна кожне якийсь якась бо оскільки коли якщо поки доки після
    під про через для без дехто багато
    """
)
_POINTED = frozenset(
    """
    country eu person area mean glossary subscribe unsubscribe subscriptions settings language
    privacy group body within title date menu self correction source
    """.split()
)
_ASKED = SUBJECTS | {"country", "person"}  # before what is told, a question is plainer
_ASKED_FOR = frozenset("source count tally when where who which what how list".split())
_OPEN = frozenset("who which states list all count tally happen join signatory sign".split())
_NAMED_AS_IT = frozenset("declaration a-declaration statement document vilnius period day".split())
_ALL = frozenset("all record in-record".split())
_TOPICAL = frozenset(
    """
    declaration a-declaration statement document agreement talks guarantee commitment support-area
    compact partnership first last nth number others states all members group outside within money
    accession
    """.split()
)
_RIVALS = frozenset("g7 ukraine russia kyiv in-kyiv city un nato".split())
_PLAIN = LIGHT - {UNKNOWN} | {"place", "city", "capital"}
_SLOTS = frozenset("country eu person date group body own-zone".split())
_OF_THE_CHAT = frozenset("settings language privacy subscriptions menu self".split())
_KINDS_OF_NEWS = frozenset({"join", "signatory", "talks", "agreement"})
_OF_SUPPORT = frozenset({"area"})


def without(parts: list[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts of the question that stands by itself, or all of them."""
    last = _end(parts, words, keys)
    parts, words, keys = [part for part in parts if part.start < last], words[:last], keys[:last]
    rest = parts
    for end in _stops(words, keys):
        before = [part for part in parts if part.start < end]
        after = [part for part in parts if part.start >= end]
        after = _pointed_back(before, after, keys) + after
        told = _tells(before, words[:end], keys[:end])
        if not (words[end - 1].endswith(",") and keys[end] in _CONJUNCTIONS):
            told = told or _states(before, words[:end], keys[:end], after)
        told = told and not dangles(after, words, keys)
        if told and _may_go(before, words[:end], keys[:end], beside=after):
            rest = after
    return rest


def _end(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> int:
    """Return where the question ends, if the asker only tells of himself after that."""
    asked = [at for at in range(1, len(words)) if "?" in words[at - 1]]
    ends = asked[-1:] or [at for at in range(1, len(words)) if _FULL_STOP.search(words[at - 1])]
    for end in ends:
        after = [part for part in parts if part.start >= end]
        before = [part for part in parts if part.start < end]
        if _ECHO.fullmatch(" ".join(keys[end:])) or (
            "?" not in words[-1]
            and _adds_nothing(after, words, keys, end, before)
            and _may_go(after, words[end:], keys[end:], beside=before, subjects=_ASKED)
        ):
            return end
    return len(words)


def _pointed_back(told: Sequence[Part], asked: Sequence[Part], keys: Sequence[str]) -> list[Part]:
    """Return the one country or person told of, if the question says "it" or "he" for it."""
    countries = {part.value: part for part in told if part.concept in ("country", "person")}
    named = {part.concept for part in asked}
    points = any(keys[part.start] in IT for part in asked)
    known = named & SUBJECTS or not any(part.concept == UNKNOWN for part in told)
    points = points and known and not named & NAMES
    return list(countries.values()) if points and len(countries) == 1 else []


def _adds_nothing(
    told: Sequence[Part],
    words: Sequence[str],
    keys: Sequence[str],
    start: int,
    beside: Sequence[Part],
) -> bool:
    """Return whether from `start` on the asker tells of himself, and names no other matter."""
    named, tail = {part.concept for part in beside}, keys[start:]
    other = {part.concept for part in told} & SUBJECTS - {"people"} | limits(told, tail, start)
    first_person = OURSELVES.intersection(tail) or FIRST_PERSON.fullmatch(tail[0])
    other -= {"not"} if first_person else set()
    spoken = " ".join(tail)
    bid = _bids_us(told, words[start:], tail)
    if MEANING.intersection(tail) or other - named or bid or _IS_ABOUT.search(spoken):
        return False
    if asks_for_a_term(named) and any(part.concept == UNKNOWN for part in told):
        return False
    purpose = tail[0] in DOINGS or _FOR.match(spoken)
    return bool(first_person or purpose or any(map(TELLING.fullmatch, tail)))


def _may_go(
    told: Sequence[Part],
    words: Sequence[str],
    keys: Sequence[str],
    *,
    beside: Sequence[Part],
    subjects: frozenset[str] = SUBJECTS,
) -> bool:
    """Return whether what is told beside a question asks, orders and adds nothing of its own."""
    named = {part.concept for part in beside}
    start = told[0].start if told else 0
    if _loses(told, named, beside) or bids(told, words, keys, start):
        return False
    asks = any(part.concept in _ASKED_FOR for part in told)
    ends = _FULL_STOP if asks else _STOP
    apart = named & _POINTED and (start or ends.search(words[-1]))
    if named & SUBJECTS:
        stands = True
    elif named & DEEDS:
        others = limits(told, keys, start) or names_another(told, keys, beside)
        stands = not others and bool(apart or not is_heavy(told, named))
    else:
        plain = all(part.concept in _PLAIN for part in told)
        plain = plain or (bool(named & _ALL) and not names_another(told, keys, beside))
        full = start or _FULL_STOP.search(words[-1])
        stands = bool(named & subjects) or bool(apart and full and plain)
    if not stands:
        return False
    return not _asks(told, words, keys, start) and bool(
        named & _POINTED or not _sets_scope(told, keys, named)
    )


def _asks(told: Sequence[Part], words: Sequence[str], keys: Sequence[str], start: int) -> bool:
    """Return whether one of some sentences opens as a question or an order does."""
    starts = [0, *(at for at in range(1, len(words)) if _STOP.search(words[at - 1]))]
    askers = {p.start - start - 1 for p in told if p.concept == "asker" or p.value == "chatter"}
    starts = [at for at in starts if keys[at] != "як" or at not in askers]  # "Як редактор питаю"
    return any(
        keys[at] in _OPENS | _ASKS or ENDING.fullmatch(keys[at])
        for at in starts
        if keys[at] not in _STATES and not _IS_SHORT.search(words[at])
    )


def _loses(before: Sequence[Part], named: set[str], beside: Sequence[Part]) -> bool:
    """Return whether a country, a day or the like is told that the question does not name again."""
    now = _NOW if named & _OPEN else _LATELY
    before = [part for part in before if not (part.days and now.fullmatch(part.value))]
    if any(part.days and not _is_among(part.days, beside) for part in before):
        return not named & _OF_THE_CHAT
    concepts = {part.concept for part in before}
    slots = _SLOTS | (_KINDS_OF_NEWS if named & COMMANDS else frozenset())
    slots |= _OF_SUPPORT if named & SUPPORT else frozenset()
    chat = named & (_OF_THE_CHAT - ({"self"} if "person" in concepts else set()))
    return bool((concepts - named) & slots) and not chat


def _is_among(days: Days, parts: Sequence[Part]) -> bool:
    """Return whether days are those of a part, or such as lie in them."""
    return any(part.days and days.periods == part.days.periods for part in parts)


def _states(
    before: Sequence[Part], words: Sequence[str], keys: Sequence[str], beside: Sequence[Part]
) -> bool:
    """Return whether whole sentences state something, and before a colon no limit to it."""
    told, named = set(keys), {part.concept for part in beside}
    asks = (told & WISHES and told & _ASKS) or _bids_us(before, words, keys)
    pointed = named & SUBJECTS and named & _POINTED
    limited = (sets_topic(keys) and not pointed) or limits(before, keys)
    if words[-1].endswith(","):
        ours = {part.concept for part in before} & (SUBJECTS | DEEDS)
        return _tells_of_doing(before, keys) and not (ours or limited or asks)
    stops = _FULL_STOP.search(words[-1]) or (_COLON.search(words[-1]) and not limited)
    opens = keys[0] in _STATES or _presents(before) or bool(told & _HERE)
    opens = (
        opens
        or any(map(FIRST_PERSON.fullmatch, keys))
        or bool(_DOING.fullmatch(keys[0]) or _IS_SHORT.search(words[0]))
    )
    return bool(stops) and (opens or any(map(TELLING.fullmatch, keys))) and not asks


def _tells(before: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether somebody speaks of himself or of what others say, and of no limit to it."""
    asks = any(
        keys[at] in _ASKS and (at == 0 or words[at - 1][-1] in ",.;:—–") for at in range(len(keys))
    )
    limited = asks or limits(before, keys) or _bids_us(before, words, keys)
    return bool(_TELLS.intersection(keys)) and not limited


def _tells_of_doing(told: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether a Ukrainian verb that is none of ours tells what is or was done."""
    start = told[0].start if told else 0
    words = [keys[p.start - start] for p in told if p.concept in (UNKNOWN, "free")]
    return any(TELLING.fullmatch(key) or FIRST_PERSON.fullmatch(key) for key in words)


def _bids_us(told: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether the bot is told to do what it can do: "Unsubscribe me", unlike "I follow"."""
    start = told[0].start if told else 0
    asked = [part for part in told if part.concept in COMMANDS]
    if WISHES.intersection(keys) or not _FULL_STOP.search(words[-1]):
        return bool(asked)
    return any(
        part.concept == "glossary" or opens_a_bid(part.start - start, words, keys) for part in asked
    )


def _presents(told: Sequence[Part]) -> bool:
    """Return whether somebody greets, thanks, chats or says what he is: "Quiz night in Cork!"."""
    kinds = [part.value if part.concept == "free" else part.concept for part in told[:2]]
    return bool(kinds) and ("asker" in kinds or kinds[0] in ("greet", "thanks", "chatter"))


def _sets_scope(told: Sequence[Part], keys: Sequence[str], named: set[str]) -> bool:
    """Return whether something is told that may say whom of all an open question means."""
    if has_a_name(told, keys) or sets_topic(keys) or names_a_rival(keys):
        return True
    if "declaration" in named and not named & _OPEN:  # there is but one
        return bool({part.concept for part in told} & _NAMED_AS_IT)
    concepts = {part.concept for part in told}
    asks = concepts & _ASKED_FOR and concepts & (_TOPICAL | DEEDS)
    known = named - _RIVALS | (PLACES if named & PLACES else frozenset())
    return bool(asks or concepts & (_TOPICAL | _RIVALS) - known)


def _stops(words: Sequence[str], keys: Sequence[str]) -> Iterator[int]:
    """Yield where a sentence before the last ends; words such as "says that" end one as well."""
    for end in range(1, len(words)):
        if "?" in words[end - 1]:
            return
        said = keys[end - 2] if keys[end - 1] in _THAT else keys[end - 1]
        wonders = keys[end - 1] == "whether" and SAYS.intersection(keys[:end])
        reports = wonders or (said in REPORTS and keys[end] not in _THAT)
        then = end + (keys[end] in _SO)
        opens = keys[then : then + 1]
        asks = words[end - 1].endswith(",") and any(map(_asks_after_a_comma, opens))
        if reports or asks or _STOP.search(words[end - 1]):
            yield end


def _asks_after_a_comma(key: str) -> bool:
    return key in _AFTER_A_COMMA | _BIDS or bool(ENDING.fullmatch(key))
