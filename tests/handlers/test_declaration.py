"""What the declaration is, in two pages of points."""

from handlers.declaration import TheDeclaration
from store import Store, declaration
from tests.handlers.asking import answer


def test_two_pages_hold_every_point_once(store: Store) -> None:
    pages = [answer(store, f"/declaration #{n}", TheDeclaration) for n in (1, 2)]
    points = [pages[0].first, *(point for page in pages for point in page.page.items)]
    assert points == declaration.points(store)
    assert pages[0].page.last == 2
