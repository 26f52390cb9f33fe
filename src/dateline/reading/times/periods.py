"""Stretches of the calendar: days, weeks, months, quarters, seasons, years, decades, centuries.

A `Period` knows its days, its TIMEX3 value, and its neighbours of the same unit. A season is
the three months from March, June, September or December, under the year it begins in; a week
is ISO 8601's, from Monday.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta
from enum import StrEnum


class Unit(StrEnum):
    """Units of the calendar, and below them those of the clock."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


MONTHS = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
DAYS = {Unit.DAY: 1, Unit.WEEKEND: 2, Unit.WEEK: 7}
SEASON_OF_MONTH = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


VALUES: dict[Unit, Callable[[date], str]] = {
    Unit.DAY: date.isoformat,
    Unit.WEEKEND: lambda day: _week(day) + "-WE",
    Unit.WEEK: _week,
    Unit.MONTH: lambda day: f"{day.year:04}-{day.month:02}",
    Unit.QUARTER: lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    Unit.SEASON: lambda day: f"{day.year:04}-{SEASON_OF_MONTH[day.month]}",
    Unit.HALF: lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    Unit.YEAR: lambda day: f"{day.year:04}",
    Unit.DECADE: lambda day: f"{day.year // 10:03}",
    Unit.CENTURY: lambda day: f"{day.year // 100:02}",
}


class OffTheCalendarError(ValueError):
    """A day before the year 1 or after 9999; the reader takes such an expression for none."""


def day_of(year: int, month: int, day: int) -> date:
    """The date; raises `OffTheCalendarError` where the calendar has none."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError) as error:
        raise OffTheCalendarError(f"no such day: {year}-{month}-{day}") from error


def days_after(day: date, count: int) -> date:
    """So many days later; raises `OffTheCalendarError`."""
    try:
        return day + timedelta(count)
    except OverflowError as error:
        raise OffTheCalendarError(f"{count} days after {day}") from error


def months_after(day: date, count: int) -> date:
    """The first of the month so many months later; raises `OffTheCalendarError`."""
    months = day.year * 12 + day.month - 1 + count
    return day_of(months // 12, months % 12 + 1, 1)


@dataclass(frozen=True, slots=True)
class Period:
    """A run of days: `first` is its first day, of the kind that `unit` begins on."""

    unit: Unit
    first: date

    @property
    def value(self) -> str:
        """The TIMEX3 value, as '2021-04-11', '2021-W14', '2021-Q2', '2021-SP', '202'."""
        return VALUES[self.unit](self.first)

    @property
    def after(self) -> date:
        """The first day after it."""
        if self.unit in DAYS:
            return days_after(self.first, DAYS[self.unit])
        return months_after(self.first, MONTHS[self.unit])

    def shifted(self, count: int) -> "Period":
        """Its neighbour, `count` units later."""
        if self.unit in DAYS:
            step = 1 if self.unit is Unit.DAY else 7
            return Period(self.unit, days_after(self.first, step * count))
        return Period(self.unit, months_after(self.first, MONTHS[self.unit] * count))

    def contains(self, day: date) -> bool:
        """Whether the day is one of its days."""
        return self.first <= day < self.after

    def distance(self, other: "Period") -> int:
        """Days between the two; 0 where they touch or overlap."""
        return max(0, (self.first - other.after).days, (other.first - self.after).days)


def around(day: date, unit: Unit) -> Period:
    """The period of that unit that a day lies in; of weekends, the one not over before it.

    Units below the day give the day.

    >>> around(date(2021, 4, 11), Unit.QUARTER).value
    '2021-Q2'
    """
    if unit is Unit.WEEK:
        return Period(unit, days_after(day, -day.weekday()))
    if unit is Unit.WEEKEND:
        return Period(unit, days_after(day, 5 - day.weekday()))
    if unit is Unit.SEASON:
        return Period(unit, months_after(day, -(day.month % 3)))
    if unit in (Unit.DECADE, Unit.CENTURY):
        span = MONTHS[unit] // 12
        return Period(unit, day_of(max(MINYEAR, day.year // span * span), 1, 1))
    if unit in MONTHS:
        return Period(unit, months_after(day, -((day.month - 1) % MONTHS[unit])))
    return Period(Unit.DAY, day)


def year(number: int) -> Period:
    """The calendar year; raises `OffTheCalendarError`."""
    return Period(Unit.YEAR, day_of(number, 1, 1))
