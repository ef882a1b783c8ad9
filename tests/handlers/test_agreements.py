"""Which agreements were signed: the series in its order, later tracks apart, one partner."""

from datetime import date

from handlers.agreements import AgreementsWith, AllAgreements, NoAgreement
from store import Store
from tests.handlers.asking import answer


def test_the_series_is_28_states_and_the_eu_in_order(store: Store) -> None:
    pages = [answer(store, f"/agreements #{n}", AllAgreements).page for n in (1, 2)]
    series = [deal for page in pages for deal in page.items if deal.number]
    assert [deal.number for deal in series] == list(range(1, 30))
    assert sum(deal.country != "EU" for deal in series) == 28
    assert (series[0].country, series[-1].country) == ("GB", "AL")
    assert [deal.when.sort_key for deal in series] == sorted(deal.when.sort_key for deal in series)


def test_later_tracks_and_what_is_not_confirmed_come_after_the_series(store: Store) -> None:
    items = answer(store, "/agreements #2", AllAgreements).page.items
    assert [(deal.framework, deal.confirmed) for deal in items if not deal.number] == [
        ("compact", True),
        ("declaration", False),
        ("hundred-year", True),
    ]


def test_greece_signed_in_brussels_on_17_october_2024(store: Store) -> None:
    (deal,) = answer(store, "/agreements Greece", AgreementsWith).agreements
    assert deal.place
    assert (deal.when.day, deal.place["en"], deal.number) == (date(2024, 10, 17), "Brussels", 28)
    assert deal.people == ("zelenskyy", "mitsotakis")


def test_a_partner_without_an_agreement_has_none_on_record(store: Store) -> None:
    assert answer(store, "/agreements Hungary", NoAgreement).country == "HU"


def test_agreements_reach_to_the_end_of_march_2026(store: Store) -> None:
    assert answer(store, "/agreements", AllAgreements).as_of == date(2026, 3, 31)
