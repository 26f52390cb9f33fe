"""Rows as bytes: CSV, JSON Lines, Parquet."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import BinaryIO

from dateline.errors import UsageError
from dateline.model import encodable
from dateline.publishing.exports.columns import Cells, Columns
from dateline.publishing.payload import on_one_line
from dateline.record.batches import batched

Writer = Callable[[Iterable[Cells], Columns, BinaryIO], None]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BATCH = 1_000


def as_csv(rows: Iterable[Cells], columns: Columns, out: BinaryIO) -> None:
    """CSV in UTF-8 with a heading (RFC 4180), safe to open in a spreadsheet.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
    injection).
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    for row in rows:
        writer.writerow(map(safe, row))
        out.write(drained(text))
    out.write(drained(text))


def drained(text: io.StringIO) -> bytes:
    """What was written so far, which is taken out."""
    data = text.getvalue().encode("utf-8", "replace")
    text.seek(0)
    text.truncate()
    return data


def safe(value: object) -> object:
    """A value as a spreadsheet may have it."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else value


def as_jsonl(rows: Iterable[Cells], columns: Columns, out: BinaryIO) -> None:
    """JSON Lines in UTF-8, each object with all columns in their order."""
    for row in rows:
        own = dict(zip(columns, row, strict=True))
        out.write(on_one_line(own).encode("utf-8", "replace") + b"\n")


def as_parquet(rows: Iterable[Cells], columns: Columns, out: BinaryIO) -> None:
    """Parquet, in row groups of `BATCH`.

    Raises `UsageError` where pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra of 50 MB, which other formats do without
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise UsageError("parquet needs pyarrow: pip install 'dateline[parquet]'") from error
    kinds = {str: pa.string(), bool: pa.bool_(), int: pa.int64(), float: pa.float64()}
    schema = pa.schema([(column, kinds[kind]) for column, kind in columns.items()])
    with parquet.ParquetWriter(out, schema) as writer:
        for some in batched(rows, BATCH):
            plain = [
                dict(zip(columns, map(whole, row, columns.values()), strict=True)) for row in some
            ]
            writer.write_table(pa.Table.from_pylist(plain, schema=schema))


def whole(value: object, kind: type) -> object:
    """A value as Parquet can have it: in UTF-8, and of its column's kind."""
    if isinstance(value, str):
        return encodable(value)
    return float(value) if kind is float and isinstance(value, int) else value


FORMATS: Mapping[str, Writer] = {"csv": as_csv, "jsonl": as_jsonl, "parquet": as_parquet}
