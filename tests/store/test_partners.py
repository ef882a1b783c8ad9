"""How far the talks with each partner have come: a step never stands for a later one."""

from store import Store, agreements, partners, talks


def test_a_partner_stands_on_the_highest_step_of_the_declarations_series(
    tiny_store: Store,
) -> None:
    found = {
        partner.country: (partner.step, [fact.id for fact in partner.facts])
        for partner in partners.every(tiny_store)
    }
    assert found == {
        "GR": ("signed", ["talks-gr-announced", "talks-gr-round-2", "agreement-gr"]),
        "IE": ("announced", ["talks-ie-suspended"]),
    }


def test_the_steps_and_agreements_of_a_partner_are_read_oldest_first(tiny_store: Store) -> None:
    steps = ["talks-gr-announced", "talks-gr-round-2", "talks-gr-gulf"]
    assert [step.id for step in talks.of(tiny_store, "GR")] == steps
    assert [deal.id for deal in agreements.of(tiny_store, "GR")] == ["agreement-gr"]


def test_all_but_the_unconfirmed_agreements_of_the_series_are_signed(store: Store) -> None:
    signed = {p.country for p in partners.every(store) if p.step in ("signed", "in-force")}
    series = [deal for deal in agreements.every(store) if deal.number]
    assert [deal.number for deal in series] == sorted(deal.number or 0 for deal in series)
    assert signed == {deal.country for deal in series}
    assert len(signed) == 29
    assert "BG" not in signed
