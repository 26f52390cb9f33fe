"""The pieces of a story to one text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from dateline.articles.pages.assemble import Piece, assembled
from dateline.articles.pages.blocks import blocks
from dateline.articles.pages.pictures import Picture
from dateline.articles.pages.weigh import Voices, weighed
from dateline.model import Form, PartKind

FIRST = weighed(blocks(document_fromstring("<p>The ferry")), Voices())[0]


def caption(words: str, credit: str) -> Piece:
    picture = Picture(FIRST, words, credit, "/ferry.jpg")
    return Piece(PartKind.CAPTION, words, picture=picture)


PIECES = [
    Piece(PartKind.HEADLINE, "Ferry stopped"),
    caption("The ferry", "Marta Venier"),
    Piece(PartKind.PARAGRAPH, "TRIESTE, April 11. /Adria Wire/. The ferry was stopped."),
    Piece(PartKind.PARAGRAPH, "nobody on deck", Form.LIST),
]


def test_parts_point_at_their_words() -> None:
    text, layout = assembled(PIECES)
    assert [(part.kind, text[part.span], part.form) for part in layout.parts] == [
        (piece.kind, piece.words, piece.form) for piece in PIECES
    ]


def test_a_credit_stands_after_its_caption_in_no_part() -> None:
    text, layout = assembled(PIECES, "https://example.org/news/1")
    (image,) = layout.images
    assert image.caption
    assert image.credit
    assert (text[image.caption], text[image.credit]) == ("The ferry", "Marta Venier")
    assert image.url == "https://example.org/ferry.jpg"
    assert image.caption.end < image.credit.start
    assert not any(part.span.overlaps(image.credit) for part in layout.parts)


def test_the_text_is_the_pieces_with_blank_lines_between() -> None:
    text, _ = assembled(PIECES[:2])
    assert str(text) == "Ferry stopped\n\nThe ferry\n\nMarta Venier"


def test_a_dateline_opens_the_first_paragraph() -> None:
    text, layout = assembled(PIECES)
    assert layout.dateline
    assert text[layout.dateline.span] == "TRIESTE, April 11. /Adria Wire/."


@pytest.mark.parametrize(
    ("words", "credit", "expected"),
    [
        ("The ferry", "", ("The ferry", None)),
        ("", "Marta Venier", (None, "Marta Venier")),
    ],
)
def test_a_picture_with_half_of_its_words(
    words: str, credit: str, expected: tuple[str | None, str | None]
) -> None:
    text, layout = assembled([caption(words, credit)])
    (image,) = layout.images
    own = tuple(text[span] if span else None for span in (image.caption, image.credit))
    assert own == expected
    assert len(layout.parts) == bool(words)


def test_nothing() -> None:
    text, layout = assembled([])
    assert (str(text), layout.parts, layout.images, layout.dateline) == ("", (), (), None)


@given(st.lists(st.sampled_from(PIECES) | st.builds(caption, st.text(), st.text()), max_size=8))
def test_parts_are_apart_and_in_order(pieces: list[Piece]) -> None:
    text, layout = assembled(pieces)
    assert all(one.span.end < two.span.start for one, two in pairwise(layout.parts))
    assert all(text[part.span].strip() for part in layout.parts)
    credits_ = [image.credit for image in layout.images if image.credit]
    assert not any(part.span.overlaps(span) for part in layout.parts for span in credits_)
