"""Rules for times of day, with the day that they are on where one is said."""

from dateline.reading.times.cursor import rule
from dateline.reading.times.dates import DateRules, mod
from dateline.reading.times.expressions import (
    Expression,
    Other,
    Shifted,
    TimeOfDay,
    names_a_day,
)
from dateline.reading.times.periods import Unit

NOON = 12
MINUTES = 60


class ClockRules(DateRules):
    """The rules for the clock and the parts of the day."""

    @rule
    def clocked(self) -> Expression | None:
        """A time of day with its day, before or behind it."""
        return self.longest(self.time_and_day, self.day_and_time, self.night, self.told_part)

    @rule
    def time_and_day(self) -> Expression | None:
        """'10 p.m. EST on Wednesday', 'noon Saturday', 'mid-afternoon yesterday'."""
        hedge = self.take("hedge")
        name = self.edge()
        code = self.hour() or (self.take("daypart") if name else self.part_code())
        if code is None:
            return None
        return mod(mod(TimeOfDay(code, self.on_day()), name), hedge)

    @rule
    def on_day(self) -> Expression | None:
        """The day after a time of day."""
        self.skip("comma")
        self.skip("on", "of")
        day = self.dated()
        return day if names_a_day(day) else None

    @rule
    def part_code(self) -> str | None:
        """'the morning', 'morning', which count only with a determiner or a day; 'at dawn'."""
        if self.sees("near", -1) and (code := self.take("dawn")):
            return code
        determined = self.take("det") is not None
        code = self.take("daypart")
        if code is None:
            return None
        if determined:
            return code
        after = self.at
        day = self.on_day()
        self.at = after
        return code if day is not None else None

    @rule
    def day_and_time(self) -> Expression | None:
        """'Friday night', 'Aug. 7 at noon', 'early Friday morning', 'this morning'."""
        name = self.edge()
        side = self.side_day()
        day = side or self.period()
        if not names_a_day(day):
            return None
        code = self.take("daypart") or (None if side else self.at_hour())
        return None if code is None else mod(TimeOfDay(code, day), name)

    @rule
    def at_hour(self) -> str | None:
        """The hour after a day: ', at 10 a.m.'."""
        self.skip("comma")
        self.skip("at", "hedge")
        return self.hour()

    @rule
    def side_day(self) -> Expression | None:
        """The day that 'this morning' or 'that night' is a part of."""
        if self.sees("side") and self.sees("daypart", 1):
            return Shifted(Unit.DAY, int(self.take("side") or 0))
        count = self.take("other")
        if count is not None and self.sees("daypart"):
            return Other(Unit.DAY, int(count))
        return None

    @rule
    def night(self) -> Expression | None:
        """'tonight', 'last night', 'overnight'."""
        name = self.edge()
        offset = self.take("deictic")
        if offset is None or " " not in offset:
            return None
        days, code = offset.split()
        return mod(TimeOfDay(code, Shifted(Unit.DAY, int(days))), name)

    @rule
    def told_part(self) -> Expression | None:
        """'4 in the morning'."""
        count = self.take("number")
        if count is None or not self.take("of") or not self.take("det"):
            return None
        part = self.take("daypart")
        code = hour_code(count, part == "MO") if part else None
        return None if code is None else TimeOfDay(code, self.on_day())

    @rule
    def hour(self) -> str | None:
        """A clock time as 'T17:00', with its zone behind it where one is said: 'T17:00-05:00'."""
        code = self.plain_hour()
        if code is None:
            return None
        self.skip("localtime")
        return code + (self.take("zone") or "")

    @rule
    def plain_hour(self) -> str | None:
        """'5 p.m.', '10:35', 'noon', '1030 GMT', '6 o'clock'."""
        if (hour := self.take("hour")) is not None:
            return "T" + hour
        if self.sees("fourdigits") and self.sees("zone", 1):
            digits = self.take("fourdigits") or ""
            return hour_code(f"{digits[:2]}:{digits[2:]}", None)
        time = self.take("clock", "number")
        if time is None:
            return None
        meridiem = self.take("meridiem")
        if meridiem:
            return hour_code(time, meridiem == "a")
        return hour_code(time, None) if ":" in time or self.take("oclock") else None


def hour_code(time: str, morning: bool | None) -> str | None:  # noqa: FBT001 - None: as it stands
    """'T17:00' of '5' or '5:00' in the afternoon; None for what is no time.

    >>> hour_code("12:30", True)
    'T00:30'
    """
    time = time.replace(".", ":")
    if not time.replace(":", "").isdecimal():
        return None
    hours, minutes, *_ = (*map(int, time.split(":")), 0)
    if morning is not None:
        if not 1 <= hours <= NOON:
            return None
        hours = hours % NOON + (0 if morning else NOON)
    valid = hours < 2 * NOON and minutes < MINUTES
    return f"T{hours:02}:{minutes:02}" if valid else None
