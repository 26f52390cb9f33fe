"""Figures as read: the cases of `cases/amounts.txt`, and what any text gives."""

import itertools
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Marks, Sentence, Span, Text, Time, TimeBasis, TimeType
from dateline.reading.parse import Parser
from dateline.relating import Amount, amounts
from helpers import blocks
from versions import dated


def cases() -> Iterator[object]:
    for number, block in blocks("amounts"):
        lines = [line for line in block if not line.startswith(" ")]
        expected = [line.strip() for line in block if line.startswith(" ")]
        yield pytest.param(lines, expected, id=f"line {number}: {lines[0][:40]}")


def shown(words: str, own: Amount) -> str:
    cells = [words]
    if own.low == own.high:
        cells.append(f"is {own.value:.15g}")
    else:
        cells += [f"low {own.low:.15g}"] if own.low is not None else []
        cells += [f"high {own.high:.15g}"] if own.high is not None else []
    cells += [f"unit {own.unit}"] if own.unit else []
    cells += [f"counts {own.counts}"] if own.counts else []
    return " | ".join(cells)


@pytest.mark.parametrize(("lines", "expected"), list(cases()))
def test_case(parser: Parser, lines: list[str], expected: list[str]) -> None:
    own = dated(parser, *lines)
    text = own.article.text
    found = [shown(text[one.span], one) for one in amounts(text, own.marks)]
    assert found == [" | ".join(cell.strip() for cell in line.split("|")) for line in expected]


def test_there_are_cases_enough() -> None:
    assert sum(1 for _ in blocks("amounts")) >= 60


def whole(words: str) -> tuple[Text, Marks]:
    return Text(words), Marks((Sentence("s0", Span(0, len(words))),))


def test_numbers_in_times_are_no_figures() -> None:
    text, marks = whole("It sank at 40 acres")
    time = Time("t1", Span(11, 13), TimeType.TIME, "T40", TimeBasis.STATED)
    assert len(amounts(text, marks)) == 1
    assert amounts(text, Marks(marks.sentences, times=(time,))) == ()


def test_a_time_of_another_sentence_says_nothing() -> None:
    words = "It sank on Sunday. It cost 40 euros."
    sentences = (Sentence("s0", Span(0, 18)), Sentence("s1", Span(19, len(words))))
    time = Time("t1", Span(11, 17), TimeType.DATE, "XXXX-WXX-7", TimeBasis.STATED)
    found = amounts(Text(words), Marks(sentences, times=(time,)))
    assert [words[one.span.start : one.span.end] for one in found] == ["40 euros"]


def test_what_is_in_no_sentence_is_not_read() -> None:
    assert amounts(Text("12 dead"), Marks()) == ()


WORDS = """12 1,275 3bn six twenty - two dozen million at least more than to from between and of the
a one , . ( ) : % $ € acres people killed dead destroyed structures Road 2019 was ' + or m 16th"""
PIECES = st.sampled_from(WORDS.split())


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=15).map(" ".join)))
def test_any_text_has_amounts_in_order(words: str) -> None:
    text, marks = whole(words)
    found = amounts(text, marks)
    assert all(0 <= one.span.start < one.span.end <= len(words) for one in found)
    assert all(one.span.start <= two.span.start for one, two in itertools.pairwise(found))
    for one in found:
        assert one.low is None or one.high is None or one.low <= one.high
        assert one.low is not None or one.high is not None
        assert text.trimmed(one.span) == one.span


def test_many_numbers_are_all_read() -> None:
    words = "12 dead, " * 20_000
    text = Text(words)
    spans = [Span(start, start + 3_600) for start in range(0, len(words), 3_600)]
    marks = Marks(tuple(Sentence(f"s{number}", span) for number, span in enumerate(spans)))
    assert len(amounts(text, marks)) == 20_000
