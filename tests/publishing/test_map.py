import re
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.publishing.map import (
    FINEST,
    LETTER,
    MOST_LABELS,
    Dot,
    Frame,
    Label,
    MapView,
    clamped,
    coast,
    coasts,
    drawn,
    framed,
    labelled,
    level,
    narrowest,
    outlines,
    overlap,
    prepare,
    thinned,
    unwrapped,
)
from dateline.publishing.outlines import Ring
from helpers import inside

PATH = re.compile(r"M-?\d+,-?\d+(L-?\d+,-?\d+){3,}Z")
ROME, KYIV, HAVANA = (41.89, 12.48), (50.45, 30.52), (23.13, -82.38)
FIJI, TONGA, ALASKA, CHUKOTKA = (-18.14, 178.44), (-21.14, -175.2), (64.5, -165.4), (66.0, 179.9)
NEMO = (-48.88, -123.39)
NORTH, SOUTH = (90.0, 0.0), (-90.0, 0.0)
PLAIN = Frame(0.0, 10.0, 10.0, 10.0, 400.0, 200.0)
WORLD = Frame(0.0, 90.0, 1.0, 1.0, 360.0, 180.0)
COORDINATES = st.tuples(st.floats(-90, 90), st.floats(-180, 180, exclude_max=True))


def dots(*points: tuple[float, float], name: str = "Place") -> list[Dot]:
    return [Dot(f"p{n}", f"{name} {n}", lat, lon) for n, (lat, lon) in enumerate(points, 1)]


def drawing(*points: tuple[float, float], name: str = "Place") -> MapView:
    found = drawn(dots(*points, name=name))
    assert found
    return found


def degrees(frame: Frame) -> float:
    return frame.width / frame.scale_x


def box(label: Label) -> tuple[float, float, float, float]:
    """The box of a label's words, somewhat smaller than they are drawn."""
    wide = len(label.text) * LETTER
    left = label.text_x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
    return left, label.text_y - 9, left + wide, label.text_y + 1


def ring(path: str) -> Ring:
    """The points of a path."""
    numbers = [float(number) for number in re.findall(r"-?\d+", path)]
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def boxes(found: MapView) -> list[tuple[float, float, float, float]]:
    return [box(label) for label in found.labels if label.text]


def test_no_dots_no_map() -> None:
    assert drawn([]) is None


def test_one_dot_stands_in_the_middle_with_six_degrees_around_it() -> None:
    frame = framed(dots((0.0, 0.0)))
    assert (frame.west, degrees(frame)) == pytest.approx((-3.0, 6.0))
    assert frame.point(0.0, 0.0) == pytest.approx((frame.width / 2, frame.height / 2))
    assert (frame.width, frame.height) == (640.0, 220.0)


def test_degrees_of_longitude_are_narrower_in_the_north() -> None:
    frame = framed(dots((60.0, 10.0)))
    assert frame.scale_x == pytest.approx(frame.scale_y / 2)


@pytest.mark.parametrize(
    ("longitudes", "expected"),
    [
        ([13.0], (13.0, 0.0)),
        ([13.0, 13.0], (13.0, 0.0)),
        ([10.0, 30.0, 20.0], (10.0, 20.0)),
        ([-80.0, 30.0], (-80.0, 110.0)),
        ([178.0, -175.0], (178.0, 7.0)),
        ([-179.0, 179.0, 10.0], (10.0, 171.0)),
        ([-180.0, 180.0], (180.0, 0.0)),
    ],
)
def test_the_narrowest_strip(longitudes: list[float], expected: tuple[float, float]) -> None:
    west, width = narrowest(longitudes)
    assert (west % 360, width) == pytest.approx((expected[0] % 360, expected[1]))


def test_one_meridian_by_both_its_numbers_among_others() -> None:
    own = [(0.0, 180.0), (0.0, -180.0), (0.0, 0.0)]
    _, width = narrowest([lon for _, lon in own])
    assert width == pytest.approx(180.0)
    frame = framed(dots(*own))
    assert all(frame.point(lon, lat)[0] <= frame.width for lat, lon in own)


@pytest.mark.parametrize("points", [(FIJI, TONGA), (TONGA, FIJI), (ALASKA, CHUKOTKA)])
def test_places_on_both_sides_of_the_date_line_are_near_each_other(
    points: tuple[tuple[float, float], ...],
) -> None:
    assert degrees(framed(dots(*points))) < 30
    found = drawing(*points)
    assert found.land
    assert abs(found.labels[0].x - found.labels[1].x) < found.width


@pytest.mark.parametrize(
    "points",
    [
        (ROME,),
        (ROME, KYIV),
        (ROME, KYIV, HAVANA, FIJI),
        (FIJI, TONGA),
        (NORTH,),
        (SOUTH,),
        (NORTH, SOUTH),
        (NORTH, ROME),
        (SOUTH, FIJI, ALASKA),
        ((89.0, -170.0), (89.0, 0.0), (89.0, 170.0)),
        tuple((0.0, lon) for lon in range(-180, 180, 20)),
        tuple((70.0, lon) for lon in range(-180, 180, 45)),
        ((0.0, 0.0), (0.0, 180.0)),
    ],
)
def test_every_dot_is_inside(points: tuple[tuple[float, float], ...]) -> None:
    found = drawing(*points)
    for label in found.labels:
        assert 0 < label.x < found.width
        assert 0 < label.y < found.height
    for left, top, right, bottom in boxes(found):
        assert left >= 0
        assert top >= 0
        assert right <= found.width
        assert bottom <= found.height


@given(st.lists(COORDINATES, min_size=1, max_size=9))
@settings(deadline=None)
def test_any_dots_are_inside(points: list[tuple[float, float]]) -> None:
    frame = framed(dots(*points))
    assert degrees(frame) < 360.001
    for lat, lon in points:
        x, y = frame.point(lon, lat)
        assert 0 <= x <= frame.width
        assert 0 <= y <= frame.height


@given(st.lists(COORDINATES, min_size=1, max_size=30))
@settings(max_examples=10, deadline=None)
def test_any_map_can_be_drawn(points: list[tuple[float, float]]) -> None:
    found = drawing(*points)
    assert len(found.labels) == len(points)
    assert all(PATH.fullmatch(path) for path in found.land)
    assert not any(overlap(one, two) for one, two in combinations(boxes(found), 2))


@pytest.mark.parametrize("points", [(ROME,), (FIJI,), (ROME, HAVANA), (KYIV, TONGA)])
def test_land_is_drawn_in_whole_numbers_no_further_out_than_it_need(
    points: tuple[tuple[float, float], ...],
) -> None:
    found = drawing(*points)
    assert found.land
    assert all(PATH.fullmatch(path) for path in found.land)
    numbers = [int(number) for path in found.land for number in re.findall(r"-?\d+", path)]
    assert min(numbers) >= -12
    assert max(numbers) <= max(found.width, found.height) + 12


def test_where_there_is_only_sea_no_land_is_drawn() -> None:
    assert drawing(NEMO).land == ()


@pytest.mark.parametrize("point", [(-88.0, 0.0), (-80.0, 16.4), (-80.0, -90.0), KYIV, ROME])
def test_a_place_on_land_is_drawn_on_land(point: tuple[float, float]) -> None:
    found = drawing(point)
    where = found.labels[0].x, found.labels[0].y
    assert any(inside(where, ring(path)) for path in found.land)


# --- outlines


def test_a_ring_that_crosses_the_date_line_runs_on() -> None:
    own = ((170.0, 60.0), (-170.0, 60.0), (-170.0, 70.0), (170.0, 70.0))
    assert unwrapped(own) == ((170.0, 60.0), (190.0, 60.0), (190.0, 70.0), (170.0, 70.0))
    assert unwrapped(own[1:]) == ((-170.0, 60.0), (-170.0, 70.0), (-190.0, 70.0))


def test_points_too_close_are_left_out_and_those_far_out_moved_to_the_edge() -> None:
    own = ((1.0, 9.0), (1.1, 9.0), (1.2, 9.0), (90.0, 9.0), (90.0, -90.0), (-90.0, 90.0))
    assert [*clamped(own, PLAIN, 0.0)] == [
        (10.0, 10.0),
        (12.0, 10.0),
        (412.0, 10.0),
        (412.0, 212.0),
        (-12.0, -12.0),
    ]


SQUARE: Ring = ((-20.0, 0.0), (-20.0, 20.0), (20.0, 20.0), (20.0, 0.0), (-20.0, 0.0))


def test_land_at_both_edges_of_the_world_is_drawn_twice() -> None:
    assert [*outlines(coast(SQUARE), WORLD)] == [
        "M-12,90L-12,70L20,70L20,90L-12,90Z",
        "M340,90L340,70L372,70L372,90L340,90Z",
    ]


@pytest.mark.parametrize(
    "own",
    [
        ((50.0, 0.0), (50.0, 9.0), (60.0, 9.0), (60.0, 0.0), (50.0, 0.0)),
        ((5.0, 50.0), (5.0, 59.0), (6.0, 59.0), (6.0, 50.0), (5.0, 50.0)),
        ((5.0, -50.0), (5.0, -59.0), (6.0, -59.0), (6.0, -50.0), (5.0, -50.0)),
        ((5.0, 5.0), (5.01, 5.0), (5.01, 5.01), (5.0, 5.01), (5.0, 5.0)),
    ],
)
def test_what_is_outside_or_too_small_is_not_drawn(own: Ring) -> None:
    assert [*outlines(coast(own), PLAIN)] == []


# --- labels


def labels(*own: Dot) -> list[Label]:
    return [*labelled(own, PLAIN)]


@pytest.mark.parametrize(
    ("lon", "name", "anchor", "left"),
    [
        (20.0, "Kyiv", "start", 207.0),
        (38.0, "Kyiv", "end", 373.0),
        (20.0, "x" * 40, "middle", 200.0),
    ],
)
def test_a_name_stands_where_there_is_room(lon: float, name: str, anchor: str, left: float) -> None:
    (label,) = labels(Dot("p1", name, 0.0, lon))
    assert (label.text, label.anchor, label.text_x) == (name, anchor, left)


def test_a_name_without_room_gives_way_to_the_sign() -> None:
    (label,) = labels(Dot("p1", "x" * 60, 0.0, 20.0))
    assert (label.text, label.anchor) == ("p1", "start")


def test_a_name_above_and_then_below() -> None:
    long = "x" * 40
    first, second, third = labels(*(Dot(f"p{n}", long, 0.0, 20.0) for n in range(3)))
    assert (first.text_y, second.text_y) == (first.y - 8, second.y + 16)
    assert third.text == "p2"


def test_at_one_point_there_is_room_for_few_names_and_none_covers_another() -> None:
    found = drawing(*[KYIV] * 12)
    texts = [label.text for label in found.labels]
    assert texts[:4] == ["Place 1", "Place 2", "Place 3", "Place 4"]
    assert set(texts[4:]) == {""}
    assert not any(overlap(one, two) for one, two in combinations(boxes(found), 2))


def test_a_dot_without_words_still_has_its_name_to_tell() -> None:
    assert [label.dot.name for label in drawing(*[KYIV] * 6).labels][-1] == "Place 6"


def test_names_stand_clear_of_other_dots() -> None:
    (first, _) = labels(Dot("p1", "Kyiv", 0.0, 20.0), Dot("p2", "Irpin", 0.0, 21.5))
    assert first.anchor == "end"


def test_only_so_many_dots_are_named() -> None:
    spread = [Dot(f"p{n}", "x", 9.0 - n % 10 * 2, 1.0 + n // 10 * 5) for n in range(30)]
    texts = [label.text for label in labels(*spread)]
    assert texts == ["x"] * MOST_LABELS + [""] * (30 - MOST_LABELS)


def test_all_coasts_can_be_made_ahead() -> None:
    prepare()
    assert coasts.cache_info().currsize == FINEST + 1


def test_coasts_are_as_fine_as_their_frame() -> None:
    ring = ((0.0, 0.0), (0.1, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0))
    assert thinned(ring, 0.0) == ring
    assert thinned(ring, 0.5) == (ring[0], *ring[2:])
    levels = [level(replace(WORLD, scale_x=scale)) for scale in (0.5, 1.8, 4.0, 63.0, 500.0)]
    assert levels == [0, 0, 2, 5, 6]
    sizes = [sum(len(one.ring) for one in coasts(number)) for number in (0, 3, 6)]
    assert sizes == sorted(sizes)
    assert sizes[2] > 4 * sizes[0]
