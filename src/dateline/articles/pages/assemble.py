"""The pieces of a page's story to one text, with the parts and pictures that point into it."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.articles.datelines import dateline
from dateline.articles.pages.meta import absolute
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


def assembled(pieces: Iterable[Piece], address: str | None = None) -> tuple[Text, Layout]:
    """The text of all pieces, blank lines between them, and its layout.

    A credit stands after its caption, in no part. `address` is that of the page, from which those
    of its pictures go.
    """
    lines = Lines()
    parts: list[Part] = []
    images: list[Image] = []
    for piece in pieces:
        span = lines.add(piece.words)
        if span:
            parts.append(Part(span, piece.kind, piece.form))
        if piece.picture:
            url = absolute(piece.picture.url, address)
            images.append(Image(span, lines.add(piece.picture.credit), url))
    text = Text(GAP.join(lines.words))
    first = next((part.span for part in parts if part.kind is PartKind.PARAGRAPH), None)
    return text, Layout(tuple(parts), tuple(images), dateline(text, first) if first else None)


class Lines:
    """The lines of a text that grows."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.length = 0

    def add(self, words: str) -> Span | None:
        """The span of a line more; None where it has no words."""
        if not words.strip():
            return None
        start = self.length + len(GAP) if self.words else 0
        self.words.append(words)
        self.length = start + len(words)
        return Span(start, self.length)
