"""Roles: whether a country or body is who acts, or what is acted on or only spoken about.

"Did Romania join Moldova", "statement on Iran" and "France's agreement with Poland" name countries
of the record and ask nothing of it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from handlers.understanding.parts import Part, is_indirect, right_after, right_before
from handlers.understanding.text import normalise, word_set

_ABOUT = word_set("on about regarding concerning against mention mentions про щодо стосовно")
FOR = frozenset({"for", "для"})
_GIVEN = frozenset({"declaration", "statement", "guarantee", "commitment", "back"})
_INSIDE = word_set("in у в")
_TO = frozenset({"to", "into", "до"})
_MEMBER_OF = word_set("частиною членом членкинею учасником учасницею стороною")
_INTO = word_set("the to in into до в у")
_WITH = word_set("with w з із зі")
_OF = word_set("by of between між")
TOGETHER = word_set("and та і и й with з із зі")
_IN = (["in"], ["у"], ["в"])
_LIKE = frozenset({"with", "like"})
_OUT_OF = word_set("from з із зі")
_ASKED = frozenset({"who", "which", "states", "country", "ukraine", "eu", "russia", "declaration"})
_OTHERS = frozenset({"they", "he", "she"})
DOCUMENTS = frozenset({"declaration", "statement"})
_SIDES = word_set(
    """
    side delegation team behalf імені боку сторони бік сторону делегацію делегація делегації
    делегацією команду команда
    """
)
_WHO = frozenset({"who", "which", "list", "title"})
_NEGOTIATORS = (["negotiator"], ["negotiators"])
_ON_BEHALF = word_set("від")
_OTHER_TIMES = word_set("before after until since до після перед")
OR = frozenset({"or", "чи", "або"})
_OURS = frozenset({"declaration", "guarantee", "commitment", "back", "statement", "agreement"})
PARTNERED = frozenset({"talks", "agreement"})
_WITH_TWO = PARTNERED | {"partnership", "round"}
_GIVEN_BY = frozenset({"presentation", "speech", "list"})
_OWN = word_set("role part position post job title office function involvement contribution")
POSSESSIVE = ("'s", "’s", "s'", "s’")
_DATES = word_set("date dates дата дати дату")
_COUNTRIES = word_set("countries states nations країни країн держави держав")
_MR = word_set("mr mrs ms mister president пан пану пані президенту")
_GREETS = word_set("tell give greet wish передаи передаите подякуи привітаи")
_SAY = word_set("say скажи скажіть напиши")
_DATIVE = ("у", "ю", "ові", "еві", "бі")
_DID = frozenset({"робив", "робила", "do", "doing"})
_MODALS = word_set("should can could would does did may must чи")
_CHOSEN = frozenset({"subscribe", "unsubscribe", "settings", "language", "privacy"})
MY_COUNTRY = ["my", "country"]
WE_ARE = re.compile("we['’]re", re.IGNORECASE)
_WE = frozenset({"we", "ми"})
_WE_DO = frozenset({"join", "sign", "adopt"})
_OWNED = frozenset({"agreement", "talks", "join", "signatory", "states"})
_NOT_JOINING = frozenset("can how who which country agreement subscribe subscriptions".split())
_MINDS = word_set(
    """
    see sees view views regard regards feel feels like likes love loves hate hates бачить вважає
    ставиться хоче любить know knows knew explain explains explained explaining justify justified
    justifies пояснює пояснила пояснив пояснило пояснили обгрунтувала обгрунтував думає думають
    """
)
_KNEW = word_set("знав знала знало знали думає думають")
_TELLS = word_set("tell told show showed give gave")
_SUPPORTS = word_set("support supports supporting supported back backs backing backed")
_SUPPORTED = re.compile(r"(?:support (?:for|of|to)|підтримки|підтримку)$")


def owns(part: Part, words: Sequence[str]) -> bool:
    """Return whether a part is written as an owner: "Greece's"."""
    return words[part.end - 1].endswith(POSSESSIVE)


def lead(part: Part, keys: Sequence[str]) -> list[str]:
    """Return the word before a part and its article, if there is one."""
    return [key for key in keys[: part.start] if key != "the"][-1:]


def is_joined(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether a country or body is itself what is joined: "joined the EU", "до Польщі"."""
    if any(p.concept == "area" or (p.concept == "before" and p.end == part.start) for p in parts):
        return False
    if any(p.concept == "signatory" and keys[p.end : part.start] == ["of"] for p in parts):
        return True
    before = part.start
    while before and keys[before - 1] in _INTO:
        before -= 1
    if before == part.start and _MEMBER_OF.intersection(keys[before - 1 : before]):
        return True  # "стане частиною Америки"
    joins = [p for p in parts if p.concept == "join"]
    # In Ukrainian who joins may follow the verb: "долучився Кіпр".
    direct = any(p.end == before < part.start + keys[p.start].isascii() for p in joins)
    return direct or bool(joins and _TO & set(keys[before : part.start]))


def is_object(part: Part, keys: Sequence[str], words: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether somebody is said to join this country, or to be from it."""
    if not any(p.concept == "join" for p in parts):
        return False
    earlier = [p for p in parts if p.end <= part.start and p.concept in _ASKED]
    earlier += [p for p in parts if p.end <= part.start and keys[p.start] in _OTHERS]
    after = [p for p in parts if p.start >= part.end and p.concept not in ("free", "security")]
    following = after[0] if after else None
    if not earlier or (following and following.concept in _OURS):
        return False
    before = keys[part.start - 1]
    lead = part.start - 1 - (before == "the")
    if words[lead][-1:] in ",:;?!-":
        return False
    if before in _WITH and any(p.concept == "talks" and p.end <= part.start for p in parts):
        return False  # "who took part in the talks with Romania"
    if before in _OUT_OF and not any(p.concept == "talks" for p in parts):
        return all(p.concept == "who" for p in earlier)
    if before in _LIKE or any(p.concept in DOCUMENTS and p.end == part.start for p in parts):
        return earlier[0].concept in ("who", "which")
    return is_joined(part, keys, parts)


def is_served(part: Part, words: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether it is asked who held an office: "Who was Finland's defence minister"."""
    office = next((p for p in parts if p.start >= part.end and p.concept != "free"), None)
    if parts[0].concept != "who" or office is None or office.concept != "title":
        return False
    when = any(normalise(word) == "when" for word in words[office.end :])
    return owns(part, words) or (when and is_indirect(part, words))


def is_counterpart(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether others than Ukraine are the party: "Which countries have a pact with X?"."""
    concepts = {p.concept for p in parts}
    if not concepts & PARTNERED or "ukraine" in concepts:
        return False
    if {"who", "which", "count"} & concepts and keys[-1] == "with":
        return True  # "Who has France signed agreements with?"
    if keys[part.start - 1] not in _WITH:
        return False
    return part.start > 0 and bool(_COUNTRIES.intersection(keys[: part.start]))


def is_signed(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether the country is itself signed: "Who signed Poland?", "Did it sign Poland?"."""
    signs = next((p for p in parts if p.concept == "sign" and p.end == part.start), None)
    if signs is None:
        return False
    does = keys[signs.start] == "sign"
    by_it = does and any(p.concept in DOCUMENTS and p.end == signs.start for p in parts)
    return by_it or (keys[0] == "who" and not any(p.concept in _OURS for p in parts))


def is_told(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether another country says something to this one: "Did Latvia tell Estonia …"."""
    named = {p.end for p in parts if p.concept in ("country", "eu", "ukraine")}
    return bool(_TELLS.intersection(keys[part.start - 1 : part.start])) and part.start - 1 in named


def is_minded(part: Part, keys: Sequence[str]) -> bool:
    """Return whether it is asked what a country thinks or knew: "How does Hungary see …"."""
    knew = _KNEW.intersection(keys[part.start - 1 : part.start])
    return bool(knew or _MINDS.intersection(keys[part.end : part.end + 1]))


def is_a_language(part: Part, keys: Sequence[str]) -> bool:
    """Return whether it is asked how something is said: "як це по-польськи"."""
    return keys[part.start].endswith("ськи") and keys[part.start - 1 : part.start] == ["по"]


def is_federation(part: Part, keys: Sequence[str]) -> bool:
    """Return whether the states of one country are meant: "Which US states joined"."""
    return part.value == "US" and keys[part.end : part.end + 1] in (["state"], ["states"])


def are_we(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether "we" or "our" says who joined, but not who that is: "When did we sign up"."""
    key = keys[part.start]
    if keys[part.start : part.end] == MY_COUNTRY:
        return not any(p.concept == "country" for p in parts)
    if key == "our":
        owned = right_after(part, parts)
        return owned is not None and owned.concept in _OWNED
    if key == "us" and OR.intersection(keys[part.end : part.end + 1]):
        return True  # "who was quicker, us or Cyprus"
    if key not in _WE:
        return False
    deed = next((p.concept for p in parts if p.start >= part.end and p.concept != "free"), "")
    others = _NOT_JOINING - ({"country"} if (key, deed) == ("we", "join") else frozenset())
    return deed in _WE_DO and not others.intersection(p.concept for p in parts)


def is_chooser(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether a country does what only readers do: "Can Spain subscribe to …"."""
    after = right_after(part, parts)
    acts = after is not None and after.concept in ("subscribe", "unsubscribe", "change", "switch")
    chosen = any(p.concept in _CHOSEN for p in parts)
    return acts and chosen and bool(_MODALS.intersection(keys[part.start - 1 : part.start]))


def is_subject(
    part: Part, keys: Sequence[str], words: Sequence[str], parts: Sequence[Part]
) -> bool:
    """Return whether a country is only spoken about: "statement on Iran", "status in Iran"."""
    if _is_supported(part, keys, parts):
        return True
    if owns(part, words):
        return False
    of, before = ["", "", *keys[: part.start]][-2:]
    if before in _SUPPORTS and of != "of":
        return True  # "in supporting Israel", unlike "the declaration of support Greece joined"
    owned = right_after(part, parts)
    if owned and owned.concept == "ukraine":
        owned = right_after(owned, parts)  # "progress in the Greece-Ukraine talks"
    if any(p.concept in ("status", "signatory") and p.end == part.start - 1 for p in parts):
        return before in _INSIDE and not (owned and owned.concept in PARTNERED)
    spoken = {p.concept for p in parts if p.end <= part.start}
    if before in FOR:
        dates = _DATES.intersection(keys[: part.start])  # "the dates of joining for Estonia"
        return bool(spoken & _GIVEN) and not dates
    if before in _INSIDE:
        did = "person" in spoken and _DID.intersection(keys)
        dealt = spoken & (PARTNERED | {"back"}) and not (owned and owned.concept in PARTNERED)
        return bool(did or dealt)
    return before in _ABOUT and bool(spoken & (DOCUMENTS | PARTNERED))


def are_partners(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether countries may have dealt with each other: "Poland and France's agreement".

    They deal with Ukraine where it is named or where the question says "with" them, and each for
    itself in "Poland or France" and "Poland, France: which agreements?".
    """
    concepts = {part.concept for part in parts}
    named = [part for part in parts if part.concept == "country"]
    either = any(OR & set(keys[a.end : b.start]) for a, b in pairwise(named))
    if either or any(words[part.end - 1].endswith(":") for part in named):
        return False
    first = named[0]
    leads = lead(first, keys)
    if concepts & PARTNERED and not concepts & {"ukraine", "kyiv"}:
        return not _WITH.intersection(leads)
    if "declaration" not in concepts:
        return False
    after = next(part.end for part in parts if part.concept == "declaration")
    named = [part for part in named if part.start > after]
    # "Of Malta and Cyprus, which …" and "dates of Malta and Cyprus" are no declaration of theirs.
    theirs = first.start >= after and bool(_OF.intersection(leads))
    return theirs or any(keys[part.start - 1] in _WITH for part in named)


def is_origin(part: Part, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether somebody is said to be from this country: "Hello from Poland"."""
    before = right_before(part, parts)
    alone = before and (before.end - before.start == 1 or keys[before.end - 1] == "from")
    alone = alone and keys[part.start - 1] in _OUT_OF
    return part.concept in ("country", "russia", "ukraine") and bool(alone)


def is_owner(part: Part, parts: Sequence[Part], words: Sequence[str]) -> bool:
    """Return whether a party or person only owns what is meant: "the Polish declaration"."""
    owned = right_after(part, parts)
    its = owns(part, words)
    if owned is None or part.concept not in ("country", "group", "person"):
        return False
    if part.concept == "person":
        own = normalise(words[owned.start]) in _OWN
        if any(p.concept == "support-area" for p in parts):
            own = own or normalise(words[owned.start]) in _GIVEN_BY  # "in Fries' presentation"
        return its and not own and owned.concept in ("title", "free")
    named = words[part.start : part.end]
    alone = part.concept == "group" and len(named) - (named[0].lower() == "the") == 1
    if owned.concept == "history":
        return is_indirect(part, words)
    return owned.concept in DOCUMENTS and (its or alone or is_indirect(part, words))


def is_side(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether it is asked who negotiates for a country: "on the Greek side"."""
    concepts = {p.concept for p in parts}
    if "talks" not in concepts or not concepts & _WHO:
        return False
    after = keys[part.end : part.end + 1]
    if _WITH.intersection(lead(part, keys)):
        return False  # "who sat in the talks with the British side"
    beside = {*keys[max(part.start - 1, 0) : part.start], *after}
    return bool(beside & (_SIDES | FOR | _ON_BEHALF)) or after in _NEGOTIATORS


def is_another(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether somebody else than this person is meant: "minister before Kuleba"."""
    before = keys[part.start - 1] if part.start else ""
    talks = any(p.concept == "talks" for p in parts)
    return before in _OTHER_TIMES or (talks and before in _WITH)


def is_greeted(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether somebody is to be told something: "give Mr Fries my best regards"."""
    lead = [key for key in keys[: part.start] if key not in _MR][-1:]
    told = _SAY.intersection(lead) and keys[part.end - 1].endswith(_DATIVE)  # "Скажи Єрмаку, хай …"
    if _GREETS.intersection(lead) or told:
        return True
    polite = any(p.concept in ("thanks", "greet") for p in parts)
    return polite and bool(_SAY.intersection(lead))


def is_with_ukraine(part: Part, parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether a country and Ukraine are named as two who act: "Ukraine and Greece"."""
    ukraine = next((p for p in parts if p.concept == "ukraine"), None)
    if ukraine is None or any(p.concept in _WITH_TWO for p in parts):
        return False
    first, last = sorted((ukraine, part), key=lambda p: p.start)
    between = list(keys[first.end : last.start])
    where = between in _IN and (after := right_after(ukraine, parts)) and after.concept == "when"
    return bool(where) or (len(between) == 1 and between[0] in TOGETHER)


def _is_supported(part: Part, keys: Sequence[str], parts: Sequence[Part]) -> bool:
    """Return whether a declaration is said to support this country: "of support for Israel"."""
    declared = [p for p in parts if p.concept in DOCUMENTS and p.end <= part.start]
    between = " ".join(keys[declared[-1].start : part.start]) if declared else ""
    return bool(_SUPPORTED.search(between))
