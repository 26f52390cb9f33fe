"""Dates as they are printed, and the words of the calendar."""

import re
from calendar import isleap
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from dateline.tables import rows

TABLES = "dateline.articles.tables"
LEAP = 2000


class Printed(NamedTuple):
    """A date as printed: what it leaves out is None. It is a day of some year."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def of(self, year: int) -> date | None:
        """That day of a year; None for February 29 in most."""
        if (self.month, self.day) == (2, 29) and not isleap(year):
            return None
        return date(year, self.month, self.day)


@cache
def numbers(kind: str) -> Mapping[str, int]:
    """The number of each word of a kind: 'april' is 4 of the months, 'sunday' 7 of the weekdays."""
    found = rows(TABLES, "calendar", 3)
    return {
        word: int(number) for own, number, words in found if own == kind for word in cells(words)
    }


@cache
def name(kind: str, number: int) -> str:
    """The English word for a month or weekday, capitalised."""
    return next(word for word, own in numbers(kind).items() if own == number).capitalize()


def cells(words: str) -> list[str]:
    """The words that commas divide."""
    return [word.strip() for word in words.split(",")]


@cache
def word_of(kind: str) -> str:
    """A pattern for the words of a kind, capitalised or in capitals, with or without a stop."""
    shapes = [shape for word in numbers(kind) for shape in (word.capitalize(), word.upper())]
    return rf"(?:{'|'.join(sorted(shapes, key=lambda shape: (-len(shape), shape)))})\b\.?"


@cache
def day_of_month() -> str:
    """A pattern for 'April 11' or '11 April', with groups `month`, `day`, `day_`, `month_`."""
    month = word_of("month")
    number = r"[0-3]?[0-9](?:st|nd|rd|th)?\b"
    return (
        rf"(?:(?P<month>{month})\s+(?P<day>{number})"
        rf"|\b(?P<day_>{number})\s+(?:of\s+)?(?P<month_>{month}))"
    )


@cache
def forms() -> tuple[re.Pattern[str], ...]:
    """The patterns of a dateline's date: words, then ISO 8601."""
    weekday = rf"(?:\b(?P<weekday>{word_of('weekday')}),?\s+)?"
    words = rf"{weekday}{day_of_month()}(?:,?\s+(?P<year>[12][0-9]{{3}})\b)?"
    iso = r"\b(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])\b"
    return re.compile(words), re.compile(iso)


def printed(words: str) -> Printed | None:
    """The date in a dateline's words ('Sunday, April 11, 2021', '11 Apr', '2021-04-11').

    None where there is none, or no year has such a day.
    """
    for form in forms():
        if found := form.search(words):
            return read(found.groupdict())
    return None


def read(found: Mapping[str, str | None]) -> Printed | None:
    """A date from the groups of a pattern; None if no year has such a day."""
    day = re.sub(r"\D", "", found["day"] or found.get("day_") or "")
    month = number_of("month", found["month"] or found.get("month_") or "")
    weekday, year = found.get("weekday"), found.get("year")
    given = Printed(
        month,
        int(day),
        int(year) if year else None,
        number_of("weekday", weekday) if weekday else None,
    )
    return given if exists(given) else None


def number_of(kind: str, word: str) -> int:
    """The number that a word of the calendar, or digits, stand for."""
    plain = word.rstrip(".").lower()
    return int(plain) if plain.isdecimal() else numbers(kind)[plain]


def exists(given: Printed) -> bool:
    """Whether its year, or some year, has such a day."""
    try:
        date(given.year or LEAP, given.month, given.day)
    except ValueError:
        return False
    return True
