import pytest

from casting import row
from dateline.reading.actors.roles import apposed, before, country_in, noun_at, titled
from dateline.reading.parse import Parser


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Harbour Minister Ana Rojas left.", "Ana", "Harbour Minister"),
        ("Kenyan Ambassador to the United States Peter Okello left.", "Peter", "Kenyan Ambassador"),
        ("Ana Rojas left.", "Ana", ""),
    ],
)
def test_titles_in_capitals(words: str, name: str, role: str, parser: Parser) -> None:
    own = row(parser, words)
    last = len(own.printed) - 3
    found, first = titled(own, 0, last)
    assert own.printed[first] == name
    assert words[: found.span.end].startswith(role) if found else not role


def test_a_role_in_small_letters_before_a_name(parser: Parser) -> None:
    own = row(parser, "The former harbour pilot Dario Zanin left.")
    found = before(own, own.printed.index("Dario"), own.printed.index("Zanin"))
    assert found
    assert (found.noun, found.sector) == ("pilot", "MIL")


def test_a_role_behind_a_name(parser: Parser) -> None:
    words = "Ana Rojas, 44, the director of the Kenyan port, left."
    own = row(parser, words)
    found = apposed(own, 1)
    assert found
    assert words[found.span.start : found.span.end] == "director of the Kenyan port"
    assert found.country == "KEN"


def test_what_is_no_role(parser: Parser) -> None:
    own = row(parser, "Ana Rojas, Luis Paz and the ferry left.")
    assert apposed(own, 1) is None
    assert before(own, 0, 1) is None
    assert noun_at(own, 0, 1, "office") is None
    assert country_in(own, 0, 1) is None


def test_a_spokeswoman_is_she(parser: Parser) -> None:
    own = row(parser, "The Kremlin spokeswoman Ivanka left.")
    place = own.printed.index("Ivanka")
    found = before(own, place, place)
    assert found
    assert (found.sex, found.country) == ("f", "RUS")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Rojas, the engineer who built it, said it was safe.", "engineer who built it"),
        ("Rojas, the engineer who will go, said it was safe.", "engineer"),
        ("Rojas, the engineer who built it said no.", "engineer"),
    ],
)
def test_a_role_has_a_short_clause_that_tells_it(parser: Parser, words: str, found: str) -> None:
    line = row(parser, words)
    own = apposed(line, 0)
    assert own
    assert words[own.span.start : own.span.end] == found
