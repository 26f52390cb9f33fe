"""The cases of `cases/moments.txt`, and that no words are too odd."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.articles.pages.moments import in_address, printed, stated
from dateline.model import Instant
from helpers import blocks

CASES = [
    pytest.param(block[0], *block[1].strip().split(" | "), id=f"{block[0]} ({block[1].strip()})")
    for _, block in blocks("moments")
]
LIKE_MOMENTS = st.text(alphabet="0123456789:/.-+ TZ,年月日年월GMTpmAPRapr", max_size=40)
LANGUAGES = st.none() | st.sampled_from(["en", "en-us", "de", "ja", "vi", "xx", "?", "-"])


def read(line: str, way: str) -> Instant | None:
    match way:
        case "field":
            return stated(line)
        case "address":
            return in_address(line)
        case "?":
            return printed(line)
        case _:
            return printed(line, way)


@pytest.mark.parametrize(("line", "way", "expected"), CASES)
def test_case(line: str, way: str, expected: str) -> None:
    found = read(line, way)
    assert (found.isoformat() if found else "none") == expected


@given(st.text(max_size=60) | LIKE_MOMENTS)
@example("Thu, 03 Apr 99999999999999999999 10:20:00 GMT")
@example("Thu, 03 Apr 2014 10:20:00 +9999")
@example("3 April 2014 10:20 GMT+99")
@example("0001-01-01T00:00:00+14:00")
def test_any_field(text: str) -> None:
    found = stated(text)
    assert found is None or isinstance(found, date)


@given(st.text(max_size=60) | LIKE_MOMENTS, LANGUAGES)
@example("3 April 2014 10:20 GMT+99", "en")
@example("30 February 2014", "en")
def test_any_line(text: str, language: str | None) -> None:
    found = printed(text, language)
    assert found is None or isinstance(found, date)


@given(st.text(max_size=60) | LIKE_MOMENTS)
def test_any_address(address: str) -> None:
    found = in_address(address)
    assert found is None or address.count(f"{found.year:04}") > 0
