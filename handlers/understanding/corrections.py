"""Corrections: whether it is said beside a question which thing is meant, that none is, or more."""

import re
from collections.abc import Sequence
from itertools import pairwise

from handlers.understanding.orders import REPORTS, SAYS
from handlers.understanding.parts import Part
from handlers.understanding.text import word_set

ALSO = word_set("also також теж іще")
_IS_CURIOUS = (SAYS - REPORTS) | word_set(
    "know curious interested like love hear цікаво цікавить дізнатися дізнатись знати напиши"
)
_NAMELY = word_set("mean meant namely увазі тобто")
_MEANING = _NAMELY | word_set("цікавить цікавлять")
_INTERESTED = ("interested", "in")
_SPEAKS_OF = re.compile(
    r"\b(?:thinking|talking|speaking|ask|asking|is) (?:of|about) (?!this|that|it|him|her|them)"
    r"|\b(?:в|у) (?:розумінні|сенсі)\b|\bin the sense of\b"
    r"|\bмені про\b|\b(?:я|ми|тут|питаю|ідеться|идеться|мова|питання) про (?!це)"
)
_IS_THE_ONE = re.compile(
    r"\b(?:my question is|that one|(?:i was|im|i am) after|the (?:man|woman) i)\b"
    r"|\bthe one (?:i|they|we|you|he|she|my|our)\b"
    r"|\bi (?:have|had) in mind\b|^by \w+ i (?:mean|understand)\b|\bits? the .*\b(?:im|that)\b"
    r"|^(?:from )?(?:the|those) \w+ ones?\b|^just (?:from|in|the|those)\b"
    r"|^the ones? \w+ing\b|^the ones (?:i|my|our|they|we|that|from)\b"
    r"|^the (?:\w+ ){1,3}one (?:is|that)\b|\bthe ones? (?:on|about)\b|^the one (?:in|by|of)\b"
    r"|^(?:the one|тои|та|ту|те|ті|того|тих) (?:who|that|from|with|що|хто|яки)"
    r"|\bзвертаюс[яь]\b|\b(?:иого|іі|іх) шукаю\b|\bось (?:яку|який|яке|кого|що)\b"
    r"|^(?:идеться|ідеться|мова|тут|це) про\b"
)
_TAKES_BACK = re.compile(
    r"^(?:oh |wait |actually )?(?:never mind|scrap|forget|ignore|not (?:here|this|that)\b)"
    r"|\bdisregard\b"
    r"|\bdont (?:answer|reply|bother)\b|\bwrong (?:chat|window|group|bot|tab)\b"
    r"|^(?:not|не) (?:\w+ ){1,4}(?:but|а) |\bthat was (?:meant )?for (?:my|another)\b"
    r"|\bце (?:мало|мусило) (?:піти|бути)\b|\bне (?:в |у )?тои чат\b"
    r"|\bне треба\b|\bзабудь(?:те)?\b|\bне відповіда(?:и|ите)\b"
    r"|\b(?:переплута(?!\w+ (?:иого|іі|іх))|закресл|скасу)\w+"
    r"|\bвідміна\b|\bне (?:туди|сюди) (?:на)?писа\w+"
)
_GIVES_UP = re.compile(
    r"^(?:oh |wait |actually |ои )?(?:never ?mind|scrap (?:that|it)|forget it)\b"
    r"|\bне (?:в |у )?тои чат\b|\bdont (?:answer|reply)\b|\bне відповіда(?:и|ите)\b"
)
_CHOICE = re.compile(
    "(?:of|among|from|з|із|серед|крім) (?:the |those|тих)"
    "|(?:the )?(?:most|least|best|worst) |наи.+ш"
)
_IS_NOT = re.compile("(?:а |and |but )?(?:not|не)(?: the)?")
_CONFUSES = re.compile(
    "(?:а |і |та |and |but )?(?:"
    "(?:not to be |dont |do not |please dont )(?:confused?|mix(?:ed)?)(?: it| this| her| up)* with"
    "|не (?:с|пере)?плута\\w+(?: (?:іі|иого|іх|прошу|будь ласка))*(?: (?:з|із|зі))?"
    ")(?: the)?"
)
_NAMING = re.compile(
    r"\bin mind$|\bпитаю (?:лише |тільки )?(?:за|щодо|стосовно)\b|\bза (?:\w+ ){1,3}питаю\b"
)


def without_mistaken(
    parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> list[Part]:
    """Return the parts without a country that is said not to be meant: "Austria, not Australia"."""
    named = [part for part in parts if part.concept == "country"]
    mistaken = [
        range(start, part.end)
        for before, part in pairwise(named)
        for start in range(before.end, part.start)
        if _is_denied(start, before, part, words, keys)
    ]
    return [part for part in parts if not any(part.start in span for span in mistaken)]


def _is_denied(
    start: int, before: Part, part: Part, words: Sequence[str], keys: Sequence[str]
) -> bool:
    """Return whether the words from `start` up to a country tell it from the one before."""
    spoken = " ".join(keys[start : part.start])
    if _CONFUSES.fullmatch(spoken):
        return True
    apart = words[before.end - 1][-1] in ",;" or words[start][0] == "("
    return start == before.end and apart and bool(_IS_NOT.fullmatch(spoken))


def is_namely(keys: Sequence[str]) -> bool:
    """Return whether words end as an explanation does: "the one on the Arctic, I mean"."""
    return bool(_NAMELY.intersection(keys[-2:]) or _NAMING.search(" ".join(keys)))


def corrects(keys: Sequence[str]) -> bool:
    """Return whether it is said which one is meant: "I mean the other one", "я про рейтинг"."""
    return says_which(keys) or takes_back(keys) or speaks_of(keys)


def speaks_of(keys: Sequence[str]) -> bool:
    """Return whether it is said what the question is about: "I'm asking about", "я про"."""
    return bool(_SPEAKS_OF.search(" ".join(keys)))


def says_which(keys: Sequence[str]) -> bool:
    """Return whether one of several is meant: "the one on cluster bombs", "of those"."""
    said = _MEANING.intersection(keys) or _INTERESTED in pairwise(keys)
    return bool(said) or is_the_one(keys) or is_chosen(keys) or is_namely(keys)


def is_the_one(keys: Sequence[str]) -> bool:
    """Return whether one thing is picked out by what it is: "the one on cluster bombs"."""
    return bool(_IS_THE_ONE.search(" ".join(keys)))


def takes_back(keys: Sequence[str]) -> bool:
    """Return whether the asker wants no answer after all: "scrap it", "не треба"."""
    return bool(_TAKES_BACK.search(" ".join(keys)))


def gives_up(keys: Sequence[str]) -> bool:
    """Return whether no answer is wanted any more: "never mind", "don't answer that"."""
    return bool(_GIVES_UP.search(" ".join(keys)))


def is_chosen(keys: Sequence[str]) -> bool:
    """Return whether some of all are chosen: "of those", "найкорисніша для нас"."""
    return bool(_CHOICE.match(" ".join(keys)))


def wants_more(keys: Sequence[str]) -> bool:
    """Return whether something else is asked as well: "I'm also curious what it costs"."""
    also = ALSO.intersection(keys) or keys[-1] == "too" or list(keys[-2:]) == ["as", "well"]
    wonders = any(one in _IS_CURIOUS and then == "too" for one, then in pairwise(keys))
    return wonders or bool(also and _IS_CURIOUS.intersection(keys))
