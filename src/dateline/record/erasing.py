"""Erasing: the one exception to appending. What stays is a row that says so, and hashed keys."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import datetime

from sqlalchemy import Connection, Select, delete, func, insert, select

from dateline.model import Marks, encodable
from dateline.reading.memory import key_of
from dateline.record import schema
from dateline.record.batches import batched
from dateline.record.codec import unpacked
from dateline.record.contract import EntryKind, Erasure, Rule
from dateline.record.intake import noted
from dateline.record.scrubbing import readable, scrub
from dateline.record.tokens import holds, padded, tokens


def doomed(connection: Connection, rule: Rule) -> list[str]:
    """See `Store.doomed`."""
    articles, versions = schema.articles, schema.versions
    if rule.article is not None:
        article = encodable(rule.article)
        return ids(connection, select(articles.c.id).where(articles.c.id == article))
    if rule.outlet is not None:
        outlets = schema.outlets
        named = select(outlets.c.n).where(outlets.c.folded == padded(rule.outlet))
        own = select(versions.c.article).where(versions.c.outlet.in_(named))
        return ids(connection, select(articles.c.id).where(articles.c.n.in_(own)))
    if rule.before is not None:
        last = func.max(func.coalesce(versions.c.day, func.substr(versions.c.taken, 1, 10)))
        old = select(articles.c.id).join(versions).group_by(articles.c.n)
        return ids(connection, old.having(last < rule.before.isoformat()))
    return list(dict.fromkeys(with_name(connection, tokens(rule.person or ""))))


def ids(connection: Connection, asked: Select[tuple[str]]) -> list[str]:
    """The ids that are asked for, in order of arrival."""
    return list(connection.scalars(asked.order_by(schema.articles.c.n)))


def with_name(connection: Connection, name: tuple[str, ...]) -> Iterator[str]:
    """The articles in whose words, or fields, a name stands."""
    versions, articles = schema.versions, schema.articles
    asked = select(articles.c.id, versions.c.text, versions.c.fields).join(
        versions, versions.c.article == articles.c.n
    )
    for own, text, packed in connection.execute(asked.order_by(articles.c.n)):
        if holds(tokens(text), name) or holds(tokens(readable(packed)), name):
            yield own


def erase(connection: Connection, rule: Rule, now: datetime) -> Erasure:
    """See `Store.erase`."""
    gone = doomed(connection, rule)
    counts = (len(numbers(connection, some)) for some in batched(gone))
    made = Erasure(rule.written, len(gone), sum(counts), now)
    row = {"rule": made.rule, "articles": made.articles, "versions": made.versions}
    connection.execute(insert(schema.erasures), {**row, "taken": now.isoformat()})
    for some in batched(gone):
        bury(connection, some)
    connection.exec_driver_sql("INSERT INTO found(found) VALUES ('optimize')")
    orphans(connection)
    if rule.person is not None:
        scrub(connection, tokens(rule.person))
    for one in gone:
        noted(connection, EntryKind.ERASED, one, now)
    return made


def numbers(connection: Connection, articles: Sequence[str]) -> list[int]:
    """The numbers of the versions of articles."""
    versions = schema.versions
    own = select(schema.articles.c.n).where(schema.articles.c.id.in_(articles))
    return list(connection.scalars(select(versions.c.n).where(versions.c.article.in_(own))))


def bury(connection: Connection, articles: Sequence[str]) -> None:
    """Removes articles with all that hangs on them; their hashed keys stay, as those of erased."""
    own = select(schema.articles.c.n).where(schema.articles.c.id.in_(articles))
    keys = connection.scalars(select(schema.keys.c.key).where(schema.keys.c.article.in_(own)))
    if tombs := [{"key": key} for key in keys]:
        connection.execute(insert(schema.erased).prefix_with("OR IGNORE"), tombs)
    versions = numbers(connection, articles)
    unjudge(connection, articles, versions)
    forget(connection, versions)
    connection.execute(delete(schema.articles).where(schema.articles.c.id.in_(articles)))


def forget(connection: Connection, versions: Sequence[int]) -> None:
    """Takes the sentences of versions out of the full text, and forgets their parses."""
    sentences, parses = schema.sentences, schema.parses
    asked = select(sentences.c.n, sentences.c.words)
    rows = [
        (row.n, row.words)
        for some in batched(versions)
        for row in connection.execute(asked.where(sentences.c.version.in_(some)))
    ]
    pipelines = connection.scalars(select(schema.makers.c.pipeline).distinct())
    for some in batched([key_of(name, words) for name in pipelines for _, words in rows]):
        connection.execute(delete(parses).where(parses.c.key.in_(some)))
    if rows:
        removal = "INSERT INTO found(found, rowid, words) VALUES ('delete', ?, ?)"
        connection.exec_driver_sql(removal, [(number, padded(words)) for number, words in rows])


def unjudge(connection: Connection, articles: Sequence[str], versions: Sequence[int]) -> None:
    """Removes what was judged of articles, their versions, sentences and marks."""
    table = schema.judgements
    judged = set(connection.scalars(select(table.c.subject).distinct()))
    if judged:
        gone = judged.intersection({*articles, *marked(connection, versions)})
        for some in batched(sorted(gone)):
            connection.execute(delete(table).where(table.c.subject.in_(some)))


def marked(connection: Connection, versions: Sequence[int]) -> Iterator[str]:
    """The ids of versions, and of the sentences and marks that anybody read in them."""
    readings, own = schema.readings, schema.versions
    for some in batched(versions):
        yield from connection.scalars(select(own.c.id).where(own.c.n.in_(some)))
        for data in connection.scalars(
            select(readings.c.marks).where(readings.c.version.in_(some))
        ):
            yield from ids_of(unpacked(data, Marks))


def ids_of(marks: Marks) -> Iterator[str]:
    """The ids of sentences and of marks of every kind."""
    for field in fields(marks):
        yield from (one.id for one in getattr(marks, field.name) if hasattr(one, "id"))
    yield from (mention.id for who in marks.actors for mention in who.mentions)


def orphans(connection: Connection) -> None:
    """Removes outlets, actors and places that no article names any more."""
    actors, places, outlets = schema.actors, schema.places, schema.outlets
    acting = select(schema.agents.c.actor)
    mentioned = select(schema.mentions.c.actor)
    connection.execute(
        delete(actors).where(actors.c.n.not_in(acting), actors.c.n.not_in(mentioned))
    )
    connection.execute(delete(places).where(places.c.n.not_in(select(schema.sites.c.place))))
    used = select(schema.versions.c.outlet).where(schema.versions.c.outlet.is_not(None))
    connection.execute(delete(outlets).where(outlets.c.n.not_in(used)))
