"""When digests go out and when quiet hours end, by the clocks of the reader's own place."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from store.digests import next_time, quiet_until


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def local(seconds: int, zone: str) -> str:
    return datetime.fromtimestamp(seconds, ZoneInfo(zone)).strftime("%a %Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("pace", "zone", "after", "due"),
    [
        ("daily", "Europe/Kyiv", "2024-05-14 05:59", "Tue 2024-05-14 09:00"),
        ("daily", "Europe/Kyiv", "2024-05-14 06:00", "Wed 2024-05-15 09:00"),
        ("daily", "America/New_York", "2024-05-14 05:59", "Tue 2024-05-14 09:00"),
        ("daily", "Pacific/Auckland", "2024-05-14 22:00", "Thu 2024-05-16 09:00"),
        ("weekly", "Europe/Kyiv", "2024-05-13 05:59", "Mon 2024-05-13 09:00"),
        ("weekly", "Europe/Kyiv", "2024-05-13 06:00", "Mon 2024-05-20 09:00"),
        ("weekly", "Europe/Kyiv", "2024-05-19 23:00", "Mon 2024-05-20 09:00"),
        # Clocks go forward in Kyiv on 31 March 2024 and back on 27 October.
        ("daily", "Europe/Kyiv", "2024-03-30 12:00", "Sun 2024-03-31 09:00"),
        ("daily", "Europe/Kyiv", "2024-10-26 12:00", "Sun 2024-10-27 09:00"),
        ("weekly", "Europe/Kyiv", "2024-10-25 12:00", "Mon 2024-10-28 09:00"),
    ],
)
def test_a_digest_goes_out_at_nine_and_the_weekly_one_on_mondays(
    pace: str, zone: str, after: str, due: str
) -> None:
    assert local(next_time(pace, zone, utc(after)), zone) == due


@pytest.mark.parametrize(
    ("quiet", "now", "until"),
    [
        ((22, 8), "2024-05-14 18:59", None),
        ((22, 8), "2024-05-14 19:00", "Wed 2024-05-15 08:00"),
        ((22, 8), "2024-05-14 23:30", "Wed 2024-05-15 08:00"),
        ((22, 8), "2024-05-15 04:59", "Wed 2024-05-15 08:00"),
        ((22, 8), "2024-05-15 05:00", None),
        ((13, 15), "2024-05-14 10:00", "Tue 2024-05-14 15:00"),
        ((13, 15), "2024-05-14 12:00", None),
        ((22, 24), "2024-05-14 20:30", "Wed 2024-05-15 00:00"),
        ((22, 24), "2024-05-14 21:00", None),
        ((0, 6), "2024-05-14 21:00", "Wed 2024-05-15 06:00"),
        ((7, 7), "2024-05-14 12:00", None),
        # The night is an hour shorter, or an hour longer, when the clocks change.
        ((22, 8), "2024-03-30 20:00", "Sun 2024-03-31 08:00"),
        ((22, 8), "2024-10-26 19:00", "Sun 2024-10-27 08:00"),
    ],
)
def test_quiet_hours_end_when_they_say_also_over_midnight(
    quiet: tuple[int, int], now: str, until: str | None
) -> None:
    end = quiet_until(quiet, "Europe/Kyiv", utc(now))
    assert (end and local(end, "Europe/Kyiv")) == until


@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("day", ["2024-03-31", "2024-10-27", "2024-05-14"])
def test_quiet_hours_always_end_later_than_now(day: str, hour: int) -> None:
    """Otherwise a message would be tried over and over until they end."""
    now = utc(f"{day} {hour:02}:30")
    for start in range(24):
        for end in range(25):
            until = quiet_until((start, end), "Europe/Kyiv", now)
            assert until is None or until > now.timestamp()
