"""The cases of `cases/terms.txt`, and stories read as far as terms need."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from dateline.model import OUTLET, Article, Marks
from dateline.reading.actors import actors
from dateline.reading.parse import Parser
from dateline.reading.places import places
from dateline.reading.sentences import sentences
from dateline.reading.statements import statements
from dateline.reading.steps import parses
from dateline.reading.terms.step import Chosen
from dateline.reading.times import times
from dateline.reading.voices import Voices
from helpers import article, blocks

DAY = date(2026, 11, 23)
READ: dict[str, tuple[Article, Marks]] = {}


class Case(NamedTuple):
    """A case: its line, its story, and the rows that it expects."""

    number: int
    story: str
    rows: tuple[str, ...]


@cache
def cases() -> tuple[Case, ...]:
    """All cases, in the order of the file."""
    return tuple(
        Case(number, story, tuple(row.strip() for row in rows if row.strip() != "none"))
        for number, (story, *rows) in blocks("terms")
    )


def read(parser: Parser, story: str) -> tuple[Article, Marks]:
    """A story with all marks that terms need, read once."""
    if story not in READ:
        READ[story] = marked(parser, story)
    return READ[story]


def marked(parser: Parser, story: str) -> tuple[Article, Marks]:
    """A story with all marks that terms need."""
    own = article(story, DAY)
    marks = Marks(sentences=sentences(own, Marks()))
    marks = replace(marks, parses=parses(parser, own, marks))
    marks = replace(marks, times=times(own, marks), places=places(own, marks))
    marks = replace(marks, actors=actors(own, marks))
    return own, replace(marks, statements=statements(own, marks))


def shown(own: Article, marks: Marks, found: Iterable[Chosen]) -> list[str]:
    """Terms as a case lists them."""
    sources = {one.id: one.source for one in marks.statements}
    rows, voices = [], Voices(marks.statements)
    for span, kind, concept in found:
        cells = [own.text[span], kind.value]
        if concept:
            cells.append(f"concept: {concept}")
        if (voice := voices.at(span)) != OUTLET:
            source = sources[voice]
            cells.append(f"voice: {own.text[source.span] if source else '-'}")
        rows.append(" | ".join(cells))
    return rows
