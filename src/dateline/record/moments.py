"""When a version is of, by which it is ordered and looked for."""

from datetime import UTC, datetime, time

from dateline.model import Article, Basis, Instant


def moment(article: Article) -> Instant | None:
    """When the words of a version were last changed by its outlet, else the day of its dateline.

    None where the story tells neither: the day of its retrieval is not its own.
    """
    day = article.reference
    own = day.day if day and day.basis is not Basis.RETRIEVED else None
    return article.updated or article.published or own


def utc(at: Instant) -> datetime:
    """A moment in UTC; a day begins there at midnight."""
    if isinstance(at, datetime):
        return at.astimezone(UTC)
    return datetime.combine(at, time(), UTC)
