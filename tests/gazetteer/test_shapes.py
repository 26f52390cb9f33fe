import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer.shapes import Point, hull, middle

SQUARE = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]
DEGREES = st.integers(-60, 60).map(float)


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([(30.5, 50.4)], (30.5, 50.4)),
        ([(30.0, 50.0), (32.0, 52.0)], (31.0, 51.0)),
        ([(30.0, 50.0), (30.0, 50.0)], (30.0, 50.0)),
        ([(0.0, 0.0), (1.0, 1.0), (5.0, 5.0)], (2.5, 2.5)),
        ([(0.0, 0.0), (3.0, 0.0), (0.0, 3.0)], (1.0, 1.0)),
        (SQUARE, (2.0, 2.0)),
        ([*SQUARE, (0.1, 0.1), (0.2, 0.1), (0.1, 0.2)], (2.0, 2.0)),
    ],
)
def test_middle(points: list[Point], expected: Point) -> None:
    assert middle(points) == pytest.approx(expected)


def test_the_middle_of_towns_that_lie_almost_on_a_line_is_among_them() -> None:
    lon, lat = middle([(-166.01943, -0.12039), (-165.98646, -0.04346), (-165.98388, -0.03744)])
    assert -166.02 < lon < -165.98
    assert -0.13 < lat < -0.03


def test_the_hull_runs_against_the_clock_without_what_lies_inside_or_on_a_side() -> None:
    assert hull([(2.0, 1.0), (2.0, 0.0), *reversed(SQUARE)]) == tuple(SQUARE)


@given(st.lists(st.tuples(DEGREES, DEGREES), min_size=1, max_size=12))
def test_the_middle_lies_within_the_reach_of_the_points(points: list[Point]) -> None:
    for own, reach in zip(middle(points), zip(*points, strict=True), strict=True):
        assert min(reach) - 1e-6 <= own <= max(reach) + 1e-6
