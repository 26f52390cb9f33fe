"""Which blocks of a page are its story: where the story stands, then what in it belongs to it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from dateline.articles.furniture import is_furniture
from dateline.articles.pages.blocks import Block, Place
from dateline.articles.pages.weigh import FINAL, VOTED, Candidate

CONTAINS, COLUMN = 0.85, 0.6
MOST = 0.5
OFTEN, SHORT, LINE = 3, 200, 60
SMALL = 0.15
NEAR = 0.3
LINKED, HEADING_LINKED = 0.75, 0.8
RELIABLE, ENOUGH = 0.6, 600
CHOSEN, UNBACKED, WEAK = 1.0, 0.7, 0.2
Shape = tuple[str, ...]


def choose(found: Sequence[Candidate]) -> None:
    """Marks the candidates that are the story."""
    total = sum(one.weight for one in found)
    holder = container(found, total) if total else None
    if holder is None:
        return
    inside = [one for one in found if holder in one.block.place.upward()]
    for one in nested(inside, holder, total):
        one.aside = True
    scored(inside, total, reliable=is_reliable(found))
    least = threshold(inside)
    for one in inside:
        one.chosen = not one.aside and not one.picture and one.score >= least
    for other in (*repeated(found), *teased(inside)):
        other.chosen = False
    below: Candidate | None = None
    some = False
    for one in reversed(inside):
        if one.heading:
            one.chosen = heads(one, below, some=some)
        elif not one.picture:
            below, some = one, some or one.chosen
    for last in trailing(inside):
        last.chosen = False


def threshold(inside: Sequence[Candidate]) -> float:
    """The score that a block needs: less where no extractor backs what looks like running text."""
    prose = [one for one in inside if one.prose]
    backed = sum(one.size for one in prose if one.backed or one.second >= VOTED)
    return CHOSEN if backed > WEAK * sum(one.size for one in prose) else UNBACKED


def teased(inside: Sequence[Candidate]) -> Iterator[Candidate]:
    """The blocks that nobody backs and that follow a heading which leads to another page."""
    return (one for before, one in pairwise(inside) if is_link(before) and not one.backed)


def nested(inside: Sequence[Candidate], holder: Place, total: float) -> Iterator[Candidate]:
    """The blocks of small articles within the story's place: they tell of other stories."""
    held: defaultdict[Place, float] = defaultdict(float)
    within: dict[Candidate, Place] = {}
    for one in inside:
        for place in one.block.place.upward():
            if place is holder:
                break
            if place.tag == "article":
                within[one] = place
                held[place] += one.weight
                break
    return (one for one, place in within.items() if held[place] < SMALL * total)


def is_link(one: Candidate) -> bool:
    """Whether a block is a heading that leads to another page."""
    linked = one.block.linked >= HEADING_LINKED * one.size or one.block.place.link
    return one.heading and linked and "nav" not in one.block.tags


def repeated(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """The short blocks whose words the page has again and again: all, or of two the second."""
    times = Counter(one.block.text for one in found)
    seen: set[str] = set()
    for one in found:
        listed = "li" in one.block.tags or one.block.text.endswith(":")
        again = not listed and (one.block.text in seen or times[one.block.text] >= OFTEN)
        seen.add(one.block.text)
        if again and times[one.block.text] > 1 and one.size <= SHORT:
            yield one


def trailing(inside: Sequence[Candidate]) -> Iterator[Candidate]:
    """The lines at the end of a story that no stop closes: signatures, links, headings."""
    for one in reversed([one for one in inside if one.chosen]):
        if is_sentence(one) or is_row(one) or "li" in one.block.tags or one.size > LINE:
            return
        yield one


def container(found: Iterable[Candidate], total: float) -> Place | None:
    """The innermost place that holds most of the weight."""
    held: defaultdict[Place, float] = defaultdict(float)
    for one in found:
        if one.weight:
            for place in one.block.place.upward():
                held[place] += one.weight
    holding = [place for place, weight in held.items() if weight >= share(place) * total]
    return max(holding, key=lambda place: sum(1 for _ in place.upward()), default=None)


def share(place: Place) -> float:
    """The share of the weight that a place must hold: less of a page that is set in tables."""
    return COLUMN if place.tag == "td" else CONTAINS


def is_reliable(found: Sequence[Candidate]) -> bool:
    """Whether the page's own `articleBody` is the whole story, and not a teaser of it."""
    told = sum(one.size for one in found if one.told >= VOTED)
    voted = sum(one.size for one in found if one.voted >= VOTED and one.prose)
    return told > ENOUGH and told >= RELIABLE * voted


def scored(inside: Sequence[Candidate], total: float, *, reliable: bool) -> None:
    """Gives each candidate the sum of what speaks for it and against it."""
    bodied = sum(one.weight for one in inside if one.bodied) >= MOST * total
    asked = any(one.second for one in inside)
    shapes: defaultdict[Shape, float] = defaultdict(float)
    near: defaultdict[Place | None, float] = defaultdict(float)
    for one in inside:
        if one.weight and (one.prose or one.backed):
            near[one.block.place.up] += one.weight
            if one.prose:
                shapes[shape(one.block)] += one.weight
    for one in inside:
        company = max(near[one.block.place.up], shapes[shape(one.block)])
        one.score = (
            1.0 * (one.voted >= VOTED)
            + 0.7 * (one.prose or (shape(one.block) in shapes and is_sentence(one)))
            + 0.5 * (bodied and is_row(one))
            + 0.5 * min(1.0, company / total / NEAR)
            + (reliable and (1.0 if one.told >= VOTED else -0.6))
            + (asked and (0.4 if one.second >= VOTED else -0.3))
            + (bodied and (0.3 if one.bodied else -0.4))
            - 1.0 * (one.block.linked > LINKED * one.size)
            - 1.0 * one.block.place.link
            - 3.0 * is_furniture(one.block.text)
            - 3.0 * ("h1" in one.block.tags)
        )


def is_sentence(one: Candidate) -> bool:
    """Whether a block is closed as a sentence is, however short."""
    return FINAL.search(one.block.text[-4:]) is not None and not one.block.place.link


def is_row(one: Candidate) -> bool:
    """Whether a block is a row of a table of data."""
    return one.block.place.tag == "tr"


def shape(block: Block) -> Shape:
    """What paragraphs of one sort share: their tag, and the names of it and of the two around."""
    around = [place.names for place, _ in zip(block.place.upward(), range(3), strict=False)]
    return (block.place.tag, *around)


def heads(one: Candidate, below: Candidate | None, *, some: bool) -> bool:
    """Whether a heading belongs to the story.

    `below` is the next block that is no heading, `some` says that a later one is of the story.
    """
    linked = one.block.linked >= HEADING_LINKED * one.size
    if one.aside or one.picture or linked or is_furniture(one.block.text):
        return False
    return some if one.backed else below is not None and below.chosen and below.prose
