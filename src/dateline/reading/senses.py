"""What a common noun stands for: a person, a group of people, nature, an idea; by table."""

from collections.abc import Mapping
from functools import cache

from dateline.reading.inflect import inflected
from dateline.tables import rows

LEXICON = "dateline.reading.lexicon"
MAN, MEN = "man", "men"


@cache
def senses() -> Mapping[str, str]:
    """The kind of each noun of the table `senses`, in singular and plural, in lower case."""
    found: dict[str, str] = {}
    for kind, line in rows(LEXICON, "senses", 2):
        for word in map(str.strip, line.split(",")):
            found[word] = kind
            found.setdefault(plural(word), kind)
    return found


def plural(noun: str) -> str:
    """The plural of a noun: regular, or that of 'man'."""
    return f"{noun.removesuffix(MAN)}{MEN}" if noun.endswith(MAN) else inflected(noun)[1]
