"""Quotation marks of every kind, paragraph by paragraph: what stands between them.

A paragraph that opens with a mark while the one before it did not close its own goes on with it.
Single marks quote where they are the main ones of a story, or of its headline. A quotation inside
another is none of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from dateline.model import Article, PartKind, Span
from dateline.reading.singles import CURLY, TYPED, left_open, pairs

PAIRS = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‚": "‘’", "»": "«", "›": "‹"}
STRAIGHT = '"'
MIXED = {"“": STRAIGHT, STRAIGHT: "”"}
TURNED, SINGLE = "»›", ("‘", "'", "‚", "‹")
MARK = re.compile(r"[\"“”„«»‹›‚‘’']")
LEADING = "([—–-"
READ = (PartKind.HEADLINE, PartKind.DECK, PartKind.CAPTION, PartKind.PARAGRAPH)
HEADS = (PartKind.HEADLINE, PartKind.DECK)
DOUBLED = re.compile(r"``|''|\"\"")
DOUBLE = re.compile(r"[“\"„«]|``|''")
Spans = Sequence[Span]
Pair = tuple[str, str]


def quotations(article: Article) -> Iterator[Span]:
    """What stands in quotation marks in the article's parts, without the marks, in text order."""
    parts = [part for part in article.parts if part.kind in READ]
    texts = [article.text[part.span] for part in parts]
    body = [words for part, words in zip(parts, texts, strict=True) if part.kind not in HEADS]
    main = style(body)
    for part, words, after in zip(parts, texts, [*texts, ""][1:], strict=True):
        own = style([words]) if part.kind in HEADS else main
        goes_on = own is not None and after.startswith(own[0])
        yield from quoted(words, part.span.start, own, goes_on=goes_on)


def style(paragraphs: Sequence[str]) -> Pair | None:
    """The single marks that are the main ones of some paragraphs; None where double ones are.

    Straight ones are so only where there are no double ones, or none outside of them.
    """
    curly = [[Span(*pair) for pair in pairs(one, *CURLY)] for one in paragraphs]
    if any(curly):
        double = [list(quoted(one, 0)) for one in paragraphs]
        return CURLY if outer(curly, double) > outer(double, curly) else None
    if not any(DOUBLE.search(one) for one in paragraphs):
        return TYPED
    typed = [[Span(*pair) for pair in pairs(one, *TYPED)] for one in paragraphs]
    double = [list(quoted(one, 0)) for one in paragraphs]
    return TYPED if any(typed) and not outer(double, typed) else None


def quoted_within(article: Article, quote: Span) -> Iterator[Span]:
    """What stands in marks of the other style within a quotation, without the marks."""
    words = article.text[quote]
    if article.text[Span(max(0, quote.start - 1), quote.start)] in SINGLE:
        yield from quoted(words, quote.start)
        return
    for style in (CURLY, TYPED):
        for first, last in pairs(words, *style):
            if last > first + 1:
                yield Span(quote.start + first + 1, quote.start + last)


def outer(ones: Sequence[Spans], others: Sequence[Spans]) -> int:
    """How many quotations of some paragraphs stand within none of others."""
    return sum(
        not any(other.covers(span) for other in beside)
        for own, beside in zip(ones, others, strict=True)
        for span in own
    )


def quoted(
    words: str, start: int, single: Pair | None = None, *, goes_on: bool = False
) -> Iterator[Span]:
    """The quotations of a paragraph that starts at an offset; the last may be left open.

    One in single marks may be so where the next paragraph goes on with it.
    """
    words = evened(words)
    ends = singled(words, single, goes_on=goes_on) if single else {}
    opened: Opened | None = None
    found = False
    for mark in MARK.finditer(words):
        place = mark.start()
        if opened is not None:
            if opened.ends(words, place):
                if place > opened.start:
                    yield Span(start + opened.start, start + place)
                opened = None
        elif not found and closes(words, place):
            yield Span(start, start + place)
        elif place in ends:
            opened = Opened(place + 1, end=ends[place])
        elif closers := closing(words, place):
            opened = Opened(place + 1, closers, MIXED.get(mark[0], ""))
        found = True
    if opened is not None and len(words.rstrip()) > opened.start:
        yield Span(start + opened.start, start + len(words.rstrip()))


@dataclass(slots=True)
class Opened:
    """A quotation that is open: where it starts, what closes it, or where it ends.

    `other` is the mark of the other style, which closes it too where nobody took care; `inner`
    tells that one in that style is open within it.
    """

    start: int
    closers: str = ""
    other: str = ""
    end: int = -1
    inner: bool = False

    def ends(self, words: str, place: int) -> bool:
        """Whether the quotation ends at a mark."""
        letter = words[place]
        if place < self.end:
            return False
        if place == self.end or letter in self.closers:
            return True
        if letter == self.other and not self.inner and closes(words, place):
            return True
        if letter in MIXED:
            self.inner = not self.inner and closing(words, place) != ""
        return False


def singled(words: str, single: Pair, *, goes_on: bool) -> dict[int, int]:
    """Where each quotation in single marks ends, by where it begins."""
    ends = dict(pairs(words, *single))
    last = left_open(words, *single) if goes_on else None
    return ends if last is None else {**ends, last: len(words)}


def closing(words: str, place: int) -> str:
    """The marks that close what a letter of some words opens; none where it opens nothing."""
    letter, rest = words[place], words[place + 1 :]
    if letter in TURNED and not turned(words, place):
        return ""
    if letter == STRAIGHT and not opens(words, place):
        return ""
    closers = STRAIGHT if letter == STRAIGHT else PAIRS.get(letter, "")
    alone = letter in MIXED and not any(mark in rest for mark in closers)
    return MIXED[letter] if alone and MIXED[letter] in rest else closers


def closes(words: str, place: int) -> bool:
    """Whether the first mark of a paragraph closes a quotation that lacks its opening mark."""
    before, after = around(words, place, place + 1)
    closing = words[place] in (STRAIGHT, "”") and before in ",.!?"
    return closing and bool(before) and not after.strip()


def evened(words: str) -> str:
    """The words of a paragraph with each doubled mark as a double one, and a space outside it."""
    return DOUBLED.sub(partial(even, words, grave="``" in words), words)


def even(words: str, mark: re.Match[str], *, grave: bool) -> str:
    """A double mark as long as a doubled one; `grave`: the paragraph opens with ``."""
    before, after = around(words, *mark.span())
    opening = bool(after.strip()) and (not before.strip() or before in LEADING)
    if mark[0] == "``":
        return " “" if opening else "” "
    if grave:
        return "” "
    return f" {STRAIGHT}" if opening else f"{STRAIGHT} "


def turned(words: str, place: int) -> bool:
    """Whether a mark that points inwards opens: behind a space, before a word."""
    before, after = around(words, place, place + 1)
    return bool(after.strip()) and (not before.strip() or before in LEADING)


def around(words: str, first: int, last: int) -> tuple[str, str]:
    """The letters before and behind a stretch of words."""
    return words[max(0, first - 1) : first], words[last : last + 1]


def opens(words: str, place: int) -> bool:
    """Whether a straight mark opens: a word follows it, and it does not measure inches."""
    after, before = words[place + 1 : place + 2], words[place - 1 : place] if place else ""
    return bool(after.strip()) and not before.isdigit()
