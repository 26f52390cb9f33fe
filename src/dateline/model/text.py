"""A text that never changes, and the spans that point into it."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open run of Unicode code points, `[start, end)`, of some text.

    Raises `ValueError` unless `0 <= start <= end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def covers(self, other: Self) -> bool:
        """Whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Self) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one article version; `text[span]` are the words that a span points at."""

    content: str

    def __getitem__(self, span: Span) -> str:
        return self.content[span.start : span.end]

    def __len__(self) -> int:
        return len(self.content)

    def __str__(self) -> str:
        return self.content

    def trimmed(self, span: Span) -> Span:
        """The span without the white space at its ends; empty where there is nothing else."""
        words = self[span]
        start = span.start + len(words) - len(words.lstrip())
        return Span(start, max(start, span.start + len(words.rstrip())))


def encodable(words: str) -> str:
    """Words as UTF-8 can have them: names of files, and arguments, may be in another encoding."""
    return words.encode("utf-8", "replace").decode()
