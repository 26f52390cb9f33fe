"""The year of a dateline that prints none, from the weekdays and years that its story mentions.

A date falls on one weekday in about one year of seven, so a weekday that the story is told on
tells the year, once the years that it looks back on say from when. The story is no later than
the day it is read on; of the years that agree with it as well, the latest is taken.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from dateline.articles.calendar import (
    TABLES,
    Printed,
    cells,
    day_of_month,
    number_of,
    read,
    word_of,
)
from dateline.tables import rows

CYCLE = 28
NEAR = 60
WORD = re.compile(r"\w+")
NUMBER = re.compile(r"(?<![\w$£€¥.,-])(?:1[89]|20)[0-9]{2}\b(?![-.,]?[\w%])")


class Evidence(NamedTuple):
    """What a story says of its year.

    `weekday` is the first that it is told on, `pairs` are dates given with their weekday but no
    year, `year` is the latest that it looks back on.
    """

    weekday: int | None
    pairs: tuple[Printed, ...]
    year: int | None

    def __bool__(self) -> bool:
        return self.weekday is not None or bool(self.pairs) or self.year is not None


@cache
def hints(kind: str) -> frozenset[str]:
    """The words of a kind in the table `hints`."""
    return frozenset(
        word for own, words in rows(TABLES, "hints", 2) if own == kind for word in cells(words)
    )


def evidence(paragraphs: Sequence[str], as_of: date) -> Evidence:
    """What the paragraphs of a story, in order, say of its year."""
    told = (day for words in paragraphs for day in weekdays(words))
    named = [pair for words in paragraphs for pair in pairs(words)]
    mentioned = (year for words in paragraphs for year in years(words))
    return Evidence(
        next(told, None),
        tuple(pair for pair in named if pair.year is None),
        max((year for year in mentioned if year <= as_of.year), default=None),
    )


@cache
def paired() -> re.Pattern[str]:
    """'Sunday, April 11', 'Sunday (11 April)', 'April 11, 2021, a Sunday'."""
    weekday, year = word_of("weekday"), r"(?:,?\s+(?P<year>[12][0-9]{3})\b)?"
    return re.compile(
        rf"\b(?P<weekday>{weekday})[,\s(]+(?:on\s+)?(?:the\s+)?{day_of_month()}{year}"
    )


@cache
def weekday_words() -> re.Pattern[str]:
    """A weekday's name, not in the plural."""
    return re.compile(rf"\b{word_of('weekday')}")


def pairs(words: str) -> Iterator[Printed]:
    """The dates that are given with their weekday."""
    for found in paired().finditer(words):
        if pair := read(found.groupdict()):
            yield pair


def weekdays(words: str) -> Iterator[int]:
    """The weekdays that a paragraph is told on: bare, and not said to be to come."""
    taken = {found.start() for found in paired().finditer(words)}
    for found in weekday_words().finditer(words):
        before = preceding(words, found.start())
        bare = found.start() not in taken and not hints("elsewhen").intersection(before[-1:])
        if bare and not hints("ahead").intersection(before):
            yield number_of("weekday", found[0])


def years(words: str) -> Iterator[int]:
    """The years of the calendar that a paragraph mentions and that are not said to be to come."""
    for found in NUMBER.finditer(words):
        before = preceding(words, found.start())
        after = WORD.search(words, found.end(), found.end() + NEAR)
        unit = after is not None and after[0].lower() in hints("unit")
        if dated(words, found.start(), before) and not unit:
            yield int(found[0])


def dated(words: str, start: int, before: Sequence[str]) -> bool:
    """Whether what stands before a number makes it a year that the story looks back on."""
    if hints("ahead").intersection(before):
        return False
    close = words[max(0, start - NEAR) : start]
    month = re.search(rf"{word_of('month')}(?:\s+[0-3]?[0-9],)?\s*$", close)
    return (
        month is not None or close.endswith("(") or bool(hints("since").intersection(before[-1:]))
    )


def preceding(words: str, start: int) -> list[str]:
    """The words shortly before a place, in lower case, of the same sentence."""
    close = words[max(0, start - NEAR) : start]
    return [word.lower() for word in WORD.findall(re.split(r"[.!?;]\s", close)[-1])]


def candidates(told: Printed, clues: Evidence, as_of: date) -> tuple[date, ...]:
    """The days that a date without a year can be, the likeliest first.

    The years from the latest that the story mentions, else one full cycle of weekdays back, to
    that of `as_of`. Of these, the years in which most pairs agree; of these, those in which the
    story's first weekday is the day itself, else as few days before it as can be.
    """
    first = max(clues.year or 0, as_of.year - CYCLE)
    days = [day for year in range(as_of.year, first - 1, -1) if (day := told.of(year))]
    found = [day for day in days if day <= as_of]
    known = clues.pairs if told.weekday is None else (*clues.pairs, told)
    agreeing = best(found, [-sum(agrees(pair, day) for pair in known) for day in found])
    return tuple(best(agreeing, [ago(clues.weekday, day) for day in agreeing]))


def best(days: Sequence[date], costs: Sequence[int]) -> list[date]:
    """The days of least cost."""
    least = min(costs, default=0)
    return [day for day, cost in zip(days, costs, strict=True) if cost == least]


def agrees(pair: Printed, day: date) -> bool:
    """Whether a date falls on the weekday given with it, at its time nearest to a day."""
    times = filter(None, (pair.of(day.year + shift) for shift in (-1, 0, 1)))
    nearest = min(times, key=lambda time: abs(time - day), default=day)
    return nearest.isoweekday() == pair.weekday


def ago(weekday: int | None, day: date) -> int:
    """How many days before a day a weekday last was; 0 where there is none."""
    return 0 if weekday is None else (day.isoweekday() - weekday) % 7
