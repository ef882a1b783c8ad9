"""What people tell beside a question: the words of a teller, and the concepts of a question."""

import re
from collections.abc import Sequence, Set

from handlers.understanding.orders import SAYS, TELLING
from handlers.understanding.parts import UNKNOWN
from handlers.understanding.remark import Remark
from handlers.understanding.text import word_set

OURSELVES = word_set(
    """
    i im ive id ill we weve my our me us я ми мій моя моє мою мого моєму моїм моєї моїй моєю мої
    моїх моїми мене мені наш нашого нашому нашим нашої нашій нашою наші наших нашими наша
    наше нашу нас нам пишу готую готуємо збираю працюю роблю навчаюся вчуся вчу вивчаю перевіряю
    """
)
MYSELF = word_set("i im ive we weve я ми")
FIRST_PERSON = re.compile(".*(?:[аяуюієи]ю|[жшчщ]у|[єие]мо|[аиіу]тиму)(?:ся|сь)?")
"""What Ukrainian verbs end in where the asker tells what he does: "Верстаємо номер"."""

DOINGS = word_set(
    """
    am been trying revising need asking writing doing preparing working studying living calling
    teaching researching checking covering editing drafting filing updating compiling finishing
    translating moving retiring готуюся готуюсь живу вчителюю викладаю треба потрібно
    """
)
SUBJECTLESS = DOINGS | word_set(
    """
    сам сама feels got had lost moved missed saw just sorry been currently still retired heard hope
    hopefully honestly grateful purely couldnt cant seems phew
    """
)
EXCUSES = word_set("sorry вибачте вибач перепрошую пробачте даруите даруи пробач")
GERUND = re.compile("[a-z]{2,}ing")
FROM = word_set("from з із зі")
REASONS = word_set("because cause бо адже оскільки")
PURPOSE = re.compile("for (?!how)|(?:(?:мені|нам|це) )?для ")
EMPTY = frozenset({UNKNOWN, *"asker free greet thanks had can filler service".split()})
LIGHT = EMPTY.union(
    """
    outcome start title role-word status going help content hold active receive drop off hour wrong
    pass since-then robot staff upcoming news record put press daily
    """.split()
)
"""What may be told beside a question without saying whom or what of ours it means."""

SUBJECTS = frozenset(
    """
    declaration guarantee commitment agreement talks signatory support-area subscribe unsubscribe
    subscriptions settings language privacy me correction source menu manual self people happen
    record in-record glossary compact partnership area took-place
    """.split()
)

DEEDS = frozenset({"join", "sign", "person"})
"""What a question may name instead of a subject, if nothing else is told beside it."""

NAMES = frozenset("country eu person group body g7 ukraine russia".split())
DEVICES = re.compile(
    r"\b(?:i?phone|laptop|computer|tablet|tv|телефон|аифон|ноутбук|компютер|viber|ваибер|застосун|додат(?:ок|ку)\b)"
)
"""What has a language of its own to change, unlike the bot."""
SERVICES = re.compile(
    r"\b(?:youtube|facebook|instagram|tiktok|whatsapp|viber|olx|netflix|spotify|disney|amazon|slack"
    r"|gmail|linkedin|twitter|snapchat|steam|discord|outlook|google|icloud|playstation|xbox|hulu|hbo"
    r"|bbc|paywall|substack|patreon|gym|channel|newsletter|magazine|newspaper|podcasts?|streaming"
    r"|courses?|classes|shops?|stores?|supermarket|membership|subscription|broadband|provider"
    r"|insurance|mortgage|my ex|dating|app|parcel|lease|landlord|flight|феисбу[кц]\w*|інстаграм\w*"
    r"|тікто[кц]\w*|ваибер\w*|олх|ютуб\w*|нетфлікс\w*|спотіфа\w+|слак\w*|гугл\w*|епл|апл|айос|аиос"
    r"|андроід\w*|кінотеатр\w*|знижк\w*|спортзал\w*|канал\w*|журнал(?:у|і|ом|и|ів)?|газет\w+"
    r"|стрімінг\w*|сервіс\w*|курс\w*|магазин\w*|супермаркет\w*|інтернет магазин\w*|абонемент\w*"
    r"|проваидер\w*|застосун\w+|додат(?:ок|ку|ком)|банк\w*|оператор\w*|реклам\w+|посилк\w+|рейс\w*)\b"
)
"""What else one subscribes to."""
PARTIES = frozenset({"country", "eu", "person", "group", "body"})
PARTNERS = frozenset({"country", "eu"})
COUNTS = frozenset({"count", "tally"})
PLACES = frozenset("first last nth number".split())
PLEA = re.compile(
    "(?:(?:hi|hello|hey) )?(?:"
    "(?:(?:please|i|we|need|some|your|urgent|can|could|you|anyone|someone) )*"
    "help(?: (?:me|us|please|out|needed|here))*|(?:im |i am )?new here|here goes"
    "|(?:будь ласка )?(?:допоможіть|допоможи|поможіть)(?: (?:мені|нам|будь ласка|хтось))*"
    "|(?:потрібна|прошу) (?:ваша |вашоі )?допомог[аиу])"
)
"""What may be called before or after any question of ours."""
_PLEADING = word_set(
    """
    help i we me us need please support myself
    допоможіть допоможи поможіть поможи мені нам потрібна допомога будь ласка
    """
)
_OF_LIFE = frozenset({"guarantee", "commitment"})
_BARE = _OF_LIFE | frozenset("free had still be what status".split())
OF_WORDS = word_set(
    """
    word words term terms dictionary translate translating translation heard read
    слово слова слів словник термін терміни переклад перекладаю чув чула
    """
)
"""What tells that a word was met, and no thing of that name."""
_TERMS = frozenset("guarantee commitment compact partnership".split())
SUPPORT = frozenset({"support-area", "eu", "back", "help"})
"""Where an area is one of support, and not what the asker does for a living."""


def is_own(remark: Remark) -> bool:
    """Return whether a reason is the asker's own; what others had for a reason is a question."""
    speaks = (OURSELVES | SAYS).intersection(remark.keys)
    return bool(
        speaks or any(map(FIRST_PERSON.fullmatch, remark.keys)) or "asker" in remark.concepts
    )


def is_telling(key: str) -> bool:
    """Return whether a word ends as a Ukrainian verb does that tells what is or was done."""
    return bool(TELLING.fullmatch(key) or FIRST_PERSON.fullmatch(key))


def pleads(remark: Remark, keys: Sequence[str]) -> bool:
    """Return whether help is asked for with something else than us: "Help, I lost my keys"."""
    told = remark.has_unknown or "never" in remark.concepts
    return told and _PLEADING.issuperset(keys[: remark.start])


def asks_for_aid(named: Set[str]) -> bool:
    """Return whether it is asked what the EU does for Ukraine, not who is for the declaration."""
    return bool(named & SUPPORT) and "declaration" not in named


def asks_for_a_term(named: Set[str]) -> bool:
    """Return whether it is asked what a word means, which depends on where it was read."""
    bare = named & _OF_LIFE and named <= _BARE
    return bool(bare or (named & _TERMS and named & {"mean", "what-is"}))
