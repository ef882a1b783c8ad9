"""Days with a name: each is read as its date, where its year or its date is written."""

import pytest

from handlers.understanding.named_days import as_dates


@pytest.mark.parametrize(
    ("named", "dated"),
    [
        ("by New Year’s Eve 2023", "by 31 December 2023"),
        ("since New Year 2024", "since 1 January 2024"),
        ("joined by Christmas 2023", "joined by 25 December 2023"),
        ("on Ukraine's Independence Day 2023", "on 24 August 2023"),
        ("до Дня незалежності України 2023", "до 24 серпня 2023"),
        ("до дня незалежності 2023 року", "до 24 серпня 2023 року"),
        ("на День Незалежності, 24 серпня 2023", "24 серпня 2023"),
        ("станом на День Незалежності 24 серпня", "станом на 24 серпня"),
        ("before Independence Day, 24 August 2023", "before 24 August 2023"),
        ("when August 2023 ended, who was in", "by the end of August 2023, who was in"),
        ("до кінця липня 2023, включно з 31-м, скільки", "до кінця липня 2023, скільки"),
        ("when 2023 ended, how many were in", "by the end of 2023, how many were in"),
        ("скільки їх було, коли 2023 рік закінчився", "скільки їх було, by the end of 2023"),
        ("at the close of 12 July 2023?", "as of 12 July 2023?"),
        ("who joined through 2023", "who joined up to and including 2023"),
        ("all through 2024", "in 2024"),
        ("from 2023 through 2024", "from 2023 through 2024"),
        ("walk me through 2024", "walk me through 2024"),
        ("хто приєднався по 2023 рік", "хто приєднався не пізніше 2023 рік"),
        ("хто приєднався по серпень 2023", "хто приєднався по серпень 2023"),
        ("з 2022 року по 2023 рік", "з 2022 року по 2023 рік"),
        ("пройдіться по 2024 року", "пройдіться за 2024 року"),
        ("події по жовтню 2023-го", "події за жовтню 2023-го"),
        ("мали на кінець 31 грудня 2023", "мали станом на 31 грудня 2023"),
        ("до кінця 2023 року", "до кінця 2023 року"),
        ("in the declaration when July ended?", "in the declaration by the end of July?"),
        ("до 18 серпня, цей день не рахуючи", "до 18 серпня not counting that day, "),
        ("до 15 серпня 23-го, не рахуючи цього дня", "до 15 серпня 23-го not counting that day, "),
        ("on Independence Day 2023", "on Independence Day 2023"),
        (
            "by 18 August, not counting the 18th itself?",
            "by 18 August not counting that day, ?",
        ),
        (
            "до 15 серпня 2023, сам 15-й не рахуючи",
            "до 15 серпня 2023 not counting that day, ",
        ),
        ("by Independence Day 2023, so 24 August 2023", "by 24 August 2023"),
        ("до 15 серпня 2023, саме 15-те не рахуємо", "до 15 серпня 2023 not counting that day, "),
        ("by 18 August, not counting the 17th", "by 18 August, not counting the 17th"),
        ("as of Halloween 2023", "as of 31 October 2023"),
        ("станом на Різдво 2023 року", "станом на 25 грудня 2023 року"),
        ("хто приєднався до нового 2024 року", "хто приєднався до 31 грудня 2023"),
        ("хто приєднався до Нового року 2024", "хто приєднався до 31 грудня 2023"),
        ("у новому 2024 році", "у новому 2024 році"),
        ("a happy new year to all", "a happy new year to all"),
    ],
)
def test_a_named_day_with_its_year_or_its_date_is_that_date(named: str, dated: str) -> None:
    assert as_dates(named) == dated
