"""How a view becomes a page: templates that escape, times in the reader's zone, addresses."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, tzinfo
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any
from urllib.parse import unquote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from jinja2 import Environment

from dateline.model import Instant
from dateline.publishing.marked import KINDS
from dateline.publishing.page import environment
from dateline.publishing.web.filters import address
from dateline.publishing.web.news import NewsRow
from dateline.publishing.web.stories import web
from dateline.record.facets import FACETS
from dateline.record.moments import utc

MINUTE, HOUR, DAY = 60, 3_600, 86_400


@cache
def templates() -> Environment:
    """The templates of the desk, with what they may call."""
    own = environment().overlay()
    own.filters = {**own.filters, "ago": ago, "web": web, "groupby_day": by_day}
    own.globals = {
        **own.globals,
        "address": address,
        "facets": facets_of,
        "kinds": KINDS,
        "number": number,
    }
    return own


def render(name: str, zone: tzinfo, **values: Any) -> str:
    """A template filled in, in which `clock` and `stamp` tell times in a zone."""
    return (
        templates()
        .get_template(f"desk/{name}")
        .render(
            clock=lambda at: clock(at, zone),
            stamp=lambda at: stamp(at, zone),
            zone=zone,
            **values,
        )
    )


def zone_of(cookie: str | None) -> tzinfo:
    """The zone that a reader's browser told of; UTC where it told of none that there is."""
    try:
        return ZoneInfo(unquote(cookie)) if cookie else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def moved(at: Instant | None, zone: tzinfo) -> Instant | None:
    """A moment in a zone, or in UTC where it falls off the calendar; a day is a day everywhere."""
    try:
        return at.astimezone(zone) if isinstance(at, datetime) else at
    except OverflowError:
        return utc(at) if at else at


def by_day(rows: Iterable[NewsRow], zone: tzinfo) -> Iterator[tuple[str, list[NewsRow]]]:
    """Rows under the headers of their days, in their order; what is undated under a header too."""
    for header, some in groupby(rows, key=lambda one: day(one.when, zone)):
        yield header, list(some)


def clock(at: Instant | None, zone: tzinfo) -> str:
    """The hour of a moment; empty of a day."""
    own = moved(at, zone)
    return f"{own:%H:%M}" if isinstance(own, datetime) else ""


def day(at: Instant | None, zone: tzinfo) -> str:
    """A day as a header has it: 'Sunday, 11 April 2021'."""
    own = moved(at, zone)
    return f"{own:%A}, {own.day} {own:%B} {own.year}" if own else "Undated"


def stamp(at: Instant | None, zone: tzinfo) -> str:
    """A moment in full: '11 April 2021, 18:22'; a day where no more is known."""
    own = moved(at, zone)
    if own is None:
        return "undated"
    whole = f"{own.day} {own:%B} {own.year}"
    return f"{whole}, {own:%H:%M}" if isinstance(own, datetime) else whole


def ago(at: datetime | None, now: datetime) -> str:
    """How long ago something was: '3 minutes ago'."""
    if at is None:
        return ""
    past = int((now - at).total_seconds())
    for size, name in ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute")):
        if past >= size:
            count = past // size
            return f"{count} {name}{'s' * (count != 1)} ago"
    return "just now"


def number(value: float | None) -> str:
    """A number as people write it; empty where it is unbounded."""
    return "" if value is None else f"{value:,.10g}"


def facets_of(kind: str) -> list[str]:
    """What marks of a kind may be."""
    return [name for name, own in FACETS.items() if own == kind]


def static() -> str:
    """The folder of style sheets and scripts."""
    return str(files("dateline.publishing") / "static")


def row_of(one: NewsRow) -> str:
    """An article's row, as a list of news has it, in UTC: the browser puts it into its zone."""
    return render("row.html", UTC, row=one)
