import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer import Naming, index
from dateline.reading.places.spot import LONGEST, Name, names
from stories import tagged

SHORTS = ("us", "usa", "dprk", "bc")


def folded(words: str) -> list[str]:
    return [name.folded for name in names(tagged(words))]


def namings(words: str, wanted: str) -> set[Naming]:
    found = {name.folded: name for name in names(tagged(words))}
    return {naming for _, naming in found[wanted].sites} if wanted in found else set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("New York City police", ["new york city"]),
        ("New York lawyers", ["new york"]),
        ("Trinidad and Tobago", ["trinidad and tobago"]),
        ("Guinea - Bissau and Guinea", ["guinea bissau", "guinea"]),
        ("Bosnia and Herzegovina", ["bosnia and herzegovina"]),
        ("Bosnia and Serbia", ["bosnia", "serbia"]),
        ("Russian - Ukrainian border", ["russian", "ukrainian"]),
        ("St. Louis", ["saint louis"]),
        ("Kenya 's port", ["kenya"]),
    ],
)
def test_the_longest_name_counts(words: str, expected: list[str]) -> None:
    assert folded(words) == expected


def test_the_end_of_a_name_is_the_end_of_a_token() -> None:
    assert folded("Kenyatta spoke") == []
    assert folded("the Lomex of Oslo") == ["oslo"]


def test_a_name_has_its_tokens() -> None:
    (name,) = names(tagged("a ferry off Port of Spain sank"))
    assert (name.first, name.last) == (3, 5)
    assert {site.name for site, _ in name.sites} == {"Port of Spain"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a ferry from nairobi", []),
        ("a ferry from Nairobi", ["nairobi"]),
        ("kenyan crews", []),
        ("Kenyan crews", ["kenyan"]),
        ("New york", []),
    ],
)
def test_names_have_capitals(words: str, expected: list[str]) -> None:
    assert folded(words) == expected


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("the US crew", True),
        ("the U.S. crew", True),
        ("tell us now", False),
        ("Us , they forgot", False),
        ("TELL US NOW", False),
        ("TELL U.S. CREWS", True),
        ("USA CREWS", True),
        ("US CREWS", False),
        ("off B.C. in", True),
        ("in 300 B.C. in", False),
        ("DPRK CREWS", True),
    ],
)
def test_an_acronym_has_capitals_that_are_its_own(words: str, *, is_one: bool) -> None:
    assert any(Naming.ACRONYM in namings(words, name) for name in SHORTS) is is_one


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Salem , Ore. , has", True),
        ("Salem , Ore , has", True),
        ("Ore. crews came", True),
        ("They came from Ore.", False),
        ("Ore prices fell", False),
        ("Salem and Ore fell", False),
        ("1 , Ore prices", False),
    ],
)
def test_a_short_name_has_a_stop_or_is_behind_a_name(words: str, *, is_one: bool) -> None:
    assert (Naming.SHORT in namings(words, "ore")) is is_one


def test_a_stop_apart_is_a_stop() -> None:
    assert Naming.SHORT in namings("Ore . crews came", "ore")


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Salem , OR , has", True),
        ("Salem , Or , has", False),
        ("Salem OR Gary", False),
        ("OR , has", False),
    ],
)
def test_a_code_is_behind_a_name_and_a_comma(words: str, *, is_one: bool) -> None:
    assert (Naming.CODE in namings(words, "or")) is is_one


@pytest.mark.parametrize(
    ("words", "expected"),
    [("MAN came", []), ("Man came", ["man"]), ("MAN SANG", ["man"]), ("LIMA came", ["lima"])],
)
def test_a_short_name_is_not_all_in_capitals(words: str, expected: list[str]) -> None:
    assert folded(words) == expected


def test_a_line_in_capitals_has_its_names() -> None:
    assert folded("SHIP LEFT KENYA") == ["kenya"]


@pytest.mark.parametrize(
    ("words", "wanted", "kinds"),
    [
        ("The Bank of England", "the bank", set()),
        ("The Windy City", "the windy city", set()),
        ("The Bronx", "the bronx", {Naming.OWN}),
        ("The Hague", "the hague", {Naming.USUAL}),
        ("The Dalles", "the dalles", {Naming.OWN}),
        ("New Amsterdam", "new amsterdam", {Naming.OWN, Naming.OTHER}),
    ],
)
def test_a_further_name_has_no_article(words: str, wanted: str, kinds: set[Naming]) -> None:
    assert namings(words, wanted) == kinds


def test_a_demonym_is_told() -> None:
    demonym, place = names(tagged("Kenyan crews left Kenya"))
    assert demonym.is_demonym
    assert not place.is_demonym


def test_a_name_beyond_the_longest_is_not_looked_for() -> None:
    assert max(len(name) for name in index().openings("saint vincent and the grenadines")) < LONGEST


def test_a_line_of_nothing_has_no_names() -> None:
    assert folded("") == []
    assert folded(", . -") == []


WORDS = ["New", "York", "City", "Guinea", "Bissau", "-", ",", ".", "and", "US", "OR", "Ore.", "'s"]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_names_are_in_order_and_never_overlap(chosen: list[str]) -> None:
    found: list[Name] = names(tagged(" ".join(chosen)))
    assert all(one.first <= one.last for one in found)
    assert all(one.last < two.first for one, two in itertools.pairwise(found))
    assert all(name.sites for name in found)
