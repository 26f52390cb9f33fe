"""Versions of articles for tests: read from lines of text as far as figures need it."""

from dataclasses import replace
from datetime import date
from itertools import accumulate

from dateline.model import Article, Maker, Marks, Part, PartKind, Reading, Span
from dateline.reading.figures import figures
from dateline.reading.parse import Parser
from dateline.reading.sentences import sentences
from dateline.reading.steps import parses
from dateline.reading.times import times
from helpers import article

DAY = date(2021, 4, 11)
MAKER = Maker("dateline", "0", "a parser", "tables")


def lined(*lines: str, first: PartKind = PartKind.PARAGRAPH) -> Article:
    """An article of a paragraph a line; the first may be another kind of part."""
    own = article("\n\n".join(lines), DAY)
    starts = [0, *accumulate(len(line) + 2 for line in lines)]
    spans = [Span(start, start + len(line)) for start, line in zip(starts, lines, strict=False)]
    kinds = [first, *(PartKind.PARAGRAPH for _ in lines[1:])]
    parts = tuple(Part(span, kind) for span, kind in zip(spans, kinds, strict=True))
    return replace(own, parts=parts)


def version(*lines: str, first: PartKind = PartKind.PARAGRAPH) -> Reading:
    """A version with its sentences and figures, as far as they need no parse."""
    own = lined(*lines, first=first)
    marks = Marks(sentences(own, Marks()))
    return Reading(own, replace(marks, figures=figures(own, marks)), MAKER)


def dated(parser: Parser, *lines: str, first: PartKind = PartKind.PARAGRAPH) -> Reading:
    """A version with its sentences, times and figures."""
    own = lined(*lines, first=first)
    marks = Marks(sentences(own, Marks()))
    marks = replace(marks, parses=parses(parser, own, marks))
    marks = replace(marks, times=times(own, marks))
    return Reading(own, replace(marks, figures=figures(own, marks)), MAKER)
