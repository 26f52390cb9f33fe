"""Rules for dates: what names days, weeks, months, quarters, years and more."""

from collections.abc import Callable

from dateline.model import TimeMod
from dateline.reading.times.amounts import AmountRules
from dateline.reading.times.cursor import rule
from dateline.reading.times.expressions import (
    Around,
    Compared,
    Distance,
    Expression,
    Fiscal,
    Holiday,
    Modified,
    Month,
    MonthDay,
    Nth,
    Other,
    PartOf,
    Recurrence,
    Recurring,
    Season,
    Shifted,
    Stated,
    Weekday,
    Weekend,
)
from dateline.reading.times.periods import Period, Unit, around, day_of, year
from dateline.reading.times.tense import listed
from dateline.reading.times.values import CLOCK

LAST_DAY = 31
MONTHS_OF_A_YEAR = 12
CENTURY_YEARS = 100
PIVOT = 50
SURELY_A_YEAR = 1900
NTH = {Unit.QUARTER: 4, Unit.HALF: 2}
OPEN_UNITS = (Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY, Unit.QUARTER)


def mod(expression: Expression, name: str | None) -> Expression:
    """The expression with a TIMEX3 mod, if one is named."""
    return Modified(expression, TimeMod(name)) if name else expression


class DateRules(AmountRules):
    """The rules for dates; `lasting` and clock times build on them."""

    @rule
    def dated(self) -> Expression | None:
        """[HEDGE] [DET] [mod] period."""
        hedge = None if self.sees("det", 1) else self.take("hedge")
        if hedge not in (None, TimeMod.APPROX):
            return None
        name = self.edge()
        found = self.period() or (self.whole_period() if name else None)
        return None if found is None else mod(mod(found, name), hedge)

    @rule
    def edge(self) -> str | None:
        """'early', 'mid-', 'later', 'the end of', 'earlier in'."""
        start = self.at
        self.skip("det")
        name = self.take("edge")
        if name and self.take("of"):
            return name
        self.at = start
        if not self.sees("early") and not self.sees("mid") and not self.sees("late"):
            self.skip("det")
        name = self.take("early", "mid", "late")
        if name:
            self.skip("hyphen")
            self.skip("of")
            self.skip("on")
        return name

    @rule
    def period(self) -> Expression | None:
        """The longest of the ways to name a period."""
        return self.longest(
            self.numeric,
            self.calendar,
            self.part_of_year,
            self.sided,
            self.other,
            self.definite,
            self.week_of,
            self.deictic,
            self.year_alone,
            self.decade,
            self.century,
            self.fiscal,
            self.yearend,
            self.distance_adjective,
        )

    def longest(self, *rules: Callable[[], Expression | None]) -> Expression | None:
        """What the rule that reads furthest finds; of equals, the first named."""
        start, best, end = self.at, None, self.at
        for one in rules:
            self.at = start
            found = one()
            if found is not None and self.at > end:
                best, end = found, self.at
        self.at = end
        return best

    # --- points of the calendar ----------------------------------------------------------

    @rule
    def numeric(self) -> Expression | None:
        """2014-03-16, 16/3/2014; where day and month could be either, nothing is read."""
        if (iso := self.take("iso")) is not None:
            return Stated(Period(Unit.DAY, day_of(*map(int, iso.split("-")))))
        slash = self.take("slash")
        if slash is None:
            return None
        first, second, last = map(int, slash.split("/"))
        number = last if last >= CENTURY_YEARS else short_year(last)
        if first > MONTHS_OF_A_YEAR or first == second:
            return Stated(Period(Unit.DAY, day_of(number, second, first)))
        if second > MONTHS_OF_A_YEAR:
            return Stated(Period(Unit.DAY, day_of(number, first, second)))
        return None

    @rule
    def calendar(self) -> Expression | None:
        """A point of the calendar, with its year where one is said."""
        part = self.point()
        if part is None:
            return None
        if isinstance(part, Weekday | Weekend):
            return Recurring(part)
        whole = self.of_year() or self.shared_year(part)
        if isinstance(whole, Stated):
            return Stated(part.within(whole.period))
        return PartOf(part, whole) if whole else Recurring(part)

    def shared_year(self, part: Recurrence) -> Expression | None:
        """The year behind the second day of 'March 16-18, 2014', which both are of."""
        start, found = self.at, None
        if isinstance(part, MonthDay) and (self.take("and") or self.take("hyphen")):
            found = self.of_year() if self.day_number() else None
        self.at = start
        return found

    @rule
    def point(self) -> Recurrence | None:
        """A weekday with or without its date, a date, a month, a season, a holiday, a quarter."""
        if (weekday := self.take("weekday")) is not None:
            return self.weekdays_date(int(weekday)) or Weekday(int(weekday))
        return self.monthday() or self.named() or self.nth()

    @rule
    def named(self) -> Recurrence | None:
        """A month, a holiday, a season, a quarter in digits: what one word or phrase names."""
        if (month := self.take("month")) is not None:
            return Month(int(month))
        if (key := self.take("holiday")) is not None:
            return Holiday(key)
        if (code := self.take("nth")) is not None:
            return Nth(Unit.QUARTER if code[0] == "q" else Unit.HALF, int(code[1]))
        self.skip("det")
        season = self.take("season")
        return None if season is None else Season(int(season))

    @rule
    def weekdays_date(self, weekday: int) -> MonthDay | None:
        """The date that follows a weekday: 'Saturday, April 25'."""
        self.skip("comma", "open")
        date = self.monthday()
        return date and MonthDay(date.month, date.day, weekday)

    @rule
    def monthday(self) -> MonthDay | None:
        """'March 16', 'March the 16th', '16 March', 'the 16th of March'."""
        month = self.take("month")
        if month is not None:
            self.skip("det")
            day = self.day_number()
            return None if day is None else MonthDay(int(month), day)
        self.skip("det")
        day = self.day_number()
        self.skip("of")
        month = self.take("month")
        return None if day is None or month is None else MonthDay(int(month), day)

    def digits(self) -> bool:
        """Whether what stands here is written in digits."""
        return self.at < len(self.words) and self.words[self.at].text.isdecimal()

    @rule
    def day_number(self) -> int | None:
        """A number from 1 to 31, in digits or as an ordinal, that counts or measures nothing."""
        value = self.take("ordinal") or (self.take("number") if self.digits() else None)
        known = value is not None and value.isdecimal() and 1 <= int(value) <= LAST_DAY
        if not known or self.sees("percent") or self.sees("units") or self.sees("scale"):
            return None
        return int(value or 0)

    @rule
    def nth(self) -> Recurrence | None:
        """'third quarter', 'fiscal first quarter', 'first half'."""
        self.skip("det")
        self.skip("fiscal")
        self.skip("hyphen")
        number = self.take("ordinal")
        self.skip("hyphen")
        name = self.take("unit")
        if number is None or name not in NTH or not 1 <= int(number) <= NTH[Unit(name)]:
            return None
        return Nth(Unit(name), int(number))

    @rule
    def of_year(self) -> Expression | None:
        """The year that a point is of: 'March 16, 2014', 'June last year', 'fall of 1998'."""
        self.skip("comma", "of")
        self.skip("det")
        if (short := self.take("shortyear")) is not None:
            return Stated(year(short_year(int(short[1:]))))
        number = None if self.sees("year", -1) else self.year_number()
        if number is not None:
            return None if self.counts() else Stated(year(number))
        return self.whole_year()

    @rule
    def whole_year(self) -> Expression | None:
        """'last year', 'this year', 'that year'."""
        side = self.take("side")
        if side is not None and self.take("unit") == Unit.YEAR:
            return Shifted(Unit.YEAR, int(side))
        other = self.take("other")
        if other is not None and self.take("unit") == Unit.YEAR:
            return Other(Unit.YEAR, int(other))
        return None

    def counts(self) -> bool:
        """Whether a number just read counts money, shares or things rather than years."""
        return self.sees("percent") or self.sees("units") or self.sees("scale")

    @rule
    def part_of_year(self) -> Expression | None:
        """A quarter behind its year: 'this year's third quarter', 'the 1988 period'."""
        self.skip("det")
        number = self.take("year")
        whole = Stated(year(int(number))) if number else self.whole_year()
        if whole is None:
            return None
        self.skip("possessive")
        part = self.nth()
        if part is not None:
            return (
                Stated(part.within(whole.period))
                if isinstance(whole, Stated)
                else (PartOf(part, whole))
            )
        if self.take("period") or self.take("unit") == Unit.QUARTER:
            return Compared(whole)
        return None

    # --- from the reference day, or from the story's ---------------------------------------

    @rule
    def sided(self) -> Expression | None:
        """'last week', 'this September', 'next Monday', 'last fall'."""
        self.skip("det")
        side = self.take("side", "latest")
        if side is None:
            return None
        count = int(side)
        name = self.take("unit")
        if name == Unit.WEEKEND:
            return Recurring(Weekend(), count)
        if name is not None:
            return None if name == Unit.HALF or name in CLOCK else Shifted(Unit(name), count)
        if self.take("fiscal"):
            return Fiscal(None, count) if self.take("unit") == Unit.YEAR else None
        part = self.point()
        return None if part is None else Recurring(part, count)

    @rule
    def other(self) -> Expression | None:
        """'that day', 'the following month', 'that Sunday'."""
        count = self.take("other")
        if count is None:
            return None
        name = self.take("unit")
        if name is not None:
            return Other(Unit(name), int(count))
        part = self.point()
        return None if part is None else Recurring(part, int(count), told=True)

    @rule
    def definite(self) -> Expression | None:
        """'the quarter', 'the latest period', 'the year-ago quarter', 'the year before'."""
        if not self.take("the", "det"):
            return None
        latest = self.take("latest") is not None
        adjective = self.distance_adjective()
        if self.take("period"):
            return adjective or (Other(Unit.QUARTER, 0, strict=False) if latest else None)
        self.skip("full")
        name = self.take("unit")
        if name == Unit.QUARTER:
            return adjective or Other(Unit.QUARTER, 0, strict=False)
        return None if name is None else self.definite_unit(Unit(name))

    @rule
    def week_of(self) -> Expression | None:
        """'the week of March 6'."""
        if not self.take("the") or self.take("unit") != Unit.WEEK or not self.take("of"):
            return None
        inner = self.calendar()
        return None if inner is None else Around(Unit.WEEK, inner)

    @rule
    def definite_unit(self, unit: Unit) -> Expression | None:
        """What 'the day', 'the week', 'the weekend', 'the year' just read may mean."""
        side = self.clause_end()
        if side is not None:
            return Other(unit, side)
        if unit is Unit.WEEKEND:
            return Recurring(Weekend())
        cut = self.sees("hyphen") or self.sees("earlier") or self.word() in listed("ended")
        return Shifted(unit, 0) if unit in (Unit.YEAR, Unit.WEEK) and not cut else None

    @rule
    def clause_end(self) -> int | None:
        """'before' or 'after' at the end of a clause: 'the year before', not 'before the vote'."""
        side = self.take("earlier")
        end = self.at >= len(self.words) or self.sees("stop") or self.sees("comma")
        return int(side) if side is not None and end else None

    @rule
    def whole_period(self) -> Expression | None:
        """A unit after a mod: '(the end of) the month', '(later in) the week'."""
        self.skip("det")
        name = self.take("unit")
        return Shifted(Unit(name), 0) if name in (*OPEN_UNITS, Unit.DAY) else None

    @rule
    def deictic(self) -> Expression | None:
        """'today', 'yesterday', 'the day after tomorrow'; what has a daypart is a clock's."""
        offset = self.take("deictic")
        if offset is None or " " in offset:
            return None
        return Shifted(Unit.DAY, int(offset))

    @rule
    def yearend(self) -> Expression | None:
        """'year-end', 'year's end'."""
        self.skip("det")
        if self.take("unit") != Unit.YEAR:
            return None
        if not (self.take("hyphen") or self.take("possessive") or self.sees("edge")):
            return None
        return mod(Shifted(Unit.YEAR, 0), self.take("edge")) if self.sees("edge") else None

    @rule
    def distance_adjective(self) -> Expression | None:
        """'year-ago', 'year-earlier', with the period that may follow."""
        self.skip("det", "one")
        name = self.take("unit")
        if name is None or not self.take("hyphen") or not self.take("ago", "earlier"):
            return None
        if not self.take("period") and self.sees("unit"):
            self.take("unit")
        return Distance(Unit(name), 1, past=True, told=True)

    # --- years and what is made of them ------------------------------------------------------

    @rule
    def year_alone(self) -> Expression | None:
        """'2014', 'the year 2000', 'nineteen ninety-six'; not '$2014' or '1500 men'."""
        if self.sees("money", -1):
            return None
        preposition = self.sees("since", -1)
        named = self.sees("det") and self.word(1) == Unit.YEAR
        if named:
            self.at += 2
        number = self.year_number()
        if number is None or self.counts():
            return None
        sure = named or preposition or number >= SURELY_A_YEAR
        return Stated(year(number)) if sure else None

    @rule
    def decade(self) -> Expression | None:
        """'the 1990s', 'the '80s', 'the nineties'."""
        self.skip("det")
        self.skip("early", "mid", "late")
        digits = self.take("decade")
        if digits is None:
            return None
        plain = digits.strip("'’`s")
        number = int(plain) if len(plain) > len("90") else short_year(int(plain))
        return Stated(Period(Unit.DECADE, day_of(number, 1, 1)))

    @rule
    def century(self) -> Expression | None:
        """'the 20th century'."""
        self.skip("det")
        number = self.take("ordinal")
        self.skip("hyphen")
        if number is None or self.take("unit") != Unit.CENTURY:
            return None
        first = day_of(max(1, (int(number) - 1) * CENTURY_YEARS), 1, 1)
        return Stated(around(first, Unit.CENTURY))

    @rule
    def fiscal(self) -> Expression | None:
        """'fiscal 1989', 'the fiscal year 1989'; 'the fiscal year'."""
        self.skip("det")
        if not self.take("fiscal"):
            return None
        named = self.take("unit") == Unit.YEAR
        number = self.take("year")
        return Fiscal(int(number) if number else None) if named or number else None


def short_year(number: int) -> int:
    """The year that two digits mean: 50 to 99 in the 1900s, 00 to 49 in the 2000s."""
    return number + (1900 if number >= PIVOT else 2000)
