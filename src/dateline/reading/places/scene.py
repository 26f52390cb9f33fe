"""What a story's places say for a place of another name: the countries, divisions and towns."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from math import asin, cos, exp, floor, radians, sin, sqrt

from dateline.gazetteer import Feature, Site
from dateline.reading.places.priors import Sense

SAME = 5.0
COUNTRY, DIVISION, DISTRICT, ALIKE, INSIDE = 1.0, 2.5, 2.5, 1.0, 1.5
NEAR, NEAR_KM, MOST_NEAR = 1.5, 120.0, 3.0
CELL = 3.0
EARTH_KM = 6371.0
POINTS = (Feature.CITY, Feature.DISTRICT)


class Scene:
    """The places that the names of a story are held to mean, for now."""

    def __init__(self, chosen: Sequence[tuple[str, Site]]) -> None:
        self.of: dict[str, Counter[Site]] = defaultdict(Counter)
        for folded, site in chosen:
            self.of[folded][site] += 1
        sites = list(dict.fromkeys(site for _, site in chosen))
        self.numbers = {site.number for site in sites}
        self.nations = {site.country for site in sites if site.feature is Feature.COUNTRY}
        self.countries = Counter(site.country for site in sites if site.country)
        self.areas = Counter(
            area for site in sites for area in {site.division, site.district} - {-1}
        )
        self.placed = sum(self.countries.values())
        self.cells: dict[tuple[int, int], list[Site]] = defaultdict(list)
        for site in sites:
            if site.feature in POINTS:
                self.cells[cell(site)].append(site)

    def weight(self, sense: Sense, site: Site, current: Site | None) -> float:
        """The weight that the others give to a place of a name which for now means another."""
        own = self.of.get(sense.folded, Counter())
        same = SAME * (not sense.tie and own[site] > (site == current))
        return same + self.held(site, own) + self.near(site, own)

    def held(self, site: Site, own: Collection[Site]) -> float:
        """The weight of the areas that hold a place, and of the places that it holds."""
        score = DIVISION * (site.division in self.numbers) + DISTRICT * (
            site.district in self.numbers
        )
        if site.feature is not Feature.COUNTRY and site.country in self.nations:
            score += COUNTRY
        others = self.placed - sum(bool(one.country) for one in own)
        if others > 0:
            alike = self.countries[site.country] - sum(one.country == site.country for one in own)
            inside = alike if site.feature is Feature.COUNTRY else self.areas[site.number]
            score += (ALIKE * alike + INSIDE * inside) / others
        return score

    def near(self, site: Site, own: Collection[Site]) -> float:
        """The weight of the towns and districts around a place."""
        if site.feature not in POINTS:
            return 0.0
        row, column = cell(site)
        score = 0.0
        for beside in ((row + y, column + x) for y in (0, -1, 1) for x in (0, -1, 1)):
            for other in self.cells.get(beside, ()):
                if other not in own:
                    score += NEAR * exp(-kilometres(site, other) / NEAR_KM)
                    if score > MOST_NEAR:
                        return MOST_NEAR
        return score


def cell(site: Site) -> tuple[int, int]:
    """The square of the map that a place lies in."""
    return floor(site.lat / CELL), floor(site.lon / CELL)


def kilometres(first: Site, second: Site) -> float:
    """The great-circle distance between two places."""
    lat1, lat2 = radians(first.lat), radians(second.lat)
    half = sin((lat2 - lat1) / 2) ** 2
    half += cos(lat1) * cos(lat2) * sin(radians(second.lon - first.lon) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))
