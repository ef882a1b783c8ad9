"""Days with a name: "New Year's Eve 2023" is 31 December 2023."""

import re

# Each with the year that follows it. In Ukrainian Independence Day is Ukraine's, 24 August.
_NAMED_DAYS = {
    r"new year['’]?s eve": "31 December",
    r"new year(?:['’]?s day)?": "1 January",
    r"(?:ukraine['’]s|ukrainian) independence day": "24 August",
    r"д(?:ень|ня|ню|нем) незалежності(?: україни)?": "24 серпня",
}
_NAMED_DAY = re.compile(rf"\b({'|'.join(_NAMED_DAYS)}),?(?: (?:in|of))? (20\d\d)\b", re.IGNORECASE)

# Before its date its name says nothing: "на День Незалежності, 24 серпня" is on that day.
_INDEPENDENCE = re.compile(
    r"(?:(?:ukraine['’]s |ukrainian )?independence day"
    r"|(?:(?<!станом )\bна )?д(?:ень|ня|ню|нем) незалежності(?: україни)?)"
    r",? (?=24(?:th|-го)? (?:of )?(?:aug|серпня))",
    re.IGNORECASE,
)


def as_dates(text: str) -> str:
    """Return a text with each named day that has its year, or its date, as that date."""
    return _NAMED_DAY.sub(_dated, _INDEPENDENCE.sub("", text))


def _dated(found: re.Match[str]) -> str:
    name, year = found.groups()
    days = (day for named, day in _NAMED_DAYS.items() if re.fullmatch(named, name, re.IGNORECASE))
    return f"{next(days)} {year}"
