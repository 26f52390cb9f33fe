from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dateline.model import Time, TimeBasis, TimeType
from dateline.publishing.views import days, segments, time_views, view
from readings import at, reading

START = datetime(2021, 4, 11, tzinfo=UTC)


def time(start: datetime | None, end: datetime | None, kind: TimeType = TimeType.DATE) -> Time:
    return Time("t", at("Sunday"), kind, "v", TimeBasis.STATED, None, start, end)


@pytest.mark.parametrize(
    ("own", "shown"),
    [
        (time(None, None), ""),
        (time(START, START + timedelta(1)), "Sun 2021-04-11"),
        (time(START, START + timedelta(7)), "2021-04-11 to 17"),
        (time(START, START + timedelta(60)), "2021-04-11 to 06-09"),
        (time(START, START + timedelta(600)), "2021-04-11 to 2022-12-01"),
        (time(START, START + timedelta(hours=12), TimeType.TIME), "Sun 2021-04-11 00:00 to 12:00"),
        (
            time(START.replace(hour=18), START + timedelta(1), TimeType.TIME),
            "Sun 2021-04-11 18:00 to 24:00",
        ),
        (
            time(START.replace(hour=8), START.replace(hour=8, minute=1), TimeType.TIME),
            "Sun 2021-04-11 08:00",
        ),
    ],
)
def test_days(own: Time, shown: str) -> None:
    assert days(own) == shown


def test_a_sentence_is_cut_at_every_border_of_overlapping_marks() -> None:
    article = reading().article
    outer = replace(time(None, None), span=at("sank on <i>Sunday"))
    inner = replace(time(None, None), span=at("<i>Sunday</i>"))
    marks = tuple(time_views(article, [outer, inner]))
    found = segments(article, at("It sank on <i>Sunday</i>."), marks)
    assert [(one.words, [mark.sign for mark in one.marks]) for one in found] == [
        ("It ", []),
        ("sank on ", ["t1"]),
        ("<i>Sunday", ["t1", "t2"]),
        ("</i>", ["t2"]),
        (".", []),
    ]
    assert [[mark.sign for mark in one.opening] for one in found] == [[], ["t1"], ["t2"], [], []]
    assert [[mark.sign for mark in one.closing] for one in found] == [[], [], ["t1"], ["t2"], []]


def test_a_dateline_is_shown_though_it_is_in_no_sentence() -> None:
    paragraph = view(reading()).parts[-1]
    assert [(one.id, one.segments[0].words) for one in paragraph.sentences] == [
        (None, "TRIESTE, April 11."),
        ("s2", "It sank on "),
        ("s3", "Nobody saw."),
    ]


def test_a_story_without_a_headline_is_called_by_its_first_words() -> None:
    own = reading()
    assert view(replace(own, article=replace(own.article, headline=None))).title.startswith("Ferry")
