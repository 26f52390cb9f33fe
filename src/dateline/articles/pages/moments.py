"""Moments as pages state them: ISO 8601 and its bad spellings, RFC 5322, numbers, words.

A moment without a zone is only known to the day, and so is midnight to the second, which systems
write for a day. What depends on when the page was read ('2 hours
ago'), or could be two days ('3/4/2014' in English), is none.
"""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names

from dateline.articles.calendar import numbers
from dateline.model import Instant

ISO = re.compile(
    r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)"
    r"(?:[T\s,]+(?P<hour>\d\d?)[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|z|(?:UTC|GMT)?\s*[+-]\d\d?:?(?:\d\d)?|UTC|GMT)?)?"
)
EASTERN = re.compile(
    r"(?P<year>\d{4})\s*[年년]\s*(?P<month>\d\d?)\s*[月월]\s*(?P<day>\d\d?)\s*[日일]"
)
MONTHLY = re.compile(
    r"(?<!\d)(?P<day>\d\d?)\s+tháng\s+(?P<month>\d\d?),?\s+(?:năm\s+)?(?P<year>\d{4})"
)
NUMERIC = re.compile(
    r"(?<!\d)(?P<one>\d\d?)(?P<mark>[./-])(?P<two>\d\d?)(?P=mark)(?P<year>(?:19|20)\d\d|(?<=\.)[0-4]\d)(?![\d.])"
)
WORDED = re.compile(
    r"(?<!\d)\d{1,2}(?:st|nd|rd|th|º|er)?\.?\s+(?:de\s+|of\s+)?[^\W\d_]{3,12}\.?,?\s+(?:de\s+|del\s+)?(?:19|20)\d\d"
    r"|[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d"
)
CLOCK = re.compile(
    r"(?<!\d)(?P<hour>\d\d?)[:.h](?P<minute>\d\d)(?!\d)(?::\d\d)?\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*(?P<zone>Z\b|(?:UTC|GMT)\s*(?:[+-]\d\d?(?::?\d\d)?)?|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[^\W\d_]+")
SECONDS = re.compile(r"1\d{9}(?:\d{3})?")
ADDRESS = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[/-](?P<month>0[1-9]|1[0-2])[/-](?P<day>[0-3]\d)(?!\d)"
)
FARTHEST = timedelta(hours=14)
MILLI = 13
CENTURY = 2000
NEAR = 40
LANGUAGES = 64


def stated(text: str) -> Instant | None:
    """The moment that a field of metadata states."""
    text = " ".join(text.split())
    if match := ISO.match(text):
        return of_groups(match.groupdict())
    if SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text) / (1000 if len(text) == MILLI else 1), UTC)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return printed(text)
    return moment if moment.tzinfo else moment.date()


def of_groups(groups: dict[str, str | None]) -> Instant | None:
    """A moment from the groups of a pattern; a day without a zone, None if there is no such day."""
    try:
        day = date(*(int(groups[name] or 0) for name in ("year", "month", "day")))
        zone = offset(groups.get("zone"))
        if groups.get("hour") is None or zone is None:
            return day
        hour, minute, second = (int(groups[name] or 0) for name in ("hour", "minute", "second"))
        if not (hour or minute or second):
            return day
        return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def offset(zone: str | None) -> timezone | None:
    """The zone of an offset such as 'Z', '+01:00', 'GMT+1'; None where there is none."""
    if not zone:
        return None
    match = re.search(r"([+-])(\d\d?):?(\d\d)?", zone)
    if match is None:
        return UTC
    shift = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    if shift > FARTHEST:
        return None
    return timezone(-shift if match[1] == "-" else shift)


def printed(text: str, language: str | None = None) -> Instant | None:
    """The moment that a line prints: its first date with a year, and a time with a zone."""
    for pattern in (ISO, EASTERN, MONTHLY):
        if match := pattern.search(text):
            return of_groups(match.groupdict())
    match = NUMERIC.search(text)
    day = ordered(match, language) if match else None
    if match is None:
        match = WORDED.search(text)
        day = worded(match[0], language) if match else None
    if match is None or day is None:
        return None
    return at(day, text[match.end() : match.end() + NEAR]) or day


def at(day: date, after: str) -> datetime | None:
    """A day at the time that is printed after it, where that has a zone."""
    clock = CLOCK.search(after)
    zone = offset(clock["zone"]) if clock else None
    if clock is None or zone is None:
        return None
    late = (clock["half"] or "").lower().startswith("p")
    hour = int(clock["hour"]) % 12 + 12 * late if clock["half"] else int(clock["hour"])
    try:
        return datetime(day.year, day.month, day.day, hour, int(clock["minute"]), tzinfo=zone)
    except ValueError:
        return None


def ordered(match: re.Match[str], language: str | None) -> date | None:
    """The day of three numbers, the year last: the month is second, but in American English first.

    In English with slashes it is told only where one number can be no month.
    """
    first, second, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += CENTURY * (year < CENTURY)
    spoken = (language or "").lower()
    either = match["mark"] == "/" and spoken[:2] in ("", "en") and spoken != "en-gb"
    if spoken == "en-us" or (either and second > 12):  # noqa: PLR2004 - the months of a year
        first, second = second, first
    elif either and first <= 12 and first != second:  # noqa: PLR2004
        return None
    try:
        return date(year, second, first)
    except ValueError:
        return None


def worded(text: str, language: str | None) -> date | None:
    """The day that is written in words, with the month in the page's language or in English."""
    figures = [int(number) for number in re.findall(r"\d+", text)]
    for own in filter(None, ((language or "").split("-")[0].lower(), "en")):
        for word in LETTERS.findall(text.lower()):
            if (month := months(own).get(word)) is not None:
                try:
                    return date(figures[-1], month, figures[0])
                except ValueError:
                    return None
    return None


@lru_cache(LANGUAGES)
def months(language: str) -> Mapping[str, int]:
    """The number of each month by its names in a language, as CLDR has them (through babel)."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return {}
    english = numbers("month") if language == "en" else {}
    return {
        **english,
        **cldr(locale),
    }


def cldr(locale: Locale) -> Mapping[str, int]:
    """The number of each month by its names in a locale; names that are numbers are left out."""
    return {
        word: number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, context, locale).items()
        if not re.search(r"\d", name)
        for word in LETTERS.findall(name.lower())[:1]
    }


def in_address(address: str) -> date | None:
    """The day in an address: '/2021/04/11/'."""
    match = ADDRESS.search(address)
    found = of_groups(match.groupdict()) if match else None
    return found if found is None or not isinstance(found, datetime) else found.date()
