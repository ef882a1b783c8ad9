"""Coverage: the table that an editor reads before publishing."""

from dataclasses import replace
from pathlib import Path

from handlers.coverage import coverage
from store.reading import read
from store.record import Record

TINY = Path(__file__).parents[1] / "store" / "tiny"
TABLE = """\
topic        facts  one source  two or more  disputed  open-dated  missing Ukrainian  withdrawn
declaration      1           1            0         0           0                  0          0
signatories      6           5            1         1           2                  0          1
tallies          4           4            0         0           1                  0          0
talks            4           4            0         0           1                  0          0
agreements       2           2            0         0           0                  0          0
areas            2           2            0         0           0                  0          0
support          2           2            0         0           0                  0          0
people           2           2            0         0           0                  0          0
events           1           1            0         0           0                  0          0
memberships      3           3            0         0           0                  0          0
terms            1           1            0         0           0                  0          0
all             28          27            1         1           4                  0          1"""


def row(record: Record, topic: str) -> dict[str, int]:
    """Return the row of one topic, by the headings of the table."""
    head, *lines = coverage(record).splitlines()
    (line,) = [line for line in lines if line.split()[0] == topic]
    names = [name.strip() for name in head.split("  ") if name.strip()][1:]
    return dict(zip(names, map(int, line.split()[1:]), strict=True))


def test_every_topic_has_a_row_and_all_together_the_last() -> None:
    assert coverage(read(TINY)) == TABLE


def test_a_fact_without_ukrainian_words_is_counted_once() -> None:
    tiny = read(TINY)
    english = {"en": "Only in English"}
    facts = [replace(fact, note=english) if fact.disputes else fact for fact in tiny.facts]
    disputes = [
        replace(fact, disputes=tuple(replace(found, says=english) for found in fact.disputes))
        for fact in facts
    ]
    for found in (facts, disputes):
        lacking = replace(tiny, facts=tuple(found))
        assert row(lacking, "signatories")["missing Ukrainian"] == 1
        assert row(lacking, "all")["missing Ukrainian"] == 1


def test_every_fact_of_the_record_has_a_source_and_both_languages(record: Record) -> None:
    total = row(record, "all")
    assert total["facts"] == len(record.facts) == total["one source"] + total["two or more"]
    assert total["missing Ukrainian"] == 0
    assert row(record, "agreements")["facts"] == 32
