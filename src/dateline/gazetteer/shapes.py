"""The middles of areas that are known by their points: pairs of longitude and latitude, degrees."""

from collections.abc import Iterable
from itertools import pairwise

Point = tuple[float, float]
Ring = tuple[Point, ...]

FEW, NONE = 3, 1e-3
HALF, CIRCLE = 180.0, 360.0


def middle(points: Iterable[Point]) -> Point:
    """The middle of the convex hull of some points, across the date line where that is nearer."""
    own = list(points)
    west, east = min(x for x, _ in own), max(x for x, _ in own)
    if east - west > HALF:
        x, y = middle([(x % CIRCLE, y) for x, y in own])
        return (x + HALF) % CIRCLE - HALF, y
    ring = [(x - west, y) for x, y in hull(own)]
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise((*ring, ring[0])):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    if abs(area) < NONE:
        return west + sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)
    return west + x / (3 * area), y / (3 * area)


def hull(points: Iterable[Point]) -> Ring:
    """The convex hull of points, against the clock (Andrew's monotone chain, 1979)."""
    own = sorted(set(points))
    if len(own) < FEW:
        return tuple(own)
    return (*chain(own), *chain(own[::-1]))


def chain(points: Iterable[Point]) -> list[Point]:
    """The points of one side of a hull, without the last."""
    kept: list[Point] = []
    for point in points:
        while len(kept) > 1 and turns_right(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return kept[:-1]


def turns_right(first: Point, second: Point, third: Point) -> bool:
    """Whether the way over three points does not turn to the left."""
    (x0, y0), (x1, y1), (x2, y2) = first, second, third
    return (x1 - x0) * (y2 - y1) - (y1 - y0) * (x2 - x1) <= 0
