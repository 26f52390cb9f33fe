import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.singles import CURLY, TYPED, left_open, pairs


def curly(words: str) -> list[str]:
    return [words[first + 1 : last] for first, last in pairs(words, *CURLY)]


def typed(words: str) -> list[str]:
    return [words[first + 1 : last] for first, last in pairs(words, *TYPED)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", []),
        ("‘", []),
        ("’", []),
        ("‘’", []),
        ("‘one’ and ‘two’", ["one", "two"]),
        ("(‘one’)", ["one"]),
        ("‘left open", []),
        ("‘don’t’", ["don’t"]),
        ("the ’90s were ‘loud’", ["loud"]),
        ("the ‘90s were loud’", []),
        ("rock ‘n’ roll", []),
        ("‘Tis the workers’ day", []),
        ("‘the workers’ demand is fair,’ he said", ["the workers’ demand is fair,"]),
        ("‘for the workers’ and ‘for all’", ["for the workers", "for all"]),
        ("‘for the workers’, he said", ["for the workers"]),
        ("‘nothin’ to see here’", ["nothin’ to see here"]),
        ("‘he said “no” and left’", ["he said “no” and left"]),
        ("‘“No,” he said,’ Rojas said", ["“No,” he said,"]),
        ("Ka‘ena and Qur’an", []),
    ],
)
def test_curly(words: str, found: list[str]) -> None:
    assert curly(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("'one' and 'two'", ["one", "two"]),
        ("the workers' plan and the miners' plan", []),
        ("it's and don't", []),
        ("'It's fine,' he said", ["It's fine,"]),
        ("'The workers' plan is fair,' he said", ["The workers' plan is fair,"]),
        ("the '90s and the miners' plan", []),
        ("5' 6\" tall", []),
    ],
)
def test_typed(words: str, found: list[str]) -> None:
    assert typed(words) == found


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("‘It is old.", 0),
        ("‘one’ and ‘It is old.", 10),
        ("‘It is old.’", None),
        ("‘it is old.", None),
        ("It is old.", None),
        ("Ka‘Ena", None),
        ("", None),
    ],
)
def test_left_open(words: str, place: int | None) -> None:
    assert left_open(words, *CURLY) == place


@given(st.text("as ‘’'“.n9\n", max_size=60))
def test_pairs_are_in_order_and_hold_words(words: str) -> None:
    for marks in (CURLY, TYPED):
        found = list(pairs(words, *marks))
        assert all(first + 1 < last < len(words) for first, last in found)
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(found))


@pytest.mark.parametrize(
    "words",
    ["‘a " * 9_000 + "s’ " * 9_000, "‘a " * 9_000 + "b’c" * 9_000, "‘9" * 9_000, "'a " * 20_000],
    ids=["plurals", "letters", "digits", "typed"],
)
def test_unbalanced_marks_are_read_quickly(words: str) -> None:
    assert len(curly(words)) <= 1
    assert len(typed(words)) <= 1
