"""Pointing: what "it", "he" or "that month" of a question stands for, if it is told beside it."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from handlers.understanding.days import Days
from handlers.understanding.limits import is_own_refusal
from handlers.understanding.orders import PAUSE
from handlers.understanding.parts import ARMS, STOCKS, UNKNOWN, Part
from handlers.understanding.periods import Period
from handlers.understanding.rivals import PAPERS
from handlers.understanding.telling import DEVICES, NAMES, SUBJECTS, asks_for_a_term
from handlers.understanding.text import word_set

_IT = word_set(
    "it its they their she her he his him вона вони воно її їх він його неї нею них людина"
)
_THEM = word_set("them них нього неї ньому ній нею ним ними")
_THAT = word_set("it that them this це його її їх")
_DONE_TO = frozenset({"correction", "erase", "stop"})
_INTO_IT = frozenset({"туди"})
_OFF_IT = re.compile(
    "(?:from|off|with|for) (?:it|there|them|that)$|(?:звідти|від нього|від неі|з нього|з неі)$"
    "|(?:на|в|у) (?:нього|ньому|ніи|них)|(?:від|з|із) цієі (?:розсилки|підписки)"
)
_OF_A_CHAT = frozenset("subscribe unsubscribe privacy me erase stop settings change".split())
_MANUALS = frozenset({"menu", "manual"})
_USE_IT = re.compile(r"\b(?:нею|ним|ними) користува|\buse (?:it|them)$")
_KEPT_BY_THEM = word_set("they вони")
_OF_SOMEBODY = frozenset({"role", "role-word", "title"})
_OTHERS = frozenset({UNKNOWN, "asker", "never", "elsewhere"})
_UKRAINES = frozenset({"ukraine"})  # with whom all of them talk
_UKRAINE = frozenset({"kyiv", "in-kyiv"})
_EXPLETIVE = word_set("true possible right correct")
_OURS_ALONE = frozenset({"menu", "manual", "self"})  # it is the bot itself
_THIS = word_set("that this ця та цю ту ці ті це")
_THERE = word_set("there там")
_HAPPENED_THERE = re.compile(r"\bhappen(?:s|ed|ing)? there\b")
_MEETS = re.compile(
    "saying$|names?$|says$|thinks$|каже$|думає$|mention|saw$|see$|seeing|hearing|everywhere|quoted|heard|asked"
    "|(?:word|term)$|слово$|термін$"
    "|прізвищ|ім.?я$|згада|натрапи|трапи|почу|чую|промайн|скрізь|всюди|усюди|питав|питал|спита"
    "|запита"
)
_WHO_IS_IT = re.compile(
    "(?:(?:скажіть|підкажіть|tell)(?: нам| мені| me| us)? )?"
    "(?:а |і |and |but |so )?(?:хто (?:він|вона|це|то)(?: такии| така)?(?: є)?"
    "|що за (?:один|людина|діяч|постать)"
    "|who(?: is|s)? (?:he|she|(?:that|this|the)(?: man| woman| person)|that|this)(?: then)?)"
    "(?: тут| взагалі| у (?:ціи|усіи ціи) (?:справі|історіі)| in all this)?"
)
_WHEN_WAS_IT = re.compile(
    "(?:so |but |and )?(?:when|(?:on )?(?:what|which) (?:day|date)) (?:exactly |really )?"
    "(?:was|did) (?:it|that|this)(?: be| happen| take place)?"
    "(?: exactly| really| actually| in fact| in reality)?"
    "|(?:то |а |і )?коли (?:саме |ж )?(?:це|то) (?:було|сталося|сталось|відбулося|відбулось)"
    "(?: насправді| точно| саме)?"
)
_OF_A_DEED = frozenset("country join sign agreement".split())
_DEEDS_OF_A_COUNTRY = (
    ["country", "join"],
    ["agreement", "country", "sign"],
    ["country", "declaration", "sign"],
)
_BESIDE_A_DEED = _OF_A_DEED | {"free", "had", "still", "declaration", "g7", "vilnius", "ukraine"}
_WHAT_IS_IT = re.compile(
    "(?:а |and |but |so )?(?:what(?: is|s)? (?:that|it|this)"
    "|what does (?:that|it)(?: word| term)? mean(?: (?:here|(?:in|for) (?:this|the|your) record))?"
    "|what is meant by (?:that|it|this)"
    "|how (?:do|would|should) (?:you|we|i|one) (?:define|explain|understand|read) (?:that|it|this)"
    "|як (?:ви |ти |мені )?(?:це|иого|іі) (?:визначаєте|розумієте|розуміти|пояснюєте|тлумачите)"
    "|що (?:це|то|воно)(?: таке)?(?: є| означає| значить)?)"
)
_QUOTING = word_set("word term слово слова слові термін терміні")
_TERMS = frozenset("compact partnership guarantee commitment".split())
_THAT_DAY = re.compile(
    "(?:in |on |during |for )?that (?:very |same )?(?:day|date|month|year)"
    "|тоді|того (?:ж |самого )?(?:дня|часу|місяця|року)|(?:за |у |в )?(?:тои|тому) (?:же? )?"
    "(?:день|місяць|рік|місяці|році)"
    "|then|(?:between|in|within) (?:those|these) (?:two )?(?:dates|days)"
    "|(?:between|in|during|within|over) that (?:time|period|span|stretch)"
    "|(?:між|поміж) цими (?:двома )?датами|(?:за|у|в|протягом) ц(?:еи|ього|ьому) "
    "(?:час(?:у|і)?|період(?:у|і)?)"
)
_THIS_STATE = re.compile(
    "(?:about |on |for |про |щодо )?(?:(?:this|that|their|his|her) (?:country|state)"
    r"|(?:ц(?:я|ю|ієі|іи|ією)|іхн(?:я|ю|ьоі|іи)|иого|іі) (?:краін|держав)\w+)"
)
_WITH_THIS = re.compile(
    r"\b(?:with|about|on|for|against) (?:all )?(?:that|this|it|them|those)\b"
    r"|\b(?:з|із|зі|у|в|проти|від|щодо|для|про) (?:усім |всім )?"
    r"(?:ц(?:им|ьому|ього|ією|ієі|іи|ими|их)|них|ними|це)\b"
)
_IN_THIS = re.compile(
    f"{_WITH_THIS.pattern}|там|тут|there|here"
    "|(?:in|for) (?:our|my|this|that) (?:field|sector|industry|line of work)"
    "|(?:[ву] |для )?(?:наш|мо|ц)(?:іи|ієі|оі|еі) (?:галузі|сфері|сфери|царині)"
)
_POINTED_AT = frozenset("country capital person group".split())
_TOPICS = frozenset("country capital group eu person".split())
_AIDS = frozenset("help back support-area".split())
_FROM_OR_TO = word_set("from since by after before until till з із від до після перед по")
_SINCE_THEN = "since-then"
_THEN = frozenset({"then"})  # unlike "by then"
_BY = word_set("by until till до по")
_SINCE = word_set("from since з із від")


def with_what_is_meant(
    asked: Sequence[Part], told: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> list[Part]:
    """Return a question with the one country, person, area or date told of that it points at."""
    named = _pointed_back(told, asked, keys) or _topic(told, asked, words)
    pointed = [*named, *asked]
    return _dated(_placed(_aided(pointed, told, words, keys), told, keys), told, keys)


def met(told: Sequence[Part], asked: Sequence[Part], keys: Sequence[str]) -> Part | None:
    """Return the one person or term that was met, if it is asked who or what that is: "Хто це?"."""
    start = min((part.start for part in asked), default=len(keys))
    question = " ".join(keys[start:])
    kinds = frozenset({"person"}) if _WHO_IS_IT.fullmatch(question) else frozenset()
    kinds = _TERMS if _WHAT_IS_IT.fullmatch(question) else kinds
    found = [part for part in told if part.concept in kinds]
    if len(found) != 1 or not any(map(_MEETS.match, keys[:start])):
        return None
    near = {p.concept for p in told if p.end == found[0].start or p.start == found[0].end}
    concepts = {part.concept for part in told}
    near = near if kinds - _TERMS or keys[found[0].start - 1] in _QUOTING else concepts
    of_another = _has_kin(found[0], told) or UNKNOWN in near
    denied = any(p.concept == "not" and not is_own_refusal(p.start, p, keys) for p in told)
    return None if of_another or denied or "never" in concepts else found[0]


def claimed(
    told: Sequence[Part], asked: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> list[Part]:
    """Return the accession or signing that is told of, if it is asked when that was."""
    start = min((part.start for part in asked), default=len(keys))
    of_ours = _OF_A_DEED
    if not any(part.concept in ("join", "agreement") for part in told):
        of_ours = of_ours | {"declaration"}  # "Greece put its name to the declaration"
    deed = [part for part in told if part.concept in of_ours]
    concepts = [part.concept for part in deed]
    named = {part.concept for part in told if part.concept in NAMES}
    if named != {"country"} or not _WHEN_WAS_IT.fullmatch(" ".join(keys[start:])):
        return []
    if sorted(concepts) not in _DEEDS_OF_A_COUNTRY:
        return []
    first, last = deed[0].start, deed[-1].end
    ends = (at for at in range(last, start + 1) if PAUSE.search(words[at - 1]))
    end = next(ends, start)
    plain = all(p.concept in _BESIDE_A_DEED or p.days for p in told if first <= p.start < end)
    return deed if plain else []


def dangles(asked: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether a question opens with an "it" or a "he" that only what is told explains."""
    named = {part.concept for part in asked}
    if named & _OURS_ALONE and "mean" not in named:
        return False
    for part in (part for part in asked if part.concept not in _OURS_ALONE):
        if _IT.intersection(keys[part.start : part.end]):
            paused = PAUSE.search(words[part.end - 1])
            return not (paused or _EXPLETIVE.intersection(keys[part.end : part.end + 2]))
        if part.concept in _DONE_TO and _THAT.intersection(keys[part.end : part.end + 1]):
            return True  # "fix it"
        if part.concept in SUBJECTS | NAMES | _UKRAINE or PAUSE.search(words[part.end - 1]):
            return False
    return False


def points_at(told: Sequence[Part], asked: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether "that declaration" or "guarantee there" is one told of, and not ours."""
    if any(_signs_it(part, keys) for part in asked) and _tells_of_a_paper(told, keys):
        return True  # "The climate deal came up. Has Canada signed it?"
    if asks_for_a_term({part.concept for part in asked}) and _THERE.intersection(keys[-2:]):
        return True
    others = any(part.concept in _OTHERS for part in told) or DEVICES.search(" ".join(keys))
    if others and _OFF_IT.search(" ".join(keys)):
        return any(part.concept in _OF_A_CHAT for part in asked)
    unknown = any(part.concept == UNKNOWN for part in told)
    if unknown and _USE_IT.search(" ".join(keys)) and any(p.concept in _MANUALS for p in asked):
        return True  # "Мультиварку привезли. Як нею користуватися?"
    kept = {part.concept for part in asked} & {"privacy", "me", "keep"}
    if unknown and kept and _KEPT_BY_THEM.intersection(keys[asked[0].start :]):
        return True
    joined = any(part.concept == "join" for part in asked)
    if joined and _INTO_IT.intersection(keys) and unknown:
        return not any(part.concept in SUBJECTS for part in asked)
    aided = _is_aid_asked({part.concept for part in asked})
    if aided and unknown and _WITH_THIS.search(" ".join(keys[asked[0].start :])):
        return True
    if _HAPPENED_THERE.search(" ".join(keys)) and any(p.concept == UNKNOWN for p in told):
        return not any(part.concept in NAMES for part in asked)
    if _THERE.intersection(keys) and any(_is_a_place(part) for part in told):
        return not any(part.concept in NAMES for part in asked)
    papers = {part.concept for part in told} & PAPERS
    that = any(p.concept in papers and keys[p.start - 1] in _THIS for p in asked)
    return that and any(part.concept == UNKNOWN for part in told)


def _signs_it(part: Part, keys: Sequence[str]) -> bool:
    return part.concept in ("join", "sign") and keys[part.end - 1] in _THAT


def _tells_of_a_paper(told: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether something with a name that we do not know is told of: "the climate deal"."""
    ends = {part.end for part in told if part.concept == UNKNOWN}
    return any(p.concept in PAPERS and p.start in ends for p in told)


def _has_kin(part: Part, told: Sequence[Part]) -> bool:
    """Return whether somebody of theirs is told of, such as "Kuleba's wife"."""
    return any(p.concept == "asker" and p.start == part.end for p in told)


def _is_a_place(part: Part) -> bool:
    return part.concept in ("city", "place") or (
        part.concept == UNKNOWN and not part.value.islower() and part.start > 0
    )


def _topic(told: Sequence[Part], asked: Sequence[Part], words: Sequence[str]) -> list[Part]:
    """Return the one name that stands before a colon: "The Hague: date of adherence?"."""
    named = [part for part in told if part.concept != "free"]
    topic = len(named) == 1 and named[0].concept in _TOPICS and words[named[0].end - 1][-1] == ":"
    return named if topic and not _TOPICS.intersection(part.concept for part in asked) else []


def _pointed_back(told: Sequence[Part], asked: Sequence[Part], keys: Sequence[str]) -> list[Part]:
    """Return the one country or person told of, if the question says "it" or "he" for it."""
    meant = {part.value: part for part in told if part.concept in _POINTED_AT}
    named = {part.concept for part in asked}
    points = any(
        keys[part.start] in _IT or _THEM.intersection(keys[part.end - 1 : part.end])
        for part in asked
    )
    known = named & (SUBJECTS | _OF_SOMEBODY) or not any(p.concept == UNKNOWN for p in told)
    points = points and known and not named & (NAMES - _UKRAINES)
    points = points and not any(_has_kin(part, told) for part in meant.values())
    return list(meant.values()) if points and len(meant) == 1 else []


def _dated(asked: list[Part], told: Sequence[Part], keys: Sequence[str]) -> list[Part]:
    """Return a question with the one date told of, where it says "that month" or "того дня"."""
    dates = [part for part in told if part.days]
    meant = {period for part in dates if part.days for period in part.days.periods}
    closed = all(period.first and period.last for period in meant)
    if len(meant) != 1 or not closed or any(part.days for part in asked):
        return asked
    since = _since(dates[0])
    if since and any(part.concept == _SINCE_THEN for part in asked):
        return [
            replace(since, start=part.start, end=part.end) if part.concept == _SINCE_THEN else part
            for part in asked
        ]
    return _with(dates[0], _THAT_DAY, asked, keys)


def _placed(asked: list[Part], told: Sequence[Part], keys: Sequence[str]) -> list[Part]:
    """Return a question with the one country told of, where it says "this country"."""
    meant = {part.value: part for part in told if part.concept == "country"}
    if len(meant) != 1 or any(part.concept in NAMES for part in asked):
        return asked
    (state,) = meant.values()
    return _with(state, _THIS_STATE, asked, keys)


def _aided(
    asked: list[Part], told: Sequence[Part], words: Sequence[str], keys: Sequence[str]
) -> list[Part]:
    """Return a question with the one area told of: "Mines everywhere. Does the EU help there?"."""
    meant = {part.value: part for part in told if part.concept == "area"}
    if STOCKS in meant:
        meant.pop(ARMS, None)  # "control of the stocks of weapons"
    if len(meant) != 1 or not _is_aid_asked({part.concept for part in asked}):
        return asked
    (area,) = meant.values()
    if words[asked[0].start - 1].endswith(":"):
        return [area, *asked]  # "Ядерна безпека: чим допомагає ЄС?"
    return _with(area, _IN_THIS, asked, keys)


def _is_aid_asked(named: Set[str]) -> bool:
    """Return whether it is asked how the EU helps, and not with what."""
    return "eu" in named and "area" not in named and not named.isdisjoint(_AIDS)


def _leads_into(part: Part, start: int) -> bool:
    """Return whether "before" has the first of the words that point: "до того дня"."""
    return part.concept == "before" and part.start < start < part.end


def _period(date: Part) -> Period | None:
    """Return the one period of a date with its year; None for others."""
    dated = date.days and not date.days.year_missing and len(date.days.periods) == 1
    return date.days.periods[0] if date.days and dated else None


def _until(date: Part) -> Part | None:
    """Return a date with its year as one up to whose end something was; None for others."""
    period = _period(date)
    last = period and period.last
    return replace(date, days=Days((Period(None, last, "open"),))) if last else None


def _since(date: Part) -> Part | None:
    """Return a day with its year as one since which something was; None for others."""
    period = _period(date)
    day = period and period.day
    return replace(date, days=Days((Period(day, None, "open"),))) if day else None


def _with(
    meant: Part, pattern: re.Pattern[str], asked: list[Part], keys: Sequence[str]
) -> list[Part]:
    """Return a question with a part of what is told in the place of the words that point at it."""
    open_to_all = all(part.concept != "country" for part in asked)
    for start in range(asked[0].start if asked else 0, len(keys)):
        by = _until(meant) if keys[start - 1] in _BY else None
        since = _since(meant) if keys[start - 1] in _SINCE else None
        if not (by or since) and keys[start - 1] in _FROM_OR_TO:
            continue
        if keys[start] in _THEN and not (by and open_to_all):
            continue
        for end in range(min(start + 4, len(keys)), start, -1):
            if pattern.fullmatch(" ".join(keys[start:end])):
                part = replace(by or since or meant, start=start, end=end)
                span = range(start, end)
                rest = [p for p in asked if p.start not in span and not _leads_into(p, start)]
                return sorted([*rest, part], key=lambda part: part.start)
    return asked
