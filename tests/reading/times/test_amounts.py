import pytest

from dateline.reading.times.amounts import AmountRules
from dateline.reading.times.lexer import words
from dateline.reading.times.values import duration


def rules(text: str) -> AmountRules:
    return AmountRules(*words(text, 0, {}))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three days", "P3D"),
        ("twenty-six weeks", "P26W"),
        ("twenty four hours", "PT24H"),
        ("two hundred and ten years", "P210Y"),
        ("two hundred years", "P200Y"),
        ("a hundred years", "P100Y"),
        ("two thousand years", "P2000Y"),
        ("1,000 years", "P1000Y"),
        ("2 1/2 years", "P2Y6M"),
        ("two and a half years", "P2Y6M"),
        ("half an hour", "PT30M"),
        ("half a year", "P6M"),
        ("a minute and a half", "PT1M30S"),
        ("1.5 hours", "PT1H30M"),
        ("a couple of decades", "P20Y"),
        ("a fortnight", "P2W"),
        ("several weeks", "PXW"),
        ("two to three weeks", "PXW"),
        ("12-18 months", "PXM"),
        ("10 more years", "P10Y"),
        ("30-year", "P30Y"),
        ("several centuries", "PXCE"),
        ("some decades", "PXDE"),
        ("1.5 weeks", "P1.5W"),
        ("three boats", None),
        ("the days", None),
    ],
)
def test_lengths(text: str, value: str | None) -> None:
    amounts = rules(text).quantity()
    assert (None if amounts is None else duration(amounts)) == value


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1998", 1998),
        ("nineteen ninety-six", 1996),
        ("two thousand", 2000),
        ("twenty twenty", 2020),
        ("nineteen boats", None),
        ("nineteen five", None),
        ("boats", None),
        ("nineteen", None),
    ],
)
def test_years(text: str, year: int | None) -> None:
    own = rules(text)
    assert own.year_number() == year
    assert year is not None or own.at == 0
