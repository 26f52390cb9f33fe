"""The export of versions: a row each, with what changed since the one before it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.publishing.exports.editions import LIST, Values, shared, words
from dateline.record.contract import Edition
from dateline.relating import difference

LINES = "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """A version; of an article's first one, `parts` and `kept` to `added` are None."""

    article: str
    version: int
    versions: int
    ids: str
    address: str | None
    outlet: str | None
    published: str | None
    updated: str | None
    day: str | None
    headline: str | None
    parts: str | None = None
    sentences: int
    kept: int | None = None
    reworded: str | None = None
    removed: str | None = None
    added: str | None = None
    reader: str | None
    reader_version: str | None


def versions(editions: Iterable[Edition]) -> Iterator[VersionRow]:
    """A row a version: what changed from the one before it, part by part, sentence by sentence."""
    last: Edition | None = None
    for one in editions:
        before = last if last and last.article.id == one.article.id else None
        last = one
        turned = turns(before, one) if before else {}
        yield VersionRow(**shared(VersionRow, one), **turned)


def turns(before: Edition, after: Edition) -> Values:
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
