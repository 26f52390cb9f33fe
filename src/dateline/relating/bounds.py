"""What the words around a number say of its bounds: 'at least 22', 'nearly 150', '300 or more'."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.relating.counted import states
from dateline.relating.numerals import Range, text_at
from dateline.relating.words import QUOTES, Word, listed, phrase, table

LONGEST_PHRASE = 5
SLACK = 0.1


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


def longest(found: Sequence[Word], end: int) -> tuple[str, int]:
    """The longest phrase that ends before an index and is a bound, and where it begins."""
    for start in range(max(0, end - LONGEST_PHRASE), end):
        words = phrase(found, start, end)
        how = table("bounds", "before").get(words) or table("bounds", "toll").get(words)
        if how and (words in table("bounds", "before") or text_at(found, start - 1) in states()):
            return how, start
    return "", end


def after(found: Sequence[Word], start: int) -> tuple[str, int]:
    """The bound that begins at an index, and where it ends."""
    for end in range(min(len(found), start + LONGEST_PHRASE), start, -1):
        how = table("bounds", "after").get(phrase(found, start, end))
        if how and (text_at(found, start).isalpha() or found[start].glued):
            return how, end
    return "", start


def limits(how: str, number: Range) -> tuple[float | None, float | None]:
    """The lowest and the highest that a number can mean, both included; None is open.

    'Nearly' and 'about' leave a tenth of the number.

    >>> limits("least", Range(22, 22, 0, 1))
    (22, None)
    """
    low, high = number.low, number.high
    below, above = round(low * (1 - SLACK), 6), round(high * (1 + SLACK), 6)
    return {
        "least": (low, None),
        "more": (low, None),
        "most": (None, high),
        "less": (None, high),
        "nearly": (below, high),
        "about": (below, above),
    }.get(how, (low, high))
