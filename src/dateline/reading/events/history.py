"""Which events a story tells as history, not as its news."""

from collections.abc import Sequence
from datetime import timedelta

from dateline.model import Article, Event, Time

RECENT = timedelta(days=90)


def is_history(article: Article, times: Sequence[Time], event: Event) -> bool:
    """Whether an event's own time ended a quarter of a year or more before the story's day."""
    if event.time is None or article.reference is None:
        return False
    end = times[event.time].end
    return end is not None and article.reference.day - end.date() >= RECENT
