"""What tests share: case files, and articles built by hand."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

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

CASES = Path(__file__).parent / "cases"


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
