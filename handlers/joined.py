"""When did a country join the G7 Joint Declaration, and on what evidence?"""

from __future__ import annotations

from dataclasses import dataclass

from handlers import arguments, evidence, several
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.say import Country, Html, Say
from handlers.slips import Slip
from store import Store, horizons, signatories
from store.signatories import Signatory


@dataclass(frozen=True, kw_only=True)
class Joined(Answer):
    """A party's stance, or that of a country known to have stayed outside."""

    signatory: Signatory

    def lines(self, say: Say) -> list[Html]:
        party = self.signatory
        if party.stance == "not-joined" and party.when.earliest:
            basis = [say("joined-outside", day=party.when.earliest)]
        else:
            basis = evidence.basis(say, party)
        return [
            stance(say, party),
            *basis,
            *evidence.note(say, party),
            *evidence.disputes(say, party),
        ]

    def buttons(self, say: Say) -> Rows:
        code = self.signatory.country
        return ((Button(say("button-country"), f"/country {code}"),),)


@dataclass(frozen=True, kw_only=True)
class NoRecord(Answer):
    """A country about which the record holds nothing on the declaration."""

    country: str

    def lines(self, say: Say) -> list[Html]:
        if self.country == "UA":
            return [say("joined-ukraine"), say("joined-ukraine-next")]
        return [
            say("joined-no-record", country=Country(self.country)),
            say("joined-no-record-next"),
        ]

    def buttons(self, say: Say) -> Rows:
        return ((Button(say("button-signatories"), "/signatories"),),)


def answer(store: Store, question: Question) -> Answer:
    """Answer for the country that the argument names, or compare several."""
    _, codes = arguments.parties(store, question, "joined")
    if isinstance(codes, Slip):
        return codes
    if len(codes) > 1:
        return several.answer(store, codes)
    (code,) = codes
    as_of = horizons.of(store, "signatories")
    found = signatories.of(store, code)
    if found is None:
        return NoRecord(country=code, as_of=as_of)
    return Joined(signatory=found, sources=found.sources, as_of=as_of)


def stance(say: Say, party: Signatory) -> Html:
    """Return how a party stands to the declaration, and since when, as a headline."""
    return say(f"joined-{party.stance}", country=Country(party.country or ""), when=party.when)


COMMAND = Command("joined", answer)
