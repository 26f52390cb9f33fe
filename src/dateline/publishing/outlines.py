"""Outlines of the world's countries.

Source of the outlines: Natural Earth 1:50m (public domain), as the npm package `world-atlas`
2.0.2 packs them (`countries-50m.json`, unchanged): TopoJSON, borders as they are held. Points are
pairs of longitude and latitude in degrees.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import accumulate
from typing import Any

Point = tuple[float, float]
Ring = tuple[Point, ...]


@cache
def topology() -> Any:
    """The outlines as they come, read once a process."""
    return json.loads((resources.files("dateline.publishing") / "outlines.json").read_bytes())


@cache
def arcs() -> tuple[Ring, ...]:
    """The lines that borders and coasts are made of."""
    scale, shift = topology()["transform"]["scale"], topology()["transform"]["translate"]
    return tuple(tuple(unpacked(arc, scale, shift)) for arc in topology()["arcs"])


def unpacked(
    arc: Sequence[Sequence[int]], scale: Sequence[float], shift: Sequence[float]
) -> Iterator[Point]:
    """The points of an arc, which TopoJSON gives as steps on a grid."""
    xs, ys = zip(*arc, strict=True)
    for x, y in zip(accumulate(xs), accumulate(ys), strict=True):
        yield x * scale[0] + shift[0], y * scale[1] + shift[1]


@cache
def countries() -> tuple[Ring, ...]:
    """The rings of the parts of all countries."""
    shapes = topology()["objects"]["countries"]["geometries"]
    return tuple(ring for shape in shapes for ring in rings(shape))


def rings(shape: Any) -> Iterator[Ring]:
    """The rings of a polygon or of several; a hole in a country is another country.

    Antarctica's coast is a hole as well, in a polygon that is but a point at the pole.
    """
    for polygon in [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]:
        yield from map(joined, polygon)


def joined(numbers: Iterable[int]) -> Ring:
    """Arcs end to end; a number below 0 is an arc backwards."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs()[number] if number >= 0 else arcs()[~number][::-1]
        ring += arc[1:] if ring else arc
    return tuple(ring)
