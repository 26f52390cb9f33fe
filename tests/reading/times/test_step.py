"""Properties of the step: spans, instants, zones; any text."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Marks, Sentence, Span, Time, TimeBasis
from dateline.reading.times import times
from dateline.reading.times.lexer import entries
from helpers import article

DAY = date(2021, 4, 11)


def read(text: str, day: date | None = DAY, zone: str = "UTC") -> tuple[Time, ...]:
    own = article(text, day, zone=zone)
    return times(own, Marks((Sentence("s", Span(0, len(text))),), ((),)))


def test_an_interval_is_of_the_zone_of_the_reference_day() -> None:
    (time,) = read("on Sunday", zone="America/New_York")
    zone = ZoneInfo("America/New_York")
    assert time.start == datetime(2021, 4, 11, tzinfo=zone)
    assert time.end == datetime(2021, 4, 12, tzinfo=zone)
    assert time.start.isoformat() == "2021-04-11T00:00:00-04:00"


def test_a_zone_in_the_words_is_kept() -> None:
    (time,) = read("at 1830 GMT", zone="Asia/Tokyo")
    assert time.start == datetime(2021, 4, 11, 18, 30, tzinfo=UTC)


def test_an_unknown_zone_is_utc() -> None:
    (time,) = read("today", zone="Nowhere/Nothing")
    assert time.start == datetime(2021, 4, 11, tzinfo=UTC)


@pytest.mark.parametrize("words", ["for years", "daily", "recently", "fiscal 2020", "three days"])
def test_what_names_no_days_has_no_interval(words: str) -> None:
    (time,) = read(words)
    assert (time.start, time.end) == (None, None)


def test_a_length_that_ends_now_has_an_interval() -> None:
    (past,) = read("the past two weeks")
    assert (past.start, past.end) == (
        datetime(2021, 3, 28, tzinfo=UTC),
        datetime(2021, 4, 12, tzinfo=UTC),
    )
    (coming,) = read("the next two months")
    assert coming.start == datetime(2021, 4, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "hours"),
    [("this morning", (0, 12)), ("this afternoon", (12, 18)), ("this evening", (17, 24))],
)
def test_parts_of_the_day(words: str, hours: tuple[int, int]) -> None:
    (time,) = read(words)
    assert time.start is not None
    assert time.end is not None
    assert time.start.hour == hours[0]
    assert (time.end - time.start).seconds == (hours[1] - hours[0]) * 3600


def test_now_is_the_reference_day() -> None:
    (time,) = read("now")
    assert time.basis is TimeBasis.REFERENCE
    assert time.start == datetime(2021, 4, 11, tzinfo=UTC)


def test_ids_differ_and_stay() -> None:
    first = read("Sunday and Sunday")
    assert first[0].id != first[1].id
    assert first == read("Sunday and Sunday")


VOCABULARY = [
    *sorted(entries()),
    "16",
    "1998",
    "9999",
    "0001",
    "10:35",
    "'90s",
    ",",
    ".",
    "-",
    "'s",
]


@given(
    st.lists(st.sampled_from(VOCABULARY), max_size=14),
    st.sampled_from([DAY, None, date.max, date.min]),
)
def test_any_words_any_day(chosen: list[str], day: date | None) -> None:
    text = " ".join(chosen)
    for time in read(text, day):
        assert 0 <= time.span.start < time.span.end <= len(text)
        assert time.value
        assert time.start is None or time.end is None or time.start < time.end


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    assert read(text) == read(text)
