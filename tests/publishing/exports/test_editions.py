from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest

from dateline.model import Phrase, Query
from dateline.publishing.exports.editions import listed, newest, placed, shared, words, written
from dateline.record.contract import Edition
from exporting import article, at, edition
from recording import read


@dataclass
class Row:
    headline: str
    article: str
    mark: str


def test_a_row_takes_what_it_has_a_field_for() -> None:
    own = edition(read(article(headline="Ferry sinks")))
    assert shared(Row, own) == {"headline": "Ferry sinks", "article": "a1"}


def test_the_newest_edition_of_each_article() -> None:
    own = edition(read(article()))
    one, two, other = own, replace(own, number=2), replace(own, article=article(id="7"))
    assert list(newest([one, two, other])) == [two, other]
    assert list(newest([])) == []


def found(kind: str, query: Query, *editions: Edition) -> list[tuple[str, str]]:
    """What the marks of a kind say, in the newest editions, each with its sentence."""
    return [
        (said(own, kind, place), own.article.text[home.span])
        for own, place, home in placed(editions, query, kind)
    ]


def said(own: Edition, kind: str, place: int) -> str:
    """The words of a mark, of a statement those of its cue."""
    one = getattr(own.marks, f"{kind}s")[place]
    return own.article.text[one.cue.span if kind == "statement" else one.span]


def test_marks_stand_in_the_sentences_that_are_asked_for() -> None:
    own = edition(read(article()))
    assert found("statement", Query(), own) == [
        ("said", "Elena Rojas said that nobody  was hurt."),
        ("claimed", "Rojas claimed that it rose."),
    ]
    asked = Query(phrases=(Phrase(("rose",)),))
    assert found("statement", asked, own) == [("claimed", "Rojas claimed that it rose.")]
    later = edition(read(article("Ada said that it swims.")), 2)
    assert found("statement", Query(), own, later) == [("said", "Ada said that it swims.")]
    assert found("event", Query(), own, later) == []


RAID = "Ada attacked Ben. Ben claimed that Ada may attack Eve, and 2% of the regime."


@pytest.mark.parametrize(
    ("kind", "query", "words"),
    [
        ("event", Query(), ["attacked", "may attack"]),
        ("event", Query(type="event"), ["attacked", "may attack"]),
        ("event", Query(type="conditional"), ["may attack"]),
        ("event", Query(type="doubting"), ["may attack"]),
        ("event", Query(type="article"), ["attacked", "may attack"]),
        ("event", Query(actor="Ada"), ["attacked", "may attack"]),
        ("event", Query(actor="Ben"), []),
        ("statement", Query(), ["claimed"]),
        ("statement", Query(actor="Ben"), ["claimed"]),
        ("statement", Query(actor="Ada"), []),
        ("statement", Query(type="assault"), ["claimed"]),
        ("statement", Query(type="actual"), []),
        ("figure", Query(), ["2%"]),
        ("figure", Query(type="count"), []),
        ("figure", Query(actor="Ben"), ["2%"]),
        ("term", Query(type="share"), ["regime"]),
        ("term", Query(phrases=(Phrase(("attacked",)),)), []),
    ],
)
def test_marks_of_a_kind_are_those_of_the_type_or_of_its_sentences(
    kind: str, query: Query, words: list[str]
) -> None:
    own = edition(read(article(RAID)))
    assert [one for one, _ in found(kind, query, own)] == words


def test_words_are_on_one_line() -> None:
    own = article()
    nobody, sank = at(own, "nobody  was"), at(own, "sank")
    assert own.text[nobody] == "nobody  was"
    assert words(own, nobody) == "nobody was"
    assert listed(own, [nobody, sank]) == "nobody was; sank"
    assert listed(own, []) is None


def test_moments_are_written_as_they_are_known() -> None:
    assert written(date(2026, 11, 1)) == "2026-11-01"
    assert written(datetime(2026, 11, 1, 9, tzinfo=UTC)) == "2026-11-01T09:00:00+00:00"
    assert written(None) is None
