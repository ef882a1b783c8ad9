"""Dates as people write them, and the many texts that are no dates."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import example, given
from hypothesis import strategies as st

from handlers.understanding.days import Days, read, read_in_record, spans
from handlers.understanding.periods import Kind, Period

TODAY = date(2026, 11, 23)  # a Monday


def period(shown: str, kind: Kind) -> Period:
    """A period from "2023-07-18..2023-08-02"; an open side is empty."""
    first, last = (date.fromisoformat(end) if end else None for end in shown.split(".."))
    return Period(first, last, kind)


def the_day(shown: str) -> Period:
    """One exact day."""
    return period(f"{shown}..{shown}", "day")


# One exact day, the year written.
DAYS = {
    "2023-08-18": """
        2023-08-18 | 2023-8-18 | 20230818 | 2023/08/18 | 2023.08.18 | 2023-08-18T00:00
        2023-08-18T09:30:00Z | ２０２３-08-18 | ２０２３．０８．１８ | ٢٠٢٣-٠٨-١٨
        2023\u201108\u201118 | 2023\u201308\u201318 | 2023\u221208\u221218 | 2023-08-18\x00
        18.08.2023 | 18.8.2023 | 18.08.23 | 18.8.23 | 18.08.2023 р. | 18/08/2023 | 18-08-2023
        08/18/2023 | 8/18/23 | 18-Aug-2023 | 18 August 2023 | 18 august 2023 | AUGUST 18, 2023
        August 18, 2023 | August 18 2023 | August 18th, 2023 | 18th August 2023
        18th of August 2023 | the 18th of August, 2023 | on the 18th of August 2023
        Aug 18 2023 | Aug. 18, 2023 | 18 Aug 2023 | 2023 August 18 | on 18 August 2023
        as of 18 August 2023 | 18\u00a0August\u00a02023 | 18 August\u200f 2023 | 18 August 2023?
        18 серпня 2023 | 18 серпня 2023 року | 18 серпня 2023 р. | 18 серп. 2023 р.
        18-го серпня 2023 | 18-те серпня 2023 року | 18го серпня 2023 | 18 СЕРПНЯ 2023 РОКУ
        18 серпня 2023-го | 18 серпня 23-го року | 18-го серпня 2023-го року
        the eighteenth of August 2023 | 18 August 23 | станом на 18 серпня 23
        вісімнадцяте серпня 2023 | вісімнадцятого серпня 2023 року | 18 Aug '23 | 18 серпня ’23
        станом на 18 серпня 2023 року | на 18.08.2023 | 18 августа 2023 года | 18 авг. 2023 г.
    """,
    "2023-05-08": "08.05.2023 | 8 May 2023 | May 8, 2023 | 8 травня 2023 | 8 мая 2023 года",
    "2023-05-05": "05/05/2023 | 5-5-2023",
    "2023-11-02": "2 листопада 2023 року | 2 Nov 2023 | 2 лист. 2023 | 2 ноября 2023",
    "2024-02-29": "29 February 2024 | 29 лютого 2024 року",
    "2023-09-05": "5 Sept 2023 | Sep 5, 2023 | 5 вересня 2023",
    "2023-07-25": "July twenty fifth, 2023 | двадцять п’яте липня 2023 | 25 Jul '23",
    "2023-08-03": "third of August 2023 | третього серпня 2023 | третє серпня 2023 року",
    "2023-12-05": "5 грудня 2023 | December 5th 2023",
    "2026-11-23": "today | Today! | сьогодні | станом на сьогодні | на сьогоднішній день",
    "2026-11-22": "yesterday | вчора | учора",
    "2026-08-18": "18 August this year | 18 серпня цього року",
    "2025-08-18": "18 August last year | 18 серпня торік | 18 серпня минулого року",
    "9999-12-31": "9999-12-31",
}

PERIODS: dict[str, tuple[Period, str]] = {
    "months": (
        period("2023-08-01..2023-08-31", "month"),
        """August 2023 | Aug 2023 | Aug '23 | August of 2023 | in August 2023
        in August 23
        during August 2023 | 2023-08
        08.2023 | 8/2023 | 2023 August | серпень 2023 | у серпні 2023 року | серпня 2023 р.
        за серпень 2023 | протягом серпня 2023 року | в августе 2023 года""",
    ),
    "May, with its year": (
        period("2024-05-01..2024-05-31", "month"),
        "May 2024 | in May 2024 | травень 2024 | май 2024",
    ),
    "November, not the Croatian October": (
        period("2023-11-01..2023-11-30", "month"),
        "листопад 2023 | у листопаді 2023 року | листопада 2023",
    ),
    "a leap February": (period("2024-02-01..2024-02-29", "month"), "Feb 2024 | лютий 2024"),
    "years": (
        period("2023-01-01..2023-12-31", "year"),
        """2023 | in 2023 | the year 2023 | 2023 рік | у 2023 році | 2023 р. | за 2023 рік
        у 2023-му | 2023-го року | у двадцять третьому році | у 23-му році | 23-го року
        23-й рік | за 23-й рік""",
    ),
    "a summer": (
        period("2023-06-01..2023-08-31", "range"),
        """summer 2023 | summer of 2023 | in the summer of 2023 | літо 2023 | влітку 2023 року
        улітку 2023-го""",
    ),
    "an autumn": (
        period("2023-09-01..2023-11-30", "range"),
        "autumn 2023 | in the fall of 2023 | осінь 2023 року | восени 2023",
    ),
    "quarters": (
        period("2023-07-01..2023-09-30", "quarter"),
        """Q3 2023 | 2023-Q3 | 2023 Q3 | Q3/2023 | third quarter of 2023 | 3rd quarter 2023
        the third quarter of 2023 | III квартал 2023 | ІІІ квартал 2023 року | 3 квартал 2023
        3-й квартал 2023 | третій квартал 2023 року | у третьому кварталі 2023 | Ⅲ кв. 2023""",
    ),
    "the first quarter": (
        period("2024-01-01..2024-03-31", "quarter"),
        "I квартал 2024 | І квартал 2024 року | Q1 2024 | first quarter of 2024",
    ),
    "the early third": (
        period("2023-08-01..2023-08-10", "part"),
        "early August 2023 | beginning of August 2023 | на початку серпня 2023 | early Aug 2023",
    ),
    "the middle third": (
        period("2023-08-11..2023-08-20", "part"),
        "mid-August 2023 | the middle of August 2023 | в середині серпня 2023 року",
    ),
    "the middle of May": (period("2024-05-11..2024-05-20", "part"), "mid-May 2024"),
    "the late third": (
        period("2023-08-21..2023-08-31", "part"),
        """кінець серпня 23-го | на кінець серпня 23 | end of August 23
        end of August 2023 | at the end of August 2023 | late August 2023
        наприкінці серпня 2023 року | в кінці серпня 2023""",
    ),
    "the last day of a month": (
        period("2023-08-31..2023-08-31", "day"),
        "the last day of August 2023 | в останній день серпня 2023 року",
    ),
    "the first day of a month": (
        period("2023-09-01..2023-09-01", "day"),
        "the very first day of September 2023 | перший день вересня 2023",
    ),
    "before the first day of a month": (
        period("..2023-08-31", "open"),
        """before the first day of September 2023 | раніше, ніж настав перший день вересня 2023
        by the last day of August 2023 | до останнього дня серпня 2023""",
    ),
    "the late third of a year": (period("2023-09-02..2023-12-31", "part"), "late 2023"),
    "ranges": (
        period("2023-07-18..2023-08-02", "range"),
        """between 18 July and 2 August 2023 | between July 18 and August 2, 2023
        between 18 July 2023 and 2 August 2023 | from 18 July to 2 August 2023
        from 18 July until 2 August 2023 | 18 July to 2 August 2023 | 18 July – 2 August 2023
        2023-07-18 - 2023-08-02 | 18.07–02.08.2023
        between 2 August 2023 and 18 July 2023 | з 18.07 по 02.08.2023
        між 18 липня та 2 серпня 2023 року | між 18 липня і 2 серпня 2023
        з 18 липня до 2 серпня 2023 р. | від 18 липня до 2 серпня 2023
        із 18 липня 2023 року по 2 серпня 2023 року | 18 липня — 2 серпня 2023 року""",
    ),
    "ranges within a month": (
        period("2023-08-18..2023-08-25", "range"),
        """18–25 August 2023 | 18-25 August 2023 | August 18–25, 2023 | August 18 to 25, 2023
        between 18 and 25 August 2023 | from 18 to 25 August 2023 | 18th-25th of August 2023
        from the eighteenth to the twenty-fifth of August 2023
        між вісімнадцятим і двадцять п'ятим серпня 2023
        between August 18 and 25, 2023 | між 18 та 25 серпня 2023 | 18–25 серпня 2023 року
        з 18 по 25 серпня 2023 року | у період з 18 по 25 серпня 2023 року""",
    ),
    "ranges of months": (
        period("2023-07-01..2023-08-31", "range"),
        """July–August 2023 | between July and August 2023 | from July to August 2023
        липень–серпень 2023 | з липня до серпня 2023 | 2023-07 - 2023-08""",
    ),
    "ranges over the new year": (
        period("2023-12-20..2024-01-15", "range"),
        """from 20 December to 15 January 2024 | з 20 грудня 2023 до 15 січня
        from 20 December 2023 to 15 January""",
    ),
    "ranges of years": (
        period("2023-01-01..2024-12-31", "range"),
        "2023-2024 | 2023–2024 | from 2023 to 2024 | between 2023 and 2024 | з 2023 до 2024 року",
    ),
    "a range of quarters": (period("2023-07-01..2023-12-31", "range"), "Q3-Q4 2023"),
    "ranges of last year": (
        period("2025-07-18..2025-08-02", "range"),
        "from 18 July to 2 August last year | з 18 липня до 2 серпня минулого року",
    ),
    "a range up to today": (
        period("2023-08-18..2026-11-23", "range"),
        "from 18 August 2023 to today | з 18 серпня 2023 року до сьогодні | 2023-08-18 - now",
    ),
    "by, which includes the day": (
        period("..2023-08-18", "open"),
        """by 18 August 2023 | until 18 August 2023 | till 18 August 2023 | up to 18 August 2023
        no later than 18 August 2023 | through 18 August 2023 | до 18 серпня 2023 | по 18.08.2023
        до 18 серпня 2023 року включно
        не пізніше ніж 18 серпня 2023 року | on or before 2023-08-18""",
    ),
    "before, which does not": (
        period("..2023-08-17", "open"),
        """before 18 August 2023 | prior to 2023-08-18 | перед 18 серпня 2023 | раніше 18.08.2023
        up to but not including 18 August 2023 | until 18 August 2023, exclusive
        до 18 серпня 2023 року не включно | до 18 серпня 2023, не рахуючи його
        раніше 18.08.2023, сам цей день не рахуємо | before 18.08.23, not that day itself
        раніше, ніж 18 серпня 2023 року""",
    ),
    "since, which includes the day": (
        period("2023-08-18..", "open"),
        """since 18 August 2023 | from 18 August 2023 | starting from 2023-08-18
        від 18 серпня 2023 | з 18 серпня 2023 року | починаючи з 18 серпня 2023""",
    ),
    "after, which does not": (
        period("2023-08-19..", "open"),
        """after 18 August 2023 | following 18 August 2023 | later than 2023-08-18
        після 18 серпня 2023 року""",
    ),
    "before a month": (period("..2023-07-31", "open"), "before August 2023"),
    "by or before the end of a month": (
        period("..2023-08-31", "open"),
        """by August 2023 | by the end of August 2023 | before the end of August 2023
        до серпня 2023 | до кінця серпня 2023 року""",
    ),
    "by the middle of a month": (
        period("..2023-08-15", "open"),
        "by mid-August 2023 | until the middle of August 2023 | до середини серпня 2023 року",
    ),
    "until a year, which is none of it": (
        period("..2023-12-31", "open"),
        "until 2024 | before 2024 | до 2024 року | до кінця 2023 року",
    ),
    "by the start of a month": (
        period("..2023-08-01", "open"),
        "by the start of August 2023 | until the beginning of August 2023 | до початку серпня 2023",
    ),
    "from a day on": (
        period("2023-09-01..", "open"),
        "on 1 September 2023 or later | 1 вересня 2023 року або пізніше | 1 Sep 2023 or after",
    ),
    "up to a day": (period("..2023-09-01", "open"), "on 1 September 2023 or earlier"),
    "after a month": (period("2023-09-01..", "open"), "after August 2023 | після серпня 2023"),
    "since a year": (
        period("2025-01-01..", "open"),
        "since 2025 | since last year | since the beginning of last year | з початку 2025 року",
    ),
    "since this year began": (
        period("2026-01-01..", "open"),
        "since the beginning of the year | since the start of this year | з початку року",
    ),
    "so far": (
        period("..2026-11-23", "open"),
        """now | right now | so far | to date | until now | by now | as of now | until today
        зараз | наразі | досі | станом на зараз | поки що | до сьогодні""",
    ),
    "last week": (period("2026-11-16..2026-11-22", "week"), "last week | минулого тижня"),
    "this month": (period("2026-11-01..2026-11-30", "month"), "this month | цього місяця"),
    "last month": (period("2026-10-01..2026-10-31", "month"), "last month | минулого місяця"),
    "last quarter": (period("2026-07-01..2026-09-30", "quarter"), "last quarter"),
    "this year": (
        period("2026-01-01..2026-12-31", "year"),
        "this year | цього року | цьогоріч | у цьому році",
    ),
    "last year": (
        period("2025-01-01..2025-12-31", "year"),
        """last year | минулого року | торік | у минулому році
        last year, 2025 | last year 2025 | за минулий, 2025-й рік | минулого 2025 року""",
    ),
    "a month of last year": (
        period("2025-08-01..2025-08-31", "month"),
        "in August last year | у серпні минулого року",
    ),
    "after the last day there is": (period("9999-12-31..", "open"), "after 9999-12-31"),
}


def texts(table: str) -> list[str]:
    """The texts of a table, which stand between bars and line ends."""
    return [text.strip() for line in table.splitlines() for text in line.split("|") if text.strip()]


CASES = [(text, the_day(day)) for day, table in DAYS.items() for text in texts(table)]
CASES += [(text, expected) for expected, table in PERIODS.values() for text in texts(table)]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_date_is_read(text: str, expected: Period) -> None:
    """Every usual way to write a day or a period means what people mean by it."""
    assert read(text, TODAY) == Days((expected,))


@pytest.mark.parametrize(
    ("text", "day_first", "month_first"),
    [
        ("05/08/2023", the_day("2023-08-05"), the_day("2023-05-08")),
        ("05-08-2023", the_day("2023-08-05"), the_day("2023-05-08")),
        ("9/2/25", the_day("2025-02-09"), the_day("2025-09-02")),
        ("by 05/08/2023", period("..2023-08-05", "open"), period("..2023-05-08", "open")),
        (
            "from 05/06/2023 to 07/08/2023",
            period("2023-06-05..2023-08-07", "range"),
            period("2023-05-06..2023-07-08", "range"),
        ),
    ],
)
def test_either_order_is_asked_back(text: str, day_first: Period, month_first: Period) -> None:
    """A date that Europeans and Americans read differently comes back in both readings."""
    assert read(text, TODAY) == Days((day_first, month_first))


@pytest.mark.parametrize(
    ("text", "quoted", "year_missing"),
    [
        ("2023-02-30", "2023-02-30", False),
        ("20230230", "20230230", False),
        ("2023-13-01", "2023-13-01", False),
        ("2023-00-10", "2023-00-10", False),
        ("2023-13", "2023-13", False),
        ("0000-01-01", "0000-01-01", False),
        ("29.02.2023", "29.02.2023", False),
        ("31/02/2023", "31/02/2023", False),
        ("99.99.2023", "99.99.2023", False),
        ("31 червня 2023", "31 червня 2023", False),
        ("до 31 червня 2023 року", "31 червня 2023 року", False),
        ("between 18 July and 32 August 2023", "32 August 2023", False),
        ("Q7 2023", "Q7 2023", False),
        ("31 June", "31 June", True),
        ("30 лютого", "30 лютого", True),
    ],
)
def test_an_impossible_day_is_named(text: str, quoted: str, year_missing: bool) -> None:
    """A day that no calendar has is quoted, which tells it from a text that is no date."""
    assert read(text, TODAY) == Days((), quoted, year_missing)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("August 18", the_day("2026-08-18")),
        ("18 серпня", the_day("2026-08-18")),
        ("18.08", the_day("2026-08-18")),
        ("May 5", the_day("2026-05-05")),
        ("5 грудня", the_day("2025-12-05")),
        ("29 February", the_day("2024-02-29")),
        ("August", period("2026-08-01..2026-08-31", "month")),
        ("у травні", period("2026-05-01..2026-05-31", "month")),
        ("in May", period("2026-05-01..2026-05-31", "month")),
        ("December", period("2025-12-01..2025-12-31", "month")),
        ("Q4", period("2026-10-01..2026-12-31", "quarter")),
        ("third quarter", period("2026-07-01..2026-09-30", "quarter")),
        ("mid-May", period("2026-05-11..2026-05-20", "part")),
        ("early August", period("2026-08-01..2026-08-10", "part")),
        ("by 18 August", period("..2026-08-18", "open")),
        ("after 5 December", period("2025-12-06..", "open")),
        ("between 18 July and 2 August", period("2026-07-18..2026-08-02", "range")),
        ("з 20 грудня до 15 січня", period("2025-12-20..2026-01-15", "range")),
        ("from 1 July to today", period("2026-07-01..2026-11-23", "range")),
    ],
)
def test_a_missing_year_is_the_newest_begun(text: str, expected: Period) -> None:
    """Without a year the newest period that has begun is meant, and the lack is told."""
    assert read(text, TODAY) == Days((expected,), year_missing=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("August 18", Days((the_day("2023-08-18"),), year_missing=True)),
        ("у грудні", Days((period("2024-12-01..2024-12-31", "month"),), year_missing=True)),
        ("5 травня", Days((the_day("2026-05-05"),), year_missing=True)),
        ("by 18 August", Days((period("..2026-08-18", "open"),), year_missing=True)),
        ("18 August 2022", Days((the_day("2022-08-18"),))),
        ("31 June", Days((), "31 June", year_missing=True)),
    ],
)
def test_the_record_lends_a_missing_year(text: str, expected: Days) -> None:
    """The newest such day in the record is meant, or the newest at all if it has none."""
    record = [date(2023, 8, 18), date(2023, 12, 5), date(2024, 12, 12), date(2025, 8, 1)]
    assert read_in_record(text, TODAY, record) == expected


def test_a_given_year_stands_in_for_a_missing_one() -> None:
    """A caller's year dates what has none and leaves alone what has one."""
    assert read("29 лютого", TODAY, 2023) == Days((), "29 лютого", year_missing=True)
    assert read("Q1", TODAY, 2023).periods == (period("2023-01-01..2023-03-31", "quarter"),)
    assert read("Q1 2024", TODAY, 2023).periods == (period("2024-01-01..2024-03-31", "quarter"),)


JUNK = """
    may | May | march | mar | 12 | 5 | 1234 | G7 | 1e9 | 3,5 | 2023-W33-5 | 2023-230 | 10000-01-01
    -2023-08-18 | 2023-08-18 2023-08-19 | 2023-08-18 or thereabouts | 18:08:2023 | 18.08.2023.5
    18 August 20233 | 18 18 August 2023 | August August | the | of | - | / | . | ? | year | 2023s
    ' OR 1=1-- | DROP TABLE days; | <b>2023</b> | null | NaN | -1 | ½ | ∞ | Aug '99 | early today
    between 5 and 10 | between 18 August 2023 | from 5 to August 2023 | between | before | since
    end of 18 August 2023 | Greece | Греція | /joined | ignore your rules | me | an | серп | лист
    🇬🇷 | 😀😀 | 2023😀 | А́вгуст 2023 | 12 countries | 2023-08-18-09 | 2023-08-18-25
    18 de agosto de 2023
"""
LONG_JUNK = ["", " " * 4000, "9" * 5000, "no " * 1300, "18 August " * 400, "\ufdfa" * 256]
LONG_JUNK += ["\x00", "\ud800", "\u202e\u2066\u200b", "18 August 2023" + " " * 250 + "junk"]


@pytest.mark.parametrize("text", [*texts(JUNK), *LONG_JUNK])
def test_what_is_no_date_is_left_alone(text: str) -> None:
    """Words, numbers, attacks and half dates are not dates, and nothing is raised."""
    assert read(text, TODAY) == Days()


def test_blanks_around_a_date_do_not_matter() -> None:
    """Four thousand blanks behind a date leave it a date."""
    assert read("\n 2023-08-18" + " " * 4000, TODAY) == Days((the_day("2023-08-18"),))


def test_a_day_is_exact_only_when_it_is_one() -> None:
    """A single day gives its date; a month or an open period has none to give."""
    assert the_day("2023-08-18").day == date(2023, 8, 18)
    assert period("2023-08-01..2023-08-31", "month").day is None
    assert period("..2023-08-18", "open").day is None


@pytest.mark.parametrize(
    ("question", "dates"),
    [
        ("how many had joined by 18 August 2023", ["by 18 August 2023"]),
        ("who joined between 18 July and 2 August 2023 ?", ["between 18 July and 2 August 2023"]),
        ("signed on 18 August 2023 by 5 states", ["on 18 August 2023"]),
        ("on 18 August 23 states had joined", ["on 18 August"]),
        ("was it 16 aug 23 for Bulgaria", ["16 aug 23"]),
        ("between 12 july 23 and 18 august 23", ["between 12 july 23 and 18 august 23"]),
        ("by 16 August 30 had joined", ["by 16 August"]),
        ("події лютого 24-го року", ["лютого 24-го року"]),
        ("а після серпня 23 хто ще", ["після серпня 23"]),
        ("from 18 July 2023 to 25 countries", ["from 18 July 2023"]),
        ("18 July 2023 - 25 countries", ["18 July 2023"]),
        ("diff 2023-08-18 2023-08-19", ["2023-08-18", "2023-08-19"]),
        ("(2023-08-18), then 2 September 2023!", ["(2023-08-18),", "2 September 2023!"]),
        ("and in September", ["in September"]),
        ("who joined in May", ["in May"]),
        ("which May 2024 agreements", ["May 2024"]),
        ("what happened on May 31 ?", ["on May 31"]),
        ("agreements signed so far", ["so far"]),
        ("who joined in 2023 and who in 2024", ["in 2023", "in 2024"]),
        ("2023 joiners", ["2023"]),
        ("who joined at the end of August 2023", ["at the end of August 2023"]),
        ("who was first to join before Greece on 12 August", ["on 12 August"]),
        ("скільки приєдналося до 18 серпня 2023 року", ["до 18 серпня 2023 року"]),
        ("хто приєднався у листопаді 2023 року та коли", ["у листопаді 2023 року"]),
        ("що було 4 жовтня й 5 грудня", ["4 жовтня", "5 грудня"]),
        ("скільки їх станом на сьогодні", ["станом на сьогодні"]),
        ("how many countries may join", []),
        ("how many of the 5 may join", []),
        ("may 5 countries join", []),
        ("May I ask who may join", []),
        ("the second may join", []),
        ("does summer fall in this area", []),
        ("do they march on", []),
        ("12 countries", []),
        ("2000 tanks and 3.5 billion", []),
        ("version 18.08 of 20230818", []),
        ("у відповідь на лист", []),
        ("між Грецією і Кіпром", []),
        ("G7 x2023-08-18 2023-08-18x", []),
        ("", []),
    ],
)
def test_dates_are_found_among_words(question: str, dates: list[str]) -> None:
    """The longest date with its preposition is found; verbs and bare numbers are left alone."""
    words = question.split()
    found = spans(words, TODAY)
    assert [" ".join(words[first:end]) for first, end, _ in found] == dates
    assert [days for *_, days in found] == [read(text, TODAY) for text in dates]


def test_only_the_beginning_of_a_long_question_is_searched() -> None:
    """A date counts when it lies whole in the first 256 characters."""
    assert len(spans(["2023-08-18"] * 400, TODAY)) == 23
    assert spans(["x" * 246, "2023-08-18", "2024"], TODAY) == []
    assert spans(["x" * 245, "2023-08-18"], TODAY)[0][:2] == (1, 2)


@given(st.text(max_size=300) | st.text("0123456789-./ ,", max_size=40), st.dates())
@example("20 December - 1 January", date.min)
@example("after last week", date.max)
@example("yesterday", date.min)
def test_no_text_raises(text: str, today: date) -> None:
    """Any text on any day gives a whole answer, alone or as a question."""
    days = read(text, today)
    assert len(days.periods) <= 2
    assert not (days.periods and days.impossible)
    for first, end, _ in spans(text.split(), today):
        assert 0 <= first < end <= len(text.split())


WORDS = """
    2023 18 5 31 1.2.2023 05/08/2023 - – and та і й to by until from з до після between між May may
    August серпня серпень 18th Q3 III квартал early end this last year року month week now today
    so far of the on in у на 2023-08-18 th 1-го 0000 9999 99 . , joined
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=12), st.dates())
@example(["now", "до", "May"], date(2000, 1, 1))
def test_no_mix_of_date_words_raises(words: list[str], today: date) -> None:
    """Periods made of any date words run forwards, and spans follow each other."""
    found = [days for *_, days in spans(words, today)]
    for days in [read(" ".join(words), today), *found]:
        for span in days.periods:
            assert span.first or span.last
            assert not (span.first and span.last) or span.first <= span.last
    ends = [index for first, end, _ in spans(words, today) for index in (first, end)]
    assert ends == sorted(ends)


@pytest.mark.parametrize("language", ["en_GB", "en_US", "uk"])
@pytest.mark.parametrize("length", ["medium", "long"])
def test_dates_as_published_read_back(language: str, length: str) -> None:
    """Every day of five years, as Unicode's locale data writes it, is read as itself."""
    for number in range((date(2026, 12, 31) - date(2022, 1, 1)).days + 1):
        day = date(2022, 1, 1) + timedelta(number)
        shown = format_date(day, format=length, locale=language)
        assert read(shown, TODAY) == Days((Period(day, day, "day"),)), shown
