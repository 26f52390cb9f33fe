"""The words of a sentence, and the numbers among them, with their places in the text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from dateline.model import Span, Text
from dateline.tables import rows

TABLES = "dateline.relating.tables"
TIMES = "dateline.reading.lexicon"
LONGEST_NUMBER = 15
QUOTES = frozenset("'\"‘’“”")
WORD = re.compile(
    r"""(?P<opaque>(?:https?://|www\.)\S+ | [\w.+-]{1,40}@\S+ | \#\S+
        | \(?\d{3}\)?[\s–.-]{0,3}\d{3}\s?[–-]\s?\d{4}(?!\d) | \d{3}-\d{4}(?!\d)
        | \d+(?:[/:.]\d+){2,} | \d+[/:]\d+)
    | (?P<number>(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)
    | (?P<sign>\$\s?[A-Z]{1,2}(?=\s?\d) | [A-Za-z]{0,2}[$€£¥₹₽₴₺₪₩₦])
    | km/h | in\.(?=\s+of\b)
    | [^\W\d_]+(?:['’][^\W\d_]+)*(?P<code>\w*)
    | °[CF]?\b | \S""",
    re.VERBOSE,
)


class Word(NamedTuple):
    """A word, number or mark of a text: `text` in lower case, offsets into the whole text.

    `kind` is 'number' for digits, 'sign' for a currency, 'opaque' for an address, a clock or a
    code, else 'word' or 'mark'; `glued` says that no space stands before it.
    """

    text: str
    start: int
    end: int
    kind: str
    capital: bool
    glued: bool


def read(text: Text, span: Span) -> tuple[Word, ...]:
    """The words of a span of a text, in order."""
    return tuple(split(text[span], span.start))


def split(content: str, offset: int) -> Iterator[Word]:
    """The words of some content that stands at an offset of its text."""
    end = 0
    for match in WORD.finditer(content):
        glued = match.start() == end and end > 0
        end = match.end()
        start = offset + match.start()
        yield Word(match[0].lower(), start, offset + end, kind(match), match[0][0].isupper(), glued)


def kind(match: re.Match[str]) -> str:
    """What a match of `WORD` is."""
    number = match["number"] or ""
    if match["code"] or match["opaque"] or len(number.replace(",", "")) > LONGEST_NUMBER:
        return "opaque"
    if number or match["sign"]:
        return "number" if number else "sign"
    return "word" if match[0][0].isalpha() else "mark"


@cache
def listed(kind: str) -> frozenset[str]:
    """The words and phrases of a kind of the table `counted`."""
    return frozenset(valued(kind))


@cache
def valued(kind: str) -> Mapping[str, str]:
    """The words and phrases of a kind of the table `counted`, with their values."""
    return table("counted", kind)


@cache
def table(name: str, kind: str) -> Mapping[str, str]:
    """The words and phrases of a kind of a table, each with its value; the first row counts."""
    found: dict[str, str] = {}
    for own, value, line in rows(TABLES, name, 3):
        if own == kind:
            for phrase in line.split(","):
                found.setdefault(phrase.strip(), value)
    return found


@cache
def numerals() -> Mapping[str, float]:
    """The numbers in words up to ninety, from the table `times` of the reading."""
    return {
        word.strip(): float(value)
        for kind, value, line, _ in rows(TIMES, "times", 4)
        if kind == "number"
        for word in line.split(",")
        if word.strip().isalpha()
    }


def phrase(found: Sequence[Word], first: int, last: int) -> str:
    """The words from one index up to another as a phrase of a table: joined by single spaces."""
    return " ".join(word.text for word in found[max(first, 0) : last])
