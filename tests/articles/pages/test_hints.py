"""The cases of `cases/hints.txt`."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.pages.hints import Hint, hints
from dateline.tables import rows
from helpers import blocks

CASES = [
    pytest.param(*line.split(" | "), id=line) for _, block in blocks("hints") for line in block
]


@pytest.mark.parametrize(("names", "expected"), CASES)
def test_case(names: str, expected: str) -> None:
    found = {hint.name.lower() for hint in hints(names) if hint.name}
    assert found == set(expected.split(", ")) - {"none"}


def test_each_name_says_one_thing() -> None:
    names = [
        name.strip()
        for _, line in rows("dateline.articles.tables", "marks", 2)
        for name in line.split(",")
    ]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_no_name_says_nothing() -> None:
    assert hints("") is Hint.NONE


@given(st.text(max_size=60))
def test_any_name(names: str) -> None:
    assert hints(names) | Hint.NONE == hints(names)
