"""A small map of a story's places, drawn offline: land, borders, and a dot for each place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import copysign, cos, log2, radians

from dateline.publishing.outlines import Ring, countries

WIDTH = 640.0
TALLEST, FLATTEST = 400.0, 220.0
LEAST_DEGREES, MARGIN = 6.0, 0.12
BEYOND, FINE, FEW, FINEST = 12.0, 1.6, 3, 6
CIRCLE, HALF, QUARTER = 360.0, 180.0, 90.0
LETTER, LINE, DOT, MOST_LABELS = 7.0, 12.0, 4.0, 24
POLE = 85.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on a map: its sign and name, and its coordinates in degrees."""

    sign: str
    name: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Label:
    """A dot as it is drawn: its point, and its name beside it where there was room."""

    dot: Dot
    x: float
    y: float
    text: str
    text_x: float
    text_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class MapView:
    """A map as SVG has it: size in units, paths of land, and dots."""

    width: float
    height: float
    land: tuple[str, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What a map shows: the west and north edge, units a degree, and its size in units."""

    west: float
    north: float
    scale_x: float
    scale_y: float
    width: float
    height: float

    def point(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a point is drawn."""
        return (lon - self.west) % CIRCLE * self.scale_x, (self.north - lat) * self.scale_y


def drawn(dots: Sequence[Dot]) -> MapView | None:
    """The map of some places; None where there are none."""
    if not dots:
        return None
    frame = framed(dots)
    land = tuple(path for ring in coasts(level(frame)) for path in outlines(ring, frame))
    return MapView(frame.width, frame.height, land, tuple(labelled(dots, frame)))


def framed(dots: Sequence[Dot]) -> Frame:
    """The frame that holds all dots, with room around them."""
    north, south = max(dot.lat for dot in dots), min(dot.lat for dot in dots)
    west, span = narrowest([dot.lon for dot in dots])
    middle = (north + south) / 2
    ratio = max(0.2, cos(radians(middle)))
    width = max(span * (1 + 2 * MARGIN), LEAST_DEGREES / ratio)
    height = max((north - south) * (1 + 2 * MARGIN), LEAST_DEGREES * FLATTEST / WIDTH)
    scale = min(WIDTH / (width * ratio), TALLEST / height)
    tall = min(TALLEST, max(FLATTEST, height * scale))
    width, height = WIDTH / (scale * ratio), tall / scale
    if width > CIRCLE:
        scale *= width / CIRCLE
        width, height = CIRCLE, tall / scale
    top = min(middle + height / 2, max(POLE, north + 2))
    return Frame(west + span / 2 - width / 2, top, scale * ratio, scale, WIDTH, tall)


def narrowest(longitudes: Sequence[float]) -> tuple[float, float]:
    """The western edge and the width of the narrowest strip that holds some longitudes."""
    ordered = sorted({longitude % CIRCLE % CIRCLE for longitude in longitudes})
    gaps = [
        ((after - before) % CIRCLE or CIRCLE, after)
        for before, after in zip(ordered, (*ordered[1:], ordered[0]), strict=True)
    ]
    gap, west = max(gaps)
    return west, CIRCLE - gap


@dataclass(frozen=True, slots=True)
class Coast:
    """A ring that runs on beyond 180 degrees where it crosses the date line, and its box."""

    ring: Ring
    west: float
    east: float
    south: float
    north: float


def level(frame: Frame) -> int:
    """How fine the coasts of a frame need be: units a degree, as a power of two."""
    return min(FINEST, max(0, int(log2(max(1.0, frame.scale_x, frame.scale_y)))))


@cache
def coasts(level: int) -> tuple[Coast, ...]:
    """The rings of all countries as fine as a level asks for, made once a process."""
    nearest = 0.0 if level == FINEST else FINE / 2 ** (level + 1)
    return tuple(coast(thinned(ring, nearest)) for ring in countries())


def prepare() -> None:
    """Makes the coasts of every level, a third of a second, so that no page waits for them."""
    for number in range(FINEST + 1):
        coasts(number)


def thinned(ring: Ring, nearest: float) -> Ring:
    """A ring without points that are nearer to the one before than some degrees."""
    kept = [ring[0]]
    for x, y in ring[1:-1]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > nearest:
            kept.append((x, y))
    return (*kept, ring[-1])


def coast(ring: Ring) -> Coast:
    """A ring, unwrapped, in its box."""
    whole = unwrapped(ring)
    lons, lats = [lon for lon, _ in whole], [lat for _, lat in whole]
    return Coast(whole, min(lons), max(lons), min(lats), max(lats))


def outlines(own: Coast, frame: Frame) -> Iterator[str]:
    """The paths of a ring within a frame: one for each turn of the globe in which it is seen."""
    tall, wide = frame.height / frame.scale_y, frame.width / frame.scale_x
    if own.south >= frame.north or own.north <= frame.north - tall:
        return
    for turn in (-CIRCLE, 0.0, CIRCLE):
        if own.east + turn <= frame.west or own.west + turn >= frame.west + wide:
            continue
        points = list(clamped(own.ring, frame, turn))
        xs, ys = [x for x, _ in points], [y for _, y in points]
        seen = max(xs) > 0 and min(xs) < frame.width and max(ys) > 0 and min(ys) < frame.height
        if seen and len(points) > FEW:
            yield "M" + "L".join(f"{x:.0f},{y:.0f}" for x, y in points) + "Z"


def unwrapped(ring: Ring) -> Ring:
    """A ring that crosses the date line as one that runs on beyond 180 degrees.

    One that runs around a pole is closed over it.
    """
    points, turn = [ring[0]], 0.0
    for (before, _), (x, y) in pairwise(ring):
        if abs(x - before) > HALF:
            turn += CIRCLE if x < before else -CIRCLE
        points.append((x + turn, y))
    (first, pole), (last, _) = points[0], points[-1]
    if abs(last - first) > HALF:
        points += [(last, copysign(QUARTER, pole)), (first, copysign(QUARTER, pole))]
    return tuple(points)


def clamped(ring: Ring, frame: Frame, turn: float) -> Iterator[tuple[float, float]]:
    """The points of a ring, those far outside moved to the frame's edge, and none too close."""
    shift, north = turn - frame.west, frame.north
    xs = within([(lon + shift) * frame.scale_x for lon, _ in ring], frame.width)
    ys = within([(north - lat) * frame.scale_y for _, lat in ring], frame.height)
    last_x = last_y = -CIRCLE
    for x, y in zip(xs, ys, strict=True):
        if abs(x - last_x) + abs(y - last_y) > FINE:
            last_x, last_y = x, y
            yield x, y


def within(values: list[float], size: float) -> list[float]:
    """Values of which those far outside of a size are moved to its edges; most rings need none."""
    if min(values) >= -BEYOND and max(values) <= size + BEYOND:
        return values
    return [min(max(value, -BEYOND), size + BEYOND) for value in values]


def labelled(dots: Iterable[Dot], frame: Frame) -> Iterator[Label]:
    """The dots with their names, where these do not cover one another."""
    boxes: list[tuple[float, float, float, float]] = []
    points = [(dot, *frame.point(dot.lon, dot.lat)) for dot in dots]
    boxes += [(x - DOT, y - DOT, x + DOT, y + DOT) for _, x, y in points]
    for number, (dot, x, y) in enumerate(points):
        yield beside(dot, x, y, frame, boxes, named=number < MOST_LABELS)


def beside(
    dot: Dot,
    x: float,
    y: float,
    frame: Frame,
    boxes: list[tuple[float, float, float, float]],
    *,
    named: bool,
) -> Label:
    """A dot with its name, else its sign, beside it where there is room."""
    for text in (dot.name, dot.sign) if named else ():
        wide = len(text) * LETTER
        for anchor, left, base in (
            ("start", x + 7, y + 4),
            ("end", x - 7 - wide, y + 4),
            ("middle", x - wide / 2, y - 8),
            ("middle", x - wide / 2, y + 16),
        ):
            box = (left, base - LINE + 2, left + wide, base + 2)
            inside = box[0] > 0 and box[1] > 0 and box[2] < frame.width and box[3] < frame.height
            if inside and not any(overlap(box, other) for other in boxes):
                boxes.append(box)
                at = {"start": left, "end": left + wide, "middle": x}[anchor]
                return Label(dot, x, y, text, at, base, anchor)
    return Label(dot, x, y, "", x, y, "start")


def overlap(one: tuple[float, float, float, float], two: tuple[float, float, float, float]) -> bool:
    """Whether two boxes share a point."""
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
