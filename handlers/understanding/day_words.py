"""A text as the grammar of days sees it: a letter for every word, number and separator.

`Y` is a number of four digits, `N` one of one or two, and `.`, `/` and `-` are themselves. `M` is a
month's name, `m` one that is also another word (may, march), `A` an abbreviated one. The other
letters are those of the vocabulary below, and `~` is anything that no date contains.
"""

import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from handlers.understanding.text import PLAIN_WORD

LONGEST = 256  # characters; nobody's date is longer

# Letter, value and the phrases that stand for them. An empty letter is passed over.
_VOCABULARY = (
    ("", 0, "the|of|inclusive|including|whole|entire|включно"),
    (
        "",
        0,
        "end of day|end of the day|close of day|close of the day|кінець дня|кінця дня|кінець доби",
    ),
    (
        "i",
        0,
        "on|in|at|for|dated|date from|dates from|dating from|as of|during|throughout|over"
        "|у|в|на|за|станом на|за станом на",
    ),
    (
        "i",
        0,
        "as per|as things stood on|as it stood on|as things stood at|as it stood at|as it was on",
    ),
    ("i", 0, "протягом|упродовж|впродовж|in the period|у період|в період|за період"),
    ("i", 0, "on the evening of|on the very evening of|увечері|ввечері"),
    ("i", 0, "звіт по|звіту по|звіті по"),
    (
        "i",
        0,
        "run me through|walk me through|talk me through|take me through|go through|run through"
        "|run-through of|walk-through of|run through of|walk through of|walk through"
        "|take me back to",
    ),
    ("u", 0, "by|on or before|no later than|not later than|не пізніше|не пізніше ніж"),
    ("u", 0, "up to and including|until and including|by the end of the day on|by end of day on"),
    ("t", 0, "to|until|till|up to|up until|through|до|по|аж до"),
    ("s", 0, "since|from|starting|starting from|no earlier than|not earlier than|on or after"),
    ("s", 0, "з|із|зі|від|починаючи з|починаючи від|рахуючи від|рахуючи з|не раніше|не раніше ніж"),
    ("x", 0, "up to but not including|until but not including|up to but excluding"),
    ("e", 0, "exclusive|not inclusive|not included|не включно|не включаючи|виключно"),
    ("e", 0, "excluding that day|not counting that day|without that day|that day excluded"),
    ("e", 0, "без урахування цього дня|не рахуючи цього дня|не враховуючи цього дня|без цього дня"),
    ("e", 0, "не рахуючи самого цього дня|не рахуючи цього самого дня|без самого цього дня"),
    ("e", 0, "не рахуючи його|не враховуючи його|не рахуючи самого дня|за винятком цього дня"),
    ("e", 0, "сам цей день не рахуємо|цей день не рахуємо|цього дня не рахуємо|без самого дня"),
    ("e", 0, "not counting the day itself|excluding the day itself|the day itself excluded"),
    ("e", 0, "not that day itself|without the day itself|сам цей день не рахується"),
    ("e", 0, "сам день не рахуємо|сам день не враховуємо|не включаючи сам день|без нього"),
    ("u", 0, "by the close of|by close of"),
    ("u", 0, "під кінець дня|під кінець доби"),
    ("e", 0, "не враховуючи сам цей день|не рахуючи сам цей день|не враховуючи цей день"),
    ("e", 0, "не включаючи цей день|не включаючи цього дня|не включаючи самого дня"),
    ("e", 0, "not including that day|not including the day itself|that day not included"),
    ("f", 1, "or later|or after|or after that|and later|чи пізніше|або пізніше|або після"),
    ("f", -1, "or earlier|or before|чи раніше|або раніше|і раніше"),
    (
        "x",
        0,
        "before|prior to|earlier than|перед|напередодні|раніше|раніше ніж|раніше за|раніше від",
    ),
    ("x", 0, "раніше ніж настало|раніше ніж настав|перш ніж настало|до того як настало"),
    ("z", 0, "after|following|later than|після|пізніше|пізніше ніж|пізніше за|пізніше від"),
    ("b", 0, "between|між|поміж"),
    ("a", 0, "and|та|й"),
    ("a", 1, "і"),  # "and", and the Roman numeral as Ukrainian keyboards type it
    ("d", 0, "today|сьогодні|сьогоднішній день"),
    ("d", -1, "yesterday|вчора|учора"),
    ("n", 0, "now|right now|so far|to date|at present|at the moment|currently"),
    ("n", 0, "зараз|наразі|нині|тепер|досі|дотепер|поки що"),
    ("c", 0, "this|current|цей|цього|цьому|поточний|поточного|поточному"),
    ("c", -1, "last|previous|past|минулий|минулого|минулому|попередній|попереднього|попередньому"),
    ("l", 0, "цьогоріч"),
    ("l", -1, "торік"),
    ("w", 0, "week|тиждень|тижня|тижні"),
    ("k", 0, "month|місяць|місяця|місяці"),
    ("q", 0, "q|quarter|квартал|кварталу|кварталі|кв"),
    ("h", 1, "spring|весна|весни|весною|навесні|весну"),
    ("h", 2, "summer|літо|літа|літом|влітку|улітку"),
    ("h", 3, "autumn|fall|осінь|осені|восени"),
    ("y", 0, "year|рік|року|році|р|год|года|году|г"),
    ("r", 1, "first|перший|перше|першого|першому|першим"),
    ("r", 2, "second|другий|друге|другого|другому|другим"),
    ("r", 3, "third|третій|третє|третього|третьому|третім"),
    ("r", 4, "fourth|четвертий|четверте|четвертого|четвертому|четвертим"),
    ("R", 1, "i"),  # Roman numerals are of quarters alone: "may I" is no day
    ("R", 2, "ii|іі"),
    ("R", 3, "iii|ііі"),
    ("R", 4, "iv|іv"),
    ("p", 0, "early"),
    ("p", 3, "beginning|start|початок|початку"),
    ("p", 1, "mid|middle|середина|середини|середину|середині"),
    ("p", 2, "close|late|end|кінець|кінця|кінці|наприкінці"),
    ("p", 4, "last day|very last day|final day|останній день|останнього дня|останньому дні"),
    ("p", 5, "first day|very first day|перший день|першого дня|першому дні"),
    ("o", 0, "st|nd|rd|th|го|ого|му|ому|е|те|ше|ге|тє"),  # 18th, 18-го
)
# The days from the fifth on; those before may be quarters as well.
_DAYS = (
    "fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth",
    "sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty first|twenty second|twenty third",
    "twenty fourth|twenty fifth|twenty sixth|twenty seventh|twenty eighth|twenty ninth|thirtieth",
    "thirty first",
)
_DAYS_UK = (
    "п'ят|шост|сьом|восьм|дев'ят|десят|одинадцят|дванадцят|тринадцят|чотирнадцят|п'ятнадцят",
    "шістнадцят|сімнадцят|вісімнадцят|дев'ятнадцят|двадцят|двадцять перш|двадцять друг",
    "двадцять трет|двадцять четверт|двадцять п'ят|двадцять шост|двадцять сьом|двадцять восьм",
    "двадцять дев'ят|тридцят|тридцять перш",
)
_FIFTH = 5


def _days() -> dict[str, tuple[str, int]]:
    english = "|".join(_DAYS).split("|")
    stems = "|".join(_DAYS_UK).split("|")
    written = [(english, "")] + [(stems, ending) for ending in "е є ого ього им ім".split()]
    return {
        day + ending: ("N", number)
        for days, ending in written
        for number, day in enumerate(days, _FIFTH)
    }


def _months() -> dict[str, tuple[str, int]]:
    table = Path(__file__).with_name("months.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines()[1:]]
    return {
        word: (letter, int(month))
        for month, *columns in rows
        for letter, column in zip("MmA", columns, strict=True)
        for word in column.split()
    }


def _years() -> dict[str, tuple[str, int]]:
    """Years as they are said: "twenty twenty three", "дві тисячі двадцять третього"."""
    digits = (
        ("two", "друг"),
        ("three", "трет"),
        ("four", "четверт"),
        ("five", "п'ят"),
        ("six", "шост"),
    )
    cases = {"рік": ("ий", "ій"), "року": ("ого", "ього"), "році": ("ому", "ьому")}
    english = {f"twenty twenty {en}": 2020 + n for n, (en, _) in enumerate(digits, 2)}
    ukrainian = {
        form: 2020 + n
        for n, (_, uk) in enumerate(digits, 2)
        for year, endings in cases.items()
        for ending in endings
        for form in (f"дві тисячі двадцять {uk}{ending}", f"двадцять {uk}{ending} {year}")
    }
    return {words: ("Y", year) for words, year in (english | ukrainian).items()}


_WORDS = (
    _months()
    | _days()
    | _years()
    | {
        phrase: (letter, value)
        for letter, value, phrases in _VOCABULARY
        for phrase in phrases.split("|")
    }
)
_PHRASES = sorted((phrase for phrase in _WORDS if not phrase.isalpha()), key=len, reverse=True)
# By first letter, so that one that begins none of them is passed at once.
_ANY_PHRASE = "|".join(
    f"{first}(?:{'|'.join(phrase[1:] for phrase in _PHRASES if phrase[0] == first)})"
    for first in sorted({phrase[0] for phrase in _PHRASES})
).replace(" ", ",?[ -]+")

_DASHES = dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-")
_APOSTROPHES = dict.fromkeys((0x2BC, 0x2018, 0x2019), "'")
_INVISIBLE = (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
_LONGER_IN_SMALL = {0x130: "I"}  # the only letter that lower() makes two characters of
_PLAIN = _DASHES | _APOSTROPHES | dict.fromkeys(_INVISIBLE) | _LONGER_IN_SMALL
_GAP = re.compile(r"(?<=\w),?[ -]+(?=\w)")  # "twenty-fifth", "раніше, ніж"
_SHORT_YEAR = re.compile(r"(?<!\w)'(?=2\d(?!\d))")  # '23
_TIME_OF_DAY = re.compile(r"(?<=\d)T\d\d:\d\d[\d:.]*Z?")
_TOKEN = re.compile(
    rf"(?:{_ANY_PHRASE})(?!\w)"
    r"|\d+|(?<=\d)[./](?=\d)|-|[^\W\d_]+"
    r"""|[^\s\x00-\x1f.,:;!?()"«»“”„]"""
)


class Token(NamedTuple):
    """A letter, its value, and the characters of the text that it stands for."""

    letter: str
    value: int
    start: int
    end: int


def clean(text: str) -> str:
    """The text in plain characters: one kind of dash, '23 as 2023, no time of day."""
    if PLAIN_WORD.fullmatch(text):
        return text
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return _SHORT_YEAR.sub("20", _TIME_OF_DAY.sub("", plain))


def tokens(text: str) -> list[Token]:
    """The tokens of a cleaned text, in order."""
    return [
        Token(letter, value, *match.span())
        for match in _TOKEN.finditer(text.lower())
        for letter, value in _letters(match[0])
        if letter
    ]


def _letters(word: str) -> list[tuple[str, int]]:
    if not word.isdecimal():
        known = word.casefold()
        known = known if known.isalpha() else _GAP.sub(" ", known)
        return [_WORDS.get(known, (known if known in "./-" else "~", 0))]
    if len(word) == 8:  # 20230818
        year, month, day = int(word[:4]), int(word[4:6]), int(word[6:])
        return [("Y", year), ("-", 0), ("N", month), ("-", 0), ("N", day)]
    letter = {1: "N", 2: "N", 4: "Y"}.get(len(word))
    return [(letter, int(word))] if letter else [("~", 0)]
