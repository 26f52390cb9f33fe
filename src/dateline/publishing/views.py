"""What a reading shows, whatever it is shown on: the page and the terminal render the same view.

Marks of any kinds may overlap: a sentence is cut at every border of a mark, and each segment
says which marks it is in.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from dateline.model import (
    Article,
    Evidence,
    Form,
    Image,
    Part,
    PartKind,
    Problem,
    Reading,
    Sentence,
    Span,
    encodable,
)
from dateline.publishing.map import MapView, drawn
from dateline.publishing.marked import (
    MarkView,
    dots,
    event_views,
    figure_views,
    in_order,
    place_views,
    term_views,
    time_views,
)
from dateline.publishing.said import ActorView, StatementView, actor_views, statement_views
from dateline.publishing.wording import WEEKDAYS, one_line

Spanned = TypeVar("Spanned", Sentence, MarkView)


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that the same marks cover; `opening` begin with them, `closing` end with them."""

    words: str
    marks: tuple[MarkView, ...] = ()
    opening: tuple[MarkView, ...] = ()
    closing: tuple[MarkView, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence, or words of a part that are in none (a dateline): then without an id.

    `statements` are those that begin in it.
    """

    id: str | None
    segments: tuple[Segment, ...]
    marks: tuple[MarkView, ...]
    statements: tuple[StatementView, ...] = ()


@dataclass(frozen=True, slots=True)
class PartView:
    """A part and its sentences; of a caption, also the credit; of a paragraph, its form."""

    kind: PartKind
    sentences: tuple[SentenceView, ...]
    credit: str | None = None
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field with its value, where that came from, and what else was said."""

    name: str
    value: str
    origin: str
    rivals: str = ""


@dataclass(frozen=True, slots=True)
class ReadingView:
    """All that is shown of a reading."""

    id: str
    path: str
    title: str
    language: str | None
    parts: tuple[PartView, ...]
    fields: tuple[FieldView, ...]
    marks: tuple[MarkView, ...]
    problems: tuple[Problem, ...]
    maker: str
    map: MapView | None
    statements: tuple[StatementView, ...]
    actors: tuple[ActorView, ...] = ()


def view(reading: Reading) -> ReadingView:
    """The view of a reading."""
    article, maker, own = reading.article, reading.maker, reading.marks
    places = own.places
    times = time_views(article, own.times)
    said = tuple(statement_views(article, own.statements, own.times, own.actors))
    words = term_views(article, own.terms, said)
    amounts = figure_views(article, own.figures, said)
    found = (*event_views(article, own), *amounts, *times, *place_views(article, places), *words)
    marks = in_order(found)
    return ReadingView(
        article.id,
        encodable(article.origin.path),
        article.headline or first_words(article) or article.id,
        article.language,
        tuple(part_views(article, reading.marks.sentences, marks, said)),
        tuple(field_views(article)),
        marks,
        reading.problems,
        f"{maker.name} {maker.version}, {maker.pipeline}, tables {maker.tables}",
        drawn(dots(places)),
        said,
        tuple(actor_views(article, own.actors)),
    )


def first_words(article: Article) -> str:
    """The first words of a story without a headline."""
    return " ".join(str(article.text)[:200].split()[:8])


def part_views(
    article: Article,
    sentences: Iterable[Sentence],
    marks: tuple[MarkView, ...],
    said: tuple[StatementView, ...],
) -> Iterator[PartView]:
    """The parts with their sentences, and the marks and statements in them."""
    found, own = deque(sentences), deque(marks)
    credits_of = {image.caption: credit(article, image) for image in article.images}
    for part in article.parts:
        inside = list(taken(found, part.span))
        yield PartView(
            part.kind,
            tuple(sentence_views(article, part, inside, own, said)),
            credits_of.get(part.span) if part.kind is PartKind.CAPTION else None,
            part.form,
        )


def taken(waiting: deque[Spanned], span: Span) -> Iterator[Spanned]:
    """What lies within a span, taken from the front of what waits in text order."""
    while waiting and waiting[0].span.start < span.end:
        one = waiting.popleft()
        if span.covers(one.span):
            yield one


def credit(article: Article, image: Image) -> str | None:
    """The words of a picture's credit."""
    return article.text[image.credit] if image.credit else None


def sentence_views(
    article: Article,
    part: Part,
    sentences: list[Sentence],
    marks: deque[MarkView],
    said: tuple[StatementView, ...],
) -> Iterator[SentenceView]:
    """The sentences of a part, and what stands between them."""
    place = part.span.start
    for sentence in sentences:
        yield from loose(article, Span(place, sentence.span.start), marks)
        inside = tuple(taken(marks, sentence.span))
        begun = tuple(
            one for one in said if sentence.span.start <= one.span.start < sentence.span.end
        )
        yield SentenceView(sentence.id, segments(article, sentence.span, inside), inside, begun)
        place = sentence.span.end
    yield from loose(article, Span(place, part.span.end), marks)


def loose(article: Article, span: Span, marks: deque[MarkView]) -> Iterator[SentenceView]:
    """Words that are in no sentence, unless they are only white space."""
    own = article.text.trimmed(span)
    if len(own):
        inside = tuple(taken(marks, own))
        yield SentenceView(None, segments(article, own, inside), inside)


def segments(article: Article, span: Span, marks: tuple[MarkView, ...]) -> tuple[Segment, ...]:
    """A sentence cut at every border of its marks; where two end together, the inner is first."""
    ends = {border for mark in marks for border in (mark.span.start, mark.span.end)}
    borders = sorted({span.start, span.end, *ends})
    return tuple(
        Segment(
            article.text[Span(first, last)],
            tuple(mark for mark in marks if mark.span.covers(Span(first, last))),
            tuple(mark for mark in marks if mark.span.start == first),
            tuple(mark for mark in reversed(marks) if mark.span.end == last),
        )
        for first, last in pairwise(borders)
    )


def field_views(article: Article) -> Iterator[FieldView]:
    """The fields that are known, with their evidence; the dateline and the day among them."""
    for one in article.evidence:
        yield FieldView(one.field, shown(one.value), one.origin, rivals(one))
    if article.dateline:
        words = one_line(article, article.dateline.span)
        yield FieldView("dateline", words, "text")
    if (day := article.reference) is not None:
        others = ", ".join(rival.isoformat() for rival in day.rivals)
        value = f"{WEEKDAYS[day.day.weekday()]} {day.day} ({day.zone})"
        yield FieldView("reference day", value, f"{day.basis}: {day.because}", others)


def shown(value: str | tuple[str, ...]) -> str:
    """A value on one line."""
    return value if isinstance(value, str) else ", ".join(value)


def rivals(one: Evidence) -> str:
    """The rivals of a value, each with where it came from."""
    return "; ".join(f"{shown(rival.value)} ({rival.origin})" for rival in one.rivals)
