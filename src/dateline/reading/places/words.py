"""The words of the tables that the steps on places ask for."""

from functools import cache

from dateline.tables import words

LEXICON = "dateline.reading.lexicon"
TABLES = {"common": "common", "given": "names", "surname": "names"}


@cache
def known(kind: str) -> frozenset[str]:
    """The words of a kind, in lower case."""
    return words(LEXICON, TABLES.get(kind, "places"), kind)
