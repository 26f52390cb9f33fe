"""What sort of page it is, where it is not one story to be read from top to bottom."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.articles.pages.assemble import Piece
from dateline.articles.pages.claims import Claims
from dateline.articles.pages.story import is_link
from dateline.articles.pages.weigh import Candidate
from dateline.model import PartKind, Problem, Severity
from dateline.tables import words

STAGE = "page"
FEW, SHORT = 200, 1200
MANY = 6
CLOCK = re.compile(r"^\W*(?:[01]?\d|2[0-3])[:.h][0-5]\d\b")
LABEL = re.compile(r"[^/.-]+")
STORY = (PartKind.PARAGRAPH, PartKind.SUBHEAD, PartKind.CORRECTION)


def remarks(
    pieces: Sequence[Piece], found: Sequence[Candidate], claims: Claims, address: str | None
) -> Iterator[Problem]:
    """What keeps a page from being one whole story, in words for its reader."""
    size = sum(len(piece.words) for piece in pieces if piece.kind in STORY)
    captions = sum(piece.kind is PartKind.CAPTION for piece in pieces)
    if sum(one.size for one in found if one.chosen and one.prose) == 0 and size < FEW:
        shown = captions or claims.sorts & sorts("video")
        yield nothing(Severity.WARNING if shown else Severity.ERROR)
    if is_live(found, claims, address):
        message = "a live blog: its entries are read as one story, in the order of the page"
        yield Problem(STAGE, Severity.WARNING, message)
    if size < SHORT and (claims.sorts & sorts("gallery") or captions >= MANY):
        yield Problem(STAGE, Severity.WARNING, "a gallery: most of its words are captions")
    if size < SHORT // 2 and claims.sorts & sorts("video"):
        yield Problem(
            STAGE, Severity.WARNING, "a video page: what is said in the video is not read"
        )
    if not claims.free and size < SHORT:
        message = "behind a paywall: only what the page shows without paying is read"
        yield Problem(STAGE, Severity.WARNING, message)


def sorts(kind: str) -> frozenset[str]:
    """The schema.org types of a kind of page."""
    return words("dateline.articles.tables", "schema", kind)


def nothing(severity: Severity = Severity.ERROR) -> Problem:
    """That the page has no story."""
    return Problem(STAGE, severity, "no story on this page: it has no running text of its own")


def is_index(found: Sequence[Candidate], claims: Claims) -> bool:
    """Whether a page lists others: it claims no story and no time, and its headings are links."""
    if claims.sorts & sorts("story") or claims.of["published"] or claims.body:
        return False
    links = sum(map(is_link, found))
    prose = sum(one.chosen and one.prose for one in found)
    teased = sum(is_link(one) and after.prose for one, after in pairwise(found))
    listed = claims.sorts & sorts("index") and links > 1
    return bool(listed) or (links >= MANY and teased >= prose)


def is_live(found: Sequence[Candidate], claims: Claims, address: str | None) -> bool:
    """Whether a page is a live blog: by its type, or its address and the times of its entries."""
    if claims.sorts & sorts("live"):
        return True
    times = sum(one.chosen and CLOCK.match(one.block.text) is not None for one in found)
    labels = LABEL.findall((address or "").lower())
    told = not words("dateline.articles.tables", "addresses", "live").isdisjoint(labels)
    return times >= MANY or (times > 1 and told)
