from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from dateline.model import Problem, Severity
from dateline.publishing.health import many, megabytes, shown
from dateline.record.care import Health
from dateline.record.contract import Erasure

NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
HEALTH = Health(
    path=Path("desk.db"),
    size=1_234_567,
    shape=1,
    sqlite="3.40.1",
    counts={"articles": 1_200, "versions": 1_201},
    unread=0,
    changed=None,
    problems=(),
    erasures=(),
    faults=(),
)
HEAD = [
    "desk.db: 1.2 MB, shape 1, SQLite 3.40.1",
    "       1,200 articles",
    "       1,201 versions",
    "       1,028 bytes an article",
]


def problem(message: str) -> Problem:
    return Problem("row", Severity.ERROR, message)


def tail(found: Health, width: int = 80) -> list[str]:
    """The lines after those that count."""
    lines = list(shown(found, width))
    assert lines[: len(HEAD)] == HEAD
    return lines[len(HEAD) :]


def test_a_sound_record() -> None:
    assert tail(HEALTH) == ["It is sound."]


def test_a_record_tells_when_it_was_changed() -> None:
    there = datetime(2026, 11, 29, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    assert tail(replace(HEALTH, changed=there)) == [
        "It was last changed on 2026-11-28 at 22:30 UTC.",
        "It is sound.",
    ]


def test_inputs_without_a_story_are_told() -> None:
    found = replace(HEALTH, problems=(("a.jsonl", problem("this row is not JSON")),))
    assert tail(found)[:-1] == [
        "1 problem of inputs that gave no story:",
        "  a.jsonl: this row is not JSON",
    ]


def test_of_many_problems_the_newest_are_told() -> None:
    found = replace(HEALTH, problems=tuple((f"{n}.txt", problem("empty")) for n in range(7)))
    heading, *lines, _ = tail(found)
    assert heading == "7 problems of inputs that gave no story, the newest:"
    assert lines == [f"  {n}.txt: empty" for n in (2, 3, 4, 5, 6)]


def test_long_lines_are_wrapped_and_names_of_files_stay_whole() -> None:
    path = "a-very-long-name-of-a-file-that-no-terminal-of-forty-columns-holds.jsonl"
    found = replace(HEALTH, problems=((path, problem("this row is JSON, but it is no object")),))
    assert tail(found, 40)[1:-1] == [
        f"  {path}:",
        "    this row is JSON, but it is no",
        "    object",
    ]


def test_nothing_foreign_moves_the_cursor() -> None:
    (_, line, _) = tail(replace(HEALTH, problems=(("a\x1b[2J\nb\udce9", problem("c")),)))
    assert line == "  a␛[2J b\ufffd: c"


def test_erasures_are_told_with_their_day_and_rule() -> None:
    erasures = (
        Erasure("person n1ab", 1, 3, NOON),
        Erasure("outlet Harbour Wire", 12_000, 1, NOON.astimezone(timezone(timedelta(hours=14)))),
    )
    assert tail(replace(HEALTH, erasures=erasures))[:-1] == [
        "2 erasures:",
        "  2026-11-28: 1 article, 3 versions, by the rule 'person n1ab'",
        "  2026-11-28: 12,000 articles, 1 version, by the rule 'outlet Harbour Wire'",
    ]


@pytest.mark.parametrize(("count", "words"), [(1, "1 version is"), (1_001, "1,001 versions are")])
def test_what_is_unread_is_told(count: int, words: str) -> None:
    assert tail(replace(HEALTH, unread=count))[0] == (
        f"{words} not read yet: `dateline reread` reads them"
    )


def test_faults_are_told_with_what_to_do() -> None:
    found = replace(HEALTH, faults=("the file is damaged: page 7", "the full text has 1 sentence"))
    assert tail(found) == [
        "wrong: the file is damaged: page 7",
        "wrong: the full text has 1 sentence",
        "Restore the record from a backup with `dateline restore`.",
    ]


def test_numbers_as_people_say_them() -> None:
    assert [many(n, "article") for n in (0, 1, 2)] == ["0 articles", "1 article", "2 articles"]
    assert megabytes(1_999_960_000) == "2,000.0 MB"
