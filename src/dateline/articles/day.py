"""The reference day: the day that relative times are counted from, its zone, and why.

Metadata say it (`--published`, a row's `published`); else the dateline does. A dateline without a
year gets the latest year not after the as-of day that agrees with what the story says of
weekdays and years; the agreeing years that were not taken are rivals. Without any evidence there
is no day.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from dateline.articles.zones import newsroom_zone, zone_of
from dateline.model import (
    Basis,
    Dateline,
    Instant,
    Part,
    PartKind,
    Problem,
    ReferenceDay,
    Severity,
    Text,
)
from dateline.tables import rows

TABLES = "dateline.articles.tables"
STAGE = "reference"
CYCLE = 28
FAR = 31
MONTHS = "January February March April May June July August September October November December"
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
YEAR = re.compile(
    r"(?P<before>[\w$£€¥#'’-]*)\W{0,2}\b(?P<year>1[89]\d\d|20\d\d)\b(?!,\d|%)\W?(?P<after>\w*)"
)
Found = tuple[ReferenceDay | None, tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as a dateline prints it."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def in_year(self, year: int) -> date | None:
        """The date in a year that has it."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{MONTHS.split()[self.month - 1]} {self.day}"


@dataclass(frozen=True, slots=True)
class Clues:
    """What a story says that tells its year.

    `weekday` is the one that the story's first bare weekday names; `pairs` are dates that are
    said to be of a weekday; `latest` is the latest year of the past that is mentioned.
    """

    weekday: int | None
    pairs: tuple[Printed, ...]
    latest: int | None

    def allow(self, printed: Printed, year: int) -> bool:
        """Whether the dateline's date may be of a year."""
        day = printed.in_year(year)
        if day is None or (self.latest is not None and year < self.latest):
            return False
        if self.pairs:
            return all(agrees(pair, year) for pair in self.pairs)
        return self.weekday in (None, day.isoweekday())


def agrees(pair: Printed, year: int) -> bool:
    """Whether a date is of its weekday in a year."""
    day = pair.in_year(year)
    return day is not None and day.isoweekday() == pair.weekday


def reference_day(  # noqa: PLR0913 - what an article knows of its day
    text: Text,
    parts: Sequence[Part],
    dateline: Dateline | None,
    published: Instant | None,
    *,
    given: bool,
    outlet: str | None,
    as_of: date,
) -> Found:
    """The reference day of a story, and the doubts about it; None where nothing tells it.

    `given` says that `published` is the caller's own; `outlet` gives the zone where the dateline
    has no place that the gazetteer knows.
    """
    place = dateline.place if dateline else None
    zone = zone_of(place) or newsroom_zone(outlet) or "UTC"
    printed = read(dateline.date) if dateline and dateline.date else None
    if published is not None:
        basis = Basis.GIVEN if given else Basis.METADATA
        found = published_day(published, basis, zone)
        return found, tuple(contradiction(found.day, printed))
    if printed is None:
        message = "no reference day: relative times stay open; --published gives one"
        return None, (Problem(STAGE, Severity.NOTE, message),)
    if printed.year is not None:
        return stated(printed, printed.year, zone)
    return inferred(printed, clues(text, parts, printed), zone, as_of)


def published_day(published: Instant, basis: Basis, zone: str) -> ReferenceDay:
    """The day of publication, in the zone if its hour is known."""
    if not isinstance(published, datetime):
        return ReferenceDay(published, basis, f"published {published}", zone)
    day = published.astimezone(ZoneInfo(zone)).date()
    because = f"published {published.isoformat()}, which is {day} in {zone}"
    return ReferenceDay(day, basis, because, zone)


def contradiction(day: date, printed: Printed | None) -> Iterator[Problem]:
    """A warning where the dateline's date is far from the day of publication."""
    if printed is None:
        return
    near = [printed.in_year(year) for year in (day.year - 1, day.year, day.year + 1)]
    if not any(one and abs((one - day).days) <= FAR for one in near):
        message = f"the dateline says {printed}, which is far from the day of publication, {day}"
        yield Problem(STAGE, Severity.WARNING, message)


def stated(printed: Printed, year: int, zone: str) -> Found:
    """The day of a dateline with its year."""
    day = printed.in_year(year)
    if day is None:
        message = f"the dateline says {printed}, {year}, which is no day"
        return None, (Problem(STAGE, Severity.WARNING, message),)
    return ReferenceDay(day, Basis.DATELINE, f"the dateline says {printed}, {year}", zone), ()


def inferred(printed: Printed, found: Clues, zone: str, as_of: date) -> Found:
    """The day of a dateline without a year."""
    if found == Clues(None, (), None):
        message = f"no year for {printed}: the story names no weekday and no year"
        return None, (Problem(STAGE, Severity.WARNING, message),)
    first = found.latest if found.latest is not None else as_of.year - CYCLE + 1
    years = [year for year in range(as_of.year, first - 1, -1) if found.allow(printed, year)]
    days = [day for year in years if (day := printed.in_year(year)) and day <= as_of]
    if not days:
        message = f"no year for {printed} agrees with the weekdays and years in the story"
        return None, (Problem(STAGE, Severity.WARNING, message),)
    because = reasons(printed, found, days[0])
    reference = ReferenceDay(days[0], Basis.INFERRED_YEAR, because, zone, tuple(days[1:]))
    if found.weekday is None and not found.pairs:
        message = f"the year {days[0].year} rests on little: no weekday in the story tells it"
        return reference, (Problem(STAGE, Severity.WARNING, message),)
    return reference, ()


def reasons(printed: Printed, found: Clues, day: date) -> str:
    """The evidence in words."""
    told = [f"{pair} was a {weekday_name(pair.weekday)} in {day.year}" for pair in found.pairs]
    if not told and found.weekday is not None:
        told = [f"{printed} was a {weekday_name(found.weekday)} in {day.year}"]
    if not told:
        told = [f"{day.year} is the latest year that has a {printed} by the as-of day"]
    if found.latest is not None:
        told.append(f"the story speaks of {found.latest}")
    return "; ".join(dict.fromkeys(told))


def weekday_name(weekday: int | None) -> str:
    """The name of a weekday, 1 for Monday."""
    return WEEKDAYS.split()[(weekday or 1) - 1]


# --- reading the story's words ------------------------------------------------------------


@cache
def numbers(kind: str) -> dict[str, int]:
    """Months or weekdays by their names."""
    return {
        word.strip(): int(number)
        for own, number, words in rows(TABLES, "calendar", 3)
        if own == kind
        for word in words.split(",")
    }


@cache
def hints(kind: str) -> frozenset[str]:
    """The words of a kind in the table of hints."""
    found = rows(TABLES, "hints", 2)
    return frozenset(word.strip() for own, line in found if own == kind for word in line.split(","))


@cache
def date_pattern() -> re.Pattern[str]:
    """A weekday with or without its date, or a date alone, of month and day and maybe a year."""
    month = "|".join(sorted(numbers("month"), key=len, reverse=True))
    weekday = "|".join(sorted(numbers("weekday"), key=len, reverse=True))
    date = rf"""(?:\b(?P<month>{month})\b\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b
          |\b(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?\s+(?P<month2>{month})\b)
          (?:,?\s+(?P<year>\d{{4}})\b)?"""
    again = re.sub(r"<(\w+)>", r"<alone_\1>", date)
    return re.compile(
        rf"\b(?P<weekday>{weekday})\b\.?(?:[\s,(]{{0,4}}{date})?|{again}",
        re.VERBOSE | re.IGNORECASE,
    )


def dates(words: str) -> Iterator[re.Match[str]]:
    """Every weekday and date of some words."""
    return date_pattern().finditer(words)


def printed_of(match: re.Match[str]) -> Printed | None:
    """The date of a match; None where it has only a weekday."""
    groups = {
        name.removeprefix("alone_"): words for name, words in match.groupdict().items() if words
    }
    month = groups.get("month") or groups.get("month2")
    if month is None:
        return None
    return Printed(
        numbers("month")[month.lower()],
        int(groups.get("day") or groups["day2"]),
        int(groups["year"]) if "year" in groups else None,
        weekday_of(match),
    )


def weekday_of(match: re.Match[str]) -> int | None:
    """The weekday of a match."""
    return numbers("weekday")[match["weekday"].lower()] if match["weekday"] else None


def read(words: str) -> Printed | None:
    """The date that a dateline prints."""
    found = [one for match in dates(words) if (one := printed_of(match)) is not None]
    return found[0] if found else None


def clues(text: Text, parts: Sequence[Part], printed: Printed) -> Clues:
    """What the paragraphs of a story, and its dateline, say of the year."""
    words = [text[part.span] for part in parts if part.kind is PartKind.PARAGRAPH]
    matches = [match for paragraph in words for match in dates(paragraph)]
    pairs = [one for match in matches if (one := printed_of(match)) and one.weekday]
    pairs = [one for one in pairs if one.year is None]
    if printed.weekday:
        pairs.append(printed)
    bare = (weekday_of(match) for match in matches if is_bare(match))
    years = [year for paragraph in words for year in past_years(paragraph)]
    return Clues(next(bare, None), tuple(dict.fromkeys(pairs)), max(years, default=None))


def is_bare(match: re.Match[str]) -> bool:
    """Whether a match is a weekday alone, of the days around the story's own."""
    before = re.search(r"[\w’']*\W*$", match.string[max(0, match.start() - 20) : match.start()])
    word = before[0].strip().lower() if before else ""
    return bool(match["weekday"]) and printed_of(match) is None and word not in hints("elsewhen")


def past_years(words: str) -> Iterator[int]:
    """The years of the past that some words mention."""
    for match in YEAR.finditer(words):
        before, after = match["before"].lower(), match["after"].lower()
        dated = before in hints("since") or before in numbers("month") or before.isdigit()
        coming = before in hints("coming") and before not in ("to", "before")
        if dated and not coming and after not in hints("unit"):
            yield int(match["year"])
