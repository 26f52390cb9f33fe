"""What rows of any kind say of the edition that they come from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from dateline.model import Article, Instant, Query, Sentence, Span
from dateline.record.contract import Edition, Judgement
from dateline.record.facets import FACETS
from dateline.record.matching import Homes, asked, asks_of_sentences, sentences
from dateline.record.moments import moment, utc

LIST = "; "
Values = dict[str, Any]
Judgements = Mapping[str, Judgement]


def shared(kind: type[Any], edition: Edition) -> Values:
    """The fields of a kind of row that tell of its edition, by their names."""
    own = of_edition(edition)
    return {one.name: own[one.name] for one in fields(kind) if one.name in own}


def of_edition(edition: Edition) -> Values:
    """All that a row may tell of its edition."""
    article, maker = edition.article, edition.maker
    return {
        "article": article.id,
        "version": edition.number,
        "versions": edition.versions,
        "ids": LIST.join(edition.inputs),
        "address": article.url,
        "outlet": article.outlet,
        "published": written(article.published),
        "updated": written(article.updated),
        "day": day(article),
        "headline": article.headline,
        "sentences": len(edition.marks.sentences),
        "reader": maker and maker.name,
        "reader_version": maker and maker.version,
    }


def written(at: Instant | None) -> str | None:
    """A day or a moment in ISO 8601."""
    return at.isoformat() if at else None


def day(article: Article) -> str | None:
    """The day of a version, in UTC, by which it is looked for."""
    at = moment(article)
    return utc(at).date().isoformat() if at else None


def newest(editions: Iterable[Edition]) -> Iterator[Edition]:
    """The last edition of each article, of editions that come article by article."""
    last: Edition | None = None
    for one in editions:
        if last and last.article.id != one.article.id:
            yield last
        last = one
    if last:
        yield last


def placed(
    editions: Iterable[Edition], query: Query, kind: str
) -> Iterator[tuple[Edition, int, Sentence]]:
    """The places of the marks of a kind that were asked for, in the newest editions.

    Each with its sentence. Where a type of another kind is asked for, they are all those of its
    sentences.
    """
    own = query if FACETS.get(query.type or "") == kind else replace(query, type=kind)
    asking = query if query.type else own
    for edition in newest(editions):
        homes = Homes(edition.marks)
        wanted = set(sentences(asking, edition)) if asks_of_sentences(query) else None
        for one in asked(own, edition):
            home = homes(one.anchor)
            if home is not None and (wanted is None or home in wanted):
                yield edition, one.ordinal, edition.marks.sentences[home]


def timed(edition: Edition, index: int | None) -> Values:
    """The words and the value of the time with an index; nothing where there is none."""
    if index is None:
        return {}
    time = edition.marks.times[index]
    return {"time": words(edition.article, time.span), "time_value": time.value}


def verdict(judged: Judgements, subject: str) -> str | None:
    """What was last judged of a subject."""
    return judged[subject].verdict if subject in judged else None


def words(article: Article, span: Span) -> str:
    """The words of a span, on one line."""
    return " ".join(article.text[span].split())


def listed(article: Article, spans: Iterable[Span]) -> str | None:
    """The words of spans as a list; None where there are none."""
    return LIST.join(words(article, span) for span in spans) or None
