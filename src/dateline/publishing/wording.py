"""Words and days of a story on one line, as whatever shows them has them."""

import re
from datetime import datetime, timedelta

from dateline.model import Article, Span, Time, TimeType

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAY = timedelta(days=1)
# What XML 1.0 has no place for, of what a story may hold.
ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What a terminal may take for a command, or turns words round; and halves of surrogate pairs.
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
SPACES = re.compile(r"\s+")


def one_line(article: Article, span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(article.text[span].split())


def legal(words: str) -> str:
    """Words as XML can have them."""
    return ILLEGAL.sub("\ufffd", words)


def harmless(words: str) -> str:
    """Words with every control character as a visible one, and white space folded."""
    return CONTROLS.sub(picture, SPACES.sub(" ", words))


def picture(control: re.Match[str]) -> str:
    """The picture of a control character: '␛' for escape, '�' where Unicode has none.

    Half of a surrogate pair is treated as one: no terminal takes it.
    """
    code = ord(control[0])
    return chr(0x2400 + code) if code < ord(" ") else "\ufffd"


def days(time: Time) -> str:
    """The days or hours that a time means: 'Sun 2021-04-11', '2020-07-01 to 31'."""
    if time.start is None or time.end is None:
        return ""
    if time.type is TimeType.TIME:
        until = "24:00" if time.end.date() > time.start.date() else f"{time.end:%H:%M}"
        moment = time.end - time.start <= timedelta(minutes=1)
        return f"{named(time.start)} {time.start:%H:%M}" + ("" if moment else f" to {until}")
    last = time.end - DAY
    if last <= time.start:
        return named(time.start)
    return f"{time.start.date()} to {since(time.start, last)}"


def since(first: datetime, last: datetime) -> str:
    """The last day of a run, without the year, or the month, that it shares with the first."""
    written = last.date().isoformat()
    if first.year != last.year:
        return written
    return written[8:] if first.month == last.month else written[5:]


def named(moment: datetime) -> str:
    """A day with its weekday."""
    return f"{WEEKDAYS[moment.weekday()]} {moment.date()}"
