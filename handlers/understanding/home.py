"""Home: who "we" are, where an asker says so: "I'm from Greece. When did we join?"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.understanding.bodies import PARTIES
from handlers.understanding.parts import ALONE, Part, meant_after
from handlers.understanding.roles import MY_COUNTRY, WE_ARE
from handlers.understanding.text import word_set

_LED = re.compile(
    r"(?:\bfrom|\b(?:we|us|ми)|\bim(?: with)?|\bi am(?: with)?|\bwe are|\bas|\bfor (?:the|an?)"
    r"|\b(?:im|i am|we|here|colleagues?|based|live|living|work|working|study|studying)"
    r"(?: \w+){0,5} in)"
    r"(?: an?| the| our)?$"
    r"|(?:\b(?:я|ми)(?: \w+){0,2} (?:з|із|зі)"
    r"|\b(?:живу|живемо|мешкаю|мешкаємо|працюю|працюємо|навчаюся|вчуся|я|ми) (?:в|у|на))$"
)
_HERE = re.compile(
    r"(?:\w+ ){0,2}(?:here|asking)\b|(?:embassy|consulate|mission|foreign ministry|mfa)\b"
)
_OWN = frozenset("join sign agreement talks signatory states declaration".split())
_PAUSE = re.compile("[,.;:!—–]")
_MAY = re.compile(r"\bhow (?:do|does|can|could|would)\b|\b(?:can|could|may|might|should)$")
_AND_NEED = re.compile(r"\band (?:i |we )?(?:need|want|have|must|would like|am|was)\b")
_WE = word_set("we our ми наша нашу нашої наш нашого наші наших")
_STATE = word_set("country state країна країну країни держава державу держави")
_US = (["we"], ["us"], ["ми"])
_WITH_US = (["with", "us"], ["у", "нас"], ["в", "нас"], ["з", "нами"], ["із", "нами"])


def named(parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> list[Part]:
    """Return the parts with "we", "our" or "us" as the country that the asker said is his."""
    parties = [part for part in parts if part.concept in PARTIES]
    home = next((part for part in parties if _is_home(part, keys)), None)
    if home is None or len({part.value for part in parties}) > 1:
        return list(parts)
    concept = ALONE.get(home.value, "country")
    ours = [p for p in parts if _is_us(p, parts, words, keys) and _is_told(home, p, words, keys)]
    ends = {part.end for part in ours}
    return [
        replace(part, concept=concept, value=home.value) if part in ours else part
        for part in parts
        if not (part.start in ends and keys[part.start] in _STATE)  # "our country" is one
    ]


def _is_home(part: Part, keys: Sequence[str]) -> bool:
    """Return whether the asker says that he is from a country."""
    if part.concept not in ("country", "capital"):
        return False
    led = _LED.search(" ".join(keys[: part.start]))
    return bool(led or _HERE.match(" ".join(keys[part.end : part.end + 3])))


def _is_told(home: Part, us: Part, words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether the asker has said where he is from, and does not ask what he may do."""
    if keys[home.start - 1 : home.start] in _US:
        return us.start > home.start  # "When did we Danes sign our agreement?"
    if us.start < home.start:
        return any("?" in word for word in words[us.end - 1 : home.start])
    here = keys[home.end : home.end + 1] == ["here"]  # "Australians here wondering if our country"
    pauses = here or _PAUSE.search(" ".join(words[home.end - 1 : us.start]))
    pauses = pauses or _AND_NEED.search(" ".join(keys[home.end : us.start]))
    return bool(pauses) and not _MAY.search(" ".join(keys[home.end : us.start]))


def _is_us(part: Part, parts: Sequence[Part], words: Sequence[str], keys: Sequence[str]) -> bool:
    """Return whether "we" join or sign, "our" talks are meant, or somebody deals "with us"."""
    key = keys[part.start]
    if keys[part.start : part.end] == MY_COUNTRY:
        return True
    if keys[part.start - 1 : part.end] in _WITH_US:
        return True
    after = meant_after(part, parts)
    we = key in _WE or WE_ARE.match(words[part.start])
    return bool(we) and bool(after) and after[0].concept in _OWN
