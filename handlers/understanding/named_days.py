"""Days with a name: "New Year's Eve 2023" is 31 December 2023."""

import re

# Each with the year that follows it. In Ukrainian Independence Day is Ukraine's, 24 August.
_NAMED_DAYS = {
    r"new year['’]?s eve": "31 December",
    r"new year(?:['’]?s day)?": "1 January",
    r"christmas(?: day)?": "25 December",
    r"hallowe['’]?en": "31 October",
    r"різдв(?:о|а)": "25 грудня",
    r"(?:ukraine['’]?s|ukrainian) independence day": "24 August",
    r"д(?:ень|ня|ню|нем) незалежності(?: україни)?": "24 серпня",
}
_NAMED_DAY = re.compile(rf"\b({'|'.join(_NAMED_DAYS)}),?(?: (?:in|of))? (20\d\d)\b", re.IGNORECASE)

# What was "до нового 2024 року" was in 2023, and "у новому 2024 році" is no day.
_NEW_YEAR = re.compile(
    r"\b(до|перед) нов(?:ого|им) (?:р(?:оку|оком) (20\d\d)|(20\d\d)(?:-?го)? р(?:оку|оком))\b",
    re.IGNORECASE,
)

# Before its date its name says nothing: "на День Незалежності, 24 серпня" is on that day.
_INDEPENDENCE = re.compile(
    r"(?:(?:ukraine['’]?s |ukrainian )?independence day"
    r"|(?:(?<!станом )\bна )?д(?:ень|ня|ню|нем) незалежності(?: україни)?)"
    r"(?: 2023)?,? (?:so |which is |that is |i\.?e\.? |тобто |а саме )?(?:on |before |by |до )?"
    r"\(?(?=24(?:th|-го)? (?:of )?(?:aug|серпня))",
    re.IGNORECASE,
)

# "By 18 August 2023, not counting the 18th itself", "до 15 серпня, саме 15-те не рахуємо".
_LEFT_OUT = re.compile(
    r"\b(?P<date>(?P<day>\d{1,2})\b(?: [^\W\d_]+)?(?:,? (?:20)?\d\d(?:-го)?)?(?: року)?)"
    r"(?P<gap>[^.?!\d]{0,20}?)"
    r"\b(?:(?:not counting|not including|excluding|without) the (?P=day)(?:st|nd|rd|th)(?: itself)?"
    r"|(?:не рахуючи|не враховуючи|без) (?:саме |самого )?(?P=day)-?(?:те|го)"
    r"|(?:саме |сам )?(?P=day)-?(?:те|го|й|ий) не (?:рахуємо|враховуємо|рахуючи|враховуючи)"
    r"|без (?:цього|того) (?:ж |самого )?дня|(?:сам )?цей день не (?:рахуючи|враховуючи|рахуємо)"
    r"|тобто раніше (?:за цей день|цього дня)"
    r"|не (?:рахуючи|враховуючи) (?:сам |самого )?(?:цей|цього|той|того) (?:день|дня))\b",
    re.IGNORECASE,
)

# "When August 2023 ended, how many had joined?"
_OVER = re.compile(
    r"\bwhen ((?:[a-z]+ )?20\d\d|july|august|september|october|november|december)"
    r" (?:ended|was over|closed|came to an end|had ended)"
    r"|\bколи ((?:[а-яіїє]+ )?20\d\d)(?:-?и?й)?(?: рік| року)?"
    r" (?:закінчився|скінчився|завершився|добіг кінця)",
    re.IGNORECASE,
)

# A day that is counted in is counted anyway: "до кінця липня, включно з 31-м".
_COUNTED_IN = re.compile(
    r",? ?\(?(?:(?:включно з|включаючи) \d{1,2}-?(?:м|им|е|те|ше)\b"
    r"|(?:including )?(?:the )?\d{1,2}(?:st|nd|rd|th) (?:included|inclusive)\b"
    r"|incl(?:\.|uding|usive of) that (?:very |same )?day(?: itself)?\b"
    r"|(?:up to and )?including the \d{1,2}(?:st|nd|rd|th)(?= ?\W*$))\)?",
    re.IGNORECASE,
)


# The end of a day is that day: "at the close of 12 July", "на кінець 31 грудня".
_CLOSES = re.compile(
    r"\b(?:(?:(?:at|by) the (?:end|close) of|by close of) (?:the day on )?"
    r"|(?:на кінець|наприкінці|під кінець|до кінця) (?:дня )?)"
    r"(?=\d{1,2}(?:st|nd|rd|th|-го)? [^\W\d])",
    re.IGNORECASE,
)


# "Through 2023" has its last day in it, unlike "to 2023"; "from … through" and "walk me through"
# are read as they stand.
_THROUGH = re.compile(r"(?<!\d )(?<!all )(?<!me )(?<!go )(?<!right )\bthrough (?=20\d\d\b)", re.I)
_ALL_THROUGH = re.compile(r"\b(?:all|right) through (?=20\d\d\b)", re.IGNORECASE)

# So has "по 2023 рік", unlike "до 2023 року"; "по 2023 року" and "по серпню" go over it, and
# "з 2022 року по 2023 рік" is read as it stands.
_PO = r"(?<!\d )(?<!-го )(?<!року )(?<!рік )\bпо "
_UP_TO = re.compile(rf"{_PO}(?=20\d\d\b(?:-й)?(?! ро[кц]))", re.IGNORECASE)
_GOES_OVER = re.compile(
    rf"{_PO}(?=20\d\d(?:-му)? ро(?:ку|кові|ці)\b"
    r"|(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)н[юі]\b|лютому\b|листопад[уі]\b)",
    re.IGNORECASE,
)


def as_dates(text: str) -> str:
    """Return a text with each named day that has its year, or its date, as that date.

    A day that is left out under its number is left out as "that day", and a year that was over is
    one's end.
    """
    text = _CLOSES.sub(lambda found: "as of " if found[0].isascii() else "станом на ", text)
    text = _NEW_YEAR.sub(_last_day, text)
    text = _ALL_THROUGH.sub("in ", _THROUGH.sub("up to and including ", text))
    text = _GOES_OVER.sub("за ", _UP_TO.sub("не пізніше ", text))
    dated = _NAMED_DAY.sub(_dated, _INDEPENDENCE.sub("", _COUNTED_IN.sub("", text)))
    dated = _LEFT_OUT.sub(r"\g<date> not counting that day\g<gap>", dated)
    return _OVER.sub(lambda found: f"by the end of {found[1] or found[2]}", dated)


def _dated(found: re.Match[str]) -> str:
    name, year = found.groups()
    days = (day for named, day in _NAMED_DAYS.items() if re.fullmatch(named, name, re.IGNORECASE))
    return f"{next(days)} {year}"


def _last_day(found: re.Match[str]) -> str:
    return f"{found[1]} 31 грудня {int(found[2] or found[3]) - 1}"
