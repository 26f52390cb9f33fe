"""The kinds of exports there are: what a row of each has, and where its rows come from."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dateline.model import Query
from dateline.publishing.exports.articles import ArticleRow, articles
from dateline.publishing.exports.changes import ChangeRow, changes
from dateline.publishing.exports.clusters import ClusterRow, clusters
from dateline.publishing.exports.events import EventRow, events
from dateline.publishing.exports.figures import FigureRow, figures
from dateline.publishing.exports.statements import StatementRow, statements
from dateline.publishing.exports.terms import TermRow, terms
from dateline.publishing.exports.versions import VersionRow, versions
from dateline.record.contract import Store


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of export: the class of its rows, and the rows that a question finds at a moment."""

    row: type[Any]
    rows: Callable[[Store, Query, datetime], Iterator[Any]]


KINDS: Mapping[str, Kind] = {
    "articles": Kind(
        ArticleRow,
        lambda store, query, now: articles(store.editions(query, now), store.judgements()),
    ),
    "statements": Kind(
        StatementRow,
        lambda store, query, now: statements(store.editions(query, now), query, store.judgements()),
    ),
    "events": Kind(
        EventRow,
        lambda store, query, now: events(store.editions(query, now), query, store.judgements()),
    ),
    "figures": Kind(
        FigureRow,
        lambda store, query, now: figures(store.editions(query, now), query, store.judgements()),
    ),
    "terms": Kind(
        TermRow,
        lambda store, query, now: terms(store.editions(query, now), query, store.judgements()),
    ),
    "versions": Kind(VersionRow, lambda store, query, now: versions(store.editions(query, now))),
    "changes": Kind(ChangeRow, lambda store, query, now: changes(store.editions(query, now))),
    "clusters": Kind(ClusterRow, lambda store, _query, _now: clusters(store.inputs())),
}
