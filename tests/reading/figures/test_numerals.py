"""Numbers as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.figures.numerals import number, spread
from measures import words


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("12 boats", 12, 1),
        ("1,275 boats", 1275, 1),
        ("2.5 million boats", 2_500_000, 2),
        ("six boats", 6, 1),
        ("twenty-two boats", 22, 3),
        ("twenty two boats", 22, 2),
        ("two twenty boats", 2, 1),
        ("twenty-twelve", 20, 1),
        ("a dozen boats", 12, 2),
        ("two dozen boats", 24, 2),
        ("a hundred and five boats", 105, 4),
        ("an hundred", 100, 2),
        ("two hundred five", 205, 3),
        ("two hundred and boats", 200, 2),
        ("two hundred thousand boats", 200_000, 3),
        ("two dozen five", 24, 2),
        ("3bn euros", 3_000_000_000, 2),
        ("40k boats", 40_000, 2),
        ("2m people", 2_000_000, 2),
        ("2m high", 2, 1),
        ("2 m people", 2, 1),
        ("zero", None, 0),
        ("a boat", None, 0),
        ("boats", None, 0),
    ],
)
def test_a_number(text: str, value: float | None, length: int) -> None:
    found = number(words(text), 0)
    assert (found.value if found else None) == value
    assert (found.last if found else 0) == length


def test_money_in_millions() -> None:
    found = number(words("£2m"), 1)
    assert found is not None
    assert found.value == 2_000_000


def test_a_part_is_no_number() -> None:
    assert number(words("half a million"), 1) is None
    assert number(words("cost a million"), 1) is not None


def test_beyond_the_end_is_no_number() -> None:
    assert number(words("12"), 1) is None
    assert number((), 0) is None


@pytest.mark.parametrize(
    ("text", "at", "low", "high"),
    [
        ("2-3 miles", 0, 2, 3),
        ("2–3 miles", 0, 2, 3),
        ("10 to 20 boats", 0, 10, 20),
        ("between 10 and 20 boats", 1, 10, 20),
        ("10 and 20 boats", 0, 10, 10),
        ("from 10 to 20 boats", 1, 10, 10),
        ("3-2", 0, 3, 3),
        ("3-3", 0, 3, 3),
        ("2-3 million", 0, 2_000_000, 3_000_000),
        ("200,000 to 3 million", 0, 200_000, 3_000_000),
        ("2 million to 3 million", 0, 2_000_000, 3_000_000),
        ("two to three thousand", 0, 2_000, 3_000),
        ("5 - boats", 0, 5, 5),
    ],
)
def test_a_range(text: str, at: int, low: float, high: float) -> None:
    found = spread(words(text), at)
    assert found is not None
    assert (found.low, found.high) == (low, high)


def test_no_range_without_a_number() -> None:
    assert spread(words("boats to 20"), 0) is None


@given(st.integers(0, 10**12))
def test_digits_are_read_with_and_without_commas(value: int) -> None:
    for written in (str(value), f"{value:,}"):
        found = number(words(written), 0)
        assert found is not None
        assert found.value == value
