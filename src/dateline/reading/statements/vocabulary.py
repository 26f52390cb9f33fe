"""The words that tell where, when and to whom something is said, from the table `details`."""

from collections.abc import Mapping
from functools import cache

from dateline.reading.inflect import inflected
from dateline.tables import words

LEXICON = "dateline.reading.lexicon"


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind as the table has them."""
    return words(LEXICON, "details", kind)


@cache
def nouns(kind: str) -> frozenset[str]:
    """The nouns of a kind, with their regular plurals."""
    return frozenset(form for word in listed(kind) for form in (word, *inflected(word)[:2]))


@cache
def verbs(kind: str) -> Mapping[str, str]:
    """The base form of each form of the verbs of a kind."""
    entries = (entry.split() for entry in sorted(listed(kind)))
    return {form: base for base, *irregular in entries for form in (*inflected(base), *irregular)}
