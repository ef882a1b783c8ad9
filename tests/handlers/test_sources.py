"""What the record rests on, whole or for one country."""

from handlers.joined import Joined
from handlers.sources import Sources
from store import Store, sources
from tests.handlers.asking import answer


def test_all_sources_are_listed_in_pages(store: Store) -> None:
    page = answer(store, "/sources", Sources).page
    listed = [
        source
        for number in range(page.last)
        for source in answer(store, f"/sources #{number + 1}", Sources).page.items
    ]
    assert listed == sources.every(store)


def test_a_countrys_sources_begin_with_those_of_its_joining(store: Store) -> None:
    joined = answer(store, "/joined Greece", Joined).sources
    assert answer(store, "/sources Greece", Sources).page.items[: len(joined)] == joined


def test_a_country_without_a_record_has_no_sources(store: Store) -> None:
    assert answer(store, "/sources Brazil", Sources).page.total == 0
