"""Statements within what others say: 'Rojas said that the guild had refused to pay'."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from dateline.model import Act, Article, Marks, Sentence, Span, Statement, StatementKind
from dateline.reading.cues import bases, cues, kind_of
from dateline.reading.quotes import quoted_within
from dateline.reading.statements.bars import bar
from dateline.reading.statements.drafts import Draft, around, draft
from dateline.reading.statements.drafts import within as quoted_in
from dateline.reading.statements.extents import ended
from dateline.reading.statements.features import described
from dateline.reading.statements.grammar import Found
from dateline.reading.statements.judge import able, weighed, weights
from dateline.reading.statements.proposals import proposed
from dateline.reading.statements.sayings import within
from dateline.reading.trees import Tree, tree

OUTER = "lu"


class Nest(NamedTuple):
    """What is said within contents: drafts, the statements that they lie in, inner quotations."""

    drafts: list[Draft]
    holders: list[Statement]
    quotes: list[Span]


def nests(
    article: Article, marks: Marks, outer: Sequence[Statement], quotes: Sequence[Span]
) -> Iterator[Nest]:
    """For each sentence what is said within the contents of others, and the statements it is in."""
    ends = [quote.end for quote in quotes]
    for number, holders in sorted(spoken(marks.sentences, outer).items()):
        sentence, parse = marks.sentences[number], marks.parses[number]
        own = tree(article.text, parse)
        told = [within(parse, (piece,)) for holder in holders for piece in holder.content]
        inside, _ = around(quotes, ends, sentence.span)
        inner = [one for quote in inside for one in quoted_within(article, quote)]
        drafts = (
            draft(article, own, one, unquoted(own, one, [*inside, *inner]), sentence.span)
            for one in nested(own, told, quoted_in(own, inner))
        )
        yield Nest([one for one in drafts if one.content], holders, inner)


def spoken(sentences: Sequence[Sentence], outer: Sequence[Statement]) -> dict[int, list[Statement]]:
    """The statements whose contents overlap each sentence, by its number."""
    starts = [sentence.span.start for sentence in sentences]
    found: dict[int, list[Statement]] = {}
    for one in outer:
        numbers = (number for piece in one.content for number in overlapped(starts, piece))
        for number in dict.fromkeys(numbers):
            found.setdefault(number, []).append(one)
    return found


def overlapped(starts: Sequence[int], piece: Span) -> range:
    """The numbers of the sentences that a piece runs through, by where each starts."""
    return range(max(0, bisect_right(starts, piece.start) - 1), bisect_left(starts, piece.end))


@cache
def speech() -> frozenset[str]:
    """The words that may be a cue of speech, of a question or an intention, or of a belief."""
    spoken = (Act.SAID, Act.ASKED, Act.INTENDED)
    known = bases("noun").keys() | cues()
    told = frozenset(word for word in able() if kind_of(word).act in spoken and word in known)
    return told.union(bases("believing"), bases("opinion"))


def nested(
    own: Tree, contents: Sequence[AbstractSet[int]], quotes: Sequence[AbstractSet[int]] = ()
) -> list[Found]:
    """The attributions of a sentence that lie within some contents, or within each other's.

    They must be speech that is told of, and likely whatever they hang on: what was fitted on has
    none of them. Less will do for a clause with 'that', or what is somebody's: 'their claim that'.
    """
    likely: list[tuple[int, Found]] = []
    inside = frozenset[int]().union(*quotes)
    for one in proposed(own, quotes, speech()):
        found = one.found
        own_words = {one for one in parts(found) if own.tokens[one].tag[:1].isalpha()}
        around = next((content for content in contents if own_words <= content), None)
        if around is not None and (least := bar(own, one, around)) is not None:
            found = replace(found, content=ended(own, one, quotes, weights("extents")))
            told = described(own, one._replace(found=found), inside)
            weight = weighed((name for name in told if name[0] not in OUTER), weights("stands"))
            if weight >= least:
                likely.append((weight, found))
    kept: list[Found] = []
    for _, found in sorted(likely, key=lambda pair: -pair[0]):
        if all(fit(found, other) for other in kept):
            kept.append(found)
    return kept


def fit(one: Found, other: Found) -> bool:
    """Whether two attributions can both stand: apart, or one in the other's content."""
    if one.cue == other.cue:
        return False
    whole, theirs = parts(one), parts(other)
    return (not one.content & theirs and not other.content & whole) or (
        whole < other.content or theirs < one.content
    )


def parts(one: Found) -> frozenset[int]:
    """All tokens of an attribution."""
    return one.cues | one.source | one.content


def unquoted(own: Tree, one: Found, quotes: Sequence[Span]) -> list[Span]:
    """Those of some quotations that an attribution does not stand in, cue and all."""
    start = own.tokens[one.cue].start
    return [quote for quote in quotes if not quote.start <= start < quote.end]


def settled(
    article: Article, found: Sequence[Statement], holders: Sequence[Statement]
) -> tuple[list[Statement], set[str]]:
    """The statements of a sentence with those that they lie in, and the ids of whom they replace.

    They replace a quotation that is left open and tells itself who says it.
    """
    inner: list[Statement] = []
    opened: set[str] = set()
    for one in sorted(found, key=lambda one: -len(one.span)):
        own = {outer.id for outer in holders if left_open(outer, one)}
        opened |= own
        around = [outer for outer in (*holders, *inner) if outer.id not in opened]
        whole = replace(one, kind=StatementKind.DIRECT, quoted=one.content) if own else one
        inner.append(placed(article, whole, around))
    return inner, opened


def placed(article: Article, one: Statement, others: Sequence[Statement]) -> Statement:
    """A statement with the least of others that it lies in; 'I' is whoever says that."""
    outer = [other for other in others if holds(other, one)]
    parent = min(outer, key=lambda other: sum(map(len, other.content)), default=None)
    if parent is None:
        return one
    own, whose = one.source, parent.source
    if own and whose and article.text[own.span].lower() == "i":
        own = replace(own, actor=whose.actor, kind=whose.kind)
    return replace(one, parent=parent.id, source=own)


def left_open(outer: Statement, inner: Statement) -> bool:
    """Whether a quotation of nobody, that lacks its closing mark, tells itself who says it."""
    nobody = outer.source is None and outer.cue is None and inner.cue is not None
    return nobody and outer.content[0].start == inner.content[0].start


def holds(outer: Statement, inner: Statement) -> bool:
    """Whether a statement lies in what another says: its words, its source and its cue."""
    spans = [*inner.content, *(part.span for part in (inner.source, inner.cue) if part)]
    return all(any(piece.covers(span) for piece in outer.content) for span in spans)
