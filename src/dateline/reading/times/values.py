"""TIMEX3 values of lengths of time, and of what is known only in part."""

from dateline.reading.times.expressions import (
    Month,
    MonthDay,
    Nth,
    Recurrence,
    Season,
    Weekday,
)
from dateline.reading.times.periods import SEASON_OF_MONTH, Unit

CLOCK = {Unit.HOUR: "H", Unit.MINUTE: "M", Unit.SECOND: "S"}
LETTERS = {
    Unit.DAY: ("D", 1),
    Unit.WEEKEND: ("D", 2),
    Unit.WEEK: ("W", 1),
    Unit.MONTH: ("M", 1),
    Unit.QUARTER: ("Q", 1),
    Unit.SEASON: ("M", 3),
    Unit.HALF: ("M", 6),
    Unit.YEAR: ("Y", 1),
    Unit.DECADE: ("Y", 10),
    Unit.CENTURY: ("Y", 100),
}
UNKNOWN = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.HALF: "XXXX-HX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
}
UNTOLD = {Unit.DECADE: "PXDE", Unit.CENTURY: "PXCE"}


def number(value: float) -> str:
    """A number without a needless '.0'."""
    return f"{value:g}" if value < 1e6 else str(int(value))  # noqa: PLR2004 - where :g goes to e+06


def duration(amounts: tuple[tuple[Unit, float | None], ...]) -> str:
    """'P3D', 'PT1H30M', 'P2Y6M'; 'PXY' where the number is not told.

    Decades and centuries are counted in years, as TimeBank does.
    """
    days, clock = "", ""
    for unit, count in amounts:
        if unit in CLOCK:
            clock += ("X" if count is None else number(count)) + CLOCK[unit]
        elif count is None and unit in UNTOLD:
            return UNTOLD[unit]
        else:
            letter, size = LETTERS[unit]
            days += ("X" if count is None else number(count * size)) + letter
    return f"P{days}" + (f"T{clock}" if clock else "")


def open_value(part: Recurrence) -> str:
    """The value of a part whose cycle is not known."""
    match part:
        case Weekday(weekday):
            return f"XXXX-WXX-{weekday}"
        case Month(month):
            return f"XXXX-{month:02}"
        case MonthDay(month, day):
            return f"XXXX-{month:02}-{day:02}"
        case Season(month):
            return f"XXXX-{SEASON_OF_MONTH[month]}"
        case Nth(unit, number):
            return f"XXXX-{unit[0].upper()}{number}"
        case _:
            return UNKNOWN[Unit.DAY]
