"""The time zone of the place that a dateline names."""

from collections.abc import Mapping
from functools import cache

from dateline.gazetteer import City, cities, countries, folded, largest
from dateline.tables import rows

TABLES = "dateline.articles.tables"
Region = tuple[str, str]


@cache
def zone_of(place: str | None) -> str | None:
    """The IANA zone of a place as datelines print it; None where it is not known.

    'WASHINGTON' is the most populous city of that name; what follows a comma ('WELLINGTON, New
    Zealand', 'PORTLAND, Ore.') narrows it. Of 'PARIS/BERLIN' the first counts; a country is its
    capital, a region its most populous city.
    """
    first, *rest = (place or "").split("/")[0].split(",")
    name = folded(first)
    within = folded(rest[-1]) if rest else ""
    if not name:
        return None
    return seats("seats").get(name) or zone_in(name, within)


def newsroom_zone(outlet: str | None) -> str | None:
    """The zone in which an outlet is edited, by its name or domain."""
    return seats("newsrooms").get(folded((outlet or "").removeprefix("www.")))


def zone_in(name: str, within: str) -> str | None:
    """The zone of the city of a folded name, in the country or region of another."""
    areas = regions(within) if within else ()
    named = [city for city in cities().get(name, ()) if not areas or inside(city, areas)]
    if named:
        return named[0].zone
    return next(filter(None, map(centre, areas or regions(name))), None)


def inside(city: City, areas: tuple[Region, ...]) -> bool:
    """Whether a city lies in one of some countries (no code of a division) or divisions."""
    return (city.country, "") in areas or (city.country, city.region) in areas


def centre(area: Region) -> str | None:
    """The zone of a country's capital, or of a division's most populous city."""
    country, region = area
    if region:
        city = largest().get(area)
        return city.zone if city else None
    capitals = cities().get(folded(capital(country)), ())
    return next((city.zone for city in capitals if city.country == country), None)


def capital(country: str) -> str:
    """The capital of a country, by its code; empty where there is none."""
    return next((name for code, name in countries().values() if code == country), "")


def regions(name: str) -> tuple[Region, ...]:
    """The countries and divisions of a folded name: Georgia is both."""
    country = countries().get(name)
    return (*((country[0], "") for _ in (1,) if country), *listed().get(name, ()))


@cache
def listed() -> Mapping[str, tuple[Region, ...]]:
    """The divisions and countries that the table names."""
    found: dict[str, tuple[Region, ...]] = {}
    for names, country, region in rows(TABLES, "regions", 3):
        for name in map(folded, names.split(",")):
            found[name] = (*found.get(name, ()), (country, region))
    return found


@cache
def seats(table: str) -> Mapping[str, str]:
    """The zones of a table of two columns, by folded name."""
    return {folded(name): zone for name, zone in rows(TABLES, table, 2)}
