"""The step: every name of a place in a story, where that is, and what the name stands for."""

from collections.abc import Sequence

from dateline.gazetteer import Feature, Site
from dateline.model import (
    Article,
    Marks,
    Place,
    PlaceFeature,
    Sentence,
)
from dateline.reading.anchors import mark_id
from dateline.reading.places.judge import places as judged
from dateline.reading.places.lines import lines
from dateline.reading.places.resolve import resolved
from dateline.reading.places.spot import Name, names
from dateline.reading.places.use import use

FEATURES = {
    Feature.COUNTRY: PlaceFeature.COUNTRY,
    Feature.DIVISION: PlaceFeature.ADMIN,
    Feature.DISTRICT: PlaceFeature.ADMIN,
    Feature.CITY: PlaceFeature.CITY,
    Feature.REGION: PlaceFeature.REGION,
    Feature.WATER: PlaceFeature.WATER,
    Feature.OTHER: PlaceFeature.OTHER,
}


def places(article: Article, marks: Marks) -> tuple[Place, ...]:
    """Every place that the article's dateline and sentences name, in text order."""
    found = judged([names(line) for line in lines(article, marks)])
    marked = (
        mark(article, marks.sentences, name, site)
        for name, site in zip(found, resolved(found, article.outlet), strict=True)
    )
    return tuple(sorted(marked, key=lambda place: place.span))


def mark(article: Article, sentences: Sequence[Sentence], name: Name, site: Site | None) -> Place:
    """The mark of a name."""
    span = name.line.span(name.first, name.last)
    own = mark_id("p", article, sentences, span)
    stands = use(name, site)
    if site is None:
        return Place(own, span, " ".join(article.text[span].split()), stands)
    return Place(
        own,
        span,
        site.name,
        stands,
        FEATURES[site.feature],
        site.lat,
        site.lon,
        site.country or None,
        site.geonames or None,
        site.contested,
    )
