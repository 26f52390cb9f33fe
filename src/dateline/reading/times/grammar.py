"""The grammar of time expressions: from words to what they say.

Kinds in capitals are those of `lexicon/times.txt` and of what is written in digits (`lexer`);
`amounts`, `dates` and `clock` hold the rules of their names. At each word the reading that goes
furthest wins, of equals the first named here::

    expression := set | clocked | dated | distance | recent | lasting | VAGUELY
    set        := EVERY [count] (UNIT | UNITS | point) | [TIMES] ONE UNIT | FREQUENCY
                | WEEKDAYS [DAYPARTS]
    clocked    := [HEDGE] [mod] time [[','] ['on'] dated] | [mod] period [','] ['at'] time
                | [mod] period DAYPART | (SIDE | OTHER) DAYPART | DEICTIC
    time       := (CLOCK | NUMBER) MERIDIEM [ZONE] | CLOCK | HOUR | FOURDIGITS ZONE | DET DAYPART
    dated      := [HEDGE] [mod] (period | [DET] UNIT)   the last only with a mod
    mod        := [DET] EDGE 'of' | [DET] (EARLY | MID | LATE) ['-'] ['in']
    period     := ISO | SLASH | point [of-year] | year's (ORDINAL QUARTER | PERIOD)
                | [DET] SIDE (UNIT | point) | OTHER (UNIT | point) | DEICTIC | year | DECADE
                | ORDINAL 'century' | fiscal | 'year-end' | 'year-ago' [PERIOD]
    point      := WEEKDAY [','] monthday | WEEKDAY | monthday | MONTH | HOLIDAY | SEASON
                | [FISCAL] ORDINAL (QUARTER | HALF)
    monthday   := MONTH [DET] day | [DET] day ['of'] MONTH
    of-year    := [',' | 'of' | 'in'] (year | SHORTYEAR | SIDE 'year' | OTHER 'year')
    distance   := [HEDGE] quantity (AGO | EARLIER)
    recent     := [DET] RECENT UNITS
    lasting    := [HEDGE] [DET] [SIDE | ORDINAL] quantity | [SIDE] UNITS
    quantity   := count ['-'] UNIT ['and a half']        see `amounts`
"""

from collections.abc import Iterator

from dateline.model import Span
from dateline.reading.times.clock import ClockRules
from dateline.reading.times.cursor import rule
from dateline.reading.times.dates import OPEN_UNITS, mod
from dateline.reading.times.expressions import (
    Distance,
    Expression,
    Lasting,
    Month,
    MonthDay,
    Recurrence,
    Recurring,
    Repeated,
    Season,
    Stated,
    Vague,
    Weekday,
)
from dateline.reading.times.periods import OffTheCalendarError, Unit
from dateline.reading.times.tense import listed
from dateline.reading.times.values import duration, open_value

OPENERS = frozenset({"of", "on", "at", "and", "hyphen", "comma", "possessive", "stop", "open"})
CLAUSE_ENDS = frozenset({"stop", "comma"})
COUNTED = ("NN", "NNS", "CD", "VBN", "$")


class Grammar(ClockRules):
    """Finds the expressions of a sentence."""

    def expressions(self) -> Iterator[tuple[Span, Expression]]:
        """Each expression with the span of its words, in text order."""
        self.at = 0
        while self.at < len(self.words):
            start = self.at
            found = None if self.senses[start].keys() <= OPENERS else self.expression()
            if found is None or self.at == start:
                self.at = start + 1
                continue
            yield Span(self.words[start].start, self.words[self.at - 1].end), found
            first = self.at
            if (second := self.same_month(found)) is not None:
                yield Span(self.words[first + 1].start, self.words[self.at - 1].end), second

    @rule
    def same_month(self, first: Expression) -> Expression | None:
        """The second day of 'April 24 and 25', 'March 16-18, 2014'."""
        joined = self.sees("number", -1) and (self.take("and") or self.take("hyphen"))
        day = self.day_number() if joined else None
        if day is None or self.sees("month") or self.sees("unit") or self.sees("meridiem"):
            return None
        match first:
            case Recurring(MonthDay(month)):
                return Recurring(MonthDay(month, day))
            case Stated(period) if period.unit is Unit.DAY:
                whole = self.of_year()
                own = MonthDay(period.first.month, day)
                return Stated(own.within(period)) if whole else None
            case _:
                return None

    def expression(self) -> Expression | None:
        """What stands here; None where nothing does, or no day of the calendar."""
        try:
            return self.longest(
                self.repeated,
                self.clocked,
                self.dated,
                self.distance,
                self.recent,
                self.lasting,
                self.vaguely,
            )
        except OffTheCalendarError:
            return None

    @rule
    def vaguely(self) -> Expression | None:
        """'now', 'recently', 'the future'."""
        value = self.take("vaguely")
        return None if value is None else Vague(value)

    @rule
    def distance(self) -> Expression | None:
        """'six weeks ago', 'nearly two years earlier'; not 'two days before the vote'."""
        hedge = self.take("hedge")
        amounts = self.quantity()
        if amounts is None:
            return None
        hedge = "APPROX" if self.take("orso") else hedge
        told = not self.sees("ago")
        side = self.take("ago", "earlier")
        bare = self.word(-1) in ("before", "after")
        end = self.at >= len(self.words) or self.senses[self.at].keys() & CLAUSE_ENDS
        if side is None or (bare and not end):
            return None
        unit, count = amounts[0]
        return mod(Distance(unit, count, past=int(side) < 0, told=told), hedge)

    @rule
    def recent(self) -> Expression | None:
        """'recent weeks', 'the coming months'."""
        self.skip("det")
        side = self.take("recent")
        if side is None or self.take("units") is None:
            return None
        return Vague("PAST_REF" if int(side) < 0 else "FUTURE_REF")

    @rule
    def lasting(self) -> Expression | None:
        """'two weeks', 'the last three months', 'the first nine months', 'years'."""
        hedge = self.take("hedge")
        determined = self.take("det") is not None
        side = self.take("side")
        if side is None:
            self.skip("ordinal") if determined else None
        ended = determined and self.word(1) in listed("ended")
        one = (side is not None) or ended
        amounts = self.quantity() or self.bare() or (self.one_unit() if one else None)
        if amounts is None or self.age():
            return None
        hedge = "APPROX" if self.take("orso") else hedge
        return mod(Lasting(amounts, int(side) if side else None), hedge)

    @rule
    def one_unit(self) -> tuple[tuple[Unit, float | None], ...] | None:
        """The unit of 'the past year'."""
        name = self.take("unit")
        return ((Unit(name), 1),) if name in OPEN_UNITS else None

    def age(self) -> bool:
        """Whether a length just read is somebody's age: '52 years old', '39-year-old'."""
        return self.sees("old") or (self.sees("hyphen") and self.sees("old", 1))

    @rule
    def repeated(self) -> Expression | None:
        """'daily', 'every two weeks', 'each July', 'Mondays', '200 tonnes a day'."""
        if (frequency := self.take("frequency")) is not None:
            return Repeated(frequency)
        if (weekday := self.take("weekdays")) is not None:
            night = self.take("dayparts")
            return Repeated(f"XXXX-WXX-{weekday}" + (f"T{night}" if night else ""))
        every = self.take("every")
        return self.rate() if every is None else self.each(int(every))

    @rule
    def rate(self) -> Expression | None:
        """'a day' after something counted."""
        often = self.take("times") is not None
        counted = self.at > 0 and self.words[self.at - 1].tag in COUNTED
        if not (often or counted) or self.take("one") is None:
            return None
        name = self.take("unit")
        if name not in (*OPEN_UNITS, Unit.DAY) or self.sees("ago") or self.sees("earlier"):
            return None
        return Repeated(duration(((Unit(name), 1),)))

    @rule
    def each(self, step: int) -> Expression | None:
        """What follows 'every' or 'each'."""
        part = self.point()
        if part is not None:
            value = repeated_value(part)
            return Repeated(value) if value else None
        amounts = self.quantity()
        if amounts is None and (name := self.take("unit")) is not None:
            amounts = ((Unit(name), step),) if name != Unit.HALF else None
        return None if amounts is None else Repeated(duration(amounts))


def repeated_value(part: Recurrence) -> str | None:
    """The TIMEX3 value of a part of the calendar in every cycle; None where there is no way."""
    regular = isinstance(part, Weekday | Month | MonthDay | Season)
    return open_value(part) if regular else None
