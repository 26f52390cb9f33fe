"""The pieces of a page's story to one text, with the parts and pictures that point into it."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.articles.datelines import dateline
from dateline.articles.pages.pictures import Picture
from dateline.articles.parts import Layout
from dateline.model import Form, Image, Part, PartKind, Span, Text

GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part before it has its place in the text; a caption comes with its picture."""

    kind: PartKind
    words: str
    form: Form | None = None
    picture: Picture | None = None


def assembled(pieces: Iterable[Piece]) -> tuple[Text, Layout]:
    """The text of all pieces, blank lines between them, and its layout.

    A credit stands after its caption, in no part.
    """
    text = ""
    parts: list[Part] = []
    images: list[Image] = []
    for piece in pieces:
        text, span = added(text, piece.words)
        if span:
            parts.append(Part(span, piece.kind, piece.form))
        if piece.picture:
            text, credit = added(text, piece.picture.credit)
            images.append(Image(span, credit, piece.picture.url))
    whole = Text(text)
    first = next((part.span for part in parts if part.kind is PartKind.PARAGRAPH), None)
    return whole, Layout(tuple(parts), tuple(images), dateline(whole, first) if first else None)


def added(text: str, words: str) -> tuple[str, Span | None]:
    """A text with words more, and their span; nothing and None where there are no words."""
    if not words.strip():
        return text, None
    start = len(text) + len(GAP) if text else 0
    return f"{text}{GAP if text else ''}{words}", Span(start, start + len(words))
