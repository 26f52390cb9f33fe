"""The cases of `cases/headlines.txt`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.claims import Claim, key
from dateline.articles.pages.headline import WEIGHTS, headline
from helpers import blocks


def cases() -> list[object]:
    found: list[object] = []
    for number, (*lines, expected) in blocks("headlines"):
        pairs = [line.split(" | ", 1) for line in lines]
        claims = [Claim(text, origin) for origin, text in pairs if origin != "outlet"]
        outlets = frozenset(key(text) for origin, text in pairs if origin == "outlet")
        found.append(pytest.param(claims, outlets, expected.strip(), id=f"line {number}"))
    return found


@pytest.mark.parametrize(("claims", "outlets", "expected"), cases())
def test_case(claims: list[Claim], outlets: frozenset[str], expected: str) -> None:
    found = headline(claims, outlets)
    assert (found.text if found else "none") == expected


def test_without_claims_there_is_none() -> None:
    assert headline([], frozenset()) is None


def test_it_says_where_it_stands() -> None:
    claims = [Claim("Ferry stopped", "og"), Claim("Ferry stopped", "h1")]
    assert headline(claims, frozenset()) == claims[0]


@given(st.lists(st.builds(Claim, st.text(max_size=30), st.sampled_from([*WEIGHTS])), max_size=4))
def test_any_claims(claims: list[Claim]) -> None:
    found = headline(claims, frozenset({"karstdaily"}))
    assert found is None or any(found.text in claim.text for claim in claims)
