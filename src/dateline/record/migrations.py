"""The shape of a record, and how an older file gets it.

A new file is made in the newest shape. An older one goes through the numbered migrations that it
lacks, each in a transaction with the row that says so (after sqlite-utils); a copy of it is put
beside it first. A newer file is refused.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, select

from dateline.errors import RecordError
from dateline.record import schema
from dateline.record.batches import batched
from dateline.record.database import APPLICATION, copied, reading, unblock, writing
from dateline.record.editions import editions
from dateline.record.indexing import index, unindex

Migration = Callable[[Connection], None]
FIRST, CHUNK = 1, 64
FULL_TEXT = (
    "CREATE VIRTUAL TABLE found USING fts5(words, content='', "
    "tokenize=\"unicode61 remove_diacritics 2\", prefix='3')"
)
STEADY = (
    "CREATE TRIGGER steady BEFORE UPDATE OF text ON versions "
    "BEGIN SELECT RAISE(ABORT, 'the text of a version never changes'); END"
)


def marks_of_all_kinds(connection: Connection) -> None:
    """Events, figures and terms are indexed beside statements; the index is made again."""
    connection.exec_driver_sql("DROP TABLE statements")
    connection.exec_driver_sql("DROP INDEX IF EXISTS versions_by_day")
    for table in (schema.facets, schema.agents):
        table.create(connection)
    for made in (*schema.log.indexes, *schema.versions.indexes):
        made.create(connection, checkfirst=True)
    for some in batched(list(connection.scalars(select(schema.versions.c.n))), CHUNK):
        unindex(connection, some)
        read = zip(some, editions(connection, some), strict=True)
        index(connection, {number: one.reading for number, one in read})


MIGRATIONS: Mapping[int, Migration] = {2: marks_of_all_kinds}


def newest(migrations: Mapping[int, Migration]) -> int:
    """The number of the newest shape."""
    return max(migrations, default=FIRST)


def prepare(
    own: Engine, path: Path, now: datetime, migrations: Mapping[int, Migration] = MIGRATIONS
) -> None:
    """Brings a file, new or old, into the newest shape.

    Raises `RecordError` for a file of a newer dateline, or a database that is no record.
    """
    state, latest = shape(own, path, migrations), newest(migrations)
    unblock(own, path)
    if state == 0:
        with writing(own, path) as connection:
            if number_of(connection, path) == 0:
                create(connection, now, latest)
    elif state < latest:
        copied(path, path.with_name(f"{path.name}.shape-{state}"))
        for number in sorted(number for number in migrations if number > state):
            with writing(own, path) as connection:
                if number > number_of(connection, path):
                    migrations[number](connection)
                    applied(connection, number, migrations[number].__name__, now)


def shape(own: Engine, path: Path, migrations: Mapping[int, Migration] = MIGRATIONS) -> int:
    """The shape of a file, 0 of an empty one. Raises as `prepare`."""
    with reading(own, path) as connection:
        state = number_of(connection, path)
    latest = newest(migrations)
    if state > latest:
        raise RecordError(
            f"{path}: a newer dateline made this record (its shape is {state}, this one knows "
            f"{latest}); update dateline, or name another file"
        )
    return state


def number_of(connection: Connection, path: Path) -> int:
    """The shape of a record: the number of the last migration; 0 of an empty file."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return 0
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    if application != APPLICATION or schema.migrations.name not in tables:
        raise RecordError(f"{path}: this is a database of another program; name another file")
    return int(max(connection.scalars(select(schema.migrations.c.number))))


def create(connection: Connection, now: datetime, latest: int) -> None:
    """Makes the tables of a new record."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    schema.metadata.create_all(connection)
    connection.exec_driver_sql(FULL_TEXT)
    connection.exec_driver_sql(STEADY)
    applied(connection, latest, "create", now)


def applied(connection: Connection, number: int, name: str, now: datetime) -> None:
    """Keeps that a migration was done."""
    row = {"number": number, "name": name, "taken": now.isoformat()}
    connection.execute(schema.migrations.insert(), row)
