"""A strict stand-in of the Telegram Bot API over real HTTP, and the people who use it.

    with Telegram() as telegram:
        ann = telegram.person("Ann", language="uk")
        ann.says("/start")
        telegram.wait(lambda: ann.heard(1))

Every call is held against the description in bot_api.json (written by tools/bot_api.py) and
against Telegram's limits; of the parse modes it knows HTML.
"""

from tests.telegram.driver import Telegram, busiest
from tests.telegram.people import Channel, Group, Person, Place

__all__ = ["Channel", "Group", "Person", "Place", "Telegram", "busiest"]
