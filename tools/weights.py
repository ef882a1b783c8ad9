"""Make handlers/understanding/weights.bin: what the traits of a question weigh.

    pip install -e .[generate] && python -m tools.weights

They are learned from the tuned half of the evaluation by logistic regression: once whether a
question is answered at all, and once for each command. The file begins with a line of JSON. After
it come the weights of the numbers of all traits, then for each number how many commands it has a
weight for, the places of these commands in their list, and these weights; each is one byte.
"""

import json
import tempfile
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import NamedTuple

import numpy as np  # type: ignore[import-not-found, unused-ignore]
from scipy.sparse import csr_matrix  # type: ignore[import-not-found, import-untyped, unused-ignore]
from sklearn.linear_model import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
    SGDClassifier,
)

from handlers.understanding import frames
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.parts import Part, split
from handlers.understanding.questions import taken_apart
from handlers.understanding.slots import filled
from handlers.understanding.weighing import covers, fills
from handlers.understanding.weights import COMMANDS, OURS, WEIGHTS, number, traits
from tests.understanding.asking import LANGUAGES, NOTHING, TODAY, known_to, questions

LEAST = 0.05  # a weight that is left out
MOST = 127  # what a byte holds
ORDERS = 4


class Example(NamedTuple):
    """What a question of the evaluation has, and what it asks: a command with its slots."""

    traits: Set[str]
    asks: str


def examples(lexicon: Lexicon) -> Iterator[Example]:
    """Yield the tuned questions; one whose command no frame makes teaches nothing."""
    for language in LANGUAGES:
        for wanted, question in questions("tuned", language):
            words, keys, whole, parts, *_ = taken_apart(split(question), TODAY, lexicon)
            asks = wanted if wanted == NOTHING else asked(wanted, parts, lexicon)
            if asks:
                yield Example(traits(whole, words, keys), asks)


def asked(wanted: str, parts: Sequence[Part], lexicon: Lexicon) -> str:
    """Return the command with its slots that becomes the one wanted, or nothing.

    One that the question fills all slots of is better than one that it leaves a slot of open.
    """
    room = wanted.partition(" ")[0]
    named = {part.concept for part in parts}

    def becomes_it(asks: str) -> bool:
        found = filled(asks, parts, TODAY, lexicon)
        return found is not None and found.command == wanted

    def preference(asks: str) -> tuple[bool, bool, int, str]:
        return not covers(asks, named), not fills(asks, named), -asks.count("{"), asks

    of_room = [asks for asks in frames.commands() if asks.partition(" ")[0] == room]
    return next(filter(becomes_it, sorted(of_room, key=preference)), "")


def matrix(found: Sequence[Example], bits: int) -> csr_matrix:
    """Return a row for each question, as long as one, with its traits by their numbers."""
    rows, columns, values = [], [], []
    for row, example in enumerate(found):
        for trait in sorted(example.traits):
            rows.append(row)
            columns.append(number(trait) & ((1 << bits) - 1))
            values.append(len(example.traits) ** -0.5)
    return csr_matrix((values, (rows, columns)), shape=(len(found), 1 << bits))


def learned(
    rows: csr_matrix, wanted: Sequence[object], alpha: float, penalty: str
) -> SGDClassifier:
    """Return what tells the wanted apart: the mean of models that saw the rows in other orders."""
    model, *others = (
        SGDClassifier(
            "log_loss", alpha=alpha, penalty=penalty, max_iter=10, tol=None, random_state=order
        ).fit(rows, wanted)
        for order in range(ORDERS)
    )
    for other in others:
        model.coef_ += other.coef_
        model.intercept_ += other.intercept_
    model.coef_ /= ORDERS
    model.intercept_ /= ORDERS
    return model


def as_bytes(weights: np.ndarray) -> tuple[np.ndarray, float]:
    """Return weights as whole numbers of a unit, and the unit."""
    unit = float(np.abs(weights).max()) / MOST
    return np.round(weights / unit).astype(np.int8), unit


def main() -> None:
    """Learn, and write the file."""
    with tempfile.TemporaryDirectory() as folder:
        found = list(examples(known_to(Path(folder))))
    asks = [example.asks for example in found]
    whether = learned(matrix(found, OURS), [a != NOTHING for a in asks], 5e-7, "l2")
    which = learned(matrix(found, COMMANDS), asks, 2e-6, "l1")
    ours, unit = as_bytes(whether.coef_[0])
    own = which.classes_ != NOTHING
    weights = np.where(np.abs(which.coef_[own]) < LEAST, 0, which.coef_[own])
    commands, command_unit = as_bytes(weights)
    head = {
        "asks": list(which.classes_[own]),
        "bases": [round(float(base), 4) for base in which.intercept_[own]],
        "base": float(whether.intercept_[0]),
        "unit": unit,
        "command_unit": command_unit,
    }
    traits_of, places = np.nonzero(commands.T)
    with WEIGHTS.open("wb") as file:
        file.write(json.dumps(head).encode() + b"\n")
        file.write(ours.tobytes())
        file.write(np.bincount(traits_of, minlength=1 << COMMANDS).astype(np.uint8).tobytes())
        file.write(places.astype(np.uint8).tobytes())
        file.write(commands.T[traits_of, places].tobytes())


if __name__ == "__main__":
    main()
