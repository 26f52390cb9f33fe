"""Which place of a name is meant: the story's places decide together.

A candidate is weighed by its people and kind, by the country or division that the story ties to
it ("Paris, Texas"), by those that the story names, and by how near it is to the other places.
Where another place far from the best has all but its weight, none is told.
"""

from collections.abc import Iterator, Sequence

from dateline.gazetteer import Feature, Naming, Site
from dateline.reading.places.judge import follows, holds
from dateline.reading.places.priors import Home, Options, Said, Sense, Votes, tie, weighed
from dateline.reading.places.scene import Scene, kilometres
from dateline.reading.places.spot import Name
from dateline.reading.places.words import known

ROUNDS, CLOSE = 3, 3
CLEAR, FAR_KM = 0.2, 120.0


def resolved(names: Sequence[Name], outlet: str | None) -> list[Site | None]:
    """The place of each name; None where it is not told."""
    home = Home(outlet)
    found = list(tied(names))
    options: dict[Sense, Options] = {}
    for (sense, inner), name in zip(found, names, strict=True):
        of = weighed(name, sense.said, inner)
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
                [(site, own + scene.weight(sense, site, before[sense])) for site, own in of]
            )
            for sense, of in options.items()
        }
        if chosen == before:
            break
    return [chosen[sense] for sense, _ in found]


def tied(names: Sequence[Name]) -> Iterator[tuple[Sense, list[Site]]]:
    """Each name's sense; and the places of the name before it, if it may hold one."""
    for before, name, after in zip((None, *names), names, (*names[1:], None), strict=False):
        tie = after.folded if after and follows(name, after) and holds(after, name) else ""
        inner: list[Site] = []
        said = Said.NOTHING
        if is_area(name):
            said = Said.AREA
        elif before and follows(before, name) and holds(name, before):
            said, inner = Said.HOLDER, [site for site, _ in before.sites]
        elif any(other and listed(name, other) for other in (before, after)):
            said = Said.LISTED
        yield Sense(name.folded, tie, said), inner


def listed(name: Name, other: Name) -> bool:
    """Whether a name stands beside another with a comma or 'and', both known as divisions."""
    first, second = sorted((name, other), key=lambda one: one.first)
    between = {word for word in name.line.folds[first.last + 1 : second.first] if word} - {","}
    close = other.line is name.line and second.first - first.last <= CLOSE
    return close and between <= {"and", "or"} and is_division(name) and is_division(other)


def is_division(name: Name) -> bool:
    """Whether news knows a first-level division by the name."""
    return any(
        site.feature is Feature.DIVISION and naming is Naming.USUAL for site, naming in name.sites
    )


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
