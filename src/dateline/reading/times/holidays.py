"""Days that are kept each year: fixed, the nth weekday of a month, or counted from Easter."""

from datetime import date
from functools import cache

from dateline.reading.times.periods import day_of, days_after, months_after
from dateline.tables import Row, rows

FROM_THE_SECOND = "election-day"


@cache
def counted() -> dict[str, Row]:
    """The table of holidays whose day is counted, by key."""
    return {key: (*rest,) for key, *rest in rows("dateline.reading.lexicon", "holidays", 4)}


def easter(year: int) -> date:
    """Easter Sunday, Gregorian (the anonymous computus; Meeus, Astronomical Algorithms, ch. 8)."""
    century, rest = divmod(year, 100)
    correction = (19 * (year % 19) + century - century // 4 - _lunar(century) + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - correction - rest % 4) % 7
    shift = (year % 19 + 11 * correction + 22 * weekday) // 451
    month, day = divmod(correction + weekday - 7 * shift + 114, 31)
    return day_of(year, month, day + 1)


def _lunar(century: int) -> int:
    return (century - (century + 8) // 25 + 1) // 3


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday (1 for Monday) of a month; -1 is the last."""
    first = day_of(year, month, 1)
    if nth < 0:
        last = days_after(months_after(first, 1), -1)
        return days_after(last, -((last.isoweekday() - weekday) % 7))
    return days_after(first, (weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def holiday(key: str, year: int) -> date:
    """The day of a holiday: `key` is 'MM-DD' or a key of the table."""
    if key not in counted():
        month, day = key.split("-")
        return day_of(year, int(month), int(day))
    month, weekday, nth = counted()[key]
    if month == "easter":
        return days_after(easter(year), int(nth))
    if key == FROM_THE_SECOND:
        monday = nth_weekday(year, int(month), 1, 1)
        return days_after(monday, 1)
    return nth_weekday(year, int(month), int(weekday), int(nth))
