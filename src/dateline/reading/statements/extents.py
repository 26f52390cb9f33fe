"""Where a content ends: what hangs on its right edge or follows it may belong to it, or not."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice, pairwise
from typing import NamedTuple

from dateline.reading.statements.features import STEM
from dateline.reading.statements.proposals import Proposal
from dateline.reading.trees import Tree

LOOSE = frozenset(
    (
        *("acl", "advcl", "advmod", "agent", "appos", "cc", "ccomp", "conj", "dative", "dep"),
        *("mark", "npadvmod", "oprd", "parataxis", "prep", "prt", "relcl", "xcomp"),
    )
)
MOST = 8
MARKS = frozenset(',-—–;(:"”') | {"''"}


class Chunk(NamedTuple):
    """Tokens that a content may go on with, from the first to the last, and their head.

    `inner` are those that are the content's by grammar.
    """

    start: int
    end: int
    head: int
    inner: bool


def chunks(own: Tree, one: Proposal) -> list[Chunk]:
    """The last chunks of a content and those that follow it, in order."""
    last = max(one.found.content)
    inner = sorted(islice(edge(own, one.found.content, last), MOST))
    more = list(following(own, one, last))
    found = [Chunk(*part, inner=True) for part in ended_by(inner, last + 1)]
    found += [Chunk(*part, inner=False) for part in ended_by(more, len(own.tokens))]
    return found[-MOST:]


def ended_by(starts: Sequence[tuple[int, int]], end: int) -> Iterator[tuple[int, int, int]]:
    """Starts and heads, with the next start or the end between the two."""
    for (at, head), (until, _) in pairwise((*starts, (end, end))):
        yield at, until, head


def edge(own: Tree, content: AbstractSet[int], last: int) -> Iterator[tuple[int, int]]:
    """Where the phrases on the right edge of a content begin, with their heads, shortest first."""
    number, first = last, min(content)
    for _ in content:
        token = own.tokens[number]
        if token.head not in content or token.head == number:
            return
        if token.dep in LOOSE:
            below = own.below(number)
            start = min(below)
            if max(below) >= last and start > max(first, token.head):
                yield start, number
        number = token.head


def following(own: Tree, one: Proposal, last: int) -> Iterator[tuple[int, int]]:
    """Where what hangs on the cue behind its content begins, with its head."""
    cue = one.found.cue
    if min(one.found.content) < cue:
        return
    for number in own.kids[cue]:
        if number > last and number not in one.found.cues and own.tokens[number].dep != "punct":
            below = own.below(number)
            start = min(below)
            if start > last and not below & one.found.source:
                yield start, number
                last = max(below)


def told(own: Tree, one: Proposal, chunk: Chunk, inside: Mapping[int, int]) -> list[str]:
    """The features of a chunk; `inside` has the quotation that a token stands in."""
    head = own.tokens[chunk.head]
    above = own.tokens[head.head]
    first, before = own.plain(chunk.start), own.words[chunk.start - 1]
    kind, mark = f"{chunk.inner:d} {head.dep}", before if before in MARKS else "w"
    ours, theirs = inside.get(chunk.start, -1), inside.get(chunk.start - 1, -1)
    quoted = "in" if ours == theirs >= 0 else f"{ours >= 0:d}{theirs >= 0:d}"
    stem = own.words[one.found.cue][:STEM]
    return [
        f"a {kind}",
        f"b {kind} {mark}",
        f"c {kind} {one.way}",
        f"d {kind} {first}",
        f"e {kind} {mark} {first}",
        f"f {stem} {kind}",
        f"g {kind} {head.tag} {mark}",
        f"h {kind} {above.tag} {above.dep}",
        f"i {kind} {quoted}",
        f"j {quoted}",
        f"k {kind} {(chunk.end - chunk.start).bit_length()}",
        f"l {kind} {chunk.end >= len(own.tokens) - 1:d}",
        f"m {chunk.inner:d} {own.plain(chunk.head)}",
        f"n {first} {own.plain(head.head)[:STEM]}",
        f"o {mark} {one.way} {chunk.inner:d}",
        f"p {first} {one.way}",
        f"q {kind} {(chunk.start - min(one.found.content)).bit_length()}",
    ]


def ended(
    own: Tree, one: Proposal, quotes: Sequence[AbstractSet[int]], weights: Mapping[str, float]
) -> frozenset[int]:
    """A content with the chunks that belong to it: up to the first that does not."""
    inside = {number: place for place, quote in enumerate(quotes) for number in quote}
    content = one.found.content
    for chunk in chunks(own, one):
        if sum([weights.get(name, 0) for name in told(own, one, chunk, inside)]) <= 0:
            return frozenset(number for number in content if number < chunk.start)
        if not chunk.inner:
            content |= frozenset(range(chunk.start, chunk.end)) - one.found.cues - one.found.source
    return content
