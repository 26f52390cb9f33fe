"""Taking inputs in: the rows of new articles and versions."""

import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Table, func, insert, select

from dateline.model import Article, Text, content_id, encodable
from dateline.record import schema
from dateline.record.codec import packed, unpacked
from dateline.record.contract import Came, EntryKind, Input, Offer
from dateline.record.editions import by_time
from dateline.record.identity import (
    Decision,
    Known,
    Namesake,
    Outcome,
    Seen,
    decide,
    fingerprint,
    namesake,
)
from dateline.record.moments import moment, utc
from dateline.record.tokens import padded

NAMESAKES = 5


def known_inputs(connection: Connection, inputs: Collection[str]) -> Mapping[str, str]:
    """See `Store.known`."""
    join = schema.inputs.join(schema.versions)
    asked = select(schema.inputs.c.key, schema.versions.c.id).select_from(join)
    some = asked.where(schema.inputs.c.key.in_(inputs)).order_by(schema.inputs.c.n)
    return dict(connection.execute(some).all())


def came(connection: Connection, versions: Collection[str]) -> Iterator[tuple[str, Came]]:
    """See `Store.came`."""
    own = schema.inputs
    asked = select(schema.versions.c.id, own.c.came, own.c.raw).join(schema.versions)
    kept = asked.where(schema.versions.c.id.in_(versions), own.c.raw.is_not(None))
    for version, fields, data in connection.execute(kept.order_by(own.c.n)):
        bare = unpacked(fields, Came)
        yield version, replace(bare, raw=replace(bare.raw, data=zlib.decompress(data)))


def take(connection: Connection, offers: Sequence[Offer], now: datetime) -> list[Decision]:
    """See `Store.take`."""
    return [take_one(connection, offer, now) for offer in offers]


def take_one(connection: Connection, offer: Offer, now: datetime) -> Decision:
    """Takes one input in."""
    made = decide(offer.article, offer.keys, known_of(connection, offer))
    if made.outcome is Outcome.EMPTY:
        keep_problems(connection, offer)
    if made.article is None or made.version is None:
        return made
    if made.outcome is Outcome.NEW:
        connection.execute(insert(schema.articles), {"id": made.article})
        noted(connection, EntryKind.ARTICLE, made.article, now)
    own = number(connection, schema.articles, made.article)
    keys = [{"key": key, "article": own} for key in offer.keys]
    connection.execute(insert(schema.keys).prefix_with("OR IGNORE"), keys)
    if made.outcome is not Outcome.SAME:
        add_version(connection, own, made, offer.article, now)
    kept = replace(offer, came=None) if made.outcome is Outcome.SAME else offer
    add_input(connection, number(connection, schema.versions, made.version), kept)
    return made


def known_of(connection: Connection, offer: Offer) -> Known:
    """What is known of an input."""
    articles = schema.articles
    join = schema.keys.join(articles)
    keyed = select(schema.keys.c.key, articles.c.id).select_from(join)
    owners = dict(connection.execute(keyed.where(schema.keys.c.key.in_(offer.keys))).all())
    name = namesake(offer.article)
    namesakes = list(namesakes_of(connection, name)) if name else []
    ids = {*owners.values(), *(one.article for one in namesakes)}
    erased = select(schema.erased.c.key).where(schema.erased.c.key.in_(offer.keys))
    return Known(owners, namesakes, seen(connection, ids), set(connection.scalars(erased)))


def namesakes_of(connection: Connection, name: str) -> Iterator[Namesake]:
    """The newest versions with a headline within an outlet."""
    versions, articles = schema.versions, schema.articles
    asked = select(articles.c.id, versions.c.moment, versions.c.text).join(
        versions, versions.c.article == articles.c.n
    )
    own = asked.where(versions.c.namesake == name).order_by(versions.c.n.desc())
    return (Namesake(*row) for row in connection.execute(own.limit(NAMESAKES)))


def seen(connection: Connection, ids: Collection[str]) -> Mapping[str, list[Seen]]:
    """The versions of articles, each article's in the order of their time."""
    versions, articles = schema.versions, schema.articles
    columns = (versions.c.id, versions.c.fingerprint, versions.c.moment)
    asked = select(articles.c.id.label("own"), *columns).join(
        versions, versions.c.article == articles.c.n
    )
    found: dict[str, list[Seen]] = {}
    for own, *row in connection.execute(asked.where(articles.c.id.in_(ids)).order_by(*by_time())):
        found.setdefault(own, []).append(Seen(*row))
    return found


def number(connection: Connection, table: Table, own: str) -> int:
    """The number of the row with an id."""
    return int(connection.execute(select(table.c.n).where(table.c.id == own)).scalar_one())


def outlet_number(connection: Connection, outlet: str) -> int:
    """The number of an outlet's row, which is made where there is none."""
    outlets, folded = schema.outlets, padded(outlet)
    row = {"name": encodable(outlet), "folded": folded}
    connection.execute(insert(outlets).prefix_with("OR IGNORE"), row)
    return int(
        connection.execute(select(outlets.c.n).where(outlets.c.folded == folded)).scalar_one()
    )


def add_version(
    connection: Connection, owner: int, made: Decision, article: Article, now: datetime
) -> None:
    """A row for a new version."""
    at = moment(article)
    row = {
        "id": made.version,
        "article": owner,
        "outlet": outlet_number(connection, article.outlet) if article.outlet else None,
        "text": str(article.text),
        "fingerprint": fingerprint(article),
        "namesake": namesake(article),
        "fields": packed(replace(article, text=Text(""))),
        "moment": at and utc(at).isoformat(),
        "day": at and utc(at).date().isoformat(),
        "embargoed": utc(article.embargoed).isoformat() if article.embargoed else None,
        "taken": now.isoformat(),
    }
    connection.execute(insert(schema.versions), row)
    noted(connection, EntryKind.VERSION, str(made.version), now)


def add_input(connection: Connection, version: int, offer: Offer) -> None:
    """A row for an input, unless there is one."""
    article, came = offer.article, offer.came
    row = {
        "key": offer.key,
        "version": version,
        "guid": article.guid,
        "path": encodable(article.origin.path),
        "ordinal": article.origin.ordinal,
        "came": came and packed(replace(came, raw=replace(came.raw, data=b""))),
        "raw": came and zlib.compress(came.raw.data),
    }
    connection.execute(insert(schema.inputs).prefix_with("OR IGNORE"), row)


def inputs(connection: Connection) -> Iterator[Input]:
    """See `Store.inputs`."""
    own, versions, articles = schema.inputs, schema.versions, schema.articles
    join = own.join(versions).join(articles)
    asked = select(own.c.guid, articles.c.id, versions.c.id.label("version")).select_from(join)
    for guid, article, version in connection.execute(asked.order_by(own.c.n)):
        yield Input(guid or article, article, version)


def keep_problems(connection: Connection, offer: Offer) -> None:
    """Rows for what was wrong with an input that gave no article."""
    rows = [
        {
            "key": content_id("x", offer.key, place),
            "path": encodable(offer.article.origin.path),
            "problem": packed(problem),
        }
        for place, problem in enumerate(offer.article.problems)
    ]
    if rows:
        connection.execute(insert(schema.problems).prefix_with("OR IGNORE"), rows)


def noted(connection: Connection, kind: EntryKind, subject: str, now: datetime) -> None:
    """A line of the change log."""
    row = {"event": kind.value, "subject": subject, "taken": now.isoformat()}
    connection.execute(insert(schema.log), row)


def next_number(connection: Connection, table: Table) -> int:
    """The number that the next row of a table may have."""
    return int(connection.execute(select(func.coalesce(func.max(table.c.n), 0))).scalar_one()) + 1
