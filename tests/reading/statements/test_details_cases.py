"""The cases of `cases/statements-details.txt`, read with the real parser."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from dateline.model import (
    Act,
    Article,
    Attitude,
    Marks,
    Part,
    PartKind,
    Span,
    Statement,
)
from dateline.reading.parse import Parser
from dateline.reading.sentences import sentences
from dateline.reading.statements import statements
from dateline.reading.steps import parses
from dateline.reading.times import times
from helpers import article, blocks

DAY = date(2026, 11, 23)
INDENT = "    "


def cases() -> Iterator[object]:
    for number, block in blocks("statements-details"):
        story = "\n".join(line for line in block if not line.startswith(INDENT))
        rows = [line.strip() for line in block if line.startswith(INDENT)]
        yield pytest.param(story, rows, id=f"line {number}: {story[:40]}")


def lined(words: str) -> Article:
    own, place, parts = article(words, DAY), 0, []
    for line in words.split("\n"):
        parts.append(Part(Span(place, place + len(line)), PartKind.PARAGRAPH))
        place += len(line) + 1
    return replace(own, parts=tuple(parts))


def stated(parser: Parser, own: Article) -> tuple[Marks, tuple[Statement, ...]]:
    marks = Marks(sentences=sentences(own, Marks()))
    marks = replace(marks, parses=parses(parser, own, marks))
    marks = replace(marks, times=times(own, marks))
    return marks, statements(own, marks)


def told(own: Article, marks: Marks, one: Statement) -> Iterator[str]:
    text = own.text
    if one.venue:
        yield f"venue: {text[one.venue]}"
    if one.time is not None:
        yield f"time: {text[marks.times[one.time].span]}"
    for span in (each.span for each in one.addressees):
        yield f"to: {text[span]}"
    if one.cue and one.cue.attitude is Attitude.DENYING:
        yield "denying"
    if one.negated:
        yield "negated"
    if one.act is Act.ASKED:
        yield "asked"
    yield f"kind: {one.kind.value}"


def row(own: Article, marks: Marks, one: Statement) -> list[str]:
    content = " // ".join(own.text[span].replace("\n", "\\n") for span in one.content)
    source = own.text[one.source.span] if one.source else "-"
    cue = own.text[one.cue.span] if one.cue else "-"
    return [source, cue, content, *sorted(told(own, marks, one))]


def expected(line: str) -> list[str]:
    who, cue, content, *more = (cell.strip() for cell in line.split("|"))
    return [who, cue, content, *sorted(more)]


@pytest.mark.parametrize(("story", "rows"), list(cases()))
def test_case(parser: Parser, story: str, rows: list[str]) -> None:
    own = lined(story)
    marks, found = stated(parser, own)
    wanted = [expected(line) for line in rows if line != "none"]
    read = [row(own, marks, one) for one in found]
    for one, labels in zip(read, wanted, strict=False):
        if not any(label.startswith("kind: ") for label in labels):
            one[3:] = [label for label in one[3:] if not label.startswith("kind: ")]
    assert read == wanted


def test_there_are_as_many_as_were_asked_for() -> None:
    assert len(list(cases())) >= 60
