"""The blocks of a page: runs of words that no block-level element divides, in text order.

A block knows where it stands: its own element, the elements around it, and what their names say.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.etree import XPath
from lxml.html import HtmlElement

from dateline.articles.pages.hints import Hint, hints
from dateline.tables import words

TABLES = "dateline.articles.tables"
SLUG = 3
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
NAMES = frozenset({"class", "itemprop", "rel", "data-testid", "data-qa", "data-component"})
HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|clip(?:-path)?\s*:\s*(?:rect|inset)",
    re.IGNORECASE,
)
BAR = " | "
CELLS = {"td", "th"}
LONGEST_ROW = 400
TEXTS = XPath("//body//text()")


@dataclass(slots=True, eq=False)
class Place:
    """Where an element stands: what is around it (`up`), and what its names say (`hint`).

    `names` are its class and the like, `link` says that it stands in a link, `row` that it is a row
    of a table of data.
    """

    element: HtmlElement
    tag: str
    up: "Place | None"
    names: str = ""
    hint: Hint = Hint.NONE
    hidden: bool = False
    inline: bool = False
    link: bool = False
    row: bool = False

    @property
    def block(self) -> "Place":
        """The nearest block-level place."""
        place = self
        while place.inline and place.up is not None:
            place = place.up
        return place

    def upward(self) -> Iterator["Place"]:
        """The place itself and those around it, from within."""
        place: Place | None = self
        while place is not None:
            yield place
            place = place.up


@dataclass(slots=True, eq=False)
class Piece:
    """Words of a block in one inline place."""

    words: str
    place: Place


@dataclass(slots=True, eq=False)
class Block:
    """A run of words, white space folded and soft hyphens left out.

    `linked` counts the characters in links, `tags` are those of all elements around.
    """

    place: Place
    pieces: list[Piece] = field(default_factory=list)
    text: str = ""
    linked: int = 0
    tags: frozenset[str] = frozenset()

    def finish(self) -> "Block":
        """The block with its words folded and counted."""
        whole = "".join(piece.words for piece in self.pieces)
        self.text = " ".join(INVISIBLE.sub("", whole).split())
        self.linked = sum(len(piece.words.strip()) for piece in self.pieces if piece.place.link)
        self.tags = frozenset(place.tag for place in self.place.upward())
        return self


def blocks(tree: HtmlElement) -> list[Block]:
    """The blocks of a page's body."""
    return [found for block in split(tree) if (found := block.finish()).text]


def split(tree: HtmlElement) -> Iterator[Block]:
    """Runs of texts with the same block-level place and no break between."""
    places: dict[HtmlElement, Place] = {}
    block: Block | None = None
    gap = False
    for text in TEXTS(tree):
        if text.isspace():
            gap = True
            continue
        parent = text.getparent()
        place = at(parent.getparent() if text.is_tail else parent, places)
        line = line_break(text)
        broken = line is not None and (is_double(line) or is_between(line))
        if block is None or block.place is not place.block or broken or divided(text, parent):
            if block is not None:
                yield block
            block = Block(place.block)
        if not is_unseen(place):
            gap = gap or line is not None
            block.pieces.append(Piece(apart(text, place, block, gap=gap), place))
            gap = False
    if block is not None:
        yield block


def apart(text: str, place: Place, block: Block, *, gap: bool) -> str:
    """A text with what divides it from the one before: a cell's bar, or a space."""
    if block.place.row and block.pieces and cell(place) is not cell(block.pieces[-1].place):
        return f"{BAR}{text}"
    return f" {text}" if gap else str(text)


def cell(place: Place) -> Place | None:
    """The cell of a table that a place is in."""
    return next((one for one in place.upward() if one.tag in CELLS), None)


def line_break(text: str) -> HtmlElement | None:
    """The line break right before a text, also from outside the elements that it begins."""
    element = text.getparent()  # type: ignore[attr-defined]
    if text.is_tail:  # type: ignore[attr-defined]
        return element if element.tag == "br" else None
    while element is not None:
        before = element.getprevious()
        if before is not None:
            return closing_break(before)
        around = element.getparent()
        if around is None or (around.text or "").strip():
            return None
        element = around
    return None


def closing_break(element: HtmlElement | None) -> HtmlElement | None:
    """The line break that an element is, or ends in, with no words after it."""
    while element is not None and not (element.tail or "").strip():
        if element.tag == "br":
            return element
        if len(element) == 0:
            return None
        element = element[-1]
    return None


def is_unseen(place: Place) -> bool:
    """Whether an inline place is hidden, or for screen readers only."""
    for one in place.upward():
        if not one.inline:
            return False
        if one.hidden or Hint.UNSEEN in one.hint:
            return True
    return False


def is_double(element: HtmlElement) -> bool:
    """Whether a line break follows another, with nothing between."""
    before = element.getprevious()
    return before is not None and before.tag == "br" and not (before.tail or "").strip()


def is_between(element: HtmlElement) -> bool:
    """Whether a line break stands between two elements, with no words of their own around it."""
    before = element.getprevious()
    after = element.getnext()
    alone = not (element.tail or "").strip() and before is not None and after is not None
    return alone and not (before.tail or "").strip() and "br" not in (before.tag, after.tag)


def divided(text: str, parent: HtmlElement) -> bool:
    """Whether a text follows a block-level element within its own."""
    return bool(text.is_tail) and parent.tag not in words(TABLES, "elements", "inline")  # type: ignore[attr-defined]


def at(element: HtmlElement, places: dict[HtmlElement, Place]) -> Place:
    """The place of an element, made once."""
    path = [element]
    while path[-1] not in places and path[-1].getparent() is not None:
        path.append(path[-1].getparent())
    up = places.get(path[-1])
    for one in reversed(path):
        if one not in places:
            places[one] = place_of(one, up)
        up = places[one]
    return places[element]


def is_row(element: HtmlElement) -> bool:
    """Whether a row is one of a table of data: short, of several cells, without blocks in them."""
    cells = [one for one in element if one.tag in CELLS]
    inner = {one.tag for one in element.iterdescendants()} - words(TABLES, "elements", "inline")
    return len(cells) > 1 and inner <= CELLS and len(element.text_content()) <= LONGEST_ROW


def place_of(element: HtmlElement, up: Place | None) -> Place:
    """The place of one element."""
    tag = element.tag if isinstance(element.tag, str) else ""
    given = dict(element.items())
    names = called(tag, given) if given else ""
    return Place(
        element,
        tag,
        up,
        names,
        hints(names) if names else Hint.NONE,
        "hidden" in given or HIDDEN.search(given.get("style", "")) is not None,
        tag in words(TABLES, "elements", "inline") or (up is not None and up.row and tag in CELLS),
        tag == "a" or (up is not None and up.link),
        tag == "tr" and is_row(element),
    )


def called(tag: str, given: Mapping[str, str]) -> str:
    """The names that an element's attributes give it; an id only where it is no heading's slug."""
    names = [value for name, value in given.items() if name in NAMES]
    slug = given.get("id", "")
    if slug.count("-") < SLUG and tag not in words(TABLES, "elements", "heading"):
        names.append(slug)
    return " ".join(filter(None, names))
