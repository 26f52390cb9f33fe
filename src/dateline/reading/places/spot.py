"""Names of the gazetteer in a sentence: the longest on token borders, by how they are written."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.gazetteer import Naming, Site, index
from dateline.reading.places.lines import Line
from dateline.reading.places.words import known

LONGEST = 60
FEW = 3
WRITTEN = (Naming.USUAL, Naming.OWN)


class Name(NamedTuple):
    """A name in a line: its first and last token, folded, and what it may name, and how."""

    line: Line
    first: int
    last: int
    folded: str
    sites: tuple[tuple[Site, Naming], ...]

    @property
    def is_demonym(self) -> bool:
        """Whether it names a people."""
        return any(naming is Naming.DEMONYM for _, naming in self.sites)


def names(line: Line) -> list[Name]:
    """The names of a line, in order; none overlap."""
    found: list[Name] = []
    number = 0
    while number < len(line.words):
        name = longest(line, number, found) if line.words[number][:1].isupper() else None
        if name:
            found.append(name)
            number = name.last
        number += 1
    return found


def longest(line: Line, first: int, before: list[Name]) -> Name | None:
    """The longest name that starts at a token and is written as such."""
    start = line.starts[first]
    for name in reversed(index().openings(line.folded[start : start + LONGEST])):
        last = line.ends.get(start + len(name))
        if last is None or not line.words[last][:1].isalnum():
            continue
        if sites := tuple(able(line, first, last, name, before)):
            return Name(line, first, last, name, sites)
    return None


def able(
    line: Line, first: int, last: int, name: str, before: list[Name]
) -> Iterator[tuple[Site, Naming]]:
    """What a folded name may name, as it is written here."""
    word = line.words[last]
    bare = "".join(line.words[first : last + 1]).replace(".", "")
    behind = bool(before) and before[-1].last == first - 2 and line.words[first - 1] == ","
    stop = word.endswith(".") or line.word(last + 1) == "."
    capital = word[:1].isupper() or not word.islower()
    for number, naming in index().named(name):
        if (
            (naming is Naming.ACRONYM and bare.isupper() and acronym(line, first, word))
            or (naming is Naming.SHORT and (behind or (stop and last + 1 < len(line.words))))
            or (naming is Naming.CODE and behind and bare.isupper())
            or (naming is Naming.DEMONYM and capital)
            or (naming in WRITTEN and capital and spelled(line, bare))
            or (naming is Naming.OTHER and capital and spelled(line, bare) and not article(name))
        ):
            yield index().site(number), naming


def article(name: str) -> bool:
    """Whether a name begins with an article, as 'the bank' does, a further name of somewhere."""
    return name.startswith("the ")


def acronym(line: Line, first: int, word: str) -> bool:
    """Whether capitals are an acronym's: no word of a line all in capitals, and no era's."""
    if line.word(first - 1).isdigit() and line.fold(first) in known("era"):
        return False
    return not line.shouting or word.casefold() not in known("plain")


def spelled(line: Line, bare: str) -> bool:
    """Whether a name is written as names are: a short one is not all in capitals."""
    return line.shouting or len(bare) > FEW or not bare.isupper()
