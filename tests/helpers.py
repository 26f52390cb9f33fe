"""What tests share: case files, and articles built by hand."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import FrameType

from dateline.model import (
    Article,
    Basis,
    Origin,
    Part,
    PartKind,
    ReferenceDay,
    Span,
    Text,
)

CALLS = ("call", "c_call")
CASES = Path(__file__).parent / "cases"


def calls(work: Callable[[], object]) -> int:
    """How many functions some work calls: a measure of it that no other work disturbs."""
    count = 0

    def told(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in CALLS

    sys.setprofile(told)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def blocks(name: str) -> Iterator[tuple[int, list[str]]]:
    """The blocks of a case file that blank lines divide, with the number of their first line.

    Lines that begin with `#` are comments.
    """
    block: list[str] = []
    first = 0
    text = (CASES / f"{name}.txt").read_text(encoding="utf-8")
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.startswith("#"):
            continue
        if line.strip():
            first = first if block else number
            block.append(line)
        elif block:
            yield first, block
            block = []


def article(text: str, day: date | None = None, *, zone: str = "UTC") -> Article:
    """An article of one paragraph, told on a day."""
    reference = ReferenceDay(day, Basis.GIVEN, "the test says so", zone) if day else None
    return Article(
        id="a",
        origin=Origin("test"),
        text=Text(text),
        parts=(Part(Span(0, len(text)), PartKind.PARAGRAPH),),
        as_of=date(2026, 11, 23),
        reference=reference,
    )


def story(*paragraphs: str) -> Article:
    """An article of several paragraphs."""
    text = "\n".join(paragraphs)
    starts = [sum(len(one) + 1 for one in paragraphs[:n]) for n in range(len(paragraphs))]
    spans = [Span(at, at + len(one)) for at, one in zip(starts, paragraphs, strict=True)]
    return replace(article(text), parts=tuple(Part(one, PartKind.PARAGRAPH) for one in spans))


def inside(point: tuple[float, float], ring: tuple[tuple[float, float], ...]) -> bool:
    """Whether a point lies in a closed ring, by the crossings of the way from it to the right."""
    x, y = point
    crossings = [
        x0 + (y - y0) * (x1 - x0) / (y1 - y0) > x
        for (x0, y0), (x1, y1) in pairwise((*ring, ring[0]))
        if (y0 > y) is not (y1 > y)
    ]
    return sum(crossings) % 2 == 1
