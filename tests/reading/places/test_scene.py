import itertools
from math import exp

import pytest

from dateline.gazetteer import Feature, Site
from dateline.reading.places import scene
from dateline.reading.places.priors import Said, Sense
from dateline.reading.places.scene import Scene, cell, kilometres
from stories import SITE

COUNTRY = SITE._replace(number=2, feature=Feature.COUNTRY)
DIVISION = SITE._replace(number=3, feature=Feature.DIVISION)
DISTRICT = SITE._replace(number=4, division=3, feature=Feature.DISTRICT)
TOWN = SITE._replace(number=5, division=3, district=4)
MUGGIA = Sense("muggia", "", Said.NOTHING)
FAR = SITE._replace(number=6, country="CHL", lat=-33.0, lon=-70.0)


def held(site: Site, *others: Site) -> float:
    return Scene([(f"other{one.number}", one) for one in others]).held(site, ())


def near(site: Site, *others: Site) -> float:
    return Scene([(f"other{one.number}", one) for one in others]).near(site, ())


def test_an_empty_scene_says_nothing() -> None:
    assert Scene([]).weight(MUGGIA, TOWN, None) == 0
    assert Scene([("muggia", TOWN)]).weight(MUGGIA, TOWN, TOWN) == 0


@pytest.mark.parametrize(
    ("chosen", "current", "weight"),
    [
        ([TOWN], TOWN, 0.0),
        ([TOWN, TOWN], TOWN, scene.SAME),
        ([TOWN], None, scene.SAME),
        ([TOWN], FAR, scene.SAME),
        ([FAR], FAR, 0.0),
    ],
)
def test_a_name_means_what_it_means_elsewhere(
    chosen: list[Site], current: Site | None, weight: float
) -> None:
    own = Scene([("muggia", site) for site in chosen])
    assert own.weight(MUGGIA, TOWN, current) == weight
    assert own.weight(MUGGIA._replace(said=Said.LISTED), TOWN, current) == weight


def test_a_tied_name_does_not_mean_what_it_means_elsewhere() -> None:
    own = Scene([("muggia", TOWN), ("muggia", TOWN)])
    assert own.weight(MUGGIA._replace(tie="chile"), TOWN, TOWN) == 0


def test_what_holds_a_place_speaks_for_it() -> None:
    alike = scene.ALIKE
    assert held(TOWN, FAR) == 0
    assert held(TOWN, COUNTRY) == scene.COUNTRY + alike
    assert held(TOWN, DIVISION) == scene.DIVISION + alike
    assert held(TOWN, DISTRICT) == scene.DISTRICT + alike


def test_a_country_does_not_hold_itself() -> None:
    assert held(COUNTRY, COUNTRY) == scene.ALIKE + scene.INSIDE
    assert held(COUNTRY._replace(number=12, country="CHL"), COUNTRY) == 0


def test_what_a_place_holds_speaks_for_it() -> None:
    assert held(COUNTRY, TOWN) == scene.ALIKE + scene.INSIDE
    assert held(DIVISION, TOWN) == scene.ALIKE + scene.INSIDE
    assert held(DISTRICT, TOWN) == scene.ALIKE + scene.INSIDE
    assert held(DIVISION, TOWN._replace(division=-1)) == scene.ALIKE


def test_the_share_counts_and_not_the_number() -> None:
    half = held(TOWN._replace(division=-1, district=-1), SITE._replace(number=9), FAR)
    assert half == pytest.approx(scene.ALIKE / 2)


def test_the_own_places_of_a_name_are_not_counted() -> None:
    own = Scene([("muggia", TOWN), ("koper", SITE._replace(number=9)), ("pula", FAR)])
    assert own.held(SITE, [TOWN]) == pytest.approx(scene.ALIKE / 2)


def test_all_that_speaks_for_a_place_is_added() -> None:
    beside = SITE._replace(number=9)
    own = Scene([("muggia", SITE), ("muggia", SITE), ("koper", beside)])
    weight = scene.SAME + scene.ALIKE + scene.NEAR
    assert own.weight(MUGGIA, SITE, SITE) == pytest.approx(weight)


def test_places_in_no_country_are_no_others() -> None:
    sea = SITE._replace(number=9, country="", feature=Feature.WATER)
    assert held(TOWN, sea) == 0


def test_the_own_places_of_a_name_do_not_speak_for_it() -> None:
    own = Scene([("muggia", TOWN), ("pula", FAR)])
    assert own.held(TOWN, [TOWN]) == 0
    assert own.near(TOWN, [TOWN]) == 0


@pytest.mark.parametrize("feature", Feature)
def test_towns_and_districts_have_neighbours(feature: Feature) -> None:
    site, beside = TOWN._replace(feature=feature), SITE._replace(number=9)
    assert near(site, beside) == (scene.NEAR if feature in scene.POINTS else 0.0)
    assert near(beside, site) == (scene.NEAR if feature in scene.POINTS else 0.0)


def test_a_neighbour_counts_less_the_farther_it_is() -> None:
    there = SITE._replace(number=9, lat=46.0)
    weight = scene.NEAR * exp(-kilometres(TOWN, there) / scene.NEAR_KM)
    assert near(TOWN, there) == pytest.approx(weight)
    assert 0 < weight < scene.NEAR


@pytest.mark.parametrize(
    ("lat", "lon"), list(itertools.product((-0.1, 1.5, 3.1), (-0.1, 1.5, 3.1)))
)
def test_neighbours_are_found_across_the_squares(lat: float, lon: float) -> None:
    here = TOWN._replace(lat=min(2.9, max(0.1, lat)), lon=min(2.9, max(0.1, lon)))
    there = SITE._replace(number=9, lat=lat, lon=lon)
    assert cell(here) == (0, 0)
    assert near(here, there) > 1
    assert near(there, here) > 1


def test_what_is_far_is_no_neighbour() -> None:
    assert near(TOWN, FAR) == 0


def test_neighbours_have_a_limit() -> None:
    beside = [SITE._replace(number=9 + number) for number in range(5)]
    assert near(TOWN, *beside[:2]) == scene.MOST_NEAR
    assert near(TOWN, *beside) == scene.MOST_NEAR


@pytest.mark.parametrize(
    ("lat", "lon", "square"),
    [(0.0, 0.0, (0, 0)), (2.99, -0.01, (0, -1)), (-3.0, 3.0, (-1, 1)), (-3.01, 179.9, (-2, 59))],
)
def test_the_squares_of_the_map(lat: float, lon: float, square: tuple[int, int]) -> None:
    assert cell(SITE._replace(lat=lat, lon=lon)) == square


@pytest.mark.parametrize(
    ("first", "second", "km"),
    [
        ((0.0, 0.0), (0.0, 0.0), 0.0),
        ((0.0, 0.0), (0.0, 90.0), 10_007.5),
        ((0.0, 0.0), (0.0, 180.0), 20_015.1),
        ((90.0, 0.0), (-90.0, 0.0), 20_015.1),
        ((0.0, 179.5), (0.0, -179.5), 111.2),
        ((60.0, 0.0), (60.0, 2.0), 111.2),
    ],
)
def test_distances(first: tuple[float, float], second: tuple[float, float], km: float) -> None:
    one, two = (SITE._replace(lat=lat, lon=lon) for lat, lon in (first, second))
    assert kilometres(one, two) == pytest.approx(km, abs=0.1)
    assert kilometres(two, one) == pytest.approx(km, abs=0.1)
