"""All news: the newest version of each article, and what is new in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from dateline.model import Article, Instant, PartKind
from dateline.publishing.exports.changes import plain
from dateline.publishing.hits import permalink
from dateline.publishing.web.filters import Filters, place_of
from dateline.publishing.web.lists import Listing, listing
from dateline.publishing.web.room import Room
from dateline.publishing.wording import one_line
from dateline.record.contract import Edition
from dateline.record.moments import moment
from dateline.record.tokens import padded
from dateline.relating import Change, Difference, changes, difference

CALLED = {"headline": "headline", "deck": "summary", "byline": "byline", "caption": "caption"}


@dataclass(frozen=True, slots=True)
class Move:
    """A figure that another version gives otherwise, and the sentence that now has it."""

    before: float
    after: float
    counts: str
    sentence: str

    @property
    def words(self) -> str:
        """The move as people read it: '7 → 6 people dead'."""
        return f"{self.before:,.10g} → {self.after:,.10g} {self.counts}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsRow:
    """An article as a list of news has it: its newest version.

    `when` is the moment of that version (a day, where no more is known; None: undated), of which
    `published` and `updated` are what the outlet says, `taken` when the record took it in.
    `lead` is the first sentence of its running text; `agency` who wrote it, where that is another
    than who published it. `changed` tells what is new since the version before, but for figures,
    which are in `moves`.
    """

    article: str
    link: str
    version: int
    versions: int
    headline: str | None
    deck: str | None
    lead: str | None
    outlet: str | None
    agency: str | None
    address: str | None
    language: str | None
    when: Instant | None
    published: Instant | None
    updated: Instant | None
    taken: datetime | None
    corrected: bool
    changed: tuple[str, ...]
    moves: tuple[Move, ...]
    statements: int
    events: int
    figures: int
    problems: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsView(Listing):
    """All news that was asked for, the newest first, undated ones last."""

    rows: tuple[NewsRow, ...]


def news(room: Room, filters: Filters) -> NewsView:
    """The view of all news. Raises `UsageError` for a cursor of another query."""
    query = filters.query
    after = place_of(query, filters.cursor)
    found = room.store.news(query, room.now(), filters.limit + 1, after)
    shown = found[: filters.limit]
    last = shown[-1].article.id if len(found) > len(shown) else None
    return NewsView(
        **listing(room, "/", filters, query, last),  # type: ignore[arg-type]
        rows=tuple(row(room, one) for one in shown),
    )


def row(room: Room, edition: Edition) -> NewsRow:
    """An article's newest edition as a row."""
    article, marks = edition.article, edition.marks
    before = earlier(room, edition)
    moved = changes(before.reading, edition.reading) if before else ()
    turned = difference(before.reading, edition.reading) if before else None
    return NewsRow(
        article=article.id,
        link=f"/article/{article.id}",
        version=edition.number,
        versions=edition.versions,
        headline=article.headline or opening(article),
        deck=article.deck,
        lead=lead(edition),
        outlet=article.outlet,
        agency=writer(article),
        address=article.url,
        language=article.language,
        when=moment(article),
        published=article.published,
        updated=article.updated,
        taken=edition.taken,
        corrected=is_corrected(article),
        changed=tuple(told(turned)) if turned else (),
        moves=tuple(move(edition, one) for one in moved),
        statements=len(marks.statements),
        events=len(marks.events),
        figures=len(marks.figures),
        problems=len(edition.problems),
    )


def earlier(room: Room, edition: Edition) -> Edition | None:
    """The edition before one, if its outlet changed something since."""
    if edition.number == 1 or edition.again:
        return None
    others = room.article(edition.article.id)
    return next((one for one in others if one.number == edition.number - 1), None)


def opening(article: Article) -> str | None:
    """The first words of a story without a headline."""
    words = str(article.text)[:200].split()[:12]
    return " ".join(words) if words else None


def lead(edition: Edition) -> str | None:
    """The first sentence of the running text."""
    article = edition.article
    parts = [one.span for one in article.parts if one.kind is PartKind.PARAGRAPH]
    found = (one.span for one in edition.marks.sentences if parts and parts[0].covers(one.span))
    first = next(found, None)
    return one_line(article, first) if first else None


def writer(article: Article) -> str | None:
    """Who wrote a story, where that is not who published it."""
    if article.agency and padded(article.agency) in padded(article.outlet or ""):
        return None
    return article.agency


def is_corrected(article: Article) -> bool:
    """Whether a story has a correction in it."""
    return any(part.kind is PartKind.CORRECTION for part in article.parts)


def move(edition: Edition, one: Change) -> Move:
    """A figure that changed, as it is shown."""
    sentence = next(own.id for own in edition.marks.sentences if own.span == one.sentence_after)
    counts = one.after.counts or one.before.counts or one.after.unit or ""
    return Move(plain(one.before.value), plain(one.after.value), counts, permalink(sentence))


def told(found: Difference) -> Iterator[str]:
    """What changed, in a few words: parts and sentences."""
    parts = dict.fromkeys(CALLED[one.kind] for one in found.parts if one.kind in CALLED)
    yield from (f"{part} changed" for part in parts)
    for count, what in (
        (len(found.added), "added"),
        (len(found.edited), "reworded"),
        (len(found.removed), "removed"),
    ):
        if count:
            yield f"{count} sentence{'s' * (count != 1)} {what}"
