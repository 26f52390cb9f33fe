"""`dateline.reading.anchors`: what a mark's id depends on, and what it does not."""

from dataclasses import replace
from itertools import accumulate

import pytest

from dateline.model import Article, Marks, Part, PartKind, Sentence, Span, Text
from dateline.reading import Reader
from dateline.reading.anchors import mark_id
from dateline.reading.parse import Parser
from dateline.reading.sentences import sentences
from helpers import article

FIRST = "TRIESTE, October 14. The ferry sank on Sunday."
LAST = '"It was in Muggia on Monday," harbour minister Elena Rojas said. She left Trieste.'


def cut(own: Article) -> tuple[Sentence, ...]:
    return sentences(own, Marks())


def story(*paragraphs: str) -> Article:
    text = Text("\n".join(paragraphs))
    ends = list(accumulate(len(words) + 1 for words in paragraphs))
    parts = tuple(
        Part(Span(end - 1 - len(words), end - 1), PartKind.PARAGRAPH)
        for end, words in zip(ends, paragraphs, strict=True)
    )
    return replace(article("x"), text=text, parts=parts)


@pytest.fixture(scope="module")
def reader(parser: Parser) -> Reader:
    return Reader(parser)


def test_a_sentence_keeps_its_id_whatever_stands_before_it() -> None:
    (_, alone), (_, _, moved) = (
        cut(article("One sank. Two swam.")),
        cut(article("None came. One  sank. Two\nswam.")),
    )
    assert alone.id == moved.id


def test_the_same_words_twice_are_two_sentences() -> None:
    first, second = cut(article("It sank. It sank."))
    assert first.id != second.id
    assert cut(article("It sank."))[0].id == first.id


def test_a_mark_outside_all_sentences_is_counted_from_the_start() -> None:
    own = article("Trieste sank.")
    assert mark_id("p", own, (), Span(0, 7)) != mark_id("p", own, cut(own), Span(0, 7))
    assert mark_id("p", own, (), Span(0, 7)) == mark_id("p", own, (), Span(0, 7))


def test_marks_of_an_unchanged_sentence_keep_their_ids(reader: Reader) -> None:
    before, after = reader.read(story(FIRST, LAST)).marks, reader.read(story("New!", LAST)).marks
    assert {one.id for one in before.statements} == {one.id for one in after.statements}
    for name in ("times", "places", "actors"):
        new = {one.id for one in getattr(after, name)}
        assert new
        assert new <= {one.id for one in getattr(before, name)}


def test_all_ids_of_a_reading_differ(reader: Reader) -> None:
    marks = reader.read(story(LAST, LAST, FIRST)).marks
    ids = [one.id for one in marks.sentences]
    ids += [one.id for one in marks.statements]
    ids += [one.id for one in marks.times]
    ids += [one.id for one in marks.places]
    ids += [one.id for one in marks.actors]
    ids += [one.id for who in marks.actors for one in who.mentions]
    assert len(set(ids)) == len(ids)
