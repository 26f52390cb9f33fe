import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Span
from dateline.reading.spans import bare, bared, clip, letters, merged, without
from helpers import article

SPANS = st.builds(
    lambda start, size: Span(start, start + size), st.integers(0, 40), st.integers(1, 9)
)


def stripped(words: str) -> str | None:
    own = article(words)
    span = bare(own, Span(0, len(words)))
    return own.text[span] if span else None


def places(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("the port", "the port"),
        (", “the port,” ", "the port"),
        ("— (the port", "the port"),
        ("the port?", "the port?"),
        ("?!the port!", "the port!"),
        ("’the boats’ owners’", "the boats’ owners’"),
        ("“”,. ", None),
        ("", None),
        ("?", None),
    ],
)
def test_what_is_left_without_marks(words: str, left: str | None) -> None:
    assert stripped(words) == left


def test_bared_drops_what_is_empty() -> None:
    assert bared(article(" a, ; b"), (Span(0, 3), Span(3, 6), Span(6, 7))) == (
        Span(1, 2),
        Span(6, 7),
    )
    assert bared(article(""), ()) == ()


def test_clip_is_what_two_share() -> None:
    assert clip(Span(0, 9), Span(4, 20)) == Span(4, 9)
    assert clip(Span(5, 6), Span(4, 20)) == Span(5, 6)


def test_spans_that_touch_are_one() -> None:
    assert merged([Span(6, 9), Span(0, 4)]) == [Span(0, 9)]
    assert merged([Span(0, 4), Span(7, 9)]) == [Span(0, 4), Span(7, 9)]
    assert merged([Span(0, 9), Span(2, 4)]) == [Span(0, 9)]
    assert merged([]) == []


@pytest.mark.parametrize(
    ("others", "left"),
    [
        ([], [Span(2, 8)]),
        ([Span(0, 2), Span(8, 9)], [Span(2, 8)]),
        ([Span(4, 5)], [Span(2, 4), Span(5, 8)]),
        ([Span(2, 8)], []),
        ([Span(0, 4)], [Span(4, 8)]),
        ([Span(6, 9), Span(0, 4)], [Span(4, 6)]),
        ([Span(3, 6), Span(4, 5)], [Span(2, 3), Span(6, 8)]),
    ],
)
def test_what_is_left_without_others(others: list[Span], left: list[Span]) -> None:
    assert list(without(Span(2, 8), others)) == left


@given(SPANS, st.lists(SPANS, max_size=5))
def test_without_takes_away_what_others_cover_and_no_more(span: Span, others: list[Span]) -> None:
    left: set[int] = set().union(*map(places, without(span, others)))
    assert left == places(span) - set().union(*map(places, others))


@given(st.lists(SPANS, max_size=6))
def test_merging_loses_nothing(spans: list[Span]) -> None:
    found = merged(spans)
    assert merged(found) == found
    assert set().union(*map(places, spans)) <= set().union(*map(places, found))


def test_letters_and_digits_count() -> None:
    own = article("a1, ü “ق”")
    assert letters(own, [Span(0, 9)]) == 4
    assert letters(own, [Span(0, 1), Span(2, 4)]) == 1
    assert letters(own, []) == 0
