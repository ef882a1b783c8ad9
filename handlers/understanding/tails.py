"""Tails: what the asker tells of himself after a question that stands by itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from handlers.understanding.anchors import is_anchor
from handlers.understanding.corrections import corrects, wants_more
from handlers.understanding.guesses import (
    asks_which_way,
    doubts,
    echoes,
    guesses_at_it,
    knows_little,
)
from handlers.understanding.limits import MANNER, TOPICS, is_weekday, limits, sets_topic
from handlers.understanding.orders import (
    CURIOUS,
    PAUSE,
    PLACED,
    REPORTS,
    SAYS,
    TELLING,
    TO_KNOW,
    bids,
    wishes,
)
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.remark import Remark
from handlers.understanding.rivals import is_elsewhere, says_of_what, tells_of_another
from handlers.understanding.roles import FOR, WE_ARE, owns
from handlers.understanding.sentences import ASKS, FULL_STOP, STATES
from handlers.understanding.standing import (
    bids_us,
    is_clear,
    stands_alone,
    without_now,
)
from handlers.understanding.telling import (
    COUNTS,
    DEEDS,
    DOINGS,
    EMPTY,
    EXCUSES,
    FIRST_PERSON,
    GERUND,
    MYSELF,
    NAMES,
    OF_WORDS,
    OURSELVES,
    PARTNERS,
    PLEA,
    PURPOSE,
    REASONS,
    SUBJECTLESS,
    SUBJECTS,
    SUPPORT,
    asks_for_a_term,
    asks_for_aid,
    is_own,
    is_telling,
    pleads,
)
from handlers.understanding.text import word_set

_ASKS_AS = re.compile(
    "(?:.* )?(?:asking|asks|request|(?:double |fact )?checking|curious|wondering)"
    "(?: (?:here|this|it|thanks))*"
    r"|(?:.* )?(?:on deadline|question from)\b.*"
)
"""What who asks says he is or does: "Clerk asking", "Legal question from Leeds"."""
_REMARKS = re.compile(
    "(?:really |just )?hope |(?:it |that |this )?(?:seems|sounds|looks|feels) "
    "|been |got |tried |couldnt |cant |hard to "
    "|would (?:be|help) |purely |honestly |forgive |phew |not an? (?!list)|nobody |genuinely "
    "|(?:fact|double|cross) checking |want(?:ed)? to |trying "
    "|(?:the |my |our )?\\w+ (?:wants|needs|asks|asked|insists)(?: for)? (?:it|this|that|me|us)\\b"
    "|sorry |хочеться |рад(?:а|ии) |вибача|тема |щиро "
)
"""How something is told that needs no subject: "Hope it's ok", "tried the search box"."""
_NEVER_HEARD = re.compile("never (?:heard|met|saw|seen|knew|known)")
_OF_IT = re.compile("(?:(?:its?|this|that)(?: is)?|needed|wanted|required) for |(?:his|her) name ")
_OPEN = frozenset({"when", "where"})  # no reason limits what these ask
_HOW = re.compile(
    "(?:and |so )?(?:how(?! many| long| far)|(?:by|in|through) (?:what|which)|як|яким|у якии)\\b"
)
_NEAR = 2  # words before which a question begins at once
_PURPOSES = frozenset({"free", "city"})
_THOSE_WHO = ["тих", "хто"]
_GOES_ON = word_set("or and but by like than without under after before чи або і й та а але по без")
_HIS = word_set("his her their its")
_OF_ANYTHING = EMPTY | {"source", "happen", "correction", "who", "what", "list", "date"}
_ONES = word_set("one ones")
_VERB = re.compile(
    "[a-z]{2,}(?:ed|ing)|is|are|was|were|am|has|have|had|will|would|can|could|did|does"
)
_ASKED_ELSE = frozenset({"out", "ask"})  # "find out who", "I was going to ask who"
_FEW = 3  # words, as in "Willingly?"
_OURS = SUBJECTS | DEEDS | NAMES | COUNTS | {"states", "who", "when"}
_MOST_ENDS = 8  # places where a question may end; nobody tells more than that after it
_MOST_GUESSED = 3  # words, as in "the Nordics maybe"
_RELATIVE = word_set("які який яка яке що")
_TO = word_set("to into до")  # "Коли приєдналася Румунія? До Антанти."
_FROM = word_set("from in at з із зі")
_THANKS = word_set("thanks thank thx дякую спасибі дяка")
_SIGNED = re.compile(
    "з (?:повагою|пошаною)|(?:(?:best|kind|warm) )?(?:regards|wishes)|(?:yours )?sincerely"
    "|(?:hi|hello|greetings|cheers) from|yours |(?:вітання|привіт|вітаю) (?:з|із|зі) "
)
_PRESENTS = re.compile(
    r"(?:i am|im|we are|i live|i work|я|ми|пишу|пишемо|живу|живемо|writing|asking|.* (?:here|тут)) "
    r"(?:from|in|at|з|із|зі|в|у) (?:\w+ ){0,2}\w+"
)
"""What somebody says who tells where he is: "Student here from Riga", "Я з Латвії"."""
_HE = word_set("he she")
_HE_OR_THERE = _HE | {"there", "theres"}
_SOMEBODY = _HE_OR_THERE | word_set(
    "the a an this that it its they everyone everybody someone people nobody my our"
)
_DID = re.compile(
    "[a-z]{2,}(?:ed|ing)|would|went|came|made|(?:seem|know|keep|get|leave|make|sound|look|help)s"
)
_COMPLAINS = word_set("tried dont no hard")
_LEST = re.compile("(?:щоб не|аби|інакше|хаи|а то) ")
_DOES = SAYS | word_set("is are was were has had will can cannot got")
# What is of ours beside a question, and the asker's own where he speaks of himself.
_TROUBLES = frozenset({"never", "not", "outside"})
_AT_WORK = frozenset({"manual", "settings"})  # the boss's reference, the daily shift
_OF_THE_BOT = EMPTY | {"self", "menu", "who", "what"}  # "Who are you? A friend sent me a link"
_HERE = frozenset({"here", "тут"})
_PLACES = frozenset({"country", "capital", "city", UNKNOWN})
_LIVING = word_set("живу вчителюю викладаю сам сама")
_ONES_OWN = frozenset(
    "language subscriptions source settings menu manual privacy me record happen".split()
)


def end_of_question(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> int:
    """Return where the question ends, if the asker only tells of himself after that."""
    for end in (*islice(_ends(words, keys), _MOST_ENDS), *_purposes(parts, words, keys)):
        if any(part.start < end < part.end for part in parts):
            continue
        before = [part for part in parts if part.start < end]
        after = [part for part in parts if part.start >= end]
        if words[end - 1].endswith(",") and _lists(before, after):
            continue
        told = Remark(after, words[end:], keys[end:], end, before)
        pleads_for_it = told.named & _OURS and PLEA.fullmatch(" ".join(keys[end:]))
        if pleads_for_it:
            return end
        if pleads(told, keys):
            continue
        told = without_now(replace(told, parts=_without_troubles(after, words, keys[end:])))
        if _asks_what_else(told):
            continue
        if echoes(keys[end:]):
            return end_of_question(before, words[:end], keys[:end])
        if asks_which_way(told) or knows_little(told) or guesses_at_it(told):
            return end
        asks = "?" in words[-1] and keys[end] not in REASONS
        ends_a_sentence = words[end - 1][-1] in "?.!"
        tells = not asks and _adds_nothing(told, after_a_comma=words[end - 1].endswith(","))
        if (tells and (_is_thanked(told) or stands_alone(told))) or _only_thanks(told):
            return end
        if ends_a_sentence and not (asks or _asks_more(told)) and is_anchor(told):
            return end
    return len(words)


def _lists(before: Sequence[Part], after: Sequence[Part]) -> bool:
    """Return whether names stand on both sides: "Литвою, Латвією", which ends as a verb does."""
    around = {part.concept for part in (*before[-1:], *after[:1])}
    return len(around) == 1 and around <= NAMES


def _asks_what_else(remark: Remark) -> bool:
    """Return whether a bare name is asked about after it: "Ірландія… коли саме"."""
    where = any(
        p.concept == "where" and remark.at(p) < _NEAR and remark.keys[remark.at(p)] in ASKS
        for p in remark.parts
    )
    bare = not (remark.named & (SUBJECTS | DEEDS) or is_clear(remark.named))
    return bare and ("when" in remark.concepts or where)


def _ends(words: Sequence[str], keys: Sequence[str]) -> Iterator[int]:
    """Yield where a question may end: with its last "?", a sentence, or before "because" or "I"."""
    asked = [at for at in range(1, len(words)) if "?" in words[at - 1]]
    if asked:
        yield asked[-1]
        return
    commas = {at for at in range(1, len(words)) if words[at - 1].endswith((",", ";"))}
    if _HOW.match(" ".join(keys)):
        commas |= {at for at in range(1, len(words)) if words[at - 1].endswith((":", "–", "—"))}
    opened = max((at for at in commas if keys[at] in ASKS), default=0)
    for end in range(1, len(words)):
        told = end in commas and _is_told_after(end, opened, words, keys)
        if told or doubts(keys, end) or FULL_STOP.search(words[end - 1]):
            yield end


def _is_told_after(end: int, opened: int, words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether what follows a comma is told or guessed, after a clause that `opened`."""
    rest = keys[end:]
    if (
        PLEA.fullmatch(" ".join(rest))
        or keys[0] in _THANKS
        or ("?" in words[-1] and len(rest) <= _MOST_GUESSED)
    ):
        return True
    if _HOW.match(" ".join(keys[:end])):
        return True  # "How did Greece join, by a letter?"
    does = TELLING.fullmatch(rest[0]) and not FIRST_PERSON.fullmatch(rest[0])
    if does and _hangs(opened, keys):
        return False
    return end > opened and _begins_to_tell(words[end:], rest)


def _hangs(opened: int, keys: Sequence[str]) -> bool:
    """Return whether who is asked about does something only now: "хто з тих, які …, має"."""
    relative = keys[opened] in _RELATIVE or keys[opened - 1 : opened + 1] == _THOSE_WHO
    return opened > 0 and relative and not any(map(is_telling, keys[:opened]))


def _purposes(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> Iterator[int]:
    """Yield where only known words that say nothing tell what for: "for our podcast".

    Support is given to those whom such words name, unless they stand apart.
    """
    gives = asks_for_aid({part.concept for part in parts})
    for end, key in enumerate(keys):
        apart = end and (not gives or PAUSE.search(words[end - 1]))
        rest = [part for part in parts if part.end > end]
        if apart and key in FOR and all(_says_what_for(p, words, keys) for p in rest):
            yield end  # "for my ambassador's briefing"


def _says_what_for(part: Part, words: Sequence[str], keys: Sequence[str]) -> bool:
    return part.concept in _PURPOSES or owns(part, words) or is_weekday(keys[part.start])


def _begins_to_tell(words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether words after a comma tell: "I …", "because …", "sorry …", "he was …"."""
    opens = OURSELVES | SUBJECTLESS | REASONS | EXCUSES | _COMPLAINS
    speaks = keys[0] in opens or is_telling(keys[0])
    doing = GERUND.fullmatch(keys[0]) or WE_ARE.match(words[0])
    does = (keys[0] in _HE and _DOES.intersection(keys[1:2])) or (
        keys[0] in _SOMEBODY and any(map(_DID.fullmatch, keys[1:]))
    )
    spoken = " ".join(keys)
    says = (
        _REMARKS.match(spoken)
        or _NEVER_HEARD.match(spoken)
        or _LEST.match(spoken)
        or _ASKS_AS.fullmatch(spoken)
    )
    return bool(speaks or doing or does or says or echoes(keys) or _OF_IT.match(spoken))


def _adds_nothing(remark: Remark, *, after_a_comma: bool) -> bool:
    """Return whether the asker tells of himself, and names no other matter."""
    reason = after_a_comma and remark.keys[0] in REASONS
    if reason and not (is_own(remark) or remark.named & _OPEN):
        return False
    if _asks_more(remark) or _names_another_matter(remark):
        return False
    return reason or _is_told(remark) or (not after_a_comma and _states(remark))


def _states(remark: Remark) -> bool:
    """Return whether whole words tell, after a question that says whom and what of ours it means.

    In Ukrainian they may have any form, where a state is asked about.
    """
    keys, named = remark.keys, remark.named
    if not is_clear(named) or "person" in named or remark.concepts & COUNTS:
        return False
    if len(keys) < _FEW or keys[0] in PLACED | _GOES_ON or keys[1] in _ONES:
        return False
    opens = keys[0] in STATES | _HIS or any(p.concept in NAMES for p in remark.parts[:1])
    tells = any(map(_VERB.fullmatch, keys[1:3])) or any(map(is_telling, keys[:-1]))
    any_form = not keys[0].isascii() and named & PARTNERS
    return bool(opens or tells or any_form or is_weekday(keys[-1]))


def _asks_more(remark: Remark) -> bool:
    """Return whether something else is asked, or it is said which one of many is meant."""
    keys = remark.keys
    if keys[0] in TOPICS | _TO or wants_more(keys) or corrects(keys):
        return True
    asks_after = {one for one, then in pairwise(keys) if then in ASKS}
    wonders = (wishes(keys) and asks_after & TO_KNOW) or asks_after & CURIOUS
    if asks_after & _ASKED_ELSE or wonders:
        return True  # "I want to know what he thinks"
    if tells_of_another(remark) or says_of_what(remark):
        return True
    if sets_topic(keys) and remark.has_unknown and remark.named <= _OF_ANYTHING:
        return True  # "Any sources? For my essay on the Holodomor."
    if remark.has_unknown and ("know", "the") in pairwise(keys) and wishes(keys):
        return True  # "I need to know the rate on that day"
    met = OF_WORDS.intersection(keys)
    return asks_for_a_term(remark.named) and remark.has_unknown and not met


def _is_told(remark: Remark) -> bool:
    """Return whether the asker speaks of himself or says what he asks for, or a verb tells."""
    keys = remark.keys
    spoken, tells = " ".join(keys), any(map(TELLING.fullmatch, keys))
    if _REMARKS.match(spoken):
        return True
    says_why = PURPOSE.match(spoken) or _OF_IT.match(spoken) or _ASKS_AS.fullmatch(spoken)
    purpose = says_why or keys[0] in DOINGS
    if keys[0] in PLACED and (
        is_elsewhere(remark) or not (tells or purpose or MYSELF.intersection(keys))
    ):
        return False  # "What happened? In Gaza, for my podcast."
    doing = WE_ARE.match(remark.words[0]) or keys[0] in SUBJECTLESS or GERUND.fullmatch(keys[0])
    does = _DOES.intersection(keys[1:]) or any(map(_DID.fullmatch, keys[1:]))
    states = doing or keys[0] in _HE_OR_THERE or (keys[0] in _SOMEBODY and does)
    says = SAYS.intersection(keys) and "person" not in remark.named
    tells = bool(tells or says or _LEST.match(spoken))
    return bool(_in_first_person(keys) or purpose or states or tells or keys[0] in EXCUSES)


def _names_another_matter(remark: Remark) -> bool:
    """Return whether something of ours is told that the question does not name, or a limit."""
    keys, named = remark.keys, remark.named
    other = remark.concepts & SUBJECTS - {"people"} | limits(remark)
    other -= frozenset() if named & SUPPORT else {"area"}
    if keys[0] in REASONS:
        other -= MANNER
    if REPORTS.intersection(keys):
        other -= {"source"}
    other -= frozenset() if wishes(keys) else _AT_WORK
    other &= NAMES if named <= _OF_THE_BOT else other
    if _in_first_person(keys) or keys[0] in DOINGS or remark.opens_with("asker"):
        other -= MANNER if wishes(keys) else MANNER | _ONES_OWN
    only = bool(remark.parts) and remark.parts[0].value == "only"
    return bool(other - named) or only or bids_us(remark)


def _is_thanked(remark: Remark) -> bool:
    """Return whether nothing but thanks is told more of: "Thanks, that saved me an evening"."""
    thanks = "thanks" in remark.named and remark.named <= EMPTY
    other = remark.concepts & (SUBJECTS | DEEDS | NAMES) or ASKS.intersection(remark.keys)
    return thanks and not (other or bids(remark))


def _only_thanks(remark: Remark) -> bool:
    """Return whether somebody thanks or signs: "thanks from a student", "clerk from Leeds"."""
    if _PRESENTS.fullmatch(" ".join(remark.keys)) and _is_placed(remark):
        return True
    ours = remark.concepts & (SUBJECTS | DEEDS | NAMES) or ASKS.intersection(remark.keys)
    thanks = remark.opens_with("thanks") or remark.keys[0] in _THANKS
    thanks = thanks and remark.keys[1:2] != ["to"]
    greets = remark.opens_with("greet") and "from" in remark.keys
    presents = remark.opens_with("asker") and _FROM.intersection(remark.keys[1:2])
    signs = thanks or greets or presents or _SIGNED.match(" ".join(remark.keys))
    return bool(signs and remark.named - EMPTY) and not (ours or bids(remark))


def _is_placed(remark: Remark) -> bool:
    """Return whether nothing is named but the one place that ends a remark, and who is there."""
    named = [part for part in remark.parts if part.concept != "free"]
    if not named or named[-1].concept not in _PLACES or remark.at(named[-1]) + 1 < len(remark.keys):
        return False
    first = remark.parts[0]
    here = _HERE.intersection(remark.keys)
    who = first.concept == "asker" or _HERE.intersection(remark.keys[: first.end - remark.start])
    return bool(who or not here) and all(part.concept == "asker" for part in named[:-1])


def _in_first_person(tail: Sequence[str]) -> bool:
    """Return whether the asker speaks of himself; in Ukrainian without a pronoun as well."""
    verb = FIRST_PERSON.fullmatch(tail[0]) or TELLING.fullmatch(tail[0])
    return bool(verb or (OURSELVES | _LIVING).intersection(tail))


def _without_troubles(
    told: Sequence[Part], words: Sequence[str], tail: Sequence[str]
) -> Sequence[Part]:
    """Return what is told without what the asker complains of: "my numbers don't match"."""
    kin = told[:1] and told[0].concept == "asker"  # "мій чоловік українською не читає"
    speaks = kin or _in_first_person(tail) or SAYS.intersection(tail)
    if not speaks or wishes(tail) or (told[:1] and told[0].concept == "not"):
        return told
    names = {part.start for part in told[1:] if not words[part.start].islower()}
    return [p for p in told if p.concept not in _TROUBLES or p.start in names]
