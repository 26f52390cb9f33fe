"""Statements across sentences: the quotations that go on from one, and those that stand alone."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.model import Article, Source, Span
from dateline.reading.spans import bared, merged, without
from dateline.reading.statements.drafts import Draft, is_sentence

FEW, MARKS = 6, 3


def joined(article: Article, drafts: Sequence[Draft], quotes: Sequence[Span]) -> Iterator[Draft]:
    """The drafts with all of the quotations that they begin, and those that nobody introduces."""
    places, whole = Paragraphs(article), list(drafts)
    sources: dict[int, Source | None] = {}
    for one in sorted((one for one in drafts if one.content), key=end):
        sources[places.of(one.content[-1])] = one.source
    own: dict[int, list[Span]] = defaultdict(list)
    begun = touching(drafts, quotes)
    last = told = (Span(0, 0), -1)
    for quote in quotes:
        number, goes_on = begun.get(quote, -1), places.left_open(quote, last[0])
        if number >= 0 and goes_on and last[1] >= len(drafts):
            own[number] += own.pop(last[1])
        if number < 0 and goes_on:
            number = last[1]
        if number < 0 and places.are_one(quote, told[0]):
            number = told[1]
        if number < 0 and len(quote) > FEW and is_sentence(article, quote):
            number = len(whole)
            whole.append(Draft((quote,), sources.get(places.before(quote))))
            sources[places.of(quote)] = whole[-1].source
        if number >= 0:
            own[number].append(quote)
            last = quote, number
            told = last if number < len(drafts) else told
    for number, one in enumerate(whole):
        if own[number] or number < len(drafts):
            more = (part for quote in own[number] for part in without(quote, one.outside))
            yield replace(one, content=bared(article, merged((*one.content, *more))))


def end(one: Draft) -> int:
    """Where a draft's content ends."""
    return one.content[-1].end


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


class Paragraphs:
    """The parts of an article, by what begins in them."""

    def __init__(self, article: Article) -> None:
        self.parts = article.parts
        self.starts = [part.span.start for part in article.parts]

    def of(self, span: Span) -> int:
        """The number of the part that a span begins in; -1 before the first."""
        return bisect_right(self.starts, span.start) - 1

    def left_open(self, quote: Span, last: Span) -> bool:
        """Whether a quotation goes on from the last one, which the part before left open."""
        place = self.of(quote)
        return place > 0 and last.end == self.parts[place - 1].span.end

    def are_one(self, quote: Span, last: Span) -> bool:
        """Whether a quotation stands in the paragraph of another that somebody says."""
        place = self.of(quote)
        return place >= 0 and bool(len(last)) and self.parts[place].span.covers(last)

    def before(self, quote: Span) -> int:
        """The number of the paragraph before one that a quotation is all of; -1 without such."""
        place = self.of(quote)
        if place < 1 or len(quote) + MARKS < len(self.parts[place].span):
            return -1
        return place - 1 if self.parts[place - 1].kind is self.parts[place].kind else -1
