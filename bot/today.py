"""The clock: what day it is in Kyiv."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

KYIV = ZoneInfo("Europe/Kyiv")


def today() -> date:
    """Return today's date in Kyiv."""
    return datetime.now(KYIV).date()
