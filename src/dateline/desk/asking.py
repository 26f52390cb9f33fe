"""Questions to the record."""

from collections.abc import Mapping
from datetime import UTC, datetime

from dateline.config import Settings
from dateline.desk.records import opened
from dateline.publishing.hits import HitView, hit_view
from dateline.publishing.query import in_words, question


def find(
    settings: Settings, words: str, filters: Mapping[str, object], limit: int
) -> tuple[str, list[HitView]]:
    """What was asked, as people say it, and the sentences that answer it.

    Raises `RecordError`, and `UsageError` for a filter that is none.
    """
    query = question(words, **filters)
    store = opened(settings)
    return in_words(query), [
        hit_view(one, query) for one in store.search(query, datetime.now(UTC), limit)
    ]
