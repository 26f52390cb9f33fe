"""A record's file looked after: what is in it, whether it is sound, copies of it."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select

from dateline.errors import RecordError
from dateline.model import Problem, Severity
from dateline.record import schema
from dateline.record.contract import Erasure
from dateline.record.database import checked, copied, engine, reached, reading
from dateline.record.facets import OF_KINDS
from dateline.record.migrations import shape
from dateline.record.sqlite import SqliteStore

COUNTED = (
    schema.outlets,
    schema.articles,
    schema.versions,
    schema.inputs,
    schema.readings,
    schema.sentences,
    schema.actors,
    schema.places,
    schema.parses,
    schema.judgements,
    schema.erasures,
)


@dataclass(frozen=True, slots=True)
class Health:
    """How a record is: rows by table, bytes of the file, versions that nobody read, and faults.

    `changed` is when anything in it last did; `problems` are those, worse than a note, of inputs
    that gave no story, each with its path, in the order of their coming.
    """

    path: Path
    size: int
    shape: int
    sqlite: str
    counts: dict[str, int]
    unread: int
    changed: datetime | None
    problems: tuple[tuple[str, Problem], ...]
    erasures: tuple[Erasure, ...]
    faults: tuple[str, ...]

    @property
    def bytes_an_article(self) -> int:
        """Bytes of the file by articles; 0 where there are none."""
        return self.size // self.counts["articles"] if self.counts["articles"] else 0


def health(store: SqliteStore) -> Health:
    """How a record is; looks at every page of the file."""
    with store.reads() as connection:
        counts = {
            table.name: int(
                connection.execute(select(func.count()).select_from(table)).scalar_one()
            )
            for table in COUNTED
        }
        counts |= marks(connection)
        read = select(schema.readings.c.version)
        unread = select(func.count()).where(schema.versions.c.n.not_in(read))
        return Health(
            store.path,
            sum(file.stat().st_size for file in files(store.path)),
            int(max(connection.scalars(select(schema.migrations.c.number)))),
            sqlite3.sqlite_version,
            counts,
            int(connection.execute(unread).scalar_one()),
            changed(connection),
            tuple(one for one in store.problems() if one[1].severity is not Severity.NOTE),
            tuple(store.erasures()),
            faults(store.engine, store.path),
        )


def marks(connection: Connection) -> dict[str, int]:
    """The marks of each kind in the newest readings."""
    facets = schema.facets
    asked = select(facets.c.facet, func.count()).where(facets.c.facet.in_(OF_KINDS))
    found: dict[str, int] = dict(connection.execute(asked.group_by(facets.c.facet)).all())
    return {f"{kind}s": found.get(kind, 0) for kind in OF_KINDS}


def changed(connection: Connection) -> datetime | None:
    """When a record was last changed; None where it never was."""
    log = schema.log
    last = connection.scalar(select(log.c.taken).order_by(log.c.n.desc()).limit(1))
    return datetime.fromisoformat(last) if last else None


def files(path: Path) -> list[Path]:
    """The file of a record, and what SQLite keeps beside it."""
    beside = [path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm"))]
    return [file for file in beside if file.exists()]


def faults(own: Engine, path: Path) -> tuple[str, ...]:
    """What is wrong with a record, as far as it can be read."""
    found: list[str] = []
    try:
        with reading(own, path) as connection:
            found.extend(looked_through(connection))
    except RecordError as error:
        found.append(f"the file is damaged: {error.__cause__}".splitlines()[0])
    return tuple(found)


def looked_through(connection: Connection) -> Iterator[str]:
    """What is wrong with a record; errors of the database come out."""
    for row in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if row[0] != "ok":
            yield f"the file is damaged: {row[0]}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"a row of {row[0]} names a row of {row[2]} that is not there"
    found = connection.exec_driver_sql("SELECT count(*) FROM found_docsize").scalar_one()
    own = connection.execute(select(func.count()).select_from(schema.sentences)).scalar_one()
    if found != own:
        yield f"the full text has {found:,} sentences, the record {own:,}"


def backup(store: SqliteStore, target: Path) -> int:
    """Copies a record to a new file, whoever writes meanwhile; its size in bytes.

    Raises `RecordError` where there is a file of that name already.
    """
    with reached(target):
        if target.exists():
            raise RecordError(f"{target}: there is a file of that name; name another")
    copied(store.path, target)
    return target.stat().st_size


def restore(source: Path, target: Path, now: datetime) -> Path | None:
    """Puts a backup in the place of a record; where the record that was there is now, if one was.

    That record is moved as it is, since it may be damaged. Raises `RecordError` for a backup that
    is none, or is damaged; the record then stays. The backup stays as it is.
    """
    verify(source)
    with reached(target):
        if target.is_dir():
            raise RecordError(f"{target}: this is a folder; name a file in it")
        if target.exists() and source.samefile(target):
            raise RecordError(f"{source}: this is the record itself; name a backup of it")
    fresh = target.with_name(f"{target.name}.restored")
    old = unused(target.with_name(f"{target.name}.before-{now:%Y%m%dT%H%M%S}"))
    with reached(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        copied(source, fresh)
        for file in files(target):
            file.replace(old.with_name(old.name + file.name.removeprefix(target.name)))
        fresh.replace(target)
    return old if old.exists() else None


def verify(source: Path) -> None:
    """Raises `RecordError` for a backup that is none, or is damaged; it is only read."""
    checked(source)
    if not source.exists():
        raise RecordError(f"{source}: there is no such file")
    own = engine(source, writes=False)
    try:
        wrong = faults(own, source) if shape(own, source) else ("there is nothing in it",)
    finally:
        own.dispose()
    if wrong:
        raise RecordError(f"{source}: {wrong[0]}; restore another backup")


def unused(path: Path) -> Path:
    """A path, with a number behind its name where there is a file of that name already."""
    others = (path.with_name(f"{path.name}-{number}") for number in count(2))
    return next(one for one in chain([path], others) if not one.exists())
