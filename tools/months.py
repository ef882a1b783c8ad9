"""Make handlers/understanding/months.tsv: the names of the months as people write them.

English and the nominatives come from Babel, the Slavic cases from pymorphy3, as do those of the
Ukrainian adjectives: "серпневе приєднання" is one in August. Russian names are there because many
Ukrainians write them; `main` fails when one word would be two months.
"""

from pathlib import Path

import pymorphy3  # type: ignore[import-not-found, import-untyped, unused-ignore]
from babel import Locale

TABLE = Path(__file__).parents[1] / "handlers" / "understanding" / "months.tsv"
CASES = {
    "uk": ("nomn", "gent", "datv", "accs", "ablt", "loct"),
    "ru": ("nomn", "gent", "loct"),  # no more: the instrumental of май is the Ukrainian "I have"
}
ADJECTIVES = (
    "січневий лютневий березневий квітневий травневий червневий липневий серпневий вересневий "
    "жовтневий листопадовий грудневий"
).split()
ALSO_OTHER_WORDS = {"may", "march", "май", "мая", "мае", "марта"}  # verbs and women's names


def cases(language: str, name: str) -> set[str]:
    """The singular forms of one month's name."""
    parses = pymorphy3.MorphAnalyzer(lang=language).parse(name)
    noun = next(p for p in parses if "NOUN" in p.tag and p.normal_form == name)
    return {
        form.word
        for form in noun.lexeme
        if form.tag.case in CASES[language] and "plur" not in form.tag
    }


def adjective(month: int) -> set[str]:
    """Every form of the Ukrainian adjective of a month."""
    parses = pymorphy3.MorphAnalyzer(lang="uk").parse(ADJECTIVES[month - 1])
    return {form.word for form in next(p for p in parses if "ADJF" in p.tag).lexeme}


def names(month: int) -> tuple[set[str], set[str], set[str]]:
    """Words that are this month alone, after a preposition ("in May"), or only in a date."""
    full, short = {Locale("en").months["format"]["wide"][month].casefold()}, set()
    for language in CASES:
        full |= cases(language, Locale(language).months["stand-alone"]["wide"][month])
    full |= adjective(month)
    for tag in ("en", "en_GB", "uk", "ru"):
        short.add(Locale.parse(tag).months["format"]["abbreviated"][month].casefold().rstrip("."))
    return full - ALSO_OTHER_WORDS, full & ALSO_OTHER_WORDS, short - full


def main() -> None:
    """Write the table, a line for every month."""
    rows = {month: names(month) for month in range(1, 13)}
    words = [word for columns in rows.values() for column in columns for word in column]
    if len(words) != len(set(words)):
        raise SystemExit("one word would be two months")
    lines = ["month\talone\tafter a preposition\tin a date"]
    for month, columns in rows.items():
        lines.append("\t".join((str(month), *(" ".join(sorted(column)) for column in columns))))
    TABLE.write_text("\n".join((*lines, "")), encoding="utf-8")


if __name__ == "__main__":
    main()
