"""The words of a sentence, and the numbers among them, with their places in the text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from dateline.model import Span, Text
from dateline.tables import rows, words

TABLES = "dateline.reading.lexicon"
LONGEST_NUMBER = 15
QUOTES = frozenset("'\"‘’“”")
WORD = re.compile(
    r"""(?P<opaque>(?:https?://|www\.)\S+ | [\w.+-]{1,40}@\S+ | \#\S+
        | \(?\d{3}\)?[\s–.-]{0,3}\d{3}\s?[–-]\s?\d{4}(?!\d) | \d{3}-\d{4}(?!\d)
        | \d{3,4}\s\d{3}\s\d{4}(?!\d) | \+\d[\d\s().-]{6,20}\d
        | \d+(?:[/:.]\d+){2,} | \d+[/:]\d+)
    | (?P<number>(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?)
    | (?P<sign>\$\s?[A-Z]{1,2}(?=\s?\d) | [A-Za-z]{0,2}[$€£¥₹₽₴₺₪₩₦])
    | (?P<word>km/h | in\.(?=\s+of\b))
    | [^\W\d_]+(?:['’][^\W\d_]+)*(?P<code>\w*)
    | °[CFcf]?\b | \S""",
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
        words, start = match[0], match.start()
        glued = start == end and end > 0
        end = match.end()
        yield Word(
            words.lower(), offset + start, offset + end, kind(match), words[0].isupper(), glued
        )


def kind(match: re.Match[str]) -> str:
    """What a match of `WORD` is."""
    group = match.lastgroup or "mark"
    if group == "code":
        letter = "word" if match[0][0].isalpha() else "mark"
        return "opaque" if match["code"] else letter
    if group == "number" and len(match[0]) > LONGEST_NUMBER:
        return "opaque" if sum(map(str.isdecimal, match[0])) > LONGEST_NUMBER else group
    return group


@cache
def listed(*kinds: str) -> frozenset[str]:
    """The words and phrases of some kinds of the table `counted`."""
    return frozenset(word for kind in kinds for word in valued(kind))


@cache
def valued(kind: str) -> Mapping[str, str]:
    """The words and phrases of a kind of the table `counted`, with their values."""
    return table("counted", kind)


@cache
def states() -> Mapping[str, str]:
    """The words for what became of something, each with the word that stands for all of them."""
    return {**valued("state"), **valued("fate")}


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
        for kind, value, line, _ in rows(TABLES, "times", 4)
        if kind == "number"
        for word in line.split(",")
        if word.strip().isalpha()
    }


@cache
def ordinals() -> Mapping[str, float]:
    """The ordinals in words, from the table `times` of the reading."""
    return {
        word: float(value)
        for kind, value, word, _ in rows(TABLES, "times", 4)
        if kind == "ordinal" and word.isalpha()
    }


@cache
def portions(kind: str) -> Mapping[str, tuple[float, float | None]]:
    """The words and phrases of a kind of the table `portions`: the least and the most allowed."""
    return {
        word.strip(): (float(low), float(high) if high else None)
        for own, low, high, line in rows(TABLES, "portions", 4)
        if own == kind
        for word in line.split(",")
    }


def relations(kind: str) -> frozenset[str]:
    """The labels and words of a kind of the table `figures`."""
    return words(TABLES, "figures", kind)


def phrase(found: Sequence[Word], first: int, last: int) -> str:
    """The words from one index up to another as a phrase of a table: joined by single spaces."""
    return " ".join([word.text for word in found[max(first, 0) : last]])


def begins(phrases: Iterable[str]) -> frozenset[str]:
    """The words that some phrases begin with."""
    return frozenset(each.partition(" ")[0] for each in phrases)


def ends(phrases: Iterable[str]) -> frozenset[str]:
    """The words that some phrases end with."""
    return frozenset(each.rpartition(" ")[2] for each in phrases)
