"""The record's rows for other programs."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, BinaryIO

from dateline.config import Settings
from dateline.desk.records import opened
from dateline.publishing.exports.columns import Cells, cells, columns
from dateline.publishing.exports.formats import FORMATS
from dateline.publishing.exports.kinds import KINDS
from dateline.publishing.query import question


def export(
    settings: Settings, what: str, form: str, filters: Mapping[str, object], out: BinaryIO
) -> int:
    """Writes rows of a kind (of `KINDS`) in a format (of `FORMATS`); how many there were.

    Raises `RecordError`, and `UsageError` for a filter that is none.
    """
    store, kind, count = opened(settings), KINDS[what], 0

    def counted(found: Iterator[Any]) -> Iterator[Cells]:
        nonlocal count
        for row in found:
            count += 1
            yield cells(row)

    found = kind.rows(store, question("", **filters), datetime.now(UTC))
    FORMATS[form](counted(found), columns(kind.row), out)
    return count
