"""What arrived, counted at the stand-in's own record of the calls that it accepted."""

from collections import Counter
from collections.abc import Iterable

from tests.delivery.editor import wording
from tests.delivery.subscribers import Subscriber
from tests.telegram import Telegram
from tests.telegram.state import Call

FOOTER = "· /subscriptions</i>"
REPEAT = "(repeat"


def notices(telegram: Telegram, *, accepted: bool | None = True) -> list[Call]:
    """Return the calls that carried a notice, in order."""
    calls = telegram.called("sendMessage", accepted=accepted)
    return [call for call in calls if FOOTER in call.params["text"]]


def first(telegram: Telegram, number: int) -> Counter[int]:
    """Return how often each chat got a piece of news, not counting what said it is a repeat."""
    return Counter(call.chat for call in _carrying(telegram, number) if not is_repeat(call))


def repeated(telegram: Telegram, number: int) -> Counter[int]:
    """Return how often each chat got a piece of news as a repeat."""
    return Counter(call.chat for call in _carrying(telegram, number) if is_repeat(call))


def is_repeat(call: Call) -> bool:
    """Tell whether a notice says that it may be known already."""
    return str(call.params["text"]).startswith(REPEAT)


def once(places: Iterable[Subscriber]) -> Counter[int]:
    """Return what `first` returns when each of these places got the news exactly once."""
    return Counter(place.id for place in places)


def _carrying(telegram: Telegram, number: int) -> list[Call]:
    return [call for call in notices(telegram) if wording(number) in call.params["text"]]
