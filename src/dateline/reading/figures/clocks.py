"""Times of day in words, which are no figures: 'at six', 'by seven', 'half past two'."""

from collections.abc import Sequence

from dateline.reading.figures.bounds import before
from dateline.reading.figures.nofigures import CLOSERS, Candidate
from dateline.reading.figures.numerals import Numeral, small, text_at
from dateline.reading.figures.words import Word, listed, portions, table, valued

HOURS, MINUTES, CLAUSE = 12, 60, 8


def struck(found: Sequence[Word], at: int) -> int | None:
    """The index behind a time of day by parts of an hour: 'half past two', 'ten to six'."""
    start = at + (text_at(found, at) in valued("one"))
    part = text_at(found, start) in portions("part")
    minutes = small(found, start)
    if part:
        place = start + 1
    elif minutes and minutes.value < MINUTES:
        place = minutes.last + (text_at(found, minutes.last) in table("units", "time"))
    else:
        return None
    if text_at(found, place) not in listed("past") or not is_led(found, at, minutes):
        return None
    hour = small(found, place + 1)
    return hour.last if hour and hour.value <= HOURS else None


def is_led(found: Sequence[Word], at: int, minutes: Numeral | None) -> bool:
    """Whether the words before some minutes, or what they are, say that an hour may follow."""
    if minutes is None:
        return True
    step = int(valued("hour").get(text_at(found, led(found, at) - 1), "0"))
    return step > 0 and minutes.value % step == 0


def is_clock(own: Candidate) -> bool:
    """Whether it is an hour: 'opened at six', 'by seven', but not 'the toll stood at six'."""
    found, number = own.found, own.number
    if own.plain or own.what.unit or own.what.noun or own.what.near or number.low > HOURS:
        return False
    lead = led(found, number.first) - 1
    if text_at(found, lead) not in listed("hour") or number.low != number.high:
        return False
    clause = range(lead - 1, max(-1, lead - 1 - CLAUSE), -1)
    told = any(text_at(found, place) in listed("level") for place in clause)
    return not told and (own.at(0) in CLOSERS or own.at(0) in listed("struck"))


def led(found: Sequence[Word], first: int) -> int:
    """Where a number begins with the words that bound it: '(about) seven'."""
    return before(found, first)[1]
