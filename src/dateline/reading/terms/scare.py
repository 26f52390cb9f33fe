"""Scare quotes: words in the outlet's own voice that it holds off by quotation marks.

In 'the so-called "people's republic"' and 'their "elections"' nobody is quoted. A title, a
nickname, a word that is cited, and words that somebody in the sentence may have said, are none.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from dateline.model import Article, Marks, Sentence, Span, Statement
from dateline.reading.inflect import inflected
from dateline.reading.quotes import quotations
from dateline.reading.terms.scene import WORD
from dateline.tables import words

LEXICON = "dateline.reading.lexicon"
MOST, LEAST = 4, 3
FINITE = ("VBP", "VBZ", "MD", "PRP", "WP", "UH")
MARKS = "\"“”„«»‹›‚‘’'`"
MARKED = re.compile(f"[{MARKS}]")
BEFORE = re.compile(rf"([^\W_]+(?:-[^\W_]+)*)[\s{MARKS}]+$")
BEHIND = re.compile(rf"[{MARKS}]+ ([^\W_]+)")


def scare_quotes(article: Article, marks: Marks) -> Iterator[Span]:
    """The short quotations that hold words off and quote nobody, in text order."""
    if not MARKED.search(str(article.text)):
        return
    said = Said(marks.statements)
    for quote in quotations(article):
        own = trimmed(article, quote)
        number = bisect_right(marks.sentences, own.start, key=lambda one: one.span.start) - 1
        if number < 0 or not marks.sentences[number].span.covers(own) or not is_short(article, own):
            continue
        home = marks.sentences[number]
        near = said.near(home.span)
        if is_held_off(article, own, home, near) and not is_clause(marks, number, own):
            yield own


class Said:
    """The statements with a cue, asked which of them touch a sentence."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        found = (one for one in statements if one.cue)
        self.statements = sorted(found, key=lambda one: one.span.start)
        self.longest = max((len(one.span) for one in self.statements), default=0)

    def near(self, span: Span) -> list[Statement]:
        """The statements that share a word with a span."""
        starts = [
            bisect_left(self.statements, place, key=lambda one: one.span.start)
            for place in (span.start - self.longest, span.end)
        ]
        return [one for one in self.statements[slice(*starts)] if one.span.overlaps(span)]


def trimmed(article: Article, quote: Span) -> Span:
    """A quotation without the comma or stop that some put into it."""
    inner = article.text[quote].rstrip(",. \n")
    return article.text.trimmed(Span(quote.start, quote.start + len(inner)))


def is_short(article: Article, own: Span) -> bool:
    """Whether it has few words, of which one is more than a letter or a number."""
    inner = article.text[own]
    found = inner.split()
    wordy = any(len(word) >= LEAST and word.isalpha() for word in WORD.findall(inner))
    return 0 < len(found) <= MOST and wordy and not any(mark in inner for mark in ",!?;:…")


def is_held_off(article: Article, own: Span, home: Sentence, near: Sequence[Statement]) -> bool:
    """Whether what is around a quotation lets it be one that holds words off."""
    before = str(article.text)[home.span.start : own.start]
    word = BEFORE.search(before)
    licensed = word is not None and word[1].lower() in known("licence")
    if any(piece.overlaps(own) for one in near for piece in one.content):
        return False
    if licensed:
        return True
    if word is None or word[1].lower() in known("naming") or is_name(article, own, word[1]):
        return False
    if WORD.findall(article.text[own])[-1].lower() not in held():
        return False
    return all(is_source(one, own) for one in near)


def is_source(one: Statement, own: Span) -> bool:
    """Whether a quotation stands in the words for who makes a statement."""
    return one.source is not None and one.source.span.covers(own)


def is_name(article: Article, own: Span, before: str) -> bool:
    """Whether a quotation is a title or a nickname, by its capitals and those around it."""
    inner = WORD.findall(article.text[own])
    if any(word[0].isupper() or word[0].isdigit() for word in inner):
        return True
    behind = BEHIND.match(str(article.text), own.end)
    return before[0].isupper() and behind is not None and behind[1][0].isupper()


def is_clause(marks: Marks, number: int, own: Span) -> bool:
    """Whether a quotation of some words has a verb that is bound to a subject."""
    tokens = [one for one in marks.parses[number] if own.start <= one.start < own.end]
    return len(tokens) > 1 and any(one.tag in FINITE for one in tokens)


def known(kind: str) -> frozenset[str]:
    """The words of a kind."""
    return words(LEXICON, "scare", kind)


@cache
def held() -> frozenset[str]:
    """The words that are held off by marks alone, and their plurals."""
    return frozenset(form for word in known("held") for form in inflected(word)[:2])
