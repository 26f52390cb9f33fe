"""Editions as a record gives them, for the tests of what is exported."""

from dataclasses import replace

from dateline.model import Article, Reading, Span
from dateline.record.contract import Edition
from recording import MAKER, offered

FERRY = "The ferry sank. Elena Rojas said that nobody  was hurt. Rojas claimed that it rose."
WIRE = {
    "headline": "Ferry sinks",
    "outlet": "Harbour Wire",
    "url": "https://harbour.example/ferry",
    "published": "2026-11-01T23:30-02:00",
}


def edition(reading: Reading, number: int = 1, versions: int = 1, own: str = "a1") -> Edition:
    """A version as a record gives it."""
    return Edition(
        version=f"v{number}",
        number=number,
        versions=versions,
        article=replace(reading.article, id=own),
        marks=reading.marks,
        maker=MAKER,
        problems=(),
        inputs=("1", "2"),
    )


def article(text: str = FERRY, **fields: str) -> Article:
    """The article of a row."""
    return offered(text, **fields).article


def at(own: Article, words: str) -> Span:
    """Where words first stand in an article."""
    start = str(own.text).index(words)
    return Span(start, start + len(words))
