"""Whose words something stands in: the outlet's, or those of a statement."""

from bisect import bisect_right
from collections.abc import Sequence

from dateline.model import OUTLET, Span, Statement, StatementKind


class Voices:
    """The statements of a story, asked whose words a span is in.

    What "is believed" or "was reported" by nobody in particular the outlet says itself.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        pieces = (
            (piece, one)
            for one in statements
            if one.source or one.kind is not StatementKind.INDIRECT
            for piece in one.content
        )
        self.pieces = sorted(pieces, key=lambda pair: (pair[0].start, -pair[0].end))
        self.starts = [piece.start for piece, _ in self.pieces]
        self.longest = max((len(piece) for piece, _ in self.pieces), default=0)

    def speaking(self, span: Span) -> Statement | None:
        """The innermost statement whose content holds a span; None where that is the outlet's."""
        last = bisect_right(self.starts, span.start)
        first = bisect_right(self.starts, span.start - self.longest)
        holding = [pair for pair in self.pieces[max(0, first - 1) : last] if pair[0].covers(span)]
        return min(holding, key=lambda pair: len(pair[0]))[1] if holding else None

    def at(self, span: Span) -> str:
        """The voice of a span, as marks have it: 'outlet', or the id of a statement."""
        one = self.speaking(span)
        return one.id if one else OUTLET
