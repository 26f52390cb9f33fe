"""A page of HTML to what it tells of its story.

    markup ──> tree ──> claims (metadata)
                   └──> blocks ──> weighed ──> story ──> deck, byline, pictures ──> text and parts
                            votes ──┘

Whatever the markup is, this returns: what could not be read is among the problems.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from dateline.articles.claims import Claim, key
from dateline.articles.furniture import is_correction
from dateline.articles.pages.assemble import Piece, assembled
from dateline.articles.pages.blocks import Block, Place, blocks
from dateline.articles.pages.claims import Claims, claims, outlet_keys
from dateline.articles.pages.fields import agencies, authors, times
from dateline.articles.pages.headline import headlines, shown
from dateline.articles.pages.hints import Hint
from dateline.articles.pages.opening import (
    about_authors,
    bylines,
    decks,
    head,
    hinted,
    is_bold,
    is_crumb,
    is_signature,
    opening_half,
    region,
    signed,
    titles,
)
from dateline.articles.pages.people import is_agency
from dateline.articles.pages.pictures import Picture, pictures
from dateline.articles.pages.sort import is_index, nothing, remarks
from dateline.articles.pages.story import choose, is_sentence
from dateline.articles.pages.tree import STAGE, parsed, strip
from dateline.articles.pages.votes import extracted, readable
from dateline.articles.pages.weigh import VOTED, Candidate, Voices, weighed
from dateline.articles.parts import Layout
from dateline.model import Form, PartKind, Problem, Severity, Text

BEFORE, AFTER = 10, 4
LONGEST_SUBHEAD = 100
LARGEST = 300_000
DOUBT = 0.65
AROUND, SHOWN, NEXT = 4, 60, 2


@dataclass(frozen=True, slots=True)
class Page:
    """What a page tells of its story; of a field's claims the one to believe comes first."""

    text: Text = field(default_factory=lambda: Text(""))
    layout: Layout = field(default_factory=lambda: Layout(()))
    claims: Mapping[str, Sequence[Claim]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def page(markup: str, address: str | None = None, outlet: str | None = None) -> Page:
    """The story of a page, as far as its markup tells it.

    `address` is where the page was found, `outlet` who is known to have published it.
    """
    tree, problems = parsed(markup)
    if tree is None:
        return Page(problems=problems)
    told = claims(tree, address)
    found = judged(tree, told)
    outlets = outlet_keys(told, outlet)
    for parts in headings(opening_half(found)):
        told.add("headline", shown(parts, told.of["headline"]), "h1")
    for line in titles(found):
        told.add("headline", line, "heading")
    if is_index(found, told):
        return Page(problems=(*broken(told), nothing()))
    told.of["headline"] = headlines(told.of["headline"], outlets)
    title = next(iter(told.of["headline"]), None)
    opened = opening(found, told, title)
    written = authors(told, outlets)
    people = [name for name in (written[0].value if written else ()) if not is_agency(name)]
    for one in about_authors(found, people):
        one.chosen = False
    pieces = list(ordered(found, opened, title))
    text, layout = assembled(pieces, address or told.first("url"))
    if len(text) > LARGEST:
        return Page(problems=(*broken(told), too_long(len(text))))
    fields = settled(told, opened, written, address)
    fields["body"] = list(bodies(pieces, told))
    noted = (*remarks(pieces, found, told, address), *broken(told), *unread(told, fields))
    return Page(text, layout, fields, noted)


def headings(found: Sequence[Candidate]) -> Iterator[list[str]]:
    """The words of each heading of the first level, a run for each element that they stand in.

    One that stands in navigation is none.
    """
    last, parts = None, list[str]()
    for one in found:
        if is_crumb(one):
            continue
        own = next((place for place in one.block.place.upward() if place.tag == "h1"), None)
        if own is not last and parts:
            yield parts
            parts = []
        last = own
        if own is not None:
            parts += [piece.words for piece in one.block.pieces]
    if parts:
        yield parts


# --- the story ------------------------------------------------------------------------------------


def judged(tree: HtmlElement, told: Claims) -> list[Candidate]:
    """The blocks of a page, those of its story chosen.

    The second extractor is asked where the first leaves most of what looks like running text.
    """
    strip(tree)
    lines = blocks(tree)
    voted = extracted(tree)
    found = weighed(lines, Voices(voted, told.body))
    if doubtful(found):
        found = weighed(lines, Voices(voted, told.body, readable(tree)))
    choose(found)
    return found


def doubtful(found: Sequence[Candidate]) -> bool:
    """Whether the first extractor leaves out most of the running text that is not aside."""
    prose = [one for one in found if one.prose and not one.aside and not one.picture]
    backed = sum(one.size for one in prose if one.voted >= VOTED or one.told >= VOTED)
    return backed <= DOUBT * sum(one.size for one in prose)


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands around a story: its headline's place, the blocks from there on, what they are.

    `at` is None where the headline is not shown.
    """

    at: int | None
    below: Sequence[Candidate]
    deck: Sequence[Candidate]
    bylines: Sequence[Candidate]
    pictures: Mapping[Candidate, Picture]


def opening(found: Sequence[Candidate], told: Claims, title: Claim | None) -> Opening:
    """The opening of a story; what its byline names is added to the claims.

    Where metadata name nobody, all lines of the byline count; else the first, as the others may
    name editors.
    """
    at = head(found, title.text) if title else None
    near = region(found, at)
    below = found[max(near.start, at or 0) : near.stop]
    written = adjacent(list(bylines(below)) or list(bylines(found[near])), found)
    counted = written[:1] if told.of["byline"] else written
    people = tuple(dict.fromkeys(name for _, names in counted for name in names))
    told.add("byline", people, "byline text")
    deck = decks(found, at, told)
    framed = {
        picture.first: picture
        for picture in pictures([one for one in scope(found, at) if one not in deck])
    }
    return Opening(at, below, deck, [one for one, _ in written], framed)


Signed = tuple[Candidate, tuple[str, ...]]


def adjacent(written: Sequence[Signed], found: Sequence[Candidate]) -> Sequence[Signed]:
    """The first byline, and those that follow it at once."""
    places = {one: number for number, one in enumerate(found)}
    kept = list(written[:1])
    for one, names in written[1:]:
        if places[one] - places[kept[-1][0]] > NEXT:
            break
        kept.append((one, names))
    return kept


def scope(found: Sequence[Candidate], at: int | None) -> Sequence[Candidate]:
    """The blocks among which the story's pictures stand: from before its headline to its end."""
    own = [number for number, one in enumerate(found) if one.chosen]
    if not own:
        return []
    first = own[0] if at is None else min(at, own[0])
    return [*found[max(0, first - BEFORE) : own[-1] + 1], *following(found[own[-1] + 1 :])]


def following(rest: Sequence[Candidate]) -> Iterator[Candidate]:
    """The words of the pictures that follow the story, until something else does."""
    other = 0
    for one in rest:
        other = 0 if one.picture else other + 1
        if other > AFTER:
            return
        if one.picture:
            yield one


def ordered(found: Sequence[Candidate], opened: Opening, title: Claim | None) -> Iterator[Piece]:
    """The pieces of the story: the headline, then what there is in the order of the page."""
    own = key(title.text) if title else None
    if title:
        yield Piece(PartKind.HEADLINE, title.text)
    start = -1 if opened.at is None else opened.at
    plain = not any(one.heading and one.chosen for one in found)
    items = Counter(around(one.block, "li") for one in found if one.chosen)
    for number, one in enumerate(found):
        if one in opened.pictures:
            yield Piece(PartKind.CAPTION, opened.pictures[one].caption, None, opened.pictures[one])
        elif one in opened.deck:
            yield Piece(PartKind.DECK, one.block.text)
        elif one in opened.bylines:
            yield Piece(PartKind.BYLINE, signed(one.block))
        elif one.chosen and number > start and key(one.block.text) != own:
            listed = items[around(one.block, "li")] == 1
            yield Piece(kind(one, bold=plain), one.block.text, form(one.block, listed=listed))


def kind(one: Candidate, *, bold: bool) -> PartKind:
    """What a block of the story is; `bold` says that a bold line may be a subhead."""
    if is_correction(one.block.text) or hinted(one.block, Hint.CORRECTION):
        return PartKind.CORRECTION
    if is_signature(one.block.text):
        return PartKind.BYLINE
    heading = one.heading or (bold and is_subhead(one))
    return PartKind.SUBHEAD if heading else PartKind.PARAGRAPH


def is_subhead(one: Candidate) -> bool:
    """Whether a paragraph is a heading in all but its tag: bold, short, closed by no stop."""
    short = one.size <= LONGEST_SUBHEAD and not is_sentence(one)
    return short and form(one.block, listed=True) is None and is_bold(one.block)


def form(block: Block, *, listed: bool) -> Form | None:
    """How a block stands on the page; `listed` says that it is alone in an item of a list."""
    if block.place.tag == "tr":
        return Form.TABLE
    if listed and around(block, "li") is not None:
        return Form.LIST
    return Form.QUOTE if around(block, "blockquote") is not None else None


def around(block: Block, tag: str) -> Place | None:
    """The place of a tag near around a block."""
    near = (place for place, _ in zip(block.place.upward(), range(AROUND), strict=False))
    return next((place for place in near if place.tag == tag), None)


# --- its fields -----------------------------------------------------------------------------------


def settled(
    told: Claims, opened: Opening, written: Sequence[Claim], address: str | None
) -> dict[str, list[Claim]]:
    """The claims of each field, the one to believe first."""
    summary = " ".join(one.block.text for one in opened.deck)
    names = told.of["outlet"] or ([Claim(told.host, "address")] if told.host else [])
    return {
        "headline": told.of["headline"],
        "deck": [Claim(summary, "text"), *told.of["deck"]] if summary else [],
        "byline": list(written),
        "agency": agencies(written, [one.block.text for one in opened.bylines]),
        "outlet": names,
        "url": told.of["url"],
        "language": [Claim(told.language, "html")] if told.language else [],
        **times(opened.below, told, address),
    }


def bodies(pieces: Sequence[Piece], told: Claims) -> Iterator[Claim]:
    """How much is read as the body, and how much the page's own metadata hold."""
    own = [piece.words for piece in pieces if piece.kind is PartKind.PARAGRAPH]
    if own:
        yield Claim(f"{sum(map(len, own)):,} characters", "blocks")
    if told.body:
        yield Claim(f"{sum(map(len, told.body)):,} characters", "json-ld")


def too_long(count: int) -> Problem:
    """That a page has more words than can be one story."""
    message = f"{count:,} characters are more than one story: the limit is {LARGEST:,}"
    return Problem(STAGE, Severity.ERROR, message)


def unread(told: Claims, fields: Mapping[str, Sequence[Claim]]) -> Iterator[Problem]:
    """The times that could not be read: a doubt, and those shown too, where no other is known."""
    known = bool(fields["published"])
    severity = Severity.NOTE if known else Severity.WARNING
    for text in dict.fromkeys([*told.unread, *([] if known else told.vague)]):
        yield Problem(STAGE, severity, f"a time that can't be read as a day: {text[:SHOWN]!r}")


def broken(told: Claims) -> Iterator[Problem]:
    """That some of the page's JSON-LD is not JSON."""
    if told.broken:
        message = f"{told.broken} of the page's JSON-LD scripts are broken: read as far as possible"
        yield Problem(STAGE, Severity.NOTE, message)
