"""Anchors: questions that say by themselves all that they mean, whatever is told beside them.

"Which NATO members have not joined the declaration?" may stand beside any whole sentence that
tells of no other pact, corrects nothing and asks nothing more.
"""

from collections.abc import Sequence, Set
from itertools import pairwise

from handlers.understanding.corrections import corrects, is_chosen, wants_more
from handlers.understanding.limits import limits, sets_topic
from handlers.understanding.orders import CURIOUS, TO_KNOW, bids, wishes
from handlers.understanding.remark import Remark
from handlers.understanding.rivals import (
    has_a_name,
    names_a_rival,
    names_another,
    names_its_like,
    says_of_what,
    tells_of_another,
)
from handlers.understanding.roles import FOR
from handlers.understanding.sentences import ASKS, FULL_STOP, STATES, asks
from handlers.understanding.standing import bids_us, is_of_another
from handlers.understanding.telling import (
    DEEDS,
    FIRST_PERSON,
    MYSELF,
    NAMES,
    OURSELVES,
    PARTIES,
    SUBJECTLESS,
    SUBJECTS,
    asks_for_a_term,
    is_telling,
)
from handlers.understanding.text import word_set

_JOINED = frozenset("join signatory sign back outside not".split())
_BODIES = frozenset({"body", "eu", "nato"})
_NOT = frozenset({"not", "outside"})
_OUT = frozenset("join signatory outside".split())
_WITH_UKRAINE = frozenset("security ukraine kyiv country eu group body".split())
_AIDED = frozenset("area support-area back help".split())
_STATES_JOIN = frozenset({"states", "join"})
_ALERTS = frozenset("subscribe tell-when unsubscribe".split())
_TOLD_OF = frozenset("country eu join talks agreement".split())
_NARROWING = NAMES | frozenset("capital place states list number all".split())
_ONES_OWN = frozenset(
    """
    source talks people me settings manual self happen took-place record document person
    support-area area subscribe glossary
    """.split()
)
"""What is told of in one's own affairs as well: a press release, something discussed at lunch."""
_ANYBODYS = frozenset({"agreement", "talks"})
_ASK = CURIOUS | TO_KNOW | word_set("ask asking wonder tell питаю спитаю скажіть підкажіть")
_SPEAKERS = MYSELF | word_set("my our мій моя моє мої наш наша наше наші")
_SO = word_set("so тож тому отже")
_FEW = 3  # words, of which a fragment consists


def _is_anchored(named: Set[str]) -> bool:
    """Return whether concepts name a thing of the record that nothing else is."""
    return bool(
        ("declaration" in named and named & _JOINED)
        or (named & _BODIES and named & _NOT and named & _OUT)
        or (named & {"agreement", "talks"} and named & _WITH_UKRAINE)
        or ("eu" in named and named & _AIDED)
        or (named & _ALERTS and named & _TOLD_OF)
        or "settings" in named
        or named >= _STATES_JOIN
    )


def is_anchor(remark: Remark, then: str = "") -> bool:
    """Return whether the question stands whatever the remark, a whole sentence or more, tells.

    `then` is the word that follows: a clause before "so" is as good as a sentence.
    """
    keys, named = remark.keys, remark.named
    if not _is_anchored(named) or asks_for_a_term(named) or not _is_whole(remark, then):
        return False
    if asks(remark) or _wonders(keys) or bids(remark) or bids_us(remark) or wants_more(keys):
        return False
    if corrects(keys) or is_chosen(keys) or "only" in limits(remark):
        return False
    if names_its_like(remark) or names_a_rival(remark) or is_of_another(remark):
        return False
    if says_of_what(remark) or tells_of_another(remark) or _tells_of_ours(remark):
        return False
    if named & PARTIES:
        return "declaration" in named or not has_a_name(remark)
    narrows = remark.concepts & _NARROWING - named or limits(remark) or names_another(remark)
    return not narrows and not any(part.days for part in remark.parts)


def _wonders(keys: Sequence[str]) -> bool:
    """Return whether something else is asked or wondered at: "I was going to ask who …"."""
    return any(one in _ASK and then in ASKS for one, then in pairwise(keys))


def _tells_of_ours(remark: Remark) -> bool:
    """Return whether a day is told that is not asked about, or after it more of the record."""
    dated = any(part.days for part in remark.parts) and "date" not in remark.named
    again = remark.concepts & _ANYBODYS and remark.has_unknown
    wants = wishes(remark.keys) and not FOR.intersection(remark.keys)
    more = remark.concepts & (SUBJECTS | DEEDS) - remark.named
    more -= frozenset() if wants else _ONES_OWN
    return dated or bool(again or (remark.start and more))


def _is_whole(remark: Remark, then: str) -> bool:
    """Return whether somebody tells something in a sentence of some length."""
    keys, last = remark.keys, remark.words[-1]
    if len(keys) <= _FEW:
        return False
    if remark.start:  # "In Gaza, I need it for a paper" may be what was asked about
        its = keys[0] == "its" and "my" in keys[1:3]  # "It's my lucky number"
        speaks = its or keys[0] in _SPEAKERS or FIRST_PERSON.fullmatch(keys[0])
        return bool(speaks) and not CURIOUS.intersection(keys)
    opens = keys[0] in STATES | OURSELVES | SUBJECTLESS
    tells = opens or any(map(is_telling, keys))
    leads = bool(last.endswith(":") and remark.named & PARTIES) and not sets_topic(keys)
    leads = leads or (last.endswith(",") and then in _SO)
    return bool(tells and (leads or FULL_STOP.search(last)))
