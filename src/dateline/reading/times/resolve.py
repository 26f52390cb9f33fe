"""What an expression means, once it is known from which day it counts.

`Frame` is all that a meaning may depend on; `meaning` is a table from the kind of expression to
the function that resolves it. What can't be resolved keeps X in its value ('XXXX-WXX-7') and
names no days.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from dateline.model import TimeBasis, TimeMod, TimeType
from dateline.reading.times.expressions import (
    Around,
    Compared,
    Distance,
    Expression,
    Fiscal,
    Holiday,
    Lasting,
    Modified,
    Month,
    MonthDay,
    Nth,
    Other,
    PartOf,
    Recurrence,
    Recurring,
    Repeated,
    Shifted,
    Stated,
    TimeOfDay,
    Vague,
    Weekday,
    Weekend,
    occurrences,
)
from dateline.reading.times.periods import (
    DAYS,
    MONTHS,
    OffTheCalendarError,
    Period,
    Unit,
    around,
    days_after,
)
from dateline.reading.times.values import CLOCK, UNKNOWN, duration, open_value

CURRENT_DAYS = 120
IN_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100}
DAYPART_HOURS = {"MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (18, 24)}


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression may count from.

    `today` is the reference day; `ahead` says whether the clause looks to the future (None:
    it does not say); `narrated` is the date that the paragraph tells of; `told` the date last
    mentioned; `quarter` the quarter or half last mentioned; `day` the day last mentioned in the
    sentence.
    """

    today: date | None
    ahead: bool | None = None
    narrated: Period | None = None
    told: Period | None = None
    quarter: Period | None = None
    day: Period | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """TIMEX3 type, value and mod, the basis, and the days or hours meant, without a zone.

    `zone` is an offset that the words themselves state, as in '10:30 GMT'.
    """

    type: TimeType
    value: str
    basis: TimeBasis
    mod: TimeMod | None = None
    period: Period | None = None
    hours: tuple[datetime, datetime] | None = None
    zone: str | None = None


def dated(period: Period, basis: TimeBasis) -> Meaning:
    """A date that is a period; raises `OffTheCalendarError` for the calendar's last."""
    hours = midnight(period.first), midnight(period.after)
    return Meaning(TimeType.DATE, period.value, basis, period=period, hours=hours)


def unknown(value: str, basis: TimeBasis = TimeBasis.RELATIVE) -> Meaning:
    """A date that names no days."""
    return Meaning(TimeType.DATE, value, basis)


# --- recurring parts of the calendar -----------------------------------------------------------


def latest(part: Recurrence, today: date) -> Period:
    """The last one that has begun."""
    return [one for one in occurrences(part, today) if one.first <= today][-1]


def next_one(part: Recurrence, today: date) -> Period:
    """The first one that is not over."""
    return next(one for one in occurrences(part, today) if one.after > today)


def sided(part: Recurrence, today: date, side: int) -> Period:
    """'last': over before today's own began; 'next': begins after today; 'this': the nearest.

    'this Friday' is the Friday of the week, 'this fall' the fall of the year.
    """
    found = occurrences(part, today)
    if side < 0:
        start = around(today, found[0].unit).first
        return [one for one in found if one.after <= start or one.after <= today][-1]
    if side > 0:
        return next(one for one in found if one.first > today)
    cycle = around(today, part.cycle)
    own = [one for one in found if one.contains(today) or cycle.contains(one.first)]
    return own[0] if own else latest(part, today)


def nearest(part: Recurrence, period: Period) -> Period:
    """The one nearest to a period; of two, the later."""
    found = occurrences(part, period.first)
    return min(reversed(found), key=lambda one: one.distance(period))


def recurring(expression: Recurring, frame: Frame) -> Meaning:
    """A part of a cycle in the cycle that is meant."""
    part, side = expression.part, expression.side
    bare = side is None and not isinstance(part, Weekday | Weekend)
    base = frame.told if expression.told else None
    if bare and not frame.ahead:
        base = frame.narrated
    if base is not None:
        found = told_part(part, base, side if expression.told else None)
        return dated(found, TimeBasis.CONTEXT)
    basis = TimeBasis.REFERENCE if bare else TimeBasis.RELATIVE
    if frame.today is None:
        return unknown(open_value(part), basis)
    if side is not None:
        return dated(sided(part, frame.today, side), basis)
    return dated(bare_one(part, frame.today, frame.ahead), basis)


def bare_one(part: Recurrence, today: date, ahead: bool | None) -> Period:  # noqa: FBT001
    """The one that a bare name means: the last, the next, or, of dates and months, the nearest.

    Where a weekday is said too, only a date that agrees counts.
    """
    if isinstance(part, MonthDay) and part.weekday:
        agreeing = [one for one in occurrences(part, today) if part.agrees(one.first)]
        if agreeing:
            return min(agreeing, key=lambda one: one.distance(Period(Unit.DAY, today)))
    before, coming = latest(part, today), next_one(part, today)
    if ahead and not (isinstance(part, Nth) and (today - before.after).days < CURRENT_DAYS):
        return coming
    if ahead is None and isinstance(part, Month | MonthDay | Holiday):
        bias = 2 if isinstance(part, Month) else 1
        own = Period(Unit.DAY, today)
        return before if before.distance(own) <= bias * coming.distance(own) else coming
    return before


def told_part(part: Recurrence, base: Period, side: int | None) -> Period:
    """'that Sunday', 'the following May', 'the previous Friday', counted from a period."""
    if not side:
        return nearest(part, base)
    found = occurrences(part, base.first)
    if side < 0:
        return [one for one in found if one.after <= base.first][-1]
    return next(one for one in found if one.first >= base.after)


def part_of(expression: PartOf, frame: Frame) -> Meaning | None:
    """A part of another period."""
    whole = meaning(expression.whole, frame)
    if whole is None or whole.period is None:
        return unknown(open_value(expression.part))
    return dated(expression.part.within(whole.period), whole.basis)


def compared(expression: Compared, frame: Frame) -> Meaning | None:
    """The story's quarter in another year; the year itself where there is no quarter."""
    whole = meaning(expression.year, frame)
    if whole is None or whole.period is None or frame.quarter is None:
        return whole
    return dated(
        years_after(frame.quarter, whole.period.first.year - frame.quarter.first.year),
        TimeBasis.CONTEXT,
    )


def around_it(expression: Around, frame: Frame) -> Meaning | None:
    """The unit around another expression's period."""
    inner = meaning(expression.inner, frame)
    if inner is None or inner.period is None:
        return unknown(UNKNOWN[expression.unit])
    return dated(around(inner.period.first, expression.unit), inner.basis)


# --- counted from the reference day or the story's ---------------------------------------------


def shifted(expression: Shifted, frame: Frame) -> Meaning | None:
    """A unit counted from the reference day's own; none below the day ('the last minute')."""
    if expression.unit in CLOCK:
        return None
    if frame.today is None:
        return unknown(UNKNOWN[expression.unit])
    period = around(frame.today, expression.unit).shifted(expression.count)
    return dated(period, TimeBasis.RELATIVE)


def other(expression: Other, frame: Frame) -> Meaning | None:
    """A unit counted from the one that the story tells of."""
    unit = expression.unit
    if unit in CLOCK:
        return None
    base = frame.quarter if unit is Unit.QUARTER else frame.told
    if base is not None:
        if not expression.strict and base.unit is not unit:
            return dated(base, TimeBasis.CONTEXT)
        return dated(around(base.first, unit).shifted(expression.count), TimeBasis.CONTEXT)
    if expression.strict or frame.today is None:
        return unknown(UNKNOWN[unit], TimeBasis.CONTEXT)
    return dated(around(frame.today, unit).shifted(-1), TimeBasis.RELATIVE)


def length(unit: Unit) -> tuple[bool, int]:
    """A key that orders units by length."""
    return (unit in MONTHS, MONTHS.get(unit, DAYS.get(unit, 0)))


def distance(expression: Distance, frame: Frame) -> Meaning | None:
    """So many units before or after the reference day, or the date that the story tells of."""
    unit, count = expression.unit, expression.count
    if unit in CLOCK:
        return lasting(Lasting(((unit, count),)), frame)
    if count is None:
        return unknown("PAST_REF" if expression.past else "FUTURE_REF")
    if unit in IN_YEARS:
        unit, count = Unit.YEAR, count * IN_YEARS[unit]
    steps = -round(count) if expression.past else round(count)
    if unit is Unit.YEAR and count == 1 and frame.quarter is not None:
        return dated(years_after(frame.quarter, steps), TimeBasis.CONTEXT)
    if expression.told and frame.told is not None:
        return told_distance(unit, steps, frame.told)
    if frame.today is None:
        return unknown("PAST_REF" if expression.past else "FUTURE_REF")
    return dated(around(frame.today, unit).shifted(steps), TimeBasis.RELATIVE)


def told_distance(unit: Unit, steps: int, told: Period) -> Meaning:
    """So many units from a date that the story tells of; unknown where that is coarser."""
    if unit is Unit.YEAR and told.unit in (Unit.MONTH, Unit.SEASON):
        return dated(years_after(told, steps), TimeBasis.CONTEXT)
    if length(told.unit) > length(unit):
        return unknown(UNKNOWN[unit], TimeBasis.CONTEXT)
    return dated(around(told.first, unit).shifted(steps), TimeBasis.CONTEXT)


def years_after(period: Period, years: int) -> Period:
    """The same month, quarter or season so many years later."""
    return period.shifted(years * MONTHS[Unit.YEAR] // MONTHS[period.unit])


def lasting(expression: Lasting, frame: Frame) -> Meaning:
    """A length of time; the days of one that ends or begins now."""
    value = duration(expression.amounts)
    found = Meaning(TimeType.DURATION, value, TimeBasis.STATED)
    unit, count = expression.amounts[0]
    if not expression.side or frame.today is None or count is None or unit in CLOCK:
        return replace(found, basis=TimeBasis.RELATIVE) if expression.side else found
    return replace(
        found,
        basis=TimeBasis.RELATIVE,
        hours=stretch(unit, round(count), expression.side, frame.today),
    )


def stretch(unit: Unit, count: int, side: int, today: date) -> tuple[datetime, datetime]:
    """From so many units ago to the end of today, or from today on."""
    length = DAYS[unit] * count if unit in DAYS else round(MONTHS[unit] * count * 30.436875)
    if side < 0:
        return midnight(days_after(today, -length)), midnight(days_after(today, 1))
    return midnight(today), midnight(days_after(today, length))


def midnight(day: date) -> datetime:
    """The first moment of a day, without a zone."""
    return datetime.combine(day, time())


def vague(expression: Vague, frame: Frame) -> Meaning:
    """PRESENT_REF is the reference day; past and future name no days."""
    if expression.value != "PRESENT_REF":
        return unknown(expression.value)
    if frame.today is None:
        return unknown(expression.value, TimeBasis.REFERENCE)
    return replace(
        dated(Period(Unit.DAY, frame.today), TimeBasis.REFERENCE), value=expression.value
    )


def fiscal(expression: Fiscal, frame: Frame) -> Meaning:
    """A fiscal year: which days it has, only the company knows."""
    if expression.number is not None:
        return unknown(f"FY{expression.number:04}", TimeBasis.STATED)
    if frame.today is None:
        return unknown("FYXXXX")
    return unknown(f"FY{frame.today.year + expression.count:04}")


def time_of_day(expression: TimeOfDay, frame: Frame) -> Meaning | None:
    """A part of a day, or an hour, on the day that is said or last told of."""
    day = day_meant(expression, frame)
    clock, zone = expression.code[:6], expression.code[6:] or None
    suffix = clock if clock.startswith("T") else f"T{clock}"
    if day is None or day.period is None or day.period.unit is not Unit.DAY:
        value = UNKNOWN[Unit.DAY] + suffix if day is None else day.value + suffix
        return Meaning(TimeType.TIME, value, day.basis if day else TimeBasis.REFERENCE)
    first = day.period.first
    return Meaning(
        TimeType.TIME,
        first.isoformat() + suffix,
        day.basis,
        day.mod,
        day.period,
        hours_of(first, clock),
        zone,
    )


def day_meant(expression: TimeOfDay, frame: Frame) -> Meaning | None:
    """The day that a time of day is on: said, last told of in the sentence, or the reference."""
    if expression.day is not None:
        return meaning(expression.day, frame)
    if frame.day is not None:
        return dated(frame.day, TimeBasis.CONTEXT)
    return dated(Period(Unit.DAY, frame.today), TimeBasis.REFERENCE) if frame.today else None


def hours_of(day: date, code: str) -> tuple[datetime, datetime]:
    """From when to when a part of a day runs, or the minute of an hour."""
    start = midnight(day)
    if code in DAYPART_HOURS:
        first, after = DAYPART_HOURS[code]
        return start + timedelta(hours=first), start + timedelta(hours=after)
    hour, minute = int(code[1:3]), int(code[4:6])
    moment = start + timedelta(hours=hour, minutes=minute)
    return moment, moment + timedelta(minutes=1)


def modified(expression: Modified, frame: Frame) -> Meaning | None:
    """An expression with its mod."""
    inner = meaning(expression.inner, frame)
    return None if inner is None else replace(inner, mod=expression.mod)


RESOLVERS: dict[type, Callable[..., Meaning | None]] = {
    Stated: lambda expression, _: dated(expression.period, TimeBasis.STATED),
    Recurring: recurring,
    PartOf: part_of,
    Compared: compared,
    Around: around_it,
    Shifted: shifted,
    Other: other,
    Distance: distance,
    Lasting: lasting,
    Repeated: lambda expression, _: Meaning(TimeType.SET, expression.value, TimeBasis.STATED),
    Vague: vague,
    Fiscal: fiscal,
    TimeOfDay: time_of_day,
    Modified: modified,
}


def meaning(expression: Expression, frame: Frame) -> Meaning | None:
    """What an expression means in a frame; None where it turns out to be no time at all."""
    try:
        return RESOLVERS[type(expression)](expression, frame)
    except (OffTheCalendarError, IndexError, StopIteration):
        return None
