"""The export of statements: a row each, with its sentence and who speaks in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model import Query, Sentence, Statement
from dateline.publishing.exports.editions import (
    LIST,
    Judgements,
    Values,
    listed,
    placed,
    shared,
    timed,
    verdict,
    words,
)
from dateline.publishing.exports.voices import tellers
from dateline.publishing.hits import permalink, speakers
from dateline.record.contract import Edition
from dateline.record.facets import STATEMENT


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A statement; `sentence` is its sentence's permalink, `within` the one that reports it.

    `actor` is the id, over all articles, of who speaks, `others` those of who say it too.
    """

    statement: str
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
    who: str | None = None
    actor: str | None = None
    source: str | None = None
    source_kind: str | None = None
    actor_kind: str | None = None
    country: str | None = None
    role: str | None = None
    cue: str | None = None
    lemma: str | None = None
    attitude: str | None = None
    kind: str
    act: str
    negated: bool
    content: str
    quoted: str | None
    venue: str | None
    time: str | None = None
    time_value: str | None = None
    addressees: str | None
    within: str | None
    reader: str | None
    reader_version: str | None
    judgement: str | None
    others: str | None = None


def statements(
    editions: Iterable[Edition], query: Query, judged: Judgements
) -> Iterator[StatementRow]:
    """A row a statement that was asked for, of the newest of the versions that were found."""
    for edition, place, sentence in placed(editions, query, STATEMENT):
        one = edition.marks.statements[place]
        yield statement(edition, one, sentence, verdict(judged, one.id))


def statement(
    edition: Edition, one: Statement, sentence: Sentence, judgement: str | None
) -> StatementRow:
    """The row of a statement."""
    article = edition.article
    return StatementRow(
        **shared(StatementRow, edition),
        **of_source(edition, one),
        **of_cue(edition, one),
        **timed(edition, one.time),
        statement=one.id,
        sentence=permalink(sentence.id),
        words=words(article, sentence.span),
        kind=one.kind.value,
        act=one.act.value,
        negated=one.negated,
        content=" … ".join(words(article, span) for span in one.content),
        quoted=listed(article, one.quoted),
        venue=words(article, one.venue) if one.venue else None,
        addressees=listed(article, (who.span for who in one.addressees)),
        within=one.parent,
        judgement=judgement,
    )


def of_source(edition: Edition, one: Statement) -> Values:
    """Who speaks, if that is said."""
    source = one.source
    if source is None:
        return {}
    found: dict[str, str | None] = {
        "who": LIST.join(speakers(edition, one)),
        "source": words(edition.article, source.span),
        "source_kind": source.kind.value,
    }
    for who in edition.marks.actors:
        if who.id == source.actor:
            found |= {"actor_kind": who.kind.value, "country": who.country, "role": who.role}
    return {**found, **tellers(edition, one)}


def of_cue(edition: Edition, one: Statement) -> Values:
    """The words that attribute it, if there are any."""
    cue = one.cue
    if cue is None:
        return {}
    return {
        "cue": words(edition.article, cue.span),
        "lemma": cue.lemma,
        "attitude": cue.attitude.value,
    }
