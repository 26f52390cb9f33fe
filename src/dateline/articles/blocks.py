"""Blocks: the lines of a text, with the lines of a hard-wrapped paragraph as one."""

import re
from collections.abc import Iterator

from dateline.model import Span, Text

LINE = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029\x85]+")
SHORTEST, LONGEST = 40, 100
OPEN_SHARE = 0.6
FINAL = re.compile(r"""[.!?…:;][)\]"'”’»*]*$|''$""")


def is_final(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return FINAL.search(line[-8:].rstrip()) is not None


def blocks(text: Text) -> list[Span]:
    """The blocks of a text, trimmed, in order: what stands between line breaks, or blank lines.

    Lines that blank lines enclose are one block if they look wrapped: all but the last nearly of
    one length, and most of them ending within a sentence.
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
    """Whether lines are the wrapped lines of one paragraph."""
    inner = group[:-1]
    if not inner or not all(SHORTEST <= len(line) <= LONGEST for line in inner):
        return False
    open_lines = sum(not is_final(text[line]) for line in inner)
    return len(group[-1]) <= LONGEST and open_lines >= OPEN_SHARE * len(inner) and even(group)


def even(group: list[Span]) -> bool:
    """Whether all lines but the last are nearly as long as the longest."""
    longest = max(map(len, group))
    return all(len(line) > longest - SHORTEST // 2 for line in group[:-1])
