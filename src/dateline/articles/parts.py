"""Parts: headline, deck, byline, captions, paragraphs, subheads, corrections, by their lines.

A block is furniture, a correction, a byline or a captioned picture by what it says. The rest is
told by its form and place: before the body (which begins at the first block that ends as a
sentence does, or that a dateline opens) the first open line is the headline, the second the deck;
within the body a short open line is a subhead.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from dateline.articles.blocks import blocks, is_final
from dateline.articles.bylines import is_byline
from dateline.articles.credits import image
from dateline.articles.datelines import dateline
from dateline.articles.furniture import is_correction, is_furniture, opens_teasers
from dateline.model import Dateline, Image, Part, PartKind, Span, Text

LONGEST_HEADLINE = 200
LONGEST_SUBHEAD = 100
LONGEST_DECK = 400
BULLETS = "-•*–—"
OPENERS = (PartKind.HEADLINE, PartKind.DECK)


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a text in order, its pictures, and its dateline."""

    parts: tuple[Part, ...]
    images: tuple[Image, ...] = ()
    dateline: Dateline | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A block, with what it is by itself: a kind, furniture (`dropped`), or not yet known."""

    span: Span
    kind: PartKind | None = None
    dropped: bool = False
    image: Image | None = None


def layout(text: Text, headline: str | None = None) -> Layout:
    """The parts of a text; a given `headline` is one where the text opens with its words."""
    found = [recognised(text, span) for span in blocks(text)]
    found = list(without_teasers(text, without_repeats(text, found)))
    kept = [block for block in found if not block.dropped]
    parts = tuple(placed(text, kept, headline))
    images = tuple(block.image for block in kept if block.image)
    paragraphs = (part.span for part in parts if part.kind is PartKind.PARAGRAPH)
    first = next(paragraphs, None)
    return Layout(parts, images, dateline(text, first) if first else None)


def recognised(text: Text, span: Span) -> Block:
    """A block, with what its own words tell."""
    line = text[span]
    if is_correction(line):
        return Block(span, PartKind.CORRECTION)
    if is_byline(line):
        return Block(span, PartKind.BYLINE)
    picture = image(text, span)
    if picture is not None:
        return Block(picture.caption or span, PartKind.CAPTION, image=picture)
    return Block(span, dropped=is_furniture(line))


def without_repeats(text: Text, found: Iterable[Block]) -> Iterator[Block]:
    """The blocks, dropping lines that only repeat a caption."""
    captions: set[str] = set()
    found = list(found)
    for block in found:
        if block.image and block.image.caption:
            captions.add(folded(text[block.image.caption]))
    seen: set[str] = set()
    for block in found:
        words = folded(text[block.span])
        repeated = words in captions and (block.image is None or words in seen)
        if block.image:
            seen.add(words)
        yield replace(block, dropped=True, image=None) if repeated else block


def without_teasers(text: Text, found: Iterable[Block]) -> Iterator[Block]:
    """The blocks, dropping the short open lines that follow 'Read also' and the like."""
    teasing = False
    for block in found:
        line = text[block.span]
        open_line = block.kind is None and len(line) <= LONGEST_HEADLINE and not is_final(line)
        teasing = opens_teasers(line) or (teasing and open_line)
        yield replace(block, dropped=block.dropped or teasing)


def folded(words: str) -> str:
    """Words as they are compared: no case, no white space, no final stop."""
    return "".join(words.lower().split()).rstrip(".")


def placed(text: Text, kept: list[Block], headline: str | None) -> Iterator[Part]:
    """The parts of the blocks that are kept."""
    openers = list(opening(text, kept, headline))
    for block, kind in zip(kept, openers, strict=False):
        yield Part(block.span, kind)
    rest = kept[len(openers) :]
    for block, after in zip_longest(rest, rest[1:]):
        yield Part(block.span, block.kind or body_kind(text, block, after))


def opening(text: Text, kept: list[Block], headline: str | None) -> Iterator[PartKind]:
    """The kinds of the blocks before the body."""
    given = folded(headline or "")
    body = next((i for i, block in enumerate(kept) if opens_body(text, block, given)), None)
    alone = bool(given and kept) and folded(text[kept[0].span]) == given
    free = iter(OPENERS)
    for block in kept[: int(alone) if body is None else body]:
        longest = LONGEST_DECK if block.kind is None else 0
        if block.kind is not None:
            yield block.kind
        else:
            yield next(free, PartKind.SUBHEAD) if len(block.span) <= longest else PartKind.PARAGRAPH


def opens_body(text: Text, block: Block, given: str) -> bool:
    """Whether the body begins with a block: it ends as a sentence does, or has a dateline."""
    if block.kind is not None:
        return False
    line = text[block.span]
    if given and folded(line) == given:
        return False
    return is_final(line) or len(line) > LONGEST_HEADLINE or bool(dateline(text, block.span))


def body_kind(text: Text, block: Block, after: Block | None) -> PartKind:
    """A subhead is a short open line before a paragraph; all else is one."""
    short = len(block.span) <= LONGEST_SUBHEAD and not is_final(text[block.span])
    follows = after is not None and after.kind is None and is_final(text[after.span])
    listed = text[block.span][:1] in BULLETS or dateline(text, block.span) is not None
    return PartKind.SUBHEAD if short and follows and not listed else PartKind.PARAGRAPH
