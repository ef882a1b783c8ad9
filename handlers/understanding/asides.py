"""Asides: where people only tell about themselves, beside a question that does not need it."""

import re
from collections.abc import Iterator, Sequence

from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.text import word_set

_PAUSE = re.compile(r"[.,:;!?—–-]\W*$")
_STOP = re.compile(r"[.:;!?…—–]\W*$")
_OURSELVES = word_set(
    """
    i im ive id ill we weve my our me us я ми мій моя моє мою моєму моєї моїй мої мене мені наш наша
    наше нашу нас нам пишу готую готуємо збираю працюю роблю навчаюся вчуся вчу вивчаю перевіряю
    """
)
_REPORTS = word_set(
    """
    says said thinks think believes reckons told insists swears claims claim writes wrote heard
    read argues argue claiming saying каже сказав сказала кажуть говорить вважає стверджує
    запевняє переконує пише твердить стверджують запевняють твердять переконують пишуть пишеться
    почув почула прочитав прочитала
    """
)
SAYS = _REPORTS | word_set(
    """
    say keep keeps asked asks wants want needs need думає думають питає запитує просить попросив
    попросила спитав спитала питав питала запитав запитала хоче хочуть цікавиться питають
    просять кажете сказано wonders wondering wishes requires requests demands insist потребує
    вимагає бажає цікавляться сперечаються
    """
)
_THAT = word_set("that if whether що чи ніби нібито буцімто мовляв")
_TELLS = _OURSELVES | SAYS | word_set("curious wondering цікаво цікавить")
_OPENS = word_set("is are was were has have had can could will would should чи що як")
_ASKS = word_set(
    """
    did does do who which what when where why how whose хто коли де який яка яке які скільки кому
    ким чому навіщо
    """
)
_OURS = word_set("my our мій моя мої наш наша наші")
_MOST_SPEAKER = 4  # words, as in "my brother in law"
_TOPICS = word_set("about regarding concerning called named про щодо стосовно")
_EMPTY = frozenset({UNKNOWN, "asker", "free", "greet", "thanks", "had", "can"})
_PEOPLE = _EMPTY | {"title"}
_SUBJECTS = frozenset(
    """
    declaration guarantee commitment agreement talks signatory support-area subscribe unsubscribe
    subscriptions settings language privacy correction
    """.split()
)
_POINTED = frozenset(
    """
    country eu person area mean glossary subscribe unsubscribe subscriptions settings language
    privacy group body within title
    """.split()
)
_SLOTS = frozenset("country eu person area date group body".split())
_OF_THE_CHAT = frozenset("settings language privacy subscriptions".split())
_COMMANDS = frozenset("subscribe unsubscribe tell-when stop list erase glossary".split())
_LIMITS = _COMMANDS.union("not outside except only never elsewhere nato within without".split())
_LIGHT = _EMPTY.union("outcome start title role-word status going help content hold".split())


def without(parts: list[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts without those of asides, where the rest names its subject by itself.

    Who says or wants to know a thing does not matter: "my editor says". A clause may go when it
    speaks in the first person and of nothing that we know; a name in it, a number or a word such as
    "about" may set another topic.
    """
    speakers = [_speaker(at, parts, keys) for at, key in enumerate(keys) if key in SAYS]
    parts = [part for part in parts if not any(part.start in speaker for speaker in speakers)]
    parts = _without_preface(parts, words, keys)
    if all(part.concept != UNKNOWN for part in parts):
        return parts
    asides = [clause for clause in _clauses(words, _PAUSE) if _is_aside(clause, parts, words, keys)]
    rest = [p for p in parts if not any(p.start in clause for clause in asides)]
    return rest if any(part.concept in _SUBJECTS for part in rest) else parts


def _without_preface(parts: list[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts after what is told before a question that stands by itself.

    The question must name its subject, and whom or what of it is meant unless nothing told before
    can say that.
    """
    rest = parts
    for end in _stops(words, keys):
        told = set(keys[:end])
        before = [part for part in parts if part.start < end]
        concepts = {part.concept for part in before}
        if keys[0] in _OPENS or told & _ASKS or concepts & _LIMITS:
            break
        after = [part for part in parts if part.start >= end]
        named = {part.concept for part in after}
        scope = concepts - _LIGHT or told & _TOPICS or any(_is_name(p) for p in before)
        lost = (concepts - named) & _SLOTS and not named & _OF_THE_CHAT
        if told & _TELLS and named & _SUBJECTS and (named & _POINTED or not scope) and not lost:
            rest = after
    return rest


def _is_name(part: Part) -> bool:
    return part.concept == UNKNOWN and part.start > 0 and not part.value.islower()


def _stops(words: Sequence[str], keys: Sequence[str]) -> Iterator[int]:
    """Yield where a sentence before the last ends; words such as "says that" end one as well."""
    for end in range(1, len(words)):
        if "?" in words[end - 1]:
            return
        reports = keys[end - 1] in _REPORTS or (
            keys[end - 1] in _THAT and keys[end - 2] in _REPORTS
        )
        asks = words[end - 1].endswith(",") and keys[end] in _ASKS | _OPENS
        if _STOP.search(words[end - 1]) or asks or (reports and keys[end] not in _THAT):
            yield end


def _clauses(words: Sequence[str], pause: re.Pattern[str]) -> Iterator[range]:
    start = 0
    for end, word in enumerate(words, 1):
        if end == len(words) or pause.search(word):
            yield range(start, end)
            start = end


def _is_aside(
    clause: range, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> bool:
    spoken = {keys[at] for at in clause}
    if not spoken & _OURSELVES or spoken & _TOPICS:
        return False
    if not all(words[at].islower() for at in clause[1:] if keys[at][:1] != "i"):
        return False
    inside = [part for part in parts if part.start in clause or part.end - 1 in clause]
    return all(
        part.concept in _EMPTY and part.start in clause and part.end - 1 in clause
        for part in inside
    )


def _speaker(verb: int, parts: Sequence[Part], keys: Sequence[str]) -> range:
    """Return the words of somebody who says something, such as "my barber says", with the verb."""
    empty = {at for p in parts if p.concept in _PEOPLE for at in range(p.start, p.end)}
    start = verb
    while start and start - 1 in empty and verb - start < _MOST_SPEAKER:
        start -= 1
        if keys[start] in _OURS and verb - start > 1:
            return range(start, verb + 1)
    # Ukrainian has no article to tell; a word of asking is nobody.
    named = any(p.end == verb and p.value != "free" for p in parts if p.concept in _EMPTY)
    return range(verb - 1, verb + 1) if named and not keys[verb].isascii() else range(0)
