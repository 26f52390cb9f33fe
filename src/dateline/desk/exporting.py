"""The record's rows for other programs."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import BinaryIO

from dateline.config import Settings
from dateline.desk.records import opened
from dateline.publishing.exports import rows
from dateline.publishing.exports.formats import FORMATS
from dateline.publishing.query import question

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "articles": rows.ARTICLE,
    "statements": rows.STATEMENT,
    "clusters": rows.CLUSTER,
}


def export(
    settings: Settings, what: str, form: str, filters: Mapping[str, object], out: BinaryIO
) -> int:
    """Writes rows of a kind (of `COLUMNS`) in a format (of `FORMATS`); how many there were.

    Raises `RecordError`, and `UsageError` for a filter that is none.
    """
    query, count = question("", **filters), 0
    store = opened(settings)
    judged = store.judgements()

    def counted(found: Iterator[rows.Row]) -> Iterator[rows.Row]:
        nonlocal count
        for row in found:
            count += 1
            yield row

    if what == "clusters":
        found = rows.clusters(store.inputs())
    elif what == "statements":
        found = rows.statements(store.editions(query, datetime.now(UTC)), query, judged)
    else:
        found = rows.articles(store.editions(query, datetime.now(UTC)), judged)
    FORMATS[form](counted(found), COLUMNS[what], out)
    return count
