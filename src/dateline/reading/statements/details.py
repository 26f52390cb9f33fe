"""Where, when and to whom something is said, by what hangs on the words that attribute it.

In 'Rojas told reporters at a rally on Sunday that the bridge was closed' the venue is 'rally',
the time 'Sunday', the addressee 'reporters'.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from dateline.model import Article, Marks, Span, TimeType
from dateline.reading.spans import bare, bared
from dateline.reading.statements.addressees import addressees
from dateline.reading.statements.denials import claimed, claims
from dateline.reading.statements.drafts import Draft
from dateline.reading.statements.moments import leading, moment, untimed
from dateline.reading.statements.sayings import Saying, within, without_participles
from dateline.reading.statements.venues import venue
from dateline.reading.trees import Tree, tree

MOMENTS = (TimeType.DATE, TimeType.TIME)
Times = Mapping[int, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Details:
    """Where something is said, when (an index of the story's times), and to whom.

    `denied` tells of a claim that is rejected.
    """

    venue: Span | None = None
    time: int | None = None
    addressees: tuple[Span, ...] = ()
    denied: bool = False


def finishing(article: Article, marks: Marks) -> Callable[[Draft], tuple[Draft, Details]]:
    """What gives a draft of an article as its details leave it, and those."""
    starts = [sentence.span.start for sentence in marks.sentences]

    @cache
    def at(number: int) -> tuple[Tree, Times]:
        parse = marks.parses[number]
        return tree(article.text, parse), timed(marks, number)

    def finished(draft: Draft) -> tuple[Draft, Details]:
        number = bisect_right(starts, draft.cue.start) - 1 if draft.cue else -1
        one = saying(draft, *at(number)) if number >= 0 else None
        if one is None:
            return draft, Details()
        kept = untimed(one)
        if kept != one.content:
            one, draft = replace(one, content=kept), later(draft, one.own.tokens[min(kept)].start)
        return narrowed(draft, one), details(article, one)

    return finished


def timed(marks: Marks, number: int) -> Times:
    """The tokens of each date and time of day in a sentence, by its index."""
    span, parse = marks.sentences[number].span, marks.parses[number]
    first = bisect_left(marks.times, span.start, key=lambda time: time.span.start)
    last = bisect_left(marks.times, span.end, key=lambda time: time.span.start)
    return {
        index: within(parse, (marks.times[index].span,))
        for index in range(first, last)
        if marks.times[index].type in MOMENTS
    }


def saying(draft: Draft, own: Tree, times: Times) -> Saying | None:
    """A draft's cue in its sentence; None where the cue begins no word of it."""
    tokens = own.tokens
    start = draft.cue.start if draft.cue else -1
    cue = bisect_left(tokens, start, key=lambda token: token.start)
    if cue == len(tokens) or tokens[cue].start != start:
        return None
    source = within(tokens, (draft.source.span,)) if draft.source else frozenset[int]()
    source = without_participles(own, source)
    return Saying(own, cue, within(tokens, draft.content), source, times)


def details(article: Article, one: Saying) -> Details:
    """The details of a saying."""
    before = one.goes_on_from()
    where = venue(one) or (venue(replace(one, cue=before)) if before is not None else set())
    spans = (one.own.span(numbers) for numbers in addressees(one) if numbers)
    return Details(
        bare(article, one.own.span(where)) if where else None,
        moment(one),
        bared(article, spans),
        bool(claims(one)),
    )


def later(draft: Draft, start: int) -> Draft:
    """A draft whose content begins at an offset."""
    kept = (Span(max(one.start, start), one.end) for one in draft.content if one.end > start)
    return replace(draft, content=tuple(kept))


def narrowed(draft: Draft, one: Saying) -> Draft:
    """A draft whose content begins with a denied claim's clause, and its source with no time.

    A content that is only a time is none: 'its report on Monday'.
    """
    tokens = one.own.tokens
    if one.content and one.content <= one.timed:
        return replace(draft, content=())
    if draft.source and (first := leading(one)):
        span = Span(tokens[first].start, draft.source.span.end)
        draft = replace(draft, source=replace(draft.source, span=span))
    if (clause := claimed(one)) is not None:
        kept = later(draft, tokens[clause].start)
        return kept if kept.content else draft
    return draft
