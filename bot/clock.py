"""The one clock: what day it is where the questions are about."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

KYIV = ZoneInfo("Europe/Kyiv")


def today() -> date:
    """Return today's date in Kyiv."""
    return datetime.now(KYIV).date()
