"""Furniture: what a copied page carries besides the story."""

import re
from functools import cache, lru_cache

from dateline.tables import rows
from dateline.tables import words as table_words

LONGEST, SENTENCE = 400, 60
CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\d{1,4}(?:st|nd|rd|th)?|[+-]\d{1,2}(?::\d\d)?")
NUMBERED = re.compile(r"\s*[(\[]?\d[\d,.]*[kKmM]?[)\]]?$")
DATED = re.compile(r"(?:correction|clarification)s?,[^.:]{1,40}:")
RULE = re.compile(r"[\W_]*")


def words(kind: str) -> frozenset[str]:
    """The words of a kind in the table, in lower case."""
    return table_words("dateline.articles.tables", "furniture", kind)


@cache
def openings(kind: str) -> tuple[str, ...]:
    """The same as a tuple, for `str.startswith`."""
    return tuple(sorted(words(kind)))


@cache
def phrases() -> tuple[str, ...]:
    """The openings that tell furniture also of a long line: a label, or three words and more."""
    return tuple(one for one in openings("starts") if one.endswith(":") or one.count(" ") > 1)


@lru_cache(2048)
def is_furniture(line: str) -> bool:
    """Whether a line is navigation, a share bar, a teaser, a time stamp, a rule."""
    plain = " ".join(line.lower().replace("’", "'").split())
    if len(plain) > LONGEST:
        return False
    bare = bared(plain)
    return (
        not bare
        or bare in words("exact") | words("teaser")
        or plain.startswith(openings("starts") if len(plain) < SENTENCE else phrases())
        or RULE.fullmatch(plain) is not None
        or shares(plain)
        or is_stamp(plain)
    )


def bared(plain: str) -> str:
    """A line without the marks and numbers around it: 'Comments (23) »' is 'comments'."""
    return NUMBERED.sub("", plain).strip(" :|›»→•·*#")


def opens_teasers(line: str) -> bool:
    """Whether a line announces links to other stories: 'Read also'."""
    return bared(" ".join(line[:LONGEST].lower().split())) in words("teaser")


def shares(plain: str) -> bool:
    """Whether a line is made of share words alone."""
    return all(token.strip("|/·•,()") in words("token") | {""} for token in plain.split())


def is_stamp(plain: str) -> bool:
    """Whether a line is made of dates, times and the words between them alone."""
    tokens = [token.strip(",.|()/·•-–—:") for token in plain.split()]
    known = [bool(CLOCK.fullmatch(token)) or token in dates() or not token for token in tokens]
    return all(known) and any(character.isdigit() for character in plain)


@cache
def dates() -> frozenset[str]:
    """Months, weekdays, and the words of the table that stand beside them."""
    found = rows("dateline.articles.tables", "calendar", 3)
    names = {word.strip() for _, _, line in found for word in line.split(",")}
    return words("date") | names


def is_correction(line: str) -> bool:
    """Whether a line tells of a correction, or is an editor's note."""
    plain = line.lower().lstrip(" *_[")
    return plain.startswith(openings("correction")) or DATED.match(plain) is not None
