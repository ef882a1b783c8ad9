"""Prefaces: what is told before a question that stands by itself.

"My boss swears that Malta never joined. Did Malta join the declaration?" asks no more than its last
sentence, since that names its subject and whom or what of it is meant.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from handlers.understanding.anchors import is_anchor
from handlers.understanding.corrections import (
    ALSO,
    gives_up,
    is_namely,
    says_which,
    takes_back,
    wants_more,
)
from handlers.understanding.limits import MANNER, is_weekday, limits, sets_topic
from handlers.understanding.orders import ENDING, PLACED, REPORTS, SAYS, TO_KNOW, WISHES
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.pointing import claimed, dangles, met, points_at, with_what_is_meant
from handlers.understanding.remark import Remark
from handlers.understanding.rivals import has_a_name, led
from handlers.understanding.sentences import (
    ASKS,
    FULL_STOP,
    IS_SHORT,
    OPENS,
    STATES,
    STOP,
    wonders,
)
from handlers.understanding.standing import (
    POINTED,
    bids_us,
    is_clear,
    means_anothers,
    stands_alone,
    without_now,
)
from handlers.understanding.telling import (
    COUNTS,
    DEEDS,
    EMPTY,
    FIRST_PERSON,
    FROM,
    GERUND,
    NAMES,
    OURSELVES,
    PARTIES,
    PLEA,
    SUBJECTLESS,
    SUBJECTS,
    SUPPORT,
    asks_for_a_term,
    is_telling,
)
from handlers.understanding.text import word_set
from handlers.understanding.vocabulary import CHATTER

_MOST_STOPS = 5  # sentences before a question; a later stop leaves less to read
_COLON = re.compile(r"[:—–]\W*$")
_THAT = word_set("that if whether що чи ніби нібито буцімто мовляв")
_TELLS = OURSELVES | SAYS | word_set("curious wondering цікаво цікавить")
_HERE = OURSELVES | {"here", "тут"}
# After a comma they may as well go on with a sentence: "X fell when Sweden joined".
_CONJUNCTIONS = word_set("when where how what if is are коли як що де чи")
_WHAT = "що"
_WHAT_THING = word_set("what which")
_IS_THERE = (["у"], ["в"], ["є"], ["ви"], ["ти"], ["там"], ["саме"], ["таке"], ["вам"])
_RELATIVE = word_set("що who which whose який яка яке які")
_BIDS = word_set(
    "show sign tell give list name explain subscribe unsubscribe stop delete erase alert notify"
    " розкажи скажи підкажи поясни покажи дай"
)
_OURS = SUBJECTS - {"people", "settings"} | DEEDS
_TOLD_OF = frozenset({"talks", "agreement", "person", "join", "sign"})
_LISTED = _OURS | NAMES | {"states", "count", "tally", "list", "others", "members"}
_MANNER = MANNER | {"never"}
_PREPOSITIONS = word_set("with by in on до з із від на про під за для у в по")
_ALERTS = frozenset({"subscribe", "tell-when"})
_WHENEVER = word_set("if when whenever once якщо коли щойно тільки як")
_WONDERS = word_set(
    "sure unsure certain wonder wondering know tell me see curious ask asking питаю запитую спитаю"
)
_PARTICIPLES = word_set(
    """
    regarding concerning following excluding including during considering barring leaving ignoring
    counting assuming supposing speaking talking meaning thinking using according taking starting
    going showing telling giving listing naming asking being nothing everything anything something
    """
)
"""English words in "-ing" after which a question or a topic goes on."""
_ALL = word_set("everything anything all усе все всю усю")
_IS = word_set("is are was were has had isnt arent wasnt seems seemed looks looked feels felt")
_CURIOUS = word_set("цікаво цікавить curious wondering")
_ONESELF = word_set("i we мені нам")
_INVERTED = word_set("did does do is are was were has have had can could will would")
_ASK_AT_ONCE = (("how", "many"), ("how", "long"), ("how", "far"), ("what", "happened"))
_BUT = word_set("but so але тому тож")
_DO = word_set("did does do")
_SO = _BUT | word_set("please то а")
_ASKED = word_set(
    "питає питають спитав спитала спитали запитав запитала запитали запитує запитують цікавиться"
)
_LEADING = _THAT | _CURIOUS | _BUT | _WONDERS | _ASKED | REPORTS | {"whether", "if"}
_LAUGHS = word_set("lol haha xd лол хаха")
# What may stand right before "when did" and the like and belongs to it.
_HOLDS = word_set("and or but nor since until till by from than of on in at for to about")
_IS_WHY = ["is", "why"]
_WANTS = WISHES | {"like", "love"}
_ACTS = frozenset({"join", "sign"})
_JOINERS = frozenset({"country", "states", "count"})
_WHETHER = word_set("whether if")
_PRESENTED = ("greet", "thanks", "daily", *CHATTER)


def without(parts: list[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts of the question that stands by itself, or all of them."""
    rest = parts
    for end in list(_stops(words, keys))[-_MOST_STOPS:]:
        if any(part.start < end < part.end and part.concept != "free" for part in parts):
            continue  # "Athens said yes to …"
        before = [part for part in parts if part.start < end]
        after = [part for part in parts if part.start >= end]
        if thing := met(before, after, keys):
            return [thing, *after]
        if deed := claimed(before, after, words, keys):
            return [*deed, *after]
        after = with_what_is_meant(after, before, words, keys)
        told = without_now(Remark(before, words[:end], keys[:end], 0, after))
        if PLEA.fullmatch(" ".join(told.keys)) and told.named & (_OURS | NAMES):
            rest = after
            continue
        needed = dangles(after, words, keys) or points_at(before, after, keys)
        if not told.parts or needed:
            continue
        if is_anchor(told, keys[end]) or (_is_told(told, keys[end:]) and stands_alone(told)):
            rest = after
    return rest


def _is_told(remark: Remark, rest: Sequence[str]) -> bool:
    """Return whether something is told, before a question of the keys `rest`."""
    following, runs_on = rest[0], _runs_on(remark)
    if (
        following in ALSO
        or is_namely(remark.keys)
        or gives_up(remark.keys)
        or _governs(remark, following)
    ):
        return False
    if _WANTS.intersection(remark.keys) and (remark.concepts - remark.named) & _ACTS:
        return False  # "I want to join your chat, give me the link"
    if means_anothers(remark, (*remark.keys, *rest)):
        return False  # "I took out a mortgage. What is a commitment?"
    if _COLON.search(remark.words[-1]) and remark.concepts & COUNTS - remark.named:
        return False  # "I need a number for my headline: states that joined"
    if wants_more(remark.keys) or (remark.has_unknown and says_which(remark.keys)):
        return False
    rest_free = (p.concept == "free" or is_weekday(remark.keys[remark.at(p)]) for p in remark.parts)
    if remark.parts[0].value in CHATTER and all(rest_free):
        return True  # "pub quiz on Thursday, …"
    if remark.opens_with("greet") and FROM.intersection(remark.keys[1:2]):
        return True  # "Hello from a rainy place, …"
    meant = {(part.concept, part.value) for part in remark.beside}
    dated = any(part.days for part in remark.parts)
    if (dated or not runs_on) and all(
        (p.concept, p.value) in meant or (dated and p.concept == "free") for p in remark.parts
    ):
        return True  # "Czechia. When did it join?", "August was busy, how many joined that month?"
    if _tells(remark) or (runs_on and remark.keys[-1] in _HERE and not _ours(remark)):
        return True  # "Night shift nurse here, …"
    asks = remark.keys[-1] in TO_KNOW or (following == _WHAT and rest[1:2] in _IS_THERE)
    asks = asks or (is_clear(remark.named) and following in ("is", "are", "has"))
    goes_on = runs_on and following in _CONJUNCTIONS and not (asks or _inverts(rest))
    return not goes_on and _states(remark, rest)


def _runs_on(remark: Remark) -> bool:
    """Return whether it runs on into the question, after a comma or no stop: "wondering when …"."""
    return not STOP.search(remark.words[-1])


def _governs(remark: Remark, following: str) -> bool:
    """Return whether it is a condition, or what a relative clause after a comma is about."""
    if remark.keys[0] in _WHENEVER and remark.named & _ALERTS:
        return True  # "If somebody joins, drop me a line"
    relative = remark.ends_with_a_comma and following in _RELATIVE
    return relative and remark.parts[-1].concept in _LISTED


def _stops(words: Sequence[str], keys: Sequence[str]) -> Iterator[int]:
    """Yield where a sentence before the last ends; words such as "says that" end one as well.

    So does a question that begins without a stop: "been wondering when did Greece join".
    """
    for end in range(1, len(words)):
        if "?" in words[end - 1] and not wonders(keys, 0):
            return
        asks = words[end - 1].endswith(",") and _asks(keys[end : end + 3])
        asks = asks or (keys[end] in ASKS and _inverts(keys[end:]) and keys[end - 1] not in _HOLDS)
        asks = asks or (keys[end - 1] in _LAUGHS and _asks(keys[end : end + 3]))
        reports = keys[end - 1] in _LEADING and _reports(keys[:end], keys[end:])
        if asks or reports or STOP.search(words[end - 1]):
            yield end


def _asks(keys: Sequence[str]) -> bool:
    """Return whether words after a comma open a question or an order: "so tell", "на скільки"."""
    first = _first(keys)
    if first in _ONESELF and WISHES.intersection(keys[1:2]):
        return True  # "I'm a teacher, I need everything on Norway"
    return first in ASKS | OPENS | _BIDS | WISHES | _ALL or bool(ENDING.fullmatch(first))


def _first(keys: Sequence[str]) -> str:
    """Return the first word after "so", "on" and the like."""
    return next((key for key in keys if key not in _SO | _PREPOSITIONS), keys[0])


def _reports(keys: Sequence[str], rest: Sequence[str]) -> bool:
    """Return whether words lead to what is asked: "he says that", "I wonder", "sorry but"."""
    *_, before, last = ("", *keys)
    following, first = rest[0], _first(rest)
    if last in _CURIOUS:
        return True
    if last in _BUT | _WONDERS | _ASKED:
        return first in ASKS or (last in _ASKED and first == "чи")
    if last in _WHETHER and (before in _WONDERS or SAYS.intersection(keys)):
        return True
    if before == _WHAT and last in REPORTS:
        return False  # "у те, що написано в декларації"
    return (before if last in _THAT else last) in REPORTS and following not in _THAT


def _tells(remark: Remark) -> bool:
    """Return whether somebody speaks of himself or of what others say, and of no limit to it."""
    words, keys = remark.words, remark.keys
    asks = any(
        keys[at] in ASKS and (at == 0 or words[at - 1][-1] in ",.;:—–")
        for at in range(len(keys))
        if keys[at + 1 : at + 3] != _IS_WHY and not wonders(keys, at)
    )
    if asks or limits(remark) - _manner(remark) or bids_us(remark):
        return False
    does = (keys[part.start] for part in remark.parts if part.concept in EMPTY)
    greeted = remark.parts[0].end if remark.opens_with("greet") else 0
    tells = _TELLS.intersection(keys) or SUBJECTLESS.intersection(keys[greeted : greeted + 1])
    return bool(tells) or any(map(FIRST_PERSON.fullmatch, does))


def _states(remark: Remark, rest: Sequence[str]) -> bool:
    """Return whether whole sentences state something, and before a colon no limit to it.

    Before a question that says whom and what of ours it means, they may have any form.
    """
    words, keys, named = remark.words, remark.keys, remark.named
    asks = (WISHES.intersection(keys) and ASKS.intersection(keys)) or bids_us(remark)
    asks = asks or any(one in TO_KNOW and then in ASKS for one, then in pairwise(keys))
    pointed = named & SUBJECTS and named & POINTED
    limited = (sets_topic(keys) and not pointed) or limits(remark) - _manner(remark)
    certain = pointed and named & PARTIES
    ours = _ours(remark) - (_TOLD_OF if certain else frozenset())
    if _runs_on(remark):
        opens = certain and remark.ends_with_a_comma and _opens(rest)
        opens = opens and not ASKS.intersection(keys)
        tells = "unsubscribe" in named or _tells_of_doing(remark) or _is_small_talk(remark)
        tells = tells and not _ours(remark)
        return bool(tells or (opens and not ours)) and not (limited or asks)
    plain, full = not (limited or ours - named), FULL_STOP.search(words[-1])
    stops = full or (_COLON.search(words[-1]) and plain)
    plain = plain and not ("not" in remark.concepts and named & COUNTS)
    clear = plain and not takes_back(keys) and is_clear(named) and (full or not (named & SUBJECTS))
    return bool(stops) and (clear or _is_statement(remark) or _is_small_talk(remark)) and not asks


def _ours(remark: Remark) -> frozenset[str]:
    """Return what is told of ours; an area is, where one of support is asked for."""
    return remark.concepts & _OURS - (frozenset() if remark.named & SUPPORT else {"area"})


def _manner(remark: Remark) -> frozenset[str]:
    """Return what limits nothing if the question names its subject, and none of ours is told."""
    ours = _ours(remark) or "settings" in remark.concepts
    return _MANNER if remark.named & SUBJECTS and not ours else frozenset()


def _is_statement(remark: Remark) -> bool:
    """Return whether sentences have the form of a statement: how they open, or a verb that tells.

    In Ukrainian the ending of a verb tells it; in English a word that no order begins with.
    """
    first, keys = remark.keys[0], remark.keys
    opens = first in STATES or GERUND.fullmatch(first) or IS_SHORT.search(remark.words[0])
    tells = any(map(is_telling, keys))
    return bool(opens or tells or _HERE.intersection(keys)) or _presents(remark.parts)


def _opens(keys: Sequence[str]) -> bool:
    """Return whether a question opens right here, after "so" or "but": "but has Turkey joined"."""
    start = 1 if keys[0] in _SO else 0
    first = keys[start : start + 1]
    return bool((OPENS | _DO).intersection(first)) or (
        bool(ASKS.intersection(first)) and _inverts(keys[start:])
    )


def _inverts(keys: Sequence[str]) -> bool:
    """Return whether words open a question and no clause: "when did", unlike "when Sweden"."""
    verb = keys[2:3] if keys[0] in _WHAT_THING else keys[1:2]  # "what day did"
    return tuple(keys[:2]) in _ASK_AT_ONCE or bool(_INVERTED.intersection((*keys[1:2], *verb)))


def _is_small_talk(remark: Remark) -> bool:
    """Return whether nothing that we know is said: "Bit embarrassed to ask, …".

    Where the question names no subject of ours, a place may set another: "in my choir, …".
    """
    named, idle = remark.named, remark.concepts <= EMPTY and len(remark.parts) > 1
    if not idle or has_a_name(remark) or named & _ALERTS:
        return False
    if remark.has_unknown and asks_for_a_term(named):
        return False  # "I took out a mortgage. What is a commitment?"
    placed = any(
        part.concept == UNKNOWN and PLACED.intersection(led(remark, part)) for part in remark.parts
    )
    joins = "join" in named and named & _JOINERS
    return bool(named & SUBJECTS) or (bool(joins) and not placed)


def _tells_of_doing(remark: Remark) -> bool:
    """Return whether a verb that is none of ours tells what is or was done."""
    keys = remark.keys
    if keys[0] not in OPENS | ASKS | PLACED and _IS.intersection(keys[1:]):
        return True
    if GERUND.fullmatch(keys[0]) and keys[0] not in _PARTICIPLES:
        return True  # "Moving to Porto next month"
    others = (part for part in remark.parts if part.concept not in SUBJECTS | DEEDS)
    return any(is_telling(keys[part.start]) for part in others)


def _presents(told: Sequence[Part]) -> bool:
    """Return whether somebody greets, thanks, chats or says what he is: "Quiz night in Cork!"."""
    kinds = [part.value if part.concept == "free" else part.concept for part in told[:2]]
    return bool(kinds) and ("asker" in kinds or kinds[0] in _PRESENTED)
