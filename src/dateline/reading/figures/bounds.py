"""What the words around a number say of its bounds: 'at least 22', 'nearly 150', '300 or more'."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from dateline.reading.figures.numerals import DECIMALS, Range, text_at
from dateline.reading.figures.words import QUOTES, Word, begins, ends, listed, phrase, states, table

LONGEST_PHRASE = 4
LESS, MORE = 0.9, 1.1


class Bound(NamedTuple):
    """A word of the table `bounds` for how a number bounds, and where the words for it stand.

    `first` and `last` are indices of the sentence's words, of the number with the bound.
    """

    how: str
    first: int
    last: int


def bound(found: Sequence[Word], first: int, last: int, end: int) -> Bound:
    """How the number at `[first, last)` bounds; what is counted ends at `end`."""
    how, start = before(found, first)
    if how:
        return Bound(how, start, last)
    for place in dict.fromkeys((last, end)):
        how, stop = after(found, place)
        if how:
            return Bound(how, first, stop)
    return Bound("", first, last)


def before(found: Sequence[Word], first: int) -> tuple[str, int]:
    """The bound that ends before an index, and where it begins; 'another' may follow."""
    end = first
    while end > 0 and (found[end - 1].text in QUOTES or found[end - 1].text in listed("again")):
        end -= 1
    return longest(found, end)


@cache
def leading() -> Mapping[str, str]:
    """The bounds that stand before a number, those of tolls among them."""
    return {**table("limits", "toll"), **table("limits", "before")}


@cache
def edges() -> tuple[frozenset[str], frozenset[str]]:
    """The words that bounds before a number end with, and those behind one begin with."""
    return ends(leading()), begins(table("limits", "after"))


def longest(found: Sequence[Word], end: int) -> tuple[str, int]:
    """The longest phrase that ends before an index and is a bound, and where it begins."""
    if text_at(found, end - 1) not in edges()[0]:
        return "", end
    for start in range(max(0, end - LONGEST_PHRASE), end):
        words = phrase(found, start, end)
        how = leading().get(words)
        if is_idle(found, start, words):
            return "", end
        if how and (words in table("limits", "before") or text_at(found, start - 1) in states()):
            return how, start
    return "", end


def is_idle(found: Sequence[Word], start: int, words: str) -> bool:
    """Whether a word belongs to the one before it: 'handed (over) two', 'a row (over) two'."""
    return table("limits", "idle").get(text_at(found, start - 1)) == words


def after(found: Sequence[Word], start: int) -> tuple[str, int]:
    """The bound that begins at an index, and where it ends."""
    if text_at(found, start) not in edges()[1]:
        return "", start
    for end in range(min(len(found), start + LONGEST_PHRASE), start, -1):
        how = table("limits", "after").get(phrase(found, start, end))
        if how and (text_at(found, start).isalpha() or found[start].glued):
            return how, end
    return "", start


def limits(how: str, number: Range) -> tuple[float | None, float | None]:
    """The lowest and the highest that a number can mean, both included; None is open.

    'Nearly' and 'about' leave a tenth of the number. What is open above already stays so.

    >>> limits("least", Range(22, 22, 0, 1))
    (22, None)
    """
    low, high = number.low, number.high
    if high is None:
        return low, None
    below, above = (round(end * share, DECIMALS) for end, share in ((low, LESS), (high, MORE)))
    return {
        "least": (low, None),
        "more": (low, None),
        "most": (None, high),
        "upto": (None, high),
        "less": (None, high),
        "nearly": (below, high),
        "about": (below, above),
    }.get(how, (low, high))
