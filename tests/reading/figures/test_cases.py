"""The cases of `cases/figures.txt`, read with the real parser."""

from collections.abc import Iterator

import pytest

from dateline.reading import Reader
from dateline.reading.parse import Parser
from helpers import blocks
from measures import shown, told


def cases() -> Iterator[object]:
    for number, block in blocks("figures"):
        expected = [line.strip() for line in block if line.startswith(" ")]
        yield pytest.param(block[0], expected, id=f"line {number}: {block[0][:40]}")


@pytest.fixture(scope="module")
def reader(parser: Parser) -> Reader:
    return Reader(parser)


@pytest.mark.parametrize(("sentence", "expected"), list(cases()))
def test_case(reader: Reader, sentence: str, expected: list[str]) -> None:
    own = reader.read(told(sentence))
    assert [shown(own, figure) for figure in own.marks.figures] == expected


def test_there_are_cases_enough() -> None:
    assert sum(1 for _ in blocks("figures")) >= 250
