"""What is told beside a question and may change what it asks: another thing, a limit, a wish."""

import re
from collections.abc import Sequence
from itertools import pairwise

from handlers.understanding import vocabulary
from handlers.understanding.orders import PLACED, SAYS
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.remark import Remark
from handlers.understanding.telling import FIRST_PERSON, LIGHT, MYSELF, PLACES
from handlers.understanding.text import word_set

ALSO = word_set("also також теж іще")
_IS_CURIOUS = SAYS | word_set(
    "know curious interested like цікаво цікавить дізнатися дізнатись знати напиши"
)
TOPICS = word_set("about regarding concerning called named про щодо стосовно")
PAPERS = frozenset("declaration agreement talks guarantee commitment partnership".split())
_NAMELY = word_set("mean meant namely увазі тобто")
_MEANING = _NAMELY | word_set("цікавить цікавлять interested")
_SPEAKS_OF = re.compile(
    r"\b(?:thinking|talking|speaking|ask|asking|is) (?:of|about) (?!this|that|it|him|her|them)"
    r"|\bмені про\b|\b(?:я|ми|питаю|ідеться|идеться|мова|питання) про (?!це)"
)
_IS_THE_ONE = re.compile(
    r"\b(?:my question is|that one|the one i|(?:i was|im|i am) after|the (?:man|woman) i)\b"
    r"|\bi (?:have|had) in mind\b|^by \w+ i (?:mean|understand)\b|\bits? the \w"
    r"|^the \w+ one\b|^the (?:\w+ ){1,3}one (?:is|that)\b|^the one (?:on|about|in|by|of)\b"
    r"|^(?:the one|тои|та|те|ті) (?:who|that|from|with|що|хто|яки)"
    r"|\bзвертаюс[яь]\b|\b(?:иого|іі|іх) шукаю\b|\bось (?:яку|який|яке|кого|що)\b"
    r"|^(?:oh |wait )?(?:never mind|scrap|forget|ignore) (?:it|that)?|\b(?:забудь|вже не треба)\b"
    r"|\bне відповіда(?:и|ите)\b"
)
_CHOICE = re.compile("(?:of|among|from|з|із|серед|крім) (?:the |those|тих)")
_NAMING = re.compile(
    r"\bin mind$|\bпитаю (?:лише |тільки )?(?:за|щодо|стосовно)\b|\bза (?:\w+ ){1,3}питаю\b"
)
_POINTS_BACK = word_set("this that it them these those here це цього цим цьому них неї нього ним")
_FOLLOWED = word_set("interested цікавлюся цікавлюсь цікавимося цікавимось")
_RIVAL = re.compile(
    "club|council|pact|league|union|court|bloc|coalition|federation|association|contest|cup$|treaty"
    "|convention|tournament|application|membership|candida|referend|клуб|пакт|ліг[аиу]|союз|коаліц"
    "|федерац|асоціац|конвенц|турнір|конкурс|заявк|членств|кандидат|референд|рейтинг|чемпіон|блок"
    "|transfer|трансфер|кооператив|cooperative|strik|страик|проф?спілк|eurozone|єврозон|шенген"
    "|schengen|choir|circle$|syndicate|lotter|clan$|guild|клан|гурт[ок]|хор(?:у|і|ом)?$"
    "|суд(?:у|ом|і)?$"
)
"""What else may be joined, or somebody may be in."""
ON = frozenset({"on"})
"""What leads to a topic as well as to a place: "my thesis on Versailles"."""
_ARTICLES = word_set("the a an our my his her their")
_DIGIT = re.compile(r"\d")
_ONLY = word_set("only just тільки лише лиш")
_CHOSEN = word_set("those the ones states countries ті тих тим країни держави країн держав")
_THOSE = word_set("those ones ті тих тим")
_LIMITING = frozenset("not outside except never elsewhere nato un within without".split())
_WHO = frozenset({"who", "which"})
_ORDERS = frozenset({"before", "after"})
_WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|понеділ\w+|вівтор\w+|серед[уаи]|четвер\w*|п.?ятниц\w+|субот\w+|неділ\w+"
)
_PAST = re.compile(".*(?:[аеиіуя]в|л[аи])(?:ся|сь)?")


def sets_topic(keys: Sequence[str]) -> bool:
    """Return whether words say what they are about: "about NATO", unlike "about this"."""
    return any(
        key in TOPICS and not _POINTS_BACK.intersection(keys[at : at + 1])
        for at, key in enumerate(keys, 1)
    )


def is_namely(keys: Sequence[str]) -> bool:
    """Return whether words end as an explanation does: "the one on the Arctic, I mean"."""
    return bool(_NAMELY.intersection(keys[-2:]) or _NAMING.search(" ".join(keys)))


def corrects(keys: Sequence[str]) -> bool:
    """Return whether it is said which one is meant: "I mean the other one", "я про рейтинг"."""
    return says_which(keys) or bool(_SPEAKS_OF.search(" ".join(keys)))


def says_which(keys: Sequence[str]) -> bool:
    """Return whether one of several is meant: "the one on cluster bombs", "of those"."""
    said = _MEANING.intersection(keys) or _IS_THE_ONE.search(" ".join(keys))
    return bool(said) or is_chosen(keys) or is_namely(keys)


def is_chosen(keys: Sequence[str]) -> bool:
    """Return whether some of all are chosen: "of those", "серед тих"."""
    return bool(_CHOICE.match(" ".join(keys)))


def wants_more(keys: Sequence[str]) -> bool:
    """Return whether something else is asked as well: "I'm also curious what it costs"."""
    also = ALSO.intersection(keys) or keys[-1] == "too" or list(keys[-2:]) == ["as", "well"]
    wonders = any(one in _IS_CURIOUS and then == "too" for one, then in pairwise(keys))
    return wonders or bool(also and _IS_CURIOUS.intersection(keys))


def names_a_rival(keys: Sequence[str]) -> bool:
    """Return whether a club, a pact or the like is told of."""
    return any(map(_RIVAL.match, keys))


def has_a_name(remark: Remark) -> bool:
    """Return whether an unknown name or number is told, and not as a place: "in the Dáil"."""
    for part in remark.parts[1:]:
        before = [key for key in remark.keys[: remark.at(part)] if key not in _ARTICLES][-1:]
        whose = any(p.concept == "asker" and p.end == part.start for p in remark.parts)
        placed = (PLACED - ON).intersection(before)
        odd = not (part.value.islower() or whose or placed)
        if part.concept == UNKNOWN and (odd or _DIGIT.search(part.value)):
            return True
    return False


def guesses(remark: Remark) -> bool:
    """Return whether a country told is but a guess: "I thought of Spain, who was first?"."""
    asks = remark.named & PLACES and remark.named & _WHO
    return bool(asks) and not remark.concepts & _ORDERS


def names_another(remark: Remark) -> bool:
    """Return whether something else is told of that may be joined or signed."""
    if has_a_name(remark) or (remark.has_unknown and _FOLLOWED.intersection(remark.keys)):
        return True
    said = {part.value for part in remark.beside}
    countries = {part.value for part in remark.parts if part.concept == "country"}
    other = countries - said and not guesses(remark)
    return bool(other) or sets_topic(remark.keys) or names_a_rival(remark.keys)


def names_its_like(remark: Remark) -> bool:
    """Return whether a paper of another kind is told of: "my tax declaration"."""
    return any(
        before.concept == UNKNOWN and part.concept in PAPERS and before.end == part.start
        for before, part in pairwise(remark.parts)
        if remark.keys[remark.at(part)] != "talk"
    )


def is_own_refusal(at: int, part: Part, keys: Sequence[str]) -> bool:
    """Return whether the asker says what he does not do: "I don't trust it", "не хочу вірити"."""
    if part.concept != "not":
        return False
    if keys[at].isascii():
        near = 2 if keys[at] == "not" else 3  # "I still don't see it"
        return bool(MYSELF.intersection(keys[max(0, at - near) : at]))
    if MYSELF.intersection(keys[max(0, at - 2) : at]):
        return True
    done = keys[at + 1 : at + 2]
    ends = any(_PAST.fullmatch(key) or key.endswith(("у", "ю")) for key in done)
    return (ends and vocabulary.longest(done) is None) or any(map(FIRST_PERSON.fullmatch, done))


def limits(remark: Remark) -> set[str]:
    """Return what limits a question: an exception, a negation, another body."""
    keys = remark.keys
    limiting = {p.concept for p in remark.parts if not is_own_refusal(remark.at(p), p, keys)}
    chosen = any(one in _ONLY and then in _CHOSEN for one, then in pairwise(keys))
    chosen = chosen or bool(_ONLY.intersection(keys) and _THOSE.intersection(keys))
    return limiting & _LIMITING | ({"only"} if chosen else set())


def is_heavy(remark: Remark) -> bool:
    """Return whether something of ours is told that the question does not name again."""
    light = LIGHT | (PLACES if remark.named & PLACES else frozenset()) | remark.named
    light |= {"country"} if guesses(remark) else frozenset()
    light |= {"holiday"} if "date" in remark.named else frozenset()
    heavy = (part for part in remark.parts if part.concept not in light)
    return any(not _WEEKDAY.fullmatch(remark.keys[remark.at(part)]) for part in heavy)
