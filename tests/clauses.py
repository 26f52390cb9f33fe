"""Sentences with figures as trees built by hand."""

from dateline.model import Span
from dateline.reading.figures.amounts import Amount, amounts
from dateline.reading.figures.lines import Line, line
from dateline.reading.figures.words import read
from stories import tokens


def built(words: str) -> Line:
    """The line of 'Six_CD_nummod_1 boats_NNS_nsubj_2 sank_VBD_ROOT_2'."""
    return line(*tokens(words))


def spot(own: Line, words: str) -> Span:
    """Where words first stand in a line."""
    start = str(own.text).index(words)
    return Span(start, start + len(words))


def amount(own: Line, number: int = 0) -> Amount:
    """An amount of a line, by its number."""
    return list(amounts(read(own.text, Span(0, len(own.text))), ()))[number]
