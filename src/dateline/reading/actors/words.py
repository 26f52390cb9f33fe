"""The words that tell who is called: nouns, names of bodies, given names, from the tables."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from dateline.gazetteer import folded, index
from dateline.model import ActorKind
from dateline.tables import rows, words

LEXICON = "dateline.reading.lexicon"
METONYM = "metonym"
MANY = ("group", "institution")


class Noun(NamedTuple):
    """A noun for actors: its kind, as the table `people` has it, PLOVER's sector, its number."""

    kind: str
    sector: str | None
    plural: bool


class Body(NamedTuple):
    """A body known by name: its fullest name, kind ('metonym' of a state), country and sector."""

    name: str
    kind: str
    country: str | None
    sector: str | None


@cache
def nouns(*kinds: str) -> Mapping[str, Noun]:
    """The nouns of some kinds, in lower case, in singular and plural; the first row counts.

    Forms of address have no plural: "Mrs" is none of "Mr".
    """
    found: dict[str, Noun] = {}
    for kind, sector, line in rows(LEXICON, "people", 3):
        if kind in kinds:
            for entry in line.split(","):
                word, _, irregular = entry.strip().partition("/")
                found.setdefault(word, Noun(kind, known(sector), plural=False))
                if kind != "address":
                    several = irregular or many(word)
                    found.setdefault(several, Noun(kind, known(sector), plural=True))
    return found


@cache
def others(noun: str) -> frozenset[str]:
    """The titles whose holders a noun is for too: of 'priest' also 'father'."""
    lines = (
        line for kind, other, line in rows(LEXICON, "people", 3) if (kind, other) == ("also", noun)
    )
    return frozenset(word.strip() for line in lines for word in line.split(","))


def is_seated(noun: Noun) -> bool:
    """Whether where it sits tells whose it is: 'the trade ministry in Lima'."""
    return noun.kind == "institution" and noun.sector == "GOV"


def known(cell: str) -> str | None:
    """What a cell says; None for its '-'."""
    return None if cell == "-" else cell


def many(word: str) -> str:
    """The regular plural of a noun; of an office 'of' something, that of the office."""
    head, of, rest = word.partition(" of ")
    if of:
        return f"{many(head)}{of}{rest}"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "sh", "ch", "x")) else f"{word}s"


@cache
def longest(*kinds: str) -> int:
    """The number of words in the longest noun of some kinds."""
    return max(len(word.split()) for word in nouns(*kinds))


@cache
def bodies() -> Mapping[str, Body]:
    """The bodies that are known by name, by each of their names, folded."""
    found: dict[str, Body] = {}
    for line, kind, country, sector in rows(LEXICON, "institutions", 4):
        names = [name.strip() for name in line.split(",")]
        for name in names:
            found.setdefault(folded(name), Body(names[0], kind, known(country), known(sector)))
    return found


@cache
def states() -> frozenset[str]:
    """The usual names of states, folded."""
    return frozenset(map(folded, index().states.values()))


@cache
def sexes() -> Mapping[str, str]:
    """The sex, 'f' or 'm', that a noun, a form of address or a given name tells."""
    said = dict.fromkeys(words(LEXICON, "names", "female"), "f")
    said |= dict.fromkeys(words(LEXICON, "names", "male"), "m")
    for kind, sex, line in rows(LEXICON, "people", 3):
        if kind == "sex":
            said |= {word.strip(): sex for word in line.split(",")}
    return said


@cache
def small(kind: str) -> frozenset[str]:
    """The small words of a kind of the table `particles`."""
    return words(LEXICON, "particles", kind)


@cache
def pronouns() -> Mapping[str, str]:
    """The pronouns of the third person, and whom each stands for: 'm', 'f', 'it' or 'they'."""
    return {word: kind for kind in ("m", "f", "it", "they") for word in small(kind)}


@cache
def given() -> frozenset[str]:
    """Given names."""
    return words(LEXICON, "names", "given")


@cache
def families() -> frozenset[str]:
    """Surnames that no body is known by."""
    return words(LEXICON, "families", "family") - words(LEXICON, "families", "house")


KINDS = {"organisation": ActorKind.ORGANISATION, "outlet": ActorKind.OUTLET}
