"""The rows of exports.

Each says where it comes from: the article's address, the version, the sentence's permalink and
words, and who read it, in which version.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from dateline.model import Article, Query, Span, Statement
from dateline.publishing.hits import permalink, speaker
from dateline.record.contract import Edition, Input, Judgement
from dateline.record.matching import (
    Homes,
    anchor,
    asked,
    asks_of_sentences,
    sentences,
)
from dateline.record.moments import moment, utc
from dateline.relating import Change, difference
from dateline.relating import changes as figures_changed

Row = dict[str, Any]
ARTICLE: tuple[str, ...] = (
    "article",
    "version",
    "versions",
    "ids",
    "address",
    "outlet",
    "agency",
    "published",
    "updated",
    "day",
    "headline",
    "deck",
    "byline",
    "language",
    "text",
    "sentences",
    "statements",
    "reader",
    "reader_version",
    "judgement",
)
STATEMENT: tuple[str, ...] = (
    "statement",
    "article",
    "version",
    "versions",
    "address",
    "outlet",
    "published",
    "day",
    "headline",
    "sentence",
    "words",
    "who",
    "source",
    "source_kind",
    "actor_kind",
    "country",
    "role",
    "cue",
    "lemma",
    "attitude",
    "kind",
    "act",
    "negated",
    "content",
    "quoted",
    "venue",
    "time",
    "time_value",
    "addressees",
    "within",
    "reader",
    "reader_version",
    "judgement",
)
VERSION: tuple[str, ...] = (
    "article",
    "version",
    "versions",
    "ids",
    "address",
    "outlet",
    "published",
    "updated",
    "day",
    "headline",
    "parts",
    "sentences",
    "kept",
    "reworded",
    "removed",
    "added",
    "reader",
    "reader_version",
)
CHANGE: tuple[str, ...] = (
    "from",
    "to",
    "before",
    "after",
    "unit",
    "counts",
    "figure_before",
    "figure_after",
    "sentence_before",
    "words_before",
    "sentence_after",
    "words_after",
    "article",
    "version",
    "address",
    "outlet",
    "published",
    "day",
    "reader",
    "reader_version",
)
CLUSTER: tuple[str, ...] = ("id", "story", "copy_of", "article", "version_id")
LIST, LINES = "; ", "\n"
Judgements = Mapping[str, Judgement]


def articles(editions: Iterable[Edition], judged: Judgements) -> Iterator[Row]:
    """A row an article: the newest of its versions that were found."""
    for one in newest(editions):
        article = one.article
        yield {
            "article": article.id,
            "version": one.number,
            "versions": one.versions,
            "ids": LIST.join(one.inputs),
            "address": article.url,
            "outlet": article.outlet,
            "agency": article.agency,
            "published": article.published and article.published.isoformat(),
            "updated": article.updated and article.updated.isoformat(),
            "day": day(article),
            "headline": article.headline,
            "deck": article.deck,
            "byline": LIST.join(article.byline) or None,
            "language": article.language,
            "text": str(article.text),
            "sentences": len(one.marks.sentences),
            "statements": len(one.marks.statements),
            **made(one),
            "judgement": verdict(judged, article.id),
        }


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


def made(one: Edition) -> Row:
    """Who read an edition."""
    maker = one.maker
    return {"reader": maker and maker.name, "reader_version": maker and maker.version}


def verdict(judged: Judgements, subject: str) -> str | None:
    """What was last judged of a subject."""
    return judged[subject].verdict if subject in judged else None


def statements(editions: Iterable[Edition], query: Query, judged: Judgements) -> Iterator[Row]:
    """A row a statement that was asked for, of the newest of the versions that were found."""
    for edition in newest(editions):
        homes = Homes(edition.marks)
        wanted = set(sentences(query, edition)) if asks_of_sentences(query) else None
        for one in asked(query, edition):
            home = homes(anchor(one))
            if home is not None and (wanted is None or home in wanted):
                yield statement(edition, one, home, verdict(judged, one.id))


def statement(edition: Edition, one: Statement, home: int, judgement: str | None) -> Row:
    """The row of a statement."""
    article, marks = edition.article, edition.marks
    sentence, source = marks.sentences[home], one.source
    actor = next((who for who in marks.actors if source and who.id == source.actor), None)
    time = marks.times[one.time] if one.time is not None else None
    return {
        "statement": one.id,
        "article": article.id,
        "version": edition.number,
        "versions": edition.versions,
        "address": article.url,
        "outlet": article.outlet,
        "published": article.published and article.published.isoformat(),
        "day": day(article),
        "headline": article.headline,
        "sentence": permalink(sentence.id),
        "words": words(article, sentence.span),
        "who": speaker(edition, one),
        "source": source and words(article, source.span),
        "source_kind": source and source.kind.value,
        "actor_kind": actor and actor.kind.value,
        "country": actor and actor.country,
        "role": actor and actor.role,
        "cue": one.cue and words(article, one.cue.span),
        "lemma": one.cue and one.cue.lemma,
        "attitude": one.cue and one.cue.attitude.value,
        "kind": one.kind.value,
        "act": one.act.value,
        "negated": one.negated,
        "content": " … ".join(words(article, span) for span in one.content),
        "quoted": LIST.join(words(article, span) for span in one.quoted) or None,
        "venue": one.venue and words(article, one.venue),
        "time": time and words(article, time.span),
        "time_value": time and time.value,
        "addressees": LIST.join(words(article, who.span) for who in one.addressees) or None,
        "within": one.parent,
        **made(edition),
        "judgement": judgement,
    }


def words(article: Article, span: Span) -> str:
    """The words of a span, on one line."""
    return " ".join(article.text[span].split())


def versions(editions: Iterable[Edition]) -> Iterator[Row]:
    """A row a version: what changed from the one before it, part by part, sentence by sentence."""
    last: Edition | None = None
    for one in editions:
        before = last if last and last.article.id == one.article.id else None
        article, last = one.article, one
        yield {
            "article": article.id,
            "version": one.number,
            "versions": one.versions,
            "ids": LIST.join(one.inputs),
            "address": article.url,
            "outlet": article.outlet,
            "published": article.published and article.published.isoformat(),
            "updated": article.updated and article.updated.isoformat(),
            "day": day(article),
            "headline": article.headline,
            "sentences": len(one.marks.sentences),
            **(turned(before, one) if before else {}),
            **made(one),
        }


def turned(before: Edition, after: Edition) -> Row:
    """What changed between two editions, in words."""
    found = difference(before.reading, after.reading)
    old, new = (
        [words(one.article, each.span) for each in one.marks.sentences] for one in (before, after)
    )
    return {
        "parts": LIST.join(f"{one.kind} {one.turn}" for one in found.parts) or None,
        "kept": len(found.kept),
        "reworded": LINES.join(f"{old[i]} → {new[j]}" for i, j in found.edited) or None,
        "removed": LINES.join(old[place] for place in found.removed) or None,
        "added": LINES.join(new[place] for place in found.added) or None,
    }


def changes(editions: Iterable[Edition]) -> Iterator[Row]:
    """A row for each figure that differs between a version of an article and the next.

    A version that was composed anew has none: the outlet changed nothing.
    """
    for before, after in pairwise(editions):
        if before.article.id == after.article.id and not after.again:
            for one in figures_changed(before.reading, after.reading):
                yield change(before, after, one)


def change(before: Edition, after: Edition, one: Change) -> Row:
    """The row of a figure that differs."""
    old, new = sentence_at(before, one.sentence_before), sentence_at(after, one.sentence_after)
    return {
        "from": before.inputs[-1],
        "to": after.inputs[0],
        "before": plain(one.before.value),
        "after": plain(one.after.value),
        "unit": one.after.unit or one.before.unit or None,
        "counts": one.after.counts or one.before.counts or None,
        "figure_before": words(before.article, one.before.span),
        "figure_after": words(after.article, one.after.span),
        "sentence_before": permalink(old),
        "words_before": words(before.article, one.sentence_before),
        "sentence_after": permalink(new),
        "words_after": words(after.article, one.sentence_after),
        "article": after.article.id,
        "version": after.number,
        "address": after.article.url,
        "outlet": after.article.outlet,
        "published": after.article.published and after.article.published.isoformat(),
        "day": day(after.article),
        **made(after),
    }


def sentence_at(edition: Edition, span: Span) -> str:
    """The id of the sentence of a span."""
    return next(one.id for one in edition.marks.sentences if one.span == span)


def plain(value: float) -> float:
    """A number, whole where it is."""
    return int(value) if value.is_integer() else value


def clusters(inputs: Iterable[Input]) -> Iterator[Row]:
    """A row an input; stories and copies are not related yet, so that each stands alone."""
    newest = {(one.id, one.article): one for one in inputs}
    for one in newest.values():
        yield {
            "id": one.id,
            "story": None,
            "copy_of": None,
            "article": one.article,
            "version_id": one.version,
        }
