"""A cue in its sentence, with what is already known of its statement, as sets of tokens."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Parse, Span, Token
from dateline.reading.cues import cues
from dateline.reading.statements.vocabulary import verbs
from dateline.reading.trees import Tree

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

    def goes_on_from(self) -> int | None:
        """The verb that the cue goes on from: 'said in a statement, calling it late'."""
        token = self.own.tokens[self.cue]
        verb = token.head
        if token.dep == "pcomp" and self.own.tokens[verb].dep == "prep":
            verb = self.own.tokens[verb].head
        known = token.dep in ("advcl", "pcomp") and self.word.endswith("ing")
        return verb if known and verb < self.cue and self.own.words[verb] in cues() else None

    def participles(self) -> Iterator[int]:
        """The participles of speaking that hang on a cue, or its subject: 'speaking at a rally'."""
        for number in (self.cue, *self.own.having(self.cue, "nsubj")):
            for kid in self.own.having(number, *PARTICIPLES):
                if is_participle(self.own, kid) and self.is_free(kid):
                    yield kid


def is_participle(own: Tree, number: int) -> bool:
    """Whether a token is a participle of a verb of speaking."""
    form = own.words[number]
    return form.endswith("ing") and form in verbs("speaking")


def without_participles(own: Tree, source: frozenset[int]) -> frozenset[int]:
    """A source without what it is said to do while it speaks: 'Rojas, speaking at a rally'."""
    spoken = (one for one in source if own.tokens[one].dep == "acl" and is_participle(own, one))
    return source.difference(*map(own.below, spoken))


def within(parse: Parse, spans: Sequence[Span]) -> frozenset[int]:
    """The tokens that begin in some spans."""
    found: set[int] = set()
    for span in spans:
        first = bisect_left(parse, span.start, key=start_of)
        found.update(range(first, bisect_left(parse, span.end, first, key=start_of)))
    return frozenset(found)


def start_of(token: Token) -> int:
    """Where a token starts."""
    return token.start


def stretch(numbers: set[int], core: int) -> set[int]:
    """Those of some tokens that stand with one of them without a gap."""
    first = last = core
    while first - 1 in numbers:
        first -= 1
    while last + 1 in numbers:
        last += 1
    return set(range(first, last + 1))
