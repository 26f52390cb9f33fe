from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from dateline.model import Phrase, Query, Sentence
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


def found(query: Query, *editions: Edition) -> list[tuple[str, str]]:
    """The sentences of the newest editions as marks of themselves, each with its own."""
    marks = placed(editions, query, lambda one: one.marks.sentences, lambda one: one.span)
    return [
        (own.article.text[one.span], own.article.text[home.span])
        for own, one, home in marks
        if isinstance(home, Sentence)
    ]


def test_marks_stand_in_the_sentences_that_are_asked_for() -> None:
    own = edition(read(article()))
    assert [words for words, _ in found(Query(), own)] == [
        "The ferry sank.",
        "Elena Rojas said that nobody  was hurt.",
        "Rojas claimed that it rose.",
    ]
    asked = Query(phrases=(Phrase(("rose",)),))
    assert found(asked, own) == [("Rojas claimed that it rose.",) * 2]
    later = edition(read(article("It swims.")), 2)
    assert found(Query(), own, later) == [("It swims.",) * 2]


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
