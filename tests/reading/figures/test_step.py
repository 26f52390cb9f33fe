"""The step: figures with all that they are tied to, in text order; and any text."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses import built
from dateline.model import (
    OUTLET,
    Article,
    Event,
    EventType,
    Figure,
    FigureKind,
    Marks,
    Quad,
    Qualifier,
    Sentence,
    Span,
    Statement,
    StatementKind,
    Time,
    TimeBasis,
    TimeType,
)
from dateline.reading.figures import figures
from dateline.reading.figures.amounts import amounts
from dateline.reading.figures.bounds import leading
from dateline.reading.figures.step import QUALIFIERS, kind, may_count
from dateline.reading.figures.words import table
from dateline.reading.sentences import sentences
from helpers import article, calls
from measures import words


def marked(text: str) -> tuple[Article, Marks]:
    """An article of one sentence, and its mark."""
    return article(text), Marks((Sentence("s0", Span(0, len(text))),))


def found(text: str, **marks: object) -> tuple[Figure, ...]:
    """The figures of a sentence, beside some marks."""
    own, sentence = marked(text)
    return figures(own, replace(sentence, **marks))  # type: ignore[arg-type]


def timed(start: int, end: int) -> Time:
    return Time("t1", Span(start, end), TimeType.TIME, "T40", TimeBasis.STATED)


def test_a_figure_as_a_mark() -> None:
    (one,) = found("At least 14 people fled")
    assert one.id.startswith("f1")
    assert (one.span, one.counts) == (Span(0, 18), Span(12, 18))
    assert (one.low, one.high, one.unit) == (14, None, "person")
    assert (one.kind, one.qualifier, one.voice) == (
        FigureKind.COUNT,
        Qualifier.AT_LEAST,
        OUTLET,
    )


def test_numbers_in_times_are_no_figures() -> None:
    assert len(found("It sank at 40 acres")) == 1
    assert found("It sank at 40 acres", times=(timed(11, 13),)) == ()
    assert found("It sank at six acres", times=(timed(11, 14),)) == ()


def test_a_part_is_one_even_where_a_length_of_time_is_seen() -> None:
    assert len(found("It fell by a quarter", times=(timed(11, 20),))) == 1
    assert len(found("A quarter of a million fled", times=(timed(0, 9),))) == 1
    assert len(found("A quarter of it fell", times=(timed(0, 9),))) == 1
    assert found("It lasted a quarter", times=(timed(10, 19),)) == ()
    assert found("A quarter of it fell", times=(timed(0, 20),)) == ()


def test_a_time_of_another_sentence_says_nothing() -> None:
    text = "It sank on Sunday. It cost 40 euros."
    both = (Sentence("s0", Span(0, 18)), Sentence("s1", Span(19, len(text))))
    (one,) = figures(article(text), Marks(both, times=(timed(11, 17),)))
    assert text[one.span.start : one.span.end] == "40 euros"


def test_what_is_in_no_sentence_is_not_read() -> None:
    assert figures(article("12 dead"), Marks()) == ()


def test_whose_figure_it_is() -> None:
    said = Statement("q1", Span(0, 20), StatementKind.DIRECT, None, None, (Span(0, 7),))
    first, second = found("12 dead, 14 hurt", statements=(said,))
    assert (first.voice, second.voice) == ("q1", OUTLET)


def test_the_event_of_its_clause() -> None:
    own = built("Shelling_NN_nsubj_1 killed_VBD_ROOT_1 six_CD_dobj_1")
    event = Event("e1", Span(9, 15), "s0", EventType.ASSAULT, Quad.MATERIAL_CONFLICT, (), ())
    text = str(own.text)
    one, other = (
        found(text, parses=(own.tree.tokens,), events=(replace(event, sentence=name),))
        for name in ("s0", "s1")
    )
    assert [figure.event for figure in (*one, *other)] == ["e1", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 boats", "count"),
        ("12 people", "count"),
        ("12%", "share"),
        ("two percentage points", "share"),
        ("$12", "money"),
        ("50 cents", "money"),
        ("12 km", "measure"),
        ("magnitude 6", "measure"),
        ("12 km/h", "rate"),
        ("$12 a barrel", "rate"),
        ("it doubled", "rate"),
        ("third-largest", "rank"),
    ],
)
def test_kinds(text: str, expected: str) -> None:
    (one,) = amounts(words(text), ())
    assert kind(one).value == expected


def test_each_bound_is_a_qualifier() -> None:
    assert {*leading().values(), *table("limits", "after").values()} <= QUALIFIERS.keys()


@pytest.mark.parametrize(
    ("text", "times", "expected"),
    [
        ("It sank at 40", [], True),
        ("It sank at 40", [Span(11, 13)], False),
        ("Dozens sank", [], True),
        ("It sank", [], False),
        ("A quarter sank", [Span(0, 9)], True),
        ("Two days", [Span(0, 8)], False),
    ],
)
def test_what_is_looked_at(text: str, times: Sequence[Span], *, expected: bool) -> None:
    own = article(text)
    assert may_count(own.text, Span(0, len(text)), times) is expected


WORDS = """12 1,275 3bn six twenty - two dozen million at least more than to from between and of the
a one , . ( ) : % $ € acres people killed dead destroyed structures Road 2019 was ' + or m 16th half
third several dozens tens per day in out ten times as ranked largest minus -5 respectively"""
PIECES = st.sampled_from(WORDS.split())


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=15).map(" ".join)))
def test_any_text_has_figures_in_order(text: str) -> None:
    own = article(text)
    marks = Marks(sentences(own, Marks()))
    read = figures(own, marks)
    assert all(one.span.start <= two.span.start for one, two in itertools.pairwise(read))
    assert len({one.id for one in read}) == len(read)
    for one in read:
        assert any(sentence.span.covers(one.span) for sentence in marks.sentences)
        assert one.low is None or one.high is None or one.low <= one.high
        assert one.low is not None or one.high is not None
        assert own.text.trimmed(one.span) == one.span


HOSTILE = {
    "list": "12 dead, ",
    "bare": "1 2 3 ",
    "whole": "two of the ",
    "scales": "one hundred thousand ",
    "lent": "3, 5, ",
    "scores": "3-1, 6-4, ",
    "market": "KRST 100 7,234.12 +0.5% ",
    "vague": "tens of thousands of ",
    "ranks": "third-largest ",
    "verse": "A hundred ships, a thousand masts / ",
    "ranges": "from 1 to 2 and ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    def work(size: int) -> int:
        text = piece * (size // len(piece))
        own = article(text)
        spans = range(0, len(text), 4_000)
        marks = Marks(
            tuple(Sentence(f"s{at}", Span(at, min(len(text), at + 4_000))) for at in spans)
        )
        return calls(lambda: figures(own, marks))

    assert work(40_000) < 7 * work(8_000)


def test_long_runs_of_numbers_are_no_figures() -> None:
    assert found("1 2 3 " * 100) == ()
    assert len(found("1 2 3 ")) == 3


def test_a_number_of_many_scales_stays_finite() -> None:
    (one, *_) = found("one " + "trillion " * 200 + "boats")
    assert one.low is not None
    assert one.low < float("inf")
