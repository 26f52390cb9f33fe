import pytest

from dateline.gazetteer import Naming, index
from dateline.gazetteer.gather import FEATURES, KINDS, TABLES, alpha3
from dateline.gazetteer.names import folded, is_latin
from dateline.gazetteer.packed import divisions
from dateline.gazetteer.site import Site
from dateline.tables import Row, rows

CODES = frozenset(alpha3().values())
ALIASES, DEMONYMS = rows(TABLES, "aliases", 3), rows(TABLES, "demonyms", 2)
CONTESTED, REGIONS = rows(TABLES, "contested", 3), rows(TABLES, "regions", 7)
POINTS = rows(TABLES, "points", 3)


def words(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(",")]


def is_code(cell: str) -> bool:
    return len(cell) == 3 and cell.isupper()


def named(name: str) -> list[Site]:
    return [index().site(one.site) for one in index().named(folded(name))]


def namings(name: str) -> set[Naming]:
    return {one.naming for one in index().named(folded(name))}


@pytest.mark.parametrize("table", [ALIASES, DEMONYMS, CONTESTED, REGIONS, POINTS])
def test_every_cell_is_filled(table: tuple[Row, ...]) -> None:
    assert [row for row in table if not all(row)] == []


@pytest.mark.parametrize("table", [ALIASES, DEMONYMS, CONTESTED, REGIONS, POINTS])
def test_no_row_comes_twice(table: tuple[Row, ...]) -> None:
    assert len(set(table)) == len(table)


def test_further_names_are_of_known_kinds() -> None:
    assert {kind for _, kind, _ in ALIASES} <= set(KINDS)


def test_further_names_are_of_known_places() -> None:
    codes = {one.code for one in divisions().values()} | CODES
    assert {words(what)[-1] for _, _, what in ALIASES} <= codes


def test_further_names_find_their_places() -> None:
    able = {kind: range(1, naming + 1) for kind, naming in KINDS.items()}
    lost = [
        name
        for names, kind, _ in ALIASES
        for name in words(names)
        if not namings(name) & set(able[kind])
    ]
    assert lost == []


def test_demonyms_are_known_as_such_or_name_the_place_itself() -> None:
    able = {Naming.DEMONYM, Naming.USUAL, Naming.OTHER}
    own = {word for _, cell in DEMONYMS for word in words(cell)}
    assert [word for word in own if not namings(word) & able] == []


def test_demonyms_of_countries_have_known_codes() -> None:
    assert {key for key, _ in DEMONYMS if is_code(key)} <= CODES


def test_points_are_on_the_globe() -> None:
    regions = [(name, lat, lon) for name, _, lat, lon, *_ in REGIONS]
    off = [
        what
        for what, lat, lon in (*POINTS, *regions)
        if not (-90 <= float(lat) <= 90 and -180 <= float(lon) <= 180)
    ]
    assert off == []


def test_points_are_of_known_countries_each_once() -> None:
    codes = [code for code, _, _ in POINTS]
    assert set(codes) <= CODES
    assert len(set(codes)) == len(codes)


def test_regions_are_of_known_kinds_and_countries() -> None:
    assert {kind for _, kind, *_ in REGIONS} <= set(FEATURES)
    assert {country for *_, country, _ in REGIONS} <= CODES | {"-"}
    assert all(number == "-" or number.isdecimal() for *_, number, _, _ in REGIONS)


def test_names_of_regions_are_latin_and_found() -> None:
    own = [name for first, *_, others in REGIONS for name in (first, *words(others))]
    lost = [name for name in own if name != "-" and not (is_latin(name) and named(name))]
    assert lost == []


def test_claims_are_of_known_countries_and_no_more_codes_than_claimants() -> None:
    assert {code for *_, codes in CONTESTED for code in words(codes)} <= CODES
    assert all(len(words(codes)) <= len(own.split(";")) for _, own, codes in CONTESTED)


def test_claimants_stand_in_alphabetical_order() -> None:
    own = [[one.strip() for one in claimants.split(";")] for _, claimants, _ in CONTESTED]
    assert [one for one in own if one != sorted(one)] == []


def test_each_contested_name_marks_a_place() -> None:
    lost = [name for name, *_ in CONTESTED if not any(one.contested for one in named(name))]
    assert lost == []
