"""Judgements: appended, undone by a further row, never changed."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from dateline.errors import UsageError
from dateline.model import encodable
from dateline.record import schema
from dateline.record.contract import Entry, EntryKind, Judgement
from dateline.record.intake import noted

TOLD = ("subject", "verdict", "by", "note")
Row = tuple[int, Judgement, int | None]


def judge(connection: Connection, judgement: Judgement, now: datetime) -> int:
    """See `Store.judge`."""
    row = {name: encodable(getattr(judgement, name)) for name in TOLD}
    done = connection.execute(insert(schema.judgements), {**row, "taken": now.isoformat()})
    noted(connection, EntryKind.JUDGEMENT, row["subject"], now)
    return int(done.inserted_primary_key[0]) if done.inserted_primary_key else 0


def undo(connection: Connection, number: int, by: str, now: datetime) -> None:
    """See `Store.undo`."""
    table = schema.judgements
    found = connection.execute(
        select(table.c.subject).where(table.c.n == number, table.c.undoes.is_(None))
    )
    subject = found.scalar_one_or_none()
    if subject is None:
        raise UsageError(f"there is no judgement {number} that could be undone")
    row = {"subject": subject, "verdict": "", "by": encodable(by), "note": "", "undoes": number}
    connection.execute(insert(table), {**row, "taken": now.isoformat()})
    noted(connection, EntryKind.UNDO, subject, now)


def judgements(connection: Connection) -> Mapping[str, Judgement]:
    """See `Store.judgements`."""
    table = schema.judgements
    rows = connection.execute(select(table).order_by(table.c.n))
    return standing(
        (row.n, Judgement(row.subject, row.verdict, row.by, row.note), row.undoes) for row in rows
    )


def standing(rows: Iterable[Row]) -> Mapping[str, Judgement]:
    """The newest judgement of each subject that nobody undid, from all rows in order."""
    all_rows = list(rows)
    undone = {undoes for _, _, undoes in all_rows if undoes is not None}
    return {
        judgement.subject: judgement
        for number, judgement, undoes in all_rows
        if undoes is None and number not in undone
    }


def log(connection: Connection, since: int) -> Iterator[Entry]:
    """See `Store.log`."""
    table = schema.log
    rows = connection.execute(select(table).where(table.c.n > since).order_by(table.c.n))
    return map(entry, rows)


def last(connection: Connection) -> Entry | None:
    """See `Store.last`."""
    table = schema.log
    row = connection.execute(select(table).order_by(table.c.n.desc()).limit(1)).one_or_none()
    return entry(row) if row else None


def entry(row: Any) -> Entry:
    """A line of the change log."""
    return Entry(row.n, EntryKind(row.event), row.subject, datetime.fromisoformat(row.taken))
