"""Single quotation marks: where they open, and which of those that follow is no apostrophe.

>>> words = "‘The workers’ demand is fair,’ Rojas said, and didn’t go."
>>> [words[first + 1 : last] for first, last in pairs(words, *CURLY)]
['The workers’ demand is fair,']
"""

import re
from collections.abc import Iterator
from functools import cache

from dateline.tables import words as table

CURLY, TYPED = ("‘", "’"), ("'", "'")
BEFORE = ' \t\n\r([{—–-/“"„«'
AFTER = ' \t\n\r.,!?;:…—–-)]}”"»/'
PLURAL = ("s", "in")
WORD = re.compile(r"[“\"„«…]?([^\W_]{1,12})")


def pairs(words: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """The places of the marks of each quotation of a paragraph, in order."""
    place = opened(words, 0, opening)
    while place < len(words):
        border = opened(words, place + 1, opening)
        last = closed(words, place, border, closing)
        if last is not None:
            yield place, last
        place = border


def left_open(words: str, opening: str, closing: str) -> int | None:
    """The place of a mark that opens with a capital letter and that nothing closes."""
    place = words.rfind(opening)
    if place < 0 or not opens(words, place) or not words[place + 1 : place + 2].isupper():
        return None
    return place if closed(words, place, len(words), closing) is None else None


def opened(words: str, start: int, opening: str) -> int:
    """The place of the first mark that opens, from a start on; the end where there is none."""
    place = words.find(opening, start)
    while place >= 0 and not opens(words, place):
        place = words.find(opening, place + 1)
    return place if place >= 0 else len(words)


def opens(words: str, place: int) -> bool:
    """Whether a mark opens: it stands before a word that is not cut short, as ’tis is."""
    if place and words[place - 1] not in BEFORE:
        return False
    word = WORD.match(words, place + 1)
    return word is not None and not word[1][0].isdigit() and word[1].lower() not in elided()


def closed(words: str, place: int, border: int, closing: str) -> int | None:
    """The place of the mark that closes what another opens, before a border.

    One behind a plural ('the workers’ demand') closes only where no other does.
    """
    loose = None
    at = words.find(closing, place + 2, border)
    while at >= 0:
        if is_end(words, at):
            if not is_plural(words, at):
                return at
            loose = at if loose is None else loose
        at = words.find(closing, at + 1, border)
    return loose


def is_end(words: str, at: int) -> bool:
    """Whether a mark can close: behind a word or a stop, and before no letter."""
    after = words[at + 1 : at + 2]
    return not words[at - 1].isspace() and (not after or after in AFTER)


def is_plural(words: str, at: int) -> bool:
    """Whether a mark may be an apostrophe behind a word: 'workers’', 'goin’'."""
    return words[max(0, at - 2) : at].endswith(PLURAL) and words[at + 1 : at + 2].isspace()


@cache
def elided() -> frozenset[str]:
    """The words that begin with an apostrophe."""
    return table("dateline.reading.lexicon", "elided", "word")
