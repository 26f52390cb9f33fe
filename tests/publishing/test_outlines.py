import pytest

from dateline.publishing import outlines
from dateline.publishing.outlines import Point, Ring, countries, joined, rings, topology, unpacked
from helpers import inside

ARCS: tuple[Ring, ...] = (((0.0, 0.0), (1.0, 0.0)), ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0)))


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlines, "arcs", lambda: ARCS)


def test_an_arc_is_steps_on_a_grid() -> None:
    assert [*unpacked([[10, 20], [1, -2], [0, 5]], [0.5, 2.0], [-180.0, -90.0])] == [
        (-175.0, -50.0),
        (-174.5, -54.0),
        (-174.5, -44.0),
    ]


@pytest.mark.usefixtures("own")
def test_arcs_are_joined_end_to_end_and_backwards_where_they_are_below_zero() -> None:
    assert joined([0, -2]) == ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (0.0, 0.0))


@pytest.mark.usefixtures("own")
def test_the_rings_of_a_polygon_and_of_several() -> None:
    assert [*rings({"type": "Polygon", "arcs": [[0], [1]]})] == [*ARCS]
    assert [*rings({"type": "MultiPolygon", "arcs": [[[0], [1]], [[1]]]})] == [*ARCS, ARCS[1]]


def test_every_ring_is_closed_and_on_the_globe() -> None:
    assert len(countries()) > 1000
    for ring in countries():
        assert len(ring) > 3
        assert ring[0] == pytest.approx(ring[-1])
        assert all(abs(lon) <= 180.001 and abs(lat) <= 90.001 for lon, lat in ring)


@pytest.mark.parametrize(
    ("point", "land"),
    [
        ((30.5, 50.5), True),
        ((-99.3, 31.5), True),
        ((134.0, -25.0), True),
        ((-30.0, 40.0), False),
        ((34.3, 43.4), False),
    ],
)
def test_land_is_where_it_is(point: Point, *, land: bool) -> None:
    assert any(inside(point, ring) for ring in countries()) is land


def test_the_outlines_are_those_of_all_countries() -> None:
    names = {one["properties"]["name"] for one in topology()["objects"]["countries"]["geometries"]}
    assert {"Ukraine", "Fiji", "Antarctica", "Taiwan"} <= names
