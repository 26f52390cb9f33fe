"""Numbers in words that are no plain numerals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.figures.portions import amount_at, hints, may_hold, starters
from dateline.reading.figures.words import portions
from measures import words

Found = tuple[float, float | None, int, str]


def first(text: str) -> Found | None:
    """The first amount of a text: its ends, the number of its words, its unit."""
    found = words(text)
    ranges = (amount_at(found, at) for at in range(len(found)))
    own = next((one for one in ranges if one is not None), None)
    return own and (own.low, own.high, own.last - own.first, own.unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("several boats", (3, 9, 1, "")),
        ("a few boats", (3, 9, 2, "")),
        ("a few hundred boats", (300, 900, 3, "")),
        ("a couple of boats", (2, 2, 2, "")),
        ("a couple of thousand", (2000, 2000, 4, "")),
        ("several dozen", (36, 108, 2, "")),
        ("dozens of boats", (24, None, 1, "")),
        ("hundreds", (200, None, 1, "")),
        ("tens of thousands of boats", (20_000, None, 3, "")),
        ("hundreds of thousands", (200_000, None, 3, "")),
        ("hundreds and thousands", (200, None, 1, "")),
        ("tens of boats", None),
        ("tens", None),
        ("scores of boats", (40, None, 1, "")),
        ("scores dead", (40, None, 1, "")),
        ("he scores twice", None),
        ("a few", (3, 9, 2, "")),
        ("an old boat", None),
    ],
)
def test_vague(text: str, expected: Found | None) -> None:
    assert first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a third of it", (33.3, 33.3, 2, "%")),
        ("two-thirds", (66.7, 66.7, 3, "%")),
        ("two thirds", (66.7, 66.7, 2, "%")),
        ("half of it", (50, 50, 1, "%")),
        ("three quarters", (75, 75, 2, "%")),
        ("half a million", (500_000, 500_000, 3, "")),
        ("half a dozen", (6, 6, 3, "")),
        ("half a tonne", (0.5, 0.5, 2, "")),
        ("half an hour", (50, 50, 1, "%")),
        ("a quarter of a million", (250_000, 250_000, 5, "")),
        ("three quarters of a mile", (0.75, 0.75, 4, "")),
        ("nine halves", (9, 9, 1, "")),
        ("one in five", (20, 20, 3, "%")),
        ("one in every five", (20, 20, 4, "%")),
        ("1 in 4", (25, 25, 3, "%")),
        ("nine out of ten", (90, 90, 4, "%")),
        ("nine out of 10", (90, 90, 4, "%")),
        ("three in 10", (30, 30, 3, "%")),
        ("one in 20", (5, 5, 3, "%")),
        ("one in 37", (1, 1, 1, "")),
        ("three in 20", (3, 3, 1, "")),
        ("ten in five", (10, 10, 1, "")),
        ("one in it", (1, 1, 1, "")),
        ("12 in 20", (12, 12, 1, "")),
        ("nine out there", (9, 9, 1, "")),
    ],
)
def test_shares(text: str, expected: Found | None) -> None:
    assert first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it doubled", (2, 2, 1, "times")),
        ("twice the cost", (2, 2, 1, "times")),
        ("twice weekly", None),
        ("twice", None),
        ("three times as many", (3, 3, 2, "times")),
        ("two to three times higher", (2, 3, 4, "times")),
        ("three times", (3, 3, 1, "")),
        ("a 10-fold rise", (10, 10, 3, "times")),
        ("tenfold", (10, 10, 1, "times")),
    ],
)
def test_multiples(text: str, expected: Found | None) -> None:
    assert first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("third-largest", (3, 3, 3, "rank")),
        ("third largest", (3, 3, 2, "rank")),
        ("21st biggest", (21, 21, 3, "rank")),
        ("second most populous", (2, 2, 3, "rank")),
        ("second most", (2, 2, 2, "rank")),
        ("first boat", None),
        ("21st boat", (21, 21, 1, "")),
        ("ranked fifth", (5, 5, 2, "rank")),
        ("ranked 5th", (5, 5, 3, "rank")),
        ("ranked No. 3", (3, 3, 4, "rank")),
        ("ranked high", None),
        ("in fourth place", (4, 4, 2, "rank")),
        ("a first place", (1, 1, 2, "rank")),
        ("in the first place", None),
    ],
)
def test_ranks(text: str, expected: Found | None) -> None:
    assert first(text) == expected


def test_amounts_begin_with_digits_or_known_words() -> None:
    assert starters().keys() >= {"six", "several", "dozens", "a", "half", "ranked", "third"}
    assert "boats" not in starters()


def test_what_may_hold_an_amount() -> None:
    assert may_hold(["six", "boats"])
    assert may_hold(["a", "few"])
    assert may_hold(["second", "largest"])
    assert not may_hold(["second", "boat"])
    assert not may_hold(["the", "largest", "boats"])
    assert {"couple", "dozen", "hundreds", "quarter"} <= hints()


@pytest.mark.parametrize("kind", ["some", "many", "tied", "part", "fold", "folds"])
def test_each_row_is_looked_for(kind: str) -> None:
    assert all(may_hold(phrase.split()) for phrase in portions(kind))


PIECES = st.sampled_from([*sorted(starters()), "of", "in", "out", "-", "5", "10", "times", "as"])


@given(st.lists(PIECES, max_size=8).map(" ".join))
def test_amounts_lie_within_their_sentence(text: str) -> None:
    found = words(text)
    for at in range(len(found)):
        own = amount_at(found, at)
        if own is not None:
            assert own.first == at < own.last <= len(found)
            assert own.high is None or own.low <= own.high
            assert may_hold({word.text for word in found}) or any(
                word.kind == "number" for word in found
            )
