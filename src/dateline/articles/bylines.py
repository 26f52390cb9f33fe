"""Bylines: who wrote the story, as the page says it."""

import re

from dateline.articles.agencies import agencies
from dateline.articles.furniture import words

LONGEST = 160
BY = re.compile(r"(?:By|BY|by|Story by|Reporting by)[ :]+(?=[A-ZÀ-Þ])")
WORD = r"[A-ZÀ-Þ][\w.'’\-]*"
PARTICLES = r"(?:(?:de|da|di|van|von|der|den|al|el|bin|ibn|la|le)[ ])*"
NAME = re.compile(rf"{WORD}(?:[ ]{PARTICLES}{WORD}){{1,4}}")
JOINTS = re.compile(r",| and | & |;|\||·")
PLACED = re.compile(r" (?:in|at|for|from) .*")


def is_byline(line: str) -> bool:
    """Whether a line is a byline: 'By' and names, not a sentence."""
    match = BY.match(line)
    if match is None or len(line) > LONGEST or line.rstrip().endswith((".", "?", "!", ":")):
        return False
    tokens = line[match.end() :].split()
    small = [word for word in tokens if word[:1].islower()]
    return len(small) <= len(tokens) // 2


def authors(line: str) -> tuple[str, ...]:
    """The people that a byline names, as printed; agencies and desks are none."""
    match = BY.match(line)
    found = []
    for piece in JOINTS.split(line[match.end() :] if match else line):
        name = NAME.fullmatch(PLACED.sub("", piece.strip()))
        if (
            name
            and not set(name[0].lower().split()) & words("desk")
            and name[0].lower() not in agencies()
        ):
            found.append(name[0])
    return tuple(dict.fromkeys(found))
