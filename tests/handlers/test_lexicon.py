"""The lexicon of a store: read once, and again when the facts change."""

from handlers import lexicon
from handlers.country import Card
from store import Store
from store.fact import MOST
from store.signatories import joined
from tests.handlers.asking import answer


def test_the_lexicon_is_read_once_however_many_countries_are_asked_about(store: Store) -> None:
    known = lexicon.of(store)
    codes = {state.country for state in joined(store) if state.country}
    for code in codes:
        assert answer(store, f"/country {code}", Card).signatory
    assert len(codes) > MOST / 2
    assert lexicon.of(store) is known
