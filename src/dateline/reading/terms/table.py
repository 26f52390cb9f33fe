"""The tables of terms, as entries that are found by the longest of their words.

>>> sorted(written("stir~ up"))[:3]
[('stir', 'up'), ('stired', 'up'), ('stiring', 'up')]
>>> sorted(written("would-be"))
[('would', '-be'), ('would', '-bes')]
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from dateline.model import TermKind
from dateline.reading.inflect import inflected
from dateline.reading.terms.conditions import ALWAYS, Condition, condition
from dateline.tables import rows

LEXICON = "dateline.reading.lexicon"
WORD = re.compile(r"-?[^\W_]+")
VERB, HYPHEN = "~", "-"


@dataclass(frozen=True, slots=True)
class Entry:
    """What some words are: a term of a kind, or no term where that is None.

    Of a contested name, `concept` is what it names and `side` whose name it is.
    """

    kind: TermKind | None
    when: Condition = ALWAYS
    concept: str | None = None
    side: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words of an entry; `key` is the place of the one that they are found by.

    `tight` tells of each word whether a hyphen must stand before it.
    """

    words: tuple[str, ...]
    tight: tuple[bool, ...]
    key: int
    exact: bool
    entry: Entry


Patterns = Mapping[str, tuple[Pattern, ...]]


def entries() -> Iterator[tuple[Entry, str]]:
    """The rows of all tables: an entry, and its names divided by commas."""
    for (names,) in rows(LEXICON, "noterms", 1):
        yield Entry(None), names
    for concept, side, when, names in rows(LEXICON, "contested", 4):
        yield Entry(TermKind.CONTESTED_NAME, condition(when), concept, side), names
    for kind, name in ((TermKind.LOADED, "loaded"), (TermKind.HEDGE, "hedges")):
        for _, when, names in rows(LEXICON, name, 3):
            yield Entry(kind, condition(when)), names


def patterns(known: Iterator[tuple[Entry, str]]) -> Patterns:
    """The patterns of entries by a word, as it may be printed; the longest first."""
    found: dict[str, list[Pattern]] = {}
    for entry, names in known:
        for name in names.split(","):
            for parts in written(name.strip()):
                words = tuple(part.removeprefix(HYPHEN) for part in parts)
                tight = tuple(part.startswith(HYPHEN) for part in parts)
                key = max(range(len(words)), key=lambda place: len(words[place]))
                own = Pattern(words, tight, key, name != name.lower(), entry)
                for form in printed(words[key], exact=own.exact):
                    found.setdefault(form, []).append(own)
    return {word: tuple(sorted(own, key=shortness)) for word, own in found.items()}


def shortness(one: Pattern) -> int:
    """Puts the longer of two patterns first."""
    return -len(one.words)


@cache
def known_patterns() -> Patterns:
    """The patterns of the tables."""
    return patterns(entries())


def written(name: str) -> set[tuple[str, ...]]:
    """The words of a name in each of its forms."""
    forms = [one.lower() if VERB in one else one for one in name.split()]
    own = [inflected(one.removesuffix(VERB)) if VERB in one else (one,) for one in forms]
    if name == name.lower() and VERB not in name:
        own[-1] = inflected(forms[-1])[:2]
    return {tuple(WORD.findall(" ".join(words))) for words in product(*own)}


def printed(word: str, *, exact: bool) -> set[str]:
    """How a word may be printed."""
    return {word, word.upper()} if exact else {word, word.capitalize(), word.upper()}
