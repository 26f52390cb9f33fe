"""Datelines: the place, date and agency that open a story.

The forms read, with a city in capitals, or in small letters where an agency follows::

    dateline := place [(',' | '.') date] ['.'] agency end
              | place [',' region] (',' | '.') date ['.'] [agency] end
              | place [',' region] dash            where the gazetteer knows the place, or it
                                                   is a long word that is no kicker
              | '(' agency ')' dash
    place    := NAME {'/' NAME} [',' region]       PARIS/BERLIN; PORTLAND, Ore.
    date     := MONTH DAY [',' YEAR] | DAY MONTH [YEAR] | WEEKDAY ',' date
    agency   := '(' name ')' | '/' name '/'
    end      := '.' | dash | ':'
"""

import re
from functools import cache

from dateline.articles.agencies import agency
from dateline.articles.zones import zone_of
from dateline.model import Dateline, Span, Text
from dateline.tables import rows, words

LONGEST, TOWN = 120, 8
CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’\-]+(?:[ ][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’\-]*)*"
SMALL = r"[A-ZÀ-ÖØ-Þ][\w.'’\-]+(?:[ ](?:[A-Z][\w.'’\-]+|de|la|al|el|of))*"
REGION = r"(?:,[ ](?!(?:%s)\b)[A-Z][\w.'’\-]*(?:[ ][A-Z][\w.'’\-]*){0,3})?"
AGENCY = r"(?:\((?P<{0}round>[^()\n]{{2,40}})\)|/(?P<{0}slash>[^/\n]{{2,40}})/)"
DASH = r"(?:-{1,2}|[–—_])(?=\s|$)"


@cache
def calendar(kind: str) -> str:
    """A pattern of the months or weekdays of the table, longest first."""
    found = rows("dateline.articles.tables", "calendar", 3)
    names = [word.strip() for own, _, line in found if own == kind for word in line.split(",")]
    return "|".join(sorted(names, key=lambda word: (-len(word), word)))


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """The forms of a dateline, in the order in which they are tried."""
    month = f"(?i:{calendar('month')})\\.?"
    weekday = f"(?i:{calendar('weekday')})\\.?"
    date = rf"(?:{weekday},?[ ])?(?:{month}[ ]\d{{1,2}}|\d{{1,2}}[ ]{month})(?:,?[ ]\d{{4}})?"
    region = REGION % f"(?i:{calendar('month')}|{calendar('weekday')})"
    capitals = rf"(?P<place>{CAPITALS}(?:/{CAPITALS})*{region})"
    either = rf"(?P<place>(?:{CAPITALS}|{SMALL})(?:/(?:{CAPITALS}|{SMALL}))*{region})"
    dated = rf"(?:[,.]?[ ](?P<date>{date}))"
    signed = AGENCY.format("")
    end = rf"(?:\.(?=\s|$)|:(?=\s)|{DASH})"
    return tuple(
        re.compile(form)
        for form in (
            rf"{either}{dated}?\.?\s?{signed}\s?{end}",
            rf"{capitals}{dated}\.?\s?(?:{signed}\s?)?{end}",
            rf"{capitals}\s?{DASH}",
            rf"{signed}\s?{DASH}",
        )
    )


def dateline(text: Text, paragraph: Span) -> Dateline | None:
    """The dateline at the start of a paragraph; None where it has none."""
    opening = text[Span(paragraph.start, min(paragraph.end, paragraph.start + LONGEST))]
    for pattern in patterns():
        match = pattern.match(opening)
        found = match and accepted(match.groupdict())
        if match and found:
            end = paragraph.start + len(match[0].rstrip())
            return Dateline(Span(paragraph.start, end), *found)
    return None


def accepted(groups: dict[str, str | None]) -> tuple[str | None, str | None, str | None] | None:
    """Place, date and agency of a match, if they can be those of a dateline.

    A bracket must hold an agency, but behind a place in capitals and a date, or behind one that the
    gazetteer knows if the bracket has a name of several words; a place that stands
    alone before a dash must be one that the gazetteer knows ('NATO -' is none), or a long word.
    """
    place, date = groups.get("place"), groups.get("date")
    printed = groups.get("round") or groups.get("slash")
    name = agency(printed) if printed else None
    sure = groups.get("slash") or (place and place.isupper())
    known = place and zone_of(place) is not None and is_named(printed or "")
    if printed and name is None and not ((date or known) and sure):
        return None
    if not printed and not date and zone_of(place) is None and not is_town(place or ""):
        return None
    if place and place.count(".") == 1 and "," not in place:
        place = place.rstrip(".")
    return place, date, name or printed


def is_named(printed: str) -> bool:
    """Whether all words of a bracket begin with capitals, and are several: '(Lagoon Today)'."""
    words = printed.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def is_town(place: str) -> bool:
    """Whether a word in capitals is likelier a small town's name than letters or a kicker."""
    return place.isalpha() and len(place) >= TOWN and place.lower() not in kickers()


@cache
def kickers() -> frozenset[str]:
    """The words in capitals that open a story and name no place."""
    return words("dateline.articles.tables", "kickers", "kicker")
