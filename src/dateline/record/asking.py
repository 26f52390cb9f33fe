"""A question as SQL. What it finds is what `matching` says it finds; here it is found fast."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    column,
    exists,
    func,
    literal_column,
    or_,
    select,
    table,
)

from dateline.model import Phrase, Query
from dateline.record import schema
from dateline.record.batches import batched
from dateline.record.contract import Edition, Hit
from dateline.record.editions import by_time, editions
from dateline.record.matching import (
    ARTICLE,
    FACETS,
    STATEMENT,
    Homes,
    anchor,
    asked,
    asks_of_sentences,
    asks_of_statements,
)
from dateline.record.moments import utc
from dateline.record.tokens import padded, tokens

FOUND = table("found", column("rowid"), column("words"))
RANKED = 2_000
Clause = ColumnElement[bool]


def search(connection: Connection, query: Query, now: datetime, limit: int) -> list[Hit]:
    """See `Store.search`."""
    numbers = found_sentences(connection, query, now, limit)
    return [one for some in batched(numbers) for one in hits(connection, query, now, some)]


def hits(
    connection: Connection, query: Query, now: datetime, numbers: Sequence[int]
) -> Iterator[Hit]:
    """The hits of sentences, in this order."""
    ids = schema.sentences
    asked_ids = select(ids.c.n, ids.c.id).where(ids.c.n.in_(numbers))
    names = dict(connection.execute(asked_ids).all())
    shown = newest_of(connection, numbers, now)
    versions = sorted(set(shown.values()))
    own = dict(zip(versions, editions(connection, versions), strict=True))
    yield from (hit(query, own[shown[one]], names[one]) for one in numbers if one in shown)


def hit(query: Query, edition: Edition, sentence: str) -> Hit:
    """A sentence in its edition, with the statements in it that are asked for."""
    ids = [one.id for one in edition.marks.sentences]
    place = ids.index(sentence)
    homes = Homes(edition.marks)
    wanted = asked(query, edition)
    return Hit(
        edition,
        place,
        tuple(
            number
            for number, one in enumerate(edition.marks.statements)
            if one in wanted and homes(anchor(one)) == place
        ),
    )


def newest_of(connection: Connection, sentences: Sequence[int], now: datetime) -> dict[int, int]:
    """The newest version that each sentence stands in and that may be seen."""
    asked_for = (
        select(schema.placed.c.sentence, schema.placed.c.version)
        .join(schema.versions)
        .where(schema.placed.c.sentence.in_(sentences), unembargoed(now))
        .order_by(*by_time())
    )
    return dict(connection.execute(asked_for).all())


def found_sentences(connection: Connection, query: Query, now: datetime, limit: int) -> list[int]:
    """The numbers of the sentences that a question finds, in the order of `Store.search`."""
    sentences, versions = schema.sentences, schema.versions
    wanted = [one for one in query.phrases if not one.excluded]
    source: FromClause = sentences.join(versions)
    where = [is_seen(now), *of_version(query), *of_sentence(query)]
    if wanted:
        source = source.join(FOUND, FOUND.c.rowid == sentences.c.n)
        where.append(literal_column("found").op("MATCH")(match(query.phrases)))
        newest = (
            select(sentences.c.n, func.bm25(literal_column("found")).label("score"))
            .select_from(source)
            .where(*where)
            .order_by(FOUND.c.rowid.desc())
            .limit(RANKED)
            .subquery()
        )
        asked_for = select(newest.c.n, sentences.c.version).join(
            sentences, sentences.c.n == newest.c.n
        )
        ordered = asked_for.order_by(newest.c.score, newest.c.n.desc())
    else:
        asked_for = select(sentences.c.n, sentences.c.version).select_from(source).where(*where)
        latest = (versions.c.moment.is_(None), versions.c.moment.desc(), versions.c.n.desc())
        ordered = asked_for.order_by(*latest, sentences.c.n)
    return first_of_each(connection, ordered, limit, alone=query.type == ARTICLE)


def first_of_each(
    connection: Connection, ordered: Select[Any], limit: int, *, alone: bool
) -> list[int]:
    """The first sentences of a selection; `alone`: not more than one of an article."""
    if not alone:
        return list(connection.scalars(ordered.limit(limit)))
    seen: set[int] = set()
    found: list[int] = []
    owners = select(schema.versions.c.article)
    for number, version in connection.execute(ordered):
        if len(found) == limit:
            break
        owner = connection.execute(owners.where(schema.versions.c.n == version)).scalar_one()
        if owner not in seen:
            seen.add(owner)
            found.append(number)
    return found


def match(phrases: Sequence[Phrase]) -> str:
    """Phrases in the language of FTS5: each in quotation marks, so that nothing in it is syntax."""
    wanted = [quoted(one) for one in phrases if not one.excluded]
    unwanted = [quoted(one) for one in phrases if one.excluded]
    return " NOT ".join([f"({' AND '.join(wanted)})", *unwanted])


def quoted(phrase: Phrase) -> str:
    """A phrase in the language of FTS5."""
    return f'"{" ".join(phrase.words)}"' + (" *" if phrase.prefix else "")


def of_version(query: Query) -> Iterator[Clause]:
    """What must hold of a version."""
    versions = schema.versions
    if query.start:
        yield versions.c.day >= query.start.isoformat()
    if query.end:
        yield versions.c.day <= query.end.isoformat()
    if query.outlet:
        outlets = select(schema.outlets.c.n).where(named(schema.outlets, query.outlet))
        yield versions.c.outlet.in_(outlets)


def of_sentence(query: Query) -> Iterator[Clause]:
    """What must hold of a sentence, besides the words that it must have."""
    sentences = schema.sentences
    if asks_of_statements(query):
        yield sentences.c.n.in_(select(schema.statements.c.sentence).where(*of_statement(query)))
    if query.about:
        yield or_(*about(query.about))
    if query.place:
        yield sentences.c.n.in_(sited(query.place))
    excluded = [one for one in query.phrases if one.excluded]
    if excluded and len(excluded) == len(query.phrases):
        for one in excluded:
            yield sentences.c.n.not_in(worded(quoted(one)))


def of_statement(query: Query) -> Iterator[Clause]:
    """What must hold of a statement."""
    statements = schema.statements
    if query.actor:
        actors = select(schema.actors.c.n).where(named(schema.actors, query.actor))
        yield statements.c.actor.in_(actors)
    if query.type not in (None, ARTICLE, STATEMENT):
        yield statements.c[FACETS[query.type]] == query.type


def about(name: str) -> Iterator[Clause]:
    """That a sentence mentions somebody or some place of a name, or has the words of it."""
    number = schema.sentences.c.n
    actors = select(schema.actors.c.n).where(named(schema.actors, name))
    mentions = schema.mentions
    yield number.in_(select(mentions.c.sentence).where(mentions.c.actor.in_(actors)))
    yield number.in_(sited(name))
    yield number.in_(worded(quoted(Phrase(tokens(name)))))


def sited(name: str) -> Select[tuple[int]]:
    """The sentences that name a place."""
    places = select(schema.places.c.n).where(named(schema.places, name))
    return select(schema.sites.c.sentence).where(schema.sites.c.place.in_(places))


def worded(wanted: str) -> Select[tuple[Any]]:
    """The sentences that the full text finds."""
    return select(FOUND.c.rowid).where(literal_column("found").op("MATCH")(wanted))


def named(rows: Any, name: str) -> Clause:
    """That the name of an actor, a place or an outlet has these words."""
    return func.instr(rows.c.folded, padded(name)) > 0


def is_seen(now: datetime) -> Clause:
    """That a sentence stands, by the newest reading, in a version under no embargo."""
    placed, own = schema.placed, schema.versions.alias()
    stands = (placed.c.sentence == schema.sentences.c.n, placed.c.version == own.c.n)
    return exists().where(*stands, unembargoed(now, own))


def unembargoed(now: datetime, versions: FromClause = schema.versions) -> Clause:
    """That a version is under no embargo."""
    until = versions.c.embargoed
    return or_(until.is_(None), until <= utc(now).isoformat())


def found_editions(connection: Connection, query: Query, now: datetime) -> list[int]:
    """The numbers of the versions that may have anything that is asked for, in export order.

    That of the first version's time, then of the article's id.
    """
    versions, articles = schema.versions, schema.articles
    firsts = (
        select(versions.c.article, func.min(versions.c.moment).label("first"))
        .group_by(versions.c.article)
        .subquery()
    )
    ordered = (
        select(versions.c.n)
        .join(articles, articles.c.n == versions.c.article)
        .join(firsts, firsts.c.article == versions.c.article)
        .where(unembargoed(now))
        .order_by(firsts.c.first.is_(None), firsts.c.first, articles.c.id, *by_time())
    )
    return list(connection.scalars(ordered.where(*may_hold(query))))


def may_hold(query: Query) -> Iterator[Clause]:
    """That a version is of the outlet and days, and has a sentence that is asked for."""
    versions, sentences, placed = schema.versions, schema.sentences, schema.placed
    yield from of_version(query)
    if asks_of_sentences(query):
        inner = select(sentences.c.n).where(*of_sentence(query))
        if any(not one.excluded for one in query.phrases):
            inner = inner.where(sentences.c.n.in_(worded(match(query.phrases))))
        yield versions.c.n.in_(select(placed.c.version).where(placed.c.sentence.in_(inner)))
