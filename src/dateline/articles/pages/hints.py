"""What the names of an element say of it: its class, id, itemprop, data-testid."""

import re
from collections.abc import Mapping
from enum import IntFlag, auto
from functools import cache, lru_cache, reduce
from operator import or_

from dateline.tables import rows

TABLES = "dateline.articles.tables"
LONGEST = 400
CACHED = 8192
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
WORD = re.compile(r"[^\W\d_]+")


class Hint(IntFlag):
    """What an element, or one around it, is said to be."""

    NONE = 0
    BODY = auto()
    FURNITURE = auto()
    EMBED = auto()
    COMMENT = auto()
    BOX = auto()
    TOOL = auto()
    UNSEEN = auto()
    CAPTION = auto()
    CREDIT = auto()
    BYLINE = auto()
    DECK = auto()
    STAMP = auto()
    HEADLINE = auto()
    KICKER = auto()
    CORRECTION = auto()


@cache
def known() -> Mapping[tuple[str, ...], Hint]:
    """The hint of each run of words in the table."""
    return {
        tuple(name.strip().split("-")): Hint[kind.upper()]
        for kind, names in rows(TABLES, "marks", 2)
        for name in names.split(",")
    }


@cache
def widest() -> int:
    """The most words of a name in the table."""
    return max(map(len, known()))


@lru_cache(CACHED)
def hints(names: str) -> Hint:
    """What the names of an element say, white space between them; of each, the longest known."""
    return reduce(or_, map(of_name, names[:LONGEST].split()), Hint.NONE)


def of_name(name: str) -> Hint:
    """What one name says: each word counts once, in the longest run that the table knows."""
    words = tuple(WORD.findall(CAMEL.sub(" ", name).lower()))
    found, place = Hint.NONE, 0
    while place < len(words):
        for width in range(min(widest(), len(words) - place), 0, -1):
            if hint := known().get(words[place : place + width]):
                found |= hint
                place += width
                break
        else:
            place += 1
    return found
