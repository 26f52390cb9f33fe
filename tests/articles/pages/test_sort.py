"""What sort of page it is."""

from collections.abc import Iterable

import pytest
from lxml.html import document_fromstring

from dateline.articles.pages.assemble import Piece
from dateline.articles.pages.blocks import blocks
from dateline.articles.pages.claims import Claims
from dateline.articles.pages.sort import remarks
from dateline.articles.pages.weigh import Voices, weighed
from dateline.model import PartKind, Problem, Severity

LINE = "The ferry Stella Adria was stopped at the pier of Trieste on Sunday after a small fire."
SHORT, LONG = [LINE] * 3, [LINE] * 20
ENTRIES = ["10:20 Divers went down.", "9.45 The ferry was stopped."]
CAPTIONS = [Piece(PartKind.CAPTION, "The ferry")] * 6


def found(
    story: Iterable[str],
    sorts: Iterable[str] = (),
    address: str | None = None,
    captions: Iterable[Piece] = (),
    *,
    free: bool = True,
) -> list[Problem]:
    markup = "".join(f"<p>{line}</p>" for line in story)
    candidates = weighed(blocks(document_fromstring(f"<div>{markup}</div>")), Voices())
    for one in candidates:
        one.chosen = True
    pieces = [*(Piece(PartKind.PARAGRAPH, line) for line in story), *captions]
    claims = Claims(sorts=frozenset(sorts), free=free)
    return [*remarks(pieces, candidates, claims, address)]


def messages(problems: Iterable[Problem]) -> list[str]:
    return [one.message.split(":")[0] for one in problems]


def test_a_story_has_none() -> None:
    assert found(LONG, ["newsarticle"]) == []
    assert found(SHORT, ["newsarticle"]) == []


def test_no_story() -> None:
    (problem,) = found([])
    assert problem.severity is Severity.ERROR
    assert "no running text" in problem.message


def test_pictures_without_a_story_are_no_error() -> None:
    (problem,) = found([], captions=CAPTIONS[:1])
    assert problem.severity is Severity.WARNING


def test_a_live_blog_by_its_type() -> None:
    assert messages(found(LONG, ["liveblogposting"])) == ["a live blog"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://karst.example/live/ferry", ["a live blog"]),
        ("https://karst.example/Ferry-Liveblog", ["a live blog"]),
        ("https://karst.example/delivery/ferry", []),
        ("https://karst.example/ferry", []),
        (None, []),
    ],
)
def test_a_live_blog_by_its_address(address: str | None, expected: list[str]) -> None:
    assert messages(found([*ENTRIES, *LONG], address=address)) == expected


def test_a_live_blog_by_its_entries() -> None:
    assert messages(found([*ENTRIES * 3, *LONG])) == ["a live blog"]


def test_a_gallery_by_its_type() -> None:
    assert messages(found(SHORT, ["imagegallery"])) == ["a gallery"]


def test_a_gallery_by_its_captions() -> None:
    assert messages(found(SHORT, captions=CAPTIONS)) == ["a gallery"]
    assert found(SHORT, captions=CAPTIONS[:5]) == []
    assert found(LONG, captions=CAPTIONS) == []


def test_a_video_page() -> None:
    assert messages(found(SHORT, ["videoobject"])) == ["a video page"]
    assert found(LONG, ["videoobject"]) == []


def test_a_paywall() -> None:
    assert messages(found(SHORT, free=False)) == ["behind a paywall"]
    assert found(LONG, free=False) == []
