"""A sentence: where it stands, what was read in it, who else has its words, how to cite it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Phrase, Query
from dateline.publishing.cites import Cited, cited
from dateline.publishing.hits import HitView, hit_view
from dateline.publishing.web.ledgers import LEDGERS, Row
from dateline.publishing.web.news import NewsRow, row
from dateline.publishing.web.room import Room
from dateline.publishing.web.stories import outward
from dateline.record.contract import Edition, Hit
from dateline.record.facets import noted
from dateline.record.matching import Homes
from dateline.record.moments import moment
from dateline.record.tokens import tokens

OTHERS = 20


@dataclass(frozen=True, slots=True)
class StoodView:
    """A version that a sentence stands in."""

    link: str
    row: NewsRow


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence, in the newest version that it stands in.

    `outward` is the outlet's own address of it, a text fragment; `is_current`: it stands in the
    newest version of its article. `stood` are all versions that have it, the newest first,
    `others` sentences of other articles with the same words.
    """

    id: str
    words: str
    before: str
    after: str
    row: NewsRow
    is_current: bool
    outward: str | None
    marks: dict[str, tuple[Row, ...]]
    stood: tuple[StoodView, ...]
    others: tuple[HitView, ...]
    cited: Cited


def sentence(room: Room, own: str) -> SentenceView | None:
    """The view of a sentence by its id, if there is one that may be seen."""
    editions = room.store.standing(own, room.now())
    if not editions:
        return None
    shown = editions[-1]
    marks, article = shown.marks, shown.article
    place = next(n for n, one in enumerate(marks.sentences) if one.id == own)
    hit = whole(shown, place)
    seen = hit_view(hit, Query())
    at = moment(article)
    return SentenceView(
        own,
        seen.words,
        neighbour(shown, place - 1),
        neighbour(shown, place + 1),
        row(room, shown),
        shown.number == room.article(article.id)[-1].number,
        outward(article.url, seen.words),
        {name: tuple(one.rows(hit, room.judgements())) for name, one in LEDGERS.items()},
        tuple(stood(room, one) for one in reversed(editions)),
        tuple(others(room, seen.words, article.id)),
        cited(article, marks.sentences[place].span, own, at),
    )


def whole(edition: Edition, place: int) -> Hit:
    """A sentence with all marks in it."""
    homes = Homes(edition.marks)
    own = [one for one in noted(edition.marks) if homes(one.anchor) == place]
    kinds = [tuple(one.ordinal for one in own if one.kind == kind) for kind in KINDS]
    return Hit(edition, place, *kinds)


KINDS = tuple(one.kind for one in LEDGERS.values())


def neighbour(edition: Edition, place: int) -> str:
    """The words of the sentence at a place; none beyond the first and last."""
    found = edition.marks.sentences
    if not 0 <= place < len(found):
        return ""
    return " ".join(edition.article.text[found[place].span].split())


def stood(room: Room, edition: Edition) -> StoodView:
    """A version that has the sentence."""
    return StoodView(f"/article/{edition.article.id}/v/{edition.number}", row(room, edition))


def others(room: Room, words: str, article: str) -> Iterator[HitView]:
    """Sentences of other articles with the same words; of a few words there may be many."""
    own = tokens(words)
    if not own:
        return
    query = Query(phrases=(Phrase(own),))
    for hit in room.store.search(query, room.now(), OTHERS):
        seen = hit_view(hit, Query())
        if seen.article != article and tokens(seen.words) == own:
            yield seen
