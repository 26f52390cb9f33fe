"""An article: its newest version as it is read, what changed between versions, who stands in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from urllib.parse import quote

from dateline.model import PartKind
from dateline.publishing.hits import permalink
from dateline.publishing.views import ReadingView, view
from dateline.publishing.web.news import NewsRow, earlier, row
from dateline.publishing.web.room import Room
from dateline.publishing.wording import one_line
from dateline.record.contract import Edition
from dateline.record.identity import across
from dateline.relating import Difference, PartChange, difference
from dateline.relating.versions import Turn


@dataclass(frozen=True, slots=True)
class Change:
    """Words that stayed, were `added` or were `removed`."""

    words: str
    turn: str = ""


@dataclass(frozen=True, slots=True)
class Turned:
    """A sentence or part that changed: what it is, and its words, old and new interleaved."""

    what: str
    turn: str
    words: tuple[Change, ...]
    sentence: str | None = None


@dataclass(frozen=True, slots=True)
class VersionView:
    """A version of an article: its row, its address, and what changed since the one before."""

    link: str
    row: NewsRow
    turned: tuple[Turned, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article at one of its versions: as it is read, and all versions, the newest first.

    `actors` are the ids, over all articles, of who stands in it, by the ids of the reading.
    """

    row: NewsRow
    reading: ReadingView
    versions: tuple[VersionView, ...]
    actors: dict[str, str]


def article(room: Room, own: str, number: int | None = None) -> ArticleView | None:
    """The view of an article, at its newest version or at one of a number, if there is such."""
    editions = room.article(own)
    wanted = editions[-1:] if number is None else [one for one in editions if one.number == number]
    if not wanted:
        return None
    shown = wanted[0]
    actors = {one.id: across(one, own) for one in shown.marks.actors}
    versions = tuple(version(room, one) for one in reversed(editions))
    return ArticleView(row(room, shown), view(shown.reading), versions, actors)


def version(room: Room, edition: Edition) -> VersionView:
    """The view of a version."""
    before = earlier(room, edition)
    turned = tuple(turns(before, edition)) if before else ()
    link = f"/article/{edition.article.id}/v/{edition.number}"
    return VersionView(link, row(room, edition), turned)


def turns(before: Edition, after: Edition) -> Iterator[Turned]:
    """What changed between two editions: parts without a sentence, then sentences in text order."""
    found = difference(before.reading, after.reading)
    for part in found.parts:
        if part.kind is not PartKind.PARAGRAPH:
            yield part_turned(before, after, part)
    yield from sentences_turned(before, after, found)


def part_turned(before: Edition, after: Edition, part: PartChange) -> Turned:
    """A headline, deck, caption or the like that changed."""
    old = one_line(before.article, part.before) if part.before else part.said_before or ""
    new = one_line(after.article, part.after) if part.after else part.said_after or ""
    return Turned(part.kind.value, part.turn.value, tuple(interleaved(old, new)))


def sentences_turned(before: Edition, after: Edition, found: Difference) -> Iterator[Turned]:
    """The sentences that changed, those of the later edition first."""
    headed = {
        part.span
        for one in (before, after)
        for part in one.article.parts
        if part.kind in (PartKind.HEADLINE, PartKind.DECK)
    }
    old, new = before.marks.sentences, after.marks.sentences
    edits = {second: (Turn.CHANGED, first) for first, second in found.edited}
    changed = {**edits, **dict.fromkeys(found.added, (Turn.ADDED, None))}
    for place, (turn, first) in sorted(changed.items(), key=lambda one: one[0]):
        if new[place].span not in headed:
            earlier_words = "" if first is None else one_line(before.article, old[first].span)
            words = interleaved(earlier_words, one_line(after.article, new[place].span))
            yield Turned("sentence", turn.value, tuple(words), permalink(new[place].id))
    for place in found.removed:
        if old[place].span not in headed:
            words = interleaved(one_line(before.article, old[place].span), "")
            yield Turned("sentence", Turn.REMOVED, tuple(words), permalink(old[place].id))


def interleaved(before: str, after: str) -> Iterator[Change]:
    """The words of two texts as one: what stayed, what was removed, what was added."""
    old, new = before.split(), after.split()
    for turn, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if turn == "equal":
            yield Change(" ".join(old[i:j]))
            continue
        if j > i:
            yield Change(" ".join(old[i:j]), Turn.REMOVED)
        if m > k:
            yield Change(" ".join(new[k:m]), Turn.ADDED)


def outward(address: str | None, words: str) -> str | None:
    """An outlet's own address of a sentence, as a text fragment (WICG Text Fragments)."""
    base = (web(address) or "").partition("#")[0]
    return f"{base}#:~:text={quote(words, safe='').replace('-', '%2D')}" if base else None


def web(address: str | None) -> str | None:
    """An address that may be followed: one of the web; None for others, which may be scripts."""
    return address if address and address.lower().startswith(("http://", "https://")) else None
