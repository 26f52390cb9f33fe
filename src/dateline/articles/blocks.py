"""Blocks: the lines of a text, with the lines of a hard-wrapped paragraph as one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.model import Span, Text

LINE = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029\x85]+")
SHORTEST, LONGEST = 40, 100
OPEN_SHARE, FULL_SHARE = 0.6, 0.8
SLACK, FEW = 2, 2
FINAL = re.compile(r"""[.!?…:;][)\]"'”’»*]*$|''$""")


def is_final(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return FINAL.search(line[-8:].rstrip()) is not None


def blocks(text: Text) -> list[Span]:
    """The blocks of a text, trimmed, in order: what stands between line breaks, or blank lines.

    Lines that blank lines enclose are one block if they look wrapped.
    """
    found = []
    for group in groups(text):
        found.extend([Span(group[0].start, group[-1].end)] if wrapped(text, group) else group)
    return found


def groups(text: Text) -> Iterator[list[Span]]:
    """Runs of lines without a blank line between, each line trimmed."""
    group: list[Span] = []
    for match in LINE.finditer(text.content):
        line = text.trimmed(Span(match.start(), match.end()))
        near = bool(group) and text.content.count("\n", group[-1].end, match.start()) <= 1
        if group and (not len(line) or not near):
            yield group
            group = []
        if len(line):
            group.append(line)
    if group:
        yield group


def wrapped(text: Text, group: list[Span]) -> bool:
    """Whether lines are the wrapped lines of one paragraph.

    All but the last are of a page's width, most end within a sentence, and each is so full that
    the first word of the next would not have fitted.
    """
    inner = group[:-1]
    if not inner or not all(SHORTEST <= len(line) <= LONGEST for line in inner):
        return False
    open_lines = sum(not is_final(text[line]) for line in inner)
    width = max(map(len, group))
    full = sum(
        len(line) + 1 + len(text[after].split(maxsplit=1)[0]) > width - SLACK
        for line, after in pairwise(group)
    )
    enough = len(group) > FEW or is_final(text[group[-1]])
    share = FULL_SHARE * len(inner)
    return width <= LONGEST and enough and open_lines >= OPEN_SHARE * len(inner) and full >= share
