"""A page from markup to its story: whatever the markup is, this returns."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.pages import page

FERRY = "The ferry Stella Adria was stopped at the pier of Trieste on Sunday after a small fire."
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
