"""Statements within what others say: 'Rojas said that the guild had refused to pay'."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.model import Article, Marks, Sentence, Span, Statement
from dateline.reading.statements.drafts import Draft, draft
from dateline.reading.statements.grammar import Found
from dateline.reading.statements.judge import nested
from dateline.reading.statements.sayings import within
from dateline.reading.trees import Tree, tree


def nests(
    article: Article, marks: Marks, outer: Sequence[Statement], quotes: Sequence[Span]
) -> Iterator[Draft]:
    """The statements that lie within the contents of others, by the grammar of each sentence."""
    for number, contents in sorted(spoken(marks.sentences, outer).items()):
        sentence, parse = marks.sentences[number], marks.parses[number]
        own = tree(article.text, parse)
        told = [within(parse, (content,)) for content in contents]
        for one in nested(own, told):
            free = [quote for quote in quotes if not is_quoted(own, one, quote)]
            made = draft(article, own, one, free, sentence.span)
            if made.content:
                yield made


def spoken(sentences: Sequence[Sentence], outer: Sequence[Statement]) -> dict[int, list[Span]]:
    """The pieces of contents that overlap each sentence, by its number."""
    starts = [sentence.span.start for sentence in sentences]
    found: dict[int, list[Span]] = {}
    for piece in (piece for one in outer for piece in one.content):
        number = max(0, bisect_right(starts, piece.start) - 1)
        while number < len(sentences) and starts[number] < piece.end:
            if piece.overlaps(sentences[number].span):
                found.setdefault(number, []).append(piece)
            number += 1
    return found


def is_quoted(own: Tree, one: Found, quote: Span) -> bool:
    """Whether an attribution stands in a quotation, cue and all."""
    return quote.start <= own.tokens[one.cue].start < quote.end


def placed(article: Article, one: Statement, others: Sequence[Statement]) -> Statement:
    """A statement with the least of others that it lies in; 'I' is whoever says that."""
    around = [other for other in others if holds(other, one)]
    parent = min(around, key=lambda other: sum(map(len, other.content)), default=None)
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
