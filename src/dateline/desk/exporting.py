"""The record's rows for other programs."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import BinaryIO

from dateline.config import Settings
from dateline.desk.records import opened
from dateline.model import Query
from dateline.publishing.exports import rows
from dateline.publishing.exports.formats import FORMATS
from dateline.publishing.query import question
from dateline.record.contract import Store

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "articles": rows.ARTICLE,
    "statements": rows.STATEMENT,
    "versions": rows.VERSION,
    "changes": rows.CHANGE,
    "clusters": rows.CLUSTER,
}


def export(
    settings: Settings, what: str, form: str, filters: Mapping[str, object], out: BinaryIO
) -> int:
    """Writes rows of a kind (of `COLUMNS`) in a format (of `FORMATS`); how many there were.

    Raises `RecordError`, and `UsageError` for a filter that is none.
    """
    store, count = opened(settings), 0

    def counted(found: Iterator[rows.Row]) -> Iterator[rows.Row]:
        nonlocal count
        for row in found:
            count += 1
            yield row

    found = chosen(store, what, question("", **filters))
    FORMATS[form](counted(found), COLUMNS[what], out)
    return count


def chosen(store: Store, what: str, query: Query) -> Iterator[rows.Row]:
    """The rows of a kind."""
    if what == "clusters":
        return rows.clusters(store.inputs())
    editions, judged = store.editions(query, datetime.now(UTC)), store.judgements()
    if what == "articles":
        return rows.articles(editions, judged)
    if what == "statements":
        return rows.statements(editions, query, judged)
    return rows.versions(editions) if what == "versions" else rows.changes(editions)
