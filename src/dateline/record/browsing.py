"""What one looks through a record for: news, an article, where a sentence stands, who is in it."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
    exists,
    func,
    or_,
    select,
)

from dateline.model import Query, encodable
from dateline.record import schema
from dateline.record.asking import hidden, may_hold, named, older, unembargoed
from dateline.record.batches import NAMED, batched
from dateline.record.contract import Edition, Named
from dateline.record.editions import by_time, editions
from dateline.record.matching import has
from dateline.record.tokens import padded

NAMES = 20
Clause = ColumnElement[bool]
Seen = tuple[Table, Any]


def news(
    connection: Connection, query: Query, now: datetime, limit: int, after: str | None
) -> list[Edition]:
    """See `Store.news`."""
    versions = schema.versions
    asked = select(versions.c.n).where(is_newest(now), *may_hold(query, now))
    if after is not None:
        asked = asked.where(*behind(connection, now, after))
    ordered = asked.order_by(versions.c.moment.desc(), versions.c.n.desc())
    numbers = batched(connection.scalars(ordered), min(limit, NAMED))
    found = (one for some in numbers for one in editions(connection, some))
    return list(islice((one for one in found if has(query, one)), limit))


def is_newest(now: datetime) -> Clause:
    """That a version may be seen, and is the last of its article that may."""
    own, later = schema.versions, schema.versions.alias()
    is_later = or_(
        later.c.moment > own.c.moment,
        later.c.moment.is_(None) & own.c.moment.is_not(None),
        later.c.moment.is_not_distinct_from(own.c.moment) & (later.c.n > own.c.n),
    )
    follows = exists().where(later.c.article == own.c.article, is_later, unembargoed(now, later))
    return unembargoed(now) & ~follows


def behind(connection: Connection, now: datetime, after: str) -> Iterator[Clause]:
    """That a version comes behind the newest one of an article."""
    versions = schema.versions
    asked = select(versions.c.moment, versions.c.n).join(schema.articles)
    row = connection.execute(
        asked.where(schema.articles.c.id == encodable(after), is_newest(now))
    ).first()
    yield older(versions, row.moment, row.n) if row else versions.c.n < 0


def article(connection: Connection, own: str, now: datetime) -> list[Edition]:
    """See `Store.article`."""
    versions = schema.versions
    asked = select(versions.c.n).join(schema.articles).where(schema.articles.c.id == encodable(own))
    numbers = connection.scalars(asked.where(unembargoed(now)).order_by(*by_time()))
    return list(editions(connection, list(numbers)))


def standing(connection: Connection, sentence: str, now: datetime) -> list[Edition]:
    """See `Store.standing`."""
    versions, placed = schema.versions, schema.placed
    own = select(schema.sentences.c.n).where(schema.sentences.c.id == encodable(sentence))
    asked = select(versions.c.n).join(placed, placed.c.version == versions.c.n)
    some = asked.where(placed.c.sentence.in_(own), unembargoed(now)).order_by(*by_time())
    return list(editions(connection, list(connection.scalars(some))))


def changed(connection: Connection, ids: Collection[str], now: datetime) -> list[Edition]:
    """See `Store.changed`."""
    versions = schema.versions
    own = [encodable(one) for one in ids]
    asked = select(versions.c.n).where(versions.c.id.in_(own), unembargoed(now))
    numbers = connection.scalars(asked.order_by(versions.c.n))
    return list(editions(connection, list(numbers)))


def actors(connection: Connection, name: str, now: datetime, limit: int, skip: int) -> list[Named]:
    """See `Store.actors`."""
    table = schema.actors
    seen = schema.mentions, schema.mentions.c.actor
    asked = counted(table, seen, name, now)
    rows = connection.execute(asked.limit(limit).offset(skip)).all()
    names, told = names_of(connection, table, is_seen(table, seen, now), [row.id for row in rows])
    return [
        Named(row.id, names[row.id], told[row.id]["kind"], told[row.id]["country"], row.sentences)
        for row in rows
    ]


def places(connection: Connection, name: str, now: datetime, limit: int, skip: int) -> list[Named]:
    """See `Store.places`."""
    table = schema.places
    seen = schema.sites, schema.sites.c.place
    asked = counted(table, seen, name, now)
    rows = connection.execute(asked.limit(limit).offset(skip)).all()
    names, _ = names_of(connection, table, is_seen(table, seen, now), [row.id for row in rows])
    return [Named(row.id, names[row.id], None, None, row.sentences) for row in rows]


def counted(table: Table, seen: Seen, name: str, now: datetime) -> Select[Any]:
    """The ids of the rows of a name, those with most sentences first."""
    sights, column = seen
    sentences = func.count(sights.c.sentence.distinct()).label("sentences")
    asked = (
        select(table.c.id, sentences)
        .select_from(table.join(sights, column == table.c.n))
        .where(sights.c.version.not_in(hidden(now)))
        .group_by(table.c.id)
    )
    if name:
        ids = select(table.c.id).where(named(table, name), is_seen(table, seen, now))
        asked = asked.where(table.c.id.in_(ids))
    return asked.order_by(sentences.desc(), table.c.id)


def is_seen(table: Table, seen: Seen, now: datetime) -> Clause:
    """That a name stands in a sentence, by the newest readings; older ones leave theirs behind."""
    sights, column = seen
    return exists().where(column == table.c.n, sights.c.version.not_in(hidden(now)))


def names_of(
    connection: Connection, table: Table, may: Clause, ids: Sequence[str]
) -> tuple[dict[str, tuple[str, ...]], dict[str, RowMapping]]:
    """The names of actors or places, and the first row of each, by id."""
    names: dict[str, list[str]] = {}
    first: dict[str, RowMapping] = {}
    asked = select(table).where(table.c.id.in_(ids), may).order_by(table.c.n)
    for row in connection.execute(asked).mappings():
        names.setdefault(row["id"], []).append(row["name"])
        first.setdefault(row["id"], row)
    return {own: ordered(found) for own, found in names.items()}, first


def ordered(names: Sequence[str]) -> tuple[str, ...]:
    """Different names, the one with the most words first, at most `NAMES`."""
    folded = {padded(one): one for one in reversed(names)}
    return tuple(sorted(folded.values(), key=lambda one: (-len(one.split()), one))[:NAMES])
