"""What tests of figures share: sentences as read, and figures as the cases write them."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from dateline.model import OUTLET, Figure, FigureKind, Marks, Qualifier, Reading, Span, Text
from dateline.reading.figures.words import Word, read
from helpers import article

told = partial(article, day=date(2021, 4, 11))


def words(text: str) -> tuple[Word, ...]:
    return read(Text(text), Span(0, len(text)))


def shown(own: Reading, figure: Figure) -> str:
    """A figure as a line of the cases."""
    text = own.article.text
    cells = [text[figure.span], *ends(figure)]
    if figure.qualifier is not Qualifier.EXACT:
        cells.append(figure.qualifier.value)
    cells += [f"unit {figure.unit}"] if figure.unit != "count" else []
    cells += [figure.kind.value] if figure.kind is not FigureKind.COUNT else []
    cells += [f"per {figure.per}"] if figure.per else []
    cells += [f"counts: {text[figure.counts]}"] if figure.counts else []
    return " | ".join([*cells, *tied(own.marks, text, figure)])


def ends(figure: Figure) -> Iterator[str]:
    """The least and the most that a figure allows."""
    if figure.low is not None and figure.low == figure.high:
        yield f"is {figure.low:.15g}"
        return
    if figure.low is not None:
        yield f"low {figure.low:.15g}"
    if figure.high is not None:
        yield f"high {figure.high:.15g}"


def tied(marks: Marks, text: Text, figure: Figure) -> Iterator[str]:
    """The place and time that a figure holds for, and whose it is."""
    if figure.place is not None:
        yield f"place: {text[marks.places[figure.place].span]}"
    if figure.time is not None:
        yield f"time: {text[marks.times[figure.time].span]}"
    if figure.voice != OUTLET:
        said = next(one for one in marks.statements if one.id == figure.voice)
        yield f"voice: {text[said.source.span] if said.source else 'nobody'}"
