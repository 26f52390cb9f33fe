"""The export of clusters: a row for each input, with the article that it is of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.record.contract import Input


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterRow:
    """An input, by the id that it gave; stories and copies are not related yet."""

    id: str
    story: str | None = None
    copy_of: str | None = None
    article: str
    version_id: str


def clusters(inputs: Iterable[Input]) -> Iterator[ClusterRow]:
    """A row an input, which stands alone."""
    newest = {(one.id, one.article): one for one in inputs}
    for one in newest.values():
        yield ClusterRow(id=one.id, article=one.article, version_id=one.version)
