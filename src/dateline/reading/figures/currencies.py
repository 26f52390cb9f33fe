"""Units: the measures and currencies of the table `units`, and the names that CLDR has for money.

A currency that is in use goes by its full name ('Ukrainian hryvnias'), and by the last word of it
where no other has that word ('hryvnias').
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from babel.core import get_global
from babel.numbers import get_currency_name

from dateline.reading.figures.words import table

ONE, MANY, LONGEST_UNIT = 1, 2, 5


@cache
def units() -> Mapping[str, str]:
    """What stands behind a number and says what it measures: words, and the unit of each."""
    return {**currencies(), **table("units", "after"), **table("units", "money")}


@cache
def leading() -> Mapping[str, str]:
    """What stands before a number and says what it measures: words or signs, and the units."""
    return {**table("units", "before"), **table("units", "sign")}


@cache
def money() -> frozenset[str]:
    """The units that are money."""
    own = (table("units", place).values() for place in ("sign", "money"))
    return frozenset({*currencies().values(), *(unit for units in own for unit in units)})


@cache
def currencies() -> Mapping[str, str]:
    """The names of the currencies that are in use, in lower case, each with its ISO 4217 code."""
    full = {name: code for code in sorted(in_use()) for name in names(code) if is_plain(name)}
    short: dict[str, set[str]] = defaultdict(set)
    for name, code in full.items():
        short[name.split()[-1]].add(code)
    alone = {
        word: next(iter(codes))
        for word, codes in short.items()
        if len(codes) == 1 and word not in table("units", "other")
    }
    return {**full, **alone}


def is_plain(name: str) -> bool:
    """Whether a name is of a few words without marks, as a number's unit is read."""
    words = name.split()
    return len(words) <= LONGEST_UNIT and all(word.isalpha() for word in words)


def in_use() -> frozenset[str]:
    """The codes of what is legal tender somewhere today, by CLDR."""
    every = get_global("territory_currencies").values()
    return frozenset(
        code for own in every for code, _, until, tender in own if tender and not until
    )


def names(code: str) -> Iterator[str]:
    """The name of a currency in the singular and the plural."""
    for count in (ONE, MANY):
        yield get_currency_name(code, count=count, locale="en").lower()
