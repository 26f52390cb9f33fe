"""Editions out of a record's rows."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from dateline.model import Article, Maker, Marks, Problem, Text
from dateline.record import schema
from dateline.record.codec import unpacked
from dateline.record.contract import Edition, Held

VERSION = (
    schema.versions.c.n,
    schema.versions.c.id,
    schema.versions.c.article,
    schema.versions.c.text,
    schema.versions.c.fields,
    schema.versions.c.taken,
    schema.articles.c.id.label("own"),
)
MAKER = tuple(field.name for field in fields(Maker))
NOBODY: tuple[Marks, None, tuple[Problem, ...]] = (Marks(), None, ())


def held(row: Row[*tuple[Any, ...]]) -> Held:
    """A version of a row, with the id that the record gives its article."""
    article = unpacked(row.fields, Article)
    return Held(row.id, replace(article, id=row.own, text=Text(row.text)))


def unread(connection: Connection, maker: Maker, ids: Collection[str] | None) -> list[int]:
    """The numbers of the versions (of these ids, if given) that a maker has not read."""
    readings, versions = schema.readings, schema.versions
    done = select(readings.c.version).join(schema.makers).where(*made_by(maker))
    asked = select(versions.c.n).where(versions.c.n.not_in(done)).order_by(versions.c.n)
    return list(connection.scalars(asked if ids is None else asked.where(versions.c.id.in_(ids))))


def all_held(connection: Connection, numbers: Sequence[int]) -> Iterator[Held]:
    """The versions of these numbers, in order of arrival."""
    asked = select(*VERSION).join(schema.articles).where(schema.versions.c.n.in_(numbers))
    yield from map(held, connection.execute(asked.order_by(schema.versions.c.n)))


def made_by(maker: Maker) -> Iterator[ColumnElement[bool]]:
    """That a row of makers is this one's."""
    for name in MAKER:
        yield schema.makers.c[name] == getattr(maker, name)


def editions(connection: Connection, numbers: Sequence[int]) -> Iterator[Edition]:
    """The editions of versions, by the numbers of their rows, in this order."""
    asked = select(*VERSION).join(schema.articles).where(schema.versions.c.n.in_(numbers))
    rows = {row.n: row for row in connection.execute(asked)}
    orders = order(connection, {row.article for row in rows.values()})
    given, again = guids(connection, numbers), composed_again(connection, numbers)
    read = newest(connection, numbers)
    for number in numbers:
        if number in rows:
            own = held(rows[number])
            marks, maker, problems = read.get(number, NOBODY)
            others = orders[rows[number].article]
            yield Edition(
                version=own.version,
                number=others.index(number) + 1,
                versions=len(others),
                article=own.article,
                marks=marks,
                maker=maker,
                problems=problems or own.article.problems,
                inputs=given.get(number, (own.article.id,)),
                again=number in again,
                taken=datetime.fromisoformat(rows[number].taken),
            )


def order(connection: Connection, articles: Collection[int]) -> Mapping[int, list[int]]:
    """The numbers of each article's versions, by their time, then by arrival."""
    table = schema.versions
    asked = select(table.c.article, table.c.n).where(table.c.article.in_(articles))
    found: dict[int, list[int]] = {}
    for article, number in connection.execute(asked.order_by(*by_time())):
        found.setdefault(article, []).append(number)
    return found


def by_time() -> tuple[Any, ...]:
    """How the versions of an article are ordered: an undated one after all dated ones."""
    table = schema.versions
    return table.c.moment.is_(None), table.c.moment, table.c.n


def guids(connection: Connection, versions: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    """The ids that the inputs of versions gave, in order of arrival."""
    table = schema.inputs
    asked = select(table.c.version, table.c.guid)
    some = asked.where(table.c.version.in_(versions), table.c.guid.is_not(None))
    found: dict[int, tuple[str, ...]] = {}
    for version, guid in connection.execute(some.order_by(table.c.n)):
        if guid not in found.get(version, ()):
            found[version] = (*found.get(version, ()), guid)
    return found


def composed_again(connection: Connection, versions: Sequence[int]) -> set[int]:
    """The versions that came of an input of which there was one before."""
    own, before = schema.inputs, schema.inputs.alias()
    asked = select(own.c.version).join(before, (before.c.key == own.c.key) & (before.c.n < own.c.n))
    return set(connection.scalars(asked.where(own.c.version.in_(versions))))


def newest(
    connection: Connection, versions: Sequence[int]
) -> Mapping[int, tuple[Marks, Maker | None, tuple[Problem, ...]]]:
    """What the newest reading of each version found, who made it, and what was wrong."""
    readings, makers = schema.readings, schema.makers
    last = (
        select(func.max(readings.c.n))
        .where(readings.c.version.in_(versions))
        .group_by(readings.c.version)
    )
    asked = (
        select(readings.c.version, readings.c.marks, readings.c.problems, *maker_columns())
        .join(makers)
        .where(readings.c.n.in_(last))
    )
    return {
        row.version: (
            unpacked(row.marks, Marks),
            Maker(row.name, row.maker_version, row.pipeline, row.tables),
            unpacked(row.problems, tuple[Problem, ...]),
        )
        for row in connection.execute(asked)
    }


def maker_columns() -> Iterator[ColumnElement[str]]:
    """The columns of a maker, under names that no other table has."""
    makers = schema.makers.c
    yield from (makers.name, makers.version.label("maker_version"), makers.pipeline, makers.tables)
