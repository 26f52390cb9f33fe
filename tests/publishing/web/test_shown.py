"""How a view becomes a page (`dateline.publishing.web.shown`)."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from dateline.model import Instant
from dateline.publishing.web.filters import Filters
from dateline.publishing.web.news import news
from dateline.publishing.web.room import Room
from dateline.publishing.web.shown import (
    ago,
    by_day,
    clock,
    day,
    facets_of,
    number,
    row_of,
    stamp,
    static,
    zone_of,
)
from recording import NOW
from webbing import texts, tree

ROME, AUCKLAND = ZoneInfo("Europe/Rome"), ZoneInfo("Pacific/Auckland")
LATE = datetime(2026, 11, 1, 23, 30, tzinfo=UTC)
FIRST, LAST = (
    datetime.fromisoformat(one) for one in ("0001-01-01T00:30+00:00", "9999-12-31T23:30+00:00")
)


@pytest.mark.parametrize(
    ("cookie", "zone"),
    [
        (None, UTC),
        ("", UTC),
        ("UTC", ZoneInfo("UTC")),
        ("Europe/Rome", ROME),
        ("Europe%2FRome", ROME),
        ("America%2FArgentina%2FSalta", ZoneInfo("America/Argentina/Salta")),
        ("Europe/Nowhere", UTC),
        ("Europe", UTC),
        ("../../etc/passwd", UTC),
        ("..%2F..%2Fetc%2Fpasswd", UTC),
        ("/etc/passwd", UTC),
        ("\0", UTC),
        ("%00", UTC),
        ("%FF", UTC),
        ("é\udcff", UTC),
        ("x" * 5_000, UTC),
    ],
)
def test_the_zone_is_the_browsers_or_utc(cookie: str | None, zone: tzinfo) -> None:
    assert zone_of(cookie) == zone


@pytest.mark.parametrize(
    ("at", "zone", "shown"),
    [
        (LATE, UTC, "23:30"),
        (LATE, ROME, "00:30"),
        (date(2026, 11, 1), ROME, ""),
        (None, ROME, ""),
    ],
)
def test_the_hour_is_that_of_the_zone(at: Instant | None, zone: tzinfo, shown: str) -> None:
    assert clock(at, zone) == shown


@pytest.mark.parametrize(
    ("at", "zone", "header", "stamped"),
    [
        (LATE, UTC, "Sunday, 1 November 2026", "1 November 2026, 23:30"),
        (LATE, ROME, "Monday, 2 November 2026", "2 November 2026, 00:30"),
        (date(2026, 11, 1), AUCKLAND, "Sunday, 1 November 2026", "1 November 2026"),
        (None, ROME, "Undated", "undated"),
    ],
)
def test_the_day_is_that_of_the_zone(
    at: Instant | None, zone: tzinfo, header: str, stamped: str
) -> None:
    assert (day(at, zone), stamp(at, zone)) == (header, stamped)


@pytest.mark.parametrize(
    ("at", "zone", "stamped"),
    [
        (FIRST, ZoneInfo("America/New_York"), "1 January 1, 00:30"),
        (LAST, AUCKLAND, "31 December 9999, 23:30"),
    ],
)
def test_a_moment_that_falls_off_the_calendar_is_shown_in_utc(
    at: datetime, zone: tzinfo, stamped: str
) -> None:
    assert stamp(at, zone) == stamped
    assert clock(at, zone) == stamped[-5:]
    assert day(at, zone)


@pytest.mark.parametrize(
    ("past", "shown"),
    [
        (timedelta(), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=60), "1 minute ago"),
        (timedelta(minutes=3), "3 minutes ago"),
        (timedelta(minutes=60), "1 hour ago"),
        (timedelta(hours=47), "1 day ago"),
        (timedelta(days=400), "400 days ago"),
        (timedelta(seconds=-5), "just now"),
    ],
)
def test_how_long_ago_it_was(past: timedelta, shown: str) -> None:
    assert ago(NOW - past, NOW) == shown


def test_what_never_was_is_not_told() -> None:
    assert ago(None, NOW) == ""


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, ""), (0, "0"), (1200.0, "1,200"), (0.5, "0.5"), (1e9, "1,000,000,000")],
)
def test_numbers_as_people_write_them(value: float | None, shown: str) -> None:
    assert number(value) == shown


def test_rows_stand_under_their_days(room: Room) -> None:
    rows = news(room, Filters()).rows
    assert [(header, len(some)) for header, some in by_day(rows, UTC)] == [
        ("Tuesday, 3 November 2026", 1),
        ("Monday, 2 November 2026", 1),
        ("Sunday, 1 November 2026", 1),
        ("Undated", 1),
    ]
    assert [one for _, some in by_day(rows, AUCKLAND) for one in some] == list(rows)


def test_what_marks_of_a_kind_may_be() -> None:
    assert facets_of("term") == ["contested-name", "loaded", "hedge", "scare-quote"]
    assert facets_of("nothing") == []


def test_an_article_is_one_row(room: Room) -> None:
    own = news(room, Filters(outlet="Harbour Wire")).rows[0]
    page = tree(row_of(own))
    assert texts(page, "article h3") == ["Ferry sinks off Trieste, 16 missing"]
    assert texts(page, ".badge") == ["updated"]
    assert texts(page, "time") == ["09:00"] or texts(page, "time") == ["08:00"]
    assert texts(page, ".counts") == ["1 statement · 0 events · 1 figure"]


def test_style_sheets_and_scripts_are_there() -> None:
    assert {one.name for one in Path(static()).iterdir()} >= {"desk.js", "desk.css", "story.css"}
