"""Statements across sentences: the quotations that go on from one, and those that stand alone."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.model import Article, Span
from dateline.reading.statements.drafts import Draft, is_sentence
from dateline.reading.statements.spans import bared, merged, without

FEW = 6


def joined(article: Article, drafts: Sequence[Draft], quotes: Sequence[Span]) -> Iterator[Draft]:
    """The drafts with all of the quotations that they begin, and those that nobody introduces."""
    own: dict[int, list[Span]] = defaultdict(list)
    last: tuple[Span, int] | None = None
    begun = touching(drafts, quotes)
    for quote in quotes:
        number = begun.get(quote)
        if number is None and last and goes_on(article, quote, last[0]):
            number = last[1]
        if number is not None:
            own[number].append(quote)
            last = quote, number
        elif len(quote) > FEW and is_sentence(article, quote):
            yield Draft((quote,))
    for number, one in enumerate(drafts):
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


def goes_on(article: Article, quote: Span, last: Span) -> bool:
    """Whether a quotation goes on from the last one: in its paragraph, or that left it open."""
    starts = [part.span.start for part in article.parts]
    place = bisect_right(starts, quote.start) - 1
    if place < 0:
        return False
    left_open = place > 0 and last.end == article.parts[place - 1].span.end
    return article.parts[place].span.covers(last) or left_open
