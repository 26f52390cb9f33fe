from datetime import date

import pytest

from dateline.reading.times.holidays import easter, holiday, nth_weekday


@pytest.mark.parametrize(
    "day",
    [
        date(1818, 3, 22),
        date(1943, 4, 25),
        date(2000, 4, 23),
        date(2021, 4, 4),
        date(2024, 3, 31),
        date(2038, 4, 25),
    ],
)
def test_easter(day: date) -> None:
    assert easter(day.year) == day


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("12-25", date(2021, 12, 25)),
        ("thanksgiving", date(2021, 11, 25)),
        ("memorial-day", date(2021, 5, 31)),
        ("labor-day", date(2021, 9, 6)),
        ("election-day", date(2024, 11, 5)),
        ("election-day", date(2022, 11, 8)),
        ("good-friday", date(2021, 4, 2)),
        ("easter-monday", date(2021, 4, 5)),
    ],
)
def test_holidays(key: str, day: date) -> None:
    assert holiday(key, day.year) == day


def test_the_last_of_a_month() -> None:
    assert nth_weekday(2021, 2, 7, -1) == date(2021, 2, 28)
    assert nth_weekday(2021, 2, 1, -1) == date(2021, 2, 22)
