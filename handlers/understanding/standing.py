"""Standing alone: whether a question needs nothing of what is told before or after it."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from handlers.understanding.days import Days
from handlers.understanding.limits import guesses, is_heavy, limits, sets_topic
from handlers.understanding.orders import PAUSE, PLACED, SAYS, TELLING, bids, opens_a_bid, wishes
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.periods import Period
from handlers.understanding.remark import Remark
from handlers.understanding.rivals import (
    SCOPES,
    deals_with_another,
    has_a_name,
    names_a_rival,
    names_another,
    names_its_like,
)
from handlers.understanding.sentences import FULL_STOP, STOP, asks
from handlers.understanding.telling import (
    COUNTS,
    DEEDS,
    DEVICES,
    DOINGS,
    LIGHT,
    MYSELF,
    NAMES,
    OURSELVES,
    PARTIES,
    PLACES,
    SERVICES,
    SUBJECTS,
    SUPPORT,
    asks_for_a_term,
)
from handlers.understanding.text import word_set
from handlers.understanding.vocabulary import OF_STATES

_NOW = re.compile(
    r"(?:(?:right )?now|currently|this (?:week(?:end)?|morning|evening|afternoon)"
    r"|today|tonight|tomorrow|yesterday|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|тепер|зараз|нині|досі|дотепер|наразі|сьогодні|завтра|вчора|учора"
    r"|(?:[ув] )?(?:понеділок|вівторок|середу|четвер|п.ятницю|суботу|неділю))\W*",
    re.IGNORECASE,
)
_LATELY = re.compile(
    _NOW.pattern + r"|(?:in )?(?:the )?(?:last|past|previous) (?:year|month|week)\W*"
    r"|торік|(?:[ув] )?(?:минул|попередн)\w+ (?:рок|роц|місяц|тижн)\w+\W*",
    re.IGNORECASE,
)
# Where a question names one of these, it says by itself which of many things it means.
POINTED = frozenset(
    """
    country eu person area mean glossary subscribe unsubscribe subscriptions settings language
    privacy group body within title date menu self manual correction source
    """.split()
)
# Where a question names one of these, it is not of another thing told before it, as
# "We set up a choir. Who joined first?" may be.
_CLEARER = POINTED | {"count", "tally", "list", "nth"}
# What a phrase before a colon or a comma may itself ask for.
_ASKED_FOR = frozenset("source count tally when where who with-whom which what how list".split())
# What makes a question about the declaration one about many states or events.
_OPEN = frozenset("who which states list all count tally happen join signatory sign".split())
_NAMED_AS_IT = frozenset("declaration a-declaration statement document vilnius period day".split())
_ALL = frozenset("all record in-record".split())
# What may be the topic of an open question, if it is told before it.
_TOPICAL = frozenset(
    """
    declaration a-declaration statement document agreement talks guarantee commitment support-area
    compact partnership first last nth number others states all members group outside within money
    accession never elsewhere
    """.split()
)
_PLACED = PLACES | {"all", "others", "states"}
_PARTIES = frozenset("g7 ukraine russia kyiv in-kyiv city un nato".split())
_PRESENTING = frozenset({"free", "asker", "greet", "thanks"})
_BARE = frozenset("free country eu person what had all".split())
_PLAIN = LIGHT - {UNKNOWN} | {"place", "city", "capital"}
_COMMANDS = frozenset("subscribe unsubscribe tell-when stop list erase glossary".split())
_PLEAS = frozenset({"help", "area"})
_OF_LIFE = frozenset({"guarantee", "commitment"})
_QUOTED = frozenset({"mean", "glossary", "asker", "person", "country", "eu", *_OF_LIFE})
_IN_OURS = word_set("here your this these тут вас ваш вашому цьому")
_OF_ANY_ERROR = frozenset("correction free be had content".split())
_OF_THE_EU = frozenset({"eu", "support-area"})
_SLOTS = frozenset("country eu russia person date group body own-zone".split())
_LEAP_YEAR = 2000
_ANYBODYS = ({"agreement"}, {"talks"}, {"agreement", "talks"})
# What tells that an agreement or talks are ours.
_OURS = frozenset(
    """
    security ukraine kyiv country group body eu g7 first nth last which count all date mean
    a-declaration
    """.split()
)
_UKRAINES = frozenset("security ukraine kyiv guarantee a-declaration".split())
_FOLLOWS = word_set(
    """
    following watching reading listening discussing
    стежу слідкую слухаю читаю дивлюся дивлюсь вивчаю дискутуємо тема
    """
)
HAS_JOINED = frozenset({"country", "join"})
_BILATERAL = frozenset({"agreement", "security"})
_HAS_SIGNED = frozenset({"country", "agreement"})
_OF_MEMBERS = frozenset({"join", "signatory"})
_OUT = frozenset({"join", "signatory", "not", "outside", "holdout"})
_BODIES = frozenset({"eu", "nato"})
_AID = frozenset("back help supply support-area doing promise".split())
_DATED = frozenset("change whats-new difference agreement talks happen".split())
_DATED_STATES = frozenset({"date", OF_STATES})
_JOINED = frozenset({"join", "states"})
_OFFICES = frozenset({"who", "title"})
_OF_THE_CHAT = frozenset("settings language privacy subscriptions menu self".split())
_KINDS_OF_NEWS = frozenset({"join", "signatory", "talks", "agreement"})
_CHANGED = frozenset("change difference whats-new correction".split())
_OF_ANY_SERVICE = frozenset(
    "subscribe unsubscribe subscriptions settings stop halted drop erase".split()
)
_KINDS_OF_ALERTS = _KINDS_OF_NEWS | PARTIES
_OF_SUPPORT = frozenset({"area"})


def is_clear(named: Set[str]) -> bool:
    """Return whether a question with these concepts says what and whom of ours it means."""
    return bool(
        (named & SUBJECTS and named & PARTIES)
        or named >= HAS_JOINED
        or (named & COUNTS and named & _OF_MEMBERS)
        or ("body" in named and named & _OUT)
        or (named & _BODIES and "not" in named and named & _OF_MEMBERS)
        or ("date" in named and named & _DATED)
        or named >= _JOINED
        or named >= _DATED_STATES
        or ("area" in named and "eu" in named and named & _AID)
        or ("person" in named and named & _OFFICES)
    )


def stands_alone(remark: Remark) -> bool:
    """Return whether what is told beside a question asks, orders and adds nothing of its own.

    After the question, which is plainer then, no more than a country need be named.
    """
    named, start = remark.named, remark.start
    if _loses(remark) or names_its_like(remark) or bids(remark) or is_of_another(remark):
        return False
    clear = bool(named & SUBJECTS) or {"who", "person"} <= named
    if not clear and named & DEEDS:
        clear = _is_deed_of_ours(remark)
    elif not clear:
        clear = bool(start and "country" in named) or _asks_for_all(remark)
        placed = start and remark.keys[0] in PLACED  # "What changed in May? In Gaza, I mean."
        another = placed or limits(remark) or names_another(remark)
        clear = clear or (is_clear(named) and not another)
    if not clear or asks(remark) or "only" in limits(remark):
        return False
    return bool(named & POINTED or named >= _BILATERAL or not _sets_scope(remark))


def without_now(remark: Remark) -> Remark:
    """Return what is told without "today" and the like, which say when somebody read of it."""
    named = remark.named
    now = _NOW if named & _OPEN and "country" not in named else _LATELY
    told = [part for part in remark.parts if not (part.days and now.fullmatch(part.value))]
    return replace(remark, parts=told)


def is_of_another(remark: Remark) -> bool:
    """Return whether talks or an agreement may be anybody's: "My landlord wrote. Is it signed?"."""
    if remark.has_unknown and remark.named >= _PLEAS and not remark.named & _OF_THE_EU:
        return True  # "my laptop got hacked, can you help with the cyber stuff"
    if remark.has_unknown and "correction" in remark.named <= _OF_ANY_ERROR:
        return True  # "I can't join the meeting, it says error"
    spoken = " ".join(remark.keys)
    bare = not remark.named & _KINDS_OF_ALERTS
    if bare and remark.named & _OF_ANY_SERVICE and SERVICES.search(spoken):
        return True  # "My Netflix is too expensive. How do I unsubscribe?"
    if bare and remark.named & _CHANGED and DEVICES.search(spoken):
        return True  # "My phone is on another network. What changed?"
    anybodys = remark.named & SUBJECTS in _ANYBODYS
    if anybodys and not remark.named & _UKRAINES and _FOLLOWS.intersection(remark.keys):
        return names_another(remark)  # "Слухаю про Брекзит. Коли почалися переговори з Британією?"
    bare = anybodys and not remark.named & _OURS
    # "security talks" are one part
    plain = all(part.end - part.start == 1 for part in remark.beside if part.concept in SUBJECTS)
    return bare and plain and remark.has_unknown


def means_anothers(remark: Remark, keys: Sequence[str]) -> bool:
    """Return whether a bare word may be one of a life told of: "It broke. What is a guarantee?".

    The keys are those of the whole text.
    """
    asked = {keys[at] for part in remark.beside for at in range(part.start, part.end)}
    bare = any(p.concept in _OF_LIFE and p.end - p.start == 1 for p in remark.beside)
    says = any(key in SAYS and then != "for" for key, then in pairwise((*remark.keys, "")))
    quoted = says or remark.concepts & _QUOTED or asked & _IN_OURS
    return bare and remark.has_unknown and asks_for_a_term(remark.named) and not quoted


def _is_deed_of_ours(remark: Remark) -> bool:
    """Return whether "When did Greece join?" can mean nothing else after what is told."""
    if limits(remark) or names_another(remark):
        return False
    ends = FULL_STOP if remark.concepts & _ASKED_FOR else STOP
    apart = remark.named & POINTED and (remark.start or ends.search(remark.words[-1]))
    anybodys = not remark.start and remark.has_unknown and not remark.named & _CLEARER
    other = (remark.concepts - remark.named) & (_TOPICAL | SUBJECTS | DEEDS | NAMES | _ASKED_FOR)
    heavy = bool(other) if remark.named & POINTED else is_heavy(remark)
    return bool(apart) or not (anybodys or heavy)


def _asks_for_all(remark: Remark) -> bool:
    """Return whether a bare country may stand: "I live in Oslo. What do you have on Norway?"."""
    keys, named = remark.keys, remark.named
    presents = remark.ends_with_a_comma and remark.concepts <= _PRESENTING and named <= _BARE
    ends = remark.start or presents or FULL_STOP.search(remark.words[-1])
    another = names_another(remark)
    plain = remark.concepts <= _PLAIN or (named & _ALL and not another)
    if named & POINTED and ends and plain:
        return True
    said = {part.value for part in remark.beside}
    ours = {p.concept for p in remark.parts if p.value not in said} & (SUBJECTS | DEEDS | NAMES)
    dated = any(part.days for part in remark.beside)
    between = keys[0] not in PLACED and named & {"change", "difference"} and dated
    apart = "country" in named or bool(between)
    asks_who = "who" in remark.concepts
    return apart and not (ours or another or asks_who) and _speaks(remark, whole=bool(ends))


def _speaks(remark: Remark, *, whole: bool) -> bool:
    """Return whether the asker tells of himself, in a `whole` sentence or before a pause."""
    keys = remark.keys
    own = keys[0] in DOINGS or (keys[0] in OURSELVES and len(remark.beside) > 1)
    does = own or MYSELF.intersection(keys) or any(map(TELLING.fullmatch, keys))
    if whole:
        return bool(does or OURSELVES.intersection(keys))
    return bool(does and PAUSE.search(remark.words[-1]))


def bids_us(remark: Remark) -> bool:
    """Return whether the bot is told to do what it can do: "Unsubscribe me", unlike "I follow"."""
    words, keys = remark.words, remark.keys
    asked = [part for part in remark.parts if part.concept in _COMMANDS]
    if wishes(keys) or not (remark.start or FULL_STOP.search(words[-1])):
        return bool(asked)
    return any(opens_a_bid(remark.at(part), words, keys) for part in asked)


def _loses(remark: Remark) -> bool:
    """Return whether a country, a day or the like is told that the question does not name again."""
    named = remark.named
    if deals_with_another(remark):
        return True
    if any(part.days and not _is_among(part.days, remark.beside) for part in remark.parts):
        has_joined = named >= HAS_JOINED and not named & _OPEN - HAS_JOINED
        has_joined = has_joined or named >= _HAS_SIGNED
        of_whom = "person" in named and named & _OFFICES
        return not (named & _OF_THE_CHAT or has_joined or of_whom)
    concepts = remark.concepts
    slots = _SLOTS - ({"country"} if named & SCOPES else set())
    slots -= {"country"} if guesses(remark) else frozenset()
    slots -= {"group"} if named & {"country", "person"} else frozenset()
    slots -= {"person"} if "country" in named and named & SUBJECTS else frozenset()
    slots -= {"eu"} if "body" in named else frozenset()
    slots |= _KINDS_OF_NEWS if named & _COMMANDS else frozenset()
    slots |= _OF_SUPPORT if named & SUPPORT else frozenset()
    of_himself = "person" not in concepts and OURSELVES.intersection(remark.keys)
    chat = named & (_OF_THE_CHAT if of_himself else _OF_THE_CHAT - {"self", "menu"})
    return bool((concepts - named) & slots) and not chat


def _is_among(days: Days, parts: Sequence[Part]) -> bool:
    """Return whether days are those that one of the parts names."""
    named = [period for part in parts if part.days for period in part.days.periods]
    any_year = days.year_missing or any(p.days and p.days.year_missing for p in parts)
    bounds = {bound for period in named for bound in _bounds(period, any_year=any_year)}
    return all(bounds.intersection(_bounds(p, any_year=any_year)[:2]) for p in days.periods)


def _bounds(period: Period, *, any_year: bool) -> list[int]:
    """Return where a period begins and ends, and then the days beside these, as ordinals."""
    ends = [day for day in (period.first, period.last) if day]
    days = [(day.replace(year=_LEAP_YEAR) if any_year else day).toordinal() for day in ends]
    return days + [day + one for day in days for one in (-1, 1)]


def _sets_scope(remark: Remark) -> bool:
    """Return whether something is told that may say whom of all an open question means."""
    named, concepts = remark.named, remark.concepts
    rival = names_a_rival(remark) and "declaration" not in named
    if has_a_name(remark) or sets_topic(remark.keys) or rival:
        return True
    if "declaration" in named and not named & _OPEN:  # there is but one
        return bool(concepts & _NAMED_AS_IT)
    if {"capital", "vilnius"} <= concepts:  # another summit
        return True
    whole = remark.start or FULL_STOP.search(remark.words[-1])
    asks = not whole and concepts & _ASKED_FOR and concepts & (_TOPICAL | DEEDS)
    known = named - _PARTIES | (_PLACED if named & PLACES else frozenset())
    known |= {"all"} if MYSELF.intersection(remark.keys) else frozenset()
    known |= PLACES if whole and not concepts & (DEEDS | SUBJECTS) else frozenset()
    return bool(asks or concepts & (_TOPICAL | _PARTIES) - known)
