"""Predicates: what a question says of its subject in words that mean nothing to us.

"Is the agreement fair?", "Did Greece join quietly?" and "Who joined the workshop?" name subjects of
ours, but what they ask of these is said by a word that else only chats. Only the words listed here
may stand in such a place.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from handlers.understanding.corrections import gives_up, is_the_one, speaks_of
from handlers.understanding.parts import Part, meant, opening, right_before
from handlers.understanding.roles import FOR, lead
from handlers.understanding.telling import asks_for_aid
from handlers.understanding.text import word_set
from handlers.understanding.vocabulary import CHATTER

_DO = word_set("did does do has have had will would can could may might should must")
_AUXILIARIES = _DO - {"might"} | word_set("is are was were isnt arent wasnt didnt doesnt hasnt чи")
_ASKS_KINDLY = re.compile(r"(?:could|can|would|will) you\b|(?:can|could|may) i see\b")
_SUBJECTS = frozenset(
    """
    agreement declaration a-declaration talks country eu ukraine security guarantee commitment
    partnership compact person be had free greet thanks epithet support-area area g7 vilnius only
    still tag under-it kyiv claim asker filler
    """.split()
)
"""Concepts of which none says what is asked of the others."""
_SAYS_NOTHING = word_set(
    """
    in at on over table name check whether this that such its own their both one of the countries
    does did do got have yet already too as well at all or not no nah just with states somewhere
    from start among those these ever itself i mean round run through read me support
    anywhere anything for
    у в на за стіл сідали сідала сідав є можна вважати стороною спільної власну власна
    окрема окрему окремою
    самим самими існує фігурує як такий такою таким тій рахується далеко наче теж або ні
    """
)
_PAUSE = ",.;:?!…–—)"
_EXPLAINS = re.compile("поясн|розтлумач|розясн|розкаж|розпов")
_OF_A_CHAT = frozenset("privacy me erase unsubscribe subscribe settings language".split())
_IDLE = frozenset("free greet thanks daily asker tag".split())
# What may follow "who", "how" or a person: the deed or the quality of theirs is none of these.
_NO_DEEDS = word_set(
    """
    actually again appear appears ended at did does gets got he holds in keeps made make must name
    of out
    everybody
    put see she side they this took very can it bloke down everyone fella fellow get guy herself
    himself lol personally presentation take turns when yeah listed all even his its official
    precisely supposed should would mr mister i one the that ever really just
    """
)
_DOERS = frozenset("country eu ukraine person people group body states".split())
_DEEDS = frozenset("join signatory sign back adopt start hold talks status decide accept".split())
_GETS = word_set("get receive obtain")
_AID = frozenset("area support-area back help".split())
_ADVERBS = word_set(
    """
    got itself themselves himself herself appear actually put already ever as name get come each
    taken presentation table take even wait really also too either indeed still yet now both all
    in down listed
    """
)
_ASKED = frozenset({"who", "how", "person"})
# What may lead to a paper or an area of ours, unlike "rumours about".
_LEADS = word_set(
    """
    at hear kindly among i in ones table yet already both bring come everybody full itself late name
    official ourselves pretty regard themselves took according what yay bit does got did as or its
    this
    """
)
_ABOUT = word_set("about of with on from to")
_PAPERS = frozenset("talks agreement declaration area support-area".split())
_THANKS = word_set("thanks thank thx ty cheers дякую спасибі дяка")
_THINGS = word_set("very thing same whole side")
_ARTICLES = word_set("the a an our your their")
_AGAIN = "again"
_REMINDED = word_set("when where who what many")
_HOW_OR_WHEN = word_set(
    """
    itself themselves ourselves appear them thus yet in or this did does too along stood stand
    straight already its their at over y lol during all that right late pretty rather quite sometime
    simultaneously since after ones like but who till to within on by together grown falls as
    alltogether somewhere anywhere seems under side i theirs date
    anyway anyhow regardless nonetheless nevertheless eventually ultimately really later afterwards
    officially formally
    до під у в чи спільної за одразу відразу на прямо аж вона воно вони він просто разом згодом
    повним точно
    колись однією вже з впродовж нашого обох обидві плиз водночас датоване датовані одним внесли
    приклала значиться назбиралося рівно без випадково того тоді цієї тую від врешті протягом
    окремо часом дочекалися дочекались зрештою хтось самостійно могла нейтральна сам сама саме самі
    безпосередньо
    """
)


def says_another_thing(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether what is asked of a subject of ours is said by a word that only chats."""
    chat = [part for part in parts if part.concept == "free" and part.value in CHATTER]
    return (
        _mixes(parts, words, keys)
        or _is_taken_back(parts, words, keys)
        or _says_which(parts, words, keys)
        or _is_judged(parts, chat, words, keys)
        or any(_is_asked(part, parts, words, keys) for part in chat)
        or any(_is_asked_about(part, parts, words, keys) for part in chat)
        or any(_is_for_others(part, parts, words, keys) for part in chat)
    )


def _mixes(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether a clause has words of the asker's life and of ours: "join the workshop".

    Whom we are to explain it to is no matter: "Поясніть учням, що таке …".
    """
    lively = [
        p
        for p in parts
        if p.value == "life" and not any(map(_EXPLAINS.match, keys[p.start - 1 : p.start]))
    ]
    return any(
        any(p in lively for p in clause)
        and (
            not _IDLE.issuperset(p.concept for p in clause)
            or speaks_of(keys[clause[0].start : clause[-1].end])
        )
        for clause in _clauses(parts, words)
    )


def _is_taken_back(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether a clause after the question takes it back: "Never mind, I was told"."""
    return any(map(gives_up, _later(parts, words, keys)))


def _says_which(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether it is said which account or alerts are meant: "…, the one on Facebook"."""
    if _OF_A_CHAT.isdisjoint(part.concept for part in parts):
        return False
    return any(map(is_the_one, _later(parts, words, keys)))


def _later(
    parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> Iterator[Sequence[str]]:
    """Yield the words of every clause after the first."""
    for clause in islice(_clauses(parts, words), 1, None):
        yield keys[clause[0].start : clause[-1].end]


def _clauses(parts: Sequence[Part], words: Sequence[str]) -> Iterator[list[Part]]:
    """Yield the parts between pauses; what is left out of a question is a pause as well."""
    clause: list[Part] = []
    for part in parts:
        if clause and (clause[-1].end != part.start or words[part.start][0] in "(–—"):
            yield clause
            clause = []
        clause.append(part)
        if words[part.end - 1][-1] in _PAUSE:
            yield clause
            clause = []
    if clause:
        yield clause


def _is_judged(
    parts: Sequence[Part], chat: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> bool:
    """Return whether a question for yes or no has no predicate of ours: "Is it a fair deal?"."""
    opens = opening(parts)
    if opens is None or keys[opens.start] not in _AUXILIARIES:
        return False
    spoken = " ".join(keys[opens.start : opens.start + 3])
    if _ASKS_KINDLY.match(spoken):
        return False
    if not {part.concept for part in parts} <= _SUBJECTS:
        return False
    praised = (p for p in parts if p.value == "thanks" and _before(p, parts, words))
    if any(not _THANKS.intersection(keys[p.start : p.end]) for p in praised):
        return True  # "Is it great?", unlike "Did it join? Great"
    said = (p for p in chat if not _is_given(p, parts, keys))
    return not all(_SAYS_NOTHING.issuperset(keys[p.start : p.end]) for p in said)


def _is_given(part: Part, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether Ukraine is asked about as the one that gets support."""
    after = meant(p for p in parts if p.start >= part.end)
    before = right_before(part, parts)
    aid = bool(after) and after[0].concept in _AID
    return aid and before is not None and before.concept == "ukraine" and keys[part.start] in _GETS


def _before(part: Part, parts: Sequence[Part], words: Sequence[str]) -> Part | None:
    """Return the part that ends where this one begins, without a pause."""
    before = right_before(part, parts)
    return None if before and words[before.end - 1][-1] in _PAUSE else before


def _is_asked(part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether chatter is the deed, how it was done or what was joined.

    "Who explained it?", "How clear is it?", "Did Greece join quietly?", "Who joined the queue?"
    """
    key, before = keys[part.start], _before(part, parts, words)
    if key in FOR and part.end - part.start > 1:
        return False  # "the total of signatories for a caption"
    if key == _AGAIN and part.end == len(keys) and _REMINDED.intersection(keys[: part.start]):
        return False  # "When did Greece join again?"
    article = False
    while before and _ARTICLES.issuperset(keys[before.start : before.end]):
        before, article = _before(before, parts, words), True
    if before is None:
        return False
    if before.concept in ("join", "signatory"):
        return key not in (_THINGS if article else _HOW_OR_WHEN)
    if article or not key.isascii():
        return False
    if before.concept == "sign":
        return key not in _HOW_OR_WHEN
    if before.concept in _ASKED and key not in _NO_DEEDS:
        return True
    return before.concept in _DOERS and _is_main_verb(part, before, parts, keys)


def _is_main_verb(part: Part, who: Part, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether chatter is what somebody did: "Did Greece check the declaration?"."""
    if not _DO.intersection(lead(who, keys)) or keys[part.start] in _ADVERBS:
        return False
    after = meant(p for p in parts if p.start >= part.end)
    return not after or (after[0].concept not in _DEEDS and not _is_given(part, parts, keys))


def _is_asked_about(
    part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> bool:
    """Return whether English chatter is what is asked of a paper: "the rumours about the talks"."""
    key = keys[part.start]
    if words[part.end - 1][-1] in _PAUSE or key in _LEADS or not key.isascii():
        return False
    if not _ABOUT.intersection(keys[part.end : part.end + 1]):
        return False
    after = (p for p in parts if p.start > part.end and keys[p.start] not in _ARTICLES)
    named = next(after, None)
    return named is not None and named.concept in _PAPERS


def _is_for_others(
    part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> bool:
    """Return whether support is asked for that goes to others: "EU support for students"."""
    goes_to = keys[part.start] in FOR and _before(part, parts, words)
    return bool(goes_to) and asks_for_aid({p.concept for p in parts})
