"""What changed from one version of an article to the next, part by part, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dateline.model import Article, PartKind, Reading, Span
from dateline.relating.similar import Alignment, Pair, aligned, folded

SINGLE = (PartKind.HEADLINE, PartKind.DECK, PartKind.BYLINE)


class Turn(StrEnum):
    """What became of a part."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class PartChange:
    """A part that two versions of an article do not share.

    `before` points into the earlier text, `after` into the later one. Where a version has a
    headline, deck or byline only as a field and in no part of its text, the words are in
    `said_before` or `said_after`, and the span is None; so is what a version has not at all.
    """

    kind: PartKind
    turn: Turn
    before: Span | None = None
    after: Span | None = None
    said_before: str | None = None
    said_after: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed between two versions of an article.

    `parts` are in the order of their kinds, then of the earlier text, what was added last. The
    others are indices of `Marks.sentences`, before and after: `kept` have the same words, white
    space apart, wherever they stand; `edited` are clearly the same, reworded.
    """

    parts: tuple[PartChange, ...] = ()
    kept: tuple[Pair, ...] = ()
    edited: tuple[Pair, ...] = ()
    removed: tuple[int, ...] = ()
    added: tuple[int, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed, but for the order."""
        return not (self.parts or self.edited or self.removed or self.added)


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of a part, with its span; None where only a field of the article has them."""

    words: str
    span: Span | None

    @property
    def said(self) -> str | None:
        """The words, where no span points at them."""
        return self.words if self.span is None else None


def difference(before: Reading, after: Reading) -> Difference:
    """What changed from one version of an article to the next.

    Words are compared with white space folded. What only moved is kept.
    """
    found = aligned(sentences(before), sentences(after))
    parts = (
        change
        for kind in PartKind
        for change in part_changes(kind, pieces(before.article, kind), pieces(after.article, kind))
    )
    return Difference(tuple(parts), found.kept, found.edited, found.removed, found.added)


def sentences(reading: Reading) -> list[str]:
    """The words of each sentence of a reading."""
    return [reading.article.text[sentence.span] for sentence in reading.marks.sentences]


def pieces(article: Article, kind: PartKind) -> list[Piece]:
    """The parts of a kind, and what only the article's field for it says."""
    text = article.text
    found = [Piece(text[part.span], part.span) for part in article.parts if part.kind is kind]
    known = [folded(one.words).casefold() for one in found]
    own = (words for words in field(article, kind) if words.strip())
    missing = [one for one in own if not any(folded(one).casefold() in words for words in known)]
    return [*found, *(Piece(words, None) for words in missing)]


def field(article: Article, kind: PartKind) -> tuple[str, ...]:
    """The words of an article's field for a kind of part: a headline, a deck, or names."""
    return {
        PartKind.HEADLINE: (article.headline or "",),
        PartKind.DECK: (article.deck or "",),
        PartKind.BYLINE: article.byline,
    }.get(kind, ())


def part_changes(
    kind: PartKind, before: Sequence[Piece], after: Sequence[Piece]
) -> Iterator[PartChange]:
    """What changed in the parts of one kind."""
    found = aligned([one.words for one in before], [one.words for one in after])
    for first, second in pairs(kind, found):
        one, two = before[first], after[second]
        yield PartChange(kind, Turn.CHANGED, one.span, two.span, one.said, two.said)
    if alone(kind, found):
        return
    for place in found.removed:
        one = before[place]
        yield PartChange(kind, Turn.REMOVED, before=one.span, said_before=one.said)
    for place in found.added:
        two = after[place]
        yield PartChange(kind, Turn.ADDED, after=two.span, said_after=two.said)


def pairs(kind: PartKind, found: Alignment) -> tuple[Pair, ...]:
    """The parts that changed: the reworded ones, and what took a single one's place."""
    return ((found.removed[0], found.added[0]),) if alone(kind, found) else found.edited


def alone(kind: PartKind, found: Alignment) -> bool:
    """Whether one headline, deck or byline gave way to one other."""
    return kind in SINGLE and not found.edited and len(found.removed) == len(found.added) == 1
