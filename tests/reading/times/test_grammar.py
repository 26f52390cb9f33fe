import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.times.clock import hour_code
from dateline.reading.times.grammar import Grammar
from dateline.reading.times.lexer import entries, words

VOCABULARY = [*sorted(entries()), "16", "1998", "10:35", "2,000", "'90s", ",", "-", "'s", "ship"]


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span, _ in Grammar(*words(text, 0, {})).expressions()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From April 24 and 25 to May 3.", ["April 24", "25", "May 3"]),
        ("On March 16-18, 2014, it rained.", ["March 16", "18, 2014"]),
        ("On March 16 and 200 more", ["March 16"]),
        ("the week of March 6", ["the week of March 6"]),
        ("a year or so ago", ["a year or so ago"]),
        ("10.30am on Monday 3 May", ["10.30am on Monday 3 May"]),
        ("half past nothing, 25:61 and 13 p.m.", []),
        ("Sept. 31, 2020 was no day", ["2020"]),
        ("3/4/2014 could be either", []),
        ("3/3/14 could not", ["3/3/14"]),
        ("4/13/2014 neither", ["4/13/2014"]),
        ("the day before the vote", []),
        ("It was colder the year before.", ["the year before"]),
        ("two years before the vote", ["two years"]),
        ("two years before.", ["two years before"]),
        ("Q3 2013 and the H1 figures", ["Q3 2013", "H1"]),
        ("at 6 o'clock on Friday", ["6 o'clock on Friday"]),
        (
            "every other week, every Friday, every day",
            ["every other week", "every Friday", "every day"],
        ),
        ("once a week", ["once a week"]),
        ("each summer and every May 9", ["each summer", "every May 9"]),
        ("the last second", []),
        ("the fiscal year 2014 and this fiscal year", ["the fiscal year 2014", "this fiscal year"]),
        ("year-end results, year's end", ["year-end", "year's end"]),
        ("noon, 1830 GMT, 1830 boats", ["noon", "1830 GMT"]),
        ("$1998 and 1998 percent", ["1998"]),
    ],
)
def test_what_is_an_expression(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@given(st.lists(st.sampled_from(VOCABULARY), max_size=14))
def test_any_words_give_expressions_in_order(chosen: list[str]) -> None:
    text = " ".join(chosen)
    spans = [span for span, _ in Grammar(*words(text, 0, {})).expressions()]
    assert all(span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("time", "morning", "code"),
    [
        ("5", False, "T17:00"),
        ("12", True, "T00:00"),
        ("12:30", False, "T12:30"),
        ("10.30", True, "T10:30"),
        ("23:59", None, "T23:59"),
        ("24:00", None, None),
        ("13", True, None),
        ("0", True, None),
        ("1,5", True, None),
    ],
)
def test_hours(time: str, morning: bool | None, code: str | None) -> None:  # noqa: FBT001
    assert hour_code(time, morning) == code
