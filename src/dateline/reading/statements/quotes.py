"""Quotation marks of every kind, paragraph by paragraph: what stands between them.

A paragraph that opens with a mark while the one before it did not close its own goes on with it.
"""

import re
from collections.abc import Iterator

from dateline.model import Article, PartKind, Span

PAIRS = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‚": "‘’"}
STRAIGHT = '"'
DOUBLED = re.compile(r"''(?=\S)(?:(.*?\S)'')?")
READ = (PartKind.HEADLINE, PartKind.DECK, PartKind.CAPTION, PartKind.PARAGRAPH)


def quotations(article: Article) -> Iterator[Span]:
    """What stands in quotation marks in the article's parts, without the marks, in text order."""
    for part in article.parts:
        if part.kind in READ:
            yield from quoted(article.text[part.span], part.span.start)


def quoted(words: str, start: int) -> Iterator[Span]:
    """The quotations of a paragraph that starts at an offset; the last may be left open."""
    opened, closers = None, ""
    words = DOUBLED.sub(curled, words)
    for place, letter in enumerate(words):
        if opened is not None and letter in closers:
            if place > opened:
                yield Span(start + opened, start + place)
            opened = None
        elif opened is None and letter in PAIRS:
            opened, closers = place + 1, PAIRS[letter]
        elif opened is None and letter == STRAIGHT and opens(words, place):
            opened, closers = place + 1, STRAIGHT
    if opened is not None and len(words.rstrip()) > opened:
        yield Span(start + opened, start + len(words.rstrip()))


def curled(found: re.Match[str]) -> str:
    """Two typewriter apostrophes for a mark, as one curly mark and a space: offsets stay."""
    return f" “{found[1]}” " if found[1] else " “"


def opens(words: str, place: int) -> bool:
    """Whether a straight mark opens: a word follows it, and it does not measure inches."""
    after, before = words[place + 1 : place + 2], words[place - 1 : place] if place else ""
    return bool(after.strip()) and not before.isdigit()
