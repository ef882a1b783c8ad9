"""Rivals: what else is told beside a question that one may join, sign or ask about."""

import re
from collections.abc import Sequence
from itertools import pairwise

from handlers.understanding import vocabulary
from handlers.understanding.limits import TOPICS, guesses, sets_topic
from handlers.understanding.orders import PAUSE, PLACED, REPORTS, SAYS
from handlers.understanding.parts import UNKNOWN, Part
from handlers.understanding.remark import Remark
from handlers.understanding.telling import DEVICES, NAMES, PARTNERS, SUBJECTS
from handlers.understanding.text import word_set

_OTHERS = frozenset({UNKNOWN, "asker"})
PAPERS = frozenset("declaration agreement talks guarantee commitment partnership".split())
_FOLLOWED = word_set("interested цікавлюся цікавлюсь цікавимося цікавимось")
_RIVAL = re.compile(
    "council|pact|league|union|court|bloc|coalition|federation|association|contest|cup$|treaty"
    "|convention|tournament|application|membership|candidac|referend|пакт|ліг[аиу]|союз|коаліц"
    "|федерац|асоціац|конвенц|турнір|конкурс|заявк|членств|кандидат|референд|рейтинг|чемпіон|блок"
    "|transfer|трансфер|eurozone|єврозон|шенген|schengen|суд(?:у|ом|і)?$|euro$|eurovision|eec$"
    "|passport|паспорт|currency|fund$|competition|olympi|championship|sanction|tribunal|євро$|євробаченн|валют|фонд"
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
    "|guild|hir(?:ed|ing)$|recruit|scheme$|staff$|crew$|squad$|gym$|клан|гурт[ок]|гільді|хор(?:у|і|ом)?$|спортзал|товариств"
)
"""What only people join."""
_WITH = frozenset({"with", "з", "із", "зі"})
_HERE = ["here"]
_MOST_NAMED = 6  # words, as in "good morning, the Irish Times here"
ON = frozenset({"on"})
"""What leads to a topic as well as to a place: "my thesis on Versailles"."""
_ANYWHERE = frozenset("happen took-place correction whats-new language settings subscribe".split())
_INSIDE = word_set("in at on near в у на під біля")
_WITH_US = (["мене"], ["нас"])
ARTICLES = word_set("the a an our my his her their")
_OF_STATES = frozenset({"country", "group", "body", vocabulary.OF_STATES})
_WORKERS = word_set("я ми працюю працюємо")
_HELD = frozenset("join signatory sign agreement talks who change difference".split())
_JOINED = frozenset({"join", "states"})
_TREATY = re.compile("treat(?:y|ies)$|convention$|process$|protocol$|charter$|конвенц|протокол")
_NAMESAKES = frozenset({UNKNOWN, "capital", "city", "place"})
_JOINING = frozenset({"join", "signatory"})
_BETWEEN = word_set("between між поміж")
_OF_THIS = word_set("цього цієї цих")
_OF_IT = PLACED | _BETWEEN | {"of", "that", "and"}
_HELD_THERE = frozenset("agreement talks join sign happen".split())
_OUR = word_set("our my your his her their нашій нашому")
_ABBREVIATION = 2  # letters of the longest that is no name: "OK"
_SEEKS = re.compile("шука[юєл]|looking$|searching$")
_IS = word_set("is are was were has have had")
_FORM = re.compile(
    "customs|parcel|посилк|tax(?:es)?$|visa$|airport|forms?$|митн|податк|віз[аиу]$|аеропорт|бланк|анкет"
)
"""Where one declares something else."""
_SOME = frozenset({"a", "an"})  # "a small NGO"
_DIGIT = re.compile(r"\d")
SCOPES = frozenset({"person", "group", "body"})
"""Where one of these is asked about, a country told is where somebody lives."""

_THE_ONE_WHO = re.compile(
    r"(?:the|a|an) (?:\w+ ){1,3}(?:who|that|which|from|in)\b|(?:тои|та) (?:\w+ )?(?:що|яки)"
    r"|(?:це|то) (?:героїн|героін|герои|персонаж|моя\b|мои\b|міи\b|наш)"
)
_NAMESAKE = re.compile(
    r"\bcalled that\b|\bnamed after\b|\bтак (?:звуть|звати|зветься|називається)\b"
)


def names_a_rival(remark: Remark) -> bool:
    """Return whether a pact or the like is told of; a club, where no country is asked about."""
    keys = remark.keys
    of_states = remark.named & _OF_STATES or remark.named >= _JOINED
    clubs = remark.named & _HELD and not of_states and meets_people(remark)
    for_whom = keys.index("for") if remark.start and "for" in keys else len(keys)
    told = keys[:for_whom]  # "I need it for a council memo"
    himself = keys[0] in _WORKERS  # "Я аналітик у невеликому фонді"
    rival = any(
        _RIVAL.match(key) and not (himself and PLACED.intersection(told[max(at - 2, 0) : at]))
        for at, key in enumerate(told)
    )
    return bool(clubs) or rival or (not remark.start and bool(_THE_RIVAL.search(" ".join(told))))


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


def names_another(remark: Remark) -> bool:
    """Return whether something else is told of that may be joined or signed."""
    if _is_short(remark.words[0]) and _is_unknown(remark):
        return True  # "CERN is on our school trip. When did Bulgaria join?"
    if has_a_name(remark) or (remark.has_unknown and _FOLLOWED.intersection(remark.keys)):
        return True
    said = {part.value for part in remark.beside}
    countries = {part.value for part in remark.parts if part.concept == "country"}
    if deals_with_another(remark):
        return True
    other = countries - said and not (guesses(remark) or remark.named & SCOPES)
    return bool(other) or sets_topic(remark.keys) or names_a_rival(remark)


def _is_short(word: str) -> bool:
    """Return whether a word is written as the abbreviation of a name is."""
    return len(word) > _ABBREVIATION and word.isupper()


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


def tells_of_another(remark: Remark) -> bool:
    """Return whether another person, device or plight is told of than we know.

    "Who is Fries? The engineer who …", "How do I change the language? My phone is in Korean."
    """
    spoken = " ".join(remark.keys)
    if "language" in remark.named:
        return bool(DEVICES.search(spoken))
    if "menu" in remark.named and remark.has_unknown:
        return not remark.named & (SUBJECTS - {"menu"})
    if remark.named & NAMES and _NAMESAKE.search(spoken):
        return True  # "Розкажи про Норвегію. Так звуть мою корову"
    of_whom = "person" in remark.named and _THE_ONE_WHO.match(spoken)
    return remark.has_unknown and bool(of_whom)


def says_of_what(remark: Remark) -> bool:
    """Return whether it is said after an open question what it is about: "The list at our school".

    So do "Between my parents" and "I'm looking for the one of the scouts".
    """
    keys = remark.keys
    name = remark.words[0].rstrip(",.")
    if remark.start and remark.opens_with(UNKNOWN) and name != remark.words[0] and _is_short(name):
        return "join" in remark.named  # "How did Kosovo join? UEFA, the football body"
    if not remark.start or remark.named & NAMES or any(part.days for part in remark.parts):
        return False
    if keys[0] in _BETWEEN | _OF_THIS or (remark.has_unknown and any(map(_SEEKS.match, keys[:3]))):
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

    def then(part: Part) -> Sequence[str]:
        return keys[remark.at(part) + 1 :][:2]

    return any(
        part.concept in _NAMESAKES
        and not words[remark.at(part)].islower()
        and any(map(_TEXT.match if part.concept == UNKNOWN else _TREATY.match, then(part)))
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
        and TOPICS.intersection(led(remark, part))
        for part in remark.parts
    )
