"""A cue in its sentence, with what is already known of its statement, as sets of tokens."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Parse, Span
from dateline.reading.statements.trees import Tree
from dateline.reading.statements.vocabulary import verbs

PARTICIPLES = ("advcl", "acl", "xcomp", "dep", "prep")


@dataclass(frozen=True, slots=True)
class Saying:
    """The number of a cue; the tokens of its content and its source; those of each time.

    `times` go by their place among the times of the story.
    """

    own: Tree
    cue: int
    content: frozenset[int]
    source: frozenset[int]
    times: Mapping[int, frozenset[int]]

    @property
    def word(self) -> str:
        """The cue in lower case."""
        return self.own.words[self.cue]

    @property
    def timed(self) -> frozenset[int]:
        """The tokens of all times."""
        return frozenset().union(*self.times.values())

    def is_free(self, number: int) -> bool:
        """Whether a token is neither said nor of who says it."""
        return number not in self.content and number not in self.source

    def anchors(self) -> list[int]:
        """What tells of the cue's circumstances: the cue, and participles that hang on it."""
        return [self.cue, *self.participles()]

    def participles(self) -> Iterator[int]:
        """The participles of speaking that hang on a cue: 'speaking at a rally'."""
        for kid in self.own.having(self.cue, *PARTICIPLES):
            form = self.own.words[kid]
            if form.endswith("ing") and form in verbs("speaking") and self.is_free(kid):
                yield kid


def within(parse: Parse, spans: Sequence[Span]) -> frozenset[int]:
    """The tokens that begin in some spans."""
    return frozenset(
        number
        for number, token in enumerate(parse)
        if any(span.start <= token.start < span.end for span in spans)
    )


def stretch(numbers: set[int], core: int) -> set[int]:
    """Those of some tokens that stand with one of them without a gap."""
    first = last = core
    while first - 1 in numbers:
        first -= 1
    while last + 1 in numbers:
        last += 1
    return set(range(first, last + 1))
