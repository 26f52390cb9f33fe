"""Which place of a name is meant: the story's places decide together.

A candidate is weighed by its people and kind, by the country or division that the story ties to
it ("Paris, Texas"), by those that the story names, and by how near it is to the other places.
Where another place far from the best has all but its weight, none is told.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from dateline.gazetteer import Site
from dateline.reading.places.judge import follows, holds
from dateline.reading.places.priors import Home, Options, Sense, Votes, tie, weighed
from dateline.reading.places.scene import Scene, kilometres
from dateline.reading.places.spot import Name
from dateline.reading.places.words import known

ROUNDS = 3
CLEAR, FAR_KM = 0.2, 120.0


def resolved(names: Sequence[Name], outlet: str | None) -> list[Site | None]:
    """The place of each name; None where it is not told."""
    home = Home(outlet)
    senses = [Sense(name.folded, tie, is_area(name)) for name, tie in tied(names)]
    options: dict[Sense, Options] = {}
    for sense, name in zip(senses, names, strict=True):
        of = weighed(name, area=sense.area)
        options.setdefault(sense, [(site, own + home.weight(site, name)) for site, own in of])
    holders = {name.folded: [site for site, _ in name.sites] for name in names}
    votes = Votes(options)
    options = {
        sense: [
            (site, own + votes.weight(sense, site) + tie(site, holders.get(sense.tie, ())))
            for site, own in of
        ]
        for sense, of in options.items()
    }
    chosen = {sense: best(of) for sense, of in options.items()}
    for _ in range(ROUNDS):
        before, scene = chosen, Scene([(own.folded, site) for own, site in chosen.items() if site])
        chosen = {
            sense: best(
                [(site, own + scene.weight(sense.folded, site, before[sense])) for site, own in of]
            )
            for sense, of in options.items()
        }
        if chosen == before:
            break
    return [chosen[sense] for sense in senses]


def tied(names: Sequence[Name]) -> Iterator[tuple[Name, str]]:
    """Each name with the name behind it and a comma, if that may hold it; else the empty name."""
    for name, after in zip_longest(names, names[1:]):
        tie = after.folded if after and follows(name, after) and holds(after, name) else ""
        yield name, tie


def is_area(name: Name) -> bool:
    """Whether a word for an area, as 'Province', stands behind the name."""
    return name.line.fold(name.last + 1) in known("area")


def best(found: Options) -> Site | None:
    """The place of the greatest weight; None where a far one has all but the same."""
    if not found:
        return None
    first, *rest = sorted(found, key=lambda one: (-one[1], one[0].number))
    if rest and rest[0][1] > first[1] - CLEAR and kilometres(first[0], rest[0][0]) > FAR_KM:
        return None
    return first[0]
