"""What does the record rest on?"""

from __future__ import annotations

from dataclasses import dataclass

from handlers import arguments, evidence
from handlers.command import Answer, Command, Question, Rows
from handlers.pages import Page, page
from handlers.say import Country, Html, Say
from store import Store, events, horizons, signatories, sources
from store.sources import Source

PAGE = 7


@dataclass(frozen=True, kw_only=True)
class Sources(Answer):
    """The sources of the whole record, or of everything about one country."""

    country: str | None
    page: Page[Source]

    def lines(self, say: Say) -> list[Html]:
        rows = [say("item", text=_row(say, source)) for source in self.page.items]
        if not self.country:
            return [say("sources-total", count=self.page.total), *rows, say("sources-next")]
        country = Country(self.country)
        if not rows:
            return [say("sources-none", country=country)]
        return [say("sources-of", count=self.page.total, country=country), *rows]

    def buttons(self, say: Say) -> Rows:
        return self.page.buttons(say, "sources")


def answer(store: Store, question: Question) -> Answer:
    """Answer with every source, or with those of the country that the argument names."""
    as_of = horizons.of(store, "declaration")
    code = arguments.partner(question, "sources")
    if code is None:
        listed = page(sources.every(store), question, "", PAGE)
        return Sources(country=None, page=listed, as_of=as_of)
    if not isinstance(code, str):
        return code
    party = signatories.of(store, code)
    facts = [*([party] if party else []), *events.between(store, None, None, code)]
    listed = page(evidence.sources(facts), question, code, PAGE)
    return Sources(country=code, page=listed, as_of=as_of)


def _row(say: Say, source: Source) -> Html:
    return Html(say.source(source) + say("source-title", title=source.title))


COMMAND = Command("sources", answer)
