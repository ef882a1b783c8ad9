"""Sentences: where they end, and whether they open as a question, an order or a statement."""

import re
from collections.abc import Sequence

from handlers.understanding.orders import ENDING
from handlers.understanding.remark import Remark
from handlers.understanding.telling import EXCUSES
from handlers.understanding.text import word_set
from handlers.understanding.vocabulary import CHATTER

STOP = re.compile(r"(?<!\.\w)[.:;!?…—–]\W*$|^[^(]*\w[()]+$")
FULL_STOP = re.compile(r"(?<!\.\w)[.!…]\W*$|^[^(]*\w[()]+$")  # a smile ends a sentence as well
IS_SHORT = re.compile("['’]")  # "we're"
OPENS = word_set("is are was were has have had can could will would should чи що як")
ASKS = word_set(
    """
    did does do who whos whats wheres which what when where why how whose хто коли де який яка
    яке які скільки кому ким чим чому навіщо наскільки звідки куди чого відколи котрий котра котре
    котрі якою яким якого якій якому якими яких якої
    скількома скільком скількох котрою котрого котрому котрим
    """
)
# Words that begin a statement: no order and no question does.
STATES = word_set(
    """
    a an the my our we he she they it somebody someone everybody everyone nobody every each this
    that these some your one two being having as because since while when if for in at during
    between back before after from thank with without above below most many all no not been got just
    sorry quick saw heard read hey hi hello people folks there journalists media politicians
    papers newspapers nothing hope new too settle never
    мій моя моє мої наш наша наше наші у в на за з із зі до після перед один одна одне хтось усі всі
    цей ця це ці він вона вони кожен кожна кожне якийсь якась бо оскільки коли якщо поки доки після
    під про через для без дехто багато
    """
)
STATES |= EXCUSES
_WONDERS = re.compile(
    "why (?:cant|do|am|did) i |why is it said "
    "|why do (?:people|they|some|so many|others) (?:say|think|claim|write) "
    "|(?:чому|чого) (?:мені (?:здається|здавалось|здавалося)|(?:всі|усі) (?:кажуть|пишуть)) "
)
_HAD = word_set("had have has")
_A_THING = word_set("a an my some to no been got")


def asks(remark: Remark) -> bool:
    """Return whether one of some sentences opens as a question or an order does."""
    words, keys = remark.words, remark.keys
    starts = [0, *(at for at in range(1, len(words)) if STOP.search(words[at - 1]))]
    askers = {remark.at(p) - 1 for p in remark.parts if p.concept == "asker" or p.value in CHATTER}
    polite = {remark.at(p) for p in remark.parts if p.concept in ("greet", "thanks")}
    starts = [at for at in starts if keys[at] != "як" or at not in askers]  # "Як редактор питаю"
    if keys[0] in _HAD and keys[1:2] and keys[1] in _A_THING:
        starts = starts[1:]  # "had an argument about it"
    starts = [at for at in starts if not wonders(keys, at) and at not in polite]
    if keys[0] == "was" and words[-1].endswith("."):
        starts = starts[1:]  # "Was offline for a while."
    if remark.start and keys[0] in ASKS and not any(word.endswith(",") for word in words):
        return True  # "Estonians! When did they join", unlike "When I was ill, it grew"
    return any(
        keys[at] in OPENS | ASKS or ENDING.fullmatch(keys[at])
        for at in starts
        if keys[at] not in STATES and not IS_SHORT.search(words[at])
    )


def wonders(keys: Sequence[str], at: int) -> bool:
    """Return whether "why" only opens what somebody tells: "Why do I remember it being late"."""
    return bool(_WONDERS.match(" ".join(keys[at:])))
