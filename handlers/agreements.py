"""Which security agreements have been signed, when, where and by whom?"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from handlers import arguments, evidence, places
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.names import people_line
from handlers.pages import Page, page
from handlers.say import Country, Html, Say
from handlers.slips import Slip
from store import Store, agreements, horizons, people
from store.agreements import Agreement
from store.people import Person

PAGE = 16


@dataclass(frozen=True, kw_only=True)
class AllAgreements(Answer):
    """The declaration's series in order, then the documents of later tracks."""

    states: int
    page: Page[Agreement]

    def lines(self, say: Say) -> list[Html]:
        return [
            say("agreements-total", states=self.states),
            say("agreements-official", total=self.states + 1),
            *(_row(say, deal) for deal in self.page.items),
        ]

    def buttons(self, say: Say) -> Rows:
        return self.page.buttons(say, "agreements")


@dataclass(frozen=True, kw_only=True)
class AgreementsWith(Answer):
    """Every agreement with one partner."""

    country: str
    agreements: tuple[Agreement, ...]
    people: tuple[Person, ...]

    def lines(self, say: Say) -> list[Html]:
        return [line for deal in self.agreements for line in self._one(say, deal)]

    def _one(self, say: Say, deal: Agreement) -> list[Html]:
        country = Country(self.country)
        lines = [
            say("agreement-signed", country=country, when=deal.when)
            if deal.confirmed
            else say("agreement-unconfirmed", country=country),
            say("agreement-title", title=deal.title),
        ]
        if deal.place:
            lines.append(say("agreement-place", place=deal.place))
        if deal.number:
            lines.append(say("agreement-number", number=deal.number))
        if deal.framework != "declaration":
            lines.append(say("agreement-track", track=say(f"framework-{deal.framework}")))
        lines += people_line(say, "agreement-people", deal.people, self.people)
        if deal.term:
            lines.append(say("agreement-term", term=deal.term))
        if deal.nature:
            lines.append(say("agreement-nature", nature=deal.nature))
        return [*lines, *evidence.note(say, deal), *evidence.disputes(say, deal)]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-country"), f"/country {self.country}"),),)


@dataclass(frozen=True, kw_only=True)
class NoAgreement(Answer):
    """A country with which the record knows no agreement."""

    country: str

    def lines(self, say: Say) -> list[Html]:
        return [say("agreements-none", country=Country(self.country)), say("agreements-none-next")]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-agreements"), "/agreements"),),)


@dataclass(frozen=True, kw_only=True)
class SomeAgreements(Answer):
    """The agreements of several countries or of a group."""

    signed: int
    countries: int
    page: Page[Agreement]

    def lines(self, say: Say) -> list[Html]:
        headline = say("agreements-of-several", count=self.signed, total=self.countries)
        return [headline, *(_row(say, deal) for deal in self.page.items)]

    def buttons(self, say: Say) -> Rows:
        return (
            *self.page.buttons(say, "agreements"),
            (Button(say("button-agreements"), "/agreements"),),
        )


@dataclass(frozen=True, kw_only=True)
class NoSuchNumber(Answer):
    """A place in the series that no agreement has taken."""

    place: int
    total: int

    def lines(self, say: Say) -> list[Html]:
        return [say("agreements-no-number", place=self.place, total=self.total)]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-agreements"), "/agreements"),),)


def answer(store: Store, question: Question) -> Answer:
    """Answer for one partner, for several or a group, a place such as "first", or with all."""
    as_of = horizons.of(store, "agreements")
    if arguments.partner(question, "agreements") is None:
        return _all(store, question, as_of)
    if place := places.read(question.text):
        return _placed(store, place, as_of)
    _, codes = arguments.parties(store, question, "agreements")
    if isinstance(codes, Slip):
        return codes
    if len(codes) > 1:
        return _of_several(store, codes, question, as_of)
    (code,) = codes
    deals = agreements.of(store, code)
    if not deals:
        return NoAgreement(country=code, as_of=as_of)
    return _with(store, code, deals, as_of)


def _placed(store: Store, place: int, as_of: date) -> Answer:
    """Answer with the agreement that has this number in the series; -1 is the newest."""
    series = {deal.number: deal for deal in agreements.every(store) if deal.number}
    deal = series.get(place if place > 0 else max(series))
    if deal is None or deal.country is None:
        return NoSuchNumber(place=place, total=len(series), as_of=as_of)
    return _with(store, deal.country, [deal], as_of)


def _of_several(
    store: Store, codes: Collection[str], question: Question, as_of: date
) -> SomeAgreements:
    deals = [deal for deal in agreements.every(store) if deal.country in codes]
    signed = {deal.country for deal in deals if deal.number}
    listed = page(deals, question, question.text, PAGE)
    return SomeAgreements(
        signed=len(signed),
        countries=len(codes),
        page=listed,
        sources=evidence.sources(listed.items),
        as_of=as_of,
    )


def _with(store: Store, code: str, deals: list[Agreement], as_of: date) -> AgreementsWith:
    return AgreementsWith(
        country=code,
        agreements=tuple(deals),
        people=tuple(people.every(store)),
        sources=evidence.sources(deals),
        as_of=as_of,
    )


def _all(store: Store, question: Question, as_of: date) -> AllAgreements:
    deals = agreements.every(store)
    series = [deal for deal in deals if deal.number]
    listed = page([*series, *(d for d in deals if not d.number)], question, "", PAGE)
    states = sum(deal.country != "EU" for deal in series)
    found = evidence.sources(listed.items)
    return AllAgreements(states=states, page=listed, sources=found, as_of=as_of)


def _row(say: Say, deal: Agreement) -> Html:
    if deal.number and deal.country:
        partner = Html(say.country(deal.country))
        return say("agreements-row", number=deal.number, partner=partner, day=deal.when.sort_key)
    name = "agreements-row-later" if deal.confirmed else "agreements-row-unconfirmed"
    return say(name, title=deal.title, when=deal.when)


COMMAND = Command("agreements", answer)
