"""The clock: what day it is in Kyiv, and what moment it is anywhere."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

KYIV = ZoneInfo("Europe/Kyiv")


def today() -> date:
    """Return today's date in Kyiv."""
    return datetime.now(KYIV).date()


def now() -> datetime:
    """Return this moment in UTC."""
    return datetime.now(UTC)


def seconds() -> int:
    """Return this moment in Unix seconds."""
    return int(now().timestamp())
