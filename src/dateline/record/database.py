"""A record's file: opened, told from other files, and written one transaction at a time.

A file is ours by its application id. It is in WAL mode, so that readers never wait; writers wait
for their turn, at most `PATIENCE` seconds. A transaction that ended is on the disk.
"""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from dateline.errors import RecordError

APPLICATION = int.from_bytes(b"dtln")
HEADER = b"SQLite format 3\0"
PATIENCE = 120.0
CACHE_KB = 65_536
FULL_DISK = "there is no room left to write; what was reported as done is kept"
REASONS: Mapping[str, str] = {
    "SQLITE_READONLY": "it may only be read here, so that nothing can be changed",
    "SQLITE_CANTOPEN": "it can't be opened: check that its folder exists and may be written to",
    "SQLITE_PERM": "you lack the right to open it",
    "SQLITE_AUTH": "you lack the right to open it",
    "SQLITE_FULL": FULL_DISK,
    "SQLITE_IOERR": f"the disk failed, or {FULL_DISK}",
    "SQLITE_BUSY": f"another process has been writing to it for more than {PATIENCE:g} seconds",
    "SQLITE_LOCKED": "another process is changing it",
    "SQLITE_CORRUPT": "it is damaged; restore it from a backup with `dateline restore`",
    "SQLITE_NOTADB": "it is no record of dateline",
}


def engine(path: Path, *, writes: bool = True) -> Engine:
    """The engine of a file, which may not exist yet; read-only where it can't be written."""
    may_write = not path.exists() or os.access(path, os.W_OK)
    mode = "rwc" if writes and may_write else "ro"
    frozen = "&immutable=1" if mode == "ro" and not os.access(path.parent, os.W_OK) else ""
    address = f"file:{quote(bytes(path.absolute()))}?mode={mode}{frozen}"

    def connect() -> sqlite3.Connection:
        made = sqlite3.connect(address, uri=True, timeout=PATIENCE, check_same_thread=False)
        made.isolation_level = None
        made.executescript(
            f"PRAGMA foreign_keys = ON; PRAGMA cache_size = -{CACHE_KB};"
            "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;"
        )
        return made

    own = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(own, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return own


@contextmanager
def reading(own: Engine, path: Path) -> Iterator[Connection]:
    """A connection that sees one state of the record."""
    with explained(path), own.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(own: Engine, path: Path) -> Iterator[Connection]:
    """A connection whose changes are all kept at its end, or none of them."""
    with (
        explained(path),
        own.connect().execution_options(writes=True) as connection,
        connection.begin(),
    ):
        yield connection


def unblock(own: Engine, path: Path) -> None:
    """Sees to it that readers and the writer of a record do not wait for each other."""
    if os.access(path, os.W_OK):
        with explained(path), closing(own.raw_connection()) as raw:
            raw.cursor().execute("PRAGMA journal_mode = WAL")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns a database's errors into a `RecordError` that says what to do."""
    try:
        yield
    except DBAPIError as error:
        raise RecordError(f"{path}: {reason(error.orig)}") from error
    except sqlite3.Error as error:
        raise RecordError(f"{path}: {reason(error)}") from error


@contextmanager
def reached(path: Path) -> Iterator[None]:
    """Turns what the machine has against a path into a `RecordError`."""
    try:
        yield
    except OSError as error:
        raise RecordError(f"{path}: {error.strerror}") from error


def reason(error: BaseException | None) -> str:
    """What a database's error means to who uses the record."""
    name = getattr(error, "sqlite_errorname", "") or ""
    found = (meaning for code, meaning in REASONS.items() if name.startswith(code))
    return next(found, f"the record can't be used: {error}")


def checked(path: Path) -> None:
    """Raises `RecordError` unless a file is a record, or empty, or is none yet."""
    head = b""
    with reached(path), suppress(FileNotFoundError):
        if path.is_dir():
            raise RecordError(f"{path}: this is a folder; name a file in it")
        with path.open("rb") as file:
            head = file.read(len(HEADER) + 84)
    if head and not head.startswith(HEADER):
        raise RecordError(f"{path}: {REASONS['SQLITE_NOTADB']}; name another file with --record")
    own = int.from_bytes(head[68:72])
    if head and own not in (APPLICATION, 0):
        raise RecordError(f"{path}: this is a database of another program; name another file")


def copied(source: Path, target: Path) -> None:
    """Copies a record to a file that is complete once it has its name, whoever writes meanwhile."""
    part = target.with_name(f"{target.name}.part")
    try:
        with reached(target):
            part.unlink(missing_ok=True)
            fill(part, source, target)
            part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def fill(part: Path, source: Path, target: Path) -> None:
    """Copies a record to a new file, which will be the target."""
    address = f"file:{quote(bytes(source.absolute()))}?mode=ro"
    with (
        explained(target),
        closing(sqlite3.connect(part)) as new,
        explained(source),
        closing(sqlite3.connect(address, uri=True)) as old,
    ):
        old.backup(new)
        new.execute("PRAGMA journal_mode = DELETE")
