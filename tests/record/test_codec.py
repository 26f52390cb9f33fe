import json
import zlib
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model import (
    Act,
    Article,
    Attitude,
    Cue,
    Evidence,
    Instant,
    Maker,
    Marks,
    Origin,
    Part,
    PartKind,
    Problem,
    Rival,
    Severity,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementKind,
    Text,
)
from dateline.record.codec import instant, packed, unpacked

ZONE = timezone(timedelta(hours=1))
SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda two: Span(*sorted(two)))
DAYS = st.dates() | st.datetimes(timezones=st.sampled_from([UTC, ZONE]))
for kind, values in ((Span, SPANS), (Text, st.builds(Text, st.text()))):
    st.register_type_strategy(kind, values)
FIRST = {"max_examples": 25, "deadline": None, "suppress_health_check": list(HealthCheck)}


def plain(value: object) -> object:
    return json.loads(zlib.decompress(packed(value)))


@given(st.builds(Marks))
@settings(**FIRST)  # type: ignore[arg-type]
def test_marks_come_back(marks: Marks) -> None:
    assert unpacked(packed(marks), Marks) == marks


@given(
    st.builds(
        Article,
        published=st.none() | DAYS,
        updated=st.none() | DAYS,
        retrieved=st.none() | st.datetimes(timezones=st.just(UTC)),
        embargoed=st.none() | DAYS,
    )
)
@settings(**FIRST)  # type: ignore[arg-type]
def test_articles_come_back(article: Article) -> None:
    assert unpacked(packed(article), Article) == article


def test_a_statement_comes_back_with_all_that_it_has() -> None:
    own = Statement(
        "s1",
        Span(0, 40),
        StatementKind.MIXED,
        Source(Span(0, 5), SourceKind.NAMED, "a1"),
        Cue(Span(6, 10), "say", Attitude.NEUTRAL),
        (Span(11, 20), Span(30, 40)),
        negated=True,
        act=Act.ASKED,
        time=0,
    )
    assert unpacked(packed(own), Statement) == own


def test_a_field_with_its_default_is_left_out() -> None:
    assert plain(Marks()) == {}
    assert plain(Part(Span(3, 9), PartKind.DECK)) == {"span": [3, 9], "kind": "deck"}
    article = Article(id="a", origin=Origin("x"), text=Text(""), as_of=date(2026, 11, 23))
    assert plain(article) == {
        "id": "a",
        "origin": {"path": "x"},
        "text": "",
        "as_of": "2026-11-23",
    }


def test_a_field_that_an_older_row_does_not_have_has_its_default() -> None:
    row = zlib.compress(b'{"stage": "decode", "severity": "note", "message": "odd"}')
    assert unpacked(row, Problem) == Problem("decode", Severity.NOTE, "odd")


@pytest.mark.parametrize(
    "value", ["ferry", ("Marta Kosovel", "Elena Rojas"), (), "\ud800", "\x00\u2028"]
)
def test_evidence_is_words_or_a_list_of_them(value: str | tuple[str, ...]) -> None:
    own = Evidence("byline", value, "row", (Rival(value, "meta"),))
    assert unpacked(packed(own), Evidence) == own


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (None, None),
        ("2021-04-11", date(2021, 4, 11)),
        ("2021-04-11T18:22:00+01:00", datetime(2021, 4, 11, 18, 22, tzinfo=ZONE)),
        ("2021-04-11T00:00:00+00:00", datetime(2021, 4, 11, tzinfo=UTC)),
    ],
)
def test_days_and_moments(written: str | None, value: Instant | None) -> None:
    assert instant(written) == value
    assert type(instant(written)) is type(value)


def test_the_same_value_gives_the_same_bytes() -> None:
    maker = Maker("toy", "1", "none", "none")
    assert packed(maker) == packed(Maker("toy", "1", "none", "none"))
    assert packed((maker,)) != packed(maker)
    assert unpacked(packed((maker, maker)), tuple[Maker, ...]) == (maker, maker)
