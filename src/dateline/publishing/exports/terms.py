"""The export of terms: a row each, with its sentence, and whose word it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model import Query, Sentence, Term
from dateline.publishing.exports.editions import Judgements, placed, shared, verdict, words
from dateline.publishing.exports.voices import voice
from dateline.publishing.hits import permalink
from dateline.record.contract import Edition
from dateline.record.facets import TERM


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """A term, as `written`; `words` are its sentence's, `concept` is what competing names name."""

    term: str
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
    kind: str
    concept: str | None
    voice: str
    said_by: str | None
    actor: str | None
    reader: str | None
    reader_version: str | None
    judgement: str | None
    others: str | None = None


def terms(editions: Iterable[Edition], query: Query, judged: Judgements) -> Iterator[TermRow]:
    """A row a term that was asked for, of the newest of the versions that were found."""
    for edition, place, sentence in placed(editions, query, TERM):
        one = edition.marks.terms[place]
        yield term(edition, one, sentence, verdict(judged, one.id))


def term(edition: Edition, one: Term, sentence: Sentence, judgement: str | None) -> TermRow:
    """The row of a term."""
    return TermRow(
        **shared(TermRow, edition),
        **voice(edition, one.voice),
        term=one.id,
        sentence=permalink(sentence.id),
        words=words(edition.article, sentence.span),
        written=words(edition.article, one.span),
        kind=one.kind.value,
        concept=one.concept,
        judgement=judgement,
    )
