"""Units and the names of money."""

import pytest

from dateline.reading.figures.currencies import currencies, is_plain, leading, money, units
from dateline.reading.figures.words import table


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("swiss francs", "CHF"),
        ("swiss franc", "CHF"),
        ("ukrainian hryvnias", "UAH"),
        ("hryvnia", "UAH"),
        ("zlotys", "PLN"),
        ("norwegian kroner", "NOK"),
        ("yen", "JPY"),
        ("us dollars", "USD"),
    ],
)
def test_currencies_go_by_their_names(name: str, code: str) -> None:
    assert currencies()[name] == code


@pytest.mark.parametrize("name", ["francs", "pesos", "kroner", "won", "marks", "gold", "reals"])
def test_what_several_currencies_are_named_or_means_something_else_is_open(name: str) -> None:
    assert name not in units()


def test_the_table_comes_before_the_names_of_cldr() -> None:
    assert units()["roubles"] == units()["rubles"] == "RUB"
    assert units()["dollars"] == "USD"
    assert units()["km"] == "km"


def test_what_is_money() -> None:
    assert {"USD", "CHF", "cent", "BRL"} <= money()
    assert not {"km", "%", "magnitude"} & money()
    assert leading()["€"] == "EUR"
    assert leading()["magnitude"] == "magnitude"


def test_names_are_a_few_plain_words() -> None:
    assert is_plain("new taiwan dollars")
    assert not is_plain("bosnia-herzegovina convertible marks")
    assert not is_plain("one two three four five six")
    assert all(is_plain(name) for name in currencies())


def test_the_names_that_are_not_taken_are_names() -> None:
    named = {name.split()[-1] for name in currencies()}
    assert {*table("units", "other")} & named
