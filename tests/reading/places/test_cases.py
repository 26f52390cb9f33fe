"""The cases of `cases/places.txt`, read with the real parser."""

from collections.abc import Iterator

import pytest

from dateline.model import Span
from dateline.reading.parse import Parser
from helpers import article, blocks
from stories import overlapping, placed, shown


def cases() -> Iterator[object]:
    for number, (text, *rows) in blocks("places"):
        expected = [[cell.strip() for cell in row.split("|")] for row in rows]
        yield pytest.param(text, expected, id=f"line {number}: {text[:40]}")


def spans(text: str, rows: list[list[str]]) -> Iterator[Span]:
    start = 0
    for words, *_ in rows:
        start = text.index(words, start)
        yield Span(start, start + len(words))
        start += len(words)


@pytest.mark.parametrize(("text", "expected"), list(cases()))
def test_case(parser: Parser, text: str, expected: list[list[str]]) -> None:
    own = article(text)
    found = placed(parser, own)
    listed, read = list(spans(text, expected)), []
    for row, span in zip(expected, listed, strict=True):
        marked = overlapping(found, span)
        read.append(shown(own, marked[0])[: len(row)] if marked else [row[0], "none"])
    beside = [place for place in found if not any(map(place.span.overlaps, listed))]
    assert read == expected
    assert [shown(own, place) for place in beside] == []
