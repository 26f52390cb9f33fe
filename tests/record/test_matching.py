from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from dateline.model import Article, Instant, Marks, Phrase, Query, Sentence, Span
from dateline.record.contract import Edition
from dateline.record.matching import (
    TYPES,
    Homes,
    anchor,
    asked,
    asks_of_sentences,
    asks_of_statements,
    facets,
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


def test_a_statement_is_looked_for_at_its_cue() -> None:
    one = OWN.marks.statements[0]
    assert one.cue is not None
    assert anchor(one) == one.cue.span
    assert anchor(replace(one, cue=None)) == one.span


def test_a_statement_is_asked_for_by_kind_act_and_attitude() -> None:
    one = OWN.marks.statements[1]
    assert facets(one) == {"indirect", "said", "doubting"}
    assert facets(replace(one, cue=None)) == {"indirect", "said"}
    assert all(facets(one) <= set(TYPES) for one in OWN.marks.statements)


def test_a_statement_of_nobody_is_nobodys() -> None:
    marks = replace(OWN.marks, statements=(replace(OWN.marks.statements[0], source=None),))
    own = replace(OWN, marks=marks)
    assert asked(Query(actor="Rojas"), own) == []
    assert len(asked(Query(), own)) == 1


@pytest.mark.parametrize(
    ("query", "of_statements", "of_sentences"),
    [
        (Query(), False, False),
        (Query(outlet="Harbour Wire", start=date(2026, 1, 1)), False, False),
        (Query(type="article"), False, False),
        (Query(type="statement"), True, True),
        (Query(actor="Rojas"), True, True),
        (Query(about="Rojas"), False, True),
        (Query(place="Trieste"), False, True),
        (Query(phrases=(Phrase(("ferry",)),)), False, True),
    ],
)
def test_what_a_question_asks_of(query: Query, *, of_statements: bool, of_sentences: bool) -> None:
    assert (asks_of_statements(query), asks_of_sentences(query)) == (of_statements, of_sentences)


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
