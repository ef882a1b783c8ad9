"""What a question can name of the record besides countries and days."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from handlers.understanding.vocabulary import Meaning


@dataclass(frozen=True)
class Lexicon:
    """Names by normalised phrase, given names by person, the days of each room and country.

    A name means a "person" by id or an "area" of EU support by number. `signed` tells for which
    party a person signed an agreement, `sums` whose agreements name an amount of money,
    `partnerships` who has one of a hundred years, `presenters` who presented the areas,
    `countries` of whom the record knows anything.
    """

    names: Mapping[str, Meaning] = field(default_factory=dict)
    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    signed: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, frozenset[date]] = field(default_factory=dict)
    presenters: frozenset[str] = frozenset()
    partnerships: frozenset[str] = frozenset()
    sums: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words that names begin with."""
        return frozenset(name.split()[0] for name in self.names)
