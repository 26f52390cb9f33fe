"""Figures that change: the cases of `cases/changes.txt`, and what holds of any two versions."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import PartKind, Reading
from dateline.reading.parse import Parser
from dateline.relating import Change, changes
from helpers import blocks
from versions import dated, version


def cases() -> Iterator[object]:
    for number, block in blocks("changes"):
        expected = [line.strip() for line in block if line.startswith(" ")]
        yield pytest.param(block, expected, id=f"line {number}: {block[0][:40]}")


def side(parser: Parser, block: list[str], mark: str) -> Reading:
    lines = [line for line in block if line.startswith(mark)]
    kind = PartKind.HEADLINE if lines[0].startswith(2 * mark) else PartKind.PARAGRAPH
    return dated(parser, *(line.strip(f"{mark} ") for line in lines), first=kind)


def shown(before: Reading, after: Reading, change: Change) -> str:
    old, new = before.article.text[change.before.span], after.article.text[change.after.span]
    return f"{old} | {new}"


@pytest.mark.parametrize(("block", "expected"), list(cases()))
def test_case(parser: Parser, block: list[str], expected: list[str]) -> None:
    before, after = side(parser, block, "<"), side(parser, block, ">")
    assert [shown(before, after, change) for change in changes(before, after)] == expected


@pytest.mark.parametrize(("block", "expected"), list(cases()))
def test_backwards_the_same_is_told(parser: Parser, block: list[str], expected: list[str]) -> None:
    before, after = side(parser, block, "<"), side(parser, block, ">")
    turned = [" | ".join(reversed(line.split(" | "))) for line in expected]
    assert sorted(shown(after, before, change) for change in changes(after, before)) == sorted(
        turned
    )


def test_there_are_cases_enough() -> None:
    assert sum(1 for _ in blocks("changes")) >= 25


def test_the_sentences_are_told() -> None:
    before = version("Rain fell. Six people died in Muggia.")
    after = version("Eight people died in Muggia. Rain fell.")
    (change,) = changes(before, after)
    assert before.article.text[change.sentence_before] == "Six people died in Muggia."
    assert after.article.text[change.sentence_after] == "Eight people died in Muggia."
    assert (change.before.value, change.after.value) == (6, 8)


def test_a_long_table_changes_by_its_sentences() -> None:
    names = [f"{one}{two}" for one in ("Kar", "Mug", "Nod", "Ste") for two in "abcdefghijklmnopqrs"]
    lines = [f"The port of {name} ships {100 + row} crates." for row, name in enumerate(names)]
    before = version(*lines, *lines)
    after = version(*lines[:50], lines[50].replace("150", "999"), *lines[51:], *lines)
    assert len(names) * len(names) * 4 > 10_000
    assert [shown(before, after, one) for one in changes(before, after)] == [
        "150 crates | 999 crates"
    ]


def test_a_sentence_of_very_many_figures_is_left_alone() -> None:
    before = version(", ".join(f"{row} crates" for row in range(100, 210)) + ".")
    after = version(", ".join(f"{row} crates" for row in range(300, 410)) + ".")
    assert changes(before, after) == ()


def test_what_lies_outside_of_sentences_is_no_figure() -> None:
    own = version("Six people died in Muggia.")
    assert changes(replace(own, marks=replace(own.marks, sentences=())), own) == ()


SENTENCES = st.sampled_from(
    [
        "Six people died in Muggia.",
        "Eight people died in Muggia.",
        "At least 12 died in Nodd.",
        "The fire burned 40 acres.",
        "The fire burned 50 acres and is 10% contained.",
        "12 crates, 13 crates and 14 boxes fell.",
        "Rain fell on 3 May.",
    ]
)
VERSIONS = st.lists(SENTENCES, max_size=6).map(lambda lines: version(*(lines or [""])))


@given(VERSIONS)
def test_a_version_does_not_change_into_itself(own: Reading) -> None:
    assert changes(own, own) == ()


@given(VERSIONS, VERSIONS)
def test_each_figure_changes_at_most_once(before: Reading, after: Reading) -> None:
    found = changes(before, after)
    assert len({change.before.span for change in found}) == len(found)
    assert len({change.after.span for change in found}) == len(found)
    for change in found:
        assert change.sentence_before.covers(change.before.span)
        assert change.sentence_after.covers(change.after.span)
        assert (change.before.low, change.before.high) != (change.after.low, change.after.high)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_texts_can_be_compared(before: str, after: str) -> None:
    changes(version(before), version(after))
