from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from dateline.model import Basis, Instant, ReferenceDay
from dateline.record.moments import moment, utc
from helpers import article

EAST, WEST = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
NOON, EVE = datetime(2026, 11, 1, 12, tzinfo=UTC), datetime(2026, 10, 31, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "own"),
    [
        (date(2026, 11, 1), datetime(2026, 11, 1, tzinfo=UTC)),
        (datetime(2026, 11, 1, 2, tzinfo=EAST), datetime(2026, 10, 31, 12, tzinfo=UTC)),
        (datetime(1, 1, 1, tzinfo=EAST), datetime.min.replace(tzinfo=UTC)),
        (datetime(9999, 12, 31, 23, tzinfo=WEST), datetime.max.replace(tzinfo=UTC)),
    ],
)
def test_moments_in_utc(at: Instant, own: datetime) -> None:
    assert utc(at) == own
    assert utc(at).tzinfo is UTC


def test_a_version_is_of_its_last_change() -> None:
    day = ReferenceDay(date(2026, 10, 30), Basis.DATELINE, "the dateline", "UTC")
    own = replace(article("It sank."), published=EVE, updated=NOON, reference=day)
    assert moment(own) == NOON
    assert moment(replace(own, updated=None)) == EVE
    assert moment(replace(own, updated=None, published=None)) == day.day
    fetched = replace(day, basis=Basis.RETRIEVED)
    assert moment(replace(own, updated=None, published=None, reference=fetched)) is None
    assert moment(replace(own, updated=None, published=None, reference=None)) is None
