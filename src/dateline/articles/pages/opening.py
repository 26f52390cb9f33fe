"""What stands between the headline and the story: deck, byline, time. And the headline itself."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from dateline.articles.claims import key
from dateline.articles.datelines import dateline
from dateline.articles.furniture import is_furniture
from dateline.articles.pages.blocks import Block, Piece
from dateline.articles.pages.claims import Claims
from dateline.articles.pages.hints import Hint
from dateline.articles.pages.people import is_agency, opening, persons
from dateline.articles.pages.pictures import is_label
from dateline.articles.pages.story import shape
from dateline.articles.pages.votes import runs
from dateline.articles.pages.weigh import TABLES, Candidate
from dateline.model import Span, Text
from dateline.tables import words

BEFORE, AFTER, FARTHEST = 12, 3, 100
NEAR, EARLY, LAST = 4, 3, 4
SHORTEST_DECK, LONGEST_DECK = 15, 800
LONGEST_LINE, SHORT_LINE, LONGEST_TITLE = 200, 60, 200
LARGE = ("4", "5", "6", "7", "+1", "+2", "+3", "+4")
LONGEST_BIO = 400
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+|(?<!\w)@\w{3,}")
QUOTED = re.compile(r"[\"“”„«»]")
CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
LIKE = 0.6
LINKED = 0.5


def first_chosen(found: Sequence[Candidate], at: int | None = None) -> int:
    """The place of the story's first block, after the headline; their number without one."""
    own = [number for number, one in enumerate(found) if one.chosen]
    after = [number for number in own if at is None or number > at]
    return (after or own or [len(found)])[0]


def head(found: Sequence[Candidate], headline: str) -> int | None:
    """The place of the headline: the last block before most of the story that has its words.

    Else the last heading of the first level there; None where there is none.
    """
    own_key = key(headline)
    exact, headings = [], []
    for number, one in enumerate(opening_half(found)):
        block = key(one.block.text)
        if "h1" in one.block.tags and block:
            headings.append(number)
            if block.endswith(own_key) or own_key.endswith(block):
                exact.append(number)
        elif block == own_key:
            exact.append(number)
    return next(reversed(exact or headings), None)


def opening_half(found: Sequence[Candidate]) -> Sequence[Candidate]:
    """The blocks before most of the story, among which its headline stands."""
    own = [number for number, one in enumerate(found) if one.chosen and one.prose]
    return found[: own[len(own) // EARLY]] if own else found


def titles(found: Sequence[Candidate]) -> Iterator[str]:
    """The line before the story that is set as a headline, where there is no h1 but a crumb."""
    first = first_chosen(found)
    if any("h1" in one.block.tags and not is_crumb(one) for one in found):
        return
    for one in reversed(found[max(0, first - BEFORE) : first + 1]):
        set_off = one.heading or is_bold(one.block) or is_large(one.block)
        fits = SHORTEST_DECK <= one.size <= LONGEST_TITLE and not one.aside and not one.picture
        if fits and set_off and not is_furniture(one.block.text):
            yield one.block.text
            return


def is_crumb(one: Candidate) -> bool:
    """Whether a block stands in navigation, as the last crumb of a trail does."""
    return one.aside and not {"nav", "li"}.isdisjoint(one.block.tags)


def is_large(block: Block) -> bool:
    """Whether the first words of a block are set in a large size, as pages once did."""
    sizes = (place.element.get("size", "") for place in block.pieces[0].place.upward())
    return any(size in LARGE for size in sizes)


def region(found: Sequence[Candidate], at: int | None) -> slice:
    """Where the blocks near the headline and before the story stand: its deck and byline."""
    first = first_chosen(found, at)
    start = max(0, (first if at is None else at) - BEFORE, first - FARTHEST)
    return slice(start, first + AFTER)


def hinted(block: Block, hint: Hint) -> bool:
    """Whether a block's own place, or a small one near around it, is said to be so."""
    for place, _ in zip(block.place.upward(), range(NEAR), strict=False):
        if place.hint & hint:
            return True
        if place.hint & (Hint.BODY | Hint.HEADLINE):
            return False
    return False


# --- deck -----------------------------------------------------------------------------------------


def decks(found: Sequence[Candidate], at: int | None, claims: Claims) -> list[Candidate]:
    """The blocks of the deck, which stands between the headline and the story, or just before it.

    It is said to be one, or has the words of a description of the story, or follows the headline
    as one sentence or longer heading, and in each case is set otherwise than the story's
    paragraphs; what follows it in the same place belongs to it. The story's first paragraph is the
    deck where it is bold and has the words of a description.
    """
    first = first_chosen(found, at)
    described = [runs(claim.text) for claim in claims.of["deck"]]
    usual = {shape(one.block) for one in found[first + 1 :] if one.chosen and one.prose}
    start = max(0, (first if at is None else at) - NEAR)
    chosen: list[Candidate] = []
    for number, one in enumerate(found[start : first + AFTER], start):
        if not could_be_deck(one, claims):
            continue
        before = at is not None and number < at
        follows = at is not None and 0 < number - at <= NEAR
        own = told(one, described)
        unlike = shape(one.block) not in usual
        said = not before and not one.aside and hinted(one.block, Hint.DECK)
        alone = follows and not one.aside and not one.chosen and (one.prose or is_long(one))
        together = bool(chosen) and one.block.place.up is chosen[-1].block.place.up
        bold = own and number == first and is_bold(one.block)
        if (unlike and (said or own or alone or together)) or bold:
            chosen.append(one)
    return chosen


def could_be_deck(one: Candidate, claims: Claims) -> bool:
    """Whether a block is a line or paragraph of its own: no headline, link, byline, caption."""
    block = one.block
    other = Hint.BYLINE | Hint.STAMP | Hint.KICKER
    headline = key(claims.first("headline") or "")
    told = {key(claim.text) for claim in claims.of["headline"]}
    return (
        SHORTEST_DECK <= one.size <= LONGEST_DECK
        and not one.picture
        and "h1" not in block.tags
        and key(block.text) not in told
        and key(block.text) not in headline
        and block.linked <= LINKED * one.size
        and not block.place.hint & other
        and not is_furniture(block.text)
        and not opening().match(block.text)
        and not is_label(block.text)
        and "nav" not in block.tags
        and not (one.size < SHORT_LINE and CLOCK.search(block.text))
        and dateline(Text(block.text), Span(0, one.size)) is None
    )


def is_long(one: Candidate) -> bool:
    """Whether a block is a heading of the length of a sentence."""
    return one.heading and one.size >= SHORT_LINE


def is_bold(block: Block) -> bool:
    """Whether all words of a block are set in bold."""
    return all(
        any(place.tag in ("b", "strong") for place in piece.place.upward())
        for piece in block.pieces
    )


def told(one: Candidate, described: Sequence[set[tuple[str, ...]]]) -> bool:
    """Whether a block has the words of a description of the story."""
    own = runs(one.block.text)
    return any(len(own & other) >= LIKE * min(len(own), len(other)) for other in described if other)


# --- byline ---------------------------------------------------------------------------------------


def bylines(near: Sequence[Candidate]) -> Iterator[tuple[Candidate, tuple[str, ...]]]:
    """The blocks that name who wrote the story, with the names."""
    for one in near:
        framed = one.picture and not words(TABLES, "elements", "picture").isdisjoint(one.block.tags)
        if one.size > LONGEST_LINE or framed or commented(one.block):
            continue
        named = [piece for piece in one.block.pieces if is_author(piece, one.block)]
        spoken = opening().match(one.block.text) and not one.prose
        signed = hinted(one.block, Hint.BYLINE) or spoken
        own = [piece for piece in one.block.pieces if opening().match(piece.words)]
        people = persons(apart(named or (one.block.pieces if signed else own)))
        if people := people or by_agency(one):
            yield one, people


def by_agency(one: Candidate) -> tuple[str, ...]:
    """The agency that a short line names first, before a place: 'AFP, MANILA'."""
    short = one.size <= SHORT_LINE and not (one.picture or one.heading or one.aside)
    first, _, rest = one.block.text.partition(",")
    return (first,) if short and is_agency(first) and (rest.isupper() or rest.istitle()) else ()


def about_authors(found: Sequence[Candidate], people: Collection[str]) -> Iterator[Candidate]:
    """The last paragraphs that tell who the authors are, and where to write to them."""
    for one in [one for one in found if one.chosen][-LAST:]:
        line = one.block.text
        if not QUOTED.search(line) and (is_bio(line, people) or is_contact(line, people)):
            yield one


def is_bio(line: str, people: Collection[str]) -> bool:
    """Whether a paragraph says who an author is: 'Jane Roe is a reporter'."""
    told = words(TABLES, "bylines", "bio")
    rests = (line.removeprefix(name) for name in people if line.startswith(name))
    return any(rest.split(maxsplit=1)[0].strip(",") in told for rest in rests if rest.split())


def is_contact(line: str, people: Collection[str]) -> bool:
    """Whether a paragraph says where an author can be written to or followed."""
    told = words(TABLES, "bylines", "contact")
    tokens = [word.strip(".,:;()•|").lower() for word in line.split()]
    named = any(name.split()[-1].lower() in tokens for name in people)
    opens = bool(tokens) and next(filter(None, tokens), "") in told
    addressed = MAIL.search(line) is not None and len(line) <= LONGEST_BIO
    return addressed and (opens or (named and not told.isdisjoint(tokens)))


def is_signature(line: str) -> bool:
    """Whether a line says who worked on a story: 'Reporting by Jane Roe; editing by ...'."""
    bare = line.lstrip(" (–—-")
    start = next((one for one in signatures() if bare.lower().startswith(one)), None)
    if start is None or len(line) > LONGEST_BIO:
        return False
    return bare[len(start) :].lstrip(" :")[:1].isupper() or not bare[len(start) :].isascii()


@cache
def signatures() -> tuple[str, ...]:
    """How such lines begin."""
    return tuple(sorted(words(TABLES, "bylines", "signature")))


def signed(block: Block) -> str:
    """The words of a byline, without a button to follow its author."""
    own = (piece.words for piece in block.pieces if not piece.place.hint & Hint.FURNITURE)
    return " ".join("".join(own).split()) or block.text


def apart(pieces: Sequence[Piece]) -> str:
    """The words of some pieces, with a comma between those of different elements."""
    text = ""
    for number, piece in enumerate(pieces):
        other = number > 0 and piece.place is not pieces[number - 1].place
        text += (", " if other else "") + piece.words
    return text


def is_author(piece: Piece, block: Block) -> bool:
    """Whether words stand in an inline element that is said to be the author's."""
    for place in piece.place.upward():
        if place is block.place:
            return False
        if place.hint & Hint.BYLINE:
            return True
    return False


def commented(block: Block) -> bool:
    """Whether a block stands in comments."""
    return any(place.hint & Hint.COMMENT for place in block.place.upward())
