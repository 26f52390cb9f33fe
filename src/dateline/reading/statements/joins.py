"""Statements across sentences: the quotations that go on from one, and those that stand alone."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.model import Article, Source, Span
from dateline.reading.statements.drafts import Draft, is_sentence
from dateline.reading.statements.spans import bared, merged, without

FEW, MARKS = 6, 3


def joined(article: Article, drafts: Sequence[Draft], quotes: Sequence[Span]) -> Iterator[Draft]:
    """The drafts with all of the quotations that they begin, and those that nobody introduces."""
    whole = list(drafts)
    own: dict[int, list[Span]] = defaultdict(list)
    last: tuple[Span, int] | None = None
    told: tuple[Span, int] | None = None
    begun = touching(drafts, quotes)
    for quote in quotes:
        number = begun.get(quote)
        if (
            number is not None
            and last
            and last[1] >= len(drafts)
            and left_open(article, quote, last[0])
        ):
            own[number] += own.pop(last[1])
            whole[last[1]] = Draft(())
        if number is None and last and left_open(article, quote, last[0]):
            number = last[1]
        if number is None and told and is_beside(article, quote, told[0]):
            number = told[1]
        if number is None and len(quote) > FEW and is_sentence(article, quote):
            number = len(whole)
            whole.append(Draft((quote,), before(article, whole, quote)))
        if number is not None:
            own[number].append(quote)
            last = quote, number
            told = last if number < len(drafts) else told
    for number, one in enumerate(whole):
        if not one.content:
            continue
        more = (part for quote in own[number] for part in without(quote, one.outside))
        yield replace(one, content=bared(article, merged((*one.content, *more))))


def touching(drafts: Sequence[Draft], quotes: Sequence[Span]) -> dict[Span, int]:
    """The draft whose content each quotation is a part of, by its number."""
    pieces = sorted((piece, number) for number, one in enumerate(drafts) for piece in one.content)
    found, place = {}, 0
    for quote in quotes:
        while place < len(pieces) and pieces[place][0].end <= quote.start:
            place += 1
        if place < len(pieces) and pieces[place][0].overlaps(quote):
            found[quote] = pieces[place][1]
    return found


def left_open(article: Article, quote: Span, last: Span) -> bool:
    """Whether a quotation goes on from the last one, which the paragraph before left open."""
    place = paragraph(article, quote)
    return place > 0 and last.end == article.parts[place - 1].span.end


def is_beside(article: Article, quote: Span, last: Span) -> bool:
    """Whether a quotation stands in the paragraph of the last one that somebody says."""
    place = paragraph(article, quote)
    return place >= 0 and article.parts[place].span.covers(last)


def before(article: Article, drafts: Sequence[Draft], quote: Span) -> Source | None:
    """Who speaks in a quotation that is a paragraph: who did last in the one before it."""
    place = paragraph(article, quote)
    if place < 1 or len(quote) + MARKS < len(article.parts[place].span):
        return None
    near = article.parts[place - 1].span
    last = max((one for one in drafts if within(one, near)), key=ends, default=None)
    return last.source if last else None


def within(one: Draft, part: Span) -> bool:
    """Whether a draft's content ends in a part."""
    return bool(one.content) and part.start <= one.content[-1].start < part.end


def ends(one: Draft) -> int:
    """Where a draft's content ends."""
    return one.content[-1].end


def paragraph(article: Article, span: Span) -> int:
    """The number of the part that a span begins in; -1 before the first."""
    starts = [part.span.start for part in article.parts]
    return bisect_right(starts, span.start) - 1
