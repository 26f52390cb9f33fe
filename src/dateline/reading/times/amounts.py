"""Counts and lengths: 'two', 'twenty-six', 'a couple of', 'three and a half years'.

The grammar, on top of the kinds of `lexicon/times.txt`::

    count    := NUMBER ['-' NUMBER] [SCALE] {NUMBER | SCALE} | ONE [SCALE] | HALF | VAGUE
    fraction := NUMBER NUMBER '/' NUMBER                          2 1/2
    quantity := count [ANDHALF] [(AND | '-') count] ['-'] [MORE] unit [ANDHALF]
    unit     := UNIT | UNITS | FORTNIGHT
    bare     := UNITS                                             weeks, years
    year     := YEAR | NUMBER(10-20) NUMBER(10-99) | 'two' THOUSAND [count]
"""

from dateline.reading.times.cursor import Cursor, rule
from dateline.reading.times.periods import Unit

Amounts = tuple[tuple[Unit, float | None], ...]
Count = tuple[float | None]
TEN, HUNDRED, THOUSAND = 10, 100, 1000
DAY_HOURS = 24
PARTS = {Unit.YEAR: (12, Unit.MONTH), Unit.HOUR: (60, Unit.MINUTE), Unit.MINUTE: (60, Unit.SECOND)}
PARTS |= {Unit.DAY: (DAY_HOURS, Unit.HOUR), Unit.DECADE: (10, Unit.YEAR)}


class AmountRules(Cursor):
    """The rules for amounts."""

    @rule
    def digits_or_words(self) -> float | None:
        """A number in digits, or in words with its tens, hundreds and thousands."""
        if not self.sees("number"):
            return None
        total = self.below_hundred()
        while (scale := self.take("scale")) is not None:
            total *= float(scale)
            self.at += self.word() == "and" and self.sees("number", 1)
            if self.sees("number"):
                total += self.below_hundred()
        return total

    def below_hundred(self) -> float:
        """A number that stands here, with the ones that follow tens: 'twenty-six'."""
        total = float(self.take("number") or 0)
        if self.tens(total):
            hyphen = int(self.sees("hyphen"))
            start, self.at = self.at, self.at + hyphen
            ones = float(self.take("number") or 0) if self.word().isalpha() else 0
            if 0 < ones < TEN:
                return total + ones
            self.at = start
        return total

    def tens(self, total: float) -> bool:
        """Whether a number just read is one of twenty, thirty, ... written out."""
        round_number = total % TEN == 0 and TEN < total < HUNDRED
        return round_number and self.words[self.at - 1].text.isalpha()

    @rule
    def count(self) -> Count | None:
        """A number, boxed: None inside is a number that the words do not tell."""
        if self.take("vague") is not None:
            return (None,)
        if (half := self.take("half")) is not None:
            return (float(half),)
        number = self.digits_or_words()
        if number is not None:
            return (self.fraction(number),)
        one = self.take("one")
        if one is None:
            return None
        scale = self.take("scale")
        return (float(one) * float(scale or 1),)

    def fraction(self, number: float) -> float:
        """The number with the half that may follow: '2 1/2'."""
        here = [word.text for word in self.words[self.at : self.at + 3]]
        if here == ["1", "/", "2"]:
            self.at += 3
            return number + 0.5
        return number

    @rule
    def quantity(self) -> Amounts | None:
        """A count and its unit: 'two weeks', '30-year', 'a year and a half'."""
        count = self.count()
        if count is None:
            return None
        number = count[0]
        half = self.take("andhalf")
        if self.count_after():
            number = None
        self.skip("hyphen")
        self.skip("more")
        if self.take("fortnight"):
            return ((Unit.WEEK, None if number is None else 2 * number),)
        name = self.take("unit", "units")
        if name is None or name in (Unit.HALF, Unit.SEASON):
            return None
        half = half or self.take("andhalf")
        if number is not None and half:
            number += float(half)
        return plain_amounts(Unit(name), number)

    @rule
    def count_after(self) -> Count | None:
        """The second count of a range: '(two) to three (weeks)', '(12)-18 (months)'."""
        if not (self.take("and") or self.take("hyphen")):
            return None
        return self.count()

    @rule
    def bare(self) -> Amounts | None:
        """A plural unit alone: 'for years'."""
        name = self.take("units")
        return None if name is None else ((Unit(name), None),)

    @rule
    def year_number(self) -> int | None:
        """A year: '1998', 'nineteen ninety-six', 'two thousand'."""
        if (digits := self.take("year")) is not None:
            return int(digits)
        century = self.digits_or_words()
        if century is None or not self.words[self.at - 1].text.isalpha():
            return None
        if century == 2 * THOUSAND:
            return int(century)
        if century not in (18, 19, 20):
            return None
        rest = self.digits_or_words()
        if rest is None or not TEN <= rest < HUNDRED:
            return None
        return int(century * HUNDRED + rest)


def plain_amounts(unit: Unit, number: float | None) -> Amounts:
    """Amounts without fractions where the unit has parts: 2.5 years are 2 years and 6 months.

    >>> plain_amounts(Unit.YEAR, 2.5)
    ((<Unit.YEAR: 'year'>, 2), (<Unit.MONTH: 'month'>, 6))
    """
    if number is None or number == int(number):
        return ((unit, None if number is None else int(number)),)
    if unit not in PARTS:
        return ((unit, number),)
    size, part = PARTS[unit]
    rest = (part, round(size * (number % 1)))
    return ((unit, int(number)), rest) if number > 1 else (rest,)
