"""The export of articles: a row each, its newest version that fits."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.publishing.exports.editions import LIST, Judgements, newest, shared, verdict
from dateline.record.contract import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article; `sentences` and `statements` count those of its version."""

    article: str
    version: int
    versions: int
    ids: str
    address: str | None
    outlet: str | None
    agency: str | None
    published: str | None
    updated: str | None
    day: str | None
    headline: str | None
    deck: str | None
    byline: str | None
    language: str | None
    text: str
    sentences: int
    statements: int
    reader: str | None
    reader_version: str | None
    judgement: str | None


def articles(editions: Iterable[Edition], judged: Judgements) -> Iterator[ArticleRow]:
    """A row an article: the newest of its versions that were found."""
    for one in newest(editions):
        article = one.article
        yield ArticleRow(
            **shared(ArticleRow, one),
            agency=article.agency,
            deck=article.deck,
            byline=LIST.join(article.byline) or None,
            language=article.language,
            text=str(article.text),
            statements=len(one.marks.statements),
            judgement=verdict(judged, article.id),
        )
