import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer import names
from dateline.gazetteer.names import folded, is_latin, unaccented


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Kyiv", "kyiv"),
        ("ST. PETERSBURG", "saint petersburg"),
        ("Ft. Worth", "fort worth"),
        ("Mt Etna", "mount etna"),
        ("Stanley", "stanley"),
        ("U.S.", "us"),
        ("São Tomé", "sao tome"),
        ("Guinea-Bissau", "guinea bissau"),
        ("Hawai’i", "hawai'i"),
        ("Sana‘a", "sana'a"),
        ("  New \n York ", "new york"),
        ("Straße", "strasse"),
        ("Москва", "москва"),
        (".", ""),
        ("", ""),
    ],
)
def test_folded(name: str, key: str) -> None:
    assert folded(name) == key


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_what_is_folded_stays_so(name: str) -> None:
    assert folded(folded(name)) == folded(name)


def test_unaccented_keeps_case_and_stops() -> None:
    assert unaccented("St. Étienne") == "St. Etienne"


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Paris", True),
        ("Łódź", True),
        ("Pā‘ia", True),
        ("Rhine–Ruhr", True),
        ("Москва", False),
        ("Paris (Париж)", False),
        ("東京", False),
    ],
)
def test_is_latin(name: str, *, latin: bool) -> None:
    assert is_latin(name) is latin


@pytest.mark.parametrize("name", ["Đồng Nai", "Ḩalab"])
def test_letters_with_two_marks_or_one_below_are_latin(name: str) -> None:
    assert is_latin(name)


def test_the_examples_are_true() -> None:
    assert doctest.testmod(names).failed == 0
