"""The step: every time expression of a story, with what it means."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateline.model import (
    Article,
    Marks,
    Parse,
    Part,
    Span,
    Text,
    Time,
    TimeBasis,
)
from dateline.reading.anchors import mark_id
from dateline.reading.times.expressions import Compared, Distance, Expression
from dateline.reading.times.grammar import Grammar
from dateline.reading.times.lexer import words
from dateline.reading.times.periods import Period, Unit
from dateline.reading.times.resolve import Frame, Meaning, meaning
from dateline.reading.times.tense import looks_ahead
from dateline.reading.trees import NAMES

TELLABLE = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.SEASON, Unit.YEAR)
COMPARED = (Unit.QUARTER, Unit.HALF)
NEWS_DAYS = 300
NAME = re.compile(r"(?:[Tt]he )?[A-Z][a-z]+")
SMALL = re.compile(r"\b[a-z]{4,}")


def times(article: Article, marks: Marks) -> tuple[Time, ...]:
    """Every time expression of the article's dateline and sentences, in text order."""
    reference = article.reference
    zone = zone_info(reference.zone if reference else None)
    frame = Frame(reference.day if reference else None)
    found: list[Time] = []
    history = True
    part: Part | None = None
    for own, stretch, parse in stretches(article, marks):
        if own != part:
            part = own
            frame = replace(frame, narrated=frame.narrated if history else None)
        frame = replace(frame, day=None)
        for span, expression in expressions(article, stretch, parse):
            frame = replace(frame, ahead=looks_ahead(article.text, parse, span))
            said = meaning(expression, frame)
            if said is not None:
                own_id = mark_id("t", article, marks.sentences, span)
                found.append(time_of(own_id, span, said, zone))
                history = history and said.basis is not TimeBasis.RELATIVE
                told = said if preposed(parse, span) else replace(said, basis=TimeBasis.RELATIVE)
                frame = after(frame, told, compared=isinstance(expression, Distance | Compared))
    return tuple(sorted(found, key=lambda time: time.span))


def stretches(article: Article, marks: Marks) -> Iterator[tuple[Part | None, Span, Parse]]:
    """The dateline, which has no parse, then each sentence, with the parts they are of."""
    if article.dateline:
        yield None, article.dateline.span, ()
    parts = iter(article.parts)
    part = next(parts, None)
    for sentence, parse in zip(marks.sentences, marks.parses, strict=True):
        while part and part.span.end < sentence.span.end:
            part = next(parts, None)
        yield part, sentence.span, parse


def expressions(article: Article, stretch: Span, parse: Parse) -> Iterator[tuple[Span, Expression]]:
    """The expressions of some words, with their spans in the article's text."""
    tags = {token.start: token.tag for token in parse}
    found = Grammar(*words(article.text[stretch], stretch.start, tags)).expressions()
    titled = is_title(article.text[stretch])
    return (pair for pair in found if titled or not is_named(article.text, parse, pair[0]))


def is_title(words: str) -> bool:
    """Whether all long words begin with capitals, as in some headlines."""
    return not SMALL.search(words)


def is_named(text: Text, parse: Parse, span: Span) -> bool:
    """Whether words for a time are a part of a name: 'the Morning Star', 'the Sunday Times'."""
    if not NAME.fullmatch(text[span]):
        return False
    for number, token in enumerate(parse):
        if token.start < span.end <= token.end:
            head = parse[token.head]
            named = token.dep == "compound" and token.tag in NAMES and head.tag in NAMES
            next_to = token.head == number + 1 and text.content[head.start].isupper()
            return named and next_to and parse[number - 1].tag == "DT"
    return False


def after(frame: Frame, said: Meaning, *, compared: bool) -> Frame:
    """The frame for the next expression, once this one is said."""
    period = said.period
    if period is None or said.value == "PRESENT_REF" or period.unit not in TELLABLE or compared:
        return frame
    frame = replace(frame, told=period)
    if period.unit is Unit.DAY:
        frame = replace(frame, day=period)
    if period.unit in COMPARED and news(frame, period):
        frame = replace(frame, quarter=period)
    return replace(frame, narrated=narrated(frame, said, period))


def preposed(parse: Parse, span: Span) -> bool:
    """Whether a preposition stands before an expression: what sets the scene for a paragraph."""
    before = [token.tag for token in parse if token.start < span.start]
    return before[-1:] == ["IN"]


def news(frame: Frame, period: Period) -> bool:
    """Whether a quarter is one that a story of the reference day reports on."""
    return frame.today is None or 0 <= (frame.today - period.first).days <= NEWS_DAYS


def narrated(frame: Frame, said: Meaning, period: Period) -> Period | None:
    """The date that the paragraph tells of from here on."""
    if said.basis is TimeBasis.STATED:
        past = frame.today is None or period.after <= date(frame.today.year, 1, 1)
        return period if past and period.unit is not Unit.YEAR else frame.narrated
    return period if said.basis is TimeBasis.CONTEXT and frame.narrated else None


def zone_info(name: str | None) -> ZoneInfo | None:
    """The zone of a name; None where there is none of that name."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def time_of(own: str, span: Span, said: Meaning, zone: ZoneInfo | None) -> Time:
    """The mark: the meaning with its words, its id, and its interval in the zone."""
    hours = said.hours
    start, end = (instant(moment, said.zone, zone) for moment in hours) if hours else (None, None)
    return Time(
        own,
        span,
        said.type,
        said.value,
        said.basis,
        said.mod,
        start,
        end,
    )


def instant(moment: datetime, stated: str | None, zone: ZoneInfo | None) -> datetime:
    """A moment in the zone that the words state, else the reference day's, else UTC."""
    if stated:
        return datetime.fromisoformat(moment.isoformat() + stated)
    return moment.replace(tzinfo=zone or UTC)
