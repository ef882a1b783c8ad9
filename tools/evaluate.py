"""How well plain questions are understood: right, abstained and wrong, by half and language.

`make evaluate` prints the table and fails where a question was misread; `--all` adds each question
of the tuned half that was not read as it should be.
"""

import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.understanding.asking import HALVES, LANGUAGES, known_to, outcome, questions, understood


def main() -> None:
    """Print the table, and with `--all` what is not right of the half that rules are tuned on."""
    with tempfile.TemporaryDirectory() as folder:
        known = known_to(Path(folder))
    print(f"{'':<14}{'questions':>10}{'right':>8}{'abstained':>11}{'wrong':>7}{'right, %':>10}")
    wrong = 0
    for half in HALVES:
        for language in LANGUAGES:
            asked = list(questions(half, language))
            found = Counter(outcome(one, known) for one in asked)
            counts = f"{found['right']:>8}{found['abstained']:>11}{found['wrong']:>7}"
            wrong += found["wrong"]
            percent = 100 * found["right"] / len(asked)
            print(f"{half:<9}{language:<5}{len(asked):>10}{counts}{percent:>10.1f}")
    for language in LANGUAGES if "--all" in sys.argv else ():
        for one in questions("tuned", language):
            if outcome(one, known) != "right":
                print(f"{one.question} | {one.wanted} | {understood(one.question, known)}")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
