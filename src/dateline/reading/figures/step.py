"""The step: the figures of an article, in text order."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dateline.model import (
    Article,
    Event,
    Figure,
    FigureKind,
    Marks,
    Parse,
    PlaceUse,
    Qualifier,
    Sentence,
    Span,
    Text,
)
from dateline.reading.anchors import mark_id
from dateline.reading.figures.amounts import Amount, amounts
from dateline.reading.figures.currencies import money
from dateline.reading.figures.lines import Line, line
from dateline.reading.figures.phrases import counts
from dateline.reading.figures.portions import may_hold
from dateline.reading.figures.respects import are_paired, nouns, paired
from dateline.reading.figures.ties import chosen, event_of, moments, owned, spots
from dateline.reading.figures.words import portions, read
from dateline.reading.parse import is_prose
from dateline.reading.voices import Voices

DIGIT, LETTERS = re.compile(r"\d"), re.compile(r"[a-z]+")
QUALIFIERS = {
    "": Qualifier.EXACT,
    "least": Qualifier.AT_LEAST,
    "more": Qualifier.MORE_THAN,
    "most": Qualifier.AT_MOST,
    "upto": Qualifier.UP_TO,
    "less": Qualifier.LESS_THAN,
    "nearly": Qualifier.ABOUT,
    "about": Qualifier.ABOUT,
    "both": Qualifier.RANGE,
    "range": Qualifier.RANGE,
}
KINDS = {
    "": FigureKind.COUNT,
    "person": FigureKind.COUNT,
    "%": FigureKind.SHARE,
    "percentage point": FigureKind.SHARE,
    "basis point": FigureKind.SHARE,
    "times": FigureKind.RATE,
    "rank": FigureKind.RANK,
}


class Known(NamedTuple):
    """The marks that figures are tied to, and where those in text order begin."""

    marks: Marks
    places: list[int]
    times: list[int]
    events: dict[str, list[Event]]


class Scene(NamedTuple):
    """A sentence with amounts: its tree, its events, the indices of its places and times.

    `paired` says that its lists run side by side.
    """

    line: Line
    amounts: Sequence[Amount]
    places: range
    times: range
    events: Sequence[Event]
    paired: bool


def figures(article: Article, marks: Marks) -> tuple[Figure, ...]:
    """Every amount, count, share, sum, distance, rank and rate, with what it is of and whose."""
    voices, known = Voices(marks.statements), known_in(marks)
    found: list[Figure] = []
    for place, sentence in enumerate(marks.sentences):
        parse = marks.parses[place] if place < len(marks.parses) else ()
        own = scene(article.text, sentence, parse, known)
        found.extend(made(article, marks, voices, own) if own else ())
    return tuple(found)


def may_count(text: Text, span: Span, times: Sequence[Span]) -> bool:
    """Whether there may be an amount in a sentence outside of its times: a digit, or a word.

    Long runs of numbers with hardly a letter count nothing that could be told.
    """
    if not is_prose(text[span]):
        return False
    parts = portions("part").keys()
    plain = (one for one in times if parts.isdisjoint(LETTERS.findall(text[one].lower())))
    edges = (Span(span.start, span.start), *plain, Span(span.end, span.end))
    gaps = pairwise(edges)
    words = " ".join([text.content[one.end : two.start] for one, two in gaps]).lower()
    return bool(DIGIT.search(words)) or may_hold(LETTERS.findall(words))


def known_in(marks: Marks) -> Known:
    """The marks that figures are tied to, ready to be asked for those of a sentence."""
    events: dict[str, list[Event]] = {}
    for event in marks.events:
        events.setdefault(event.sentence, []).append(event)
    places, times = ([one.span.start for one in own] for own in (marks.places, marks.times))
    return Known(marks, places, times, events)


def scene(text: Text, sentence: Sentence, parse: Parse, known: Known) -> Scene | None:
    """A sentence with its amounts, and what they may be tied to; None without amounts."""
    times = inside(known.times, sentence.span)
    when = [known.marks.times[at].span for at in times]
    if not may_count(text, sentence.span, when):
        return None
    found = read(text, sentence.span)
    own = list(amounts(found, when))
    if not own:
        return None
    places = inside(known.places, sentence.span)
    events = known.events.get(sentence.id, ())
    return Scene(line(text, parse), own, places, times, events, are_paired(found))


def inside(starts: Sequence[int], span: Span) -> range:
    """The indices of the marks that begin in a span."""
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))


def made(article: Article, marks: Marks, voices: Voices, own: Scene) -> Iterator[Figure]:
    """The figures of a sentence, with all that they are tied to."""
    counted = [counts(own.line, one) for one in own.amounts]
    placed, timed = held(marks, own)
    if own.paired:
        pair(marks, own, counted, placed, timed)
    for at, one in enumerate(own.amounts):
        yield Figure(
            mark_id("f", article, marks.sentences, one.span),
            one.span,
            one.low,
            one.high,
            unit(marks, own, one) or "count",
            kind(one),
            QUALIFIERS[one.how],
            counted[at],
            one.per or None,
            placed[at],
            timed[at],
            event_of(own.line, one.core, own.events),
            voices.at(one.span),
        )


def unit(marks: Marks, own: Scene, one: Amount) -> str:
    """The unit of an amount; who is called by a people's name is a person."""
    if one.unit or not one.noun or one.words is None:
        return one.unit
    peoples = (marks.places[at] for at in own.places)
    end = one.words.end
    named = (each.use is PlaceUse.DEMONYM and each.span.end == end for each in peoples)
    return "person" if any(named) else ""


def kind(one: Amount) -> FigureKind:
    """What an amount is."""
    if one.per:
        return FigureKind.RATE
    if one.unit in money():
        return FigureKind.MONEY
    return KINDS.get(one.unit, FigureKind.MEASURE)


Indices = list[int | None]


def held(marks: Marks, own: Scene) -> tuple[Indices, Indices]:
    """For each amount of a sentence the indices of the place and the time that it holds for."""
    spans = [one.span for one in own.amounts]
    tokens = owned(own.line, spans)
    where = spots(own.line, tokens, ((at, marks.places[at]) for at in own.places))
    when = moments(own.line, tokens, ((at, marks.times[at]) for at in own.times))
    placed, timed = (
        [chosen(own.line, at, span, every) for at, span in enumerate(spans)]
        for every in (where, when)
    )
    return placed, timed


def pair(
    marks: Marks, own: Scene, counted: list[Span | None], placed: Indices, timed: Indices
) -> None:
    """Gives the amounts of a list their partners in the lists of places, times and nouns."""
    text, spans = own.line.text, [one.span for one in own.amounts]
    where = [marks.places[at].span for at in own.places]
    when = [marks.times[at].span for at in own.times]
    for indices, others, into in ((own.places, where, placed), (own.times, when, timed)):
        for at, other in paired(text, spans, others).items():
            into[at] = None if other is None else indices[other]
    words = nouns(own.line, [*spans, *where, *when])
    for at, other in paired(text, spans, words).items():
        counted[at] = counted[at] if other is None else words[other]
