from datetime import UTC, date, datetime

import pytest

from dateline.articles.calendar import Printed, printed
from dateline.articles.day import reference_day
from dateline.articles.parts import layout
from dateline.model import Basis, Instant, Problem, ReferenceDay, Text

AS_OF = date(2026, 11, 23)
HARBOUR = "The ferry was stopped"


def day_of(
    story: str,
    published: Instant | None = None,
    as_of: date = AS_OF,
    *,
    given: bool = False,
    outlet: str | None = None,
) -> tuple[ReferenceDay | None, tuple[Problem, ...]]:
    text = Text(story)
    found = layout(text)
    return reference_day(
        text, found.parts, found.dateline, published, given=given, outlet=outlet, as_of=as_of
    )


@pytest.mark.parametrize(
    ("story", "day", "rivals"),
    [
        (
            f"TRIESTE, April 11. /TASS/. {HARBOUR} on Sunday, as none since 2014.",
            date(2021, 4, 11),
            [],
        ),
        (f"TRIESTE, April 11. /TASS/. {HARBOUR} on Sunday.", date(2021, 4, 11), [2010, 2004, 1999]),
        (f"TRIESTE, April 11. /TASS/. {HARBOUR} on Sunday, as in 2010.", date(2021, 4, 11), [2010]),
        (f"TRIESTE, April 11. /TASS/. {HARBOUR} on Sunday, as in 2022.", date(2022, 4, 11), []),
        (
            f"TRIESTE, April 11. /TASS/. {HARBOUR} last Sunday; on Monday it sailed, as in 2020.",
            date(2022, 4, 11),
            [],
        ),
        (
            f"TRIESTE, April 11. /TASS/. {HARBOUR} on Friday, April 9, as in 2015.",
            date(2021, 4, 11),
            [],
        ),
        (
            f"TRIESTE, Sunday, April 11. /TASS/. {HARBOUR} yesterday, as in 2015.",
            date(2021, 4, 11),
            [],
        ),
        (f"TRIESTE, December 24. /TASS/. {HARBOUR}, as in 2024.", date(2025, 12, 24), [2024]),
        (f"TRIESTE, Feb. 29. /TASS/. {HARBOUR}, as in 2015.", date(2024, 2, 29), [2020, 2016]),
        (f"TRIESTE, April 11. /TASS/. {HARBOUR} with 2015 people aboard.", None, []),
        (f"TRIESTE, April 11. /TASS/. {HARBOUR}.", None, []),
        (f"TRIESTE, April 31. /TASS/. {HARBOUR} on Sunday.", None, []),
        (f"TRIESTE, April 11, 2019. /TASS/. {HARBOUR}.", date(2019, 4, 11), []),
        (f"TRIESTE, April 31, 2019. /TASS/. {HARBOUR}.", None, []),
        (f"TRIESTE (AP) -- {HARBOUR} on Sunday.", None, []),
    ],
)
def test_the_year_of_a_dateline(story: str, day: date | None, rivals: list[int]) -> None:
    found, _ = day_of(story)
    assert (found and found.day) == day
    assert [rival.year for rival in found.rivals] == rivals if found else True


def test_the_evidence_is_told() -> None:
    found, problems = day_of(f"TRIESTE, April 11. /TASS/. {HARBOUR} on Sunday, as none since 2014.")
    assert found
    assert found.basis is Basis.INFERRED_YEAR
    assert found.because == "April 11 was a Sunday in 2021; the story speaks of 2014"
    assert found.zone == "Europe/Rome"
    assert problems == ()


def test_no_day_is_later_than_the_as_of_day() -> None:
    story = f"TRIESTE, April 11. /TASS/. {HARBOUR} on Sunday."
    found, _ = day_of(story, as_of=date(2021, 4, 10))
    assert found
    assert found.day == date(2010, 4, 11)


def test_years_alone_are_little_evidence() -> None:
    found, problems = day_of(f"TRIESTE, May 2. /TASS/. {HARBOUR}, as in 2020.")
    assert found
    assert found.day.year == 2026
    assert [one.severity for one in problems] == ["warning"]


def test_without_evidence_there_is_no_day_and_a_reason() -> None:
    found, (problem,) = day_of(f"TRIESTE, April 11. /TASS/. {HARBOUR}.")
    assert found is None
    assert "no weekday and no year" in problem.message


@pytest.mark.parametrize(
    ("story", "published", "outlet", "day", "zone"),
    [
        (
            "NEW YORK (AP) -- It rained.",
            datetime(2021, 4, 12, 2, tzinfo=UTC),
            None,
            date(2021, 4, 11),
            "America/New_York",
        ),
        (
            "It rained.",
            datetime(2021, 4, 11, 22, tzinfo=UTC),
            "Kyodo",
            date(2021, 4, 12),
            "Asia/Tokyo",
        ),
        ("It rained.", datetime(2021, 4, 11, 22, tzinfo=UTC), None, date(2021, 4, 11), "UTC"),
        ("TOKYO (AP) -- It rained.", date(2021, 4, 11), None, date(2021, 4, 11), "Asia/Tokyo"),
    ],
)
def test_the_day_of_publication_is_one_of_the_zone(
    story: str, published: Instant, outlet: str | None, day: date, zone: str
) -> None:
    found, _ = day_of(story, published, outlet=outlet)
    assert found
    assert (found.day, found.zone, found.basis) == (day, zone, Basis.METADATA)


def test_a_dateline_far_from_the_publication_is_told() -> None:
    story = f"TRIESTE, April 11. /TASS/. {HARBOUR}."
    assert day_of(story, date(2021, 4, 12), given=True)[1] == ()
    found, (problem,) = day_of(story, date(2021, 9, 1), given=True)
    assert found
    assert found.basis is Basis.GIVEN
    assert "but the story was published 2021-09-01" in problem.message
    assert day_of("TRIESTE, Jan. 1. /TASS/. It rained.", date(2020, 12, 31))[1] == ()


@pytest.mark.parametrize(
    ("words", "date_"),
    [
        ("April 11", Printed(4, 11)),
        ("Sunday, April 11", Printed(4, 11, None, 7)),
        ("11 April 2021", Printed(4, 11, 2021)),
        ("Sept. 3rd", Printed(9, 3)),
        ("soon", None),
    ],
)
def test_dates_as_printed(words: str, date_: Printed | None) -> None:
    assert printed(words) == date_
