"""A page from markup to its story: whatever the markup is, this returns."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.pages import page
from dateline.model import PartKind

FERRY = "The ferry Stella Adria was stopped at the pier of Trieste on Sunday after a small fire."
BODY = "".join(f"<p>{FERRY} Nobody was hurt, deck {number} is shut.</p>" for number in range(5))
PIECES = st.sampled_from(
    [
        *(
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<br>",
            "<h1>",
            "<h2>",
            "<ul><li>",
            "<a href=x>",
            "</a>",
        ),
        *("<figure><figcaption>", "</figure>", "<aside>", "<article class=articleBody>", "<table>"),
        *("<script type='application/ld+json'>{", "</script>", "<title>", "<!--", "<svg>", "&#0;"),
        *("<p class=byline>By Jane Roe</p>", "<time datetime=2021>", "3 April 2014, 10:20 GMT"),
        *(FERRY, "Ferry stopped", "Foto: Marta Venier"),
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_any_page(markup: str) -> None:
    found = page(markup, "https://karst.example/2021/04/11/ferry", "Karst Daily")
    parts = found.layout.parts
    assert all(one.span.end < two.span.start for one, two in pairwise(parts))
    assert found.problems or parts


def test_a_page_nested_deep() -> None:
    found = page(f"{'<div>' * 1_500}<p>{FERRY}</p><p>{FERRY}</p>")
    assert FERRY in str(found.text)


def test_what_opens_with_a_dateline_is_no_deck() -> None:
    opened = f"TRIESTE, April 11 (AFP) - {FERRY}"
    found = page(
        f"<meta name=description content='{FERRY}'><article><h1>Ferry stopped in Trieste</h1>"
        f"<div class=lead>{opened}</div>{BODY}</article>"
    )
    assert {str(part.kind): found.text[part.span] for part in reversed(found.layout.parts)} == {
        "headline": "Ferry stopped in Trieste",
        "paragraph": opened,
    }
    assert found.layout.dateline


def test_an_agency_signs_before_its_place() -> None:
    found = page(
        f"<article><h1>Ferry stopped in Trieste</h1><div>AFP, TRIESTE</div>{BODY}</article>"
    )
    (byline,) = [part for part in found.layout.parts if part.kind is PartKind.BYLINE]
    assert found.text[byline.span] == "AFP, TRIESTE"
    assert [claim.value for claim in found.claims["byline"]] == [("AFP",)]


def test_a_correction_by_its_name() -> None:
    told = "The ferry was first said here to have sunk, which it did not."
    found = page(f"<article><h1>Ferry stopped</h1>{BODY}<p class=correction>{told}</p></article>")
    assert [str(part.kind) for part in found.layout.parts][-2:] == ["paragraph", "correction"]
