import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.datelines import dateline
from dateline.model import Span, Text
from helpers import blocks

CASES = [
    pytest.param(block[0], block[1].strip(), id=block[0][:40]) for _, block in blocks("datelines")
]


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_case(line: str, expected: str) -> None:
    found = dateline(Text(line), Span(0, len(line)))
    shown = (
        " | ".join(cell or "-" for cell in (found.place, found.date, found.agency))
        if found
        else "none"
    )
    assert shown == expected


def test_the_span_ends_with_the_mark_that_ends_it() -> None:
    line = "KYIV, April 11 (Reuters) - The ferry was stopped."
    found = dateline(Text(f"xx {line}"), Span(3, 3 + len(line)))
    assert found
    assert found.span == Span(3, 3 + len("KYIV, April 11 (Reuters) -"))


@given(st.text(alphabet="ABC abc.,()/-—_1", max_size=140))
def test_any_words(line: str) -> None:
    found = dateline(Text(line), Span(0, len(line)))
    assert found is None or 0 == found.span.start < found.span.end <= len(line)
