"""The cases of `cases/headlines.txt`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.claims import Claim, key
from dateline.articles.pages.headline import WEIGHTS, headlines
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
    found = headlines(claims, outlets)
    assert (found[0].text if found else "none") == expected


def test_without_claims_there_is_none() -> None:
    assert headlines([], frozenset()) == []


def test_of_equal_ones_the_one_that_readers_see_stands_for_all() -> None:
    claims = [Claim("Ferry stopped", "og"), Claim("Ferry stopped", "h1")]
    assert headlines(claims, frozenset()) == [claims[1]]


def test_the_others_follow() -> None:
    claims = [
        Claim("Ferries", "json-ld"),
        Claim("Ferry stopped", "og"),
        Claim("Ferry stopped", "h1"),
    ]
    assert headlines(claims, frozenset()) == [claims[2], claims[0]]


@given(st.lists(st.builds(Claim, st.text(max_size=30), st.sampled_from([*WEIGHTS])), max_size=4))
def test_any_claims(claims: list[Claim]) -> None:
    for found in headlines(claims, frozenset({"karstdaily"})):
        assert any(found.text in claim.text for claim in claims)
