"""What speaks for each place that a name may mean, before the story's other places are asked.

The weights, here and in `scene`, were set by hand and fitted to nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from math import log10
from typing import NamedTuple

from dateline.gazetteer import Feature, Naming, Site, index
from dateline.reading.places.spot import Name
from dateline.reading.places.words import known

CANDIDATES = 40
KINDS = {
    Feature.COUNTRY: 3.0,
    Feature.DIVISION: 1.0,
    Feature.DISTRICT: -1.5,
    Feature.CITY: 0.0,
    Feature.REGION: 7.0,
    Feature.WATER: 7.0,
    Feature.OTHER: 6.0,
}
CAPITAL, USUAL, FURTHER_NAME, AREA = 2.5, 2.0, -2.0, 4.0
TIED = 8.0
VOTE, MOST_VOTES = 1.5, 1.5
SEAT_SHARE = 0.2
ENGLISH, HOME, NAMED_AFTER, LONG = 0.5, 0.5, 0.5, 4

Options = list[tuple[Site, float]]


class Said(IntEnum):
    """What the words beside a name make of it.

    `AREA`: an area ('Shan State'). `LISTED`: one of a list of divisions ('Oregon, Washington and
    Idaho'). `HOLDER`: what holds the place before it ('Albany, New York').
    """

    NOTHING = 0
    AREA = 1
    LISTED = 2
    HOLDER = 3


class Sense(NamedTuple):
    """A name as the story uses it: folded, the name that it is tied to, and what is said of it."""

    folded: str
    tie: str
    said: Said


def weighed(name: Name, said: Said, inner: Sequence[Site] = ()) -> Options:
    """The places that a name may mean, each with its weight before any context."""
    fitting = {site.number for site, naming in name.sites if fits(site, naming, said, inner)}
    found = [
        (site, prior(site, naming) + AREA * (site.number in fitting)) for site, naming in name.sites
    ]
    kept = sorted(found, key=lambda one: (-one[1], one[0].number))[:CANDIDATES]
    others = [site for site, _ in kept]
    return [one for one in kept if one[0].number in fitting or not shadowed(one[0], others)]


def fits(site: Site, naming: Naming, said: Said, inner: Sequence[Site]) -> bool:
    """Whether a place is what the words beside its name make of that."""
    if said is Said.HOLDER:
        return any(one.lies_in(site) for one in inner)
    if said is Said.LISTED:
        return site.feature is Feature.DIVISION and naming is Naming.USUAL
    return said is Said.AREA and site.feature in (Feature.DIVISION, Feature.DISTRICT)


def prior(site: Site, naming: Naming) -> float:
    """The weight of a place by its people and kind, and by how it is named."""
    weight = KINDS[site.feature] + log10(site.people + 1) + CAPITAL * site.capital
    return weight + {Naming.OTHER: FURTHER_NAME, Naming.OWN: 0.0}.get(naming, USUAL)


def shadowed(site: Site, others: Iterable[Site]) -> bool:
    """Whether a division is hidden behind its own seat: Kyiv is the city before its region."""
    return site.feature in (Feature.DIVISION, Feature.DISTRICT) and any(
        other.feature is Feature.CITY
        and other.lies_in(site)
        and other.people > SEAT_SHARE * site.people
        for other in others
    )


class Home:
    """What an outlet's name or domain says of where it is at home: the weakest of priors.

    The country of its domain; and that a place which the outlet is named after ('theparisnews.com')
    is one of a country where its language is spoken.
    """

    def __init__(self, outlet: str | None) -> None:
        self.letters = "".join(letter for letter in (outlet or "").casefold() if letter.isalpha())
        self.country: str | None = index().domains.get((outlet or "").rpartition(".")[2].casefold())

    def weight(self, site: Site, name: Name) -> float:
        """The weight of a place of a name."""
        spoken = site.country.casefold() in known("english")
        score = ENGLISH * spoken + HOME * (site.country == self.country)
        word = name.folded.replace(" ", "")
        if len(word) >= LONG and word in self.letters and site.feature is Feature.CITY:
            score += NAMED_AFTER * (site.country == self.country if self.country else spoken)
        return score


class Votes:
    """The divisions and districts that the names of a story may lie in.

    Each name shares one vote among those in which there is a place of the name: so a county that
    is named tells where a town is of which there are many.
    """

    def __init__(self, options: Mapping[Sense, Options]) -> None:
        self.ballots: dict[str, dict[int, float]] = {}
        for sense, of in options.items():
            areas = {area for site, _ in of for area in spheres(site)}
            divisions = {site.division for site, _ in of} | {-1}
            share = 1 / len(divisions)
            self.ballots.setdefault(sense.folded, dict.fromkeys(areas, share))
        self.total: dict[int, float] = defaultdict(float)
        for ballot in self.ballots.values():
            for area, share in ballot.items():
                self.total[area] += share

    def weight(self, sense: Sense, site: Site) -> float:
        """The weight that the other names give a place."""
        own = self.ballots[sense.folded]
        return VOTE * sum(
            min(MOST_VOTES, self.total[area] - own.get(area, 0.0)) for area in spheres(site)
        )


def spheres(site: Site) -> set[int]:
    """The division and the district that a place is or lies in, by number."""
    return {site.division, site.district, site.number} - {-1}


def tie(site: Site, holders: Sequence[Site]) -> float:
    """The weight of lying in the place whose name follows behind a comma."""
    return TIED * any(site.lies_in(holder) for holder in holders)
