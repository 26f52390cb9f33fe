"""What speaks for a block being part of the story: who takes it for one, where it stands.

The names of elements are believed only as far as they fit the page: "sidebar" says nothing where
most of the story stands in it, so a name that holds too much of what the extractors take for the
story is void.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dateline.articles.furniture import is_furniture
from dateline.articles.pages.blocks import Block, Place
from dateline.articles.pages.hints import Hint
from dateline.articles.pages.votes import Voice, runs
from dateline.tables import words

VOTED = 0.5
VOID, VOID_PROSE, VOID_BOX = 0.25, 0.5, 0.6
SHORTEST, DENSE = 70, 2.5
LEAST = 500
LINKED = 0.4
SAMPLE = 50
ASIDE = Hint.FURNITURE | Hint.BOX | Hint.EMBED | Hint.COMMENT | Hint.TOOL
PICTURE = Hint.CAPTION | Hint.CREDIT
FINAL = re.compile(r"""[.!?…:;。！？」』】〕。।॥؟۔።”’»›"'）)]\W*$""")
DENSE_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
TABLES = "dateline.articles.tables"
Signature = tuple[str, str]


@dataclass(slots=True, eq=False)
class Candidate:
    """A block and what is known of it.

    `voted`, `told` and `second` are the shares of its runs of words that trafilatura, the page's
    own `articleBody` and readability take for the story; `prose` says that it looks like running
    text; `bodied`, that its elements' names call it the story. `aside` is furniture by its place,
    `picture` stands in or at a picture.
    """

    block: Block
    voted: float
    told: float
    second: float
    prose: bool
    aside: bool = False
    picture: bool = False
    bodied: bool = False
    weight: float = 0
    score: float = 0
    chosen: bool = False

    @property
    def size(self) -> int:
        """The characters of its words."""
        return len(self.block.text)

    @property
    def backed(self) -> bool:
        """Whether an extractor, or the page itself, takes it for the story."""
        return self.voted >= VOTED or self.told >= VOTED

    @property
    def heading(self) -> bool:
        """Whether it is a heading below the headline."""
        return self.block.place.tag in words(TABLES, "elements", "heading")


@dataclass(frozen=True, slots=True)
class Voices:
    """The lines that each takes for the story; empty where one was not asked."""

    voted: Sequence[str] = ()
    told: Sequence[str] = ()
    second: Sequence[str] = ()


def weighed(blocks: Iterable[Block], voices: Voices) -> list[Candidate]:
    """The blocks with what speaks for them."""
    voted, told, second = Voice(voices.voted), Voice(voices.told), Voice(voices.second)
    found = []
    for block in blocks:
        own = runs(block.text)
        shares = voted.share(own), told.share(own), second.share(own)
        found.append(Candidate(block, *shares, is_prose(block)))
    placed(found)
    for one in found:
        one.weight = weight(one)
    return found


def is_prose(block: Block) -> bool:
    """Whether a block looks like running text: long, closed by a stop, hardly linked."""
    length = len(block.text) * (DENSE if DENSE_SCRIPT.search(block.text[:SAMPLE]) else 1)
    heading = block.place.tag in words(TABLES, "elements", "heading") or block.place.tag == "h1"
    closed = FINAL.search(block.text[-4:]) is not None
    open_text = not heading and not block.place.link
    return length >= SHORTEST and block.linked <= LINKED * len(block.text) and closed and open_text


def weight(one: Candidate) -> float:
    """How much a block counts when the story's place is sought: its characters, by who backs it."""
    if one.aside or one.picture or is_furniture(one.block.text):
        return 0
    backers = (one.voted >= VOTED) + (one.second >= VOTED) + 2 * (one.told >= VOTED)
    return one.size * (backers + one.prose + 1.5 * (one.prose and one.bodied))


# --- the names of places, and which of them are void ---------------------------------------------


class Standing(NamedTuple):
    """What the names around a place say, but for the void ones."""

    aside: bool = False
    picture: bool = False
    bodied: bool = False


def placed(found: Sequence[Candidate]) -> None:
    """Marks what is aside, in a picture, or in what is called the story."""
    void = void_names(found)
    known: dict[Place, Standing] = {}
    for one in found:
        standing = of_place(one.block.place, void, known)
        one.aside, one.picture, one.bodied = standing


def of_place(place: Place, void: Collection[Signature], known: dict[Place, Standing]) -> Standing:
    """The standing of a place: its own names and those around it, each place looked at once."""
    path = []
    one: Place | None = place
    while one is not None and one not in known:
        path.append(one)
        one = one.up
    standing = known[one] if one is not None else Standing()
    for own in reversed(path):
        fits = signature(own) not in void
        story = Hint.BODY in own.hint and own.tag not in ("body", "html")
        standing = known[own] = Standing(
            standing.aside or (fits and is_aside(own)),
            standing.picture or (fits and is_picture(own)),
            standing.bodied or story,
        )
    return standing


def is_aside(place: Place) -> bool:
    """Whether a place says that it does not belong to the story."""
    apart = place.tag in words(TABLES, "elements", "apart") or place.hidden
    return apart or bool(place.hint & ASIDE)


def is_picture(place: Place) -> bool:
    """Whether a place says that it holds a picture's words."""
    return place.tag in words(TABLES, "elements", "picture") or bool(place.hint & PICTURE)


def signature(place: Place) -> Signature:
    """What the places of one sort share: tag and names."""
    return place.tag, place.names


def void_names(found: Sequence[Candidate]) -> set[Signature]:
    """The sorts of places that hold too much of the story to mean what their names say.

    A quarter of what is backed (and some paragraphs), or, of all but comments, half of what looks
    like running text; of what is embedded or boxed, most of what is backed.
    """
    backed: Counter[Signature] = Counter()
    prose: Counter[Signature] = Counter()
    boxed: set[Signature] = set()
    known: dict[Place, frozenset[Place]] = {}
    all_backed = all_prose = 0.0
    for one in found:
        mass = one.size * ((one.voted >= VOTED) + 2 * (one.told >= VOTED) + (one.second >= VOTED))
        named = speaking(one.block.place, known) if mass or one.prose else frozenset()
        commented = any(Hint.COMMENT in place.hint for place in named)
        plain = one.size if one.prose and not commented else 0
        all_backed, all_prose = all_backed + mass, all_prose + plain
        boxed |= {signature(place) for place in named if place.hint & (Hint.EMBED | Hint.BOX)}
        for own in {signature(place) for place in named}:
            backed[own] += mass
            prose[own] += plain
    return {
        own
        for own in backed
        if backed[own] > max(LEAST, (VOID_BOX if own in boxed else VOID) * all_backed)
        or (own not in boxed and prose[own] > VOID_PROSE * all_prose)
    }


def speaking(place: Place, known: dict[Place, frozenset[Place]]) -> frozenset[Place]:
    """The places from one outward that say that the story is not there."""
    path = []
    one: Place | None = place
    while one is not None and one not in known:
        path.append(one)
        one = one.up
    around = known[one] if one is not None else frozenset()
    for own in reversed(path):
        if is_aside(own) or is_picture(own):
            around |= {own}
        known[own] = around
    return around
