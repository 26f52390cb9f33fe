"""The time zone of the place that a dateline names."""

from collections.abc import Mapping
from functools import cache

from dateline.gazetteer import Feature, Naming, Site, folded, index
from dateline.tables import rows

TABLES = "dateline.articles.tables"
TOWN = 15_000
BIG = 200_000
OTHER = 20


@cache
def zone_of(place: str | None) -> str | None:
    """The IANA zone of a place as datelines print it; None where it is not known.

    'WASHINGTON' is the most populous city of that name; what follows a comma ('WELLINGTON, New
    Zealand', 'PORTLAND, Ore.') narrows it. Of 'PARIS/BERLIN' the first counts; a country is its
    capital, a division its most populous city.
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
    """The zone of the city of a folded name, in the country or division of another."""
    areas = divisions(within) if within else []
    able = [city for city in cities(name) if not areas or any(city.lies_in(one) for one in areas)]
    return next((one.zone for one in (*able, *(areas or divisions(name))) if one.zone), None)


def cities(name: str) -> list[Site]:
    """The towns and cities of a folded name, the likeliest meant first.

    Other names are known of big cities only, whose people count a twentieth there: so 'Calcutta'
    is Kolkata and no village of that name, and 'York' is not New York.
    """
    found = []
    for number, naming in index().named(name):
        place = index().site(number)
        own = naming in (Naming.USUAL, Naming.OWN)
        if place.feature is Feature.CITY and place.people >= (TOWN if own else BIG):
            found.append((-place.people // (1 if own else OTHER), place))
    return [place for _, place in sorted(found)]


def divisions(name: str) -> list[Site]:
    """The countries and first-level divisions of a folded name: Georgia is both."""
    return [
        place
        for number, naming in index().named(name)
        if naming is not Naming.DEMONYM
        and (place := index().site(number)).feature in (Feature.COUNTRY, Feature.DIVISION)
    ]


@cache
def seats(table: str) -> Mapping[str, str]:
    """The zones of a table of two columns, by folded name."""
    return {folded(name): zone for name, zone in rows(TABLES, table, 2)}
