"""What the words around a number say of its bounds."""

import doctest

import pytest

from dateline.reading.figures import bounds
from dateline.reading.figures.bounds import bound, limits
from dateline.reading.figures.numerals import Range
from dateline.reading.figures.words import table
from measures import words


def how(text: str) -> tuple[str, str]:
    found = words(text)
    place = next(at for at, word in enumerate(found) if word.kind == "number")
    own = bound(found, place, place + 1, place + 2)
    return own.how, " ".join(word.text for word in found[own.first : own.last])


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("at least 22 boats", "least", "at least 22"),
        ("at least another 22 boats", "least", "at least another 22"),
        ("'up to' 10 boats", "upto", "up to ' 10"),
        ("no more than 10 boats", "most", "no more than 10"),
        ("more than 10 boats", "more", "more than 10"),
        ("more 10 boats", "", "10"),
        ("another 10 boats", "", "10"),
        ("fewer than 10 boats", "less", "fewer than 10"),
        ("just under 10 boats", "nearly", "just under 10"),
        ("about 10 boats", "about", "about 10"),
        ("between 10 and 20", "both", "between 10"),
        ("toll passes 10", "more", "passes 10"),
        ("deaths crossed 10", "more", "crossed 10"),
        ("she passes 10 boats", "", "10"),
        ("10 or more boats", "least", "10 or more"),
        ("10 boats or so", "about", "10 boats or so"),
        ("10+ boats", "least", "10 +"),
        ("10 + boats", "", "10"),
        ("10 boats", "", "10"),
    ],
)
def test_bounds(text: str, name: str, said: str) -> None:
    assert how(text) == (name, said)


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("least", 100, None),
        ("more", 100, None),
        ("most", None, 200),
        ("upto", None, 200),
        ("less", None, 200),
        ("nearly", 90, 200),
        ("about", 90, 220),
        ("both", 100, 200),
        ("", 100, 200),
    ],
)
def test_limits(name: str, low: float | None, high: float | None) -> None:
    assert limits(name, Range(100, 200, 0, 1)) == (low, high)


@pytest.mark.parametrize("name", ["least", "more", "most", "upto", "less", "nearly", "about", ""])
def test_what_is_open_above_stays_so(name: str) -> None:
    assert limits(name, Range(100, None, 0, 1)) == (100, None)


@pytest.mark.parametrize("place", ["before", "after"])
def test_each_phrase_of_the_table_bounds(place: str) -> None:
    for phrase, name in table("limits", place).items():
        glued = "" if phrase == "+" else " "
        text = f"{phrase} 40 boats" if place == "before" else f"40{glued}{phrase}"
        assert how(text)[0] == name, phrase


def test_the_examples_hold() -> None:
    assert doctest.testmod(bounds).failed == 0
