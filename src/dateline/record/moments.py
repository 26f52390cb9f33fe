"""When a version is of, by which it is ordered and looked for."""

from datetime import UTC, datetime, time

from dateline.model import Article, Basis, Instant

FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def moment(article: Article) -> Instant | None:
    """When the words of a version were last changed by its outlet, else the day of its dateline.

    None where the story tells neither: the day of its retrieval is not its own.
    """
    day = article.reference
    own = day.day if day and day.basis is not Basis.RETRIEVED else None
    return article.updated or article.published or own


def utc(at: Instant) -> datetime:
    """A moment in UTC; a day begins there at midnight.

    One that falls off the calendar there is the calendar's first or last.
    """
    if isinstance(at, datetime):
        try:
            return at.astimezone(UTC)
        except OverflowError:
            return FIRST if at.year == FIRST.year else LAST
    return datetime.combine(at, time(), UTC)
