import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casting import cast, read, row
from dateline.articles import compose
from dateline.model import (
    Actor,
    Article,
    Given,
    Marks,
    Origin,
    Part,
    PartKind,
    Raw,
    RawFormat,
    Span,
)
from dateline.reading.actors.names import names
from dateline.reading.actors.step import covered, typed
from dateline.reading.parse import Parser
from dateline.reading.steps import steps
from helpers import article

PIECES = [
    "Ana Rojas",
    "the president",
    ",",
    "of",
    "said",
    '"',
    "(",
    ")",
    "Kenya",
    "she",
    "Mr.",
    "-",
]


def test_actors_come_by_their_first_mention(parser: Parser) -> None:
    _, marks = read(parser, "Kenya refused. Ana Rojas said so. Rojas left.", "actors")
    assert [actor.name for actor in marks.actors] == ["Kenya", "Ana Rojas"]
    assert [len(actor.mentions) for actor in marks.actors] == [1, 2]


def test_a_role_is_as_printed(parser: Parser) -> None:
    own, marks = read(parser, "Harbour Minister Ana Rojas left.", "actors")
    (actor,) = marks.actors
    assert actor.role == "Harbour Minister"
    assert actor.role_span
    assert own.text[actor.role_span] == actor.role


def test_same_in_same_out(parser: Parser) -> None:
    words = "Ana Rojas met Luis Paz in Kenya. The president said she left."
    assert cast(parser, words) == cast(parser, words)


def test_a_byline_names_nobody_in_the_story(parser: Parser) -> None:
    own = article("By Ana Rojas\nIt sank.")
    kinds = (PartKind.BYLINE, PartKind.PARAGRAPH)
    parts = (Part(Span(0, 12), kinds[0]), Part(Span(13, 21), kinds[1]))
    story = replace(own, parts=parts)
    marks = Marks()
    for step in steps(parser)[:-1]:
        marks = replace(marks, **{step.gives: step.run(story, marks)})
    assert marks.actors == ()


def whole(article: Article, marks: Marks) -> bool:
    spans = [one.span for actor in marks.actors for one in actor.mentions]
    return all(0 <= span.start < span.end <= len(article.text) for span in spans)


@given(st.lists(st.sampled_from(PIECES), max_size=30))
@settings(max_examples=30, deadline=None)
def test_any_words_give_whole_mentions(parser: Parser, pieces: list[str]) -> None:
    own, marks = read(parser, " ".join(pieces), "statements")
    ids = [actor.id for actor in marks.actors]
    assert whole(own, marks)
    assert len(ids) == len(set(ids))


BRIDGE = "The bridge will close, {} Elena Rojas said. The Tarvena mayor would not say when."
GLASS = "Paraguay will keep its tariff on glass, the trade ministry said on Monday."


def composed(parser: Parser, words: str) -> dict[str, Actor]:
    raw = Raw(Origin("x", 0), json.dumps({"id": "x", "text": words}).encode(), RawFormat.ROW)
    own, marks = compose(raw, Given(date(2026, 11, 23))), Marks()
    for step in steps(parser):
        marks = replace(marks, **{step.gives: step.run(own, marks)})
    return {own.text[one.span]: actor for actor in marks.actors for one in actor.mentions}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (f"TARVENA, Feb 3 (Reuters) - {BRIDGE.format('Mayor')}", "Elena Rojas"),
        (f"TARVENA, Feb 3 (Reuters) - {BRIDGE.format('Lusk Mayor')}", "Tarvena mayor"),
        (BRIDGE.format("Mayor"), "Tarvena mayor"),
    ],
)
def test_a_bare_title_is_of_where_a_story_was_written(
    parser: Parser, words: str, name: str
) -> None:
    assert composed(parser, words)["The Tarvena mayor"].name == name


@pytest.mark.parametrize(
    ("words", "country"),
    [(f"ASUNCIÓN - {GLASS}", "PRY"), (f"GENEVA - {GLASS}", None), (GLASS, None)],
)
def test_a_ministry_is_of_the_state_that_a_story_is_from(
    parser: Parser, words: str, country: str | None
) -> None:
    assert composed(parser, words)["the trade ministry"].country == country


def test_what_a_body_is_right_before_its_name_is_of_the_name(parser: Parser) -> None:
    (own,) = names(row(parser, "The port operator Molo Blu left."))
    assert [own.line.printed[number] for number in covered(own)] == ["operator", "Molo", "Blu"]
    assert own.line.printed[typed(own)] == "operator"


def test_what_a_person_is_has_a_role_of_its_own(parser: Parser) -> None:
    (own,) = names(row(parser, "The harbour pilot Dario Zanin left."))
    assert typed(own) == own.first
