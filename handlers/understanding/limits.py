"""What is told beside a question and may change what it asks: another thing, a limit, a wish."""

import re
from collections.abc import Sequence
from itertools import pairwise

from handlers.understanding import vocabulary
from handlers.understanding.orders import PAUSE, PLACED, REPORTS, SAYS
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.remark import Remark
from handlers.understanding.telling import (
    DEEDS,
    FIRST_PERSON,
    LIGHT,
    MYSELF,
    NAMES,
    PARTNERS,
    PLACES,
    SUBJECTS,
)
from handlers.understanding.text import word_set

TOPICS = word_set("about regarding concerning called named про щодо стосовно")
_OTHERS = frozenset({UNKNOWN, "asker"})
PAPERS = frozenset("declaration agreement talks guarantee commitment partnership".split())
_POINTS_BACK = word_set(
    "this that it them these those here all politics diplomacy це цього цим цьому них неї нього ним"
    " усе все політику дипломатію such"
)
_FOLLOWED = word_set("interested цікавлюся цікавлюсь цікавимося цікавимось")
_RIVAL = re.compile(
    "council|pact|league|union|court|bloc|coalition|federation|association|contest|cup$|treaty"
    "|convention|tournament|application|membership|candidac|referend|пакт|ліг[аиу]|союз|коаліц"
    "|федерац|асоціац|конвенц|турнір|конкурс|заявк|членств|кандидат|референд|рейтинг|чемпіон|блок"
    "|transfer|трансфер|eurozone|єврозон|шенген|schengen|суд(?:у|ом|і)?$|euro$|eurovision|eec$"
    "|currency|fund$|competition|olympi|championship|sanction|tribunal|євро$|євробаченн|валют|фонд"
    "|санкці|трибунал|спецтрибунал|олімпіиськ"
)
"""What else a country may join, or be in."""
_THE_RIVAL = re.compile(
    r"\b(?:the|a|an) (?:\w+ ){1,3}(?:agency|area|zone|market|initiative|corridor"
    r"|programme|program|network|organi[sz]ation|forum|war|framework|mechanism|fleet|space)\b"
    r"|\b(?:six nations|interrail)\b|\b(?:космічн|митн|вільн|спільн|економічн)\w+"
    r" (?:\w+ )?(?:агенці|зон|прост|ринок|ринк|торгівл)"
)
_TEXT = re.compile(
    "treat(?:y|ies)$|process$|conference$|accords?$|pact$|convention$|protocol$|charter$|declaration$"
    "|deal$|summit$|agreement$|договір$|договор|процес|конференц|конвенц|протокол|харті|пакт"
)
"""What has a name of its own, if one stands before it: "the Bologna process"."""
_OF_PEOPLE = re.compile(
    "club|клуб|кооператив|cooperative|strik|страик|проф?спілк|choir|circle$|syndicate|lotter|clan$"
    "|guild|scheme$|staff$|crew$|squad$|gym$|клан|гурт[ок]|хор(?:у|і|ом)?$|спортзал|товариств"
)
"""What only people join."""
_WITH = frozenset({"with", "з", "із", "зі"})
_HERE = ["here"]
_MOST_NAMED = 6  # words, as in "good morning, the Irish Times here"
ON = frozenset({"on"})
"""What leads to a topic as well as to a place: "my thesis on Versailles"."""
_ANYWHERE = frozenset("happen took-place correction whats-new language settings subscribe".split())
_INSIDE = word_set("in at on near в у на під біля")
_LACKING = word_set("нема немає ніколи never")
_WITH_US = (["мене"], ["нас"])
ARTICLES = word_set("the a an our my his her their")
_JOINED = frozenset({"join", "states"})
_JOINING = frozenset({"join", "signatory"})
_BETWEEN = word_set("between між поміж")
_OF_IT = PLACED | _BETWEEN | {"of", "that", "and"}
_HELD_THERE = frozenset("agreement talks join sign happen".split())
_OUR = word_set("our my your his her their нашій нашому моїй моєму")
_ABBREVIATION = 2  # letters of the longest that is no name: "OK"
_SEEKS = re.compile("шука[юєл]|looking$|searching$")
_IS = word_set("is are was were has have had")
_FORM = re.compile(
    "customs|parcel|посилк|tax(?:es)?$|visa$|airport|forms?$|митн|податк|віз[аиу]$|аеропорт|бланк|анкет"
)
"""Where one declares something else."""
_SOME = frozenset({"a", "an"})  # "a small NGO"
_DENYING = frozenset({"not", "without"})
_DIGIT = re.compile(r"\d")
_ONLY = word_set("only just тільки лише лиш")
_CHOSEN = word_set("those the ones states countries ті тих тим країни держави країн держав")
_THOSE = word_set("those ones ті тих тим")
_LIMITING = frozenset("not outside except never elsewhere nato un within without".split())
SCOPES = frozenset({"person", "group", "body"})
"""Where one of these is asked about, a country told is where somebody lives."""
_KNOWN = word_set("know recall remember recognise recognize understand")
_HOMES = frozenset({"city", "place", "capital"})
_WHO = frozenset({"who", "which"})
_ORDERS = frozenset({"before", "after"})
_WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|понеділ\w+|вівтор\w+|серед[уаи]|четвер\w*|п.?ятниц\w+|субот\w+|неділ\w+"
)
_SOME_STATES = frozenset({"states", "members", "within", "nato", "others"})
_ARTICLE = (["a"], ["an"])
_DENIED = re.compile("(?:[а-яіє'’]{2,}(?:ти|ть|те|[аеиіуюя]в|л[аои])|[а-яіє'’]{3,}[ую])(?:ся|сь)?")
_PAST = re.compile(".*(?:[аеиіуя]в|л[аи])(?:ся|сь)?")


def sets_topic(keys: Sequence[str]) -> bool:
    """Return whether words say what they are about: "about NATO", unlike "about this"."""
    return any(
        key in TOPICS and not _POINTS_BACK.intersection(keys[at : at + 1])
        for at, key in enumerate(keys, 1)
    )


def names_a_rival(remark: Remark) -> bool:
    """Return whether a pact or the like is told of; a club, where no country is asked about."""
    keys = remark.keys
    of_states = remark.named & {"country", vocabulary.OF_STATES} or remark.named >= _JOINED
    clubs = not of_states and meets_people(remark)
    for_whom = keys.index("for") if remark.start and "for" in keys else len(keys)
    told = keys[:for_whom]  # "I need it for a council memo"
    rival = any(map(_RIVAL.match, told))
    return clubs or rival or (not remark.start and bool(_THE_RIVAL.search(" ".join(told))))


def meets_people(remark: Remark) -> bool:
    """Return whether a club or the like is told of, which people join or deal with."""
    return any(map(_OF_PEOPLE.match, remark.keys))


def led(remark: Remark, part: Part) -> Sequence[str]:
    """Return the last word before a part, without its article or whose it is."""
    return [key for key in remark.keys[: remark.at(part)] if key not in ARTICLES][-1:]


def has_a_name(remark: Remark) -> bool:
    """Return whether an unknown name or number is told, and not as a place: "in the Dáil".

    In "Le Monde here" it is who asks.
    """
    if remark.keys[-1:] == _HERE and len(remark.keys) <= _MOST_NAMED:
        return False
    if remark.opens_with("greet") and len(remark.keys) <= _MOST_NAMED - 2:
        return False  # "Вітаю, Суспільне."
    for part in remark.parts[1:]:
        if part.concept != UNKNOWN:
            continue
        before = led(remark, part)
        whose = any(p.concept == "asker" and p.end == part.start for p in remark.parts)
        placed = (PLACED - ON).intersection(before)
        some = part.value.isupper() and _SOME.intersection(remark.keys[: remark.at(part)][-2:])
        odd = not (part.value.islower() or whose or placed or some)
        if odd or _DIGIT.search(part.value):
            return True
    return False


def is_elsewhere(remark: Remark) -> bool:
    """Return whether words open with a place that an open question may mean: "In our school, …"."""
    second = [part for part in remark.parts if remark.at(part) == 1]
    named = any(part.concept == UNKNOWN and not part.value.islower() for part in second)
    inside = remark.keys[0] in _INSIDE and remark.keys[1:2] not in _WITH_US  # "у мене" is "I have"
    return named or (inside and bool(remark.named & _ANYWHERE))


def guesses(remark: Remark) -> bool:
    """Return whether a country told is but a guess: "I thought of Spain, who was first?"."""
    asks = remark.named & PLACES and remark.named & _WHO
    told = {part.value for part in remark.parts if part.concept == "country"}
    return bool(asks) and len(told) == 1 and not remark.concepts & _ORDERS


def names_another(remark: Remark) -> bool:
    """Return whether something else is told of that may be joined or signed."""
    if len(remark.words[0]) > _ABBREVIATION and remark.words[0].isupper() and _is_unknown(remark):
        return True  # "CERN is on our school trip. When did Bulgaria join?"
    if has_a_name(remark) or (remark.has_unknown and _FOLLOWED.intersection(remark.keys)):
        return True
    said = {part.value for part in remark.beside}
    countries = {part.value for part in remark.parts if part.concept == "country"}
    if deals_with_another(remark):
        return True
    other = countries - said and not (guesses(remark) or remark.named & SCOPES)
    return bool(other) or sets_topic(remark.keys) or names_a_rival(remark)


def _is_unknown(remark: Remark) -> bool:
    """Return whether a word that we do not know is said to be something."""
    return remark.opens_with(UNKNOWN) and bool(_IS.intersection(remark.keys[1:2]))


def deals_with_another(remark: Remark) -> bool:
    """Return whether a government that the question does not name is dealt with or says a thing.

    "There was a second round with Prague", "Bucharest said that …".
    """
    if remark.named & NAMES:
        return False
    for part in (part for part in remark.parts if part.concept == "capital"):
        at = remark.at(part)
        says = at == 0 and SAYS.intersection(remark.keys[part.end - remark.start :][:1])
        if says or (at > 0 and remark.keys[at - 1] in _WITH):
            return True
    return False


def names_its_like(remark: Remark) -> bool:
    """Return whether a paper of another kind is told of: "my tax declaration"."""
    papers = remark.named & PAPERS if remark.named & PARTNERS else PAPERS
    if "declaration" in remark.named and any(map(_FORM.match, remark.keys)):
        return True  # "The customs form has a box. Who signs the declaration?"
    return (
        _names_a_text(remark)
        or _is_about_a_name(remark)
        or any(
            before.concept in _OTHERS and part.concept in papers and before.end == part.start
            for before, part in pairwise(remark.parts)
            if remark.keys[remark.at(part)] != "talk"
            and remark.keys[remark.at(before)] not in REPORTS
        )
    )


def says_of_what(remark: Remark) -> bool:
    """Return whether it is said after an open question what it is about: "The list at our school".

    So do "Between my parents" and "I'm looking for the one of the scouts".
    """
    keys = remark.keys
    if not remark.start or remark.named & NAMES or any(part.days for part in remark.parts):
        return False
    if keys[0] in _BETWEEN or (remark.has_unknown and any(map(_SEEKS.match, keys[:3]))):
        return True
    pause = next((at for at, word in enumerate(remark.words, 1) if PAUSE.search(word)), len(keys))
    if keys[0] in _INSIDE and keys[1:2] and keys[1] in _OUR and remark.named & _HELD_THERE:
        return True  # "At our office, for parking bays."
    thing = [part for part in remark.parts if remark.at(part) == 1 and part.concept == UNKNOWN]
    of_it = _OF_IT.intersection(keys[2:4]) or pause == len(keys[:2])
    tells = (_IS | SAYS).intersection(keys[:pause])
    return bool(thing and keys[0] in ARTICLES and of_it and not tells)


def _names_a_text(remark: Remark) -> bool:
    """Return whether a text or a gathering with a name of its own is told of: "AUKUS"."""
    keys, words = remark.keys, remark.words
    return any(
        part.concept == UNKNOWN
        and not part.value.islower()
        and any(map(_TEXT.match, keys[remark.at(part) + 1 :][:2]))
        and not any(map(PAUSE.search, words[remark.at(part) : remark.at(part) + 1]))
        for part in remark.parts
    )


def _is_about_a_name(remark: Remark) -> bool:
    """Return whether a name is told that somebody may join: "We talked of AUKUS. Is Japan in?"."""
    if remark.named & PAPERS or not remark.named & _JOINING:
        return False
    return any(
        part.concept in (UNKNOWN, "never")
        and not remark.words[remark.at(part)].islower()
        and (TOPICS | {"of"}).intersection(led(remark, part))
        for part in remark.parts
    )


def is_own_refusal(at: int, part: Part, keys: Sequence[str]) -> bool:
    """Return whether the asker says what he does not do: "I don't trust it", "не хочу вірити"."""
    if part.concept != "not":
        return False
    if at == 0 and keys[at] == "never":
        return True  # "Never used this before."
    if keys[at].isascii():
        near = 2 if keys[at] == "not" else 3  # "I still don't see it"
        near = at if _KNOWN.intersection(keys[at + 1 : at + 2]) else near
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
    limiting -= {"not"} if _only_denies(remark) else set()
    limiting -= _DENYING if "country" in remark.named and _denies_others(remark) else set()
    return limiting & _LIMITING | ({"only"} if chosen else set())


def _denies_others(remark: Remark) -> bool:
    """Return whether only things that we do not know are denied: "no brain yet", "без реклами"."""
    told = [part for part in remark.parts if part.concept != "free"]
    denied = [then for part, then in pairwise(told) if part.concept in _DENYING]
    last = bool(told) and told[-1].concept in _DENYING
    return not last and all(part.concept == UNKNOWN for part in denied)


def _only_denies(remark: Remark) -> bool:
    """Return whether no more is denied than a deed of no concern: "The link didn't open"."""
    denied = [remark.keys[remark.at(p) :] for p in remark.parts if p.concept == "not"]
    ours = remark.concepts & (SUBJECTS | DEEDS | NAMES | _SOME_STATES)
    return not ours and all(
        key.endswith("nt")
        or key in _LACKING
        or (key == "not" and then[:1] in _ARTICLE)
        or (key == "не" and any(map(_DENIED.fullmatch, then[:1])))
        for key, *then in denied
    )


def is_heavy(remark: Remark) -> bool:
    """Return whether something of ours is told that the question does not name again."""
    light = LIGHT | (PLACES if remark.named & PLACES else frozenset()) | remark.named
    light |= _HOMES if remark.named & NAMES else frozenset()
    light |= {"country"} if guesses(remark) else frozenset()
    light |= {"holiday"} if "date" in remark.named else frozenset()
    reports = REPORTS.intersection(remark.keys)  # "My colleague says October"
    light |= {"date"} if reports and "when" in remark.named else frozenset()
    heavy = (part for part in remark.parts if part.concept not in light)
    heavy = (part for part in heavy if remark.keys[remark.at(part)] not in REPORTS)
    return any(not is_weekday(remark.keys[remark.at(part)]) for part in heavy)


def is_weekday(key: str) -> bool:
    """Return whether a word is a day of the week, which says nothing of the record."""
    return bool(_WEEKDAY.fullmatch(key))
