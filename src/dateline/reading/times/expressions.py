"""What a time expression says before it is known from which day it counts.

A `Recurrence` is a part of the calendar that comes again in each cycle: a month in each year, a
weekday in each week. `within` finds it in a given period: this is how 'the third quarter' of
'last year', or 'March 16' in a paragraph about 2014, refine a period into one of its parts.
"""

from dataclasses import dataclass
from datetime import date

from dateline.model import TimeMod
from dateline.reading.times.holidays import holiday
from dateline.reading.times.periods import (
    MONTHS,
    OffTheCalendarError,
    Period,
    Unit,
    around,
    day_of,
    days_after,
    months_after,
)


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year."""

    month: int
    cycle = Unit.YEAR

    def within(self, whole: Period) -> Period:
        """The month of the year that the period begins in."""
        return Period(Unit.MONTH, day_of(whole.first.year, self.month, 1))


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a year, as 'March 16'; `weekday` is the one that the words say it was, or 0."""

    month: int
    day: int
    weekday: int = 0
    cycle = Unit.YEAR

    def within(self, whole: Period) -> Period:
        """The day in the year that the period begins in."""
        return Period(Unit.DAY, day_of(whole.first.year, self.month, self.day))

    def agrees(self, day: date) -> bool:
        """Whether a day is of the weekday that the words say."""
        return self.weekday in (0, day.isoweekday())


@dataclass(frozen=True, slots=True)
class DayNumber:
    """A day of a month, as 'the 15th'."""

    day: int
    cycle = Unit.MONTH

    def within(self, whole: Period) -> Period:
        """The day in the month that the period begins in."""
        return Period(Unit.DAY, day_of(whole.first.year, whole.first.month, self.day))


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of a week, 1 for Monday."""

    weekday: int
    cycle = Unit.WEEK

    def within(self, whole: Period) -> Period:
        """The first such day from the period's first on."""
        ahead = (self.weekday - whole.first.isoweekday()) % 7
        return Period(Unit.DAY, days_after(whole.first, ahead))


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth quarter or half of a year."""

    unit: Unit
    number: int
    cycle = Unit.YEAR

    def within(self, whole: Period) -> Period:
        """The quarter or half of the year that the period begins in."""
        first = day_of(whole.first.year, 1, 1)
        return Period(self.unit, months_after(first, MONTHS[self.unit] * (self.number - 1)))


@dataclass(frozen=True, slots=True)
class Season:
    """A season by its first month: 3, 6, 9 or 12."""

    month: int
    cycle = Unit.YEAR

    def within(self, whole: Period) -> Period:
        """The season that begins in the year that the period begins in."""
        return Period(Unit.SEASON, day_of(whole.first.year, self.month, 1))


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day that is kept each year, by its key in the table."""

    key: str
    cycle = Unit.YEAR

    def within(self, whole: Period) -> Period:
        """The day in the year that the period begins in."""
        return Period(Unit.DAY, holiday(self.key, whole.first.year))


@dataclass(frozen=True, slots=True)
class Weekend:
    """Saturday and Sunday of a week."""

    cycle = Unit.WEEK

    def within(self, whole: Period) -> Period:
        """The weekend of the week that the period begins in."""
        return around(whole.first, Unit.WEEKEND)


Recurrence = Month | MonthDay | DayNumber | Weekday | Weekend | Nth | Season | Holiday


def occurrences(part: Recurrence, near: date) -> list[Period]:
    """The part in the cycle around a day and its four neighbours on both sides, in order.

    Four, since February 29 may be that far. Cycles that lack it are passed over.
    """
    found = []
    cycle = around(near, part.cycle)
    for count in range(-4, 5):
        try:
            found.append(part.within(cycle.shifted(count)))
        except OffTheCalendarError:
            continue
    return found


@dataclass(frozen=True, slots=True)
class Stated:
    """A period that the words name in full: '2014', 'March 16, 2014', 'the 1990s'."""

    period: Period


@dataclass(frozen=True, slots=True)
class Recurring:
    """A part of a cycle: 'Sunday', 'March 30', 'last July' (`side` -1), 'this fall' (0).

    `told` where it counts from what the story tells of: 'that Sunday', 'the following May'.
    """

    part: Recurrence
    side: int | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part of another expression's period: 'the third quarter of last year'."""

    part: Recurrence
    whole: "Expression"


@dataclass(frozen=True, slots=True)
class Around:
    """The unit that another expression's period lies in: 'the week of March 6'."""

    unit: Unit
    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Compared:
    """The story's quarter in another year: 'the 1988 period', 'last year's quarter'."""

    year: "Expression"


@dataclass(frozen=True, slots=True)
class Shifted:
    """A unit counted from the one that the reference day lies in: 'last week', 'today'."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class Other:
    """A unit counted from the one that the story tells of: 'that day', 'the following month'.

    `strict` is false where the reference day's own serves if the story tells of no other.
    """

    unit: Unit
    count: int
    strict: bool = True


@dataclass(frozen=True, slots=True)
class Distance:
    """So many units before or after: 'six weeks ago', 'a year earlier' (`told`), in each unit.

    `count` is negative for the past, None where the words are vague ('several years ago').
    """

    unit: Unit
    count: float | None
    past: bool
    told: bool


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of time; `side` is -1 where it ends now, 1 where it starts now, None else.

    `amounts` are counts by unit, longest unit first; None is a number that is not told.
    """

    amounts: tuple[tuple[Unit, float | None], ...]
    side: int | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set of times, by its TIMEX3 value: 'daily' P1D, 'Mondays' XXXX-WXX-1."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A fiscal year, which no calendar tells the days of: 'fiscal 1989'; `count` from now."""

    number: int | None
    count: int = 0


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A part of a day or an hour, on a day if one is said.

    `code` is 'MO', 'NI', ... or 'T17:00', with its zone where the words say it: 'T17:00-05:00'.
    """

    code: str
    day: "Expression | None" = None


@dataclass(frozen=True, slots=True)
class Modified:
    """An expression with a TIMEX3 mod: 'late February', 'nearly two years'."""

    inner: "Expression"
    mod: TimeMod


Expression = (
    Stated
    | Recurring
    | PartOf
    | Compared
    | Around
    | Shifted
    | Other
    | Distance
    | Lasting
    | Repeated
    | Vague
    | Fiscal
    | TimeOfDay
    | Modified
)


def names_a_day(expression: "Expression | None") -> bool:
    """Whether an expression can name one day, which a time of day may be on."""
    match expression:
        case Modified(inner):
            return names_a_day(inner)
        case Stated(period):
            return period.unit is Unit.DAY
        case Recurring(part) | PartOf(part):
            return isinstance(part, Weekday | MonthDay | DayNumber | Holiday)
        case Shifted(unit) | Other(unit):
            return unit is Unit.DAY
        case _:
            return False
