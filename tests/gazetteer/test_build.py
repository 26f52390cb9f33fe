import json
from pathlib import Path

import pytest

from dateline.gazetteer.build import NAMES, PLACES, SEAL, WORDS, build, digests
from dateline.gazetteer.gather import Entry
from dateline.gazetteer.index import MOST, Index
from dateline.gazetteer.site import Feature, Named, Naming, Site

COUNTRY = Entry(Feature.COUNTRY, "Ukraine", 690791, "UKR", 49.0, 32.0, 44_622_516, "Europe/Kyiv")
DIVISION = Entry(
    Feature.DIVISION, "Crimea", 703883, "UKR", 45.27821, 34.38406, 1_857_476, contested=True
)
DISTRICT = Entry(Feature.DISTRICT, "Simferopol Raion", 694422, "UKR", 45.0, 34.0, 8, "Europe/Kyiv")
CITY = Entry(
    Feature.CITY,
    "Сімферополь",
    693805,
    "UKR",
    44.95719,
    -34.11079,
    336_460,
    "Europe/Simferopol",
    capital=True,
    contested=True,
    division=DIVISION,
    district=DISTRICT,
)
WATER = Entry(Feature.WATER, "Black Sea", lat=43.4, lon=34.3)
FOUND = [COUNTRY, DIVISION, DISTRICT, CITY, WATER]
SITES = [
    Site(
        number=0,
        geonames=690791,
        division=-1,
        district=-1,
        country="UKR",
        zone="Europe/Kyiv",
        lat=49.0,
        lon=32.0,
        people=44_622_516,
        feature=Feature.COUNTRY,
        capital=False,
        contested=False,
        name="Ukraine",
    ),
    Site(
        number=1,
        geonames=703883,
        division=-1,
        district=-1,
        country="UKR",
        zone="",
        lat=45.27821,
        lon=34.38406,
        people=1_857_476,
        feature=Feature.DIVISION,
        capital=False,
        contested=True,
        name="Crimea",
    ),
    Site(
        number=2,
        geonames=694422,
        division=-1,
        district=-1,
        country="UKR",
        zone="Europe/Kyiv",
        lat=45.0,
        lon=34.0,
        people=8,
        feature=Feature.DISTRICT,
        capital=False,
        contested=False,
        name="Simferopol Raion",
    ),
    Site(
        number=3,
        geonames=693805,
        division=1,
        district=2,
        country="UKR",
        zone="Europe/Simferopol",
        lat=44.95719,
        lon=-34.11079,
        people=336_460,
        feature=Feature.CITY,
        capital=True,
        contested=True,
        name="Сімферополь",
    ),
    Site(
        number=4,
        geonames=0,
        division=-1,
        district=-1,
        country="",
        zone="",
        lat=43.4,
        lon=34.3,
        people=0,
        feature=Feature.WATER,
        capital=False,
        contested=False,
        name="Black Sea",
    ),
]


@pytest.fixture
def own(tmp_path: Path) -> Index:
    build(tmp_path, FOUND)
    return Index(tmp_path)


@pytest.mark.parametrize("number", range(len(FOUND)))
def test_a_place_comes_back_as_it_went_in(own: Index, number: int) -> None:
    assert own.site(number) == SITES[number]


def test_the_extremes_of_every_field(tmp_path: Path) -> None:
    most = 2**32 - 1
    build(tmp_path, [Entry(Feature.OTHER, "x" * 300, most, "ATA", -90.0, -180.0, most, "UTC")])
    found = Index(tmp_path).site(0)
    assert (found.geonames, found.people, found.name) == (most, most, "x" * 300)
    assert (found.lat, found.lon, found.country, found.zone) == (-90.0, -180.0, "ATA", "UTC")


def test_a_container_that_is_not_in_the_index_is_none(tmp_path: Path) -> None:
    build(tmp_path, [CITY])
    assert (Index(tmp_path).site(0).division, Index(tmp_path).site(0).district) == (-1, -1)


def test_names_of_every_kind(tmp_path: Path) -> None:
    names = {naming.name.casefold(): naming for naming in Naming}
    build(tmp_path, [Entry(Feature.CITY, "Paris", names=names)])
    own = Index(tmp_path)
    assert [own.named(name) for name in names] == [(Named(0, naming),) for naming in Naming]
    assert own.named("london") == ()


def test_places_of_one_name_come_by_their_number(tmp_path: Path) -> None:
    names: list[dict[str, Naming]] = [
        {"georgia": Naming.USUAL},
        {},
        {"georgia": Naming.OWN, "ga": Naming.CODE},
    ]
    build(tmp_path, [Entry(Feature.OTHER, "Georgia", names=one) for one in names])
    assert Index(tmp_path).named("georgia") == (Named(0, Naming.USUAL), Named(2, Naming.OWN))


def test_no_name_has_more_than_so_many_places(tmp_path: Path) -> None:
    many = [Entry(Feature.CITY, "San José", names={"san jose": Naming.OWN}) for _ in range(MOST)]
    least = Entry(Feature.CITY, "San Jose", names={"san jose": Naming.OWN})
    build(tmp_path, [*many, least])
    assert [one.site for one in Index(tmp_path).named("san jose")] == list(range(MOST))


def test_openings_are_the_names_that_words_begin_with(tmp_path: Path) -> None:
    names = dict.fromkeys(("new", "new york", "new york city", "york"), Naming.OWN)
    build(tmp_path, [Entry(Feature.CITY, "New York", names=names)])
    own = Index(tmp_path)
    assert own.openings("new york state") == ["new", "new york"]
    assert own.openings("old york") == []


def test_the_seal_tells_countries_zones_and_domains(own: Index) -> None:
    assert own.countries == ["", "UKR"]
    assert own.zones == ["", "Europe/Kyiv", "Europe/Simferopol"]
    assert [own.domains[name] for name in ("ua", "uk", "us")] == ["UKR", "GBR", "USA"]


def test_the_same_places_give_the_same_bytes(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
        build(folder, FOUND)
    assert len({(folder / SEAL).read_bytes() for folder in folders}) == 1


def test_the_seal_holds_the_digests_of_the_files(tmp_path: Path) -> None:
    build(tmp_path, FOUND)
    assert json.loads((tmp_path / SEAL).read_text())["digests"] == digests(tmp_path)
    assert set(digests(tmp_path)) == {NAMES, PLACES, WORDS}


@pytest.mark.parametrize("name", [NAMES, PLACES, WORDS])
def test_a_file_that_changed_is_damage(tmp_path: Path, name: str) -> None:
    build(tmp_path, FOUND)
    data = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(data[:-1])
    with pytest.raises(ValueError, match="damaged"):
        Index(tmp_path)


def test_a_seal_that_is_no_json_is_damage(tmp_path: Path) -> None:
    build(tmp_path, FOUND)
    (tmp_path / SEAL).write_text("{")
    with pytest.raises(ValueError, match="Expecting"):
        Index(tmp_path)


@pytest.mark.parametrize("name", [NAMES, PLACES, WORDS, SEAL])
def test_a_file_that_is_missing(tmp_path: Path, name: str) -> None:
    build(tmp_path, FOUND)
    (tmp_path / name).unlink()
    with pytest.raises(OSError, match=name):
        Index(tmp_path)


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Index(tmp_path / "nowhere")
