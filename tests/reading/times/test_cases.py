"""The cases of `cases/times.txt`, read with the real parser."""

from collections.abc import Iterator
from datetime import date

import pytest

from dateline.model import Marks, Sentence, Span, Time
from dateline.reading.parse import Parser
from dateline.reading.times import times
from helpers import article, blocks


def cases() -> Iterator[object]:
    day = None
    for number, block in blocks("times"):
        if block[0].startswith("published"):
            word = block.pop(0).split()[1]
            day = None if word == "unknown" else date.fromisoformat(word)
        lines = [line for line in block if not line.startswith(" ")]
        expected = [line.strip() for line in block if line.startswith(" ")]
        if lines:
            yield pytest.param(day, lines, expected, id=f"line {number}: {lines[0][:40]}")


def read(parser: Parser, day: date | None, lines: list[str]) -> tuple[str, tuple[Time, ...]]:
    text = "\n".join(lines)
    own = article(text, day)
    sentences, start = [], 0
    for line in lines:
        sentences.append(Sentence(f"s{start}", Span(start, start + len(line))))
        start += len(line) + 1
    parses = tuple(parser.parse(own.text, [sentence.span for sentence in sentences]))
    return text, times(own, Marks(tuple(sentences), parses))


def shown(text: str, time: Time, cells: int) -> str:
    words = text[time.span.start : time.span.end]
    row = [words, time.type, time.value, time.mod or "-", time.basis]
    return " | ".join(row[:cells])


@pytest.mark.parametrize(("day", "lines", "expected"), list(cases()))
def test_case(parser: Parser, day: date | None, lines: list[str], expected: list[str]) -> None:
    text, found = read(parser, day, lines)
    widths = [len(line.split("|")) for line in expected]
    widths += [3] * (len(found) - len(widths))
    assert [shown(text, time, width) for time, width in zip(found, widths, strict=False)] == (
        [" | ".join(cell.strip() for cell in line.split("|")) for line in expected]
    )
