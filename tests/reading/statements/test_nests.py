import re
from dataclasses import replace

import pytest

from casting import read
from dateline.model import (
    Act,
    Article,
    Marks,
    Part,
    PartKind,
    Span,
    Statement,
    StatementKind,
    Text,
)
from dateline.reading.parse import Parser
from dateline.reading.steps import steps
from helpers import article


def said(parser: Parser, words: str) -> tuple[Article, Marks, list[Statement]]:
    own, marks = read(parser, words, "statements")
    return own, marks, list(marks.statements)


def shown(own: Article, one: Statement) -> tuple[str, str]:
    source = own.text[one.source.span] if one.source else "-"
    return source, " … ".join(own.text[piece] for piece in one.content)


def test_a_statement_lies_in_what_another_says(parser: Parser) -> None:
    own, _, (outer, inner) = said(
        parser, "Rojas said that Silva denied that the bridge was closed."
    )
    assert shown(own, outer) == ("Rojas", "that Silva denied that the bridge was closed")
    assert shown(own, inner) == ("Silva", "that the bridge was closed")
    assert (outer.parent, inner.parent) == (None, outer.id)


def test_statements_may_lie_in_each_other(parser: Parser) -> None:
    words = "Silva said Rojas told him that the guild had said that the bridge was unsafe."
    _, _, (first, second, third) = said(parser, words)
    assert (first.parent, second.parent, third.parent) == (None, first.id, second.id)


def test_one_may_lie_in_a_quotation(parser: Parser) -> None:
    words = "“The president told me that he would resign,” Rojas said on Sunday."
    own, _, (outer, inner) = said(parser, words)
    assert shown(own, inner) == ("The president", "that he would resign")
    assert inner.parent == outer.id
    assert (inner.kind, inner.quoted) == (StatementKind.INDIRECT, ())


def test_what_stands_in_marks_within_another_is_quoted(parser: Parser) -> None:
    own, _, (_, inner) = said(parser, "Rojas said that Silva warned that the bridge was “a ruin”.")
    assert shown(own, inner) == ("Silva", "that the bridge was “a ruin")
    assert inner.kind is StatementKind.MIXED
    assert [own.text[span] for span in inner.quoted] == ["a ruin"]


@pytest.mark.parametrize(
    ("words", "who", "what"),
    [
        (
            "“My sister says the mill is haunted,” said Ana Rojas.",
            "My sister",
            "the mill is haunted",
        ),
        ("“Farmers say the well is dry,” Ana Rojas said.", "Farmers", "the well is dry"),
        (
            "The letter said that voters feared the bridge was sold.",
            "voters",
            "the bridge was sold",
        ),
        ("Silva said that he believed the dam would hold.", "he", "the dam would hold"),
        (
            "Rojas said a guard had heard Silva say that the safe was open.",
            "Silva",
            "that the safe was open",
        ),
    ],
)
def test_all_that_is_said_may_be_what_others_say_or_believed(
    parser: Parser, words: str, who: str, what: str
) -> None:
    own, _, (outer, inner) = said(parser, words)
    assert shown(own, inner) == (who, what)
    assert inner.parent == outer.id


def test_a_belief_is_thought(parser: Parser) -> None:
    _, _, (_, inner) = said(parser, "Ana Rojas said that Silva doubted the dam would hold.")
    assert inner.act is Act.THOUGHT


def test_i_is_whoever_speaks(parser: Parser) -> None:
    words = "“I told the council that the bridge was closed,” Ana Rojas said."
    _, marks, (outer, inner) = said(parser, words)
    (rojas,) = (one for one in marks.actors if one.name == "Ana Rojas")
    assert outer.source
    assert inner.source
    assert inner.source.actor == outer.source.actor == rojas.id


def test_where_and_to_whom_is_told_of_these_too(parser: Parser) -> None:
    words = "Rojas said that Silva had told her that the bridge was closed."
    own, _, (_, inner) = said(parser, words)
    assert [own.text[one.span] for one in inner.addressees] == ["her"]


def test_whose_call_it_is_is_told(parser: Parser) -> None:
    words = "Silva said the minister's call for a strike was wrong."
    own, _, (outer, inner) = said(parser, words)
    assert shown(own, inner) == ("the minister", "a strike")
    assert inner.parent == outer.id


@pytest.mark.parametrize(
    "words",
    [
        "“I think that the bridge is safe,” Rojas said.",
        "Rojas said that the bridge, which links two towns, was closed.",
        "“You say that every year,” Rojas told Silva.",
        "“They think the bridge is safe,” Rojas said.",
        "Rojas said the bridge was so old that Silva feared it would fall.",
    ],
)
def test_thoughts_of_the_speaker_and_plain_words_are_none(parser: Parser, words: str) -> None:
    _, _, found = said(parser, words)
    assert [one.parent for one in found] == [None]


def test_two_with_the_same_words_have_ids_of_their_own(parser: Parser) -> None:
    words = "“It rained,” Ana Rojas said.\n\n“It snowed all day, the mayor of Lima said.”"
    text = Text(words)
    first, second = (Span(*match.span()) for match in re.finditer("[^\n]+", words))
    parts = (Part(first, PartKind.PARAGRAPH), Part(second, PartKind.PARAGRAPH))
    own, marks = replace(article(words), text=text, parts=parts), Marks()
    for step in steps(parser):
        marks = replace(marks, **{step.gives: step.run(own, marks)})
    assert [shown(own, one)[0] for one in marks.statements] == [
        "Ana Rojas",
        "Ana Rojas",
        "the mayor of Lima",
    ]
    assert len({one.id for one in marks.statements}) == 3
    assert marks.statements[2].parent == marks.statements[1].id


def test_an_open_quotation_that_tells_who_speaks_is_theirs(parser: Parser) -> None:
    own, _, (one,) = said(parser, "“The kiln is cold and the bricks are wet, said Ana Rojas.")
    assert shown(own, one) == ("Ana Rojas", "The kiln is cold and the bricks are wet")
    assert (one.kind, one.parent) == (StatementKind.DIRECT, None)
