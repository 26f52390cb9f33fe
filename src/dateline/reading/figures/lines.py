"""A sentence with amounts, as a tree: which clause its words stand in, and what they hang on."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Parse, Span, Text
from dateline.reading.figures.words import relations
from dateline.reading.trees import Tree, tree


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its tree, which has no tokens where it was not parsed.

    `starts` are the offsets of its tokens in the article's text.
    """

    text: Text
    tree: Tree
    starts: tuple[int, ...]

    def token(self, offset: int) -> int | None:
        """The number of the token that an offset lies in, or the last before it."""
        place = bisect_right(self.starts, offset) - 1
        return place if place >= 0 else None

    def tokens(self, span: Span) -> range:
        """The numbers of the tokens of a span."""
        first, last = self.token(span.start), self.token(max(span.start, span.end - 1))
        return range(0) if first is None or last is None else range(first, last + 1)

    def root(self, span: Span) -> int | None:
        """The token of a span that hangs on one outside of it; None of an empty tree."""
        inside = self.tokens(span)
        heads = (n for n in inside if self.head(n) not in inside or self.head(n) == n)
        return next(heads, None)

    def head(self, number: int) -> int:
        """The token that a token hangs on."""
        return self.tree.tokens[number].head

    def dep(self, number: int) -> str:
        """How a token hangs on its head."""
        return self.tree.tokens[number].dep

    def climb(self, number: int) -> Iterator[int]:
        """A token and those that it hangs on, up to the head of its clause."""
        yield number
        while not self.is_clause(number) and self.head(number) != number:
            number = self.head(number)
            yield number

    def clause(self, number: int) -> int:
        """The head of the clause that a token stands in: a verb with a subject, or the root."""
        return list(self.climb(number))[-1]

    def is_clause(self, number: int) -> bool:
        """Whether a token is the head of a clause of its own."""
        own = self.dep(number)
        return own in relations("clause") or (own == "conj" and self.tree.is_verb(number))


def line(text: Text, parse: Parse) -> Line:
    """A parsed sentence as a line."""
    return Line(text, tree(text, parse), tuple([token.start for token in parse]))
