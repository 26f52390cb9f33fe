"""Events by construction (`cases/events.txt`), and by the lines of the codebook."""

import pytest

from dateline.reading.events import events
from dateline.reading.events.codebook import Line, codebook, written
from dateline.reading.events.step import coded
from dateline.reading.parse import Parser
from eventing import read, sides, told, without
from helpers import blocks

KINDLESS = ("none", "turns")


@pytest.mark.parametrize(
    "block", [block for _, block in blocks("events")], ids=lambda block: block[0][:40]
)
def test_cases(parser: Parser, block: list[str]) -> None:
    text, *expected = block
    own, marks = read(parser, text)
    found = [told(own, marks, event) for event in events(own, marks)]
    assert found == [line.strip() for line in expected]


def full(parser: Parser, sentence: str, line: Line | None = None) -> list[tuple[str, object]]:
    """The events of a sentence, with their codes; as if a line of the codebook were not there."""
    own, marks = read(parser, sentence)
    book = without(codebook(), line) if line else codebook()
    found = coded(own, marks, book)
    return [(f"{one.type}: {sides(own, one)}", (one.cameo, one.mode, one.span)) for one in found]


def expected(line: Line, event: str) -> list[str]:
    """An example's event with its type, and what nobody is said to suffer as '-'."""
    if event == "none":
        return []
    event = event if line.file in KINDLESS else f"{line.file.upper()}: {event}"
    return [event if " > " in event else f"{event} > -"]


@pytest.mark.parametrize("line", written(), ids=lambda line: f"{line.file}:{line.number}")
def test_each_line_of_the_codebook_gives_its_examples_and_nothing_else_does(
    parser: Parser, line: Line
) -> None:
    assert line.examples, "a line without an example"
    for example in line.examples:
        found = full(parser, example.sentence)
        assert [event for event, _ in found] == expected(line, example.event)
    assert any(
        full(parser, example.sentence) != full(parser, example.sentence, line)
        for example in line.examples
    ), "no example needs this line"
