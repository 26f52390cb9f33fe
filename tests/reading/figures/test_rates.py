"""What a rate is for."""

import pytest

from dateline.reading.figures.rates import per
from measures import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$30 a barrel", ("barrel", 4)),
        ("12 a day", ("day", 3)),
        ("12 a day after", ("", 1)),
        ("12 a days", ("", 1)),
        ("12 a boat", ("", 1)),
        ("12 every night", ("night", 3)),
        ("12 per 100,000 people", ("100,000 people", 4)),
        ("12 per 1,000", ("1,000", 3)),
        ("12 per square mile", ("square mile", 4)),
        ("12 per capita income", ("capita", 3)),
        ("12 per day", ("day", 3)),
        ("12/day", ("day", 3)),
        ("12 per", ("", 2)),
        ("12 boats", ("", 1)),
    ],
)
def test_per(text: str, expected: tuple[str, int]) -> None:
    found = words(text)
    end = next(at for at, word in enumerate(found) if word.kind == "number") + 1
    said, last = per(found, end)
    assert (said, last) == expected


def test_a_unit_may_say_it_itself() -> None:
    assert per(words("40 km/h now"), 2) == ("hour", 2)
    assert per(words("40 mph"), 2) == ("hour", 2)
    assert per(words("40 km"), 2) == ("", 2)
