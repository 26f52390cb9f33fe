"""Amounts where they are stated."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dateline.model import PartKind, Span, Time, TimeBasis, TimeType
from dateline.relating.similar import bag
from dateline.relating.stated import long_ago, parted, stated
from versions import version


def test_an_amount_with_its_surroundings() -> None:
    own = version(
        "Rain fell. The storm in Muggia killed 12 people and sank at least 3 boats there."
    )
    first, second = stated(own)
    text = own.article.text
    assert text[first.amount.span] == "12 people"
    assert text[first.sentence].startswith("The storm")
    assert first.masked == second.masked == bag("the storm in muggia killed and sank there")
    assert first.beside == bag("in muggia killed and sank at")
    assert second.beside == bag("people and sank there")
    assert (first.noun, first.state, first.bounds) == ("people", "dead", (12, 12))
    assert (second.noun, second.state, second.bounds) == ("boat", "", (3, None))
    assert (first.group, second.group) == ("", "")


def test_headlines_are_told() -> None:
    own = version("Storm kills 12", "It killed 12 people.", first=PartKind.HEADLINE)
    assert [one.headline for one in stated(own)] == [True, False]


def test_units_are_groups() -> None:
    found = stated(version("It burned 40 acres, cost $3bn and killed 12."))
    assert [one.group for one in found] == ["acre", "USD", ""]


@pytest.mark.parametrize(
    ("counts", "noun", "state"),
    [
        ("structures destroyed", "structure", "destroyed"),
        ("old boats", "boat", ""),
        ("dead", "", "dead"),
        ("people", "people", ""),
        ("", "", ""),
    ],
)
def test_counts_are_parted(counts: str, noun: str, state: str) -> None:
    assert parted(counts) == (noun, state)


def test_what_is_long_ago() -> None:
    own = version("It killed 12 in 2011. It killed 13 on Monday.")
    times = (
        Time("t1", Span(16, 20), TimeType.DATE, "2011", TimeBasis.STATED, end=year(2012)),
        Time(
            "t2", Span(38, 44), TimeType.DATE, "2021-04-05", TimeBasis.RELATIVE, end=year(2021, 4)
        ),
        Time("t3", Span(38, 44), TimeType.DATE, "XXXX", TimeBasis.RELATIVE),
    )
    own = replace(own, marks=replace(own.marks, times=times))
    assert long_ago(own) == (16,)
    assert [one.past for one in stated(own)] == [True, False]
    undated = replace(own, article=replace(own.article, reference=None))
    assert long_ago(undated) == ()


def year(number: int, month: int = 1) -> datetime:
    return datetime(number, month, 1, tzinfo=UTC)
