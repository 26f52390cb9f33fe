"""Keeping readings: the rows of what was read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, insert, select

from dateline.model import Maker
from dateline.record import schema
from dateline.record.codec import packed
from dateline.record.contract import EntryKind, Kept, Parses
from dateline.record.editions import MAKER, made_by
from dateline.record.indexing import ID, index, numbers_of, unindex
from dateline.record.intake import noted


def keep(connection: Connection, readings: Sequence[Kept], parses: Parses, now: datetime) -> None:
    """See `Store.keep`."""
    if parses:
        rows = [{"key": key, "parse": parse} for key, parse in parses.items()]
        connection.execute(insert(schema.parses).prefix_with("OR IGNORE"), rows)
    keys = [(one.version,) for one in readings]
    versions = numbers_of(connection, schema.versions, ID, keys)
    makers = {one: maker_number(connection, one) for one in {own.reading.maker for own in readings}}
    earlier = makers_of(connection, list(versions.values()))
    new: dict[int, Kept] = {}
    for one in readings:
        version, maker = versions.get((one.version,)), makers[one.reading.maker]
        if version is not None and maker not in earlier.get(version, ()):
            append(connection, version, maker, one, now)
            new[version] = one
            earlier.setdefault(version, set()).add(maker)
    unindex(connection, new)
    index(connection, {version: one.reading for version, one in new.items()})


def append(connection: Connection, version: int, maker: int, kept: Kept, now: datetime) -> None:
    """A row for a reading."""
    row = {
        "version": version,
        "maker": maker,
        "marks": packed(replace(kept.reading.marks, parses=(), known=())),
        "problems": packed(kept.reading.problems),
        "taken": now.isoformat(),
    }
    connection.execute(insert(schema.readings), row)
    noted(connection, EntryKind.READING, kept.version, now)


def makers_of(connection: Connection, versions: Sequence[int]) -> dict[int, set[int]]:
    """Who has read versions."""
    table = schema.readings
    asked = select(table.c.version, table.c.maker).where(table.c.version.in_(versions))
    found: dict[int, set[int]] = {}
    for version, maker in connection.execute(asked):
        found.setdefault(version, set()).add(maker)
    return found


def maker_number(connection: Connection, maker: Maker) -> int:
    """The number of a maker's row, which is made where there is none."""
    table = schema.makers
    row = {name: getattr(maker, name) for name in MAKER}
    connection.execute(insert(table).prefix_with("OR IGNORE"), row)
    return int(connection.execute(select(table.c.n).where(*made_by(maker))).scalar_one())
