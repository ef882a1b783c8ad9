"""From a plain question in English or Ukrainian to the one command that asks the same.

The world is closed: every word must be a date, a country, a name of the record or a word of the
vocabulary, and all of them together, or those of one clause, must fit one frame. What fits none is
weighed; anything else is not understood.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise

from handlers.understanding import (
    actors,
    alerts,
    asides,
    beyond,
    bodies,
    clauses,
    corrections,
    days,
    declarations,
    frames,
    home,
    predicates,
    prefaces,
    roles,
    speakers,
    tails,
    weighing,
    years,
)
from handlers.understanding.astray import is_led_astray
from handlers.understanding.context import in_context
from handlers.understanding.dated import resolved, written, year_read
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.parts import GROUPS, UNKNOWN, Part, is_indirect, split, take_apart
from handlers.understanding.question import Question
from handlers.understanding.repair import Repaired, repaired
from handlers.understanding.slots import DATES, dated, filled, topic
from handlers.understanding.text import normalise, word_set
from handlers.understanding.understood import Understood
from handlers.understanding.vocabulary import CHATTER, KINDS_OF_FREE
from handlers.understanding.weights import weights_of

_MOST_WORDS = 80  # that 256 characters hold, if they are words and not "1 1 1"
_MOST_UNKNOWN = 4  # words that their neighbours or a misspelt name may explain
_FEW = 7  # words that a frame does not take for anything else
_AND = re.compile("(?:and|or|vs|n|the|та|і|и|або|чи)?(?: (?:with|з|із|зі))?|")
_UP_TO_NOW = re.compile(r"\b(?:today|now|сьогодні|тепер|зараз)\W*$", re.IGNORECASE)
_PAPERS = word_set("everything anything something signatures все усе щось щонебудь підписи папери")
_STRESSED = frozenset(
    "ні нікого нічого ніколи жоден жодна жодне жодні жодноі жодних жодного ані".split()
)


def understand(text: str, today: date, lexicon: Lexicon) -> Understood | None:
    """Return the command that a plain question asks, or None for what is not ours to answer."""
    words = split(text)
    if len(words) > _MOST_WORDS:
        return None
    found = _read(words, today, lexicon)
    if found and is_led_astray(found, words, lambda part: _read(part, today, lexicon)):
        return None
    return found


def taken_apart(words: Sequence[str], today: date, lexicon: Lexicon) -> Question:
    """Return a question of some words."""
    keys = [normalise(word) for word in words]
    found = bodies.with_europe(take_apart(words, keys, today, lexicon), keys)
    whole = corrections.without_mistaken(home.named(found, words, keys), words, keys)
    parts, notes = _in_short(whole, words, keys, today, lexicon)
    few = sum(part.concept == UNKNOWN for part in parts) <= _MOST_UNKNOWN
    concepts = _concepts(parts, words, keys, lexicon) if few else None
    return Question(words, keys, whole, parts, notes, concepts)


def _read(words: Sequence[str], today: date, lexicon: Lexicon) -> Understood | None:
    """Return the command that some words ask, or None."""
    question = taken_apart(words, today, lexicon)
    asks = _framed(question, lexicon)
    if asks is None:
        weights = weights_of(question)
        asks = weighing.weighed(question, weights)
        if asks is None:
            read = partial(_read_clause, today=today, lexicon=lexicon)
            return clauses.asked(question, weights, read)
    elif asks and (len(words) > _FEW or weighing.passes_over(question)):
        asks = weighing.outweighed(asks, question, weights_of(question))
    return _filled(asks, question, today, lexicon)


def _read_clause(
    words: Sequence[str], today: date, lexicon: Lexicon
) -> tuple[str, Understood | None]:
    """Return the command that a clause fits by itself, with its slots in braces and filled."""
    question = taken_apart(words, today, lexicon)
    asks = _framed(question, lexicon) or ""
    return asks, _filled(asks, question, today, lexicon)


def _framed(question: Question, lexicon: Lexicon) -> str | None:
    """Return the command, with its slots in braces, of the frame that takes a question."""
    _, keys, _, parts, _, concepts = question
    asks = None if concepts is None else frames.fitting(concepts)
    if asks == "/country {country}" and _is_of_the_declaration(parts, keys):
        return "/joined {country}"
    if asks == "/diff {bounds}" and concepts and "whats-new" in concepts and _is_one_period(parts):
        return "/timeline {date}"
    return asks and _for_a_while(asks, keys)


def _for_a_while(asks: str, keys: Sequence[str]) -> str:
    """Return a command; who wants no alerts for a while wants them again afterwards."""
    unsubscribes = asks.startswith("/unsubscribe")
    return "/settings" if unsubscribes and alerts.for_a_while(keys) else asks


def _filled(asks: str, question: Question, today: date, lexicon: Lexicon) -> Understood | None:
    """Return a command with its slots filled from a question, or None for no command."""
    asks = _for_a_while(asks, question.keys)
    found = filled(asks, question.parts, today, lexicon) if asks else None
    return found and replace(found, notes=(*question.notes, *found.notes))


def _is_one_period(parts: Sequence[Part]) -> bool:
    """Return whether one month, quarter or year is named, or what reaches up to today.

    None is in "between 1 and 17 August".
    """
    periods = [period.kind for part in parts if part.days for period in part.days.periods]
    now = any(part.days and _UP_TO_NOW.search(part.value) for part in parts)
    return len(periods) == 1 and (now or periods[0] in ("month", "quarter", "year"))


def _is_of_the_declaration(parts: Sequence[Part], keys: Sequence[str]) -> bool:
    """Return whether it goes without saying what a country signed: "Did Switzerland sign?"."""
    concepts = {part.concept for part in parts}
    return "sign" in concepts and not concepts & {"what", "which"} and _PAPERS.isdisjoint(keys)


def _in_short(
    whole: list[Part], words: Sequence[str], keys: Sequence[str], today: date, lexicon: Lexicon
) -> tuple[list[Part], tuple[Repaired, ...]]:
    """Return the parts without remarks, as their neighbours tell them, and what was misspelt."""
    end = tails.end_of_question(whole, words, keys)
    asked = [part for part in whole if part.start < end]
    parts = prefaces.without(asked, words[:end], keys[:end])
    parts = asides.without(speakers.without(parts, words, keys), words, keys)
    parts, notes = repaired(parts, words, lexicon)
    parts = [declarations.as_name(part, parts, words, keys, lexicon) for part in parts]
    parts = years.joined(parts, whole, keys, today)
    return in_context(parts, words, keys, today), notes


def settled(command: str, today: date, lexicon: Lexicon) -> Understood:
    """Return a typed command with the years that its dates leave out."""
    words, notes = command.split(), []
    record = lexicon.days.get(topic(command), frozenset())
    for start, end, found in reversed(days.spans(words, today)):
        text = " ".join(words[start:end])
        periods = resolved(text, found, today, record).periods
        if found.year_missing and len(periods) == 1:
            words[start:end] = [written(periods[0])]
            notes.append(year_read(text, today, periods[0]))
    return Understood(" ".join(words), tuple(reversed(notes)))


def _concepts(
    parts: Sequence[Part], words: Sequence[str], keys: Sequence[str], lexicon: Lexicon
) -> set[str] | None:
    """Return what frames are told of a question, or None where its words are at odds with ours."""
    concepts = {_concept(part) for part in parts}
    if any(is_indirect(part, words) or roles.is_origin(part, parts, keys) for part in parts):
        concepts.add("indirect")
    if any(part.concept == "person" and part.value in lexicon.presenters for part in parts):
        concepts.add("presenter")
    if _is_in_office(parts, lexicon):
        concepts -= {"within", "place"}
    if any(part.concept == "body" and part.value == "g7" for part in parts):
        concepts.add("seven")
    if concepts & bodies.NAMED:
        concepts.discard("vilnius")
    if bodies.names_the_declaration(parts):
        concepts.discard("g7")
    if len({part.value for part in parts if part.concept == "country"}) > 1:
        if roles.are_partners(parts, words, keys):
            return None
        concepts = concepts - {"country"} | {"countries" if _listed(parts, words) else "apart"}
    if len({part.value for part in parts if part.concept == "person"}) > 1:
        concepts = concepts - {"person"} | {"persons"}
    # In Ukrainian "ні", "ніхто" and "жоден" only strengthen the "не" that goes with them.
    negations = [p for p in parts if p.concept == "not" and keys[p.start] not in _STRESSED]
    if {"country", "eu"} <= concepts or len(negations) > 1:
        return None
    if beyond.is_beyond(parts, keys) or predicates.says_another_thing(parts, words, keys):
        return None
    if actors.act_otherwise(parts, words, keys) or alerts.ask_nothing_of_us(parts, keys):
        return None
    if len(dated(parts)) == 2:
        first, last = dated(parts)
        concepts = concepts - DATES | {"two-days"}
        concepts |= {"or"} if roles.OR & set(keys[first.end : last.start]) else set()
    return concepts


def _is_in_office(parts: Sequence[Part], lexicon: Lexicon) -> bool:
    """Return whether it goes without saying where somebody was: "Who was Borrell in the EU?"."""
    within = {part.value for part in parts if part.concept in ("within", "place")}
    people = {part.value for part in parts if part.concept == "person"}
    acts = any(part.concept == "adopt" for part in parts)  # "What did Fries present in Brussels?"
    office = bool(within) and within <= {GROUPS["eu"], "EU"} and not acts
    return office and bool(people) and people <= lexicon.eu_officials


def _concept(part: Part) -> str:
    """Return the concept of a part as frames name it."""
    if part.concept != "free" or part.value not in KINDS_OF_FREE:
        return part.concept
    return "chatter" if part.value in CHATTER else part.value


def _listed(parts: Sequence[Part], words: Sequence[str]) -> bool:
    """Return whether the countries are a list: "Greece, Cyprus and Malta", not "Greek-Turkish"."""
    named = [part for part in parts if part.concept == "country"]
    gaps = [words[a.end - 1][-1:] + " ".join(words[a.end : b.start]) for a, b in pairwise(named)]
    if len(gaps) > 1 and not any(gap[1:] for gap in gaps):
        return True  # "швеція фінляндія ісландія"
    return all(
        (gap[0] in ",;" or len(gap) > 1) and _AND.fullmatch(normalise(gap[1:])) for gap in gaps
    )
