"""What is known of one country: declaration, talks, agreement, events, and what is not known?"""

from __future__ import annotations

from dataclasses import dataclass

from handlers import arguments, evidence
from handlers.command import Answer, Button, Command, Question, Rows
from handlers.joined import NoRecord, stance
from handlers.say import Country, Html, Say
from handlers.talks import what
from store import Store, agreements, events, horizons, signatories, talks
from store.agreements import Agreement
from store.signatories import Signatory
from store.talks import Talk


@dataclass(frozen=True, kw_only=True)
class Card(Answer):
    """Everything on one country in one screen; each part leads to its own room."""

    country: str
    signatory: Signatory | None
    talk: Talk | None
    agreements: tuple[Agreement, ...]
    events: int

    def lines(self, say: Say) -> list[Html]:
        country = Country(self.country)
        party = self.signatory
        lines = [stance(say, party) if party else say("joined-no-record", country=country)]
        if self.talk:
            step = say("card-talk", what=what(say, self.talk), when=self.talk.when)
            lines.append(Html(" ".join([step, *evidence.note(say, self.talk)])))
        for deal in self.agreements:
            title = say.words(deal.title)
            name = "card-agreement" if deal.confirmed else "card-unconfirmed"
            lines.append(say(name, when=deal.when, title=title))
            if not deal.confirmed:
                lines += evidence.note(say, deal)
        return [*lines, *self._unknown(say, country)]

    def _unknown(self, say: Say, country: Country) -> list[Html]:
        """Return what a reader might take for known: an open day, talks or a deal not on record."""
        lines = []
        party = self.signatory
        if party and party.stance != "not-joined" and party.when.day is None:
            lines.append(say("card-no-day", country=country))
        if not self.talk and not self.agreements:
            lines.append(say("card-no-talks"))
        elif not self.agreements:
            lines.append(say("card-no-agreement"))
        return lines

    def buttons(self, say: Say) -> Rows:
        code = self.country
        first = [Button(say("button-joined"), f"/joined {code}")] if self.signatory else []
        if self.talk or self.agreements:
            first.append(Button(say("button-steps"), f"/talks {code}"))
        second = [Button(say("button-agreement"), f"/agreements {code}")] if self.agreements else []
        if self.events:
            second.append(Button(say("button-events"), f"/timeline {code}"))
        if not first + second:
            first.append(Button(say("button-signatories"), "/signatories"))
        return tuple(tuple(row) for row in (first, second) if row)


def answer(store: Store, question: Question) -> Answer:
    """Answer for the country that the argument names."""
    code = arguments.country(question, "country")
    if not isinstance(code, str):
        return code
    if code == "UA":
        return NoRecord(country=code, as_of=horizons.of(store, "signatories"))
    party = signatories.of(store, code)
    steps = talks.of(store, code)
    deals = agreements.of(store, code)
    shown = [*([party] if party else []), *steps[-1:], *deals]
    return Card(
        country=code,
        signatory=party,
        talk=steps[-1] if steps else None,
        agreements=tuple(deals),
        events=len(events.between(store, None, None, code)),
        sources=evidence.sources(shown),
        as_of=min(horizons.of(store, topic) for topic in ("signatories", "talks", "agreements")),
    )


COMMAND = Command("country", answer)
