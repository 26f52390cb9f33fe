"""The cases of `cases/people.txt`, and who is a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.claims import key
from dateline.articles.pages.people import is_agency, is_desk, is_organisation, names, persons
from helpers import blocks

CASES = [pytest.param(block[0], block[1].strip(), id=block[0]) for _, block in blocks("people")]
LIKE_BYLINES = st.text(alphabet="By JRoe,.|()/-–&@и、文\n\u00a0", max_size=60)


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_case(line: str, expected: str) -> None:
    assert " | ".join(names(line)) == expected.replace("none", "")


@pytest.mark.parametrize(
    "name",
    ["Reuters Staff", "Redaktion", "Editorial Board", "Staff Writer", "Karst News-Team", "Admin"],
)
def test_a_desk(name: str) -> None:
    assert is_desk(name)
    assert is_organisation(name, ())


@pytest.mark.parametrize("name", ["AFP", "dpa", "Associated Press", "Getty Images", "Adria Wire"])
def test_an_agency(name: str) -> None:
    assert is_agency(name)
    assert is_organisation(name, ())


@pytest.mark.parametrize("name", ["Karst Daily", "The Karst Daily", "Karst Daily Trieste"])
def test_an_outlet_is_an_organisation(name: str) -> None:
    assert is_organisation(name, {key("Karst Daily")})


def test_a_host_is_an_organisation() -> None:
    assert is_organisation("karst.example", ())


@pytest.mark.parametrize(
    "name",
    ["Jane Roe", "J. R. Roe", "J.R. Roe", "Michelle de Oliveira", "Jane Roe Jr.", "山田花子"],
)
def test_a_person_is_no_organisation(name: str) -> None:
    assert not is_desk(name)
    assert not is_agency(name)
    assert not is_organisation(name, {key("Karst Daily")})


@pytest.mark.parametrize(("name", "outlet"), [("Maria Venier", "Ria"), ("Kenneth Roe", "Net")])
def test_letters_within_a_name_are_no_outlet(name: str, outlet: str) -> None:
    assert not is_organisation(name, {key(outlet)})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Roe and Marta di Venier", ("Jane Roe", "Marta di Venier")),
        ("By Jane Roe, senior reporter", ("Jane Roe",)),
        ("Text: 山田花子", ("山田花子",)),
        ("Jane", ()),
        ("by the harbour", ()),
        ("AFP", ()),
    ],
)
def test_persons_are_full_names(line: str, expected: tuple[str, ...]) -> None:
    assert persons(line) == expected


@given(st.text(max_size=120) | LIKE_BYLINES)
def test_any_words(line: str) -> None:
    found = names(line)
    assert len(set(found)) == len(found)
    assert all(name == name.strip() != "" for name in found)
    assert set(persons(line)) <= set(found)
