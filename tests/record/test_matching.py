from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from dateline.model import Article, Instant, Marks, Phrase, Query, Sentence, Span
from dateline.record.contract import Edition
from dateline.record.matching import (
    Homes,
    asked,
    asks,
    asks_of_sentences,
    has,
    is_of,
    is_open,
    is_said,
    sentences,
)
from recording import MAKER, NOW, offered, read

FERRY = "Trieste. Elena Rojas said that nobody was hurt. The Quay Board claimed that it rose."
WEST = timezone(timedelta(hours=-5))


def edition(article: Article, marks: Marks | None = None) -> Edition:
    """A version as a record gives it."""
    return Edition(
        version="v1",
        number=1,
        versions=1,
        article=article,
        marks=read(article).marks if marks is None else marks,
        maker=MAKER,
        problems=(),
        inputs=("1",),
    )


OWN = edition(offered(FERRY).article)


def test_a_span_is_of_the_sentence_it_begins_in_else_of_the_next() -> None:
    marks = Marks((Sentence("z1", Span(10, 20)), Sentence("z2", Span(25, 30))))
    homes = Homes(marks)
    places = {0: 0, 9: 0, 10: 0, 19: 0, 20: 1, 25: 1, 29: 1, 30: None, 99: None}
    assert {start: homes(Span(start, 100)) for start in places} == places
    assert Homes(Marks())(Span(0, 1)) is None


def test_a_statement_of_nobody_is_nobodys() -> None:
    marks = replace(OWN.marks, statements=(replace(OWN.marks.statements[0], source=None),))
    own = replace(OWN, marks=marks)
    assert asked(Query(actor="Rojas"), own) == []
    assert len(asked(Query(), own)) == 1


@pytest.mark.parametrize(
    ("query", "facets", "of_sentences"),
    [
        (Query(), (), False),
        (Query(outlet="Harbour Wire", start=date(2026, 1, 1)), (), False),
        (Query(type="article"), (), False),
        (Query(type="statement"), ("statement",), True),
        (Query(type="assault"), ("assault",), True),
        (Query(actor="Rojas"), ("statement", "event"), True),
        (Query(actor="Rojas", type="share"), ("share",), True),
        (Query(about="Rojas"), (), True),
        (Query(place="Trieste"), (), True),
        (Query(phrases=(Phrase(("ferry",)),)), (), True),
    ],
)
def test_what_a_question_asks_of(
    query: Query, facets: tuple[str, ...], *, of_sentences: bool
) -> None:
    assert (asks(query), asks_of_sentences(query)) == (facets, of_sentences)


@pytest.mark.parametrize(
    ("query", "places"),
    [
        (Query(), [0, 1, 2]),
        (Query(actor="Rojas"), [1]),
        (Query(about="rojas"), [1]),
        (Query(about="quay"), [2]),
        (Query(about="nobody was"), [1]),
        (Query(about="trieste"), [0]),
        (Query(place="Trieste"), [0]),
        (Query(place="Muggia"), []),
        (Query(actor="Rojas", place="Trieste"), []),
        (Query(phrases=(Phrase(("that",)), Phrase(("ro",), prefix=True))), [1, 2]),
        (Query(phrases=(Phrase(("that",), excluded=True),)), [0]),
        (Query(phrases=(Phrase(("no",), prefix=True, excluded=True),)), [0, 2]),
    ],
)
def test_sentences_with_what_is_asked_for(query: Query, places: list[int]) -> None:
    assert list(sentences(query, OWN)) == places
    assert has(query, OWN) is bool(places)


WAR = edition(
    offered(
        "Elena Rojas attacked Jonas Veltman. The regime hurt 14 people. Jonas Veltman claimed that "
        "Elena Rojas may attack Quay Board and 20% of the so-called fleet."
    ).article
)


@pytest.mark.parametrize(
    ("query", "places", "marks"),
    [
        (Query(type="event"), [0, 2], ["event 0", "event 1"]),
        (Query(type="material-conflict"), [0, 2], ["event 0", "event 1"]),
        (Query(type="conditional"), [2], ["event 1"]),
        (Query(type="figure"), [1, 2], ["figure 0", "figure 1"]),
        (Query(type="loaded"), [1], ["term 0"]),
        (Query(type="denied"), [], []),
        (Query(actor="Rojas"), [0, 2], ["event 0", "event 1"]),
        (Query(actor="Veltman"), [2], ["statement 0", "figure 1", "term 1"]),
        (Query(actor="Quay"), [], []),
        (Query(actor="Veltman", type="event"), [], []),
        (Query(actor="Veltman", type="share"), [2], ["figure 1"]),
        (Query(actor="Rojas", type="statement"), [], []),
        (Query(actor="Rojas", type="article"), [0, 2], ["event 0", "event 1"]),
    ],
)
def test_the_type_and_the_actor_are_of_one_mark(
    query: Query, places: list[int], marks: list[str]
) -> None:
    assert list(sentences(query, WAR)) == places
    assert [f"{one.kind} {one.ordinal}" for one in asked(query, WAR)] == marks


@pytest.mark.parametrize(("words", "said"), [((), True), (("a",), False)])
def test_a_sentence_without_words_lacks_every_phrase(words: tuple[str, ...], *, said: bool) -> None:
    assert is_said((), words) is True
    assert is_said((Phrase(("a",), excluded=True),), words) is said


@pytest.mark.parametrize(
    ("published", "start", "end", "is_one"),
    [
        (date(2026, 11, 1), date(2026, 11, 1), date(2026, 11, 1), True),
        (date(2026, 11, 1), date(2026, 11, 2), None, False),
        (date(2026, 11, 1), None, date(2026, 10, 31), False),
        (datetime(2026, 11, 1, 23, tzinfo=WEST), date(2026, 11, 2), None, True),
        (None, date(2026, 11, 1), None, False),
        (None, None, date(2026, 11, 1), False),
        (None, None, None, True),
    ],
)
def test_days_are_those_of_utc(
    published: Instant | None, start: date | None, end: date | None, *, is_one: bool
) -> None:
    own = edition(replace(offered(FERRY).article, published=published))
    assert is_of(Query(start=start, end=end), own) is is_one
    assert has(Query(start=start, end=end), own) is is_one


@pytest.mark.parametrize(
    ("outlet", "asked_for", "is_one"),
    [
        ("Harbour Wire", "wire", True),
        ("Harbour Wire", "harb", False),
        ("Harbour Wire", "", True),
        (None, "Harbour", False),
    ],
)
def test_outlets_are_known_by_some_of_their_words(
    outlet: str | None, asked_for: str, *, is_one: bool
) -> None:
    own = edition(replace(offered(FERRY).article, outlet=outlet))
    assert is_of(Query(outlet=asked_for), own) is is_one


@pytest.mark.parametrize(
    ("until", "is_seen"),
    [
        (None, True),
        (NOW, True),
        (NOW + timedelta(seconds=1), False),
        (date(2026, 11, 28), True),
        (date(2026, 11, 29), False),
        (datetime(2026, 11, 28, 8, tzinfo=WEST), False),
        (datetime(2026, 11, 28, 12, tzinfo=UTC), True),
    ],
)
def test_an_embargo_ends_at_its_moment(until: Instant | None, *, is_seen: bool) -> None:
    assert is_open(edition(replace(offered(FERRY).article, embargoed=until)), NOW) is is_seen
