"""What can be answered that is nearest to a question that cannot: by the words they share."""

from datetime import date

from handlers.understanding.lexicon import Lexicon
from handlers.understanding.parts import split, take_apart
from handlers.understanding.text import normalise

MOST = 2
ROOMS = {
    "join": "/signatories",
    "signatory": "/signatories",
    "count": "/count",
    "talks": "/talks",
    "agreement": "/agreements",
    "area": "/support",
    "support-area": "/support",
    "help": "/support",
    "happen": "/timeline",
    "declaration": "/declaration",
    "guarantee": "/declaration",
}
OF_A_COUNTRY = {"join": "/joined", "talks": "/talks", "agreement": "/agreements"}
"""The rooms that tell of one country what is spoken of."""

_OF_OTHERS = frozenset({"nato", "un", "russia"})


def nearest(text: str, today: date, lexicon: Lexicon) -> tuple[str, ...]:
    """Return at most two commands: of the first country named, then of the rooms spoken of."""
    words = split(text)
    parts = take_apart(words, list(map(normalise, words)), today, lexicon)
    codes = [part.value for part in parts if part.concept in ("country", "eu")]
    asked = [OF_A_COUNTRY[part.concept] for part in parts if part.concept in OF_A_COUNTRY]
    others = any(part.concept in _OF_OTHERS for part in parts)  # "When did Greece join NATO?"
    room = "/country" if others or not asked else asked[0]
    cards = [f"{room} {code}" for code in codes if len(code) == 2][:1]
    rooms = [ROOMS[part.concept] for part in parts if part.concept in ROOMS]
    return tuple(dict.fromkeys((*cards, *rooms)))[:MOST]
