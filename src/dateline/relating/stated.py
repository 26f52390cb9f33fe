"""Amounts where they are stated: what the sentence says besides, and what stands next to them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby, pairwise
from typing import NamedTuple

from dateline.model import PartKind, Reading, Span, Text
from dateline.reading.figures.amounts import Amount, amounts
from dateline.reading.figures.words import read, states
from dateline.relating.similar import Bag, bag

BESIDE = 3
LONG = timedelta(days=60)


class Stated(NamedTuple):
    """An amount where it is stated.

    `masked` are the words of its sentence without any figures, `beside` the few words on either
    side of it, `noun` what it counts, without a plural's s, and `state` what became of that; `past`
    says that the sentence tells of long ago.
    """

    amount: Amount
    sentence: Span
    headline: bool
    masked: Bag
    beside: Bag
    noun: str
    state: str
    past: bool

    @property
    def group(self) -> str:
        """Its unit, which of bare counts may be people, too."""
        return "" if self.amount.unit == "person" else self.amount.unit

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """The least and the most that it allows."""
        return self.amount.low, self.amount.high


def stated(reading: Reading) -> tuple[Stated, ...]:
    """The amounts of a reading where they are stated, in text order."""
    text = reading.article.text
    headlines = [part.span for part in reading.article.parts if part.kind is PartKind.HEADLINE]
    found: list[Stated] = []
    old = long_ago(reading)
    for sentence, own in groupby(placed(reading), key=lambda pair: pair[0]):
        inside = [amount for _, amount in own]
        masked = bag(mask(text, sentence, inside))
        headline = any(part.covers(sentence) for part in headlines)
        place = bisect_left(old, sentence.start)
        past = place < len(old) and old[place] < sentence.end
        for amount in inside:
            near = bag(beside(text, sentence, amount))
            noun, state = parted(amount.counts)
            found.append(Stated(amount, sentence, headline, masked, near, noun, state, past))
    return tuple(found)


def long_ago(reading: Reading) -> tuple[int, ...]:
    """Where the times of a reading start that ended long before the day that it was told on."""
    reference = reading.article.reference
    if reference is None:
        return ()
    limit = reference.day - LONG
    ends = ((time.span.start, time.end) for time in reading.marks.times)
    return tuple(start for start, end in ends if end and end.date() <= limit)


def placed(reading: Reading) -> Iterator[tuple[Span, Amount]]:
    """The amounts that a reading's figures are, each with the span of its sentence."""
    text, known = reading.article.text, {figure.span for figure in reading.marks.figures}
    starts = sorted(span.start for span in known)
    for sentence in reading.marks.sentences:
        place = bisect_left(starts, sentence.span.start)
        if place < len(starts) and starts[place] < sentence.span.end:
            own = amounts(read(text, sentence.span), ())
            yield from ((sentence.span, one) for one in own if one.span in known and not one.aside)


def mask(text: Text, sentence: Span, own: Sequence[Amount]) -> str:
    """The words of a sentence without its figures."""
    spans = [one.span for one in own]
    edges = (Span(sentence.start, sentence.start), *spans, Span(sentence.end, sentence.end))
    return " ".join(text.content[one.end : two.start] for one, two in pairwise(edges))


def beside(text: Text, sentence: Span, own: Amount) -> str:
    """The few words on either side of a figure, in its sentence."""
    left = text[Span(sentence.start, own.span.start)].split()[-BESIDE:]
    right = text[Span(own.span.end, sentence.end)].split()[:BESIDE]
    return " ".join((*left, *right))


def parted(counts: str) -> tuple[str, str]:
    """What is counted, as a noun without its plural's s, and what became of it.

    >>> parted("structures destroyed")
    ('structure', 'destroyed')
    """
    words = counts.split()
    state = words.pop() if words and words[-1] in states().values() else ""
    return (words[-1].removesuffix("s") if words else ""), state
