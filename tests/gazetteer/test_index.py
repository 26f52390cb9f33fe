import json
import os
import runpy
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from dateline.errors import GazetteerError
from dateline.gazetteer import Feature, Naming, Site, index, is_built, key
from dateline.gazetteer.build import SEAL, WORDS, build
from dateline.gazetteer.gather import Entry
from dateline.gazetteer.index import MONTH, Index, built, homes

MODULE: ModuleType = sys.modules["dateline.gazetteer.index"]
FEW = [Entry(Feature.CITY, "Paris", 2988507, "FRA", 48.85, 2.35, names={"paris": Naming.OWN})]


def named(name: str) -> list[tuple[Site, Naming]]:
    return [(index().site(one.site), one.naming) for one in index().named(name)]


def one(name: str, feature: Feature, country: str = "") -> Site:
    """The largest place of a name that is of a feature and in a country."""
    able = [
        site
        for site, _ in named(name)
        if site.feature is feature and (site.country == country or not country)
    ]
    return max(able, key=lambda site: site.people)


NAME = "places-now"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Where indexes are kept."""
    return tmp_path / "deep" / "cache"


@pytest.fixture
def builds(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """A place of its own for what is built, quickly; and what was built so far."""
    made: list[Path] = []

    def quick(target: Path, found: list[Entry]) -> None:
        made.append(target)
        build(target, found)

    monkeypatch.setattr(MODULE, "entries", lambda: FEW)
    monkeypatch.setattr(MODULE, "build", quick)
    monkeypatch.setattr(MODULE, "key", lambda: "now")
    monkeypatch.setattr(MODULE, "homes", lambda: (cache, tmp_path / "temporary"))
    return made


# --- the index is built, and found again


@pytest.mark.usefixtures("builds")
def test_what_is_built_moves_to_its_folder(cache: Path) -> None:
    assert not is_built()
    assert built(NAME).site(0).name == "Paris"
    assert Index(cache / NAME).site(0).name == "Paris"
    assert list(cache.iterdir()) == [cache / NAME]
    assert is_built()


@pytest.mark.usefixtures("builds")
def test_a_damaged_index_is_replaced(cache: Path) -> None:
    (cache / NAME / "odd").mkdir(parents=True)
    (cache / NAME / SEAL).write_text("{")
    assert built(NAME).site(0).name == "Paris"
    assert not (cache / NAME / "odd").exists()


@pytest.mark.usefixtures("builds")
def test_where_the_cache_cannot_be_made_the_index_stands_among_the_temporary_files(
    cache: Path, tmp_path: Path
) -> None:
    cache.parent.mkdir()
    cache.write_text("a file")
    assert built(NAME).site(0).name == "Paris"
    assert Index(tmp_path / "temporary" / NAME).site(0).name == "Paris"
    assert is_built()


@pytest.mark.usefixtures("builds")
def test_where_no_home_can_be_made_that_is_told(cache: Path, tmp_path: Path) -> None:
    cache.parent.mkdir()
    cache.write_text("a file")
    (tmp_path / "temporary").write_text("a file")
    with pytest.raises(GazetteerError, match=r"kept nowhere; tried: .*temporary"):
        built(NAME)


@pytest.mark.usefixtures("builds")
def test_where_the_folder_is_taken_the_index_is_there_all_the_same(cache: Path) -> None:
    cache.mkdir(parents=True)
    (cache / NAME).write_text("a file")
    assert built(NAME).site(0).name == "Paris"
    assert (cache / NAME).read_text() == "a file"


def test_of_two_that_build_at_once_the_first_to_end_wins(
    builds: list[Path], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(target: Path, found: list[Entry]) -> None:
        if not builds:
            builds.append(target)
            built(NAME)
        build(target, found)

    monkeypatch.setattr(MODULE, "build", late)
    assert built(NAME).site(0).name == "Paris"
    assert list(cache.iterdir()) == [cache / NAME]


@pytest.mark.usefixtures("builds")
def test_indexes_of_more_than_a_month_before_are_removed(cache: Path) -> None:
    cache.mkdir(parents=True)
    now = cache.stat().st_mtime
    for name, days in (("places-old", 31), ("places-young", 1), ("other", 31)):
        (cache / name).mkdir()
        os.utime(cache / name, (now - days * 24 * 3600, now - days * 24 * 3600))
    built(NAME)
    assert {path.name for path in cache.iterdir()} == {"other", NAME, "places-young"}
    assert MONTH == 30 * 24 * 3600


@pytest.mark.usefixtures("builds")
def test_an_index_that_goes_away_meanwhile_does_no_harm(cache: Path, tmp_path: Path) -> None:
    cache.mkdir(parents=True)
    (cache / "places-gone").symlink_to(tmp_path / "nowhere")
    assert built(NAME).site(0).name == "Paris"


def test_the_index_is_built_once(builds: list[Path]) -> None:
    assert index.__wrapped__().site(0) == index.__wrapped__().site(0)
    assert len(builds) == 1


def test_the_homes_are_the_cache_and_a_folder_of_ones_own() -> None:
    assert [home.name.partition("-")[0] for home in homes()] == ["dateline", "dateline"]


def test_who_has_no_name_has_homes_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise KeyError("no such user")

    monkeypatch.setattr(MODULE, "getuser", nameless)
    assert homes()
    monkeypatch.delattr(os, "getuid")
    monkeypatch.setattr(MODULE, "getuser", lambda: "rojas")
    assert homes()[-1].name == "dateline-rojas"


def test_a_folder_of_somebody_else_is_no_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MODULE, "user_cache_path", lambda _: tmp_path)
    assert homes()[0] == tmp_path
    monkeypatch.setattr(os, "getuid", lambda: tmp_path.stat().st_uid + 1)
    assert tmp_path not in homes()


def test_a_cache_that_stands_nowhere_is_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MODULE, "user_cache_path", lambda _: Path("~/.cache/dateline"))
    assert all(home.is_absolute() for home in homes())


@pytest.mark.usefixtures("builds")
def test_a_build_that_fails_is_told_and_leaves_nothing(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_target: Path, _found: list[Entry]) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(MODULE, "build", full)
    with pytest.raises(GazetteerError, match="no space left"):
        built(NAME)
    assert list(cache.iterdir()) == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda own: (own / SEAL).write_text("{"),
        lambda own: (own / SEAL).write_text("{}"),
        lambda own: (own / SEAL).unlink(),
        lambda own: (own / WORDS).write_bytes(b""),
        shutil.rmtree,
    ],
)
def test_a_damaged_index_is_built_again(
    damage: Callable[[Path], object], builds: list[Path], cache: Path
) -> None:
    index.__wrapped__()
    damage(cache / NAME)
    assert index.__wrapped__().site(0).name == "Paris"
    assert len(builds) == 2


def test_the_key_is_of_what_the_index_is_made_from(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(key()) == 12
    assert key.__wrapped__() == key()
    monkeypatch.setattr(MODULE, "FORMAT", 0)
    assert key.__wrapped__() != key()


def test_a_table_that_changed_makes_another_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MODULE.resources, "files", lambda _: tmp_path)
    (tmp_path / "regions.txt").write_text("Donbas")
    first = key.__wrapped__()
    (tmp_path / "notes.md").write_text("Donbas")
    assert key.__wrapped__() == first
    (tmp_path / "regions.txt").write_text("Donbass")
    assert key.__wrapped__() != first


def test_the_module_leaves_an_index_behind() -> None:
    runpy.run_module("dateline.gazetteer", run_name="__main__")
    assert is_built()


# --- the index as it is installed


def test_a_country_and_a_state_of_one_name() -> None:
    found = [(site.feature, site.country, naming) for site, naming in named("georgia")]
    assert found[0] == (Feature.COUNTRY, "GEO", Naming.USUAL)
    assert (Feature.DIVISION, "USA", Naming.USUAL) in found


def test_cities_of_one_name_come_the_largest_first() -> None:
    cities = [site for site, _ in named("paris") if site.feature is Feature.CITY]
    assert [cities[0].country, cities[0].geonames] == ["FRA", 2988507]
    assert "USA" in {site.country for site in cities}
    assert [site.people for site in cities] == sorted((s.people for s in cities), reverse=True)


@pytest.mark.parametrize(
    ("name", "naming", "country", "feature"),
    [
        ("us", Naming.ACRONYM, "USA", Feature.COUNTRY),
        ("uk", Naming.ACRONYM, "GBR", Feature.COUNTRY),
        ("nyc", Naming.ACRONYM, "USA", Feature.CITY),
        ("ore", Naming.SHORT, "USA", Feature.DIVISION),
        ("or", Naming.CODE, "USA", Feature.DIVISION),
        ("russia", Naming.USUAL, "RUS", Feature.COUNTRY),
        ("america", Naming.USUAL, "USA", Feature.COUNTRY),
        ("crimea", Naming.USUAL, "UKR", Feature.DIVISION),
        ("kiev", Naming.USUAL, "UKR", Feature.CITY),
        ("united arab emirates", Naming.USUAL, "ARE", Feature.COUNTRY),
        ("cologne", Naming.USUAL, "DEU", Feature.CITY),
        ("seville", Naming.USUAL, "ESP", Feature.CITY),
        ("ghent", Naming.USUAL, "BEL", Feature.CITY),
        ("bruges", Naming.USUAL, "BEL", Feature.CITY),
        ("fez", Naming.USUAL, "MAR", Feature.CITY),
        ("medina", Naming.USUAL, "SAU", Feature.CITY),
        ("raqqa", Naming.USUAL, "SYR", Feature.CITY),
        ("crete", Naming.USUAL, "GRC", Feature.DIVISION),
        ("sicily", Naming.USUAL, "ITA", Feature.DIVISION),
        ("corsica", Naming.USUAL, "FRA", Feature.DIVISION),
        ("tuscany", Naming.USUAL, "ITA", Feature.DIVISION),
        ("munich", Naming.OWN, "DEU", Feature.CITY),
        ("russian", Naming.DEMONYM, "RUS", Feature.COUNTRY),
        ("londoners", Naming.DEMONYM, "GBR", Feature.CITY),
    ],
)
def test_names_of_a_kind(name: str, naming: Naming, country: str, feature: Feature) -> None:
    found = [(kind, site.country, site.feature) for site, kind in named(name)]
    assert (naming, country, feature) in found


@pytest.mark.parametrize(
    ("word", "countries"),
    [
        ("congolese", {"COD", "COG"}),
        ("korean", {"KOR", "PRK"}),
        ("russian", {"RUS"}),
        ("dutch", {"NLD"}),
    ],
)
def test_demonyms(word: str, countries: set[str]) -> None:
    found = {site.country for site, naming in named(word) if naming is Naming.DEMONYM}
    assert found == countries


@pytest.mark.parametrize(
    ("name", "feature", "country"),
    [
        ("crimea", Feature.DIVISION, "UKR"),
        ("sevastopol", Feature.DIVISION, "UKR"),
        ("sevastopol", Feature.CITY, "UKR"),
        ("simferopol", Feature.CITY, "UKR"),
        ("srinagar", Feature.CITY, "IND"),
        ("taiwan", Feature.COUNTRY, "TWN"),
        ("gibraltar", Feature.COUNTRY, "GIB"),
        ("donbas", Feature.REGION, ""),
        ("falklands", Feature.COUNTRY, "FLK"),
    ],
)
def test_contested(name: str, feature: Feature, country: str) -> None:
    assert one(name, feature, country).contested


@pytest.mark.parametrize(
    ("name", "feature", "country"),
    [
        ("paris", Feature.CITY, "FRA"),
        ("kyiv", Feature.CITY, "UKR"),
        ("ukraine", Feature.COUNTRY, "UKR"),
        ("gibraltar", Feature.CITY, "USA"),
        ("georgia", Feature.DIVISION, "USA"),
        ("sochi", Feature.CITY, "RUS"),
    ],
)
def test_not_contested(name: str, feature: Feature, country: str) -> None:
    assert not one(name, feature, country).contested


def test_the_cities_of_a_contested_country_are_marked_alike() -> None:
    cities = [one(name, Feature.CITY, "TWN") for name in ("taipei", "kaohsiung", "taichung")]
    assert len({site.contested for site in cities}) == 1


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("paris", "FRA"),
        ("kyiv", "UKR"),
        ("washington", "USA"),
        ("wellington", "NZL"),
        ("mexico city", "MEX"),
        ("brasilia", "BRA"),
    ],
)
def test_capitals(name: str, country: str) -> None:
    assert one(name, Feature.CITY, country).capital


@pytest.mark.parametrize(
    ("name", "country"),
    [("new york", "USA"), ("odesa", "UKR"), ("brasilia de minas", "BRA"), ("reisterstown", "USA")],
)
def test_not_capitals(name: str, country: str) -> None:
    assert not one(name, Feature.CITY, country).capital


def test_only_one_washington_is_a_capital() -> None:
    assert [site.division for site, _ in named("washington") if site.capital] == [
        one("district of columbia", Feature.DIVISION).number
    ]


@pytest.mark.parametrize(
    ("name", "feature", "lat", "lon"),
    [
        ("donbas", Feature.REGION, 48.2, 38.2),
        ("donbass", Feature.REGION, 48.2, 38.2),
        ("black sea", Feature.WATER, 43.4, 34.3),
        ("mount everest", Feature.OTHER, 28.0, 86.9),
    ],
)
def test_regions_and_waters(name: str, feature: Feature, lat: float, lon: float) -> None:
    found = one(name, feature)
    assert (found.lat, found.lon) == pytest.approx((lat, lon), abs=0.1)
    assert found.zone == ""


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("texas", "USA", 31.5, -99.3),
        ("crimea", "UKR", 45.3, 34.4),
        ("bavaria", "DEU", 48.9, 11.4),
        ("new south wales", "AUS", -32.2, 149.0),
        ("scotland", "GBR", 56.8, -4.2),
    ],
)
def test_a_division_stands_within_itself(name: str, country: str, lat: float, lon: float) -> None:
    found = one(name, Feature.DIVISION, country)
    assert abs(found.lat - lat) < 2
    assert abs(found.lon - lon) < 2


@pytest.mark.parametrize(
    ("name", "country", "lon"), [("chukotka", "RUS", 175), ("eastern division", "FJI", 180)]
)
def test_a_division_on_the_date_line_stands_within_itself(
    name: str, country: str, lon: float
) -> None:
    assert abs(one(name, Feature.DIVISION, country).lon % 360 - lon) < 8


@pytest.mark.parametrize(
    ("name", "feature", "country", "zone"),
    [
        ("kyiv", Feature.CITY, "UKR", "Europe/Kyiv"),
        ("portland", Feature.CITY, "USA", "America/Los_Angeles"),
        ("texas", Feature.DIVISION, "USA", "America/Chicago"),
        ("new zealand", Feature.COUNTRY, "NZL", "Pacific/Auckland"),
    ],
)
def test_zones(name: str, feature: Feature, country: str, zone: str) -> None:
    assert one(name, feature, country).zone == zone


def test_a_city_lies_in_its_district_and_division() -> None:
    paris = next(site for site, _ in named("paris") if site.country == "USA")
    assert index().site(paris.division) == one("texas", Feature.DIVISION, "USA")
    assert index().site(paris.district).name == "Lamar County"


@pytest.mark.parametrize(
    ("name", "country", "printed"),
    [
        ("texas", "USA", "Texas"),
        ("washington", "USA", "Washington"),
        ("new york", "USA", "New York"),
        ("labrador", "CAN", "Newfoundland and Labrador"),
        ("crimea", "UKR", "Crimea"),
        ("crete", "GRC", "Crete"),
        ("tuscany", "ITA", "Tuscany"),
    ],
)
def test_a_division_is_called_as_news_does(name: str, country: str, printed: str) -> None:
    assert one(name, Feature.DIVISION, country).name == printed


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("holland", "Netherlands"),
        ("burma", "Myanmar"),
        ("swaziland", "Eswatini"),
        ("macedonia", "North Macedonia"),
        ("britain", "United Kingdom"),
        ("america", "United States"),
        ("emirates", "United Arab Emirates"),
    ],
)
def test_a_country_is_called_as_news_does(name: str, printed: str) -> None:
    found = {site.name for site, _ in named(name) if site.feature is Feature.COUNTRY}
    assert found == {printed}


@pytest.mark.parametrize("name", ["hue", "nghe an", "phu tho"])
def test_places_of_vietnam_are_found(name: str) -> None:
    assert "VNM" in {site.country for site, _ in named(name)}


def test_the_codes_and_zones_are_well_formed() -> None:
    codes = [code for code in index().countries if code]
    assert all(len(code) == 3 and code.isascii() and code.isupper() for code in codes)
    assert len(codes) == len(set(codes)) > 200
    assert all(zone == "" or "/" in zone for zone in index().zones)


def test_the_domains_of_countries() -> None:
    own = index().domains
    assert (own["ua"], own["uk"], own["fr"]) == ("UKR", "GBR", "FRA")
    assert all(len(domain) == 2 and domain.islower() for domain in own)


def test_openings_are_names() -> None:
    assert index().openings("new york city hall") == ["ne", "new york", "new york city"]


def test_a_nul_ends_an_opening_and_is_a_space_in_a_name() -> None:
    assert index().openings("new york\0 city hall") == ["ne", "new york"]
    assert index().openings("\0new york") == []
    assert index().named("new\0york") == index().named("new york") != ()
    assert index().named("kenya\0") == index().named("kenya\0\0") == ()


def test_the_installed_index_is_sealed() -> None:
    index()
    assert set(json.loads((homes()[0] / f"places-{key()}" / SEAL).read_text())) == {
        "domains",
        "countries",
        "zones",
        "digests",
    }
