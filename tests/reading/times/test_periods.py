from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.times.periods import (
    OffTheCalendarError,
    Period,
    Unit,
    around,
    day_of,
    days_after,
    months_after,
    year,
)

CALENDAR = [unit for unit in Unit if unit not in (Unit.SECOND, Unit.MINUTE, Unit.HOUR)]
DAYS = st.dates(date(1200, 1, 1), date(2800, 1, 1))


@pytest.mark.parametrize(
    ("unit", "value", "first", "after"),
    [
        (Unit.DAY, "2021-04-11", date(2021, 4, 11), date(2021, 4, 12)),
        (Unit.WEEK, "2021-W14", date(2021, 4, 5), date(2021, 4, 12)),
        (Unit.WEEKEND, "2021-W14-WE", date(2021, 4, 10), date(2021, 4, 12)),
        (Unit.MONTH, "2021-04", date(2021, 4, 1), date(2021, 5, 1)),
        (Unit.QUARTER, "2021-Q2", date(2021, 4, 1), date(2021, 7, 1)),
        (Unit.SEASON, "2021-SP", date(2021, 3, 1), date(2021, 6, 1)),
        (Unit.HALF, "2021-H1", date(2021, 1, 1), date(2021, 7, 1)),
        (Unit.YEAR, "2021", date(2021, 1, 1), date(2022, 1, 1)),
        (Unit.DECADE, "202", date(2020, 1, 1), date(2030, 1, 1)),
        (Unit.CENTURY, "20", date(2000, 1, 1), date(2100, 1, 1)),
    ],
)
def test_what_a_day_lies_in(unit: Unit, value: str, first: date, after: date) -> None:
    period = around(date(2021, 4, 11), unit)
    assert (period.value, period.first, period.after) == (value, first, after)


def test_the_year_of_a_week_is_that_of_its_thursday() -> None:
    assert around(date(2021, 1, 1), Unit.WEEK).value == "2020-W53"


def test_winter_belongs_to_the_year_it_begins_in() -> None:
    assert around(date(2021, 2, 3), Unit.SEASON).value == "2020-WI"


@given(DAYS, st.sampled_from(CALENDAR))
def test_a_day_lies_in_its_period_but_for_weekends_ahead(day: date, unit: Unit) -> None:
    period = around(day, unit)
    assert period.first < period.after
    assert period.contains(day) or (unit is Unit.WEEKEND and day < period.first)


@given(DAYS, st.sampled_from(CALENDAR), st.integers(-9, 9))
def test_neighbours_touch(day: date, unit: Unit, count: int) -> None:
    period = around(day, unit)
    assert period.shifted(count).shifted(-count) == period
    if unit is not Unit.WEEKEND:
        assert period.shifted(1).first == period.after
        assert period.distance(period.shifted(1)) == 0


def test_distance_counts_days_between() -> None:
    first, second = Period(Unit.DAY, date(2021, 4, 1)), Period(Unit.DAY, date(2021, 4, 11))
    assert first.distance(second) == second.distance(first) == 9


@pytest.mark.parametrize(
    "call",
    [
        lambda: day_of(2021, 2, 30),
        lambda: day_of(10000, 1, 1),
        lambda: days_after(date(9999, 12, 31), 1),
        lambda: months_after(date(1, 1, 1), -1),
        lambda: year(0),
    ],
)
def test_off_the_calendar(call: object) -> None:
    with pytest.raises(OffTheCalendarError):
        call()  # type: ignore[operator]


def test_units_of_the_clock_give_the_day() -> None:
    assert around(date(2021, 4, 11), Unit.HOUR) == Period(Unit.DAY, date(2021, 4, 11))
