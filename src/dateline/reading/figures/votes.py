"""Votes told by two numbers: 'voted 312 to 241', 'by 51 votes to 49', 'a 6-3 ruling'.

The grammar, over the words of a sentence::

    tally := number [CAST] (JOINT | 'against') number

with a word for a vote in it, right behind it, or shortly before it in the same clause. What follows
ends it: 'voted 5 to 10 times' is none.
"""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.reading.figures.numerals import HYPHENS, Numeral, number, text_at
from dateline.reading.figures.words import Word, listed

BACK, SHORT = 7, 2
STOPS = frozenset(";:()—")


class Tally(NamedTuple):
    """The votes for and against, and the index of the word that tells that they are votes."""

    ayes: Numeral
    noes: Numeral
    word: int


def tally(found: Sequence[Word], at: int) -> Tally | None:
    """The two numbers of a vote from an index on; None if there are none."""
    ayes = number(found, at)
    if ayes is None:
        return None
    joint = ayes.last + (text_at(found, ayes.last) in listed("cast"))
    if text_at(found, joint) not in listed("versus"):
        return None
    noes = number(found, joint + 1)
    if noes is None or not (ayes.value.is_integer() and noes.value.is_integer()):
        return None
    word = joint - 1 if joint > ayes.last else voted(found, at, noes.last)
    return None if word is None else Tally(ayes, noes, word)


def voted(found: Sequence[Word], first: int, last: int) -> int | None:
    """The word beside two numbers that tells of a vote."""
    behind = last + (text_at(found, last) in HYPHENS)
    for place in range(behind, behind + SHORT):
        if text_at(found, place) in listed("ballot"):
            return place
    if not is_end(found, last):
        return None
    for place in range(first - 1, max(-1, first - 1 - BACK), -1):
        if text_at(found, place) in STOPS:
            return None
        if text_at(found, place) in listed("voted"):
            return place
    return None


def is_end(found: Sequence[Word], at: int) -> bool:
    """Whether nothing follows that numbers may count."""
    return not text_at(found, at).isalnum() or text_at(found, at) in listed("close", "break")
