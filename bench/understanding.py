"""How long it takes to read a question: the median, and the worst of anything up to 4,096 letters.

`python -m bench understanding` reads every twentieth question of the evaluation and hostile texts.
"""

import random
import statistics
import tempfile
import time
from pathlib import Path

from handlers import LONGEST
from handlers.understanding.lexicon import Lexicon
from handlers.understanding.questions import understand
from tests.understanding.asking import HALVES, LANGUAGES, TODAY, known_to, questions

REPEATS = 5
SHARE = 20  # one question of so many is read


def main() -> None:
    """Print the times in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        known = known_to(Path(folder))
    asked = [
        one.question
        for half in HALVES
        for language in LANGUAGES
        for one in questions(half, language)
    ]
    understand("warm up the tables Zzzzz", TODAY, known)
    report("questions", [best(text, known) for text in asked[::SHARE]])
    report("hostile texts", [best(text, known) for text in hostile(asked)])


def best(text: str, known: Lexicon) -> float:
    """Return the shortest of several times to read a text, in milliseconds."""
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        understand(text[:LONGEST], TODAY, known)
        times.append(1000 * (time.perf_counter() - start))
    return min(times)


def hostile(asked: list[str]) -> list[str]:
    """Return long, strange and misspelt texts of up to 4,096 characters."""
    chance = random.Random(4096)
    words = [word for text in asked for word in text.split()]
    letters = "abcdefghijklmnopqrstuvwxyzабвгґдеєжзиіїйклмнопрстуфхцчшщьюя "
    return [
        *("".join(chance.choices(letters, k=4096)) for _ in range(100)),
        *(" ".join(chance.choices(words, k=600))[:4096] for _ in range(100)),
        *("".join(chance.choices(letters, k=chance.randrange(4, 60))) for _ in range(300)),
        *(word[:-1] + chance.choice(letters) for word in words[:500]),
        "a " * 2048, "1 " * 2048, "2023-08-18 " * 372, "Greece " * 585, "🇬🇷" * 2048, "the " * 1024,
        "united kingdom of great britain and northern " * 91, "а" * 4096, "між 1 та 2 " * 372,
    ]  # fmt: skip


def report(name: str, times: list[float]) -> None:
    """Print the median, the 99th percentile and the worst of some times."""
    late = statistics.quantiles(times, n=100)[-1]
    print(
        f"{name:<14}{len(times):>6} texts, in ms: median {statistics.median(times):.2f},"
        f" 99th percentile {late:.2f}, worst {max(times):.2f}"
    )


if __name__ == "__main__":
    main()
