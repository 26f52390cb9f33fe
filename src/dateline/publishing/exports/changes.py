"""The export of changes: a row for each figure that differs between two versions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dateline.model import Span
from dateline.publishing.exports.editions import shared, words
from dateline.publishing.hits import permalink
from dateline.record.contract import Edition
from dateline.relating import Change
from dateline.relating import changes as figures_changed


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """A figure that differs; `from_` and `to` are ids of inputs, the edition is the later one."""

    from_: str
    to: str
    before: float
    after: float
    unit: str | None
    counts: str | None
    figure_before: str
    figure_after: str
    sentence_before: str
    words_before: str
    sentence_after: str
    words_after: str
    article: str
    version: int
    address: str | None
    outlet: str | None
    published: str | None
    day: str | None
    reader: str | None
    reader_version: str | None


def changes(editions: Iterable[Edition]) -> Iterator[ChangeRow]:
    """A row for each figure that differs between a version of an article and the next.

    A version that was composed anew has none: the outlet changed nothing.
    """
    for before, after in pairwise(editions):
        if before.article.id == after.article.id and not after.again:
            for one in figures_changed(before.reading, after.reading):
                yield change(before, after, one)


def change(before: Edition, after: Edition, one: Change) -> ChangeRow:
    """The row of a figure that differs."""
    return ChangeRow(
        **shared(ChangeRow, after),
        from_=before.inputs[-1],
        to=after.inputs[0],
        before=plain(one.before.value),
        after=plain(one.after.value),
        unit=one.after.unit or one.before.unit or None,
        counts=one.after.counts or one.before.counts or None,
        figure_before=words(before.article, one.before.span),
        figure_after=words(after.article, one.after.span),
        sentence_before=permalink(sentence_at(before, one.sentence_before)),
        words_before=words(before.article, one.sentence_before),
        sentence_after=permalink(sentence_at(after, one.sentence_after)),
        words_after=words(after.article, one.sentence_after),
    )


def sentence_at(edition: Edition, span: Span) -> str:
    """The id of the sentence of a span."""
    return next(one.id for one in edition.marks.sentences if one.span == span)


def plain(value: float) -> float:
    """A number, whole where it is."""
    return int(value) if value.is_integer() else value
