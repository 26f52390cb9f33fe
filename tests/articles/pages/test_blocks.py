"""The blocks of a page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from dateline.articles.pages.blocks import Block, blocks
from dateline.articles.pages.hints import Hint

MARKUP = st.sampled_from(["ferry", "<p>pier</p>", "<b>crew</b>", "<div>deck</div>", "<br>", " "])


def found(markup: str) -> list[Block]:
    return blocks(document_fromstring(markup))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>The <b>ferry</b> was <a href=x>stopped</a>.</p>", ["The ferry was stopped."]),
        ("<p>The</p><p>ferry</p>", ["The", "ferry"]),
        ("<p>The <b>ferry</b> <i>Adria</i>", ["The ferry Adria"]),
        ("<div><a href=x>The</a>\n<a href=y>ferry</a></div>", ["The ferry"]),
        ("<div>The<p>ferry</p>sank</div>", ["The", "ferry", "sank"]),
        ("<div>The<div></div>ferry</div>", ["The", "ferry"]),
        ("<p>The ferry</p> sank", ["The ferry", "sank"]),
        ("The ferry <p>sank</p>", ["The ferry", "sank"]),
        ("<div>The<figure><figcaption>ferry</figcaption></figure>sank", ["The", "ferry", "sank"]),
        ("<a href=x><div>The</div>ferry</a>", ["The", "ferry"]),
        ("<ul><li>The<li>ferry</ul>", ["The", "ferry"]),
        ("<table><tr><td><p>The</p><td><p>ferry</p></table>", ["The", "ferry"]),
        ("<dl><dt>The<dd>ferry</dl>", ["The", "ferry"]),
        ("<p> </p><p>&nbsp;</p>", []),
    ],
)
def test_block_level_elements_divide(markup: str, expected: list[str]) -> None:
    assert [block.text for block in found(markup)] == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>The<br>ferry", ["The ferry"]),
        ("<p>The<br/>\nferry", ["The ferry"]),
        ("<p>The<br><br>ferry", ["The", "ferry"]),
        ("<p>The<br> \n <br>ferry", ["The", "ferry"]),
        ("<p>The<br><br><br>ferry", ["The", "ferry"]),
        ("<p>The<br><br><b>ferry</b> sank", ["The", "ferry sank"]),
        ("<p>The<br>ferry<br><br>sank", ["The ferry", "sank"]),
        ("<p><br><br>The ferry", ["The ferry"]),
    ],
)
def test_two_line_breaks_divide_and_one_does_not(markup: str, expected: list[str]) -> None:
    assert [block.text for block in found(markup)] == expected


def test_a_row_of_short_cells_is_one_block() -> None:
    markup = "<table><tr><td>Pier<td>Berth 3<tr><th>Crew<td>12</table>"
    assert [block.text for block in found(markup)] == ["Pier | Berth 3", "Crew | 12"]


def test_soft_hyphens_are_left_out() -> None:
    assert found("<p>Fähr&shy;gast")[0].text == "Fährgast"


def test_words_hidden_within_a_line_are_left_out() -> None:
    markup = "<p>The <span hidden>new</span> ferry<span style='display:none'>x</span> sank"
    assert found(markup)[0].text == "The ferry sank"


def test_white_space_is_folded() -> None:
    assert found("<p> The\n\t ferry&nbsp;&nbsp;sank ")[0].text == "The ferry sank"


def test_the_characters_in_links_are_counted() -> None:
    (block,) = found("<p>The <a href=x> ferry <b>sank</b> </a> today")
    assert block.linked == len("ferry") + len("sank")


def test_a_block_knows_where_it_stands() -> None:
    (block,) = found("<article class=articleBody><p>The <b>ferry</b></p></article>")
    assert block.place.tag == "p"
    assert [place.tag for place in block.place.upward()] == ["p", "article", "body", "html"]
    assert block.place.up
    assert block.place.up.hint is Hint.BODY
    assert block.tags == {"p", "article", "body", "html"}


def test_its_pieces_know_their_inline_places() -> None:
    (block,) = found("<p>The ferry. <span class=credit>Marta Venier</span></p>")
    assert [piece.words for piece in block.pieces] == ["The ferry. ", "Marta Venier"]
    assert [piece.place.hint for piece in block.pieces] == [Hint.NONE, Hint.CREDIT]
    assert block.pieces[1].place.block is block.place


@pytest.mark.parametrize("name", ["class", "itemprop", "data-testid", "id"])
def test_the_names_of_an_element_are_those_of_its_attributes(name: str) -> None:
    (block,) = found(f"<p {name}=caption>The ferry")
    assert block.place.hint is Hint.CAPTION


def test_an_id_that_is_a_headline_says_nothing() -> None:
    assert found("<p id=how-to-share-a-ferry>The ferry")[0].place.hint is Hint.NONE
    assert found("<h2 id=share>The ferry")[0].place.hint is Hint.NONE


@pytest.mark.parametrize(
    ("attribute", "expected"),
    [
        ("hidden", True),
        ("style='display: none'", True),
        ("style='DISPLAY:NONE'", True),
        ("style='visibility:hidden;'", True),
        ("style='display: block'", False),
        ("class=hidden", False),
    ],
)
def test_hidden(attribute: str, *, expected: bool) -> None:
    assert found(f"<p {attribute}>The ferry")[0].place.hidden is expected


@given(st.lists(MARKUP, max_size=12).map("".join))
def test_no_words_are_lost_or_glued(markup: str) -> None:
    shown = re.sub("<[^<>]+>", " ", re.sub("</?b>", "", markup))
    own = found(f"<div>{markup}</div>")
    assert [word for block in own for word in block.text.split()] == shown.split()
