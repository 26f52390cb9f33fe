"""The export of figures: a row each, with its sentence, what it is of, and whose figure it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model import Figure, Query, Sentence
from dateline.publishing.exports.editions import Judgements, placed, shared, verdict, words
from dateline.publishing.exports.voices import voice
from dateline.publishing.hits import permalink
from dateline.record.contract import Edition
from dateline.record.facets import FIGURE


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A figure, as `written`, with the bounds that its words allow; `words` are its sentence's."""

    figure: str
    article: str
    version: int
    versions: int
    address: str | None
    outlet: str | None
    published: str | None
    day: str | None
    headline: str | None
    sentence: str
    words: str
    written: str
    low: float | None
    high: float | None
    unit: str
    qualifier: str
    kind: str
    counts: str | None
    per: str | None
    place: str | None
    time: str | None
    event: str | None
    voice: str
    said_by: str | None
    actor: str | None
    reader: str | None
    reader_version: str | None
    judgement: str | None
    others: str | None = None


def figures(editions: Iterable[Edition], query: Query, judged: Judgements) -> Iterator[FigureRow]:
    """A row a figure that was asked for, of the newest of the versions that were found."""
    for edition, place, sentence in placed(editions, query, FIGURE):
        one = edition.marks.figures[place]
        yield figure(edition, one, sentence, verdict(judged, one.id))


def figure(edition: Edition, one: Figure, sentence: Sentence, judgement: str | None) -> FigureRow:
    """The row of a figure."""
    article, marks = edition.article, edition.marks
    return FigureRow(
        **shared(FigureRow, edition),
        **voice(edition, one.voice),
        figure=one.id,
        sentence=permalink(sentence.id),
        words=words(article, sentence.span),
        written=words(article, one.span),
        low=one.low,
        high=one.high,
        unit=one.unit,
        qualifier=one.qualifier.value,
        kind=one.kind.value,
        counts=words(article, one.counts) if one.counts else None,
        per=one.per,
        place=None if one.place is None else marks.places[one.place].name,
        time=None if one.time is None else marks.times[one.time].value,
        event=one.event,
        judgement=judgement,
    )
