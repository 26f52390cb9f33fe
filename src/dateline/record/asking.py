"""A question as SQL. What it finds is what `matching` says it finds; here it is found fast."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from math import prod
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    column,
    exists,
    false,
    func,
    literal_column,
    or_,
    select,
    table,
    union_all,
)

from dateline.model import Phrase, Query, encodable
from dateline.record import schema
from dateline.record.batches import batched
from dateline.record.contract import Edition, EntryKind, Hit
from dateline.record.editions import by_time, editions
from dateline.record.facets import ARTICLE, EVENT, FIGURE, STATEMENT, TERM
from dateline.record.matching import Homes, asked, asks, asks_of_sentences
from dateline.record.moments import utc
from dateline.record.tokens import padded, tokens

FOUND = table("found", column("rowid"), column("words"))
# What is behind every time of a day, and before the next day, as text.
LATEST = "~"
RANKED, COUNTED = 2_000, 50_000
PAGE = 30
# How many sentences are met in the time that it takes to bring one into order.
MET = 8
# How many sentences are soon in order, whatever else they must have.
FEW = 4_000
Clause = ColumnElement[bool]


def search(
    connection: Connection,
    query: Query,
    now: datetime,
    limit: int,
    after: str | None,
    *,
    newest: bool,
) -> list[Hit]:
    """See `Store.search`."""
    numbers = found_sentences(connection, query, now, limit, after, newest=newest)
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
    """A sentence in its edition, with the marks in it that are asked for."""
    ids = [one.id for one in edition.marks.sentences]
    place = ids.index(sentence)
    homes = Homes(edition.marks)
    own = [one for one in asked(query, edition) if homes(one.anchor) == place]
    return Hit(
        edition,
        place,
        *(
            tuple(one.ordinal for one in own if one.kind == kind)
            for kind in (STATEMENT, EVENT, FIGURE, TERM)
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


def found_sentences(
    connection: Connection,
    query: Query,
    now: datetime,
    limit: int,
    after: str | None,
    *,
    newest: bool,
) -> list[int]:
    """The numbers of the sentences that a question finds, in the order of `Store.search`."""
    sentences, versions = schema.sentences, schema.versions
    wanted = is_worded(query)
    source: FromClause = sentences.join(versions)
    met = common(connection, query, now)
    where = [is_seen(now), *of_version(query), *of_sentence(query, now, met)]
    if wanted and newest and met.found:
        where.append(unled(sentences.c.n).in_(worded(match(query.phrases))))
    elif wanted:
        source = source.join(FOUND, FOUND.c.rowid == sentences.c.n)
        where.append(literal_column("found").op("MATCH")(match(query.phrases)))
    alone = query.type == ARTICLE
    if wanted and not newest:
        ordered = ranked(source, where)
    else:
        asked_for = select(sentences.c.n, versions.c.article).select_from(source).where(*where)
        order = (versions.c.moment.desc(), versions.c.n.desc(), sentences.c.n)
        ordered = asked_for.order_by(*order)
    if after is None:
        return first_of_each(connection, ordered, limit, alone=alone)
    if alone or (wanted and not newest):
        every = first_of_each(connection, ordered, None, alone=alone)
        return following(connection, every, after)[:limit]
    later = ordered.where(*behind(connection, after))
    return first_of_each(connection, later, limit, alone=alone)


def ranked(source: FromClause, where: Sequence[Clause]) -> Select[Any]:
    """The newest of the sentences that are found, the best first."""
    sentences, versions = schema.sentences, schema.versions
    newest = (
        select(sentences.c.n, func.bm25(literal_column("found")).label("score"))
        .select_from(source)
        .where(*where)
        .order_by(FOUND.c.rowid.desc())
        .limit(RANKED)
        .subquery()
    )
    asked_for: Select[Any] = select(newest.c.n, versions.c.article).select_from(
        newest.join(sentences, sentences.c.n == newest.c.n).join(versions)
    )
    return asked_for.order_by(newest.c.score, newest.c.n.desc())


def following(connection: Connection, numbers: list[int], after: str) -> list[int]:
    """The numbers behind that of a sentence; none where it is not among them."""
    own = schema.sentences
    number = connection.scalar(select(own.c.n).where(own.c.id == encodable(after)))
    return numbers[numbers.index(number) + 1 :] if number in numbers else []


def behind(connection: Connection, after: str) -> Iterator[Clause]:
    """That a sentence comes behind another, where the newest come first."""
    sentences, versions = schema.sentences, schema.versions
    asked_for = select(versions.c.moment, versions.c.n, sentences.c.n.label("own"))
    row = connection.execute(
        asked_for.select_from(sentences.join(versions)).where(sentences.c.id == encodable(after))
    ).one_or_none()
    if row is None:
        yield false()
    else:
        own = (versions.c.n == row.n) & (sentences.c.n > row.own)
        yield older(versions, row.moment, row.n) | own


def older(versions: FromClause, moment: str | None, number: int) -> Clause:
    """That a version comes behind one of a moment and a number, where the newest come first."""
    earlier = versions.c.n < number
    if moment is None:
        return versions.c.moment.is_(None) & earlier
    same = (versions.c.moment == moment) & earlier
    return or_(versions.c.moment < moment, same, versions.c.moment.is_(None))


def first_of_each(
    connection: Connection, ordered: Select[Any], limit: int | None, *, alone: bool
) -> list[int]:
    """The first sentences of a selection; `alone`: not more than one of an article."""
    if not alone:
        return list(connection.scalars(ordered.limit(limit)))
    found: dict[int, int] = {}
    for number, article in connection.execute(ordered):
        if len(found) == limit:
            break
        found.setdefault(article, number)
    return list(found.values())


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
        yield versions.c.moment >= query.start.isoformat()
    if query.end:
        yield versions.c.moment < f"{query.end.isoformat()}T{LATEST}"
    if query.outlet:
        outlets = select(schema.outlets.c.n).where(named(schema.outlets, query.outlet))
        yield versions.c.outlet.in_(outlets)
    if query.since is not None:
        log = schema.log
        read = select(log.c.subject).where(log.c.n > query.since, log.c.event == EntryKind.READING)
        yield versions.c.id.in_(read)


class Common(NamedTuple):
    """What so many sentences have that one meets it on the way, from the newest sentence on.

    What is rare is gathered and brought into order. `marks`: what `type` asks for, `about`: the
    words of it, `found`: the words that a sentence must have. Words are looked up once for all
    sentences even then: to ask of one sentence takes the longer, the more others have the word.
    """

    marks: bool = False
    about: bool = False
    found: bool = False


RARE = Common()


def common(connection: Connection, query: Query, now: datetime) -> Common:
    """What of that which a question asks for is common."""
    asked_for: dict[str, Select[Any]] = {}
    if asks(query) and not query.actor:
        asked_for["marks"] = marked(query, now)
    if words := tokens(query.about or ""):
        asked_for["about"] = worded(quoted(Phrase(words)))
    if is_worded(query):
        asked_for["found"] = worded(match(query.phrases))
    sizes = {name: counted(connection, own) for name, own in asked_for.items()}
    every = connection.scalar(select(func.max(schema.sentences.c.n))) or 0
    return commoner(sizes, every)


def commoner(sizes: Mapping[str, int], every: int) -> Common:
    """What is met on the way, by how many of all sentences have each.

    All of it where a page is full before `MET` times as many sentences are met as have the rarest
    of it, if that is not in few; else what is commoner than the rarest.
    """
    rarest = min(sizes.values(), default=0)
    passed = PAGE * prod(every / max(size, 1) for size in sizes.values())
    if rarest > FEW and passed < MET * rarest:
        return Common(**dict.fromkeys(sizes, True))
    return Common(**{name: size > rarest for name, size in sizes.items()})


def counted(connection: Connection, found: Select[Any]) -> int:
    """How many rows a selection has, up to `COUNTED`."""
    some = found.limit(COUNTED).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0


def is_worded(query: Query) -> bool:
    """Whether a question asks for words that a sentence must have."""
    return any(not one.excluded for one in query.phrases)


def of_sentence(query: Query, now: datetime, met: Common = RARE) -> Iterator[Clause]:
    """What must hold of a sentence, besides the words that it must have."""
    sentences = schema.sentences
    if asks(query):
        own = marked(query, now)
        here = own.where(schema.facets.c.sentence == sentences.c.n)
        yield here.exists() if met.marks else sentences.c.n.in_(own)
    if query.about:
        yield or_(*about(query.about, now, met))
    if query.place:
        yield sentences.c.n.in_(sited(query.place, now))
    excluded = [one for one in query.phrases if one.excluded]
    if excluded and len(excluded) == len(query.phrases):
        for one in excluded:
            yield sentences.c.n.not_in(worded(quoted(one)))


def hidden(now: datetime) -> Select[tuple[int]]:
    """The versions that may not be seen yet."""
    return select(schema.versions.c.n).where(schema.versions.c.embargoed > utc(now).isoformat())


def marked(query: Query, now: datetime) -> Select[tuple[int]]:
    """The sentences with a mark that is asked for, in a version that may be seen."""
    facets, agents = schema.facets, schema.agents
    if not query.actor:
        own = facets.c.facet.in_(asks(query)) & facets.c.version.not_in(hidden(now))
        return select(facets.c.sentence).where(own)
    actors = select(schema.actors.c.n).where(named(schema.actors, query.actor))
    own = agents.c.actor.in_(actors) & agents.c.facet.in_(asks(query))
    return select(agents.c.sentence).where(own, agents.c.version.not_in(hidden(now)))


def about(name: str, now: datetime, met: Common) -> Iterator[Clause]:
    """That a sentence mentions somebody or some place of a name, or has the words of it."""
    number = schema.sentences.c.n
    actors = select(schema.actors.c.n).where(named(schema.actors, name))
    mentions = schema.mentions
    own = mentions.c.actor.in_(actors) & mentions.c.version.not_in(hidden(now))
    either = [select(mentions.c.sentence).where(own), sited(name, now)]
    words = worded(quoted(Phrase(tokens(name))))
    either.append(words)
    yield (unled(number) if met.about else number).in_(union_all(*either))


def unled(number: ColumnElement[int]) -> ColumnElement[int]:
    """A number that SQLite does not look rows up by: the sum has no index."""
    return number + 0


def sited(name: str, now: datetime) -> Select[tuple[int]]:
    """The sentences that name a place."""
    places = select(schema.places.c.n).where(named(schema.places, name))
    sites = schema.sites
    own = sites.c.place.in_(places) & sites.c.version.not_in(hidden(now))
    return select(sites.c.sentence).where(own)


def worded(wanted: str) -> Select[tuple[Any]]:
    """The sentences that the full text finds."""
    return select(FOUND.c.rowid).where(literal_column("found").op("MATCH")(wanted))


def named(rows: Any, name: str) -> Clause:
    """That the name of an actor, a place or an outlet has these words, or that its id is this."""
    worded = func.instr(rows.c.folded, padded(name)) > 0
    return or_(rows.c.id == encodable(name), worded) if "id" in rows.c else worded


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
    return list(connection.scalars(ordered.where(*may_hold(query, now))))


def may_hold(query: Query, now: datetime) -> Iterator[Clause]:
    """That a version is of the outlet and days, and has a sentence that is asked for."""
    versions, sentences, placed = schema.versions, schema.sentences, schema.placed
    yield from of_version(query)
    if asks_of_sentences(query):
        inner = select(sentences.c.n).where(*of_sentence(query, now))
        if is_worded(query):
            inner = inner.where(sentences.c.n.in_(worded(match(query.phrases))))
        yield versions.c.n.in_(select(placed.c.version).where(placed.c.sentence.in_(inner)))
